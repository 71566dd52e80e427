//! Bytes to a [`Document`]: the reader is chosen by the first bytes, never by a file's name.

mod block;
pub mod pdf;
pub mod sniff;
pub mod text;

pub(crate) use block::{BULLET, fold, split_number};

use crate::model::document::Document;

/// Which PDF reader runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReaderChoice {
    /// By tags where they are usable, else by layout.
    #[default]
    Auto,
    /// By tags only.
    Tags,
    /// By layout only.
    Layout,
}

/// Why an input can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No bytes at all, or only white space.
    #[error("the file is empty; get it again from where it came")]
    Empty,
    /// Bytes of another kind, such as "an HTML page".
    #[error("this is {0}, not a PDF or a text; get the report itself")]
    OtherKind(&'static str),
    /// A PDF that asks for a password.
    #[error("the PDF is encrypted with a password; save a copy without one")]
    Encrypted,
    /// A PDF from which nothing could be recovered.
    #[error("the PDF is damaged beyond repair; get it again from where it came")]
    Damaged,
    /// A PDF whose pages have no text, such as a scan.
    #[error("the PDF's {pages} pages have no text (a scan?); run it through text recognition (OCR) first")]
    NoText {
        /// Physical pages.
        pages: u32,
    },
    /// A PDF whose fonts don't say which letters they show, so that its text is no words.
    #[error(
        "the text of the PDF's {pages} pages is garbled (its fonts don't say which letters they show); run it through text recognition (OCR) first"
    )]
    Garbled {
        /// Physical pages.
        pages: u32,
    },
}

/// Reads an input with the reader that its first bytes ask for.
///
/// # Errors
/// See [`Error`].
pub fn read(bytes: Vec<u8>, choice: ReaderChoice) -> Result<Document, Error> {
    Ok(read_sheets(bytes, choice)?.0)
}

/// The same, and a PDF's pages for a second reading.
///
/// # Errors
/// See [`Error`].
pub fn read_sheets(bytes: Vec<u8>, choice: ReaderChoice) -> Result<(Document, Option<pdf::Sheets>), Error> {
    Ok(match sniff::sniff(bytes)? {
        sniff::Kind::Pdf(bytes) => {
            let (document, sheets) = pdf::read_sheets(bytes, choice)?;
            (document, Some(sheets))
        }
        sniff::Kind::Text(text) => (text::read(&text), None),
    })
}
