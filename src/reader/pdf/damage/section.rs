//! One section of the table of objects: a table with a trailer, or a stream (ISO 32000-1 §7.5.4 and §7.5.8).

use crate::reader::pdf::tokens::{header, number, without_blanks};
use crate::reader::pdf::unpack::{are_sound, worst_case};
use hayro_syntax::object::{Array, Dict, FromBytes, Stream};

/// The length of a table's line, its end included.
const LINE: usize = 20;
/// Streams that may unpack to more than this are not followed.
const MOST: u64 = 1 << 26;

/// What a section says of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// There is none. The number given is an offset only by mistake.
    Free(usize),
    /// It begins at this byte.
    At(usize),
    /// It is in the object stream with this number.
    Within(u32),
}

/// Entries by object number, and where the sections before it are.
pub struct Section {
    pub entries: Vec<(u32, Entry)>,
    pub earlier: Vec<usize>,
}

/// The section that begins here, if it can be read.
pub fn section(bytes: &[u8], at: usize) -> Option<Section> {
    let rest = without_blanks(bytes.get(at..)?);
    match rest.strip_prefix(b"xref") {
        Some(rest) => table(rest),
        None => stream(rest),
    }
}

fn table(mut rest: &[u8]) -> Option<Section> {
    let mut entries = Vec::new();
    loop {
        rest = rest.trim_ascii_start();
        if let Some(rest) = rest.strip_prefix(b"trailer") {
            let trailer = Dict::from_bytes(without_blanks(rest))?;
            return Some(Section { entries, earlier: earlier(&trailer) });
        }
        let (first, after) = number(rest)?;
        let (count, after) = number(after.trim_ascii_start())?;
        let lines = after.trim_ascii_start();
        let end = usize::try_from(count).ok()?.checked_mul(LINE)?;
        for (index, line) in (0u32..).zip(lines.get(..end)?.chunks_exact(LINE)) {
            entries.push((u32::try_from(first).ok()?.checked_add(index)?, entry(line)?));
        }
        rest = lines.get(end..)?;
    }
}

/// "0000000017 00000 n".
fn entry(line: &[u8]) -> Option<Entry> {
    let (offset, generation) = (line.get(..10)?, line.get(11..16)?);
    if !offset.iter().chain(generation).all(u8::is_ascii_digit) {
        return None;
    }
    let offset = number(offset).and_then(|(offset, _)| usize::try_from(offset).ok())?;
    match line.get(17)? {
        b'n' => Some(at(offset)),
        b'f' => Some(Entry::Free(offset)),
        _ => None,
    }
}

/// Poppler's tools put objects that they leave out at the first byte, where none can be.
fn at(offset: usize) -> Entry {
    if offset == 0 { Entry::Free(0) } else { Entry::At(offset) }
}

fn stream(rest: &[u8]) -> Option<Section> {
    let (_, body) = header(rest)?;
    let stream = Stream::from_bytes(without_blanks(body))?;
    let dict = stream.dict();
    if !are_sound(dict) || worst_case(stream.raw_data().len() as u64, &stream.filters()) > MOST {
        return None;
    }
    let widths = dict.get::<[u8; 3]>(b"W")?.map(usize::from);
    let width: usize = widths.iter().sum();
    let data = stream.decoded_data().ok()?;
    let ranges: Vec<(u32, u32)> = match dict.get::<Array>(b"Index") {
        Some(index) => index.iter::<(u32, u32)>().collect(),
        None => vec![(0, dict.get::<u32>(b"Size")?)],
    };
    let mut rows = data.chunks_exact(width.max(1));
    let mut entries = Vec::new();
    for (first, count) in ranges {
        for index in 0..count {
            entries.push((first.checked_add(index)?, packed_entry(rows.next()?, widths)?));
        }
    }
    Some(Section { entries, earlier: earlier(dict) })
}

/// A row of a stream: kind, and two fields whose meaning depends on it (ISO 32000-1 table 18).
fn packed_entry(row: &[u8], [kind, field, _]: [usize; 3]) -> Option<Entry> {
    let value = |bytes: &[u8]| bytes.iter().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
    let second = value(row.get(kind..kind + field)?);
    match if kind == 0 { 1 } else { value(row.get(..kind)?) } {
        0 => Some(Entry::Free(0)),
        1 => Some(at(usize::try_from(second).ok()?)),
        2 => Some(Entry::Within(u32::try_from(second).ok()?)),
        _ => None,
    }
}

/// A hybrid file's stream first: it has precedence over what is older (ISO 32000-1 §7.5.8.4).
fn earlier(trailer: &Dict<'_>) -> Vec<usize> {
    [&b"XRefStm"[..], b"Prev"].iter().filter_map(|key| trailer.get::<usize>(key)).collect()
}
