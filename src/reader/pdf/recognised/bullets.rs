//! Bullets that were read as letters or signs, or weren't read at all.

use super::lines::{lines, on_one_line, text};
use crate::model::document::BULLET;
use crate::reader::pdf::furniture::in_margin;
use crate::reader::pdf::page::{PageText, Run};
use std::ops::Range;

/// A bullet is read as up to this many characters.
const LONGEST: usize = 2;
/// The gap between a bullet and its text is at least this wide, in parts of the size; a space is a third.
const GAP: f32 = 0.8;
/// A letter's width, in parts of the size.
const WIDTH: f32 = 0.5;
/// Bullets are read as these signs; no text begins with one.
const SIGNS: [char; 14] = ['@', '™', '©', '®', '=', '«', '»', '¢', '*', '•', '°', '¥', '§', '■'];
/// Left edges closer than this, in points, are the same; text in a box may begin only a little further right.
const EDGE: f32 = 0.8;
/// How much further right a box may begin, in steps of this many points.
const BESIDE: i16 = 15;
const STEP: f32 = 0.2;
/// Text begins at least this far behind its bullet, in points.
const LEAST_INDENT: f32 = 9.0;
/// At most this many bullets are lost for each that was read.
const MOST_LOST: usize = 8;
/// The text of bullets begins at an edge if it does so this often.
const ENOUGH: usize = 3;
/// A line that is further below the last one than lines usually are, by this factor, begins a paragraph.
const APART: f32 = 1.2;
/// Plausible steps from line to line, in sizes.
const STEPS: std::ops::Range<f32> = 0.8..2.6;
/// A line in the margin with up to this many words is no text.
const MARGIN_WORDS: usize = 6;
/// It is further below the text than this, in sizes.
const MARGIN_STEP: f32 = 1.6;
/// How far from its text a bullet that wasn't read is put, in points.
const INDENT: f32 = 18.0;

/// Puts bullets back: where a line begins with one or two signs or letters, which are no number, before a gap, and
/// where paragraphs begin at the edge at which the text of most other bullets begins.
pub(super) fn restore(pages: &mut [PageText]) {
    let mut edges: Vec<f32> = pages.iter_mut().filter(|page| page.recognised).flat_map(restore_misread).collect();
    edges.sort_by(f32::total_cmp);
    let mut ended = true;
    let mut starts: Vec<Vec<Start>> = Vec::with_capacity(pages.len());
    for page in pages.iter() {
        starts.push(unlabelled(page, ended));
        ended = ends_sentence(page);
    }
    let mut without: Vec<f32> = starts.iter().flatten().map(|start| start.edge).collect();
    without.sort_by(f32::total_cmp);
    for (page, mut starts) in pages.iter_mut().zip(starts) {
        // from the last run on, so that the other indices stay true
        starts.sort_by_key(|start| std::cmp::Reverse(start.run));
        for start in starts {
            if is_list_edge(start.edge, &edges, &without) {
                insert(page, start.run);
            }
        }
    }
}

/// Whether paragraphs without bullets at this edge are items: the text of enough bullets begins there and not a little
/// further left, as before a box, and other paragraphs begin where bullets do.
fn is_list_edge(edge: f32, bullets: &[f32], without: &[f32]) -> bool {
    let own = near(bullets, edge);
    let most = (-BESIDE..=BESIDE).map(|step| near(bullets, edge + STEP * f32::from(step))).max();
    let outside = without.partition_point(|other| *other < edge - LEAST_INDENT);
    own >= ENOUGH && own * 2 >= most.unwrap_or(0) && outside >= ENOUGH && own * MOST_LOST >= near(without, edge)
}

/// How many of these edges, from left to right, are the same as this one.
fn near(edges: &[f32], edge: f32) -> usize {
    let from = edges.partition_point(|other| *other < edge - EDGE);
    edges.partition_point(|other| *other <= edge + EDGE).saturating_sub(from)
}

/// Where a paragraph without a bullet begins: its first run, and the edge of most of its lines.
struct Start {
    run: usize,
    edge: f32,
}

/// Replaces the misread bullets of a page; returns where their texts begin.
fn restore_misread(page: &mut PageText) -> Vec<f32> {
    let bullets: Vec<usize> =
        lines(page).into_iter().map(|line| line.start).filter(|index| is_bullet(page, *index)).collect();
    let text = write_bullet(page);
    let edge = |index: usize| {
        if let Some(run) = page.runs.get_mut(index) {
            run.text = text.clone();
        }
        page.runs.get(index + 1).map(|run| run.x0)
    };
    bullets.into_iter().filter_map(edge).collect()
}

fn write_bullet(page: &mut PageText) -> Range<u32> {
    let start = page.text.len() as u32;
    page.text.push_str(BULLET);
    start..page.text.len() as u32
}

fn is_bullet(page: &PageText, index: usize) -> bool {
    let (Some(run), Some(next)) = (page.runs.get(index), page.runs.get(index + 1)) else { return false };
    let text = page.str(run).trim();
    let short = !text.is_empty() && text.chars().count() <= LONGEST && !text.contains(|c: char| c.is_ascii_digit());
    // a run's width may include the space behind it
    let gap = next.x0 - run.x0 - WIDTH * run.size * text.chars().count() as f32 > GAP * run.size;
    short && on_one_line(run, next) && !is_label(text) && (gap || text.contains(SIGNS))
}

/// "a)" and "A." label the items of other lists.
fn is_label(text: &str) -> bool {
    text.ends_with([')', '.']) && text.starts_with(char::is_alphabetic)
}

/// The lines of a page without the short ones in its margins.
fn body_lines(page: &PageText) -> Vec<Range<usize>> {
    let mut lines = lines(page);
    lines.retain(|line| first(page, line).is_some_and(|run| !page.str(run).is_empty()));
    let height = |line: &Range<usize>| first(page, line).map_or(0.0, |run| run.y);
    lines.sort_by(|a, b| height(b).total_cmp(&height(a)));
    let mut body: Vec<Range<usize>> = Vec::with_capacity(lines.len());
    for line in lines {
        let marginal = line.len() <= MARGIN_WORDS && in_margin(height(&line), page.height);
        // the last words of a paragraph are directly below it
        let goes_on = || body.last().is_some_and(|above| (0.0..MARGIN_STEP).contains(&step(page, above, &line)));
        if !marginal || goes_on() {
            body.push(line);
        }
    }
    body
}

fn ends_sentence(page: &PageText) -> bool {
    body_lines(page).last().is_none_or(|line| text(page, line).trim_end().ends_with(['.', '?', '!', ':', ';']))
}

/// The paragraphs of a page without bullets. A line on its own may be a heading, unless it is a sentence; the first
/// line of a page may go on from the last one, unless that `ended` a sentence.
fn unlabelled(page: &PageText, ended: bool) -> Vec<Start> {
    if !page.recognised {
        return Vec::new();
    }
    let lines = body_lines(page);
    let most = APART * usual_step(page, &lines);
    let apart = |above: &Range<usize>, line: &Range<usize>| !(0.0..most).contains(&step(page, above, line));
    let paragraphs = lines.chunk_by(|above, line| !apart(above, line) && !begins_with_bullet(page, line));
    let begins = |(index, lines): (usize, &[Range<usize>])| {
        let run = first(page, lines.first()?)?;
        let sentence = text(page, lines.last()?).trim_end().ends_with(['.', ';']);
        let fresh = (index > 0 || ended) && (lines.len() > 1 || sentence) && starts_with_word(page, run);
        fresh.then_some(Start { run: lines.first()?.start, edge: middle(page, lines)? })
    };
    paragraphs.enumerate().filter_map(begins).collect()
}

/// How far a line is below another, in sizes.
fn step(page: &PageText, above: &Range<usize>, line: &Range<usize>) -> f32 {
    match (first(page, above), first(page, line)) {
        (Some(above), Some(run)) => (above.y - run.y) / run.size,
        _ => f32::MAX,
    }
}

/// The median step from line to line.
fn usual_step(page: &PageText, lines: &[Range<usize>]) -> f32 {
    let mut steps: Vec<f32> =
        lines.windows(2).filter_map(|pair| Some(step(page, pair.first()?, pair.last()?))).collect();
    steps.retain(|step| STEPS.contains(step));
    steps.sort_by(f32::total_cmp);
    steps.get(steps.len() / 2).copied().unwrap_or(1.2)
}

fn first<'p>(page: &'p PageText, line: &Range<usize>) -> Option<&'p Run> {
    page.runs.get(line.start)
}

fn begins_with_bullet(page: &PageText, line: &Range<usize>) -> bool {
    first(page, line).is_some_and(|run| page.str(run) == BULLET)
}

fn starts_with_word(page: &PageText, run: &Run) -> bool {
    page.str(run).trim_start().starts_with(char::is_alphabetic)
}

/// The median of the lines' left edges.
fn middle(page: &PageText, lines: &[Range<usize>]) -> Option<f32> {
    let mut edges: Vec<f32> = lines.iter().filter_map(|line| first(page, line)).map(|run| run.x0).collect();
    edges.sort_by(f32::total_cmp);
    edges.get(edges.len() / 2).copied()
}

/// Puts a bullet before the text of this run.
fn insert(page: &mut PageText, index: usize) {
    let text = write_bullet(page);
    let Some(run) = page.runs.get(index) else { return };
    let bullet = Run { text, x0: run.x0 - INDENT, x1: run.x0 - INDENT + run.size / 2.0, ..run.clone() };
    page.runs.insert(index, bullet);
}
