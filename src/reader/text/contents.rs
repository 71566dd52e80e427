//! The lines of a contents page.

use super::inline;
use super::line::{TextLine, fold};
use super::table;
use crate::model::document::{Block, Role, Style};

/// How many blank lines are allowed between two entries.
const MOST_BLANKS: usize = 3;
/// Largest number of bytes in a heading's line, with the gap before a page number.
const LONGEST_HEADING: usize = 200;

/// How many entries make a contents page.
const LEAST_ENTRIES: usize = 2;
/// How many lines of an entry may come before the one with its page number.
const MOST_WRAPPED: usize = 2;
/// An entry's line is shorter than this, in bytes.
const LONGEST_ENTRY: usize = 160;
/// Largest number of digits in a page number.
const LONGEST_PAGE_NUMBER: usize = 3;
/// A contents page has no more lines than this, blank ones included.
const LONGEST_PAGE: usize = 150;
/// A page number is looked for in so many lines.
const LINES_AHEAD: usize = 8;
/// How many dots are leaders.
const LEAST_LEADERS: usize = 4;

/// Whether a line is the heading of a contents page; some print that page's own number next to it.
pub(super) fn is_heading(text: &str) -> bool {
    if text.len() > LONGEST_HEADING {
        return false;
    }
    let text = text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    matches!(text.as_str(), "contents" | "table of contents" | "contents page")
}

/// An entry of a contents page.
struct ContentsEntry {
    label: String,
    page: u32,
    leaders: bool,
}

/// Reads a contents page: each entry has a heading and a page number, the numbers never decrease,
/// and there are at least two. Without the heading "Contents" before them, only dot leaders count.
///
/// Returns the lines that it takes up and a block for each entry, such as "About this inspection 2".
pub(super) fn contents_page(
    lines: &[TextLine],
    headed: bool,
    markdown: bool,
    paged: bool,
) -> Option<(usize, Vec<Block>)> {
    let mut blocks = Vec::new();
    let (mut taken, mut blanks, mut last_page) = (0, 0, 0);
    let mut wrapped: Vec<&TextLine> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if is_gap(line) {
            blanks += 1;
            let numbered_below = || headed && lines.get(index..).is_some_and(is_number_next);
            if blanks > MOST_BLANKS || !wrapped.is_empty() && !numbered_below() {
                break;
            }
            continue;
        }
        let alone = || lone_number(line.text).filter(|_| headed && !(wrapped.is_empty() && blocks.is_empty()));
        match entry(line.text).filter(|found| headed || found.leaders).or_else(alone) {
            Some(found) if found.page >= last_page => {
                blocks.push(block(line, &wrapped, &found, markdown, paged));
                (taken, blanks, last_page) = (index + 1, 0, found.page);
                wrapped.clear();
            }
            None if wrapped.len() < MOST_WRAPPED && line.text.len() < LONGEST_ENTRY => wrapped.push(line),
            _ => break,
        }
    }
    (blocks.len() >= LEAST_ENTRIES).then_some((taken, blocks))
}

/// A page number on a line of its own, below the heading that it belongs to.
fn lone_number(text: &str) -> Option<ContentsEntry> {
    let number = text.trim();
    let digits = (1..=LONGEST_PAGE_NUMBER).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| Some(ContentsEntry { label: String::new(), page: number.parse().ok()?, leaders: false }))?
}

/// Whether one of the next lines with words is a page number alone.
fn is_number_next(lines: &[TextLine]) -> bool {
    let next = lines.iter().take(LINES_AHEAD).filter(|line| !is_gap(line));
    next.take(MOST_WRAPPED + 1).any(|line| lone_number(line.text).is_some())
}

/// A contents page read column by column: all headings, and then their page numbers, one a line. Returns how many lines
/// it takes up.
pub(super) fn contents_columns(lines: &[TextLine]) -> Option<usize> {
    let page = lines.first()?.page;
    let written: Vec<(usize, &TextLine)> = lines
        .iter()
        .enumerate()
        .take_while(|(at, line)| *at < LONGEST_PAGE && line.page == page)
        .filter(|(_, line)| !is_gap(line))
        .collect();
    let number = |line: &TextLine| lone_number(line.text).map(|entry| entry.page);
    let titles =
        written.iter().take_while(|(_, line)| number(line).is_none() && line.text.len() < LONGEST_ENTRY).count();
    let mut numbers = Vec::new();
    for (at, line) in written.get(titles..)? {
        match number(line) {
            Some(page) if numbers.last().is_none_or(|(_, last)| page >= *last) => numbers.push((*at, page)),
            _ => break,
        }
    }
    let (last, _) = numbers.last()?;
    let fits = numbers.len() > LEAST_ENTRIES && (numbers.len()..=2 * numbers.len()).contains(&titles);
    fits.then_some(last + 1)
}

/// A blank line, or a row of pipes without words.
fn is_gap(line: &TextLine) -> bool {
    line.is_blank() || line.text.trim_start().starts_with('|') && line.text.chars().all(|c| "|-: \t".contains(c))
}

/// A label, a gap or dot leaders, and a page number of up to three digits.
fn entry(text: &str) -> Option<ContentsEntry> {
    let joined;
    let text = if text.trim_start().starts_with('|') {
        joined = table::pipe_cells(text).join(" ");
        joined.trim()
    } else {
        text.trim()
    };
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = text.get(before.len()..).filter(|number| number.len() <= LONGEST_PAGE_NUMBER)?;
    let label = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '·' | '_'));
    let gap = before.get(label.len()..)?;
    let leaders = gap.matches(['.', '·', '_']).count() >= LEAST_LEADERS || gap.contains('…');
    if !label.contains(char::is_alphabetic) || !gap.contains(char::is_whitespace) && !leaders {
        return None;
    }
    Some(ContentsEntry { label: label.to_owned(), page: number.parse().ok()?, leaders })
}

fn block(line: &TextLine, wrapped: &[&TextLine], entry: &ContentsEntry, markdown: bool, paged: bool) -> Block {
    let first = wrapped.first().copied().unwrap_or(line);
    let mut text: String = wrapped.iter().flat_map(|line| [line.text, " "]).collect();
    text.push_str(&entry.label);
    let inline = inline::without_marks(&text, markdown);
    let lines = u16::try_from(wrapped.len() + 1).unwrap_or(u16::MAX);
    Block {
        role: Role::Contents,
        text: fold(&format!("{} {}", inline.text, entry.page)),
        place: first.place(paged),
        page_end: paged.then_some(line.page),
        style: Style { lines, ..inline.style },
        ..Block::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::*;

    fn texts(text: &str, headed: bool) -> Vec<String> {
        let found = contents_page(&split(text).0, headed, false, false);
        found.map_or(Vec::new(), |(_, blocks)| blocks.into_iter().map(|block| block.text).collect())
    }

    #[test]
    fn tabs_pipes_gaps_and_leaders() {
        let expected = ["About this inspection 2", "Being healthy 21"];
        assert_eq!(texts("About this inspection\t2\nBeing healthy\t21\n\nText", true), expected);
        assert_eq!(texts("| | |\n|---|---|\n| About this inspection | 2 |\n| Being healthy | 21 |", true), expected);
        assert_eq!(texts("About this inspection      2\n\nBeing healthy  21", true), expected);
        assert_eq!(texts("About this inspection ....... 2\nBeing healthy....21\n", false), expected);
    }

    #[test]
    fn a_wrapped_entry_is_one() {
        let text = "The experiences of children who need help and\nprotection      10\nCare leavers    17\n";
        assert_eq!(texts(text, true)[0], "The experiences of children who need help and protection 10");
    }

    #[test]
    fn falling_numbers_and_single_lines_are_no_contents() {
        assert!(texts("Beds   9\nRooms   3\n", true).is_empty());
        assert!(texts("About this inspection\t2\nBeing healthy\t21", false).is_empty());
        assert!(is_heading("Contents        2") && is_heading("# **Contents**") && !is_heading("Table contents of it"));
        assert!(texts("There were 12\n", true).is_empty());
    }

    #[test]
    fn page_numbers_on_lines_of_their_own() {
        let text = "Summary\n\n3\n\nFindings\nand more\n\n4\n\n9\n\nAn executive summary has words.\n";
        assert_eq!(texts(text, true).len(), 3);
        assert_eq!(texts(text, false).len(), 0);
        let columns = "Summary\nFindings\nNext steps\n\n3\n4\n9\n\nText\n";
        assert_eq!(contents_columns(&split(columns).0), Some(7));
        assert_eq!(contents_columns(&split("Summary\nFindings\nText\n").0), None);
    }
}
