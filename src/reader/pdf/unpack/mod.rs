//! Unpacks streams within the limits: hayro has none, and a megabyte can become a gigabyte.

mod measure;
mod stream;

pub use measure::{inflate, measure, worst_case};
pub use stream::{are_sound, contents, is_plain, is_whole, unpacked};
