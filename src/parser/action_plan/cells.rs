//! Cells of a plan's tables as text.

use crate::model::document::{Cell, Node};

/// A cell's blocks joined by line feeds.
pub fn cell_text(cell: &Cell) -> String {
    let mut lines = Vec::new();
    cell.nodes.iter().for_each(|node| text_of(node, &mut lines));
    lines.join("\n")
}

fn text_of(node: &Node, lines: &mut Vec<String>) {
    match node {
        Node::Text(block) => lines.extend(Some(block.whole()).filter(|text| !text.trim().is_empty())),
        Node::Table(table) => {
            table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).for_each(|node| text_of(node, lines));
        }
    }
}
