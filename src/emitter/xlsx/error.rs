//! The library's errors as those of writing.

use rust_xlsxwriter::XlsxError;
use std::io;

/// The cause itself where the writer failed, so that a broken pipe is seen as one.
pub(super) fn xlsx_error(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
