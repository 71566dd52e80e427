//! Turns lines into blocks and tables, page by page.

use super::contents;
use super::grid::{self, Grid, RuledLine};
use super::gutters::{self, FlowPart};
use super::lines::{self, RunLine};
use super::paragraphs::{ParagraphLines, Setting, paragraphs};
use super::sheet::{Filled, PageLines};
use crate::model::document::{Block, Cell, Node, Role, Row, Table};
use crate::reader::block::split_label;
use crate::reader::pdf::fonts::Font;
use crate::reader::pdf::page::PageText;
use crate::reader::pdf::typeset::Typesetter;

/// With at least this many lines, the longest one shows how wide a cell's text may be.
const ENOUGH_LINES: usize = 2;
/// White between a cell's text and its border, in points: Word's own is 5.4.
const CELL_MARGIN: f32 = 6.0;

/// Left edges of list items closer than this, in points, are the same.
const SAME_INDENT: f32 = 3.0;
/// The text after a label has a letter among its first characters, up to this many.
const WORD_WITHIN: usize = 8;
/// The longest number that is a label, in bytes, with its full stops.
const LONGEST_LABEL: usize = 5;

/// Composes blocks from lines.
pub(super) struct Composer<'f> {
    fonts: &'f [Font],
    setting: Setting,
    /// Whether a contents page is open.
    contents: bool,
    /// Left edges of the open lists, the outermost first.
    indents: Vec<f32>,
    /// Horizontal lines of the page.
    rules: Vec<RuledLine>,
    nodes: Vec<Node>,
}

impl<'f> Composer<'f> {
    /// Nothing composed yet.
    pub(super) fn new(fonts: &'f [Font], setting: Setting) -> Self {
        Composer { fonts, setting, contents: false, indents: Vec::new(), rules: Vec::new(), nodes: Vec::new() }
    }

    /// What was composed.
    pub(super) fn finish(self) -> Vec<Node> {
        self.nodes
    }

    /// Composes a page.
    pub(super) fn sheet(&mut self, sheet: PageLines, page: &PageText) {
        let is_empty = sheet.rows.is_empty() && sheet.grids.is_empty();
        self.rules = if is_empty { Vec::new() } else { grid::horizontal_lines(page) };
        let marks = contents::mark(&sheet.rows, &mut self.contents);
        let mut rows = sheet.rows.into_iter().zip(marks).peekable();
        let mut indexed: Vec<(lines::RunRow, bool)> = Vec::new();
        for filled in sheet.grids {
            while let Some(row) = rows.next_if(|(row, _)| row.first().is_some_and(|l| l.y > filled.grid.top())) {
                indexed.push(row);
            }
            self.flow(std::mem::take(&mut indexed), sheet.number, page);
            self.grid(filled, sheet.number, page);
        }
        indexed.extend(rows);
        self.flow(indexed, sheet.number, page);
    }

    /// Lines outside ruled tables, each with whether it is one of a contents page.
    fn flow(&mut self, rows: Vec<(lines::RunRow, bool)>, number: u32, page: &PageText) {
        for chunk in rows.chunk_by(|a, b| a.1 == b.1) {
            let contents = chunk.first().is_some_and(|(_, mark)| *mark);
            let rows: Vec<lines::RunRow> = chunk.iter().map(|(row, _)| row.clone()).collect();
            if contents {
                self.contents(rows, number, page);
            } else {
                self.text(rows, number, page);
            }
        }
    }

    fn contents(&mut self, rows: Vec<lines::RunRow>, number: u32, page: &PageText) {
        let mut entry: Vec<RunLine> = Vec::new();
        for row in rows {
            let ends = contents::ends_in_page(&row) || contents::is_heading(&row);
            entry.push(lines::joined(row));
            if ends {
                let block = self.set(&std::mem::take(&mut entry), Role::Contents, 0, number, page);
                self.nodes.extend(block.into_iter().map(Node::Text));
            }
        }
        self.nodes.extend(self.set(&entry, Role::Contents, 0, number, page).into_iter().map(Node::Text));
    }

    fn text(&mut self, rows: Vec<lines::RunRow>, number: u32, page: &PageText) {
        let right = self.setting.right;
        let mut open = Vec::new();
        for part in gutters::lines_and_tables(rows.into_iter().map(glue).collect(), &self.rules) {
            match part {
                FlowPart::Line(line) => open.push(line),
                FlowPart::Table(cells, ends) => {
                    let nodes = self.blocks(std::mem::take(&mut open), right, number, page);
                    self.nodes.extend(nodes);
                    let rows = cells.into_iter().map(|row| self.row(row, &ends, number, page)).collect();
                    self.nodes.push(Node::Table(Table { rows }));
                }
            }
        }
        let nodes = self.blocks(open, right, number, page);
        self.nodes.extend(nodes);
    }

    /// A row whose columns, except for the last, end at these positions.
    fn row(&mut self, cells: Vec<Vec<RunLine>>, ends: &[f32], number: u32, page: &PageText) -> Row {
        let last = self.setting.right;
        let ends = ends.iter().map(|end| end - 2.0 * CELL_MARGIN).chain(std::iter::repeat(last));
        let cell = |(lines, end)| Cell { header: false, nodes: self.blocks(lines, end, number, page) };
        Row { cells: cells.into_iter().zip(ends).map(cell).collect() }
    }

    fn blocks(&mut self, lines: Vec<RunLine>, right: f32, number: u32, page: &PageText) -> Vec<Node> {
        let joined = paragraphs(lines, right, &self.setting, &self.rules);
        joined.iter().flat_map(|paragraph| self.block(paragraph, number, page)).map(Node::Text).collect()
    }

    fn block(&mut self, paragraph: &ParagraphLines, number: u32, page: &PageText) -> Vec<Block> {
        let depth = self.depth(paragraph);
        self.set(&paragraph.lines, paragraph.role(), depth, number, page)
    }

    /// How deep a list item is nested, by the left edges of the items before it.
    fn depth(&mut self, paragraph: &ParagraphLines) -> u8 {
        let edge = paragraph.lines.first().map_or(0.0, |l| l.x0);
        if !paragraph.labelled {
            self.indents.retain(|x| *x < edge - SAME_INDENT);
            return 0;
        }
        self.indents.retain(|x| *x < edge + SAME_INDENT);
        if self.indents.last().is_none_or(|x| *x < edge - SAME_INDENT) {
            self.indents.push(edge);
        }
        u8::try_from(self.indents.len()).unwrap_or(u8::MAX)
    }

    fn set(&self, lines: &[RunLine], role: Role, depth: u8, number: u32, page: &PageText) -> Vec<Block> {
        let mut setter = Typesetter::of_paragraph(self.setting.spread.is_some());
        for run in lines.iter().flat_map(|l| &l.runs).filter_map(|i| page.runs.get(*i as usize)) {
            setter.push(number, page, run, self.fonts);
        }
        setter.finish_all(role, depth).collect()
    }

    fn grid(&mut self, filled: Filled, number: u32, page: &PageText) {
        let Filled { grid, mut cells } = filled;
        part_cells(&grid, &mut cells);
        let mut cells = cells.into_iter().enumerate().map(|(place, rows)| {
            let lines: Vec<RunLine> = rows.into_iter().map(glue).map(lines::joined).collect();
            let widest = lines.iter().map(|l| l.x1).fold(0.0, f32::max);
            if lines.is_empty() {
                return Cell::default();
            }
            let right = if lines.len() > ENOUGH_LINES { widest } else { grid.right(place) - CELL_MARGIN };
            Cell { header: false, nodes: self.blocks(lines, right, number, page) }
        });
        let mut rows: Vec<Row> =
            (0..grid.rows()).map(|_| Row { cells: cells.by_ref().take(grid.columns()).collect() }).collect();
        rows.retain(|row| row.cells.iter().any(|cell| !cell.nodes.is_empty()));
        if !rows.is_empty() {
            self.nodes.push(Node::Table(Table { rows }));
        }
    }
}

/// If a row lacks a border that other rows have, white space at that border still separates its cells.
fn part_cells(grid: &Grid, cells: &mut [Vec<lines::RunRow>]) {
    for place in 0..cells.len() {
        if cells.get(place).is_none_or(Vec::is_empty) {
            continue;
        }
        for (right, border) in grid.inner_borders(place) {
            let Some(rows) = cells.get_mut(place) else { continue };
            let pieces = || rows.iter().flatten();
            let across = pieces().any(|p| p.x0 < border && p.x1 > border);
            let beside =
                rows.iter().any(|row| row.iter().any(|p| p.x1 <= border) && row.iter().any(|p| p.x0 >= border));
            if across || !beside {
                continue;
            }
            let mut moved: Vec<lines::RunRow> = Vec::new();
            for row in rows.iter_mut() {
                let (left, behind) = std::mem::take(row).into_iter().partition(|p| p.x0 < border);
                *row = left;
                moved.push(behind);
            }
            rows.retain(|row| !row.is_empty());
            moved.retain(|row| !row.is_empty());
            if let Some(cell) = cells.get_mut(right) {
                cell.append(&mut moved);
            }
        }
    }
}

/// A label and its text are one piece, however wide the gap. In a row of two pairs of label and value, a number is a value.
fn glue(row: lines::RunRow) -> lines::RunRow {
    let mut glued: lines::RunRow = Vec::new();
    let pairs = row.len() == 4 && row.first().is_some_and(|first| !is_label(&first.text));
    for piece in row {
        if pairs && matches!(glued.as_slice(), [_, number] if number.text.trim().parse::<u32>().is_ok()) {
            glued.push(piece);
            continue;
        }
        let words = piece.text.chars().take(WORD_WITHIN).any(char::is_alphabetic);
        match glued.last_mut() {
            Some(label) if words && is_label(&label.text) => label.append(piece),
            _ => glued.push(piece),
        }
    }
    glued
}

fn is_label(text: &str) -> bool {
    let text = text.trim();
    let (label, rest) = split_label(text, true);
    let number = text.len() <= LONGEST_LABEL && text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b')');
    label.is_some() && rest.is_empty() || number && text.starts_with(|c: char| c.is_ascii_digit())
}
