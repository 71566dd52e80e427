//! The inputs: their names, their bytes, and why they can't be read.

mod bytes;
mod entry;
mod extensions;
pub mod find;
pub mod list;
mod pattern;

pub use bytes::{is_archive_file, read_file};
pub use entry::Input;
pub use extensions::{EXTENSIONS, is_report};
