//! Footnotes between the two halves of a sentence: where neither type nor a mark shows a note, as on scans and in reports
//! that were paged anew, its place does. Nothing but a page's foot or head interrupts a sentence.

use super::ends::{is_open, starts_lower};
use super::marks;
use super::plain::as_note;
use crate::model::document::{Block, Node, Role};
use crate::model::outline::Footnote;

/// A shorter text, in bytes, may be a title or a name.
const SENTENCE: usize = 40;
/// A report has no more such notes.
const MOST: usize = 100;

/// Takes out numbered paragraphs that stand before the rest of a sentence, and their marks.
pub(super) fn take_notes_between(nodes: &mut Vec<Node>, notes: &mut Vec<Footnote>) {
    let mut at = 1;
    let most = notes.len().saturating_add(MOST);
    while at < nodes.len() && notes.len() < most {
        match interrupting(nodes, at) {
            Some(note) => {
                nodes.remove(at);
                marks::take_mark_before(nodes, &note);
                notes.push(note);
            }
            None => at += 1,
        }
    }
}

fn interrupting(nodes: &[Node], at: usize) -> Option<Footnote> {
    let node = nodes.get(at)?;
    let (block, mark, rest) = as_note(node).or_else(|| labelled(node))?;
    // a running header may be laid out as a table
    let behind = nodes.get(at + 1..)?.iter().take(2).find(|node| matches!(node, Node::Text(_)))?;
    let (before, after) = (text(nodes.get(at - 1)?)?, text(behind)?);
    let broken = before.text.len() > SENTENCE && is_open(&before.text) && starts_lower(&after.text);
    let counts = before.number().and_then(|number| number.checked_add(1)).is_some_and(|next| mark == next.to_string());
    let printed = block.place.line.is_none() && !is_open(rest);
    (broken && printed && !counts && after.label.is_none()).then(|| Footnote {
        mark: Some(mark.trim_matches(['[', ']']).to_string()),
        text: rest.to_string(),
        place: block.place,
    })
}

/// A note whose number, without a full stop, was taken for a label.
fn labelled(node: &Node) -> Option<(&Block, &str, &str)> {
    let block = text(node)?;
    let mark = block.label.as_deref().filter(|label| label.bytes().all(|b| b.is_ascii_digit()) && label.len() <= 2)?;
    block.text.starts_with(char::is_uppercase).then_some((block, mark, block.text.as_str()))
}

fn text(node: &Node) -> Option<&Block> {
    match node {
        Node::Text(block) if !matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::place::Place;

    fn on_page(page: u32, label: Option<&str>, text: &str) -> Node {
        let label = label.map(str::to_string);
        Node::Text(Block { text: text.into(), label, place: Place::on_page(page), ..Block::default() })
    }

    fn taken(nodes: &mut Vec<Node>) -> Vec<(Option<String>, String)> {
        let mut notes = Vec::new();
        take_notes_between(nodes, &mut notes);
        notes.into_iter().map(|note| (note.mark, note.text)).collect()
    }

    const HALF: &str = "Partners in Fenmoor attend these meetings, and their effective sharing";

    #[test]
    fn a_numbered_paragraph_in_the_middle_of_a_sentence_is_a_note() {
        let mut nodes = vec![
            on_page(1, None, "What needs to improve?1"),
            on_page(1, Some("5."), HALF),
            on_page(2, None, "1 The areas refer to the national framework."),
            on_page(2, None, "leads to clear actions."),
        ];
        let note = (Some("1".to_string()), "The areas refer to the national framework.".to_string());
        assert_eq!(taken(&mut nodes), [note]);
        let Node::Text(heading) = &nodes[0] else { unreachable!() };
        assert_eq!(heading.text, "What needs to improve?");
    }

    #[test]
    fn its_number_may_have_been_taken_for_a_label() {
        let note = on_page(2, Some("1"), "The areas refer to the national framework.");
        let mut nodes = vec![on_page(1, Some("5."), HALF), note, on_page(2, None, "leads to clear actions.")];
        assert_eq!(taken(&mut nodes).len(), 1);
    }

    #[test]
    fn a_paragraph_that_counts_on_is_no_note() {
        let mut nodes = vec![
            on_page(1, Some("5."), HALF),
            on_page(2, None, "6 Children are visited often."),
            on_page(2, None, "leads to clear actions."),
        ];
        assert!(taken(&mut nodes).is_empty());
        nodes.remove(2);
        nodes.push(on_page(2, None, "The next sentence."));
        assert!(taken(&mut nodes).is_empty());
    }
}
