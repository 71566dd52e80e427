//! The tables of grades.

use super::words::{WORDS, letters};
use super::{Found, LEAST_ROWS, TextLine};
use crate::recognise::grade;

/// The table of grades in words is among so many first lines.
const FRONT: usize = 160;
/// "Requires improvement to be good 3"
const GRADE_WORDS: usize = 6;
/// A label takes no more lines than this.
const LABEL_LINES: usize = 3;

/// The rows of the tables of grades: a label, its grade and perhaps the grade's number.
pub(super) fn grade_rows(lines: &[TextLine<'_>]) -> Vec<Found> {
    let mut rows: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let row = stacked(lines, at).or_else(|| in_line(lines, at)).or_else(|| over_lines(lines, at));
        at = row.as_ref().map_or(at + 1, |row| row.to);
        rows.extend(row);
    }
    if has_strays(lines, &rows) {
        rows.retain(|row| row.to == row.from + 1);
    }
    let is_overall = |line: &TextLine<'_>| line.letters == OVERALL;
    if lines.iter().take(FRONT).any(is_overall) {
        rows.iter_mut().for_each(name_overall);
    }
    tables_of(rows)
}

/// The rows that are a table with others near them. A heading with its grade below it is none; one with a number behind it
/// is a row on forms that print numbers.
fn tables_of(rows: Vec<Found>) -> Vec<Found> {
    let is_number_in_line =
        |row: &Found| row.to == row.from + 1 && row.cells.last().is_some_and(|cell| is_number(cell));
    let mut kept = Vec::with_capacity(rows.len());
    for table in rows.chunk_by(|row, next| next.from <= row.to + NEAR) {
        let is_table = table.len() >= LEAST_ROWS;
        kept.extend(table.iter().filter(|row| is_table || is_number_in_line(row)).cloned());
    }
    kept
}

/// Whether labels or grades among the rows, or next to them, are in no row: then the tool printed the table's cells in
/// another order, and a grade below a label may be another one's.
fn has_strays(lines: &[TextLine<'_>], rows: &[Found]) -> bool {
    let stacked = || rows.iter().filter(|row| row.to > row.from + 1);
    let (Some(first), Some(last)) = (stacked().map(|row| row.from).min(), stacked().map(|row| row.to).max()) else {
        return false;
    };
    let spans = rows.iter().any(|row| row.cells.first().is_some_and(|label| WHICH.contains(&letters(label).as_str())));
    let is_numbered = stacked().any(|row| row.cells.len() == 2 && row.cells.last().is_some_and(|cell| is_number(cell)));
    let is_stray = |line: &TextLine<'_>| {
        let is_label = WORDS.areas.contains(&line.letters) && !(spans && line.letters == OVERALL);
        is_label || grade::is_grade(line.text) || is_numbered && is_number(line.text)
    };
    let around = first.saturating_sub(NEAR)..(last + NEAR).min(lines.len());
    around.into_iter().any(|at| is_stray(&lines[at]) && !rows.iter().any(|row| (row.from..row.to).contains(&at)))
}

/// So many lines before and after the rows belong to their table.
const NEAR: usize = 4;

/// The row of the overall grade on the form of 2012 spans the previous and this inspection's.
const OVERALL: &str = "overalleffectiveness";
const WHICH: [&str; 2] = ["previousinspection", "thisinspection"];

fn name_overall(row: &mut Found) {
    if row.cells.first().is_some_and(|label| WHICH.contains(&letters(label).as_str())) {
        row.cells.insert(0, "Overall effectiveness".to_string());
    }
}

/// A grade, and its number.
type Graded<'t> = (Option<&'t str>, Option<&'t str>);

/// What the words after a label are, if they are its grade: in words on the first lines, as a number on forms that print
/// numbers.
fn grade_of<'t>(label: &str, words: &'t str, at: usize) -> Option<Graded<'t>> {
    // the label is looked up last: every line of the text is asked
    let graded = graded(words).filter(|(words, _)| words.is_none() || at < FRONT)?;
    // "Overall experiences: good" is a heading, with its colon even over two lines
    let is_heading = label.trim_end().ends_with(':');
    let label = letters(label);
    let is_which = WHICH.contains(&label.as_str());
    let areas = if graded.0.is_none() { &WORDS.numbered } else { &WORDS.areas };
    let is_label = is_which && graded.0.is_some() || !is_heading && areas.contains(&label);
    is_label.then_some(graded)
}

/// "Good", "Good 2", "2": a grade, and its number.
fn graded(words: &str) -> Option<Graded<'_>> {
    if is_number(words) {
        return Some((None, Some(words)));
    }
    let (words, number) = match words.rsplit_once(' ') {
        Some((words, number)) if is_number(number) => (words, Some(number)),
        _ => (words, None),
    };
    grade::is_grade(words).then_some((Some(words), number))
}

/// A label, and its grade on a line below it or on two.
fn stacked(lines: &[TextLine<'_>], at: usize) -> Option<Found> {
    (1..=LABEL_LINES).find_map(|count| {
        let label = joined(lines, at, count)?;
        let below = at + count;
        let (text, taken) = [2, 1].into_iter().find_map(|taken| {
            let text = joined(lines, below, taken)?;
            graded(&text).is_some().then_some((text, taken))
        })?;
        let (words, number) = grade_of(&label, &text, at)?;
        let to = below + taken;
        let below = lines.get(to).filter(|line| number.is_none() && is_number(line.text)).map(|line| line.text);
        Some(found(at, to + usize::from(below.is_some()), &label, (words, number.or(below))))
    })
}

/// A label and its grade in one line.
fn in_line(lines: &[TextLine<'_>], at: usize) -> Option<Found> {
    let line = lines.get(at).filter(|line| !line.letters.is_empty())?;
    row_in(line.text, at, 1)
}

/// A label and its grade in lines that both go on in the next: "Leadership and" above "management Good".
fn over_lines(lines: &[TextLine<'_>], at: usize) -> Option<Found> {
    lines.get(at).filter(|line| begins_label(&line.letters))?;
    (2..=LABEL_LINES + 1).find_map(|count| row_in(&joined(lines, at, count)?, at, count))
}

/// Whether an area's label begins like this, or this begins with one.
fn begins_label(letters: &str) -> bool {
    !letters.is_empty()
        && WORDS.areas.iter().any(|area| area.starts_with(letters) || letters.starts_with(area.as_str()))
}

/// The row that these lines' words are.
fn row_in(text: &str, at: usize, count: usize) -> Option<Found> {
    let ends = text.rmatch_indices(char::is_whitespace).map(|(at, _)| at);
    ends.take(GRADE_WORDS).find_map(|end| {
        let (label, rest) = text.split_at_checked(end)?;
        Some(found(at, at + count, label, grade_of(label, rest.trim(), at)?))
    })
}

/// So many lines that follow each other without a blank one.
fn joined(lines: &[TextLine<'_>], at: usize, count: usize) -> Option<String> {
    let lines = lines.get(at..at + count).filter(|lines| lines.iter().skip(1).all(|line| !line.begins))?;
    let is_short = lines.iter().all(|line| !line.letters.is_empty());
    is_short.then(|| lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" "))
}

fn found(from: usize, to: usize, label: &str, (words, number): Graded<'_>) -> Found {
    let cells = [Some(label), words, number].into_iter().flatten().map(str::to_string).collect();
    Found { from, to, cells }
}

/// Whether a cell is a grade, in words or as a number.
pub(super) fn is_grade(cell: &str) -> bool {
    grade::is_grade(cell) || is_number(cell.trim())
}

fn is_number(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'4'])
}
