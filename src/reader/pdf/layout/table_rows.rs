//! Where the rows of a table without borders begin: at rules across it, at white space, and else by where its lines are.

use super::grid::RuledLine;
use super::gutter::{Gutter, column};
use super::lines::RunRow;
use crate::reader::block::split_label;
use crate::reader::table_rows::{Aligned, MISALIGNED, Measures, Piece};

/// Lines closer than this many sizes may be one cell.
const TIGHT: f32 = 1.4;
/// So many rules between a table's lines part its rows.
const LEAST_RULES: usize = 2;

/// For each line of a table of labels and values, whether it begins a row; `None` if where its lines are doesn't tell.
pub(super) fn row_starts(rows: &[RunRow], gutters: &[Gutter], rules: &[RuledLine]) -> Option<Vec<bool>> {
    let lines: Vec<Vec<Piece<'_>>> = rows.iter().map(|row| pieces(row, gutters)).collect();
    if gutters.len() != 1 || lines.iter().flatten().any(|piece| split_label(piece.text, true).0.is_some()) {
        return None;
    }
    let ruled = ruled(&lines, gutters, rules);
    let begins = |at: &usize| *at == 0 || ruled.get(*at) == Some(&true) || is_apart(&lines, *at);
    let seams: Vec<usize> = (0..lines.len()).filter(begins).chain([lines.len()]).collect();
    let table = Measures::of(&lines, gutters.len() + 1);
    let read = |aligned: Aligned| {
        let (mut cost, mut starts) = (0.0, Vec::with_capacity(lines.len()));
        for pair in seams.windows(2) {
            let &[from, to] = pair else { continue };
            let part = table.part(lines.get(from..to).unwrap_or_default(), aligned);
            cost += part.0;
            starts.extend(part.1);
        }
        (cost, starts)
    };
    let (top, middle) = (read(Aligned::Top), read(Aligned::Middle));
    let best = if middle.0 < top.0 { middle } else { top };
    Some(best.1).filter(|_| best.0 < MISALIGNED)
}

fn pieces<'r>(row: &'r RunRow, gutters: &[Gutter]) -> Vec<Piece<'r>> {
    let piece = |line: &'r super::lines::RunLine| Piece {
        column: column(line, gutters),
        text: &line.text,
        to: line.x1,
        first_word: line.first_word(),
        y: line.y,
        size: line.size.max(1.0),
    };
    row.iter().map(piece).collect()
}

fn height(line: &[Piece<'_>]) -> f32 {
    line.iter().map(|piece| piece.y).fold(f32::MIN, f32::max)
}

/// Whether white space is above a line.
fn is_apart(lines: &[Vec<Piece<'_>>], at: usize) -> bool {
    let (Some(above), Some(line)) = (at.checked_sub(1).and_then(|above| lines.get(above)), lines.get(at)) else {
        return true;
    };
    let size = above.iter().chain(line).map(|piece| piece.size).fold(1.0, f32::max);
    height(above) - height(line) > TIGHT * size
}

/// The lines that have a rule above them across all columns, if such rules part the table.
fn ruled(lines: &[Vec<Piece<'_>>], gutters: &[Gutter], rules: &[RuledLine]) -> Vec<bool> {
    let none = vec![false; lines.len()];
    let (Some(left), Some(right)) = (gutters.first(), gutters.last()) else { return none };
    let across: Vec<f32> = rules.iter().filter(|r| r.from < left.from && r.to > right.to).map(|r| r.at).collect();
    let between = |above: &[Piece<'_>], line: &[Piece<'_>]| {
        let next = across.partition_point(|at| *at <= height(line));
        across.get(next).is_some_and(|at| *at < height(above))
    };
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let found: Vec<bool> = std::iter::once(false).chain(pairs.map(|(above, line)| between(above, line))).collect();
    let has = |line: &[Piece<'_>], label: bool| line.iter().any(|piece| (piece.column == 0) == label);
    let both = lines.iter().filter(|line| has(line, true) && has(line, false)).count();
    let count = found.iter().filter(|is| **is).count();
    if count >= LEAST_RULES && count * 2 >= both { found } else { none }
}
