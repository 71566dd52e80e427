//! `--files-from`: a list of paths, one per line, or separated by NUL as `find -print0` writes them.

use crate::cli::message::shown;
use anyhow::{Context, Result, bail};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;
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
    decoded(&bytes).map(|bytes| split(&bytes)).with_context(|| shown(list))
}

/// The list without a byte-order mark, as spreadsheets and editors write one, and never in UTF-16, as PowerShell writes
/// it: there each letter would be a name, and "/" the whole disk.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, [u8]>> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (unmarked(bytes), bytes),
    };
    if encoding == UTF_8 {
        return Ok(Cow::Borrowed(rest));
    }
    match encoding.decode_without_bom_handling_and_without_replacement(rest) {
        Some(text) => Ok(Cow::Owned(text.into_owned().into_bytes())),
        None => bail!("the list begins as {} but isn't; save it as UTF-8", encoding.name()),
    }
}

/// In UTF-16 without a mark, nearly every second byte of a path is NUL, and none beside it.
fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let units = bytes.len() / 2;
    let nul = |side: usize| bytes.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let most = units - units / 4;
    match (nul(0), nul(1)) {
        (0, high) if units > 1 && high >= most => UTF_16LE,
        (high, 0) if units > 1 && high >= most => UTF_16BE,
        _ => UTF_8,
    }
}

fn split(bytes: &[u8]) -> Vec<PathBuf> {
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
        assert_eq!(split(b"a\nb.pdf\0c.pdf\0"), [Path::new("a\nb.pdf"), Path::new("c.pdf")]);
    }

    fn in_utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    fn paths(bytes: &[u8]) -> Vec<PathBuf> {
        split(&decoded(bytes).unwrap())
    }

    #[test]
    fn a_list_is_decoded_by_its_mark_or_its_nul_bytes() {
        let expected = [Path::new("reports/a.pdf"), Path::new("Élan/b.pdf")];
        let list = "reports/a.pdf\r\nÉlan/b.pdf\r\n";
        for mark in ["", "\u{feff}"] {
            let list = format!("{mark}{list}");
            assert_eq!(paths(list.as_bytes()), expected);
            assert_eq!(paths(&in_utf16(&list, u16::to_le_bytes)), expected);
            assert_eq!(paths(&in_utf16(&list, u16::to_be_bytes)), expected);
        }
        assert_eq!(paths(b"abc\0def\0"), [Path::new("abc"), Path::new("def")]);
    }

    #[test]
    fn half_a_letter_at_the_end_is_refused() {
        let mut list = in_utf16("\u{feff}a.pdf\n/", u16::to_le_bytes);
        list.pop();
        assert!(decoded(&list).unwrap_err().to_string().contains("save it as UTF-8"));
    }
}
