//! The streams of a file, found without its table of objects.

use super::found::FoundStream;
use crate::reader::pdf::tokens::without_blanks;
use hayro_syntax::object::{Dict, FromBytes, MaybeRef, Object, Stream};
use memchr::memmem;
use rustc_hash::FxHashSet;
use std::ops::Range;

const OBJECT: &[u8] = b"obj";
/// This many keywords before a stream may be the start of its object.
const MOST_BEGINNINGS: usize = 8;
/// The smallest distance before a stream in which its dictionary is looked for, even if there is another stream: its
/// keyword may be in a string.
const NEAR: usize = 4096;

/// The streams of a file that a reader may unpack to open it: its tables of objects and the streams of objects.
pub struct Streams<'a> {
    bytes: &'a [u8],
    places: Vec<Place<'a>>,
}

/// Where a stream may be.
struct Place<'a> {
    /// Where its dictionary may begin.
    begin: usize,
    /// Where its keyword is.
    keyword: usize,
    /// What comes after the keyword's line.
    data: &'a [u8],
    /// Bytes of data up to where it ends.
    length: usize,
    /// The number of its object, or 0.
    number: u32,
}

impl<'a> Streams<'a> {
    /// Those of a file whose objects begin after these places.
    pub fn of(bytes: &'a [u8], objects: &[usize]) -> Self {
        Streams { bytes, places: places(bytes, objects) }
    }

    /// The streams whose dictionaries can be read in place and have the key of a table or of a stream of objects.
    pub fn telling(&self) -> Vec<FoundStream<'a>> {
        self.read(|place| tells(self.bytes.get(place.begin..place.keyword).unwrap_or_default()))
    }

    /// The other ones that have one of these numbers.
    pub fn numbered(&self, numbers: &FxHashSet<u32>) -> Vec<FoundStream<'a>> {
        self.read(|place| {
            numbers.contains(&place.number) && !tells(self.bytes.get(place.begin..place.keyword).unwrap_or_default())
        })
    }

    fn read(&self, is_read: impl Fn(&Place<'a>) -> bool) -> Vec<FoundStream<'a>> {
        self.places.iter().filter(|place| is_read(place)).filter_map(|place| stream(self.bytes, place)).collect()
    }
}

/// Whether a dictionary may be that of a table or stream of objects (ISO 32000-1 tables 16 and 17). A name may be written
/// with `#` (§7.3.5).
fn tells(dictionary: &[u8]) -> bool {
    memchr::memchr(b'#', dictionary).is_some()
        || [&b"/W"[..], b"/First", b"ObjStm"].iter().any(|key| memmem::find(dictionary, key).is_some())
}

/// Where the keyword `obj` is, up to so many times.
pub fn objects(bytes: &[u8], most: usize) -> Vec<usize> {
    memmem::find_iter(bytes, OBJECT).filter(|at| !bytes[..*at].ends_with(b"end")).take(most).collect()
}

/// Every place where a stream may be.
fn places<'a>(bytes: &'a [u8], objects: &[usize]) -> Vec<Place<'a>> {
    let (ends, begins): (Vec<usize>, Vec<usize>) =
        memmem::find_iter(bytes, b"stream").partition(|at| bytes[..*at].ends_with(b"end"));
    let mut found = Vec::new();
    let mut last_end = 0;
    for at in begins {
        let data = match &bytes[at + b"stream".len()..] {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => continue,
        };
        // an end begins three bytes before its "stream"
        let Some(end) = ends.get(ends.partition_point(|end| *end < at)).map(|end| end - b"end".len()) else { break };
        let near = at.saturating_sub(NEAR);
        let from = last_end.min(near);
        let begins = last_objects(objects, from..at);
        let begins = begins.chain(object_streams(&bytes[near..at]).map(|begin| near + begin));
        found.extend(begins.map(|begin| Place {
            begin,
            keyword: at,
            data,
            length: end - at,
            number: object_number(&bytes[..begin]),
        }));
        last_end = end;
    }
    found
}

/// Where the dictionary of the object that ends with these bytes may begin: after one of the last keywords in them.
fn last_objects(objects: &[usize], within: Range<usize>) -> impl Iterator<Item = usize> {
    let [from, to] = [within.start, within.end].map(|end| objects.partition_point(|at| *at < end));
    let last = objects.get(from..to).unwrap_or_default().iter().rev().map(|at| at + OBJECT.len());
    last.filter(move |begin| *begin <= within.end).take(MOST_BEGINNINGS)
}

/// The same if no object begins: a file's repair takes every dictionary of this type that a stream follows, and a
/// name may be written with `#` (ISO 32000-1 §7.3.5).
fn object_streams(before: &[u8]) -> impl Iterator<Item = usize> {
    let is_typed = |bytes: &[u8]| memchr::memchr(b'#', bytes).is_some() || memmem::find(bytes, b"ObjStm").is_some();
    let places: Vec<usize> = if is_typed(before) { memmem::find_iter(before, b"<<").collect() } else { Vec::new() };
    let places = places.into_iter().rev().filter(|at| !is_object(&before[..*at]));
    places.take(MOST_BEGINNINGS).filter(move |at| is_typed(&before[*at..]))
}

/// Whether what follows is the start of an object.
fn is_object(before: &[u8]) -> bool {
    before.trim_ascii_end().ends_with(b"obj")
}

/// The stream of a place, if its dictionary ends where the keyword is.
fn stream<'a>(bytes: &'a [u8], place: &Place<'a>) -> Option<FoundStream<'a>> {
    let Place { begin, keyword, data, length, number } = *place;
    let before = without_blanks(bytes.get(begin..keyword)?);
    let dict = Dict::from_bytes(before)?;
    if !without_blanks(before.get(dict.data().len()..)?).is_empty() {
        return None;
    }
    let stream = Stream::from_bytes(without_blanks(bytes.get(begin..)?))?;
    let stated = match dict.get_raw::<Object>(b"Length") {
        Some(MaybeRef::NotRef(length)) => length.into_number().and_then(|n| usize::try_from(n.as_i64()).ok()),
        _ => Some(data.len()),
    };
    let length = stated.unwrap_or(0).max(length).min(data.len());
    Some(FoundStream { number, stream, data, length })
}

/// The number in "17 0 obj" before this place; 0 if there is none.
fn object_number(before: &[u8]) -> u32 {
    let Some(before) = before.strip_suffix(b"obj") else { return 0 };
    let tail = &before[before.len().saturating_sub(32)..];
    let text = tail.iter().map(|byte| char::from(*byte)).collect::<String>();
    let number = text.split_ascii_whitespace().rev().nth(1).and_then(|number| number.parse().ok());
    number.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Streams<'_> {
        Streams::of(text.as_bytes(), &objects(text.as_bytes(), 100))
    }

    fn numbers(text: &str) -> Vec<u32> {
        let text = format!("{text}stream\n\nendstream\n");
        of(&text).read(|_| true).iter().map(|found| found.number).collect()
    }

    #[test]
    fn only_streams_that_may_matter_are_read() {
        let objects = ["<</W[1 2 1]/Length 0>>", "<</Type/ObjStm/Length 0>>", "<</#57[1]/Length 0>>", "<</Length 0>>"];
        let object =
            |(number, dictionary): (u32, &str)| format!("{number} 0 obj{dictionary}stream\n\nendstream endobj ");
        let file: String = (1..).zip(objects).map(object).collect();
        let streams = of(&file);
        let numbers = |found: Vec<FoundStream<'_>>| found.iter().map(|found| found.number).collect::<Vec<_>>();
        assert_eq!(numbers(streams.telling()), [1, 2, 3]);
        assert_eq!(numbers(streams.numbered(&[2, 4].into_iter().collect())), [4]);
    }

    #[test]
    fn objects_are_found_by_their_keyword() {
        assert_eq!(numbers("1 0 obj<</A 1>>endobj 2 0 obj % a stream\n<</Length 0>>"), [2]);
        assert_eq!(numbers("1 0 obj<</Length 0>>stream\n\nendstream endobj 2 0 obj<</Length 0>>"), [1, 2]);
        assert_eq!(numbers("2 0 obj<</Length 0>>endobj "), Vec::<u32>::new());
    }

    #[test]
    fn keywords_in_strings_hide_no_stream() {
        assert_eq!(numbers("2 0 obj<</A(endobj)/Length 0>>"), [2]);
        assert_eq!(numbers("2 0 obj<</A(stream\n)/Length 0>>"), [2]);
    }

    /// Found by a broken copy of `tests/fuzz/inputs/predictor-1.pdf`: a repair unpacks what belongs to no object.
    #[test]
    fn object_streams_are_found_without_an_object() {
        assert_eq!(numbers("endstre\n<</Type/ObjStm/DecodeParms<</Columns 9>>/Length 0>>"), [0]);
        assert_eq!(numbers("<</Type/#4fbjStm/Length 0>>"), [0]);
        assert_eq!(numbers("<</Type/XObject/Length 0>>"), Vec::<u32>::new(), "what is no object stream stays packed");
    }
}
