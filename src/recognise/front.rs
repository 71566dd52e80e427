//! The lines of a document's first pages, before anything is known about its form.

use super::title::cut;
use crate::model::document::{Block, Cell, Node, Role, Table};
use crate::model::line::Line;
use crate::words::{Pattern, pattern, sentences};

/// A title is one of the first lines.
const MOST_LINES: usize = 60;
/// A block longer than this, in bytes, is the first paragraph.
const LONG: usize = 320;
/// Titles are on the first two pages.
const PAGES: u32 = 2;

/// The lines before the first long paragraph, and in a letter its opening sentence, which says what it is about.
/// Addressees run together in one block don't count as a paragraph.
pub fn lines(nodes: &[Node]) -> Vec<Line> {
    let first_page = nodes.iter().find_map(page).unwrap_or(1);
    let salutation = nodes.iter().take(MOST_LINES).position(is_salutation).unwrap_or(0);
    let mut lines = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match node {
            Node::Text(block) if matches!(block.role, Role::Note | Role::Contents) => {}
            Node::Text(block) => {
                let beyond = block.place.page.is_some_and(|page| page >= first_page.saturating_add(PAGES));
                if beyond || block.text.len() > LONG && index >= salutation {
                    let title = cut(&block.text);
                    let rest = block.text.get(title.len()..).unwrap_or_default().trim_start();
                    if !rest.is_empty() && title.len() < LONG {
                        lines.push(Line::new(title, block.place));
                    }
                    let text = if rest.is_empty() { block.text.as_str() } else { rest };
                    lines.extend(opening_sentence(text).map(|text| Line::new(text, block.place)));
                    break;
                }
                lines.push(Line::new(words(block), block.place));
            }
            Node::Table(table) => cells(table, &mut lines),
        }
        if lines.len() >= MOST_LINES {
            break;
        }
    }
    lines
}

/// The first sentence of a letter's text, if it says what the letter is about.
pub fn opening_sentence(text: &str) -> Option<&str> {
    sentences(text).next().filter(|sentence| sentence.starts_with("This letter "))
}

fn is_salutation(node: &Node) -> bool {
    matches!(node, Node::Text(block) if block.text.starts_with("Dear ") && block.text.len() < 300)
}

fn page(node: &Node) -> Option<u32> {
    match node {
        Node::Text(block) => block.place.page,
        Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).find_map(page),
    }
}

fn cells(table: &Table, lines: &mut Vec<Line>) {
    for row in &table.rows {
        row.cells.iter().enumerate().for_each(|(column, cell)| cell_lines(cell, column, lines));
    }
}

fn cell_lines(cell: &Cell, column: usize, lines: &mut Vec<Line>) {
    for node in &cell.nodes {
        match node {
            Node::Text(block) if block.role == Role::Note || is_empty(block) => {}
            Node::Text(block) => lines.push(Line { cell: Some(column), ..Line::new(words(block), block.place) }),
            Node::Table(table) => cells(table, lines),
        }
    }
}

/// A block's words. In text, a number directly after a word is a footnote mark that was raised in print.
fn words(block: &Block) -> String {
    static MARK: Pattern = pattern(r"(?P<word>\p{Ll})\d{1,2}(?P<end>\s|$)");
    let whole = block.whole();
    if block.place.line.is_none() { whole } else { MARK.replace_all(&whole, "$word$end").into_owned() }
}

fn is_empty(block: &Block) -> bool {
    block.text.is_empty() && block.label.is_none()
}
