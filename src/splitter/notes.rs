//! Footnotes, taken out of the flow: in the tags they are inside their paragraph, in print at the foot of the page.

mod between;
mod ends;
mod marks;
mod plain;

use crate::model::document::{Block, Node, Role};
use crate::model::outline::Footnote;
use crate::words::split_number;
pub(super) use ends::{is_open, starts_lower};

/// The nodes without notes, and the notes.
pub fn take_notes(nodes: Vec<Node>) -> (Vec<Node>, Vec<Footnote>) {
    let mut notes = Vec::new();
    let mut kept = without(nodes, &mut notes);
    marks::take_marks(&mut kept, &notes);
    plain::take_plain_notes(&mut kept, &mut notes);
    between::take_notes_between(&mut kept, &mut notes);
    (kept, notes)
}

fn without(nodes: Vec<Node>, notes: &mut Vec<Footnote>) -> Vec<Node> {
    let mut kept = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(block) if block.role == Role::Note => add(&block, notes),
            Node::Text(block) => kept.push(Node::Text(block)),
            Node::Table(mut table) => {
                for cell in table.rows.iter_mut().flat_map(|r| &mut r.cells) {
                    cell.nodes = without(std::mem::take(&mut cell.nodes), notes);
                }
                kept.push(Node::Table(table));
            }
        }
    }
    kept
}

/// A note's mark is raised, or else the number at its front; a note without one continues the note before.
fn add(block: &Block, notes: &mut Vec<Footnote>) {
    let (front, rest) = match split_number(&block.text) {
        Some((number, rest)) if block.label.is_none() => (Some(number.to_string()), rest),
        _ => (block.label.clone(), block.text.as_str()),
    };
    let mark = front.map(|m| m.trim_end_matches(['.', ')']).to_string());
    match notes.last_mut() {
        Some(last) if mark.is_none() && (is_open(&last.text) || starts_lower(rest)) => {
            last.text.push(' ');
            last.text.push_str(rest);
        }
        _ if rest.is_empty() => {}
        _ => notes.push(Footnote { mark, text: rest.to_string(), place: block.place }),
    }
}
