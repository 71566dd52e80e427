//! The streams of a file, found without its table of objects.

use super::found::FoundStream;
use crate::reader::pdf::tokens::without_blanks;
use hayro_syntax::object::{Dict, FromBytes, MaybeRef, Object, Stream};
use memchr::memmem;
use std::collections::VecDeque;

/// This many keywords before a stream may be the start of its object.
const MOST_BEGINNINGS: usize = 8;
/// The smallest distance before a stream in which its dictionary is looked for, even if there is another stream: its
/// keyword may be in a string.
const NEAR: usize = 4096;

/// Every stream of the file whose dictionary can be read in place.
pub fn streams(bytes: &[u8]) -> Vec<FoundStream<'_>> {
    let ends: Vec<usize> = memmem::find_iter(bytes, b"endstream").collect();
    let mut found = Vec::new();
    let mut last_end = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let data = match &bytes[at + b"stream".len()..] {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => continue,
        };
        let Some(end) = ends.get(ends.partition_point(|end| *end < at)) else { break };
        let near = at.saturating_sub(NEAR);
        let from = last_end.min(near);
        let begins = objects(&bytes[from..at]).map(|begin| from + begin);
        let begins = begins.chain(object_streams(&bytes[near..at]).map(|begin| near + begin));
        found.extend(begins.filter_map(|begin| stream(bytes, begin, at, data, end - at)));
        last_end = *end;
    }
    found
}

/// Where the dictionary of the object that ends here may begin: after one of the last "obj".
fn objects(before: &[u8]) -> impl Iterator<Item = usize> {
    let mut last = VecDeque::with_capacity(MOST_BEGINNINGS + 1);
    // forwards, since a search backwards takes ten times as long
    for at in memmem::find_iter(before, b"obj").filter(|at| !before[..*at].ends_with(b"end")) {
        last.push_front(at + b"obj".len());
        last.truncate(MOST_BEGINNINGS);
    }
    last.into_iter()
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

/// The stream whose dictionary begins here, if it ends where the keyword is.
fn stream<'a>(bytes: &'a [u8], begin: usize, at: usize, data: &'a [u8], until_end: usize) -> Option<FoundStream<'a>> {
    let before = without_blanks(bytes.get(begin..at)?);
    let dict = Dict::from_bytes(before)?;
    if !without_blanks(before.get(dict.data().len()..)?).is_empty() {
        return None;
    }
    let stream = Stream::from_bytes(without_blanks(bytes.get(begin..)?))?;
    let stated = match dict.get_raw::<Object>(b"Length") {
        Some(MaybeRef::NotRef(length)) => length.into_number().and_then(|n| usize::try_from(n.as_i64()).ok()),
        _ => Some(data.len()),
    };
    let length = stated.unwrap_or(0).max(until_end).min(data.len());
    Some(FoundStream { number: object_number(&bytes[..begin]), stream, data, length })
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
    use super::streams;

    fn numbers(text: &str) -> Vec<u32> {
        let text = format!("{text}stream\n\nendstream\n");
        streams(text.as_bytes()).iter().map(|found| found.number).collect()
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
