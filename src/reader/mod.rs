//! Bytes to a [`Document`]: the reader is chosen by the first bytes, never by a file's name.

mod block;
mod budget;
pub mod pdf;
pub mod sniff;
pub mod text;

use crate::limits::{Limits, Measure};
use crate::model::document::Document;
use budget::Budget;
use serde::{Deserialize, Serialize};
use std::panic::{self, AssertUnwindSafe};

/// Which PDF reader runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A file that would take more than a limit allows, see [`crate::limits`].
    #[error("it goes beyond the limit of {most} ({what}); {advice}")]
    BeyondLimit {
        /// What is limited, such as "size of an input".
        what: &'static str,
        /// The limit, such as "128 MiB".
        most: String,
        /// What to do about it.
        advice: String,
    },
    /// A PDF on which the library that opens it panicked. What the process does at a panic, such as printing it, has
    /// been done.
    #[error("the PDF library failed on it ({why}); please report this with the file")]
    Failed {
        /// What the panic said.
        why: String,
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
pub fn read(bytes: &[u8], choice: ReaderChoice, limits: &Limits) -> Result<Document, Error> {
    Ok(read_sheets(bytes, choice, false, limits)?.0)
}

/// The same, and a PDF's pages for a second reading; with `letters`, those of a PDF come with their places.
///
/// # Errors
/// See [`Error`].
pub(crate) fn read_sheets(
    bytes: &[u8],
    choice: ReaderChoice,
    letters: bool,
    limits: &Limits,
) -> Result<(Document, Option<pdf::Sheets>), Error> {
    let mut budget = Budget::new(limits);
    if bytes.len() as u64 > limits.bytes {
        return Err(budget.beyond(Measure::Bytes));
    }
    let (mut document, sheets) = match sniff::sniff(bytes)? {
        sniff::Kind::Pdf => {
            let (document, sheets) = caught(|| pdf::read_sheets(bytes, choice, letters, &mut budget))?;
            (document, Some(sheets))
        }
        sniff::Kind::Text(text) => (text::read(budget.cut(&text)), None),
    };
    document.warnings.extend(budget.warnings());
    Ok((document, sheets))
}

/// No file is known on which another library panics (the guard refuses those that were found), but nobody can say that
/// there is none.
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
