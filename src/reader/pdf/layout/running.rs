//! Running lines that were taken for a table: words at the left and the page's number at the right, amid a page that was
//! printed anew.

use crate::model::document::{Block, Furniture, Node, Table};
use crate::reader::pdf::page::PageText;
use crate::words::fold;

/// The words are on at least this many pages, and on this share of them; a page that was printed anew may have no end of an
/// old one.
const ENOUGH_PAGES: usize = 3;
const SHARE: f32 = 0.3;
/// They have at least this many letters.
const ENOUGH_LETTERS: usize = 15;
/// A page number has up to this many digits.
const MOST_DIGITS: usize = 3;
/// How many tables are looked at.
const MOST_TABLES: usize = 200;

/// Removes such tables; returns where they were: page, from 1, and height.
pub(super) fn take_out(nodes: &mut Vec<Node>, pages: &[PageText], furniture: &mut Vec<Furniture>) -> Vec<(u32, f32)> {
    let tables = nodes.iter().enumerate().filter_map(|(at, node)| Some((at, words_of(node)?)));
    let tables: Vec<(usize, Vec<Block>)> = tables.take(MOST_TABLES).collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let texts: Vec<String> = pages.iter().map(|page| letters(page.runs.iter().map(|run| page.str(run)))).collect();
    let recurs = |words: &str| {
        let on = texts.iter().filter(|text| text.contains(words)).count();
        words.chars().count() >= ENOUGH_LETTERS && on >= ENOUGH_PAGES && on as f32 >= SHARE * pages.len() as f32
    };
    let (mut breaks, mut taken) = (Vec::new(), Vec::new());
    for (at, blocks) in tables.iter().filter(|(_, blocks)| recurs(&letters(blocks.iter().map(|b| b.text.as_str())))) {
        let place = blocks.iter().find_map(|block| Some((block.place.page?, block.frame?.y1)));
        let Some((page, y)) = place else { continue };
        let text = blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
        furniture.push(Furniture { page, text: fold(&text), stamp: false });
        breaks.push((page, y));
        taken.push(*at);
    }
    let mut at = 0..;
    nodes.retain(|_| at.next().is_none_or(|at| taken.binary_search(&at).is_err()));
    breaks
}

/// The words of a table of one row that ends in a number.
fn words_of(node: &Node) -> Option<Vec<Block>> {
    let Node::Table(Table { rows }) = node else { return None };
    let [row] = rows.as_slice() else { return None };
    let blocks = row.cells.iter().flat_map(|cell| &cell.nodes);
    let mut blocks: Vec<Block> = blocks
        .map(|node| if let Node::Text(block) = node { Some(block.clone()) } else { None })
        .collect::<Option<_>>()?;
    let number = blocks.pop()?;
    let number = number.text.trim();
    let is_number = (1..=MOST_DIGITS).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !blocks.is_empty()).then_some(blocks)
}

fn letters<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.flat_map(str::chars).filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Cell, Frame, Row};
    use crate::model::place::Place;
    use crate::reader::pdf::page::{Marked, Run};

    /// A page with this text.
    fn page(text: String) -> PageText {
        let run = Run {
            marked: Marked::None,
            stream: 0,
            text: 0..text.len() as u32,
            x0: 0.0,
            x1: 100.0,
            y: 10.0,
            y1: 10.0,
            turn: 0.0,
            size: 10.0,
            font: 0,
            color: 0,
        };
        PageText { text, runs: vec![run], ..PageText::default() }
    }

    fn block(text: &str) -> Node {
        let frame = Some(Frame { x0: 0.0, y0: 40.0, x1: 90.0, y1: 50.0 });
        Node::Text(Block { text: text.into(), place: Place::on_page(2), frame, ..Block::default() })
    }

    fn left(cells: &[&str], footer: &str) -> (usize, Vec<(u32, f32)>) {
        let pages: Vec<_> = (1..6).map(|number| page(format!("Text {number}. {footer} {number}"))).collect();
        let cells = cells.iter().map(|text| Cell { header: false, nodes: vec![block(text)] }).collect();
        let mut nodes = vec![block("Plans are"), Node::Table(Table { rows: vec![Row { cells }] }), block("reviewed.")];
        let breaks = take_out(&mut nodes, &pages, &mut Vec::new());
        (nodes.len(), breaks)
    }

    #[test]
    fn a_running_line_in_columns_is_no_table() {
        let footer = "Inspection of Fenmoor children’s services 9 to 13 October 2023";
        assert_eq!(left(&[footer, "2"], footer), (2, vec![(2, 50.0)]));
        assert_eq!(left(&[footer, "2"], "Another report"), (3, vec![]));
        assert_eq!(left(&[footer, "Good"], footer), (3, vec![]));
    }
}
