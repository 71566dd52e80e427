//! Tables without ruled lines: pieces side by side with a white strip between, shared by their neighbours.

use super::grid::RuledLine;
use super::gutter::{Gutter, column};
use super::lines::{RunLine, RunRow};
use super::table_rows::row_starts;

/// The smallest white space between columns, in parts of the size, if several rows share it.
const SHARED: f32 = 0.5;
/// The smallest white space between columns if only one row has it.
const LONE: f32 = 2.0;
/// The smallest white space after a label that ends in a colon.
const COLON: f32 = 0.5;
/// Left edges closer than this, in points, are the same.
const ALIGNED: f32 = 2.0;
/// The left edges of one cell's lines are closer than the first, in points, and their sizes closer than the second.
const SAME_EDGE: f32 = 3.0;
const SAME_SIZE: f32 = 0.6;
/// Text before a colon that is longer than this, in characters, is not a label.
const LABEL: u32 = 40;
/// Rows farther apart than this many sizes are not a table.
const FAR: f32 = 4.0;
/// Lines closer than this many sizes may be one cell.
const TIGHT: f32 = 1.4;
/// Lines closer than this many sizes can't be below one another in one column.
const HALF: f32 = 0.9;
/// The longest table in lines.
const MOST_ROWS: usize = 400;
/// The largest number of pieces in a table row; a page has no room for more.
const MOST_PIECES: usize = 50;
/// This many rows are examined for each row of the page, on average, before the rest is read as lines.
const LOOKS: usize = 20;
/// Cells extend at most this many lines above the first row whose cells are side by side.
const RISE: usize = 3;

/// A table of pieces: rows of cells of lines.
pub type CellLines = Vec<Vec<Vec<RunLine>>>;

/// What comes next from the top of a page: lines, or a table.
#[derive(Debug)]
pub enum FlowPart {
    /// A line across the column.
    Line(RunLine),
    /// Rows of cells, and where each column ends.
    Table(CellLines, Vec<f32>),
}

/// Separates lines and tables.
pub fn lines_and_tables(mut rows: Vec<RunRow>, rules: &[RuledLine]) -> Vec<FlowPart> {
    let mut parts = Vec::new();
    let mut waiting: Vec<RunRow> = Vec::new();
    let mut i = 0;
    let mut looks = MOST_ROWS + LOOKS * rows.len();
    while i < rows.len() {
        let (gutters, taken) = region(&rows[i..], &mut looks);
        let own: Vec<RunRow> = rows[i..i + taken].iter_mut().map(std::mem::take).collect();
        i += taken;
        if gutters.is_empty() {
            waiting.extend(own);
            continue;
        }
        let rise = risen(&waiting, &own, &gutters);
        let above = waiting.split_off(waiting.len() - rise);
        flush(&mut waiting, &mut parts);
        let ends = gutters.iter().map(|g| g.to).collect();
        let table: Vec<RunRow> = above.into_iter().chain(own).collect();
        parts.push(FlowPart::Table(cells(table, &gutters, rules), ends));
    }
    flush(&mut waiting, &mut parts);
    parts
}

fn flush(waiting: &mut Vec<RunRow>, parts: &mut Vec<FlowPart>) {
    parts.extend(waiting.drain(..).map(|row| FlowPart::Line(super::lines::joined(row))));
}

/// The gutters that the first rows share, and how many rows that is; no gutters if the first row is a line.
fn region(rows: &[RunRow], looks: &mut usize) -> (Vec<Gutter>, usize) {
    let Some((first, mut gutters, mut taken)) = start(rows).filter(|_| *looks > 0) else { return (Vec::new(), 1) };
    let (mut seeds, mut aligned, mut trial) = (taken, false, gutters.clone());
    for (i, pair) in rows.windows(2).enumerate().take(MOST_ROWS).skip(taken - 1) {
        let [above, row] = pair else { break };
        *looks = looks.saturating_sub(1);
        if row.len() > MOST_PIECES {
            break;
        }
        trial = narrowed(&trial, row);
        let seed = has_both(&trial, row) || beside(&trial, above, row);
        let continued = taken == i + 1 && continues(above, row);
        if trial.is_empty() || distance(above, row) > FAR || !seed && !continued && i + 1 - taken >= RISE {
            break;
        }
        if seed || continued {
            gutters.clone_from(&trial);
            taken = i + 2;
            seeds += usize::from(seed);
            aligned |= row.iter().any(|b| first.iter().skip(1).any(|a| (a.x0 - b.x0).abs() < ALIGNED));
        }
    }
    let least = match first.first() {
        Some(label) if aligned && is_label(label) => COLON * label.size,
        Some(piece) if seeds > 1 || aligned => SHARED * piece.size,
        Some(piece) => LONE * piece.size,
        None => 0.0,
    };
    gutters.retain(|g| g.to - g.from > least);
    if gutters.is_empty() { (gutters, 1) } else { (gutters, taken) }
}

/// The start of a table, its gutters and its rows: pieces side by side, or one half a line below the other,
/// as when a grade is centred next to its label.
fn start(rows: &[RunRow]) -> Option<(RunRow, Vec<Gutter>, usize)> {
    let first = rows.first()?;
    if first.len() > MOST_PIECES {
        return None;
    }
    if first.len() > 1 {
        return Some((first.clone(), between(first), 1));
    }
    let second = rows.get(1)?;
    if second.len() > 1 || distance(first, second) > HALF {
        return None;
    }
    let mut both: RunRow = first.iter().chain(second).cloned().collect();
    both.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let gutters = between(&both);
    let size = both.first()?.size;
    gutters.iter().all(|g| g.to - g.from > LONE * size).then_some((both, gutters, 2))
}

fn is_label(piece: &RunLine) -> bool {
    piece.chars < LABEL && piece.text.trim_end().ends_with(':')
}

fn between(row: &RunRow) -> Vec<Gutter> {
    row.windows(2).map(|pair| Gutter { from: pair[0].x1, to: pair[1].x0 }).collect()
}

/// What is left of the gutters next to a row's pieces.
fn narrowed(gutters: &[Gutter], row: &RunRow) -> Vec<Gutter> {
    let size = row.first().map_or(0.0, |p| p.size);
    let least = if row.first().is_some_and(is_label) { COLON } else { SHARED } * size;
    let mut left: Vec<Gutter> = gutters.to_vec();
    for gutter in &mut left {
        for piece in row {
            if piece.x0 >= gutter.to || piece.x1 <= gutter.from {
                continue;
            }
            if piece.x0 - gutter.from > gutter.to - piece.x1 {
                gutter.to = gutter.to.min(piece.x0);
            } else {
                gutter.from = gutter.from.max(piece.x1);
            }
        }
    }
    left.retain(|g| g.to - g.from > least.min(COLON * size));
    left
}

/// Whether a row is half a line below the one above, on the other side of a gutter.
fn beside(gutters: &[Gutter], above: &RunRow, row: &RunRow) -> bool {
    let (left, right) = (
        |g: &Gutter, r: &RunRow| r.iter().all(|p| p.x1 <= g.from),
        |g: &Gutter, r: &RunRow| r.iter().all(|p| p.x0 >= g.to),
    );
    let parted = |g: &Gutter| left(g, above) && right(g, row) || right(g, above) && left(g, row);
    distance(above, row) < HALF && gutters.iter().any(parted)
}

/// Whether a row has pieces on both sides of one gutter.
fn has_both(gutters: &[Gutter], row: &RunRow) -> bool {
    gutters.iter().any(|g| row.iter().any(|p| p.x1 <= g.from) && row.iter().any(|p| p.x0 >= g.to))
}

fn top(row: &RunRow) -> f32 {
    row.iter().map(|p| p.y).fold(f32::MIN, f32::max)
}

/// From a row to the one below, in sizes of the larger type.
fn distance(above: &RunRow, row: &RunRow) -> f32 {
    let size = above.iter().chain(row).map(|p| p.size).fold(1.0, f32::max);
    (top(above) - top(row)) / size
}

/// Whether a row continues a cell of the row above: same left edge and type, close below.
fn continues(above: &RunRow, row: &RunRow) -> bool {
    let alike = |a: &RunLine, b: &RunLine| (a.x0 - b.x0).abs() < SAME_EDGE && (a.size - b.size).abs() < SAME_SIZE;
    row.len() == 1 && distance(above, row) < TIGHT && row.iter().all(|b| above.iter().any(|a| alike(a, b)))
}

/// How many of the waiting rows are upper lines of the first row's cells, as when a grade is centred.
fn risen(waiting: &[RunRow], table: &[RunRow], gutters: &[Gutter]) -> usize {
    let Some(mut below) = table.first() else { return 0 };
    let leads = |row: &RunRow| row.len() == 1 && narrowed(gutters, row).len() == gutters.len();
    for (count, row) in waiting.iter().rev().enumerate() {
        let near = distance(row, below) < TIGHT && leads(row);
        let same =
            row.iter().all(|a| table[0].iter().any(|b| (a.x0 - b.x0).abs() < SAME_EDGE && a.is_bold() == b.is_bold()));
        if !near || !same {
            // A paragraph above, with no white space below it, doesn't belong to the table.
            return if distance(row, below) < TIGHT { 0 } else { count };
        }
        if count == RISE {
            return 0;
        }
        below = row;
    }
    waiting.len().min(RISE)
}

/// Puts pieces into columns by the gutters, then into rows.
fn cells(rows: Vec<RunRow>, gutters: &[Gutter], rules: &[RuledLine]) -> CellLines {
    let mut cells: CellLines = Vec::new();
    let starts = row_starts(&rows, gutters, rules);
    let mut last: Option<RunRow> = None;
    for (at, row) in rows.into_iter().enumerate() {
        let starts = starts.as_ref().and_then(|starts| starts.get(at)).copied();
        let begins = || last.as_ref().is_some_and(|above| begins_row(above, &row, gutters));
        if cells.is_empty() || starts.unwrap_or_else(begins) {
            cells.push(vec![Vec::new(); gutters.len() + 1]);
        }
        last = Some(row.clone());
        for piece in row {
            let column = column(&piece, gutters);
            if let Some(cell) = cells.last_mut().and_then(|c| c.get_mut(column)) {
                match cell.last_mut() {
                    Some(line) if line.y == piece.y => line.append(piece),
                    _ => cell.push(piece),
                }
            }
        }
    }
    cells
}

/// A row begins after white space, or where cells are side by side and the first one starts afresh.
fn begins_row(above: &RunRow, row: &RunRow, gutters: &[Gutter]) -> bool {
    let anew = |piece: &RunLine| !piece.text.trim_start().starts_with(char::is_lowercase);
    let both = has_both(gutters, row) && row.iter().all(anew);
    both || distance(above, row) > TIGHT
}
