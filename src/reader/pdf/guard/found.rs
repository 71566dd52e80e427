//! A stream that was found in a file's bytes, and what it takes to unpack it.

use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::error::Error;
use crate::reader::pdf::unpack::{are_sound, inflate, is_plain, is_whole, measure, worst_case};
use hayro_syntax::Filter;
use hayro_syntax::object::{Name, Stream};
use std::borrow::Cow;

/// A stream, by its place in the file.
pub struct FoundStream<'a> {
    pub number: u32,
    pub stream: Stream<'a>,
    /// From its first byte on; where it ends is not yet known.
    pub data: &'a [u8],
    /// The largest number of bytes that may belong to it.
    pub length: usize,
}

impl FoundStream<'_> {
    pub fn is_index(&self) -> bool {
        self.stream.dict().contains_key(b"W")
    }

    pub fn is_object_stream(&self) -> bool {
        let typed = self.stream.dict().get::<Name>(b"Type").is_some_and(|name| name.as_str() == "ObjStm");
        typed || self.stream.dict().contains_key(b"First")
    }

    /// hayro doesn't unpack images.
    fn is_image(&self) -> bool {
        let image = |filter: &Filter| {
            matches!(filter, Filter::DctDecode | Filter::JpxDecode | Filter::Jbig2Decode | Filter::CcittFaxDecode)
        };
        self.stream.filters().iter().any(image)
    }

    pub fn worst_case(&self) -> u64 {
        if self.is_image() { 0 } else { worst_case(self.length as u64, &self.stream.filters()) }
    }

    pub fn size(&self, budget: &Budget) -> Result<u64, Error> {
        let most = budget.left(Measure::Inflated);
        if self.worst_case() <= most {
            return Ok(self.worst_case());
        }
        // deflate ends by itself, wherever the file puts the end of the stream
        let filters = self.stream.filters();
        let data = if filters.first() == Some(&Filter::FlateDecode) { self.data } else { &self.data[..self.length] };
        measure(data, &filters, most).ok_or_else(|| budget.beyond(Measure::Inflated))
    }

    /// Its data, and whether that is all of it.
    pub fn unpacked(&self, budget: &Budget) -> (Cow<'_, [u8]>, bool) {
        if self.stream.filters().as_slice() == [Filter::FlateDecode] && is_plain(&self.stream) {
            let inflated = inflate(&self.stream.raw_data(), budget.left(Measure::Inflated));
            if inflated.whole {
                return (Cow::Owned(inflated.data), true);
            }
        }
        let data = self.stream.decoded_data().ok();
        let whole = data.is_some() && is_whole(&self.stream, budget.left(Measure::Inflated));
        (data.unwrap_or_default(), whole)
    }

    /// Entries of a cross-reference stream, from the widths of its fields.
    pub fn entries(&self, budget: &Budget) -> Result<u64, Error> {
        let width: u64 = self.widths().iter().map(|width| *width as u64).sum();
        let bytes = match self.stream.filters().as_slice() {
            [] => self.length as u64,
            [Filter::FlateDecode] => match inflate(self.data, budget.left(Measure::Inflated)) {
                inflated if inflated.cut => return Err(budget.beyond(Measure::Inflated)),
                inflated => inflated.data.len() as u64,
            },
            _ => self.size(budget)?,
        };
        Ok(bytes / width.max(1))
    }

    fn widths(&self) -> [usize; 3] {
        self.stream.dict().get::<[u8; 3]>(b"W").unwrap_or_default().map(usize::from)
    }

    /// The object streams that the entries of a cross-reference stream name (ISO 32000-1 table 18, type 2).
    pub fn object_streams(&self) -> Vec<u32> {
        let [kind, field, rest] = self.widths();
        let width = kind + field + rest;
        if width == 0 || kind == 0 || !are_sound(self.stream.dict()) {
            return Vec::new();
        }
        let Ok(data) = self.stream.decoded_data() else { return Vec::new() };
        let number = |bytes: &[u8]| bytes.iter().fold(0u32, |number, byte| number << 8 | u32::from(*byte));
        let entries = data.chunks_exact(width).filter(|entry| entry[0] == 2);
        let mut numbers: Vec<u32> = entries.map(|entry| number(&entry[kind..kind + field])).collect();
        numbers.dedup();
        numbers
    }
}
