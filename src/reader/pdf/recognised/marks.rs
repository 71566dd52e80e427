//! Logos in the margins of scans: their letters are read in another way on every page, but at the same place.

use super::lines::{lines, text};
use super::size;
use crate::model::document::Furniture;
use crate::reader::pdf::page::PageText;
use crate::words::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A logo's line has up to this many words.
const MOST_WORDS: usize = 5;
/// The part of the page's height, at the top and at the bottom, where logos are; deeper than for running headers.
const MARGIN: f32 = 0.14;
/// Dust is read as up to this many characters.
const DUST: usize = 2;
/// A place is a square with this side, in points.
const PLACE: f32 = 12.0;
/// A logo is on this many pages.
const ENOUGH_PAGES: usize = 3;
/// A line is divided where a gap is wider than this, in parts of the size.
const GAP: f32 = 3.0;
/// Squares of one line that are looked at.
const MOST_PLACES: i32 = 60;
/// Lines whose left edges are closer than this, in points, begin at the same edge.
const EDGE: f32 = 2.0;
/// Text has an edge where this many lines begin.
const ENOUGH_LINES: usize = 6;
/// Text is set in about the size of most words.
const TEXT: std::ops::Range<f32> = 0.8..1.5;

/// Takes short lines out of the margins where most scanned pages have short lines at the same place.
pub(super) fn take_out(pages: &mut [PageText]) -> Vec<Furniture> {
    let (edges, body) = (text_edges(pages), size::body(pages).unwrap_or(0.0));
    let lines: Vec<Vec<Range<usize>>> = pages.iter().map(|page| margin_lines(page, &edges, body)).collect();
    let mut at: FxHashMap<(i32, i32), FxHashSet<usize>> = FxHashMap::default();
    for (number, (page, lines)) in pages.iter().zip(&lines).enumerate() {
        for place in lines.iter().flat_map(|line| places(page, line)) {
            at.entry(place).or_default().insert(number);
        }
    }
    let scans = pages.iter().filter(|page| page.recognised).count();
    let enough = ENOUGH_PAGES.max(scans / 3);
    // lines of one height may be in squares one above the other
    let around = |(column, row): (i32, i32)| (row - 1..=row + 1).map(move |row| (column, row));
    let times = |place: &(i32, i32)| around(*place).filter_map(|near| at.get(&near)).map(FxHashSet::len).sum::<usize>();
    let frequent = |place: &(i32, i32)| times(place) >= enough;
    let mut furniture = dust(pages);
    for ((number, page), lines) in (1u32..).zip(pages.iter_mut()).zip(lines) {
        for line in lines {
            let own: Vec<_> = places(page, &line).collect();
            if own.iter().filter(|place| frequent(place)).count() * 2 > own.len() {
                furniture.push(Furniture { page: number, text: fold(&text(page, &line)), stamp: false });
                page.runs.get_mut(line).into_iter().flatten().for_each(|run| run.text = 0..0);
            }
        }
    }
    furniture
}

/// Takes out lines of one or two letters or signs: dust, corners of pictures.
fn dust(pages: &mut [PageText]) -> Vec<Furniture> {
    let mut furniture = Vec::new();
    for (number, page) in (1u32..).zip(pages.iter_mut()).filter(|(_, page)| page.recognised) {
        for line in lines(page) {
            let words = fold(&text(page, &line));
            if words.chars().count() <= DUST && !words.contains(|c: char| c.is_ascii_digit()) {
                page.runs.get_mut(line).into_iter().flatten().for_each(|run| run.text = 0..0);
                furniture.push(Furniture { page: number, text: words, stamp: false });
            }
        }
    }
    furniture
}

/// Short lines in the margins of a scan, as ranges of its runs.
fn margin_lines(page: &PageText, edges: &[f32], body: f32) -> Vec<Range<usize>> {
    if !page.recognised {
        return Vec::new();
    }
    let inside = inside(page);
    let marginal = |line: &Range<usize>| page.runs.get(line.start).is_some_and(|run| !inside.contains(&run.y));
    let lines = lines(page).into_iter().filter(marginal).map(|line| parts(page, line));
    // a number before a paragraph is short, too, and may be a line of its own
    let number =
        |part: &Range<usize>| text(page, part).trim().trim_end_matches(['.', ')']).bytes().all(|b| b.is_ascii_digit());
    let short = |part: &Range<usize>| part.len() <= MOST_WORDS && !number(part) && !is_text(page, part, edges, body);
    lines.filter(|parts| parts.iter().all(short)).flatten().collect()
}

/// Where the lines between the margins of scanned pages begin, from left to right.
fn text_edges(pages: &[PageText]) -> Vec<f32> {
    let first = |page: &PageText, line: Range<usize>| {
        let run = page.runs.get(line.start)?;
        inside(page).contains(&run.y).then_some(run.x0)
    };
    let scans = pages.iter().filter(|page| page.recognised);
    let mut edges: Vec<f32> =
        scans.flat_map(|page| lines(page).into_iter().filter_map(move |line| first(page, line))).collect();
    edges.sort_by(f32::total_cmp);
    edges
}

/// Whether a line in the margin is set as the text is: a heading at the head of a page, or the last words at its foot.
fn is_text(page: &PageText, line: &Range<usize>, edges: &[f32], body: f32) -> bool {
    let Some(run) = page.runs.get(line.start) else { return false };
    let from = edges.partition_point(|edge| *edge < run.x0 - EDGE);
    let beside = edges.partition_point(|edge| *edge <= run.x0 + EDGE).saturating_sub(from);
    let small = text(page, line).chars().filter(|c| c.is_lowercase()).count();
    beside >= ENOUGH_LINES && TEXT.contains(&(run.size / body)) && small > DUST
}

/// The height between the margins.
fn inside(page: &PageText) -> Range<f32> {
    MARGIN * page.height..(1.0 - MARGIN) * page.height
}

/// A line's parts between wide gaps.
fn parts(page: &PageText, line: Range<usize>) -> Vec<Range<usize>> {
    let wide = |index: &usize| match (page.runs.get(index - 1), page.runs.get(*index)) {
        (Some(last), Some(run)) => run.x0 - last.x1 > GAP * run.size,
        _ => false,
    };
    let starts: Vec<usize> = (line.start + 1..line.end).filter(wide).collect();
    let ends = starts.iter().copied().chain([line.end]);
    std::iter::once(line.start).chain(starts.iter().copied()).zip(ends).map(|(start, end)| start..end).collect()
}

/// The squares that a line covers.
fn places(page: &PageText, line: &Range<usize>) -> impl Iterator<Item = (i32, i32)> {
    let runs = page.runs.get(line.clone()).unwrap_or_default();
    let x0 = runs.iter().map(|run| run.x0).fold(f32::MAX, f32::min);
    let x1 = runs.iter().map(|run| run.x1).fold(x0, f32::max);
    let y = runs.first().map_or(0.0, |run| run.y);
    let square = |at: f32| (at / PLACE) as i32;
    let columns = square(x0)..=square(x1).min(square(x0).saturating_add(MOST_PLACES));
    columns.map(move |column| (column, square(y)))
}
