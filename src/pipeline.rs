//! Read, split, parse: one input to its records.

use crate::Report;
use crate::reader::{self, Error, ReaderChoice};

/// What a caller can choose.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Which PDF reader runs.
    pub reader: ReaderChoice,
    /// The code of a framework to use instead of the one that the document shows.
    pub framework: Option<String>,
}

/// Reads one input into its records, mostly one.
///
/// `name` is the input's path or name; it comes back as `source.file` and is never opened.
///
/// # Errors
/// Where nothing can be read: see [`Error`]. What is merely missing is a warning in the record.
pub fn extract(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Vec<Report>, Error> {
    let _ = name;
    let _document = reader::read(bytes, options.reader)?;
    Ok(Vec::new())
}
