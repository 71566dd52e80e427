//! A table's sheet, and the sheets that continue it when it is full.

use super::cell_formats::{CellFormats, fitting, width};
use super::error::xlsx_error;
use crate::emitter::facts::Facts;
use crate::emitter::table::{Cell, Column, ColumnKind, Rows, Table};
use rust_xlsxwriter::{
    ExcelDateTime, IgnoreError, Table as ExcelTable, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};
use std::io;

/// A table on its way into a workbook.
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
    /// For a table of the whole run, whose header waits for them.
    facts: Facts,
}

impl TableSheet {
    /// An empty sheet, with its header if that is known already.
    pub(super) fn new(
        table: &'static Table,
        most_rows: u32,
        workbook: &mut Workbook,
        formats: &CellFormats,
    ) -> Result<Self, XlsxError> {
        let (columns, facts) = (table.columns.to_vec(), Facts::default());
        let mut sheet = TableSheet { table, columns, index: 0, sheets: 0, row: 0, most_rows, cut: 0, facts };
        sheet.add(workbook)?;
        if !sheet.is_of_run() {
            sheet.write_header(workbook, formats)?;
        }
        Ok(sheet)
    }

    fn add(&mut self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        self.sheets += 1;
        let name =
            if self.sheets == 1 { self.table.name.to_owned() } else { format!("{} {}", self.table.name, self.sheets) };
        self.index = workbook.worksheets().len();
        self.row = 1;
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0).map(drop)
    }

    fn write_header(&self, workbook: &mut Workbook, formats: &CellFormats) -> Result<(), XlsxError> {
        let sheet = workbook.worksheet_from_index(self.index)?;
        for (number, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(number, width(column))?;
            sheet.write_string_with_format(0, number, column.name, &formats.header)?;
        }
        Ok(())
    }

    pub(super) fn is_of_run(&self) -> bool {
        matches!(self.table.rows, Rows::OfRun(_))
    }

    /// Keeps a fact until the end.
    pub(super) fn keep(&mut self, fact: &[u8]) -> io::Result<()> {
        self.facts.keep(fact)
    }

    /// The table, with the columns that it has in this workbook.
    pub(super) fn columns(&self) -> (&'static Table, &[Column]) {
        (self.table, &self.columns)
    }

    /// Cells whose text was truncated.
    pub(super) fn cut(&self) -> usize {
        self.cut
    }

    /// Writes a row, on another sheet if this one is full.
    pub(super) fn row(&mut self, cells: &[Cell<'_>], workbook: &mut Workbook, formats: &CellFormats) -> io::Result<()> {
        self.write(cells, workbook, formats).map_err(xlsx_error)
    }

    fn write(&mut self, cells: &[Cell<'_>], workbook: &mut Workbook, formats: &CellFormats) -> Result<(), XlsxError> {
        if self.row >= self.most_rows {
            self.close(workbook)?;
            self.add(workbook)?;
            self.write_header(workbook, formats)?;
        }
        let sheet = workbook.worksheet_from_index(self.index)?;
        for (number, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
            self.cut += usize::from(write_cell(sheet, (self.row, number), column, cell, formats)?);
        }
        self.row += 1;
        Ok(())
    }

    /// Makes a named table with filters of all rows that were written. Excel marks codes that look like numbers, unless
    /// it is told that they are text.
    fn close(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let sheet = workbook.worksheet_from_index(self.index)?;
        if self.row < 2 {
            return sheet.autofilter(0, 0, 0, last).map(drop);
        }
        sheet.ignore_error_range(1, 0, self.row - 1, last, IgnoreError::NumberStoredAsText)?;
        sheet.add_table(0, 0, self.row - 1, last, &self.named()).map(drop)
    }

    fn named(&self) -> ExcelTable {
        let name =
            if self.sheets == 1 { self.table.name.to_owned() } else { format!("{}_{}", self.table.name, self.sheets) };
        let columns: Vec<TableColumn> =
            self.columns.iter().map(|column| TableColumn::new().set_header(column.name)).collect();
        ExcelTable::new().set_name(name).set_columns(&columns).set_style(TableStyle::None)
    }

    /// Writes what had to wait for the end, and returns a note on what could not be written.
    pub(super) fn finish(&mut self, workbook: &mut Workbook, formats: &CellFormats) -> io::Result<Option<String>> {
        let mut note = None;
        if let Rows::OfRun(of_run) = self.table.rows {
            let mut facts = std::mem::take(&mut self.facts);
            self.columns = (of_run.columns)(&mut facts)?;
            self.write_header(workbook, formats).map_err(xlsx_error)?;
            note = (of_run.rows)(&mut facts, &mut |cells| self.row(cells, workbook, formats))?;
        }
        self.close(workbook).map_err(xlsx_error)?;
        Ok(note)
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
