//! A stream's data, and a page's.

use super::measure::{inflate, measure};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::pdf::lexical::is_content;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::Page;
use std::borrow::Cow;

/// Rows of a predictor are no wider than this many samples.
const MAX_COLUMNS: usize = 1 << 16;

/// What a stream contains, as far as the limits allow; `None` if it can't be unpacked.
pub fn unpacked<'a>(stream: &Stream<'a>, budget: &mut Budget) -> Option<Cow<'a, [u8]>> {
    let most = budget.left(Measure::Inflated);
    let raw = stream.raw_data();
    let plain = is_plain(stream);
    let data = match stream.filters().as_slice() {
        [] if plain => raw,
        [Filter::FlateDecode] if plain => {
            let inflated = inflate(&raw, most);
            if inflated.cut {
                budget.exhaust(Measure::Inflated);
            } else if !inflated.whole {
                budget.damaged(Part::Content);
            }
            return charged(Cow::Owned(inflated.data), raw.len(), budget);
        }
        filters => {
            if !are_sound(stream.dict()) {
                budget.damaged(Part::Content);
                return None;
            }
            let Some(size) = measure(&raw, filters, most).filter(|_| most > 0) else {
                budget.exhaust(Measure::Inflated);
                return None;
            };
            if !is_whole(stream, most) {
                budget.damaged(Part::Content);
            }
            // data that fails at its end has cost as much as data that doesn't
            let data = stream.decoded_data().unwrap_or_else(|_| {
                budget.damaged(Part::Content);
                Cow::default()
            });
            let work = if data.is_empty() { size as usize } else { raw.len() };
            return charged(data, work, budget).filter(|data| !data.is_empty());
        }
    };
    let length = data.len();
    charged(data, length, budget)
}

/// Whether a stream is in the file, and its filters have no parameters.
pub fn is_plain(stream: &Stream<'_>) -> bool {
    parameters(stream.dict()).is_empty() && !stream.dict().contains_key(b"F")
}

/// Whether the first filter, if it has a checksum, unpacks all that was packed, as far as that is allowed. Deflate ends
/// by itself, so a wrong length does no harm.
pub fn is_whole(stream: &Stream<'_>, most: u64) -> bool {
    if stream.filters().first() != Some(&Filter::FlateDecode) {
        return true;
    }
    let inflated = inflate(&stream.raw_data(), most);
    inflated.whole || inflated.cut
}

/// Unpacking costs at least as much as the number of packed bytes, and something even if there are none.
fn charged<'a>(data: Cow<'a, [u8]>, packed: usize, budget: &mut Budget) -> Option<Cow<'a, [u8]>> {
    const LEAST: usize = 64;
    let cost = data.len().max(packed).max(LEAST) as u64;
    (budget.take(Measure::Inflated, cost) || !data.is_empty()).then_some(data)
}

/// A page's content: its streams, joined by white space (ISO 32000-1 §7.8.2).
pub fn contents<'a>(page: &Page<'a>, budget: &mut Budget) -> Option<Cow<'a, [u8]>> {
    if let Some(stream) = page.raw().get::<Stream>(b"Contents") {
        let data = unpacked(&stream, budget);
        check_plain(data.as_deref(), stream.filters().is_empty(), budget);
        return data;
    }
    let (mut joined, mut plain) = (Vec::new(), true);
    let Some(streams) = page.raw().get::<Array>(b"Contents") else {
        // a page may have no content (ISO 32000-1 table 30), but then it has none that belongs to a structure
        if page.raw().contains_key(b"Contents") || page.raw().contains_key(b"StructParents") {
            budget.damaged(Part::Content);
        }
        return None;
    };
    for object in streams.raw_iter() {
        if budget.left(Measure::Inflated) == 0 {
            break;
        }
        let stream = match object {
            hayro_syntax::object::MaybeRef::Ref(reference) => page.xref().get::<Stream>(reference.into()),
            hayro_syntax::object::MaybeRef::NotRef(_) => None,
        };
        match &stream {
            Some(stream) => plain &= stream.filters().is_empty(),
            None => budget.damaged(Part::Content),
        }
        if let Some(data) = stream.and_then(|stream| unpacked(&stream, budget)) {
            joined.extend_from_slice(&data);
            joined.push(b' ');
        }
    }
    check_plain(Some(&joined), plain, budget);
    Some(Cow::Owned(joined))
}

/// Content that isn't packed has no checksum: only its syntax shows whether it is whole.
fn check_plain(data: Option<&[u8]>, plain: bool, budget: &mut Budget) {
    if plain && data.is_none_or(|data| !is_content(data)) && budget.left(Measure::Inflated) > 0 {
        budget.damaged(Part::Content);
    }
}

/// The dictionaries of the filters' parameters.
fn parameters<'a>(dict: &Dict<'a>) -> Vec<Dict<'a>> {
    let mut found = Vec::new();
    for key in [&b"DP"[..], b"DecodeParms"] {
        match dict.get::<Object>(key) {
            Some(Object::Dict(parameters)) => found.push(parameters),
            Some(Object::Array(array)) => found.extend(array.iter::<Object>().filter_map(Object::into_dict)),
            _ => {}
        }
    }
    found
}

/// Whether a predictor's row has a width at all, and fits into memory: hayro divides by it and allocates it.
pub fn are_sound(dict: &Dict<'_>) -> bool {
    parameters(dict).iter().all(|parameters| {
        let byte = |key: &[u8], default: u8| parameters.get::<u8>(key).unwrap_or(default);
        let samples = byte(b"Colors", 1).checked_mul(byte(b"BitsPerComponent", 8)).is_some_and(|bits| bits > 0);
        let columns = parameters.get::<usize>(b"Columns").unwrap_or(1);
        byte(b"Predictor", 1) == 1 || samples && (1..=MAX_COLUMNS).contains(&columns)
    })
}
