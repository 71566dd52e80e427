//! The table of objects, followed from the last section to the first as hayro does.

use super::section::{Entry, section};
use crate::reader::pdf::tokens::{number, without_blanks};
use memchr::memmem;
use rustc_hash::{FxHashMap, FxHashSet};

/// The most sections that are followed; each update of a file adds one.
const MOST_SECTIONS: usize = 256;

/// What the table says of each object, the newest entry first; where the sections are.
pub struct Table {
    pub entries: FxHashMap<u32, Entry>,
    pub sections: Vec<usize>,
}

/// The table of the file; `None` if it can't be followed, or has more entries than allowed.
pub fn table(bytes: &[u8], most: u64) -> Option<Table> {
    let mut table = Table { entries: FxHashMap::default(), sections: Vec::new() };
    let mut seen: FxHashSet<usize> = FxHashSet::default();
    let mut open = vec![last_section(bytes)?];
    let mut left = most;
    while let Some(at) = open.pop() {
        if !seen.insert(at) || seen.len() > MOST_SECTIONS {
            return None;
        }
        let section = section(bytes, at)?;
        left = left.checked_sub(section.entries.len() as u64)?;
        for (number, entry) in section.entries {
            table.entries.entry(number).or_insert(entry);
        }
        open.extend(section.earlier.into_iter().rev());
        table.sections.push(at);
    }
    Some(table)
}

fn last_section(bytes: &[u8]) -> Option<usize> {
    const KEYWORD: &[u8] = b"startxref";
    let at = memmem::rfind(bytes, KEYWORD)?;
    let (offset, _) = number(without_blanks(bytes.get(at + KEYWORD.len()..)?))?;
    usize::try_from(offset).ok()
}
