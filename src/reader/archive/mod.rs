//! Files packed in a zip archive. Word, Excel and others also pack their documents as zips: those are no folders of
//! reports.

mod names;
mod office;
mod open;
mod packed;

pub use open::Archive;
pub use packed::PackedFile;

/// How a zip begins: with its first file, or with its end if it is empty.
const STARTS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Whether an input that begins with these bytes is a zip archive; four bytes are enough.
pub fn is_archive(start: &[u8]) -> bool {
    STARTS.iter().any(|magic| start.starts_with(magic))
}
