//! Zip archives made by hand, so that each field can be wrong.

use flate2::Crc;
use flate2::write::DeflateEncoder;
use std::io::Write;

/// A file in a zip, as its headers state it.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    pub method: u16,
    pub flags: u16,
    pub checksum: u32,
    pub size: u32,
    pub mode: u32,
    pub packed: Vec<u8>,
}

/// A file as it is, unpacked.
pub fn stored(name: &str, content: &[u8]) -> Entry {
    let mut crc = Crc::new();
    crc.update(content);
    let size = content.len() as u32;
    Entry {
        name: name.into(),
        method: 0,
        flags: 0,
        checksum: crc.sum(),
        size,
        mode: 0o100_644,
        packed: content.to_vec(),
    }
}

/// A file as most programs pack it.
pub fn deflated(name: &str, content: &[u8]) -> Entry {
    let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(content).expect("memory");
    Entry { method: 8, packed: encoder.finish().expect("memory"), ..stored(name, content) }
}

/// An archive of these files.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let at = out.len() as u32;
        out.extend_from_slice(b"PK\x03\x04\x14\0");
        out.extend(head(entry));
        out.extend_from_slice(&entry.name);
        out.extend_from_slice(&entry.packed);
        directory.extend(line(entry, at));
    }
    end(out, &directory, entries.len())
}

/// An archive whose files are all the same bytes.
pub fn overlapping(entry: &Entry, times: usize) -> Vec<u8> {
    let out = zip(std::slice::from_ref(entry));
    let start = out.len() - 22 - line(entry, 0).len();
    let directory: Vec<u8> = line(entry, 0).repeat(times);
    end(out[..start].to_vec(), &directory, times)
}

/// Flags, method, time and sizes, as they stand in both headers.
fn head(entry: &Entry) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend(entry.flags.to_le_bytes());
    out.extend(entry.method.to_le_bytes());
    out.extend([0; 4]);
    out.extend(entry.checksum.to_le_bytes());
    out.extend((entry.packed.len() as u32).to_le_bytes());
    out.extend(entry.size.to_le_bytes());
    out.extend((entry.name.len() as u16).to_le_bytes());
    out.extend([0; 2]);
    out
}

/// A line of the directory.
fn line(entry: &Entry, at: u32) -> Vec<u8> {
    const MADE_ON_UNIX: [u8; 2] = [20, 3];
    let mut out = b"PK\x01\x02".to_vec();
    out.extend(MADE_ON_UNIX);
    out.extend([20, 0]);
    out.extend(head(entry));
    out.extend([0; 6]);
    out.extend((entry.mode << 16).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend_from_slice(&entry.name);
    out
}

fn end(mut out: Vec<u8>, directory: &[u8], files: usize) -> Vec<u8> {
    let at = out.len() as u32;
    out.extend_from_slice(directory);
    // more files than the field holds are counted by reading on
    let count = (files.min(0xFFFF) as u16).to_le_bytes();
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0; 2]);
    out
}
