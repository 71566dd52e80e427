//! The words of each page, and the pages on which two readings have different words.

use crate::model::code::Code;
use crate::model::document::{Block, Document, Node};
use crate::model::place::Place;
use crate::model::warning::Warning;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// This many letters on a page may differ: superscripts that one reading drops, a page number.
const FEW_LETTERS: usize = 12;
/// Or this proportion of a page's letters.
const FEW: f32 = 0.01;
/// This many words from each side are quoted in a warning.
const SHOWN: usize = 8;

/// The words of a document by page (from 1), including headers and footers.
#[derive(Debug, Default)]
pub struct Words {
    pages: BTreeMap<u32, Vec<String>>,
    /// Pages that cannot be separated, because a block runs from one to the next.
    joined: Vec<(u32, u32)>,
}

/// The words of what a reader returned.
pub fn words_of(document: &Document) -> Words {
    let mut words = Words::default();
    document.nodes.iter().for_each(|node| words.node(node));
    document.furniture.iter().for_each(|line| words.text(line.page, &line.text));
    words
}

/// The words of pages in order.
pub fn words_of_pages(pages: &[String]) -> Words {
    let mut words = Words::default();
    (1..).zip(pages).for_each(|(number, text)| words.text(number, text));
    words
}

impl Words {
    fn node(&mut self, node: &Node) {
        match node {
            Node::Text(block) => self.block(block),
            Node::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.nodes).for_each(|n| self.node(n));
            }
        }
    }

    fn block(&mut self, block: &Block) {
        let Some(page) = block.place.page else { return };
        block.label.iter().for_each(|label| self.text(page, label));
        self.text(page, &block.text);
        self.joined.extend(block.page_end.filter(|end| *end > page).map(|end| (page, end)));
    }

    fn text(&mut self, page: u32, text: &str) {
        let words = text.split_whitespace().map(plain).filter(|word| !word.is_empty());
        self.pages.entry(page).or_default().extend(words);
    }

    /// The words of some pages with their counts.
    fn counted(&self, first: u32, last: u32) -> FxHashMap<&str, i64> {
        let mut counted = FxHashMap::default();
        for word in self.pages.range(first..=last).flat_map(|(_, words)| words) {
            *counted.entry(word.as_str()).or_insert(0) += 1;
        }
        counted
    }
}

/// Letters and digits in lower case, with ligatures expanded.
fn plain(word: &str) -> String {
    crate::words::fold(word).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A warning for each page whose words differ by more than a few letters, whatever their order. Words that are split or
/// run together differently have the same letters.
pub fn differences(first: &Words, second: &Words, names: [&str; 2]) -> Vec<Warning> {
    let last = [first, second].iter().filter_map(|words| words.pages.keys().next_back()).max().copied().unwrap_or(0);
    let mut joined: Vec<(u32, u32)> = first.joined.iter().chain(&second.joined).copied().collect();
    joined.sort_unstable();
    let mut warnings = Vec::new();
    let mut page = 1;
    while page <= last {
        let mut end = page;
        joined.iter().filter(|(from, _)| *from >= page).for_each(|(from, to)| {
            if *from <= end {
                end = end.max(*to)
            }
        });
        warnings.extend(
            difference(first.counted(page, end), second.counted(page, end), names).map(|w| w.at(Place::on_page(page))),
        );
        page = end.saturating_add(1);
    }
    warnings
}

fn difference(first: FxHashMap<&str, i64>, second: FxHashMap<&str, i64>, names: [&str; 2]) -> Option<Warning> {
    let (ours, theirs) = (beyond(&first, &second), beyond(&second, &first));
    let letters = |words: &FxHashMap<&str, i64>| words.iter().map(|(word, n)| word.len() * *n as usize).sum::<usize>();
    let all = letters(&first).max(letters(&second));
    let different = different_letters(&ours, &theirs);
    if different <= FEW_LETTERS || different as f32 <= FEW * all as f32 {
        return None;
    }
    let [a, b] = names;
    let message = format!(
        "{} of the page's words are only in the reading by {a}, and {} only in the reading by {b}",
        ours.len(),
        theirs.len()
    );
    Some(Warning::new(Code::WordsDiffer, message).printed([shown(&ours), shown(&theirs)]))
}

/// What the first has more of than the second.
fn beyond<'w>(first: &FxHashMap<&'w str, i64>, second: &FxHashMap<&str, i64>) -> Vec<&'w str> {
    let more = |(word, n): (&&'w str, &i64)| {
        let surplus = n - second.get(*word).copied().unwrap_or(0);
        std::iter::repeat_n(*word, usize::try_from(surplus).unwrap_or(0))
    };
    let mut words: Vec<&str> = first.iter().flat_map(more).collect();
    words.sort_unstable();
    words
}

fn different_letters(ours: &[&str], theirs: &[&str]) -> usize {
    let mut counts: FxHashMap<char, i64> = FxHashMap::default();
    ours.iter().flat_map(|word| word.chars()).for_each(|c| *counts.entry(c).or_insert(0) += 1);
    theirs.iter().flat_map(|word| word.chars()).for_each(|c| *counts.entry(c).or_insert(0) -= 1);
    counts.values().map(|n| n.unsigned_abs() as usize).sum()
}

fn shown(words: &[&str]) -> String {
    let mut longest: Vec<&str> = words.to_vec();
    longest.sort_by_key(|word| std::cmp::Reverse(word.len()));
    longest.truncate(SHOWN);
    longest.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(first: &str, second: &str) -> Vec<Warning> {
        differences(&words_of_pages(&[first.to_string()]), &words_of_pages(&[second.to_string()]), ["tags", "layout"])
    }

    #[test]
    fn order_spaces_hyphens_and_ligatures_are_no_difference() {
        assert_eq!(found("Children bene\u{FB01}t from well-timed plans", "plans Children benefit fromwelltimed"), []);
    }

    #[test]
    fn lost_words_are_named_with_their_page() {
        let warnings = found("Children benefit from timely assessments", "Children from timely");
        assert_eq!((warnings[0].code, warnings[0].place), (Code::WordsDiffer, Place::on_page(1)));
        assert_eq!(warnings[0].printed, ["assessments benefit", ""]);
        assert!(
            warnings[0].message.contains("2 of the page's words are only in the reading by tags"),
            "{}",
            warnings[0].message
        );
    }

    #[test]
    fn a_block_over_two_pages_joins_them() {
        let mut whole = words_of_pages(&["Children benefit from timely assessments and plans".to_string()]);
        whole.joined = vec![(1, 2)];
        let two = words_of_pages(&["Children benefit from".to_string(), "timely assessments and plans".to_string()]);
        assert_eq!(differences(&whole, &two, ["tags", "layout"]), []);
    }
}
