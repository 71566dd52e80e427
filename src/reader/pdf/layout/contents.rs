//! Contents pages: lines that end in a page number.

use super::lines::RunRow;

/// Largest number of digits in a page number.
const LONGEST_PAGE_NUMBER: usize = 3;
/// A contents page ends after this many lines without a page number.
const MOST_MISSES: usize = 3;

/// Whether a line is the heading of a contents page.
pub fn is_heading(row: &RunRow) -> bool {
    let text: String = row.iter().map(|p| p.text.trim()).collect::<Vec<_>>().join(" ");
    let bare = text.trim_end_matches([':', '.', ' ']);
    ["contents", "table of contents", "contents page"].iter().any(|h| bare.eq_ignore_ascii_case(h))
}

/// Whether a line ends in a page number after dot leaders or a gap.
pub fn ends_in_page(row: &RunRow) -> bool {
    let Some(last) = row.last() else { return false };
    let text = last.text.trim_end();
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - bare.len();
    let led = bare.trim_end().ends_with("..") || bare.trim_end().ends_with('…');
    (1..=LONGEST_PAGE_NUMBER).contains(&digits)
        && (led || bare.is_empty() && row.len() > 1 || bare.ends_with(' ') && bare.len() > 1)
}

/// Whether a line has dot leaders, which only a contents page has.
pub fn has_leaders(row: &RunRow) -> bool {
    ends_in_page(row) && row.iter().any(|p| p.text.contains(".....") || p.text.contains(". . . ."))
}

/// For each row, whether it is part of a contents page; `open` tells whether one continues from the page before.
pub fn mark(rows: &[RunRow], open: &mut bool) -> Vec<bool> {
    let mut marks = vec![false; rows.len()];
    let mut misses = 0;
    for (i, row) in rows.iter().enumerate() {
        if is_heading(row) {
            (*open, misses) = (true, 0);
        } else if has_leaders(row) || *open && ends_in_page(row) {
            // A line without a number was the first half of this one.
            let first = i - misses.min(i);
            if *open {
                marks[first..i].fill(true);
            }
            marks[i] = true;
            if first > 0 && is_heading(&rows[first - 1]) {
                marks[first - 1] = true;
            }
            misses = 0;
        } else {
            misses += 1;
            *open &= misses < MOST_MISSES;
        }
    }
    marks
}
