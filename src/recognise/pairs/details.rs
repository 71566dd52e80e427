//! The table of the provider's details.

use super::words::{WORDS, letters};
use super::{Found, LEAST_ROWS, LONGEST, TextLine};
use crate::framework::details::URN;

/// Details without a title are among so many first lines.
const FRONT_DETAILS: usize = 60;
/// Addresses and lists of names take no more lines than this.
const MOST_LINES: usize = 5;
/// A line with which a value goes on is no longer, in bytes.
const SHORT: usize = 60;
/// The table of details ends where no label comes in so many lines.
const FAR: usize = 8;

/// The label with which a line begins, and what comes after it: "Inspection number 448184".
fn label_of<'n>(line: &TextLine<'n>) -> Option<(String, &'n str)> {
    if line.letters.is_empty() {
        return None;
    }
    let ends = line.text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).chain([line.text.len()]);
    let mut found = ends.filter(|end| {
        let start = line.text.get(..*end).unwrap_or_default();
        WORDS.labels.contains(&letters(start))
    });
    let end = found.next_back()?;
    let (label, rest) = line.text.split_at_checked(end)?;
    // "Registered provider address: Ferry Road" is a row as it is
    let is_row = line.text.split_once(": ").is_some_and(|(before, _)| before.len() + 1 >= end);
    (!is_row).then(|| (label.trim_end_matches([':', ' ']).to_string(), rest.trim()))
}

/// The rows below each heading of a table of details, as far as labels follow each other.
pub(super) fn detail_rows(lines: &[TextLine<'_>]) -> Vec<Found> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let titled = WORDS.titles.contains(&lines[at].letters);
        // forms that print them on the first page have no title above them
        let is_first = at < FRONT_DETAILS && label_of(&lines[at]).is_some_and(|(label, _)| is_urn(&label));
        if titled || is_first {
            let table = table_below(lines, at + usize::from(titled));
            at = table.last().map_or(at, |row| row.to - 1);
            if table.len() >= LEAST_ROWS {
                rows.extend(table);
            }
        }
        at += 1;
    }
    rows
}

fn is_urn(label: &str) -> bool {
    URN.labels.iter().any(|own| letters(own) == letters(label))
}

fn table_below(lines: &[TextLine<'_>], first: usize) -> Vec<Found> {
    let labels: Vec<usize> = {
        let mut last = first;
        let all = (first..lines.len()).filter(|at| label_of(&lines[*at]).is_some());
        all.take_while(|at| std::mem::replace(&mut last, *at) + FAR >= *at).collect()
    };
    let ends = labels.iter().skip(1).copied().chain([usize::MAX]);
    labels.iter().zip(ends).filter_map(|(at, next)| row_at(lines, *at, next)).collect()
}

/// The row whose label is at this line; the next row's is at `next`.
fn row_at(lines: &[TextLine<'_>], at: usize, next: usize) -> Option<Found> {
    let (label, rest) = label_of(lines.get(at)?)?;
    let many = is_of_lines(&label);
    let below = lines.iter().enumerate().take(next.min(at + 1 + MOST_LINES)).skip(at + 1);
    let mut value: Vec<&str> = Some(rest).filter(|rest| !rest.is_empty()).into_iter().collect();
    let is_last = next == usize::MAX;
    // a value below a blank line is all up to the next one
    let below_blank = value.is_empty() && lines.get(at + 1).is_some_and(|line| line.begins);
    let mut to = at + 1;
    for (index, line) in below {
        let apart = line.begins || !below_blank && !goes_on(line.text, !is_last);
        let ends = !value.is_empty() && apart && (is_last || !many);
        if ends || line.text.is_empty() || line.text.len() > LONGEST {
            break;
        }
        value.push(line.text);
        to = index + 1;
    }
    Some(Found { from: at, to, cells: vec![label, value.join(if many { ", " } else { " " })] })
}

/// Whether a value goes on in a line directly below it. A sentence is none of it; below the last row only the rest of a web
/// or mail address is.
fn goes_on(line: &str, before_label: bool) -> bool {
    let is_rest = !line.contains(' ') && line.contains('.') && line.starts_with(|c: char| c.is_ascii_lowercase());
    is_rest || before_label && line.len() <= SHORT && !line.ends_with('.') && !line.starts_with("This ")
}

/// Whether a row's value may be several lines.
fn is_of_lines(label: &str) -> bool {
    let label = letters(label);
    label.ends_with("address") && !label.starts_with("email") && !label.starts_with("website")
        || label.ends_with("subcontractors")
}
