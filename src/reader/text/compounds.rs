//! Hyphens that a tool took out at line ends: pdftotext joins "decision-" and "making" to "decisionmaking", and the two
//! lines to one. The rest of the text tells which words have a hyphen.

use super::wrap::Wrap;
use crate::model::document::{Block, Node};
use rustc_hash::FxHashMap;

/// A line that holds two is wider than the measure by at least so many columns.
const WIDER: usize = 1;
/// A compound has no more bytes.
const LONGEST: usize = 40;
/// A part of a compound has at least so many bytes.
const SHORTEST: usize = 2;
/// No more compounds are learnt.
const MOST: usize = 2000;

/// Puts the hyphens back into words at the joints of lines, if the text prints the word with a hyphen elsewhere.
pub(super) fn restore(nodes: &mut [Node], wrap: Option<Wrap>) {
    let Some(wrap) = wrap else { return };
    let wide = |block: &Block| widest(block) >= wrap.width + WIDER;
    let blocks = || nodes.iter().filter_map(|node| if let Node::Text(block) = node { Some(block) } else { None });
    if !blocks().any(wide) {
        return;
    }
    let mut compounds = compounds(blocks());
    for word in blocks().filter(|block| !wide(block)).flat_map(|block| words(&block.text)) {
        compounds.remove(word);
    }
    for node in nodes.iter_mut() {
        let Node::Text(block) = node else { continue };
        if !compounds.is_empty() && wide(block) {
            block.text = restored(&block.text, &compounds);
            block.rows.iter_mut().for_each(|row| row.text = restored(&row.text, &compounds));
        }
    }
}

/// The widest line of a block.
fn widest(block: &Block) -> usize {
    let rows = block.rows.iter().map(|row| row.text.chars().count()).max();
    rows.unwrap_or_else(|| block.text.chars().count())
}

/// The compounds of a text by their letters alone.
fn compounds<'b>(blocks: impl Iterator<Item = &'b Block> + Clone) -> FxHashMap<String, String> {
    let mut compounds: FxHashMap<String, String> = FxHashMap::default();
    for word in blocks.flat_map(|block| words(&block.text)) {
        if compounds.len() < MOST && is_compound(word) {
            compounds.insert(word.replace('-', ""), word.to_owned());
        }
    }
    compounds
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| word.len() <= LONGEST)
}

fn is_compound(word: &str) -> bool {
    let parts = word.split('-');
    word.contains('-') && parts.clone().all(|part| part.len() >= SHORTEST && part.chars().all(char::is_lowercase))
}

fn restored(text: &str, compounds: &FxHashMap<String, String>) -> String {
    let mut restored = String::with_capacity(text.len());
    let mut from = 0;
    let letters = |c: char| c.is_alphabetic();
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(letters)).map(|at| from + at) {
        let rest = text.get(start..).unwrap_or_default();
        let word = rest.get(..rest.find(|c| !letters(c)).unwrap_or(rest.len())).unwrap_or_default();
        restored.push_str(text.get(from..start).unwrap_or_default());
        restored.push_str(compounds.get(word).map_or(word, String::as_str));
        from = start + word.len();
    }
    restored.push_str(text.get(from..).unwrap_or_default());
    restored
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;

    #[test]
    fn a_hyphen_eaten_at_a_line_end_comes_back() {
        let usual = "They see to it that\nall staff in the district are well trained for this and\n".repeat(8);
        let text = "Leaders in Fenmoor know that their decision-making is\n\
            timely, and that plans are made in time for all of the\n\
            children. Managers oversee the process of decisionmaking in most teams well, and they\n\
            know what their staff think. The supervision that they\n\
            have is good.\n";
        let read = read(&format!("{usual}{text}"));
        let whole: String =
            read.nodes.iter().map(|node| if let Node::Text(block) = node { block.text.as_str() } else { "" }).collect();
        assert_eq!(whole.matches("decision-making").count(), 2, "{whole}");
    }

    #[test]
    fn a_word_without_a_twin_stays() {
        assert_eq!(restored("well, wellbeing", &FxHashMap::default()), "well, wellbeing");
    }
}
