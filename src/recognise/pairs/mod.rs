//! Rows of tables in text that lost its layout. Tools that pull text out of a PDF print a label and its value one below the
//! other, or in one line; the forms' own words tell where a label ends. The rows become tables again.

mod details;
mod grades;
mod history;
#[cfg(test)]
mod tests;
mod words;

use super::rows::piece;
use crate::model::document::{Block, Cell, Node, Row, Table};
use details::detail_rows;
use grades::{grade_rows, is_grade};
use history::history_rows;
use words::{WORDS, letters};

/// Fewer rows than this are no table.
const LEAST_ROWS: usize = 3;
/// The longest line of a row, in bytes.
const LONGEST: usize = 120;

/// Makes tables of the labels and values among a text's lines.
pub fn join(nodes: &mut Vec<Node>) {
    let is_text = |node: &Node| matches!(node, Node::Text(block) if block.place.line.is_some());
    if !nodes.iter().any(is_text) {
        return;
    }
    let lines = lines(nodes);
    let mut rows = detail_rows(&lines);
    rows.extend(history_rows(&lines));
    if !nodes.iter().any(has_grades) {
        rows.extend(grade_rows(&lines));
    }
    if rows.is_empty() {
        return;
    }
    rows.sort_by_key(|row| row.from);
    rows.dedup_by(|next, row| next.from < row.to);
    let mut made = Made { nodes: Vec::with_capacity(nodes.len()), in_table: false };
    let mut at = 0;
    for node in std::mem::take(nodes) {
        let count = line_count(&node);
        let first = rows.partition_point(|row| row.to <= at);
        let end = rows.partition_point(|row| row.from < at + count);
        match (node, rows.get(first..end)) {
            (Node::Text(block), Some(own @ [_, ..])) => made.replace(&block, at, count, own),
            (node, _) => made.push(node),
        }
        at += count;
    }
    *nodes = made.nodes;
}

/// Whether a table of grades kept its columns.
fn has_grades(node: &Node) -> bool {
    let Node::Table(table) = node else { return false };
    let text = |cell: &Cell| match cell.nodes.as_slice() {
        [Node::Text(block)] => block.text.clone(),
        _ => String::new(),
    };
    table.rows.iter().any(|row| {
        let cells: Vec<String> = row.cells.iter().map(text).collect();
        cells.iter().any(|cell| WORDS.areas.contains(&letters(cell))) && cells.iter().any(|cell| is_grade(cell))
    })
}

/// The nodes with tables among them.
struct Made {
    nodes: Vec<Node>,
    /// Whether the last node is a table that is made here.
    in_table: bool,
}

impl Made {
    fn push(&mut self, node: Node) {
        self.nodes.push(node);
        self.in_table = false;
    }

    /// A block with the rows that begin in it in the place of their lines; `first` is the number of its first line.
    fn replace(&mut self, block: &Block, first: usize, count: usize, rows: &[Found]) {
        let mut at = first;
        for row in rows {
            self.text(block, at - first, row.from.max(at) - first);
            if row.from >= first {
                self.row(block, row, row.from - first);
            }
            at = row.to.min(first + count);
        }
        self.text(block, at - first, count);
    }

    fn text(&mut self, block: &Block, from: usize, to: usize) {
        if from < to {
            let text = if block.rows.is_empty() { Some(block.clone()) } else { piece(block, from, to) };
            text.into_iter().for_each(|text| self.push(Node::Text(text)));
        }
    }

    fn row(&mut self, block: &Block, row: &Found, line: usize) {
        let place = block.rows.get(line).map_or(block.place, |line| line.place);
        let cell = |text: &String| {
            let text = Block { text: text.clone(), place, page_end: block.page_end, ..Block::default() };
            Cell { header: false, nodes: vec![Node::Text(text)] }
        };
        let row = Row { cells: row.cells.iter().map(cell).collect() };
        match self.nodes.last_mut() {
            Some(Node::Table(table)) if self.in_table => table.rows.push(row),
            _ => self.nodes.push(Node::Table(Table { rows: vec![row] })),
        }
        self.in_table = true;
    }
}

/// A line of the text, and its letters if it is short.
struct TextLine<'n> {
    text: &'n str,
    letters: String,
    /// Whether a blank line is above it.
    begins: bool,
}

/// A row of a table that was: its cells, and the lines from which it is.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    from: usize,
    to: usize,
    cells: Vec<String>,
}

fn line_count(node: &Node) -> usize {
    match node {
        Node::Text(block) => block.rows.len().max(1),
        Node::Table(_) => 1,
    }
}

fn lines(nodes: &[Node]) -> Vec<TextLine<'_>> {
    let mut lines = Vec::new();
    // the number of the line above
    let mut above = None;
    for node in nodes {
        match node {
            Node::Text(block) if block.place.line.is_some() && block.rows.len() > 1 => {
                for row in &block.rows {
                    lines.push(line(&row.text, !is_below(row.place.line, above)));
                    above = row.place.line;
                }
            }
            Node::Text(block) if block.place.line.is_some() && block.label.is_none() => {
                lines.push(line(&block.text, !is_below(block.place.line, above)));
                above = block.place.line;
            }
            other => {
                lines.extend((0..line_count(other)).map(|_| line("", true)));
                above = None;
            }
        }
    }
    lines
}

/// Whether a line is directly below another: blocks also begin where no blank line is.
fn is_below(line: Option<u32>, above: Option<u32>) -> bool {
    line.zip(above).is_some_and(|(line, above)| line == above.saturating_add(1))
}

fn line(text: &str, begins: bool) -> TextLine<'_> {
    let letters = if text.len() <= LONGEST { letters(text) } else { String::new() };
    TextLine { text, letters, begins }
}
