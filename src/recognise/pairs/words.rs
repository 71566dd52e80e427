//! The words of the forms whose tables text takes apart.

use crate::framework::details::OTHER_ROWS;
use crate::framework::headings::Holds;
use crate::framework::scale::Printed;
use crate::framework::{FRAMEWORKS, Framework, Remit};
use crate::words::key;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The words of the forms for providers, in the form given by [`letters`]: councils' reports have no such tables.
pub(super) struct Words {
    pub(super) areas: FxHashSet<String>,
    /// Those of forms that print their grades as numbers alone.
    pub(super) numbered: FxHashSet<String>,
    pub(super) labels: FxHashSet<String>,
    pub(super) titles: FxHashSet<String>,
}

/// A label with which names of places begin, too.
const ALSO_A_NAME: &str = "lea";

/// A text's letters: where they are set apart, a tool takes gaps within words for spaces ("Inspect ion number").
pub(super) fn letters(text: &str) -> String {
    key(text).replace(' ', "")
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let forms: Vec<&'static Framework> = FRAMEWORKS.iter().copied().filter(|f| f.remit != Remit::Council).collect();
    let details = forms.iter().flat_map(|form| form.details).flat_map(|detail| detail.labels);
    let headings = forms.iter().flat_map(|form| form.headings).copied().flatten();
    let areas = forms.iter().flat_map(|form| form.areas).flat_map(|area| area.labels);
    let numbered = forms.iter().filter(|form| form.scale.printed == Printed::Numbers).flat_map(|form| form.areas);
    Words {
        numbered: numbered.flat_map(|area| area.labels).map(|label| letters(label)).collect(),
        areas: areas.chain(forms.iter().flat_map(|form| form.previous_grade)).map(|label| letters(label)).collect(),
        labels: details.chain(OTHER_ROWS).filter(|label| **label != ALSO_A_NAME).map(|label| letters(label)).collect(),
        titles: headings
            .filter(|heading| heading.holds == Holds::Details)
            .map(|heading| letters(heading.words))
            .collect(),
    }
});
