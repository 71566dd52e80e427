//! Why an input can't be read: what is wrong, and what to do.

/// Why an input can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No bytes at all, or only white space.
    #[error("the file is empty; get another copy of it")]
    Empty,
    /// Bytes of another kind, such as "an HTML page".
    #[error("this is {0}, not a PDF or a text file; get the report itself")]
    OtherKind(&'static str),
    /// A document that its own program can save as a PDF.
    #[error("this is {kind}, not a PDF or a text file; {how}")]
    Convertible {
        /// What it is, such as "a Word document".
        kind: &'static str,
        /// How to make a PDF of it.
        how: &'static str,
    },
    /// A zip archive: only the files in it can be reports, see [`crate::Archive`].
    #[error("this is a zip archive, not a report; give the archive's own file, and the reports in it are read")]
    Archive,
    /// A zip archive that can't be opened.
    #[error("the zip archive is damaged ({0}); get another copy of it")]
    DamagedArchive(&'static str),
    /// A PDF that asks for a password.
    #[error("the PDF is protected with a password; save a copy without one")]
    Encrypted,
    /// A PDF from which nothing could be recovered.
    #[error("the PDF is damaged beyond repair; get another copy of it")]
    Damaged,
    /// A PDF whose pages have no text, such as a scan.
    #[error(
        "none of the PDF's {pages} pages has any text, so it may be a scan; run it through text recognition (OCR) first"
    )]
    NoText {
        /// Physical pages.
        pages: u32,
    },
    /// A PDF without text on its own pages that has other files attached to it.
    #[error(
        "the PDF's own pages have no text, but files are attached to it ({names}); read them with --attachments, or save them as files"
    )]
    OnlyAttachments {
        /// Their names.
        names: String,
    },
    /// A saved e-mail: only what is attached to it can be a report.
    #[error("this is an e-mail, {}", what_is_attached(reports))]
    Mail {
        /// The names of the PDFs, texts and mails attached to it.
        reports: Vec<String>,
    },
    /// A file that would take more than a limit allows, see [`crate::limits`].
    #[error("the {what} is larger than {}; {advice}", the_limit(most))]
    BeyondLimit {
        /// What is limited, such as "size of the input".
        what: &'static str,
        /// The limit, such as "128 MiB".
        most: String,
        /// What to do about it.
        advice: String,
    },
    /// A PDF on which the library that opens it panicked. Whatever the process does on a panic, such as printing it,
    /// has already been done.
    #[error("the PDF library failed on this file ({why}); please report this and include the file")]
    Failed {
        /// The panic message.
        why: String,
    },
    /// A PDF whose fonts don't say which letters they show, so that its text is unreadable.
    #[error(
        "the text on the PDF's {pages} pages is garbled (its fonts don't say which letters they show); run it through text recognition (OCR) first"
    )]
    Garbled {
        /// Physical pages.
        pages: u32,
    },
}

/// "the 128 MiB limit", but "the limit of 5,000" and "the limit of 10 bytes".
fn the_limit(most: &str) -> String {
    if most.ends_with("iB") { format!("the {most} limit") } else { format!("the limit of {most}") }
}

/// Names so many attached files.
const MOST_NAMED: usize = 20;

/// What a mail holds, and what to do with it.
fn what_is_attached(reports: &[String]) -> String {
    let more = match reports.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    match reports {
        [] => "and no PDF or text is attached to it; get the report itself".to_owned(),
        _ => format!(
            "not a report, but files are attached to it ({}{more}); read them with --attachments, or save them as files",
            reports.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ")
        ),
    }
}
