//! The library's errors as I/O errors.

use rust_xlsxwriter::XlsxError;
use std::io;

/// The cause itself if the writer failed, so that a broken pipe is recognised.
pub(super) fn xlsx_error(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
