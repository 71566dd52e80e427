//! Rows of a table made with spaces whose labels are in the middle of their cells: a label on a line of its own has lines
//! of its value above and below it, or a value those of its label.

use super::line::TextLine;
use crate::reader::table_rows::{Aligned, MISALIGNED, Measures, Piece};

/// Between two lines of a cell there may be one of the other column.
const FARTHEST: f32 = 2.0;

/// For each line of a table, given with its cells, whether it begins a row; `None` if its rows are not set like that.
pub(super) fn centred_rows(lines: &[TextLine<'_>], cells: &[Vec<String>]) -> Option<Vec<bool>> {
    let ends = ends(cells);
    let all: Vec<Vec<Piece<'_>>> = cells.iter().enumerate().map(|(at, cells)| pieces(at, cells, &ends)).collect();
    if ends.len() != 2 || !all.windows(2).any(is_beside) && !begins_with_value(lines, &all) {
        return None;
    }
    let table = Measures::of(&all, ends.len()).with_pitch(FARTHEST);
    let mut starts = Vec::with_capacity(lines.len());
    for part in lines.iter().zip(&all).collect::<Vec<_>>().chunk_by(|a, b| a.0.is_blank() == b.0.is_blank()) {
        let own: Vec<Vec<Piece<'_>>> = part.iter().map(|(_, pieces)| (*pieces).clone()).collect();
        if own.iter().all(Vec::is_empty) {
            starts.extend(own.iter().map(|_| true));
            continue;
        }
        let (cost, rows) = table.part(&own, Aligned::Middle);
        if cost >= MISALIGNED {
            return None;
        }
        starts.extend(rows);
    }
    Some(starts)
}

/// Where the longest cell of each column ends, counted from the column's first character.
fn ends(cells: &[Vec<String>]) -> Vec<usize> {
    let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
    let longest = |at: usize| cells.iter().filter_map(|cells| cells.get(at)).map(|cell| cell.chars().count()).max();
    (0..columns).map(|at| longest(at).unwrap_or(0)).collect()
}

fn pieces<'t>(line: usize, cells: &'t [String], ends: &[usize]) -> Vec<Piece<'t>> {
    let filled = cells.iter().enumerate().take(ends.len()).filter(|(_, cell)| !cell.is_empty());
    let width = |text: &str| text.chars().count() as f32;
    let piece = |(column, text): (usize, &'t String)| Piece {
        column,
        text,
        to: width(text),
        first_word: width(text.split(' ').next().unwrap_or_default()),
        y: -(line as f32),
        size: 1.0,
    };
    filled.map(piece).collect()
}

/// Whether a row begins with a line of its value alone, above one that has the label, too, and another of the value alone.
fn begins_with_value(lines: &[TextLine<'_>], all: &[Vec<Piece<'_>>]) -> bool {
    let value_alone = |line: &[Piece<'_>]| matches!(line, [piece] if piece.column > 0);
    let first = |at: usize| at.checked_sub(1).is_none_or(|above| lines.get(above).is_some_and(TextLine::is_blank));
    let rows = all.windows(3).enumerate();
    rows.filter(|(at, _)| first(*at)).any(
        |(_, row)| matches!(row, [above, both, below] if value_alone(above) && both.len() > 1 && value_alone(below)),
    )
}

/// Whether one of two lines has only a label and the other only a value.
fn is_beside(pair: &[Vec<Piece<'_>>]) -> bool {
    let only = |line: &[Piece<'_>], label: bool| !line.is_empty() && line.iter().all(|p| (p.column == 0) == label);
    let [above, line] = pair else { return false };
    only(above, true) && only(line, false) || only(above, false) && only(line, true)
}
