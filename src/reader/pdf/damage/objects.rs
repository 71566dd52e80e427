//! Whether the objects are where the table says, and whole.

use super::section::Entry;
use super::table::{Table, table};
use crate::reader::pdf::tokens::{header, without_blanks};
use hayro_syntax::object::{Dict, FromBytes, Object, Stream};

/// Whether every object is where the table of objects says, can be read and ends before the next begins.
pub fn are_sound(bytes: &[u8], most: u64) -> bool {
    let Some(Table { entries, sections }) = table(bytes, most) else { return false };
    let mut begins: Vec<(usize, Option<u32>)> = sections.iter().map(|at| (*at, None)).collect();
    for (number, entry) in &entries {
        match entry {
            Entry::At(at) => begins.push((*at, Some(*number))),
            Entry::Free(at) if is_at(bytes, *at, *number) => return false,
            Entry::Within(stream) if !matches!(entries.get(stream), Some(Entry::At(_))) => return false,
            _ => {}
        }
    }
    begins.sort_unstable();
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([bytes.len()]);
    begins.iter().zip(ends).all(|((at, number), end)| match number {
        Some(number) => is_whole(bytes.get(*at..end).unwrap_or_default(), *number),
        None => true,
    })
}

fn is_at(bytes: &[u8], at: usize, expected: u32) -> bool {
    at > 0 && bytes.get(at..).and_then(header).is_some_and(|(number, _)| number == expected)
}

/// Whether these bytes, up to the next object, are the object with this number.
fn is_whole(bytes: &[u8], expected: u32) -> bool {
    let Some((number, body)) = header(without_blanks(bytes)) else { return false };
    let body = without_blanks(body);
    number == expected
        && match Dict::from_bytes(body).map(|dict| without_blanks(body.get(dict.data().len()..).unwrap_or_default())) {
            Some(rest) if rest.starts_with(b"stream") => Stream::from_bytes(body).is_some(),
            Some(rest) => rest.starts_with(b"endobj"),
            None => Object::from_bytes(body).is_some(),
        }
}
