//! A look through the bytes before hayro opens them. It unpacks cross-reference and object streams (ISO 32000-1 §7.5.7
//! and §7.5.8) whatever their size, and keeps a page for every kid: so what it would use is counted first.

mod kids;
mod streams;
mod strings;

use super::unpack::{are_sound, inflate, measure, worst_case};
use crate::limits::Measure;
use crate::reader::Error;
use crate::reader::budget::Budget;
use hayro_syntax::Filter;
use hayro_syntax::object::Name;
use memchr::memmem;
use rustc_hash::FxHashSet;
use streams::{Found, streams};

/// So many pages for each that is read may stand in the page tree.
const PAGES_A_PAGE: u64 = 4;

/// Counts what opening the file takes.
///
/// # Errors
/// [`Error::BeyondLimit`] if that is too much, [`Error::Damaged`] for what no reader can follow.
pub fn check(bytes: &[u8], budget: &mut Budget) -> Result<(), Error> {
    let objects = memmem::find_iter(bytes, b" obj").count() as u64;
    let entries = memmem::find_iter(bytes, b" n").filter(|at| is_entry(bytes, *at)).count() as u64;
    within(objects.max(entries), Measure::Objects, budget)?;
    if strings::are_endless(bytes) {
        return Err(Error::Damaged);
    }
    let streams = streams(bytes);
    let mut used: FxHashSet<u32> = FxHashSet::default();
    for stream in streams.iter().filter(|stream| stream.is_index()) {
        within(stream.entries(budget)?, Measure::Objects, budget)?;
        used.extend(stream.object_streams());
    }
    used.extend(streams.iter().filter(|stream| stream.is_object_stream()).map(|stream| stream.number));
    let used: Vec<&Found> =
        streams.iter().filter(|stream| stream.is_index() || used.contains(&stream.number)).collect();
    unpackable(&used, budget)?;
    let members =
        used.iter().filter(|stream| !stream.is_index()).filter_map(|stream| stream.stream.decoded_data().ok());
    let pages = kids::count(bytes) + members.map(|data| kids::count(&data)).sum::<u64>();
    within(pages / PAGES_A_PAGE, Measure::Pages, budget)
}

/// "0000000017 00000 n", as the table of objects has one for each.
fn is_entry(bytes: &[u8], at: usize) -> bool {
    let digits = |from: usize, to: usize| bytes.get(from..to).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
    at >= 16 && digits(at - 5, at) && digits(at - 16, at - 6)
}

fn within(amount: u64, measure: Measure, budget: &Budget) -> Result<(), Error> {
    if amount <= budget.left(measure) { Ok(()) } else { Err(budget.beyond(measure)) }
}

/// Whether the streams that hayro would unpack fit into the limit, by their length or else by a trial.
fn unpackable(used: &[&Found], budget: &mut Budget) -> Result<(), Error> {
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
        // a member's number and place are at least four bytes
        members += stream.stream.dict().get::<usize>(b"N").unwrap_or(0).min(size as usize / 4) as u64;
        within(members, Measure::Objects, budget)?;
    }
    Ok(())
}

impl Found<'_> {
    fn is_index(&self) -> bool {
        self.stream.dict().contains_key(b"W")
    }

    fn is_object_stream(&self) -> bool {
        let typed = self.stream.dict().get::<Name>(b"Type").is_some_and(|name| name.as_str() == "ObjStm");
        typed || self.stream.dict().contains_key(b"First")
    }

    /// hayro unpacks no images.
    fn is_image(&self) -> bool {
        let image = |filter: &Filter| {
            matches!(filter, Filter::DctDecode | Filter::JpxDecode | Filter::Jbig2Decode | Filter::CcittFaxDecode)
        };
        self.stream.filters().iter().any(image)
    }

    fn worst_case(&self) -> u64 {
        if self.is_image() { 0 } else { worst_case(self.length as u64, &self.stream.filters()) }
    }

    fn size(&self, budget: &Budget) -> Result<u64, Error> {
        let most = budget.left(Measure::Inflated);
        if self.worst_case() <= most {
            return Ok(self.worst_case());
        }
        // deflate ends by itself, wherever the file says that the stream does
        let filters = self.stream.filters();
        let data = if filters.first() == Some(&Filter::FlateDecode) { self.data } else { &self.data[..self.length] };
        measure(data, &filters, most).ok_or_else(|| budget.beyond(Measure::Inflated))
    }

    /// Entries of a cross-reference stream, from the widths of its fields.
    fn entries(&self, budget: &Budget) -> Result<u64, Error> {
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
    fn object_streams(&self) -> Vec<u32> {
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
