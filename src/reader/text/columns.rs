//! Tables made with runs of spaces, by `pdftotext -layout` or by typists.

use super::centred::centred_rows;
use super::label;
use super::line::TextLine;
use super::table::SplitRow;
use super::wrap::begins_small;

/// How many spaces separate two cells.
const GAP: usize = 3;
/// How many blank lines are allowed between two rows.
const MOST_BLANKS: usize = 3;
/// How many lines in only the first column may follow each other: a label on several lines.
const MOST_LEFT: usize = 4;
/// How many columns fit on a page.
const MOST_COLUMNS: usize = 12;
/// An attempt that failed after so few lines says nothing about the lines below its first.
const SHORT_TRY: usize = LINES_OF_A_START + MOST_LEFT;
/// The largest average number of characters in cells other than the label; more is prose in columns.
const LONGEST_CELL: usize = 60;

/// One of the first lines of a table, up to this many, has two cells.
const LINES_OF_A_START: usize = 3;
/// How many lines of a label may follow the one with its grade.
const MOST_TAIL: usize = 2;
/// How many rows with two cells make a table.
const LEAST_FULL_ROWS: usize = 2;

/// A stretch of a line: character columns from and to, and its text.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch<'a> {
    from: usize,
    to: usize,
    text: &'a str,
}

/// An attempt to read a table at the start of some lines.
pub(super) struct Try<'a> {
    /// Number of lines examined, at least 1: if this attempt failed, no table begins in them.
    pub seen: usize,
    /// The table's lines and rows.
    pub found: Option<Found<'a>>,
}

/// A table made of columns.
pub(super) struct Found<'a> {
    /// Number of lines that it takes up.
    pub lines: usize,
    /// Its rows.
    pub rows: Vec<SplitRow<'a>>,
}

/// Whether a line has two cells.
pub(super) fn has_gap(text: &str) -> bool {
    text.trim_start().contains("   ") && stretches(text).len() > 1
}

/// Whether a table may begin here: a line with two cells among the first three.
pub(super) fn may_begin(lines: &[TextLine]) -> bool {
    let stanza = lines.iter().take(LINES_OF_A_START).take_while(|line| !line.is_blank());
    let mut before: Option<(usize, usize)> = None;
    for line in stanza {
        let (from, to) = (line.indent(), line.text.chars().count());
        // A cell's first or second line may be alone, with nothing next to it.
        let beside = before.is_some_and(|(before_from, before_to)| from >= before_to + GAP || before_from >= to + GAP);
        if beside || has_gap(line.text) {
            return true;
        }
        before = Some((from, to));
    }
    false
}

/// Whether a line stands right of the text above it, as a cell's line that is higher than its label: above a cell of the
/// next line, or clear of the next line's text.
pub(super) fn is_beside(line: &TextLine, next: Option<&TextLine>) -> bool {
    let from = line.indent();
    let Some(next) = next.filter(|next| from >= GAP && !next.is_blank() && next.page == line.page) else {
        return false;
    };
    if has_gap(next.text) {
        return stretches(next.text).iter().skip(1).any(|cell| cell.from.abs_diff(from) <= 1);
    }
    from >= next.text.chars().count() + GAP
}

/// Reads the lines as long as they keep to common columns. They are a table if at least two rows
/// have two cells and the cells are short.
pub(super) fn aligned_table<'a>(lines: &[TextLine<'a>]) -> Try<'a> {
    let mut columns: Vec<(usize, usize)> = Vec::new();
    let (mut blanks, mut left, mut seen, mut end) = (0, 0, 0, 0);
    let mut parted = Parted::default();
    for (index, line) in lines.iter().enumerate() {
        seen = index.max(1);
        if line.is_blank() {
            blanks += 1;
            parted.blank();
            if blanks > MOST_BLANKS {
                break;
            }
            continue;
        }
        let stretches = stretches(line.text);
        let bulleted = label::item(line.text).is_some_and(|item| !item.label.ends_with(['.', ')']));
        let Some(wider) = admit(&columns, &stretches) else { break };
        // a cell may have bullets of its own
        let in_cell = columns.get(1).is_some_and(|&(from, _)| line.indent() + GAP > from);
        if bulleted && !in_cell || lines.first().is_some_and(|first| first.page != line.page) {
            break;
        }
        columns = wider;
        let right = stretches.last().is_some_and(|last| columns.first().is_some_and(|&(_, to)| last.from >= to));
        // the label's or the cell's lines below the first still belong to the row
        let small = begins_small(line.text) || is_last_of_label(lines, index, &columns);
        let of_label = left < MOST_TAIL && small;
        let of_cell = end == index && (begins_within(line.text) || parted.is_sure());
        let tail = blanks == 0 && end > 0 && (of_label || of_cell);
        left = if right || blanks == 0 && end > 0 && of_cell { 0 } else { left + 1 };
        if right {
            parted.row();
        }
        if left > MOST_LEFT {
            break;
        }
        if right || tail {
            end = index + 1;
        }
        blanks = 0;
    }
    let table = lines.get(..end).unwrap_or_default();
    let rows = joined_rows(table, &without_stray(&columns, table), parted.is_sure());
    let seen = if seen <= SHORT_TRY { 1 } else { seen };
    let is_table = is_table(&rows, is_beside_names(&columns)) || is_split_row(table, &rows);
    Try { seen, found: is_table.then_some(Found { lines: end, rows }) }
}

/// Whether a line ends a label whose grade is on the line between: its name begins with a capital, and nothing follows.
fn is_last_of_label(lines: &[TextLine], index: usize, columns: &[(usize, usize)]) -> bool {
    let line = |back: usize| index.checked_sub(back).and_then(|at| lines.get(at)).filter(|line| !line.is_blank());
    let (Some(label), Some(grade), Some(&(_, to))) = (line(2), line(1), columns.first()) else { return false };
    let left = |line: &TextLine| line.text.trim_end().chars().count() <= to;
    let ends = lines.get(index + 1).is_none_or(TextLine::is_blank);
    ends && left(label) && grade.indent() > to && line(0).is_some_and(left)
}

/// Whether blank lines are between all rows with several cells.
#[derive(Debug, Default)]
struct Parted {
    rows: usize,
    dense: bool,
    blank: bool,
}

impl Parted {
    fn blank(&mut self) {
        self.blank = true;
    }

    fn row(&mut self) {
        self.dense |= self.rows > 0 && !self.blank;
        (self.rows, self.blank) = (self.rows + 1, false);
    }

    fn is_sure(&self) -> bool {
        self.rows > 1 && !self.dense
    }
}

/// Whether a line begins in the middle of a sentence: no row begins with a small letter or a bracket.
fn begins_within(text: &str) -> bool {
    begins_small(text) || text.trim_start().starts_with('(')
}

/// The stretches between wide gaps; a label at the start belongs to the text after it.
fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch> = Vec::new();
    // For the stretch being read: first column and byte, column and byte after its last character.
    let mut open: Option<(usize, usize, usize, usize)> = None;
    for (column, (byte, c)) in text.char_indices().enumerate() {
        if c.is_whitespace() {
            continue;
        }
        let after = (column + 1, byte + c.len_utf8());
        open = Some(match open {
            Some((from, start, to, _)) if column - to < GAP => (from, start, after.0, after.1),
            Some(stretch) => {
                close(&mut stretches, text, stretch);
                (column, byte, after.0, after.1)
            }
            None => (column, byte, after.0, after.1),
        });
    }
    if let Some(stretch) = open {
        close(&mut stretches, text, stretch);
    }
    stretches
}

fn close<'a>(stretches: &mut Vec<Stretch<'a>>, text: &'a str, (from, start, to, end): (usize, usize, usize, usize)) {
    let labelled = match stretches.as_slice() {
        [only] => label::item(only.text).is_some_and(|item| item.rest.is_empty()),
        _ => false,
    };
    if labelled && let Some(label) = stretches.last_mut() {
        label.text = text.get(..end).unwrap_or_default().trim_start();
        label.to = to;
    } else {
        stretches.push(Stretch { from, to, text: text.get(start..end).unwrap_or_default() });
    }
}

/// The columns widened by a line's stretches; `None` if a stretch would join two columns.
fn admit(columns: &[(usize, usize)], stretches: &[Stretch]) -> Option<Vec<(usize, usize)>> {
    let mut columns = columns.to_vec();
    for stretch in stretches {
        let mut touched = columns.iter_mut().filter(|(from, to)| stretch.from <= *to && stretch.to >= *from);
        match (touched.next(), touched.next()) {
            (Some(_), Some(_)) => return None,
            (Some((from, to)), None) => (*from, *to) = ((*from).min(stretch.from), (*to).max(stretch.to)),
            (None, _) => columns.push((stretch.from, stretch.to)),
        }
    }
    columns.sort_unstable();
    let apart = columns.iter().zip(columns.iter().skip(1)).all(|(a, b)| a.1 < b.0);
    (apart && columns.len() <= MOST_COLUMNS).then_some(columns)
}

/// A column between others that only one of several lines fills is a wide gap in the cell before it.
fn without_stray(columns: &[(usize, usize)], lines: &[TextLine]) -> Vec<(usize, usize)> {
    let mut fillings = vec![0usize; columns.len()];
    for stretch in lines.iter().flat_map(|line| stretches(line.text)) {
        let at = columns.iter().position(|&(from, to)| stretch.from <= to && stretch.to >= from);
        at.and_then(|at| fillings.get_mut(at)).into_iter().for_each(|count| *count += 1);
    }
    let most = fillings.iter().max().copied().unwrap_or(0);
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (index, (&column, &count)) in columns.iter().zip(&fillings).enumerate() {
        match kept.last_mut() {
            Some(before) if count == 1 && most > 2 && index + 1 < columns.len() => before.1 = column.1,
            _ => kept.push(column),
        }
    }
    kept
}

/// Joins the lines of wrapped cells. A blank line separates rows; so does a line whose first cell begins like a label,
/// unless the row has none yet: a cell of more lines than its label begins above it.
fn joined_rows<'a>(lines: &[TextLine<'a>], columns: &[(usize, usize)], parted: bool) -> Vec<SplitRow<'a>> {
    let mut rows: Vec<SplitRow> = Vec::new();
    // Whether the row may continue, and whether its last line had no first cell.
    let (mut open, mut hanging) = (false, false);
    let all: Vec<Vec<String>> = lines.iter().map(|line| cells(line.text, columns)).collect();
    let centred = centred_rows(lines, &all);
    for (index, (line, cells)) in lines.iter().zip(&all).enumerate() {
        let Some(first) = cells.first().filter(|_| !line.is_blank()) else {
            open = false;
            continue;
        };
        let next = all.get(index + 1);
        let in_row = |row: &[String]| match centred.as_ref().and_then(|starts| starts.get(index)) {
            Some(starts) => !starts,
            None => goes_on(row, cells, hanging || parted, next),
        };
        match rows.last_mut() {
            Some((_, row)) if open && in_row(row) => append(row, cells),
            _ => rows.push((*line, cells.clone())),
        }
        hanging = first.is_empty();
        open = true;
    }
    rows
}

/// Whether a line, directly below those of a row, belongs to the row.
fn goes_on(row: &[String], cells: &[String], hanging: bool, next: Option<&Vec<String>>) -> bool {
    let (label, first) = (row.first().map_or("", String::as_str), cells.first().map_or("", String::as_str));
    let full = !label.is_empty() && row.iter().skip(1).any(|cell| !cell.is_empty());
    if first.is_empty() {
        return !(full && is_above(cells, next));
    }
    let alone = cells.iter().skip(1).all(String::is_empty);
    let centred = label.is_empty() && (rest_goes_on(cells) || is_between(row, cells, next));
    begins_within(first) || centred || alone && hanging && !(full && is_numbered(first))
}

/// Whether a line without a label is the first of the next row's cell: it begins with a capital, and the label below it
/// has no cell that does.
fn is_above(cells: &[String], next: Option<&Vec<String>>) -> bool {
    let label = next.filter(|next| next.first().is_some_and(|first| is_numbered(first)));
    label.is_some_and(|next| rest_goes_on(next)) && !rest_goes_on(cells)
}

/// Whether a line begins cells that the row doesn't have yet, between two lines of those that it has: in a row of more than
/// two cells, those of one line stand beside the middle of those of two.
fn is_between(row: &[String], cells: &[String], next: Option<&Vec<String>>) -> bool {
    let fits = |(own, cell): (&String, &String)| own.is_empty() || cell.is_empty() || begins_small(cell);
    let goes_on = |(own, cell): (&String, &String)| !own.is_empty() && begins_small(cell);
    row.iter().zip(cells).all(fits) && next.is_some_and(|next| row.iter().zip(next).any(goes_on))
}

/// Whether all cells behind the first are empty or begin with a small letter.
fn rest_goes_on(cells: &[String]) -> bool {
    cells.iter().skip(1).all(|cell| cell.is_empty() || begins_small(cell))
}

/// "2. Children" and "2.1 Adoption" begin a row.
fn is_numbered(label: &str) -> bool {
    label.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.')
        && label.starts_with(|c: char| c.is_ascii_digit())
}

fn cells(text: &str, columns: &[(usize, usize)]) -> Vec<String> {
    let mut cells = vec![String::new(); columns.len()];
    for stretch in stretches(text) {
        let at = columns.iter().position(|&(from, to)| stretch.from <= to && stretch.to >= from);
        if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
            cell.push_str(if cell.is_empty() { "" } else { " " });
            cell.push_str(stretch.text);
        }
    }
    cells
}

fn append(row: &mut [String], cells: &[String]) {
    for (cell, more) in row.iter_mut().zip(cells).filter(|(_, more)| !more.is_empty()) {
        cell.push_str(if cell.is_empty() { "" } else { " " });
        cell.push_str(more);
    }
}

/// A single row, with its grade between the two lines of its label: a section heading in a box.
fn is_split_row(lines: &[TextLine], rows: &[SplitRow]) -> bool {
    let [label, grade, rest] = lines else { return false };
    let from = grade.indent();
    let clear = |line: &TextLine| !has_gap(line.text) && line.text.chars().count() + GAP <= from;
    let full = matches!(rows, [(_, cells)] if cells.len() == 2 && cells.iter().all(|cell| !cell.is_empty()));
    full && clear(label) && clear(rest) && begins_small(rest.text)
}

/// Whether the text is in the second of two columns, and the first is much narrower: prose has columns of one width.
fn is_beside_names(columns: &[(usize, usize)]) -> bool {
    let &[names, text] = columns else { return false };
    (names.1 - names.0) * 3 < (text.1 - text.0) * 2
}

fn is_table(rows: &[SplitRow], long: bool) -> bool {
    let filled = |cells: &&Vec<String>| cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let full = rows.iter().map(|(_, cells)| cells).filter(filled).count();
    let beside = rows.iter().flat_map(|(_, cells)| cells.iter().skip(1)).filter(|cell| !cell.is_empty());
    let (count, length) = beside.fold((0, 0), |(count, length), cell| (count + 1, length + cell.chars().count()));
    full >= LEAST_FULL_ROWS && (long || length <= LONGEST_CELL * count)
}

#[cfg(test)]
mod tests;
