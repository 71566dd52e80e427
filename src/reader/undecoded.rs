//! Characters that could not be decoded stand as U+FFFD: what is read with one in it may be wrong, so each page is told.

use crate::model::code::Code;
use crate::model::document::{Block, Document, Node};
use crate::model::place::Place;
use crate::model::warning::Warning;
use memchr::memmem;
use std::collections::BTreeMap;

const UNDECODED: char = '\u{FFFD}';
/// As many words with one as a warning quotes.
const QUOTED: usize = 3;

/// A warning for each page, or text without pages, whose words have such a character, if it isn't known to.
pub(super) fn warnings(document: &Document) -> Vec<Warning> {
    let mut found = BTreeMap::new();
    collect(&document.nodes, &mut found);
    let known = |page: Option<u32>| {
        document.warnings.iter().any(|warning| warning.code == Code::TextUnmapped && warning.place.page == page)
    };
    found.retain(|page, _| !known(*page));
    found.into_values().map(|(place, words)| warning(place, words)).collect()
}

type Found = BTreeMap<Option<u32>, (Place, Vec<String>)>;

fn collect(nodes: &[Node], found: &mut Found) {
    for node in nodes {
        match node {
            Node::Text(block) => add(block, found),
            Node::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| collect(&cell.nodes, found));
            }
        }
    }
}

fn add(block: &Block, found: &mut Found) {
    let mut bytes = [0; 4];
    if memmem::find(block.text.as_bytes(), UNDECODED.encode_utf8(&mut bytes).as_bytes()).is_none() {
        return;
    }
    let (_, words) = found.entry(block.place.page).or_insert_with(|| (block.place, Vec::new()));
    let broken = block.text.split_whitespace().filter(|word| word.contains(UNDECODED));
    words.extend(broken.take(QUOTED.saturating_sub(words.len())).map(str::to_string));
}

fn warning(place: Place, words: Vec<String>) -> Warning {
    let whence = place.page.map(|page| format!(" on page {page}")).unwrap_or_default();
    let message = format!("a character{whence} could not be decoded; the words with it may be wrong");
    Warning::new(Code::TextUnmapped, message).at(place).printed(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(texts: &[(u32, &str)]) -> Document {
        let block = |(page, text): &(u32, &str)| Block {
            text: (*text).into(),
            place: Place::on_page(*page),
            ..Block::default()
        };
        Document { nodes: texts.iter().map(block).map(Node::Text).collect(), ..Document::default() }
    }

    #[test]
    fn one_lost_letter_is_told_with_its_page_and_word() {
        let document = document(&[(1, "Ann Fen"), (2, "Ann F\u{FFFD}n is the lead."), (2, "a \u{FFFD} b")]);
        let warnings = warnings(&document);
        let [warning] = warnings.as_slice() else { panic!("{warnings:?}") };
        assert_eq!((warning.code, warning.place.page), (Code::TextUnmapped, Some(2)));
        assert_eq!(warning.printed, ["F\u{FFFD}n", "\u{FFFD}"]);
    }

    #[test]
    fn a_page_is_told_once() {
        let mut document = document(&[(2, "Ann F\u{FFFD}n")]);
        document.warnings.push(Warning::new(Code::TextUnmapped, "known").at(Place::on_page(2)));
        assert!(warnings(&document).is_empty());
    }
}
