//! Turns runs into printed lines: by baseline, then divided into pieces where the gap is too wide for a space.

use super::group::{Group, inked, is_space};
use super::strays;
use crate::reader::pdf::fonts::Font;
use crate::reader::pdf::page::{PageText, Run};
use crate::words::is_blank;

/// A gap of at least this part of the size is a space.
const WORD_GAP: f32 = 0.2;
/// A gap of at least this part of the size may be the white space between two columns.
const PIECE_GAP: f32 = 1.2;
/// After a colon, a gap of this size may be one too, as in "Lead inspector:  Name".
const COLON_GAP: f32 = 0.55;
/// Columns begin within this many points of each other, in rows at most that many points apart.
const EDGE: f32 = 1.0;
const NEAR: f32 = 60.0;
/// How many edges of a page are compared with each other; a page full of tables has some hundreds.
const MOST_EDGES: usize = 1500;
/// A line is bold if more than this many in twenty of its characters are.
const BOLD_IN_TWENTY: u32 = 19;
/// A run belongs to one of the last lines above it, up to this many, or begins another.
const LINES_LOOKED_AT: usize = 3;
/// Text may be this far beyond the page's upper and lower edge, in points.
const BEYOND_PAGE: f32 = 5.0;
/// No run is wider or farther right than this, in points.
const WIDEST: f32 = 10_000.0;
/// Type larger or smaller than this, in points, is not text.
const SIZES: std::ops::RangeInclusive<f32> = 0.5..=400.0;

/// A printed line, or a piece of one.
#[derive(Debug, Clone, Default)]
pub struct RunLine {
    /// Indices of the page's runs from left to right.
    pub runs: Vec<u32>,
    /// Left end of the first word, in points.
    pub x0: f32,
    /// Right end of the last word.
    pub x1: f32,
    /// Where the second run begins: after a label, this is the left edge of the text.
    pub second: Option<f32>,
    /// Baseline of the longest run: bullets and marks may be higher.
    pub y: f32,
    /// Size of the longest run in points: bullets may be larger.
    pub size: f32,
    /// Characters of the longest run.
    longest: u32,
    /// Number of characters.
    pub chars: u32,
    /// Bold characters.
    pub bold: u32,
    /// The words, with single spaces at gaps.
    pub text: String,
}

impl RunLine {
    /// Whether all of it is bold.
    pub fn is_bold(&self) -> bool {
        self.bold * 20 > self.chars * BOLD_IN_TWENTY
    }

    /// Whether it begins in lower case, as lines within a sentence do.
    pub fn begins_small(&self) -> bool {
        self.text.trim_start().starts_with(char::is_lowercase)
    }

    /// Whether a sentence ends with it.
    pub fn ends_sentence(&self) -> bool {
        self.text.trim_end().ends_with(['.', ':', ';', '?', '!'])
    }

    /// An estimate of the first word's width, in points.
    pub fn first_word(&self) -> f32 {
        let word = self.text.trim_start().split(is_space).next().unwrap_or("").chars().count();
        let all = self.text.trim().chars().count().max(1);
        (self.x1 - self.x0) * word as f32 / all as f32
    }

    fn add(&mut self, index: u32, run: &Run, text: &str, bold: bool) {
        let (x0, x1) = inked(run, text);
        let count = text.chars().filter(|c| !c.is_whitespace()).count() as u32;
        if self.runs.is_empty() {
            self.x0 = x0;
        } else {
            self.second = self.second.or(Some(x0));
            if x0 - self.x1 > WORD_GAP * run.size && !self.text.ends_with(is_space) && !text.starts_with(is_space) {
                self.text.push(' ');
            }
        }
        if count > self.longest || self.runs.is_empty() {
            (self.size, self.y, self.longest) = (run.size, run.y, count);
        }
        self.x1 = if self.runs.is_empty() { x1 } else { self.x1.max(x1) };
        self.runs.push(index);
        self.text.push_str(text);
        self.chars += count;
        self.bold += if bold { count } else { 0 };
    }

    /// Appends the piece on its right.
    pub fn append(&mut self, mut right: RunLine) {
        if self.runs.is_empty() {
            *self = right;
            return;
        }
        self.second = self.second.or(Some(right.x0));
        self.runs.append(&mut right.runs);
        self.x1 = self.x1.max(right.x1);
        if right.longest > self.longest {
            (self.size, self.y, self.longest) = (right.size, right.y, right.longest);
        }
        self.chars += right.chars;
        self.bold += right.bold;
        self.text.push(' ');
        self.text.push_str(&right.text);
    }
}

/// Pieces that share a baseline, from left to right; never empty.
pub type RunRow = Vec<RunLine>;

/// The pieces of a row as one line.
pub fn joined(row: RunRow) -> RunLine {
    let mut line = RunLine::default();
    for piece in row {
        line.append(piece);
    }
    line
}

/// Whether a run is upright text on the page.
pub fn is_readable(page: &PageText, run: &Run) -> bool {
    let text = page.str(run);
    let finite = run.x0.is_finite() && run.x1.is_finite() && run.y.is_finite();
    let on_page =
        run.y > -BEYOND_PAGE && (page.height <= 0.0 || run.y < page.height + BEYOND_PAGE) && run.x0.abs() < WIDEST;
    let upright = run.x1 > run.x0 && run.x1 - run.x0 < WIDEST || text.trim().chars().count() < 2;
    finite && on_page && upright && SIZES.contains(&run.size) && !is_blank(text)
}

/// The rows made of these runs, from the top, each divided into pieces at wide gaps.
pub fn printed_rows(page: &PageText, fonts: &[Font], runs: &[u32]) -> Vec<RunRow> {
    let mut sorted: Vec<(u32, &Run)> = runs.iter().filter_map(|i| Some((*i, page.runs.get(*i as usize)?))).collect();
    sorted.sort_by(|a, b| b.1.y.total_cmp(&a.1.y));
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (index, run) in sorted {
        match groups.iter_mut().rev().take(LINES_LOOKED_AT).find(|g| g.takes(run)) {
            Some(group) => group.add(index, run),
            None => groups.push(Group::new(index, run)),
        }
    }
    groups.sort_by(|a, b| b.y.total_cmp(&a.y));
    strays::bring_home(page, &mut groups);
    for group in &mut groups {
        group.runs.sort_by(|a, b| a.1.x0.total_cmp(&b.1.x0));
    }
    let rows: Vec<RunRow> = groups.iter().map(|group| pieces(page, fonts, &group.runs, |_| false)).collect();
    let edges = edges(&rows);
    if edges.is_empty() {
        return rows;
    }
    groups.iter().map(|group| pieces(page, fonts, &group.runs, |x| is_edge(&edges, x, group.y))).collect()
}

/// Left edges of columns: where second pieces begin, with their baseline.
fn edges(rows: &[RunRow]) -> Vec<(f32, f32)> {
    let edges: Vec<(f32, f32)> =
        rows.iter().flat_map(|row| row.iter().skip(1).map(|piece| (piece.x0, piece.y))).collect();
    if edges.len() > MOST_EDGES {
        return Vec::new();
    }
    edges.iter().copied().filter(|edge| edges.iter().filter(|other| same_edge(**other, *edge)).count() > 1).collect()
}

fn same_edge(a: (f32, f32), b: (f32, f32)) -> bool {
    (a.0 - b.0).abs() < EDGE && (a.1 - b.1).abs() < NEAR
}

fn is_edge(edges: &[(f32, f32)], x: f32, y: f32) -> bool {
    edges.iter().any(|edge| same_edge(*edge, (x, y)))
}

/// Divides a line's runs, from left to right, at wide gaps, and at narrower ones where a column of rows nearby begins.
fn pieces(page: &PageText, fonts: &[Font], runs: &[(u32, &Run)], is_edge: impl Fn(f32) -> bool) -> RunRow {
    let mut row = vec![RunLine::default()];
    for (index, run) in runs.iter().copied() {
        let text = page.str(run);
        let bold = fonts.get(run.font as usize).is_some_and(|f| f.bold);
        let starts = row.last().is_some_and(|piece| {
            let x0 = inked(run, text).0;
            let least = if piece.text.trim_end().ends_with(':') || is_edge(x0) { COLON_GAP } else { PIECE_GAP };
            !piece.runs.is_empty() && x0 - piece.x1 > least * piece.size.max(run.size)
        });
        if starts {
            row.push(RunLine::default());
        }
        if let Some(piece) = row.last_mut() {
            piece.add(index, run, text, bold);
        }
    }
    row
}
