//! Documents and inspections that several inputs hold.

use crate::cli::incremental::{Digest, digest};
use crate::cli::input::Input;
use crate::cli::worker::protocol::Rendered;
use std::collections::{BTreeMap, HashMap};

/// Notices of a kind; the rest are counted.
const MOST: usize = 5;

/// What the inputs so far hold. Memory for an input is a few dozen bytes.
#[derive(Debug, Default)]
pub struct Repeats {
    documents: Holders,
    inspections: Holders,
}

impl Repeats {
    /// Notes what the input with this number holds, and returns whether it is a copy of an earlier one.
    pub fn note(&mut self, index: usize, reports: &[Rendered]) -> bool {
        let Some(first) = reports.first() else { return false };
        let copy = self.documents.add(first.names.document(), index);
        for inspection in reports.iter().filter(|_| !copy).filter_map(|report| report.names.inspection.as_deref()) {
            self.inspections.add(inspection, index);
        }
        copy
    }

    /// Whether any document came twice.
    pub fn has_copies(&self) -> bool {
        !self.documents.again.is_empty()
    }

    /// A line for each document and each inspection that several of the inputs hold.
    pub fn notices(&self, inputs: &[Input], unique: bool) -> Vec<String> {
        let advice = if unique { "" } else { "; --unique leaves copies out" };
        let mut lines = self.documents.lines(inputs, "documents", |_| "are the same document".to_owned());
        lines.last_mut().into_iter().for_each(|line| line.push_str(advice));
        lines.extend(
            self.inspections.lines(inputs, "inspections", |name| format!("are reports of the same inspection, {name}")),
        );
        lines
    }
}

/// Which inputs hold what.
#[derive(Debug, Default)]
struct Holders {
    /// The first input that holds a thing, by the digest of its name.
    first: HashMap<Digest, usize>,
    /// The further inputs that hold it, by the first one and its name.
    again: BTreeMap<(usize, String), Vec<usize>>,
}

impl Holders {
    /// Notes that an input holds the thing with this name, and returns whether an earlier one does.
    fn add(&mut self, name: &str, index: usize) -> bool {
        let first = *self.first.entry(digest(name.as_bytes())).or_insert(index);
        if first == index {
            return false;
        }
        let further = self.again.entry((first, name.to_owned())).or_default();
        if further.last() != Some(&index) {
            further.push(index);
        }
        true
    }

    fn lines(&self, inputs: &[Input], things: &str, said: impl Fn(&str) -> String) -> Vec<String> {
        let line = |((first, name), further): (&(usize, String), &Vec<usize>)| {
            format!("{} {}", listed(*first, further, inputs), said(name))
        };
        let mut lines: Vec<String> = self.again.iter().take(MOST).map(line).collect();
        let rest = self.again.len() - lines.len();
        lines.extend((rest > 0).then(|| format!("{rest} more {things} are in several inputs")));
        lines
    }
}

/// "a.pdf and b.pdf", "a.pdf, b.pdf and 3 more".
fn listed(first: usize, further: &[usize], inputs: &[Input]) -> String {
    let shown = |index: usize| inputs.get(index).map(Input::shown).unwrap_or_default();
    let second = further.first().map_or_else(String::new, |second| shown(*second));
    match further.len() {
        0 | 1 => format!("{} and {second}", shown(first)),
        all => format!("{}, {second} and {} more", shown(first), all - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::worker::names::Names;
    use std::path::Path;

    fn report(id: &str, inspection: &str) -> Rendered {
        let inspection = Some(inspection.to_owned()).filter(|name| !name.is_empty());
        Rendered { names: Names { report: id.to_owned(), inspection }, ..Rendered::default() }
    }

    fn inputs(count: usize) -> Vec<Input> {
        (0..count).map(|number| Input::new(Path::new(&format!("{number}.pdf")))).collect()
    }

    #[test]
    fn copies_are_told_once_and_are_no_further_reports_of_their_inspection() {
        let mut repeats = Repeats::default();
        let copies: Vec<bool> = (0..4).map(|index| repeats.note(index, &[report("aa", "i")])).collect();
        assert_eq!(copies, [false, true, true, true]);
        assert_eq!(
            repeats.notices(&inputs(4), false),
            ["0.pdf, 1.pdf and 2 more are the same document; --unique leaves copies out"]
        );
        assert_eq!(repeats.notices(&inputs(4), true), ["0.pdf, 1.pdf and 2 more are the same document"]);
    }

    #[test]
    fn an_inspection_is_told_once_and_only_if_two_inputs_hold_it() {
        let mut repeats = Repeats::default();
        assert!(!repeats.note(0, &[report("aa-1", "i"), report("aa-2", "i"), report("aa-3", "")]));
        assert!(!repeats.note(1, &[report("bb", "")]));
        assert_eq!(repeats.notices(&inputs(2), false), [""; 0]);
        assert!(!repeats.note(2, &[report("cc-1", "i"), report("cc-2", "i")]));
        assert!(!repeats.has_copies());
        assert_eq!(repeats.notices(&inputs(3), false), ["0.pdf and 2.pdf are reports of the same inspection, i"]);
    }

    #[test]
    fn many_are_counted() {
        let mut repeats = Repeats::default();
        for index in 0..20 {
            repeats.note(index, &[report(&format!("{}", index % 10), "")]);
        }
        let lines = repeats.notices(&inputs(20), false);
        assert_eq!(lines.len(), MOST + 1);
        assert_eq!(lines[MOST], "5 more documents are in several inputs; --unique leaves copies out");
        assert!(repeats.has_copies());
    }
}
