//! PDF: page content and structure tree to a [`Document`].

use super::{Error, ReaderChoice};
use crate::model::document::Document;

/// Reads a PDF.
///
/// # Errors
/// Where it is encrypted, damaged beyond repair or without text.
pub fn read(_bytes: Vec<u8>, _choice: ReaderChoice) -> Result<Document, Error> {
    Err(Error::Damaged)
}
