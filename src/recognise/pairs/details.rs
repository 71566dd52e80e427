//! The table of the provider's details.

use super::words::{WORDS, letters};
use super::{Found, LEAST_ROWS, LONGEST, TextLine};
use crate::framework::details::URN;
use crate::words::ends_within;

/// A label takes no more lines than this.
const LABEL_LINES: usize = 3;
/// Details without a title are among so many first lines.
const FRONT_DETAILS: usize = 60;
/// Addresses and lists of names take no more lines than this.
const MOST_LINES: usize = 5;
/// A line with which a value goes on is no longer, in bytes.
const SHORT: usize = 60;
/// The table of details ends where no label comes in so many lines.
const FAR: usize = 8;

/// A label, what comes after it in its last line, and how many lines it takes: "Inspection number 448184".
struct Label<'n> {
    text: String,
    rest: &'n str,
    lines: usize,
}

/// The label with which these lines begin; the longest, as some labels are the first line of others.
fn label_at<'n>(lines: &[TextLine<'n>], at: usize) -> Option<Label<'n>> {
    (1..=LABEL_LINES).rev().find_map(|count| label_of(lines.get(at..at + count)?))
}

/// The label that begins with the first of these lines and ends in the last.
fn label_of<'n>(lines: &[TextLine<'n>]) -> Option<Label<'n>> {
    let (last, first) = lines.split_last()?;
    if lines.iter().any(|line| line.letters.is_empty()) || lines.iter().skip(1).any(|line| line.begins) {
        return None;
    }
    let before: String = first.iter().map(|line| line.letters.as_str()).collect();
    let ends = last.text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).chain([last.text.len()]);
    let mut found = ends.filter(|end| {
        let start = last.text.get(..*end).unwrap_or_default();
        WORDS.labels.contains(&format!("{before}{}", letters(start)))
    });
    let end = found.next_back()?;
    let (label, rest) = last.text.split_at_checked(end)?;
    // "Registered provider address: Ferry Road" is a row as it is
    let is_row = last.text.split_once(": ").is_some_and(|(before, _)| before.len() + 1 >= end);
    let words: Vec<&str> = first.iter().map(|line| line.text).chain([label.trim_end_matches([':', ' '])]).collect();
    (!is_row).then(|| Label { text: words.join(" "), rest: rest.trim(), lines: lines.len() })
}

/// The rows below each heading of a table of details, as far as labels follow each other.
pub(super) fn detail_rows(lines: &[TextLine<'_>]) -> Vec<Found> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let titled = WORDS.titles.contains(&lines[at].letters);
        // forms that print them on the first page have no title above them
        let is_first = at < FRONT_DETAILS && label_at(lines, at).is_some_and(|label| is_urn(&label.text));
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
    let mut labels: Vec<(usize, Label<'_>)> = Vec::new();
    let (mut at, mut last) = (first, first);
    while at < lines.len() && at <= last + FAR {
        let label = label_at(lines, at);
        let next = at + label.as_ref().map_or(1, |label| label.lines);
        if let Some(label) = label {
            labels.push((at, label));
            last = at;
        }
        at = next;
    }
    let ends: Vec<usize> = labels.iter().skip(1).map(|(at, _)| *at).chain([usize::MAX]).collect();
    labels.into_iter().zip(ends).map(|((at, label), next)| row_at(lines, at, label, next)).collect()
}

/// The row whose label is at this line; the next row's is at `next`.
fn row_at(lines: &[TextLine<'_>], at: usize, label: Label<'_>, next: usize) -> Found {
    let many = is_of_lines(&label.text);
    let from = at + label.lines;
    let below = lines.iter().enumerate().take(next.min(from + MOST_LINES)).skip(from);
    let mut value: Vec<&str> = Some(label.rest).filter(|rest| !rest.is_empty()).into_iter().collect();
    let is_last = next == usize::MAX;
    // a value below a blank line is all up to the next one
    let below_blank = value.is_empty() && lines.get(from).is_some_and(|line| line.begins);
    let mut to = from;
    for (index, line) in below {
        let is_cut = value.last().is_some_and(|above| ends_within(above));
        let apart = line.begins || !below_blank && !is_cut && !goes_on(line.text, !is_last);
        let ends = !value.is_empty() && apart && (is_last || !many);
        if ends || line.text.is_empty() || line.text.len() > LONGEST {
            break;
        }
        value.push(line.text);
        to = index + 1;
    }
    Found { from: at, to, cells: vec![label.text, value.join(if many { ", " } else { " " })] }
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
