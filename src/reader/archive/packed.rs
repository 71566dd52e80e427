//! What the directory of a zip says of one file.

use super::names::{decoded, is_hidden, safe_path};
use crate::reader::attachment_name::is_report;
use rawzip::{CompressionMethod, ZipArchiveEntryWayfinder, ZipFileHeaderRecord};

/// A file in an [`Archive`](super::Archive).
#[derive(Debug, Clone)]
pub struct PackedFile {
    /// Its path in the archive, made safe: folders and name, without `..`, root or signs that a system forbids in names.
    pub name: String,
    /// Whether its name says that it is a PDF, a text, a mail or another zip.
    pub is_report: bool,
    /// Its checksum (CRC-32), as the archive states it; what is unpacked is compared with it.
    pub checksum: u32,
    /// Its size, as the archive states it.
    pub size: u64,
    /// Its name as packed.
    pub(super) raw_name: String,
    pub(super) method: CompressionMethod,
    pub(super) is_encrypted: bool,
    pub(super) way: ZipArchiveEntryWayfinder,
}

impl PackedFile {
    /// The file in this line of the directory; none for folders and what file managers hide.
    pub(super) fn of_record(record: &ZipFileHeaderRecord<'_>, at: usize) -> Option<Self> {
        let raw_name = decoded(record.file_path().as_bytes());
        if record.is_dir() || is_hidden(&raw_name) {
            return None;
        }
        let name = safe_path(&raw_name, at);
        Some(PackedFile {
            // a link's content is a path, not a report
            is_report: is_report(&name) && !record.mode().is_symlink(),
            name,
            checksum: record.crc32(),
            size: record.uncompressed_size_hint(),
            raw_name,
            method: record.compression_method(),
            is_encrypted: record.flags().is_encrypted() || record.flags().has_strong_encryption(),
            way: record.wayfinder(),
        })
    }
}
