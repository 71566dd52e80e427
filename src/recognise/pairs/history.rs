//! The table of earlier inspections of homes and agencies.

use super::{Found, LONGEST, TextLine};
use crate::words::{Pattern, pattern};

/// The columns of the table of earlier inspections.
const HISTORY: [&str; 3] = ["inspectiondate", "inspectiontype", "inspectionjudgement"];
static DATE: Pattern = pattern(r"^(\d{1,2}(?:/\d{1,2}/\d{4}| \p{L}+ \d{4}))(?: (.+))?$");

/// The rows below the titles of the table of earlier inspections: a date, a type and a judgement.
pub(super) fn history_rows(lines: &[TextLine<'_>]) -> Vec<Found> {
    let (one, three) = (HISTORY.concat(), |at: usize| {
        lines.get(at..at + 3).is_some_and(|lines| lines.iter().zip(HISTORY).all(|(line, title)| line.letters == title))
    });
    let titles = |at: usize| if three(at) { 3 } else { usize::from(lines[at].letters == one) };
    let Some((at, count)) = (0..lines.len()).map(|at| (at, titles(at))).find(|(_, count)| *count > 0) else {
        return Vec::new();
    };
    let mut rows = vec![Found { from: at, to: at + count, cells: HISTORY_TITLES.map(str::to_string).to_vec() }];
    let mut next = at + count;
    while let Some(row) = earlier_at(lines, next) {
        next = row.to;
        rows.push(row);
    }
    rows
}

const HISTORY_TITLES: [&str; 3] = ["Inspection date", "Inspection type", "Inspection judgement"];

fn earlier_at(lines: &[TextLine<'_>], at: usize) -> Option<Found> {
    let captures = DATE.captures(lines.get(at)?.text)?;
    let date = captures.get(1)?.as_str();
    let (to, cells) = match captures.get(2) {
        Some(rest) => (at + 1, rest.as_str().split_once(' ')?),
        None => (at + 3, (lines.get(at + 1)?.text, lines.get(at + 2)?.text)),
    };
    let short = |cell: &str| !cell.is_empty() && cell.len() <= LONGEST && !DATE.is_match(cell);
    (short(cells.0) && short(cells.1)).then(|| Found {
        from: at,
        to,
        cells: [date, cells.0, cells.1].map(str::to_string).to_vec(),
    })
}
