//! Turns lines into blocks and tables.

use super::label::Labelled;
use super::line::{TextLine, fold, is_space};
use super::wrap::{self, Wrap, begins_small, is_open};
use super::{columns, compounds, contents, inline, label, queue, table};
use crate::model::code::Code;
use crate::model::document::BULLET;
use crate::model::document::{Block, Node, Role, Style};
use crate::model::line::Line;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::hyphens;

/// Reads lines in order; hidden ones count as blank.
pub(super) fn nodes(lines: &[TextLine], markdown: bool, paged: bool) -> (Vec<Node>, Option<Warning>) {
    let mut reader = BlockReader { wrap: wrap::detect(lines), markdown, paged, ..BlockReader::default() };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.step(at, rest);
    }
    reader.close();
    queue::pair(&mut reader.nodes);
    compounds::restore(&mut reader.nodes, reader.wrap);
    let message = "lines with several columns, which make no table, were read as one paragraph";
    let mixed = reader.mixed.map(|place| Warning::new(Code::ColumnsMixed, message).at(place));
    (reader.nodes, mixed)
}

/// A footnote's line is longer, in bytes.
const LONG_LINE: usize = 50;

/// The state of the reader.
#[derive(Default)]
struct BlockReader<'a> {
    wrap: Option<Wrap>,
    markdown: bool,
    paged: bool,
    nodes: Vec<Node>,
    open: Option<OpenBlock<'a>>,
    /// Indents of the enclosing list items.
    list: Vec<usize>,
    /// Whether the list has bullets, so that a dash is below one.
    bulleted: bool,
    /// The last item's number, 0 before the first.
    number: u32,
    /// Where two lines with a wide gap were first joined.
    mixed: Option<Place>,
    /// Whether the last block was the heading of a contents page.
    headed: bool,
    /// No table of tabs or columns begins before this line.
    no_tabs_before: usize,
    no_columns_before: usize,
}

/// A block that may continue on the next line.
struct OpenBlock<'a> {
    block: Block,
    raw: String,
    last: TextLine<'a>,
    /// The column in which an item's text begins.
    hang: Option<usize>,
    rows: Vec<Line>,
    /// Whether a blank line has followed.
    waited: bool,
}

impl<'a> BlockReader<'a> {
    /// Reads what begins at the first of these lines; returns how many lines it used, at least one.
    fn step(&mut self, at: usize, lines: &[TextLine<'a>]) -> usize {
        let Some(&line) = lines.first() else { return 1 };
        if self.open.as_ref().is_some_and(|open| open.last.page != line.page) {
            self.close();
        }
        if line.is_blank() {
            // A label alone waits for its text.
            if self.open.as_ref().is_none_or(|open| !open.raw.is_empty()) && !self.waits(lines.get(1)) {
                self.close();
            }
            return 1;
        }
        if let Some(taken) = self.contents(lines).or_else(|| self.table(at, lines)) {
            return taken;
        }
        if self.markdown && self.mark(line) {
            return 1;
        }
        self.text(line, lines.get(1));
        1
    }

    /// Whether an item's first line waits for its rest, which is behind a blank line in this text, or plainly is the rest
    /// of its sentence.
    fn waits(&mut self, next: Option<&TextLine>) -> bool {
        let parted = self.wrap.is_some_and(|wrap| wrap.parted);
        let wrapped = self.wrap.is_some();
        let goes_on = |open: &OpenBlock| {
            let next = next.filter(|next| wrapped && !next.is_blank() && next.page == open.last.page);
            next.is_some_and(|next| label::item(next.text).is_none() && wrap::is_rest(&open.raw, next.text))
        };
        let Some(open) = self.open.as_mut().filter(|open| parted || goes_on(open)) else { return false };
        let waits = open.block.role == Role::ListItem && open.rows.len() == 1 && !open.waited;
        open.waited = true;
        waits
    }

    /// Ends the current block.
    fn close(&mut self) {
        let Some(OpenBlock { mut block, raw, rows, .. }) = self.open.take() else { return };
        let inline = inline::without_marks(&raw, self.markdown);
        block.text = inline.text;
        block.style = Style { bold: inline.style.bold, italic: inline.style.italic, ..block.style };
        if block.text.is_empty() {
            // A label without text is text itself, such as a page number with a full stop.
            block.text = fold(&block.label.take().unwrap_or_default());
            block.role = Role::Paragraph;
            block.list_depth = 0;
        }
        if !block.text.is_empty() {
            self.headed = contents::is_heading(&block.text);
            block.rows = if rows.len() > 1 { rows } else { Vec::new() };
            self.nodes.push(Node::Text(block));
        }
    }

    fn contents(&mut self, lines: &[TextLine<'a>]) -> Option<usize> {
        let line = lines.first()?;
        let heading = self.open.as_ref().is_some_and(|open| contents::is_heading(&open.raw));
        let own = line.text.ends_with(|c: char| c.is_ascii_digit()) && contents::is_heading(line.text);
        let headed = own || heading || self.headed && self.open.is_none();
        if !headed && !line.text.contains("....") && !line.text.contains(". . .") && !line.text.contains('…') {
            return None;
        }
        let columns = || Some((contents::contents_columns(lines).filter(|_| headed)?, Vec::new()));
        let page = contents::contents_page(lines, headed, self.markdown, self.paged);
        let (taken, blocks) = page.or_else(columns)?;
        self.close();
        self.headed = false;
        self.nodes.extend(blocks.into_iter().map(Node::Text));
        Some(taken)
    }

    fn table(&mut self, at: usize, lines: &[TextLine<'a>]) -> Option<usize> {
        let line = lines.first()?;
        if line.text.contains('|') {
            let run = table::pipe_run(lines);
            if run > 0 {
                return Some(self.rows(run, &table::separated_rows(lines.get(..run)?, true)));
            }
        }
        if line.text.contains('\t') && at >= self.no_tabs_before {
            let (run, is_table) = table::tab_run(lines);
            if is_table {
                return Some(self.rows(run, &table::separated_rows(lines.get(..run)?, false)));
            }
            self.no_tabs_before = at + run;
        }
        let fresh = self.open.is_none() || columns::has_gap(line.text) || columns::is_beside(line, lines.get(1));
        if fresh && at >= self.no_columns_before && columns::may_begin(lines) {
            let found = columns::aligned_table(lines);
            self.no_columns_before = at + found.seen;
            let found = found.found?;
            let above = lines_above(&found);
            if above > 0 {
                self.no_columns_before = at + above;
                return None;
            }
            return Some(self.rows(found.lines, &found.rows));
        }
        None
    }

    fn rows(&mut self, taken: usize, rows: &[table::SplitRow]) -> usize {
        self.close();
        self.list.clear();
        if !rows.is_empty() {
            self.headed = false;
            self.nodes.push(Node::Table(table::from_rows(rows, self.markdown, self.paged)));
        }
        taken.max(1)
    }

    /// Markdown's special lines: headings, rules, fences and comments.
    fn mark(&mut self, line: TextLine<'a>) -> bool {
        if let Some((level, text)) = atx_heading(line.text) {
            self.close();
            self.begin(line, Role::Heading(level), None, text);
            self.close();
            return true;
        }
        let text = line.text.trim();
        if text.len() > 2 && text.bytes().all(|b| b == b'=') && self.open.is_some() {
            self.open.iter_mut().for_each(|open| open.block.role = Role::Heading(1));
            self.close();
            return true;
        }
        let comment = text.starts_with("<!--") && text.ends_with("-->");
        let boundary = comment || text.starts_with("```") || is_rule(text);
        if boundary {
            self.close();
        }
        boundary
    }

    /// A line of a paragraph, item or note.
    fn text(&mut self, line: TextLine<'a>, next: Option<&TextLine>) {
        let text = line.text.trim_matches(is_space);
        let text = if self.markdown { text.trim_start_matches("> ") } else { text };
        if let Some(note) = label::note(text) {
            self.close();
            self.list.clear();
            return self.begin(line, Role::Note, Some(note.label), note.rest);
        }
        let hangs = |next: &TextLine| !next.is_blank() && next.page == line.page && next.indent() > line.indent();
        if self.wrap.is_some() && label::lone_figure(text) && next.is_some_and(hangs) {
            self.close();
            return self.begin(line, Role::Note, Some(text), "");
        }
        if self.wrap.is_some() && label::lone_figure(text) && next.is_some_and(begins_note) {
            self.close();
            return self.begin(line, Role::Paragraph, None, text);
        }
        if let Some(item) = label::item(text).filter(|item| self.may_begin_item(line, item)) {
            self.close();
            let item = numbered_inside(item).unwrap_or(item);
            return self.begin(line, Role::ListItem, Some(item.label), item.rest);
        }
        if self.goes_on(line, text) {
            return self.append(line, text);
        }
        self.close();
        self.list.clear();
        self.bulleted &= begins_small(text);
        self.begin(line, Role::Paragraph, None, text);
    }

    /// In wrapped text a dash or a number may occur in the middle of a sentence ("aged under / 11.
    /// They"): it begins an item only if no sentence continues there, or if it is the next number.
    fn may_begin_item(&self, line: TextLine, item: &Labelled) -> bool {
        let (Some(open), Some(wrap)) = (&self.open, self.wrap) else { return true };
        let in_list = open.block.role == Role::ListItem;
        if open.raw.is_empty() || !is_open(&open.raw) || item.weak && in_list {
            return true;
        }
        // "... is not yet good because", and below it the first number alone
        if item.rest.is_empty() && label::number(item.label) == Some(1) {
            return true;
        }
        match label::number(item.label) {
            Some(number) => number == self.number.saturating_add(1) || !wrap.goes_on(open.last.text, line.text),
            None => !item.weak,
        }
    }

    fn goes_on(&self, line: TextLine, text: &str) -> bool {
        let Some(open) = &self.open else { return false };
        if open.raw.is_empty() {
            return true;
        }
        if self.markdown && has_odd_bold(&open.raw) && has_odd_bold(text) {
            return true;
        }
        let hangs = |hang: usize| hang > 1 && line.indent().abs_diff(hang) <= 1;
        match self.wrap {
            Some(_) if open.hang.is_some_and(hangs) => true,
            Some(wrap) => wrap.goes_on(open.last.text, line.text),
            // An item's text is aligned with its text, not with its label (CommonMark §5.2).
            None => open.block.role == Role::ListItem && line.indent() >= open.last.indent() + 2,
        }
    }

    fn begin(&mut self, line: TextLine<'a>, role: Role, label: Option<&str>, text: &str) {
        let place = line.place(self.paged);
        let list_depth = if role == Role::ListItem { self.depth(line.indent()) + self.dashed(label) } else { 0 };
        if let Some(number) = label.filter(|_| role == Role::ListItem).and_then(label::number) {
            self.number = number;
        }
        let block = Block {
            role,
            label: label.map(|l| delivered(l, role)),
            place,
            page_end: place.page,
            style: Style { lines: 1, ..Style::default() },
            list_depth,
            ..Block::default()
        };
        let rows = Some(self.row(line, text)).filter(|row| !row.text.is_empty()).into_iter().collect();
        let hang = (role == Role::ListItem && !text.is_empty()).then(|| {
            let length = line.text.trim_end().chars().count();
            length.saturating_sub(text.chars().count())
        });
        self.open = Some(OpenBlock { block, raw: text.to_owned(), last: line, hang, rows, waited: false });
    }

    /// A line of the file as it is in a block.
    fn row(&self, line: TextLine, text: &str) -> Line {
        Line::new(inline::without_marks(text, self.markdown).text, line.place(self.paged))
    }

    fn append(&mut self, line: TextLine<'a>, text: &str) {
        let row = self.row(line, text);
        let Some(open) = &mut self.open else { return };
        if wrap::has_columns(open.last.text) && wrap::has_columns(line.text) {
            self.mixed = self.mixed.or(Some(row.place));
        }
        open.rows.extend(Some(row).filter(|row| !row.text.is_empty()));
        hyphens::next_line(&mut open.raw, text);
        open.raw.push_str(text);
        open.block.style.lines = open.block.style.lines.saturating_add(1);
        // Where the item's text continues, its own indent is still used.
        open.last = if self.wrap.is_some() { line } else { open.last };
    }

    /// Where indents don't show it, a dash among bullets is one level below them.
    fn dashed(&mut self, label: Option<&str>) -> u8 {
        let dash = label.is_some_and(|label| matches!(label, "-" | "–" | "—" | "−"));
        self.bulleted |= !dash && label.is_some_and(|label| !label.contains(char::is_alphanumeric));
        u8::from(dash && self.bulleted && self.list.len() < 2)
    }

    /// How deep an item with this indent is nested. Layout text may be wrong by a column.
    fn depth(&mut self, indent: usize) -> u8 {
        let slack = usize::from(self.wrap.is_some());
        while self.list.last().is_some_and(|&around| around > indent + slack) {
            self.list.pop();
        }
        if self.list.last().is_none_or(|&around| around + slack < indent) {
            self.list.push(indent);
        }
        u8::try_from(self.list.len()).unwrap_or(u8::MAX)
    }
}

/// A heading with one to six number signs (CommonMark §4.2): its level and text.
pub(super) fn atx_heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_matches(is_space);
    let rest = text.trim_start_matches('#');
    let level = u8::try_from(text.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    let heading = rest.strip_prefix([' ', '\t'])?.trim_end_matches('#').trim();
    (!heading.is_empty()).then_some((level, heading))
}

/// A thematic break (CommonMark §4.1).
fn is_rule(text: &str) -> bool {
    let Some(mark) = text.chars().next().filter(|c| "-*_".contains(*c)) else { return false };
    text.chars().all(|c| c == mark || c == ' ') && text.matches(mark).count() > 2
}

/// Lines above a table's first full row that don't belong to its rows: the heading of the contents, or
/// the verdict that reports from 2013 to 2018 print above their grades ("Services are good").
fn lines_above(found: &columns::Found) -> usize {
    let lone = |row: &&table::SplitRow| row.1.iter().skip(1).all(String::is_empty);
    let apart = |row: &table::SplitRow| {
        let text = row.1.first().map_or("", String::as_str);
        let verdict = |word| matches!(word, "is" | "are" | "require" | "requires");
        contents::is_heading(text) || text.split_whitespace().any(verdict)
    };
    let last = found.rows.iter().take_while(lone).enumerate().filter(|(_, row)| apart(row)).last();
    let below = last.and_then(|(index, _)| found.rows.get(index + 1));
    let first = found.rows.first().map_or(0, |row| row.0.number);
    below.map_or(0, |row| row.0.number.saturating_sub(first) as usize)
}

/// "- 10.Child protection plans": a tool took a number that it didn't know for the text of a bullet.
fn numbered_inside(item: Labelled<'_>) -> Option<Labelled<'_>> {
    let bullet = !item.label.contains(char::is_alphanumeric);
    label::item(item.rest).filter(|inner| bullet && label::number(inner.label).is_some() && inner.label.ends_with('.'))
}

/// A footnote's first line, below its number: it is long and begins with a capital.
fn begins_note(line: &TextLine) -> bool {
    line.text.trim_start().starts_with(char::is_uppercase) && line.text.len() > LONG_LINE
}

fn has_odd_bold(text: &str) -> bool {
    text.matches("**").count() % 2 == 1
}
/// All bullets are returned in the same form; numbers, letters and marks as printed.
fn delivered(label: &str, role: Role) -> String {
    let bullet = role == Role::ListItem && !label.contains(char::is_alphanumeric) || label == "o";
    if bullet { BULLET.to_owned() } else { label.to_owned() }
}
