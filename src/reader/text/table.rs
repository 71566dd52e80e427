//! Tables with separators: tabs, or Markdown's pipes.

use super::inline;
use super::label;
use super::line::TextLine;
use crate::model::document::{Block, Cell, Node, Role, Row, Style, Table};
use crate::model::place::Place;

/// A row: its first line and its cells' text.
pub(super) type SplitRow<'a> = (TextLine<'a>, Vec<String>);

/// Tags that converters leave in cells to separate their paragraphs and items.
const BREAKS: &[&str] = &["br", "p", "li", "ul", "ol", "div"];

/// Rows are padded with empty cells to at most this width.
const MOST_FILLED: usize = 32;
/// Largest number of bytes in a tag between its brackets.
const LONGEST_TAG: usize = 120;

/// How many lines from the start belong to a table made with pipes (GFM §4.10, or lines that begin with a pipe).
pub(super) fn pipe_run(lines: &[TextLine]) -> usize {
    let bar = |line: &&TextLine| line.text.trim_start().starts_with('|') && line.text.matches('|').count() > 1;
    let framed = lines.iter().take_while(bar).count();
    if framed > 0 {
        return framed;
    }
    let Some([head, rule, ..]) = lines.get(..2) else { return 0 };
    if !head.text.contains('|') || !rule.text.contains('|') || !is_rule(&pipe_cells(rule.text)) {
        return 0;
    }
    lines.iter().take_while(|line| line.text.contains('|')).count()
}

/// How many lines from the start have tabs, and whether they are a table: at least one of them
/// has two filled cells.
pub(super) fn tab_run(lines: &[TextLine]) -> (usize, bool) {
    let run = lines.iter().take_while(|line| tab_cells(line.text).len() > 1).count();
    let filled = |line: &TextLine| tab_cells(line.text).iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
    (run, lines.iter().take(run).any(filled))
}

/// The cells of a line with tabs. The label of a list item, and a caption with a colon before
/// its value, belong to the text that follows them.
pub(super) fn tab_cells(text: &str) -> Vec<&str> {
    let cells: Vec<&str> = text.split('\t').collect();
    let captioned = match cells.as_slice() {
        [first, _] => first.trim_end().ends_with(':') || label::item(first).is_some_and(|found| found.rest.is_empty()),
        _ => false,
    };
    if captioned { vec![text] } else { cells }
}

/// The cells of a line with pipes; an escaped pipe is text.
pub(super) fn pipe_cells(text: &str) -> Vec<String> {
    let text = text.trim();
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in text.strip_prefix('|').unwrap_or(text).chars() {
        if c == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            if c == '|' {
                cell.pop();
            }
            cell.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) && text.ends_with('|') {
        cells.pop();
    }
    cells
}

/// Whether the row is only the rule under the head, such as `|---|:--:|`.
pub(super) fn is_rule<S: AsRef<str>>(cells: &[S]) -> bool {
    let ruled = |cell: &S| {
        let cell = cell.as_ref().trim();
        cell.contains('-') && cell.bytes().all(|b| matches!(b, b'-' | b':' | b' '))
    };
    cells.iter().any(ruled) && cells.iter().all(|cell| cell.as_ref().trim().is_empty() || ruled(cell))
}

/// The rows of a run with their lines, without rules. Rows of a pipe table that are completely empty are removed too.
pub(super) fn separated_rows<'a>(lines: &[TextLine<'a>], pipes: bool) -> Vec<SplitRow<'a>> {
    let cells = |line: &TextLine<'a>| {
        if pipes { pipe_cells(line.text) } else { tab_cells(line.text).into_iter().map(str::to_owned).collect() }
    };
    let rows = lines.iter().map(|line| (*line, cells(line)));
    rows.filter(|(_, cells)| !is_rule(cells) && cells.iter().any(|cell| !cell.trim().is_empty())).collect()
}

/// Rows of cells as a table, with each cell's text at its line.
pub(super) fn from_rows(rows: &[SplitRow], markdown: bool, paged: bool) -> Table {
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let row = |(line, cells): &SplitRow| {
        let place = line.place(paged);
        let mut cells: Vec<Cell> = cells.iter().map(|text| cell(text, place, markdown)).collect();
        // Word leaves out trailing empty cells; bounded, so that one wide line can't blow up all rows.
        cells.resize_with(cells.len().max(width.min(MOST_FILLED)), Cell::default);
        Row { cells }
    };
    Table { rows: rows.iter().map(row).collect() }
}

/// A cell with a block for each of its parts.
fn cell(text: &str, place: Place, markdown: bool) -> Cell {
    let parts = parts(text);
    let blocks = parts.iter().filter(|part| !part.trim().is_empty()).map(|part| block(part, place, markdown));
    Cell { header: false, nodes: blocks.filter(|block| !block.text.is_empty()).map(Node::Text).collect() }
}

/// A number at the start of a cell is kept: it is the item's number in plans and grade tables.
fn block(text: &str, place: Place, markdown: bool) -> Block {
    let bullet = label::item(text).filter(|found| !found.weak && !found.rest.is_empty());
    let bullet = bullet.filter(|found| !found.label.ends_with(['.', ')']));
    let inline = inline::without_marks(bullet.map_or(text, |found| found.rest), markdown);
    Block {
        role: if bullet.is_some() { Role::ListItem } else { Role::Paragraph },
        text: inline.text,
        label: bullet.map(|found| found.label.to_owned()),
        place,
        page_end: place.page,
        style: Style { lines: 1, ..inline.style },
        frame: None,
        list_depth: u8::from(bullet.is_some()),
        apart: false,
        leaf: 0,
        boxed: false,
        letters: Vec::new(),
    }
}

/// Splits a cell at `<br>` and the tags of paragraphs and lists.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut search) = (0, 0);
    while let Some(open) = text.get(search..).and_then(|rest| rest.find('<')).map(|at| search + at) {
        match tag_end(text, open) {
            Some(end) => {
                parts.extend(text.get(from..open));
                (from, search) = (end, end);
            }
            None => search = open + 1,
        }
    }
    parts.extend(text.get(from..));
    parts
}

/// The end of a breaking tag that begins at `open`.
fn tag_end(text: &str, open: usize) -> Option<usize> {
    let inner = text.get(open + 1..)?;
    let close = inner.bytes().take(LONGEST_TAG).position(|b| b == b'>')?;
    let name = inner.get(..close)?.trim_start_matches('/').split([' ', '/']).next()?;
    BREAKS.iter().any(|tag| name.eq_ignore_ascii_case(tag)).then_some(open + close + 2)
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::*;

    fn texts(table: &Table) -> Vec<Vec<String>> {
        let text = |cell: &Cell| {
            let blocks = cell.nodes.iter().filter_map(|node| match node {
                Node::Text(block) => Some(block.text.clone()),
                Node::Table(_) => None,
            });
            blocks.collect::<Vec<_>>().join("\n")
        };
        table.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
    }

    #[test]
    fn pipes_with_rules_breaks_and_escapes() {
        let text = "| | |\n|---|--:|\n| Overall effectiveness | **Good** |\n| a<br/>b | c \\| d |\n";
        let (lines, _) = split(text);
        assert_eq!(pipe_run(&lines), 4);
        let table = from_rows(&separated_rows(&lines[..4], true), true, false);
        assert_eq!(texts(&table), [["Overall effectiveness", "Good"], ["a\nb", "c | d"]]);
    }

    #[test]
    fn tabs_keep_empty_cells() {
        let (lines, _) = split("Ref\tArea\tLead\nFD 1\t1. No plan\tA Person\n\t2. No data\nPlain");
        assert_eq!(tab_run(&lines), (3, true));
        let table = from_rows(&separated_rows(&lines[..3], false), false, false);
        assert_eq!(texts(&table)[2], ["", "2. No data", ""]);
        assert_eq!(texts(&table)[1][1], "1. No plan");
    }

    #[test]
    fn labels_and_captions_before_a_tab_make_no_table() {
        assert_eq!(tab_run(&split("1.\tServices are good.").0), (0, false));
        assert_eq!(tab_run(&split("Age group:\tAll").0), (0, false));
        assert_eq!(tab_run(&split("\tAn indented line").0), (1, false));
        assert_eq!(tab_run(&split("1.\tHelp and protection\tGood").0), (1, true));
    }

    #[test]
    fn html_lists_in_cells_are_parts() {
        assert_eq!(parts("<ol style=\"x\"> <li>One <li>Two 3 < 4</ol>").len(), 5);
        assert_eq!(parts("a < b > c"), ["a < b > c"]);
    }
}
