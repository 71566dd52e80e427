//! A table's sheet, and the sheets that continue it when it is full.

use super::cell_formats::{CellFormats, fitting, width};
use super::error::xlsx_error;
use crate::emitter::facts::Facts;
use crate::emitter::line;
use crate::emitter::spool::add_sheet;
use crate::emitter::table::{Cell, Column, ColumnKind, OfRun, Rows, Table};
use rust_xlsxwriter::{
    ExcelDateTime, IgnoreError, Table as ExcelTable, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};
use std::io;

/// A table on its way into a workbook. Its rows wait until the end, because a named table says at its head how many it has.
pub(super) struct TableSheet {
    table: &'static Table,
    columns: Vec<Column>,
    /// Number of the sheet that is being filled.
    index: usize,
    /// How many sheets the table has.
    sheets: usize,
    /// Its next row.
    row: u32,
    most_rows: u32,
    /// Cells whose text was truncated.
    cut: usize,
    /// Its rows or, for a table of the whole run, what they are made from.
    kept: Facts,
    /// How many of these lines there are.
    count: usize,
}

impl TableSheet {
    /// An empty sheet.
    pub(super) fn new(table: &'static Table, most_rows: u32, workbook: &mut Workbook) -> Result<Self, XlsxError> {
        let (columns, kept) = (table.columns.to_vec(), Facts::default());
        let mut sheet = TableSheet { table, columns, index: 0, sheets: 0, row: 0, most_rows, cut: 0, kept, count: 0 };
        sheet.add(workbook)?;
        Ok(sheet)
    }

    fn add(&mut self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        self.sheets += 1;
        let name =
            if self.sheets == 1 { self.table.name.to_owned() } else { format!("{} {}", self.table.name, self.sheets) };
        self.index = workbook.worksheets().len();
        self.row = 1;
        let sheet = add_sheet(workbook)?;
        sheet.set_name(name)?.set_freeze_panes(1, 0).map(drop)
    }

    /// Keeps a row, or a fact for the rows, until the end.
    pub(super) fn keep(&mut self, line: &[u8]) -> io::Result<()> {
        self.count += 1;
        self.kept.keep(line)
    }

    /// The table, with the columns that it has in this workbook.
    pub(super) fn columns(&self) -> (&'static Table, &[Column]) {
        (self.table, &self.columns)
    }

    /// Cells whose text was truncated.
    pub(super) fn cut(&self) -> usize {
        self.cut
    }

    /// Writes everything, and returns a note on what could not be written.
    pub(super) fn finish(&mut self, workbook: &mut Workbook, formats: &CellFormats) -> io::Result<Option<String>> {
        let note = match self.table.rows {
            Rows::OfReport(_) => None,
            Rows::OfRun(of_run) => self.make_rows(&of_run)?,
        };
        let (mut rows, mut left) = (std::mem::take(&mut self.kept), self.count);
        self.begin(left, workbook, formats).map_err(xlsx_error)?;
        rows.try_for_each(|line| {
            if self.row >= self.most_rows {
                self.add(workbook).and_then(|()| self.begin(left, workbook, formats)).map_err(xlsx_error)?;
            }
            left = left.saturating_sub(1);
            self.write(&line::parse_row(line)?, workbook, formats).map_err(xlsx_error)
        })?;
        Ok(note)
    }

    /// The rows of a table of the whole run, in place of their facts.
    fn make_rows(&mut self, of_run: &OfRun) -> io::Result<Option<String>> {
        let mut facts = std::mem::take(&mut self.kept);
        self.columns = (of_run.columns)(&mut facts)?;
        self.count = 0;
        (of_run.rows)(&mut facts, &mut |cells| {
            let mut line = Vec::new();
            line::write_cells(&mut line, cells)?;
            self.keep(&line)
        })
    }

    /// The header above so many rows as a named table with filters. Excel marks codes that look like numbers, unless it is
    /// told that they are text.
    fn begin(&self, left: usize, workbook: &mut Workbook, formats: &CellFormats) -> Result<(), XlsxError> {
        let sheet = workbook.worksheet_from_index(self.index)?;
        for (number, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(number, width(column))?;
        }
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let rows = u32::try_from(left).unwrap_or(u32::MAX).min(self.most_rows - 1);
        if rows == 0 {
            let mut columns = (0..).zip(&self.columns);
            columns.try_for_each(|(at, column)| {
                sheet.write_string_with_format(0, at, column.name, &formats.header).map(drop)
            })?;
            return sheet.autofilter(0, 0, 0, last).map(drop);
        }
        sheet.ignore_error_range(1, 0, rows, last, IgnoreError::NumberStoredAsText)?;
        sheet.add_table(0, 0, rows, last, &self.named(formats)).map(drop)
    }

    fn named(&self, formats: &CellFormats) -> ExcelTable {
        let name =
            if self.sheets == 1 { self.table.name.to_owned() } else { format!("{}_{}", self.table.name, self.sheets) };
        let column = |column: &Column| TableColumn::new().set_header(column.name).set_header_format(&formats.header);
        let columns: Vec<TableColumn> = self.columns.iter().map(column).collect();
        ExcelTable::new().set_name(name).set_columns(&columns).set_style(TableStyle::None)
    }

    fn write(&mut self, cells: &[Cell<'_>], workbook: &mut Workbook, formats: &CellFormats) -> Result<(), XlsxError> {
        let sheet = workbook.worksheet_from_index(self.index)?;
        for (number, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
            self.cut += usize::from(write_cell(sheet, (self.row, number), column, cell, formats)?);
        }
        self.row += 1;
        Ok(())
    }
}

/// Writes a cell as its column's kind; text never becomes a formula. Returns whether the text was truncated.
fn write_cell(
    sheet: &mut Worksheet,
    (row, number): (u32, u16),
    column: &Column,
    cell: &Cell<'_>,
    formats: &CellFormats,
) -> Result<bool, XlsxError> {
    let text = match cell {
        Cell::Empty => return Ok(false),
        // Counts and pages are far below the largest number that a cell can hold.
        Cell::Number(value) => return sheet.write_number(row, number, *value as f64).map(|_| false),
        Cell::Boolean(value) => return sheet.write_boolean(row, number, *value).map(|_| false),
        Cell::Date(text) => text,
        Cell::Text(text) => text.as_ref(),
    };
    if let Some(date) = (column.kind == ColumnKind::Date).then(|| day(text)).flatten() {
        return sheet.write_datetime_with_format(row, number, &date, &formats.date).map(|_| false);
    }
    let (text, cut) = fitting(text);
    match formats.grade(&text).filter(|_| column.kind == ColumnKind::Grade) {
        Some(format) => sheet.write_string_with_format(row, number, text, format)?,
        None => sheet.write_string(row, number, text)?,
    };
    Ok(cut)
}

/// A full date; a date that is only a month stays text.
pub(super) fn day(text: &str) -> Option<ExcelDateTime> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    ExcelDateTime::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
