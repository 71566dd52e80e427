//! Footnotes whose numbers aren't raised, as in plain text: a paragraph "1 The areas ..." is one if its number directly
//! follows a word or sign before it, as in "What needs to improve?1". On a page it is also in smaller type.

use super::marks::{marks, without};
use crate::model::document::{Block, Node, Role};
use crate::model::outline::Footnote;
use crate::words::{MONTHS, split_number};
use rustc_hash::FxHashMap;

/// Notes are smaller than most of the text by more than this, in points.
const SMALLER: f32 = 0.9;

/// Takes the footnotes out of `nodes`, and their marks out of the text.
pub fn take_plain_notes(nodes: &mut Vec<Node>, notes: &mut Vec<Footnote>) {
    join_numbers(nodes);
    if !nodes.iter().any(|n| as_note(n).is_some()) {
        return;
    }
    let body = body_size(nodes);
    let blocks = || nodes.iter().filter_map(|node| if let Node::Text(block) = node { Some(block) } else { None });
    let marked: Vec<(Option<u32>, String)> = blocks()
        .flat_map(|block| {
            marks(&block.text).map(|mark| (block.place.page.filter(|_| !is_text(block)), mark.to_string()))
        })
        .collect();
    let mut taken: Vec<(Option<u32>, String)> = Vec::new();
    nodes.retain(|node| {
        let Some((block, mark, rest)) = as_note(node).filter(|(block, ..)| is_text(block) || is_small(block, body))
        else {
            return true;
        };
        let own = (block.place.page.filter(|_| !is_text(block)), mark.to_string());
        if !marked.contains(&own) || taken.contains(&own) {
            return true;
        }
        let number = mark.trim_matches(['[', ']']).to_string();
        notes.push(Footnote { mark: Some(number), text: rest.to_string(), place: block.place });
        taken.push(own);
        false
    });
    for node in nodes.iter_mut() {
        if let Node::Text(block) = node {
            let page = block.place.page.filter(|_| !is_text(block));
            let here: Vec<String> = taken.iter().filter(|(p, _)| *p == page).map(|(_, mark)| mark.clone()).collect();
            block.text = if here.is_empty() { std::mem::take(&mut block.text) } else { without(&block.text, &here) };
        }
    }
}

/// In text with pages, a note's number may be on a line of its own above the note: they become one paragraph if the number
/// is glued to a word before, on the same page.
fn join_numbers(nodes: &mut Vec<Node>) {
    let mut at = 1;
    while at < nodes.len() {
        let is_mark = |number: &str, page: Option<u32>| {
            let before = nodes.iter().take(at - 1).rev().take(PAGE);
            before
                .filter_map(plain)
                .any(|block| block.page_end == page && page.is_some() && marks(&block.text).any(|mark| mark == number))
        };
        let joined = match (nodes.get(at - 1).and_then(plain), nodes.get(at).and_then(plain)) {
            (Some(number), Some(note)) if is_number(number) && is_note_text(note, number) => {
                is_mark(&number.text, number.place.page).then(|| format!("{} {}", number.text, note.text))
            }
            _ => None,
        };
        if let (Some(text), Some(Node::Text(note))) = (joined, nodes.get_mut(at)) {
            note.text = text;
            nodes.remove(at - 1);
        } else {
            at += 1;
        }
    }
}

/// A page has no more blocks.
const PAGE: usize = 60;
/// A note is no longer, in bytes.
const LONGEST_NOTE: usize = 700;

fn plain(node: &Node) -> Option<&Block> {
    match node {
        Node::Text(block) if is_text(block) => Some(block),
        _ => None,
    }
}

fn is_number(block: &Block) -> bool {
    block.label.is_none() && (1..=2).contains(&block.text.len()) && block.text.bytes().all(|b| b.is_ascii_digit())
}

fn is_note_text(note: &Block, number: &Block) -> bool {
    let near = note.place.page == number.place.page && note.label.is_none() && note.role == Role::Paragraph;
    near && note.text.len() <= LONGEST_NOTE && note.text.starts_with(char::is_uppercase) && note.text.contains(' ')
}

/// Whether a block is from a text file, which has no type.
fn is_text(block: &Block) -> bool {
    block.place.line.is_some()
}

fn is_small(block: &Block, body: f32) -> bool {
    block.style.size > 0.0 && block.style.size < body - SMALLER
}

/// The size that most characters have; 0 for text.
fn body_size(nodes: &[Node]) -> f32 {
    let mut sizes: FxHashMap<i32, usize> = FxHashMap::default();
    for node in nodes {
        if let Node::Text(block) = node {
            *sizes.entry((block.style.size * 2.0).round() as i32).or_default() += block.text.len();
        }
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| size as f32 / 2.0)
}

/// A paragraph that begins as a note does, with its number: "1 The areas ...", "[1] The areas ...".
pub(super) fn as_note(node: &Node) -> Option<(&Block, &str, &str)> {
    let Node::Text(block) = node else { return None };
    if block.role != Role::Paragraph || block.label.is_some() {
        return None;
    }
    let (mark, rest) = if block.text.starts_with('[') { bracketed(&block.text)? } else { split_number(&block.text)? };
    // "1 February 2017" is a date
    if is_date(rest) {
        return None;
    }
    let spaced = block.text.get(mark.len()..)?.starts_with(' ');
    (mark.len() <= 4 && spaced && rest.starts_with(char::is_uppercase)).then_some((block, mark, rest))
}

/// "February 2017" behind a number is the rest of a date.
fn is_date(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let month = words.next().is_some_and(|word| MONTHS.contains(&word.to_lowercase().as_str()));
    month && words.next().is_some_and(|year| year.starts_with(|c: char| c.is_ascii_digit()))
}

fn bracketed(text: &str) -> Option<(&str, &str)> {
    let end = text.find(']')? + 1;
    let (mark, rest) = (text.get(..end)?, text.get(end..)?);
    let number = mark.trim_matches(['[', ']']);
    ((1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())).then(|| (mark, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Style;
    use crate::model::place::Place;

    fn line(number: u32, text: &str) -> Node {
        let place = Place { line: Some(number), ..Place::default() };
        Node::Text(Block { text: text.into(), place, ..Block::default() })
    }

    #[test]
    fn a_glued_number_makes_its_paragraph_a_footnote() {
        let mut nodes = vec![
            line(1, "What needs to improve?1"),
            line(2, "1 The areas have been cross-referenced."),
            line(3, "3 Children were seen."),
        ];
        let mut notes = Vec::new();
        take_plain_notes(&mut nodes, &mut notes);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].text, "The areas have been cross-referenced.");
        let texts: Vec<&str> =
            nodes.iter().filter_map(|n| if let Node::Text(b) = n { Some(b.text.as_str()) } else { None }).collect();
        assert_eq!(texts, ["What needs to improve?", "3 Children were seen."]);
    }

    #[test]
    fn a_number_in_brackets_is_a_mark_where_the_page_has_its_note() {
        let small = |page: u32, text: &str, size: f32| {
            let style = Style { size, ..Style::default() };
            Node::Text(Block { text: text.into(), place: Place::on_page(page), style, ..Block::default() })
        };
        let mut nodes = vec![
            small(7, "Two children live in a residential special school[1], and both live out of the area.", 12.0),
            small(7, "[1] These schools are open all year.", 10.0),
            small(8, "One more lives in a school[1].", 12.0),
        ];
        let mut notes = Vec::new();
        take_plain_notes(&mut nodes, &mut notes);
        assert_eq!(
            notes.iter().map(|note| (note.mark.as_deref(), note.text.as_str())).collect::<Vec<_>>(),
            [(Some("1"), "These schools are open all year.")]
        );
        let texts: Vec<&str> =
            nodes.iter().filter_map(|n| if let Node::Text(b) = n { Some(b.text.as_str()) } else { None }).collect();
        assert_eq!(
            texts,
            [
                "Two children live in a residential special school, and both live out of the area.",
                "One more lives in a school[1]."
            ]
        );
    }

    #[test]
    fn a_numbered_line_in_the_texts_own_type_is_no_note() {
        let style = Style { size: 12.0, ..Style::default() };
        let line =
            |text: &str| Node::Text(Block { text: text.into(), place: Place::on_page(7), style, ..Block::default() });
        let mut nodes = vec![line("Leaders know their schools2 well."), line("2 Children are safe.")];
        take_plain_notes(&mut nodes, &mut Vec::new());
        assert_eq!(nodes.len(), 2);
    }

    fn whole(nodes: &mut Vec<Node>) -> (Vec<String>, usize) {
        let mut notes = Vec::new();
        take_plain_notes(nodes, &mut notes);
        let text = |node: &Node| if let Node::Text(block) = node { block.text.clone() } else { String::new() };
        (nodes.iter().map(text).collect(), notes.len())
    }

    #[test]
    fn a_date_is_no_note() {
        let mut nodes = vec![line(1, "1 February 2017"), line(2, "The visit to Fenmoor.1")];
        assert_eq!(whole(&mut nodes).1, 0);
    }

    #[test]
    fn a_notes_number_may_be_on_the_line_above() {
        let on_page = |number, text| {
            let Node::Text(block) = line(number, text) else { unreachable!() };
            let place = Place { page: Some(1), ..block.place };
            Node::Text(Block { place, page_end: Some(1), ..block })
        };
        let texts = ["Leaders act on abuse.1", "1", "This inspection was under the Act.", "More text."];
        let mut nodes: Vec<Node> = (1..).zip(texts).map(|(at, text)| on_page(at, text)).collect();
        assert_eq!(whole(&mut nodes), (vec!["Leaders act on abuse.".to_string(), "More text.".to_string()], 1));
        let mut nodes: Vec<Node> = (1..).zip(&texts[1..]).map(|(at, text)| on_page(at, text)).collect();
        assert_eq!(whole(&mut nodes).1, 0);
    }
}
