//! An input's bytes, up to the limit.

use ofsted_extract::is_archive;
use ofsted_extract::limits::Limits;
use std::io::{self, Read};
use std::path::Path;

/// A file's bytes, or what went wrong and what to do.
pub fn read_file(path: &Path, limits: &Limits) -> Result<Vec<u8>, String> {
    let open = || {
        let file = std::fs::File::open(path)?;
        let length = file.metadata()?.len().min(limits.bytes);
        up_to(limits, file, Vec::with_capacity(usize::try_from(length).unwrap_or(0).saturating_add(1)))
    };
    open().map_err(|error| reason(&error))
}

/// Whether a file begins as a zip archive does; of a pipe, whose first bytes could be read only once, nothing is read.
pub fn is_archive_file(path: &Path) -> bool {
    let start = || {
        let mut start = [0; 4];
        std::fs::File::open(path)?.read_exact(&mut start)?;
        io::Result::Ok(start)
    };
    path.is_file() && start().is_ok_and(|start| is_archive(&start))
}

/// Reads one byte more than the limit, so that the library can report that the input is too large.
pub(super) fn up_to(limits: &Limits, input: impl Read, mut bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    input.take(limits.bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why an input could not be read, and what to do.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the path".to_owned(),
        io::ErrorKind::OutOfMemory => {
            "it needs more memory than --max-memory allows; raise the limit if you trust the file".to_owned()
        }
        io::ErrorKind::PermissionDenied => "you don't have permission to read it; check its permissions".to_owned(),
        _ => format!("it could not be read ({error}); try again, or copy it elsewhere first"),
    }
}
