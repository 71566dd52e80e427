//! Turns an input's bytes into a document, with the right reader.

use super::archive::Archive;
use super::budget::Budget;
use super::choice::ReaderChoice;
use super::error::Error;
use super::mail;
use super::pdf::{self, Sheets};
use super::sniff::{Sniffed, sniff};
use super::{text, undecoded};
use crate::limits::{Limits, Measure};
use crate::model::attachment::Attachment;
use crate::model::document::{Document, Node};
use crate::words::hyphens;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

/// Reads an input with the reader that its first bytes call for.
///
/// # Errors
/// See [`Error`].
pub fn read(bytes: &[u8], choice: ReaderChoice, limits: &Limits) -> Result<Document, Error> {
    Ok(read_sheets(bytes, choice, false, limits)?.0)
}

/// The same, and a PDF's pages for a second reading; with `letters`, a PDF's letters come with their positions.
///
/// # Errors
/// See [`Error`].
pub(crate) fn read_sheets(
    bytes: &[u8],
    choice: ReaderChoice,
    letters: bool,
    limits: &Limits,
) -> Result<(Document, Option<Sheets>), Error> {
    let mut budget = Budget::new(limits);
    if bytes.len() as u64 > limits.bytes {
        return Err(budget.beyond(Measure::Bytes));
    }
    let (mut document, sheets) = match sniff(bytes)? {
        Sniffed::Pdf => {
            let (document, sheets) = caught(|| pdf::read_sheets(bytes, choice, letters, &mut budget))?;
            (document, Some(sheets))
        }
        Sniffed::Text(text) => (text::read(budget.cut(&text)), None),
        Sniffed::Mail => return Err(Error::Mail { reports: mail::reports(bytes, &mut budget)? }),
        // It may be a document that its own program can save as a PDF.
        Sniffed::Archive => return Err(Archive::open(Cursor::new(bytes), limits).err().unwrap_or(Error::Archive)),
    };
    hyphens::rejoin(&mut texts_of(&mut document.nodes));
    let undecoded = undecoded::warnings(&document);
    document.warnings.extend(undecoded);
    document.warnings.extend(budget.warnings());
    Ok((document, sheets))
}

/// The files attached to an input; only PDFs and mails have any.
///
/// # Errors
/// See [`Error`].
pub fn attachments(bytes: &[u8], limits: &Limits) -> Result<Vec<Attachment>, Error> {
    let mut budget = Budget::new(limits);
    if bytes.len() as u64 > limits.bytes {
        return Err(budget.beyond(Measure::Bytes));
    }
    match sniff(bytes)? {
        Sniffed::Pdf => caught(|| pdf::attached_files(bytes, &mut budget)),
        Sniffed::Mail => mail::attached_files(bytes, &mut budget),
        Sniffed::Text(_) | Sniffed::Archive => Ok(Vec::new()),
    }
}

/// Whether an input is a saved e-mail, which has attachments but is no report itself.
pub fn is_mail(bytes: &[u8]) -> bool {
    matches!(sniff(bytes), Ok(Sniffed::Mail))
}

/// All texts of the nodes, those in tables too.
fn texts_of(nodes: &mut [Node]) -> Vec<&mut String> {
    let mut texts = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(block) => texts.push(&mut block.text),
            Node::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                texts.extend(cells.flat_map(|cell| texts_of(&mut cell.nodes)));
            }
        }
    }
    texts
}

/// No file is known on which another library panics (the guard refuses those that were found), but there may be
/// some.
fn caught<T>(read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|cause| {
        let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
        Err(Error::Failed { why: text.unwrap_or("no reason given").to_string() })
    })
}

#[cfg(test)]
mod tests {
    use super::{Error, caught};

    #[test]
    fn a_panic_is_an_error_with_its_words() {
        let failed = |why: &str| Err(Error::Failed { why: why.to_string() });
        assert_eq!(caught::<()>(|| panic!("page {}", 3)), failed("page 3"));
        assert_eq!(caught(|| Ok(3)), Ok(3));
    }
}
