//! Running lines that are not at the same height: where a printed report was paged anew, each of its page numbers is a
//! little lower than the one before. They are known by counting.

use super::lines::RunRow;
use super::sheet::PageLines;
use rustc_hash::{FxHashMap, FxHashSet};

/// A running line is on at least this many pages, and on this share of them.
const ENOUGH_PAGES: usize = 3;
const SHARE: f32 = 0.6;
/// Its number goes up by one from one line to the next, in at least this share of the steps.
const COUNTING: f32 = 0.8;
/// Words beside a running number have at least this many letters, so that numbered headings are none.
const ENOUGH_LETTERS: usize = 15;
/// The longest running line, in letters.
const MOST_LETTERS: usize = 150;
/// A page number has up to this many digits.
const MOST_DIGITS: usize = 3;
/// Bare page numbers begin within this many points of each other.
const SAME_EDGE: f32 = 12.0;

/// Rows of one running line are at most this many rows and points from its number.
const ROWS_BESIDE: usize = 3;
const BESIDE: f32 = 30.0;

/// A row that may be a running line.
struct Running {
    sheet: usize,
    row: usize,
    x: f32,
    number: Option<u32>,
}

/// The rows, by sheet and place on it, that count the report's own pages.
pub(super) fn counting_rows(sheets: &[PageLines]) -> FxHashSet<(usize, usize)> {
    let pages = sheets.iter().filter(|sheet| !sheet.rows.is_empty()).count();
    if pages < ENOUGH_PAGES {
        return FxHashSet::default();
    }
    let mut alike: FxHashMap<String, Vec<Running>> = FxHashMap::default();
    for (sheet, lines) in sheets.iter().enumerate() {
        for (row, pieces) in lines.rows.iter().enumerate() {
            let Some((words, number)) = taken_apart(pieces) else { continue };
            let x = pieces.first().map_or(0.0, |piece| piece.x0);
            alike.entry(words).or_default().push(Running { sheet, row, x, number });
        }
    }
    let mut found = FxHashSet::default();
    for (words, mut rows) in alike {
        if words.is_empty() {
            let edge = middle(&rows);
            rows.retain(|row| (row.x - edge).abs() < SAME_EDGE);
        }
        if counts(&rows, pages) {
            found.extend(rows.iter().map(|row| (row.sheet, row.row)));
        }
    }
    let beside = beside(sheets, &found);
    found.extend(beside);
    found
}

/// Rows close to those that count, if their words are there on as many pages: a running line of several rows.
fn beside(sheets: &[PageLines], counting: &FxHashSet<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut alike: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
    for (sheet, row) in counting {
        let Some(lines) = sheets.get(*sheet) else { continue };
        let near = row.saturating_sub(ROWS_BESIDE)..(row + ROWS_BESIDE + 1).min(lines.rows.len());
        for other in near.filter(|other| !counting.contains(&(*sheet, *other))) {
            let [Some(a), Some(b)] = [*row, other].map(|at| lines.rows.get(at).and_then(|row| row.first())) else {
                continue;
            };
            if (a.y - b.y).abs() < BESIDE {
                let pieces = lines.rows.get(other).into_iter().flatten();
                let words = pieces.flat_map(|piece| piece.text.chars()).filter(|c| c.is_alphabetic()).collect();
                alike.entry(words).or_default().push((*sheet, other));
            }
        }
    }
    let pages: FxHashSet<usize> = counting.iter().map(|(sheet, _)| *sheet).collect();
    alike.remove("");
    let often = |rows: &Vec<(usize, usize)>| {
        let on: FxHashSet<usize> = rows.iter().map(|(sheet, _)| *sheet).collect();
        on.len() >= ENOUGH_PAGES && on.len() as f32 >= SHARE * pages.len() as f32
    };
    alike.into_values().filter(often).flatten().collect()
}

/// A row's letters, and the number at its end; none for rows that can't be running lines.
fn taken_apart(pieces: &RunRow) -> Option<(String, Option<u32>)> {
    let length: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    if length > 4 * MOST_LETTERS {
        return None;
    }
    let text = pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
    let text = text.trim();
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(before.len()..).filter(|digits| (1..=MOST_DIGITS).contains(&digits.len()));
    let number = digits.and_then(|digits| digits.parse().ok());
    let words: String = before.chars().filter(|c| c.is_alphabetic()).collect();
    let letters = words.chars().count();
    let bare = before.trim().is_empty() && number.is_some();
    (bare || (ENOUGH_LETTERS..=MOST_LETTERS).contains(&letters)).then_some((words, number))
}

fn middle(rows: &[Running]) -> f32 {
    let mut edges: Vec<f32> = rows.iter().map(|row| row.x).collect();
    edges.sort_by(f32::total_cmp);
    edges.get(edges.len() / 2).copied().unwrap_or_default()
}

/// Whether the numbers of these rows count most of the pages.
fn counts(rows: &[Running], pages: usize) -> bool {
    let mut on: Vec<usize> = rows.iter().map(|row| row.sheet).collect();
    on.dedup();
    if on.len() < ENOUGH_PAGES || (on.len() as f32) < SHARE * pages as f32 {
        return false;
    }
    let numbers: Vec<u32> = rows.iter().filter_map(|row| row.number).collect();
    let steps = numbers.windows(2).filter(|pair| pair[1] == pair[0].saturating_add(1)).count();
    numbers.len() >= ENOUGH_PAGES && steps as f32 >= COUNTING * (numbers.len() - 1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::layout::lines::RunLine;

    fn row(x: f32, pieces: &[&str]) -> RunRow {
        let piece = |text: &&str| {
            let mut piece = RunLine::default();
            (piece.text, piece.x0) = ((*text).into(), x);
            piece
        };
        pieces.iter().map(piece).collect()
    }

    fn found(sheets: Vec<Vec<RunRow>>) -> Vec<(usize, usize)> {
        // text is far above, and the rows of a running line are close to each other
        let height = |row: &RunLine, at: usize| if row.x0 == 57.0 { 700.0 } else { 60.0 - 10.0 * at as f32 };
        let sheet = |(number, mut rows): (u32, Vec<RunRow>)| {
            for (at, row) in rows.iter_mut().enumerate() {
                row.iter_mut().for_each(|piece| piece.y = height(piece, at));
            }
            PageLines { number, grids: Vec::new(), rows }
        };
        let sheets: Vec<PageLines> = (0u32..).zip(sheets).map(sheet).collect();
        let mut found: Vec<(usize, usize)> = counting_rows(&sheets).into_iter().collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn lines_that_count_the_pages_are_running_lines() {
        let footer = "Area inspection report:\u{A0}Fenmoor,\u{A0}9 to 13 October 2023\u{A0}";
        let text = || row(57.0, &["Children in Fenmoor are safe."]);
        let page = |n: u32| vec![text(), row(88.0, &[footer, &format!("{n}\u{A0}")]), text()];
        let first = vec![text(), row(88.0, &[footer]), row(517.0, &["2\u{A0}"])];
        assert_eq!(found(vec![vec![text()], first, page(3), page(4), page(5)]), [(1, 1), (2, 1), (3, 1), (4, 1)]);
        let two = |n: u32| {
            vec![text(), row(88.0, &["Report on Fenmoor"]), row(517.0, &[&n.to_string()]), row(88.0, &["May"])]
        };
        assert_eq!(found((3..6).map(two).collect()).len(), 9);
        let bare = |n: u32| vec![row(300.0 + n as f32, &[&n.to_string()]), text()];
        assert_eq!(found((1..5).map(bare).collect()), [(0, 0), (1, 0), (2, 0), (3, 0)]);
    }

    #[test]
    fn numbered_headings_and_lone_numbers_are_not() {
        let heading = |n: u32| vec![row(57.0, &[&format!("Area for priority action {n}")])];
        let text = || vec![row(57.0, &["Children in Fenmoor are safe."])];
        let pages = vec![text(), heading(1), text(), heading(2), text(), text(), heading(3)];
        assert!(found(pages).is_empty());
        let percents = [12, 30, 7, 41].map(|n: u32| vec![row(300.0, &[&n.to_string()])]);
        assert!(found(percents.into()).is_empty());
    }
}
