//! Turns pages into blocks and tables, without headers and footers.

use super::composer::Composer;
use super::paragraphs::Setting;
use super::sheet::PageLines;
use crate::model::document::{Furniture, Node};
use crate::reader::budget::Budget;
use crate::reader::pdf::fonts::Font;
use crate::reader::pdf::furniture::{self, MarginLine};
use crate::reader::pdf::page::{PageText, Run};
use crate::reader::pdf::stamps;
use crate::words::fold;

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
    let furniture = strip(&mut sheets, pages);
    let setting = Setting::measure(sheets.iter().map(PageLines::lines));
    let mut composer = Composer::new(fonts, setting);
    for (sheet, page) in sheets.into_iter().zip(pages) {
        composer.sheet(sheet, page);
    }
    Laid { nodes: composer.finish(), furniture }
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
    let stamps: Vec<bool> = margin.iter().map(|line| stamps::is_stamp(&line.text)).collect();
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
