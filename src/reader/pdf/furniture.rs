//! Running headers, footers and page numbers: artifacts by the tags, or lines repeated at the same height.

use super::content::{Marked, PageText};
use crate::model::document::{Block, Furniture, Node};
use crate::reader::block::fold;
use rustc_hash::FxHashMap;

/// The share of the page's height, at the top and at the bottom, in which running lines stand.
const MARGIN: f32 = 0.11;
/// A line is repeated if it stands on so many pages.
const ENOUGH_PAGES: usize = 3;

/// The text that the tags mark as artifacts, line by line.
pub fn artifacts(pages: &[PageText]) -> Vec<Furniture> {
    let mut lines = Vec::new();
    for (number, page) in (1u32..).zip(pages) {
        let mut line = String::new();
        let mut last: Option<f32> = None;
        for run in page.runs.iter().filter(|r| r.marked == Marked::Artifact) {
            if last.is_some_and(|y| (y - run.y).abs() > 0.5 * run.size) {
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
        lines.push(Furniture { page, text });
    }
}

/// Takes lines out of `nodes` that, digits off, stand at the same height of several pages, and page numbers.
pub fn strip_repeated(nodes: &mut Vec<Node>, pages: &[PageText]) -> Vec<Furniture> {
    let mut seen: FxHashMap<(String, i32), Vec<u32>> = FxHashMap::default();
    for block in nodes.iter().filter_map(as_text) {
        if let Some((key, page)) = key(block, pages) {
            let on = seen.entry(key).or_default();
            if on.last() != Some(&page) {
                on.push(page);
            }
        }
    }
    let enough = ENOUGH_PAGES.min(pages.len().saturating_sub(1).max(2));
    let mut stripped = Vec::new();
    nodes.retain(|node| {
        let Some((key, page)) = as_text(node).and_then(|b| key(b, pages)) else { return true };
        let repeated = seen.get(&key).is_some_and(|on| on.len() >= enough);
        if repeated && let Some(block) = as_text(node) {
            stripped.push(Furniture { page, text: block.text.clone() });
        }
        !repeated
    });
    stripped
}

fn as_text(node: &Node) -> Option<&Block> {
    if let Node::Text(block) = node { Some(block) } else { None }
}

/// A marginal line without its digits, its height to some points, and its page.
fn key(block: &Block, pages: &[PageText]) -> Option<((String, i32), u32)> {
    let (page, frame) = (block.place.page?, block.frame?);
    let height = pages.get(page as usize - 1)?.height;
    if frame.y0 > MARGIN * height && frame.y1 < (1.0 - MARGIN) * height {
        return None;
    }
    let bare: String = block.text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    Some(((bare, (frame.y1 / 4.0).round() as i32), page))
}
