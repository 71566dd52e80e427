//! Running headers, footers and page numbers: artifacts in the tags, or lines repeated at the same height.

use super::page::{Marked, PageText};
use crate::model::document::{Furniture, Node};
use crate::words::fold;
use rustc_hash::FxHashMap;

/// The part of the page's height, at the top and at the bottom, where headers and footers are printed.
const MARGIN: f32 = 0.11;
/// A line is repeated if it is printed on this many pages.
const ENOUGH_PAGES: usize = 3;
/// Baselines closer than this, in points, are at the same height.
const SAME_HEIGHT: f32 = 3.0;

/// An artifact's baseline that moves by more than this part of the size starts a new line.
const LINE_STEP: f32 = 0.5;

/// The text that the tags mark as artifacts, line by line.
pub fn artifacts(pages: &[PageText]) -> Vec<Furniture> {
    let mut lines = Vec::new();
    for (number, page) in (1u32..).zip(pages) {
        let mut line = String::new();
        let mut last: Option<f32> = None;
        for run in page.runs.iter().filter(|r| r.marked == Marked::Artifact) {
            if last.is_some_and(|y| (y - run.y).abs() > LINE_STEP * run.size) {
                push(&mut lines, number, &mut line);
            }
            line.push_str(page.str(run));
            last = Some(run.y);
        }
        push(&mut lines, number, &mut line);
    }
    lines
}

fn push(lines: &mut Vec<Furniture>, page: u32, line: &mut String) {
    let text = fold(&std::mem::take(line));
    if !text.is_empty() {
        lines.push(Furniture { page, text, stamp: false });
    }
}

/// A line near the top or the bottom of a page.
#[derive(Debug, Clone)]
pub struct MarginLine {
    /// Physical page, from 1.
    pub page: u32,
    /// Baseline in points.
    pub y: f32,
    /// The words.
    pub text: String,
}

/// Whether a baseline is where headers and footers are, on a page of this height.
pub fn in_margin(y: f32, height: f32) -> bool {
    in_lower_margin(y, height) || y >= (1.0 - MARGIN) * height
}

/// Whether a baseline is where footers are.
pub fn in_lower_margin(y: f32, height: f32) -> bool {
    y <= MARGIN * height
}

/// For each line, whether it is printed at the same height on several pages, apart from its digits.
pub fn repeated(lines: &[MarginLine], pages: usize) -> Vec<bool> {
    let mut alike: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (index, line) in lines.iter().enumerate() {
        let bare = line.text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
        alike.entry(bare).or_default().push(index);
    }
    let enough = ENOUGH_PAGES.min(pages.saturating_sub(1).max(2));
    let mut repeated = vec![false; lines.len()];
    let height = |index: &usize| lines.get(*index).map_or(0.0, |line| line.y);
    for mut indices in alike.into_values() {
        indices.sort_by(|a, b| height(a).total_cmp(&height(b)));
        for level in indices.chunk_by(|a, b| height(b) - height(a) < SAME_HEIGHT) {
            let mut on: Vec<u32> = level.iter().filter_map(|i| lines.get(*i)).map(|line| line.page).collect();
            on.sort_unstable();
            on.dedup();
            if on.len() >= enough {
                level.iter().for_each(|index| repeated[*index] = true);
            }
        }
    }
    repeated
}

/// Removes headers and footers from `nodes`: page numbers, and lines that are printed at the same height on several
/// pages, apart from their digits.
pub fn strip_repeated(nodes: &mut Vec<Node>, pages: &[PageText]) -> Vec<Furniture> {
    let lines: Vec<MarginLine> = nodes.iter().filter_map(|node| margin_line(node, pages)).collect();
    let repeated = repeated(&lines, pages.len());
    let mut found = lines.into_iter().zip(repeated);
    let mut stripped = Vec::new();
    nodes.retain(|node| {
        let Some((line, true)) = margin_line(node, pages).and_then(|_| found.next()) else { return true };
        stripped.push(Furniture { page: line.page, text: line.text, stamp: false });
        false
    });
    stripped
}

fn margin_line(node: &Node, pages: &[PageText]) -> Option<MarginLine> {
    let Node::Text(block) = node else { return None };
    let (page, frame) = (block.place.page?, block.frame?);
    let height = pages.get((page as usize).checked_sub(1)?)?.height;
    let marginal = in_margin(frame.y0, height) || in_margin(frame.y1, height);
    marginal.then(|| MarginLine { page, y: frame.y1, text: block.text.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(page: u32, y: f32, text: &str) -> MarginLine {
        MarginLine { page, y, text: text.into() }
    }

    #[test]
    fn lines_at_the_same_height_of_three_pages_are_furniture() {
        let footers = (1..=4).map(|page| line(page, 30.0 + 0.1 * page as f32, &format!("Fenmoor, page {page} of 4")));
        let mut lines: Vec<MarginLine> = footers.collect();
        lines.push(line(2, 44.0, "Fenmoor, page 1 of 4"));
        lines.push(line(3, 30.0, "the last line of a paragraph"));
        assert_eq!(repeated(&lines, 4), [true, true, true, true, false, false]);
    }

    #[test]
    fn bare_page_numbers_are_furniture() {
        let lines: Vec<MarginLine> = (2..=9).map(|page| line(page, 800.0, &page.to_string())).collect();
        assert!(repeated(&lines, 9).iter().all(|r| *r));
    }

    #[test]
    fn the_same_line_twice_on_one_page_is_no_furniture() {
        let lines = [line(1, 30.0, "Yes"), line(1, 30.0, "Yes"), line(1, 30.0, "Yes")];
        assert!(!repeated(&lines, 9).iter().any(|r| *r));
    }
}
