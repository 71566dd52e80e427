//! What a page's drawing state decides about its text: layers, clips, the edge of the page, what lies under a filled
//! box or a picture, what has the colour of its ground, what is drawn twice.
//!
//! It gets plain values in the order in which they are drawn, and knows nothing of operators or of the library that
//! reads them: [`Drawing::text`] for each run of glyphs, [`Drawing::paint`] for each box and picture.

mod area;
mod doubled;
mod glyphs;
mod hidden;
mod layers;
#[cfg(test)]
mod tests;
mod values;
mod visible;

pub use area::{Area, EVERYWHERE, around, overlap, union};
pub use hidden::{Hidden, warnings};
pub use layers::{Layers, Membership};
pub use values::{Ink, Paint, PaintKind, Text, is_opaque};
pub use visible::Drawing;
