//! Files that an input holds besides its own pages.

/// At most this many attachments of a file are read.
pub const MOST_ATTACHMENTS: usize = 100;
/// Attachments of attachments are read to this depth.
pub const MOST_DEPTH: usize = 3;

/// What is known of an attached file before it is unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its name, made safe: no folders, no signs that a system forbids in names.
    pub name: String,
    /// Whether its name or type says that it is a PDF, a text, a mail or a zip.
    pub is_report: bool,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, made safe: no folders, no signs that a system forbids in names.
    pub name: String,
    /// Whether its name or type says that it is a PDF, a text, a mail or a zip.
    pub is_report: bool,
    /// Its bytes, or why they can't be had.
    pub bytes: Result<Vec<u8>, String>,
}
