//! Turns pages into blocks and tables, without headers and footers.

use super::composer::Composer;
use super::folios;
use super::paragraphs::Setting;
use super::running;
use super::sheet::PageLines;
use crate::model::document::{Furniture, Node};
use crate::reader::budget::Budget;
use crate::reader::pdf::fonts::Font;
use crate::reader::pdf::furniture::{self, MarginLine};
use crate::reader::pdf::page::{PageText, Run};
use crate::reader::pdf::stamps;
use crate::words::fold;
use rustc_hash::FxHashMap;

/// What the layout reader found on some pages.
#[derive(Debug, Default)]
pub struct Laid {
    /// Blocks and tables, page by page, from the top.
    pub nodes: Vec<Node>,
    /// Running headers, footers and page numbers.
    pub furniture: Vec<Furniture>,
}

/// Blocks and tables made from the runs that `select` accepts.
pub fn lay_out(pages: &[PageText], fonts: &[Font], budget: &mut Budget, select: impl Fn(u32, &Run) -> bool) -> Laid {
    let mut sheets = Vec::with_capacity(pages.len());
    for (number, page) in (0u32..).zip(pages) {
        budget.page = Some(number + 1);
        sheets.push(PageLines::new(number, page, fonts, budget, &select));
    }
    budget.page = None;
    let mut furniture = strip(&mut sheets, pages);
    let mut breaks = strip_folios(&mut sheets, &mut furniture);
    let setting = Setting::measure(&sheets.iter().map(PageLines::lines).collect::<Vec<_>>());
    let mut composer = Composer::new(fonts, setting);
    for (sheet, page) in sheets.into_iter().zip(pages) {
        composer.sheet(sheet, page);
    }
    let mut nodes = composer.finish();
    breaks.extend(running::take_out(&mut nodes, pages, &mut furniture));
    breaks.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    if !breaks.is_empty() {
        nodes.iter_mut().for_each(|node| number_leaf(node, &breaks));
    }
    Laid { nodes, furniture }
}

/// Removes running lines that count the report's pages amid the pages of the file; returns where the report's own pages
/// end: page, from 1, and height.
fn strip_folios(sheets: &mut [PageLines], furniture: &mut Vec<Furniture>) -> Vec<(u32, f32)> {
    let counting = folios::counting_rows(sheets);
    let mut breaks = Vec::new();
    if counting.is_empty() {
        return breaks;
    }
    for (at, sheet) in sheets.iter_mut().enumerate() {
        let mut row_number = 0..;
        let page = sheet.number + 1;
        sheet.rows.retain(|row| {
            let own = row_number.next().is_none_or(|row| !counting.contains(&(at, row)));
            if let (false, Some(first)) = (own, row.first()) {
                breaks.push((page, first.y));
                let text = row.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" ");
                furniture.push(Furniture { page, text: fold(&text), stamp: false });
            }
            own
        });
    }
    breaks
}

/// Says on which of the report's pages that share a page of the file a block is.
fn number_leaf(node: &mut Node, breaks: &[(u32, f32)]) {
    let Node::Text(block) = node else { return };
    let (Some(page), Some(frame)) = (block.place.page, block.frame) else { return };
    let first = breaks.partition_point(|(on, _)| *on < page);
    let of_page = breaks.iter().skip(first).take_while(|(on, _)| *on == page);
    block.leaf = u8::try_from(of_page.filter(|(_, y)| *y > frame.y1).take(255).count()).unwrap_or(u8::MAX);
}

/// Which lines are stamps by their words. An agenda item's number on one page alone heads a committee's paper.
fn stamps_among(margin: &[MarginLine]) -> Vec<bool> {
    let bare = |line: &MarginLine| line.text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    margin.iter().for_each(|line| *times.entry(bare(line)).or_default() += 1);
    let heads_paper = |line: &MarginLine| {
        fold(&line.text).to_lowercase().starts_with("agenda") && times.get(&bare(line)).is_none_or(|times| *times < 2)
    };
    margin.iter().map(|line| stamps::is_stamp(&line.text) && !heads_paper(line)).collect()
}

/// Removes headers and footers from the sheets.
fn strip(sheets: &mut [PageLines], pages: &[PageText]) -> Vec<Furniture> {
    let mut margin = Vec::new();
    for (sheet, page) in sheets.iter().zip(pages) {
        for row in sheet.rows.iter().filter(|row| row.first().is_some_and(|l| furniture::in_margin(l.y, page.height))) {
            let text = row.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" ");
            margin.push(MarginLine { page: sheet.number + 1, y: row.first().map_or(0.0, |l| l.y), text });
        }
    }
    let repeated = furniture::repeated(&margin, pages.len());
    let stamps = stamps_among(&margin);
    let mut stripped = margin.into_iter().zip(repeated.into_iter().zip(stamps));
    let mut found = Vec::new();
    for (sheet, page) in sheets.iter_mut().zip(pages) {
        sheet.rows.retain(|row| {
            if !row.first().is_some_and(|l| furniture::in_margin(l.y, page.height)) {
                return true;
            }
            let Some((line, (repeated, stamp))) = stripped.next().filter(|(_, how)| how.0 || how.1) else {
                return true;
            };
            found.push(Furniture { page: line.page, text: fold(&line.text), stamp: stamp && !repeated });
            false
        });
    }
    found
}
