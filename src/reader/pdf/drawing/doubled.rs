//! Runs that are drawn twice at one place, for false bold, for a shadow, or by a tool that lays a page over itself.

use super::area::Area;
use crate::reader::pdf::page::{Marked, PageText, Run};
use crate::words::is_blank;
use rustc_hash::FxHashMap;

/// The copy of a run is at most this many points away.
const FAR: f32 = 2.0;
/// It is no further away than this part of the size; text of one or two letters, which may follow itself, less.
const SHIFT: f32 = 0.12;
const LETTER_SHIFT: f32 = 0.45;
/// A copy's size differs by less than this part.
const SAME_SIZE: f32 = 0.05;
/// Baselines within this many points are looked at together.
const BAND: f32 = 3.0;
/// A page has no more such bands.
const MOST_LINES: f32 = 5000.0;
/// Runs of which more than this part of the shorter one is over the other are not next to each other.
const OVER: f32 = 0.5;

/// The runs that repeat an earlier one, each with that one. Runs without text don't count.
fn repeated(page: &PageText) -> Vec<(usize, usize)> {
    let mut seen: FxHashMap<(&str, i32, i32), Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (index, run, text) in inked(page) {
        let (column, line) = cell(run);
        let near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y)));
        let earlier = near
            .filter_map(|(x, y)| seen.get(&(text, column.saturating_add(x), line.saturating_add(y))))
            .flatten()
            .find(|earlier| page.runs.get(**earlier).is_some_and(|earlier| is_copy(earlier, run, text)));
        match earlier {
            Some(earlier) => found.push((index, *earlier)),
            // a third copy is near the first one too
            None => seen.entry((text, column, line)).or_default().push(index),
        }
    }
    found
}

/// Empties the runs that repeat another one; a tagged copy's tag is the one that counts.
pub fn take_out(page: &mut PageText) {
    for (copy, first) in repeated(page) {
        let Some(run) = page.runs.get_mut(copy) else { continue };
        run.text.end = run.text.start;
        let (marked, stream) = (run.marked, run.stream);
        if let Some(first) = page.runs.get_mut(first)
            && matches!(marked, Marked::Id(_))
            && !matches!(first.marked, Marked::Id(_))
        {
            (first.marked, first.stream) = (marked, stream);
        }
    }
}

/// Whether runs that repeat no other one as a whole are drawn over each other.
pub fn overlap_in_parts(page: &PageText, is_seen: impl Fn(usize) -> bool) -> bool {
    let copies = repeated(page);
    let is_copy = |index: usize| copies.binary_search_by_key(&index, |(copy, _)| *copy).is_ok();
    let mut runs: Vec<&Run> =
        inked(page).filter(|(index, ..)| is_seen(*index) && !is_copy(*index)).map(|(_, run, _)| run).collect();
    runs.sort_by(|a, b| line(a).cmp(&line(b)).then(a.x0.total_cmp(&b.x0)));
    runs.chunk_by(|a, b| line(a) == line(b)).any(|line| {
        let mut end = f32::MIN;
        line.iter().any(|run| {
            let over =
                end - run.x0 > OVER * (run.x1 - run.x0).min(end - run.x0).max(1.0) && end - run.x0 > OVER * run.size;
            end = end.max(run.x1);
            over
        })
    })
}

/// A quick look, without comparing all runs: whether any begins where its line is already printed.
pub fn may_overlap(page: &PageText) -> bool {
    // text above or below the page counts as its first or last line
    let last = (page.height / BAND).clamp(0.0, MOST_LINES) as usize;
    let mut lines = vec![(f32::MAX, f32::MIN); last + 3];
    page.runs.iter().filter(|run| is_inked(page, run)).any(|run| {
        let slack = SHIFT * run.size;
        let line = usize::try_from(line(run)).unwrap_or_default().min(last) + 1;
        let near = lines.get(line - 1..=line + 1).unwrap_or_default();
        let over = near.iter().any(|(x0, x1)| run.x0 + slack < *x1 && run.x1 - slack > *x0);
        if let Some(taken) = lines.get_mut(line) {
            *taken = (taken.0.min(run.x0), taken.1.max(run.x1));
        }
        over
    })
}

fn inked(page: &PageText) -> impl Iterator<Item = (usize, &Run, &str)> {
    let runs = page.runs.iter().enumerate().filter(|(_, run)| is_inked(page, run));
    runs.map(|(index, run)| (index, run, page.str(run).trim()))
}

fn is_inked(page: &PageText, run: &Run) -> bool {
    run.x0.is_finite() && run.y.is_finite() && !is_blank(page.str(run))
}

fn line(run: &Run) -> i32 {
    (run.y / BAND).round() as i32
}

fn cell(run: &Run) -> (i32, i32) {
    ((run.x0 / FAR).round() as i32, (run.y / FAR).round() as i32)
}

fn is_copy(earlier: &Run, run: &Run, text: &str) -> bool {
    let shift = match text.chars().count() {
        0..3 => (LETTER_SHIFT * (run.x1 - run.x0)).min(SHIFT * run.size),
        _ => (SHIFT * run.size).max(1.0),
    };
    (earlier.x0 - run.x0).abs() <= shift
        && (earlier.y - run.y).abs() <= shift
        && (earlier.size - run.size).abs() <= SAME_SIZE * run.size
}

/// Whether a glyph with this frame is drawn where the same one is: nearer than one could follow it.
pub fn is_same_place(a: Area, b: Area) -> bool {
    let (width, height) = ((a[2] - a[0]).max(0.0), (a[3] - a[1]).max(0.0));
    (a[0] - b[0]).abs() <= (LETTER_SHIFT * width).min(SHIFT * height).max(0.1) && (a[1] - b[1]).abs() <= SHIFT * height
}
