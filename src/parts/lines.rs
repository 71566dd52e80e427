//! Nodes as lines of text, by which boundaries are recognised.

use crate::model::document::{Node, Table};
use std::borrow::Cow;

/// The text of a paragraph with its label; `None` for a table.
pub fn text(node: &Node) -> Option<Cow<'_, str>> {
    match node {
        Node::Text(block) => Some(block.line()),
        Node::Table(_) => None,
    }
}

/// The texts of a node, including those in cells, up to `most`.
pub fn texts(node: &Node, most: usize) -> Vec<Cow<'_, str>> {
    let mut found = Vec::new();
    collect(node, most, &mut found);
    found
}

fn collect<'n>(node: &'n Node, most: usize, found: &mut Vec<Cow<'n, str>>) {
    if found.len() >= most {
        return;
    }
    match node {
        Node::Text(block) => found.push(block.line()),
        Node::Table(table) => cells(table).for_each(|node| collect(node, most, found)),
    }
}

fn cells(table: &Table) -> impl Iterator<Item = &Node> {
    table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.nodes)
}

/// The page on which a node starts; `None` for text without pages.
pub fn page(node: &Node) -> Option<u32> {
    match node {
        Node::Text(block) => block.place.page,
        Node::Table(table) => cells(table).find_map(page),
    }
}

/// Whether a page begins at this node, and it isn't the file's first.
pub fn is_page_top(nodes: &[Node], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|above| nodes.get(above)).and_then(page);
    nodes.get(at).and_then(page).is_some_and(|page| before.is_some_and(|before| before < page))
}

/// The texts of all nodes, up to the first long paragraph.
pub fn front(nodes: &[Node]) -> Vec<String> {
    const MOST: usize = 60;
    const LONG: usize = 320;
    let mut lines = Vec::new();
    for node in nodes {
        let texts = texts(node, MOST);
        let before = texts.iter().take_while(|t| t.len() <= LONG).count();
        let ends = before < texts.len();
        lines.extend(texts.into_iter().take(before).map(Cow::into_owned));
        if ends || lines.len() >= MOST {
            break;
        }
    }
    lines.truncate(MOST);
    lines
}
