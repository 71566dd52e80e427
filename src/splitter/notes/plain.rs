//! Footnotes in plain text, where nothing is raised: a paragraph "1 The areas ..." is one if its number
//! directly follows a word or sign before it, as in "What needs to improve?1".

use crate::model::document::{Block, Node, Role};
use crate::model::outline::Footnote;
use crate::words::{pattern, split_number};
use regex::Regex;
use std::sync::LazyLock;

/// A number directly after a word or sentence.
static GLUED: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\p{Ll}?.,;)’”'](\d{1,2})(?:\s|$)"));

/// Takes the footnotes out of `nodes`, and their marks out of the text.
pub fn take_plain_notes(nodes: &mut Vec<Node>, notes: &mut Vec<Footnote>) {
    if !nodes.iter().any(|n| as_note(n).is_some()) {
        return;
    }
    let mut marks: Vec<String> = Vec::new();
    for node in nodes.iter() {
        if let Node::Text(block) = node {
            marks.extend(GLUED.captures_iter(&block.text).filter_map(|c| c.get(1)).map(|m| m.as_str().to_string()));
        }
    }
    let mut taken: Vec<String> = Vec::new();
    nodes.retain(|node| {
        let Some((block, number, rest)) = as_note(node) else { return true };
        if !marks.iter().any(|m| m == number) || taken.iter().any(|t| t == number) {
            return true;
        }
        taken.push(number.to_string());
        notes.push(Footnote { mark: Some(number.to_string()), text: rest.to_string(), place: block.place });
        false
    });
    for node in nodes.iter_mut() {
        if let Node::Text(block) = node {
            block.text = without_marks(&block.text, &taken);
        }
    }
}

fn as_note(node: &Node) -> Option<(&Block, &str, &str)> {
    let Node::Text(block) = node else { return None };
    let plain = block.role == Role::Paragraph && block.place.line.is_some() && block.label.is_none();
    let (number, rest) = split_number(&block.text).filter(|(n, _)| plain && n.len() <= 2)?;
    let spaced = block.text.get(number.len()..)?.starts_with(' ');
    (spaced && rest.starts_with(char::is_uppercase)).then_some((block, number, rest))
}

fn without_marks(text: &str, taken: &[String]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for captures in GLUED.captures_iter(text) {
        let Some(mark) = captures.get(1).filter(|m| taken.iter().any(|t| t == m.as_str())) else { continue };
        kept.push_str(&text[from..mark.start()]);
        from = mark.end();
    }
    kept.push_str(&text[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
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
}
