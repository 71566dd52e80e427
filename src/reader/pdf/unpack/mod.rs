//! Streams unpacked within the limits: hayro unpacks without any, and a megabyte can become a gigabyte.

mod measure;
mod stream;

pub use measure::{inflate, measure, worst_case};
pub use stream::{are_sound, contents, unpacked};
