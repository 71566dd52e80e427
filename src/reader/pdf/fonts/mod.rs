//! The text side of fonts: codes to Unicode and widths (ISO 32000-1 §9.6-9.10). Of font programs only the tables that
//! tell letters are read, and only where the file itself doesn't tell them.

mod built_in;
mod cid;
mod code_text;
mod encoding;
mod font;
mod glyph;
mod loaded;
mod names;
mod program;
mod summed;
mod to_unicode;
mod true_type;
mod type1;
mod type3;

pub use font::Font;
pub use glyph::{Glyph, Shows};
pub use loaded::Fonts;
