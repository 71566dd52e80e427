//! What it takes to open a file, counted against the limits.

use super::found::FoundStream;
use super::streams::{Streams, objects};
use super::{kids, strings};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::error::Error;
use crate::reader::pdf::unpack::are_sound;
use memchr::memmem;
use rustc_hash::FxHashSet;

/// The page tree may name this many pages for each one that is read.
const PAGES_A_PAGE: u64 = 4;

/// Counts what it takes to open the file.
///
/// # Errors
/// [`Error::BeyondLimit`] if that is too much, [`Error::Damaged`] for anything that no reader can follow.
pub fn check(bytes: &[u8], budget: &mut Budget) -> Result<(), Error> {
    let most = usize::try_from(budget.left(Measure::Objects)).unwrap_or(usize::MAX);
    let objects = objects(bytes, most.saturating_add(1));
    within(entries(bytes).max(objects.len() as u64), Measure::Objects, budget)?;
    if strings::are_endless(bytes) {
        return Err(Error::Damaged);
    }
    let found = Streams::of(bytes, &objects);
    let mut streams = found.telling();
    let mut used: FxHashSet<u32> = FxHashSet::default();
    for stream in streams.iter().filter(|stream| stream.is_index()) {
        within(stream.entries(budget)?, Measure::Objects, budget)?;
        used.extend(stream.object_streams());
    }
    used.extend(streams.iter().filter(|stream| stream.is_object_stream()).map(|stream| stream.number));
    streams.extend(found.numbered(&used));
    let used: Vec<&FoundStream> =
        streams.iter().filter(|stream| stream.is_index() || used.contains(&stream.number)).collect();
    unpackable(&used, budget)?;
    let mut pages = kids::most_pages(bytes);
    for stream in &used {
        let (data, whole) = stream.unpacked(budget);
        if !whole {
            budget.damaged(Part::PackedObjects);
        }
        pages += if stream.is_index() { 0 } else { kids::most_pages(&data) };
    }
    within(pages / PAGES_A_PAGE, Measure::Pages, budget)
}

/// Entries of tables of objects, which follow one another.
fn entries(bytes: &[u8]) -> u64 {
    /// With its line end (ISO 32000-1 §7.5.4).
    const LENGTH: usize = 20;
    let used = memmem::Finder::new(b" n");
    let (mut count, mut from) = (0, 0);
    while let Some(found) = bytes.get(from..).and_then(|rest| used.find(rest)) {
        from += found;
        // most follow one another
        while is_entry(bytes, from) {
            count += 1;
            match bytes.get(from + LENGTH..) {
                Some([b' ', b'n', ..]) => from += LENGTH,
                _ => break,
            }
        }
        from += 1;
    }
    count
}

/// "0000000017 00000 n", one of which the table of objects has for each object.
fn is_entry(bytes: &[u8], at: usize) -> bool {
    let digits = |from: usize, to: usize| bytes.get(from..to).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
    at >= 16 && digits(at - 5, at) && digits(at - 16, at - 6)
}

fn within(amount: u64, measure: Measure, budget: &Budget) -> Result<(), Error> {
    if amount <= budget.left(measure) { Ok(()) } else { Err(budget.beyond(measure)) }
}

/// Whether the streams that hayro would unpack fit within the limit, judging by their length or else by unpacking them.
fn unpackable(used: &[&FoundStream], budget: &mut Budget) -> Result<(), Error> {
    if !used.iter().all(|stream| are_sound(stream.stream.dict())) {
        return Err(Error::Damaged);
    }
    let worst: u64 = used.iter().map(|stream| stream.worst_case()).fold(0, u64::saturating_add);
    if worst <= budget.left(Measure::Inflated) {
        return Ok(());
    }
    let mut members = 0;
    for stream in used {
        let size = stream.size(budget)?;
        if !budget.take(Measure::Inflated, size) {
            return Err(budget.beyond(Measure::Inflated));
        }
        // a member's number and position take at least four bytes
        members += stream.stream.dict().get::<usize>(b"N").unwrap_or(0).min(size as usize / 4) as u64;
        within(members, Measure::Objects, budget)?;
    }
    Ok(())
}
