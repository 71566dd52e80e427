//! A claim: an object in the record, and the words that it was read from.

use super::entry::{EvidenceEntry, entries};
use super::find::Finder;
use crate::model::place::Place;
use crate::words::letters;

/// An object in the record, by its JSON pointer, and the words that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Claim {
    pub(super) pointer: String,
    parts: Vec<PlacedWords>,
    /// Whether one box per page contains all parts, as for tables.
    whole: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct PlacedWords {
    place: Place,
    words: String,
}

impl Claim {
    /// An object whose words will be added later.
    pub(super) fn empty(pointer: String) -> Self {
        Claim { pointer, parts: Vec::new(), whole: false }
    }

    /// These words at this place.
    pub(super) fn new(pointer: String, place: Place, words: &str) -> Self {
        Claim::empty(pointer).and(place, Some(words))
    }

    /// More words for the same object.
    pub(super) fn and(mut self, place: Place, words: Option<&str>) -> Self {
        self.parts.extend(words.map(|words| PlacedWords { place, words: words.to_string() }));
        self
    }

    /// The same, with one box per page.
    pub(super) fn whole(self) -> Self {
        Claim { whole: true, ..self }
    }

    /// The boxes of all words that are found.
    pub(super) fn entries(&self, finder: &Finder<'_>) -> Vec<EvidenceEntry> {
        self.parts.iter().flat_map(|part| found(finder, &part.words, part.place, self.whole)).collect()
    }
}

/// Words as one piece, or else by line, or else by sentence: what a record joins may be printed separately.
fn found(finder: &Finder<'_>, words: &str, place: Place, whole: bool) -> Vec<EvidenceEntry> {
    let one = |words: &str| {
        let wanted: Vec<char> = letters(words).collect();
        Some(entries(finder, words, &finder.find_letters(&wanted, place)?, whole))
    };
    let all = |separator: &str| {
        let pieces = words.contains(separator).then(|| words.split_inclusive(separator))?;
        pieces.map(|piece| one(piece.trim_end_matches(separator))).collect::<Option<Vec<_>>>().map(|all| all.concat())
    };
    one(words).or_else(|| all("\n")).or_else(|| all("; ")).or_else(|| all(". ")).unwrap_or_default()
}

/// A claim for each element of a list, with its pointer.
pub(super) fn claims_of_each<'r, T, C>(
    pointer: &'r str,
    rows: &'r [T],
    claim: impl Fn(String, &'r T) -> C + 'r,
) -> impl Iterator<Item = C> + 'r {
    rows.iter().enumerate().map(move |(index, row)| claim(format!("{pointer}/{index}"), row))
}

/// A claim for each element of a list, from its place and its words.
pub(super) fn text_claims<'r, T>(
    pointer: &'r str,
    rows: &'r [T],
    text: impl Fn(&'r T) -> (Place, &'r String) + 'r,
) -> impl Iterator<Item = Claim> + 'r {
    claims_of_each(pointer, rows, move |pointer, row| {
        let (place, words) = text(row);
        Claim::new(pointer, place, words)
    })
}
