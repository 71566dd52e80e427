//! Tables drawn with ruled lines: Word prints the borders of every cell as thin rectangles.

use crate::reader::pdf::page::{PageText, Rule};

/// Ends of lines closer than this, in points, meet.
const MEET: f32 = 4.0;
/// Lines shorter than this, in points, are corners.
const SHORT: f32 = 6.0;
/// A page with more lines than this is a drawing.
const MOST_LINES: usize = 1500;
/// A page with more painted rectangles than this is a drawing; a line may consist of several.
const MOST_RULES: usize = 4 * MOST_LINES;
/// Lines closer than this, in points, are on one track, and may continue one another.
const SAME_TRACK: f32 = 1.5;
/// A table with more rows or columns than this is a drawing.
const MOST_CELLS: usize = 20_000;

/// A line along one axis at a position on the other.
#[derive(Debug, Clone, Copy)]
pub struct RuledLine {
    /// Where it is, across.
    pub at: f32,
    /// Where it begins, along.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
}

/// A ruled table: its cells by borders, spans resolved.
#[derive(Debug)]
pub struct Grid {
    /// Borders between columns from the left, one more than columns.
    xs: Vec<f32>,
    /// Borders between rows from the top, one more than rows.
    ys: Vec<f32>,
    /// For each place, row by row, the cell (its first place) that it belongs to.
    owner: Vec<usize>,
}

impl Grid {
    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    /// Upper border.
    pub fn top(&self) -> f32 {
        self.ys.first().copied().unwrap_or(0.0)
    }

    /// The right border of a place's cell.
    pub fn right(&self, place: usize) -> f32 {
        let (row, column) = (place / self.columns(), place % self.columns());
        let last = (column..self.columns()).rfind(|c| self.owner.get(row * self.columns() + c) == Some(&place));
        self.xs.get(last.unwrap_or(column) + 1).copied().unwrap_or(0.0)
    }

    /// Borders of other rows that a cell spans, from the right, each with the place to the right of it.
    pub fn inner_borders(&self, place: usize) -> Vec<(usize, f32)> {
        let (row, column) = (place / self.columns(), place % self.columns());
        let spanned = |c: &usize| self.owner.get(row * self.columns() + c) == Some(&place);
        let inner = (column + 1..self.columns()).rev().filter(spanned);
        inner.filter_map(|c| Some((row * self.columns() + c, *self.xs.get(c)?))).collect()
    }

    /// The cell, given as its first place, that contains a point.
    pub fn cell(&self, x: f32, y: f32) -> Option<usize> {
        let column = self.xs.partition_point(|border| *border <= x).checked_sub(1)?;
        let row = self.ys.partition_point(|border| *border >= y).checked_sub(1)?;
        if column >= self.columns() || row >= self.rows() {
            return None;
        }
        self.owner.get(row * self.columns() + column).copied()
    }

    /// Joins places that no line separates.
    fn new(xs: Vec<f32>, ys: Vec<f32>, horizontal: &[RuledLine], vertical: &[RuledLine]) -> Grid {
        let (columns, rows) = (xs.len() - 1, ys.len() - 1);
        let middle = |borders: &[f32], i: usize| (borders[i] + borders[i + 1]) / 2.0;
        let at_border = |segments: &[RuledLine], at: &f32| {
            segments.iter().filter(|s| (s.at - at).abs() < MEET).copied().collect::<Vec<RuledLine>>()
        };
        let horizontal: Vec<Vec<RuledLine>> = ys.iter().map(|y| at_border(horizontal, y)).collect();
        let vertical: Vec<Vec<RuledLine>> = xs.iter().map(|x| at_border(vertical, x)).collect();
        let mut owner: Vec<usize> = (0..rows * columns).collect();
        for (row, above) in horizontal.iter().take(rows).enumerate() {
            for (column, left) in vertical.iter().take(columns).enumerate() {
                let place = row * columns + column;
                let (x, y) = (middle(&xs, column), middle(&ys, row));
                if column > 0 && !parted(left, y) {
                    owner[place] = owner[place - 1];
                } else if row > 0 && !parted(above, x) && owner[place - columns] % columns == column {
                    owner[place] = owner[place - columns];
                }
            }
        }
        Grid { xs, ys, owner }
    }
}

fn parted(segments: &[RuledLine], across: f32) -> bool {
    segments.iter().any(|s| s.from <= across && across <= s.to)
}

/// The horizontal lines of a page, from the bottom.
pub fn horizontal_lines(page: &PageText) -> Vec<RuledLine> {
    if page.rules.len() > MOST_RULES {
        return Vec::new();
    }
    ruled_lines(page.rules.iter().map(|r| (r, r.x0, r.x1, (r.y0 + r.y1) / 2.0)))
}

/// The ruled tables of a page that have at least two columns, from the top.
pub fn grids(page: &PageText) -> Vec<Grid> {
    if page.rules.len() > MOST_RULES {
        return Vec::new();
    }
    let horizontal = ruled_lines(page.rules.iter().map(|r| (r, r.x0, r.x1, (r.y0 + r.y1) / 2.0)));
    let vertical = ruled_lines(page.rules.iter().map(|r| (r, r.y0, r.y1, (r.x0 + r.x1) / 2.0)));
    if horizontal.len() < 2 || vertical.is_empty() || horizontal.len() + vertical.len() > MOST_LINES {
        return Vec::new();
    }
    let mut grids: Vec<Grid> =
        components(&horizontal, &vertical).into_iter().filter_map(|(h, v)| grid(&h, &v)).collect();
    grids.sort_by(|a, b| b.top().total_cmp(&a.top()));
    grids
}

/// Lines along one axis; those that continue one another are joined.
fn ruled_lines<'r>(rules: impl Iterator<Item = (&'r Rule, f32, f32, f32)>) -> Vec<RuledLine> {
    let mut all: Vec<RuledLine> = rules
        .filter(|(rule, from, to, _)| {
            let along = to - from;
            let across = (rule.x1 - rule.x0) + (rule.y1 - rule.y0) - along;
            along > across || across < MEET
        })
        .map(|(_, from, to, at)| RuledLine { at, from, to })
        .collect();
    all.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut joined: Vec<RuledLine> = Vec::new();
    for track in all.chunk_by_mut(|a, b| b.at - a.at < SAME_TRACK) {
        track.sort_by(|a, b| a.from.total_cmp(&b.from));
        let mut last: Option<RuledLine> = None;
        for segment in track.iter() {
            match &mut last {
                Some(open) if segment.from - open.to < MEET => open.to = open.to.max(segment.to),
                _ => joined.extend(last.replace(*segment)),
            }
        }
        joined.extend(last);
    }
    joined.retain(|s| s.to - s.from > SHORT);
    joined
}

type Ruling = (Vec<RuledLine>, Vec<RuledLine>);

/// Horizontal and vertical lines that meet one another.
fn components(horizontal: &[RuledLine], vertical: &[RuledLine]) -> Vec<Ruling> {
    let mut root: Vec<usize> = (0..horizontal.len() + vertical.len()).collect();
    for (i, h) in horizontal.iter().enumerate() {
        for (j, v) in vertical.iter().enumerate() {
            let meets = h.from - MEET < v.at && v.at < h.to + MEET && v.from - MEET < h.at && h.at < v.to + MEET;
            if meets {
                let (a, b) = (root_of(&mut root, i), root_of(&mut root, horizontal.len() + j));
                root[a.max(b)] = a.min(b);
            }
        }
    }
    let mut lines: Vec<Ruling> = vec![Ruling::default(); root.len()];
    for (i, h) in horizontal.iter().enumerate() {
        lines[root_of(&mut root, i)].0.push(*h);
    }
    for (j, v) in vertical.iter().enumerate() {
        lines[root_of(&mut root, horizontal.len() + j)].1.push(*v);
    }
    lines.retain(|(h, v)| h.len() > 1 && !v.is_empty());
    lines
}

fn root_of(root: &mut [usize], mut i: usize) -> usize {
    while root[i] != i {
        root[i] = root[root[i]];
        i = root[i];
    }
    i
}

fn grid(horizontal: &[RuledLine], vertical: &[RuledLine]) -> Option<Grid> {
    let ends = |segments: &[RuledLine]| segments.iter().flat_map(|s| [s.from, s.to]).collect::<Vec<f32>>();
    let mut xs: Vec<f32> = vertical.iter().map(|s| s.at).collect();
    xs.extend(outer(&ends(horizontal)));
    let mut ys: Vec<f32> = horizontal.iter().map(|s| s.at).collect();
    ys.extend(outer(&ends(vertical)));
    let (xs, mut ys) = (distinct(xs), distinct(ys));
    ys.reverse();
    let usable = xs.len() > 2 && ys.len() > 1 && xs.len().saturating_mul(ys.len()) < MOST_CELLS;
    usable.then(|| Grid::new(xs, ys, horizontal, vertical))
}

fn outer(ends: &[f32]) -> [f32; 2] {
    [ends.iter().copied().fold(f32::MAX, f32::min), ends.iter().copied().fold(f32::MIN, f32::max)]
}

/// Positions in order, with nearly equal ones only once.
fn distinct(mut places: Vec<f32>) -> Vec<f32> {
    places.sort_by(f32::total_cmp);
    places.dedup_by(|b, a| *b - *a < MEET);
    places
}
