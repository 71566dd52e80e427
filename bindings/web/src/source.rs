//! A file of the browser, read piece by piece as it is needed.

use std::io::{self, Read, Seek, SeekFrom};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// An object with `size`, and `read(from, to)` that gives these bytes at once.
    pub type Source;

    #[wasm_bindgen(method, getter, structural)]
    fn size(this: &Source) -> f64;

    #[wasm_bindgen(method, structural, catch)]
    fn read(this: &Source, from: f64, to: f64) -> Result<Vec<u8>, JsValue>;
}

/// Bytes asked for at once: most reports are smaller.
const BLOCK: u64 = 1 << 18;

/// A source with a position, and the block around it.
pub struct SourceReader {
    source: Source,
    size: u64,
    at: u64,
    block: Vec<u8>,
    block_at: u64,
}

impl SourceReader {
    /// At the beginning of this source.
    pub fn new(source: Source) -> Self {
        // No file is longer than numbers are exact.
        let size = source.size() as u64;
        SourceReader { source, size, at: 0, block: Vec::new(), block_at: 0 }
    }

    /// What the block has from here on.
    fn at_hand(&self) -> &[u8] {
        let from = self.at.checked_sub(self.block_at).and_then(|from| usize::try_from(from).ok());
        from.and_then(|from| self.block.get(from..)).unwrap_or_default()
    }

    fn fetch(&mut self) -> io::Result<()> {
        let end = self.at.saturating_add(BLOCK).min(self.size);
        let block = self.source.read(self.at as f64, end as f64);
        self.block = block.map_err(|_| io::Error::other("the browser can no longer read the file"))?;
        self.block_at = self.at;
        Ok(())
    }
}

impl Read for SourceReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at < self.size && self.at_hand().is_empty() {
            self.fetch()?;
        }
        let read = self.at_hand().read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for SourceReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(step) => self.size.checked_add_signed(step),
            SeekFrom::Current(step) => self.at.checked_add_signed(step),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
