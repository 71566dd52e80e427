//! `--files-from`: a list of paths, one per line, or separated by NUL as `find -print0` writes them.

use crate::cli::message::shown;
use anyhow::{Context, Result};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The paths of a list; `-` is standard input.
pub fn listed_paths(list: &Path) -> Result<Vec<PathBuf>> {
    let mut bytes = Vec::new();
    if list.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes).context("the list on standard input could not be read")?;
    } else {
        bytes = std::fs::read(list).with_context(|| format!("{}: the list could not be read", shown(list)))?;
    }
    Ok(split(&bytes))
}

fn split(bytes: &[u8]) -> Vec<PathBuf> {
    // Lists saved by a spreadsheet or an editor may begin with a byte-order mark.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let end = if bytes.contains(&0) { 0 } else { b'\n' };
    let names = bytes.split(|byte| *byte == end);
    names.map(|name| name.strip_suffix(b"\r").unwrap_or(name)).filter(|name| !name.is_empty()).map(path).collect()
}

#[cfg(unix)]
fn path(name: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(name))
}

#[cfg(not(unix))]
fn path(name: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_nul_part_paths() {
        assert_eq!(split(b"a b.pdf\r\n\nc.pdf"), [Path::new("a b.pdf"), Path::new("c.pdf")]);
        assert_eq!(split("\u{feff}a.pdf\n".as_bytes()), [Path::new("a.pdf")]);
        assert_eq!(split(b"a\nb.pdf\0c.pdf\0"), [Path::new("a\nb.pdf"), Path::new("c.pdf")]);
    }
}
