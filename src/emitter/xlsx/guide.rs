//! The sheet that explains the columns.

use super::cell_formats::CellFormats;
use crate::emitter::spool::add_sheet;
use crate::emitter::table::{Column, ColumnKind, Table};
use rust_xlsxwriter::{Workbook, XlsxError};

const HEADER: [(&str, u32); 4] = [("table", 22), ("column", 46), ("type", 10), ("what each column holds", 90)];

/// Adds the sheet, and returns its number; it is filled when the columns are known.
pub(super) fn add_guide(workbook: &mut Workbook) -> Result<usize, XlsxError> {
    let number = workbook.worksheets().len();
    add_sheet(workbook)?.set_name("columns")?.set_freeze_panes(1, 0)?;
    Ok(number)
}

/// Fills the sheet: a line for each table, and one for each of its columns.
pub(super) fn write_guide(
    tables: &[(&Table, &[Column])],
    number: usize,
    workbook: &mut Workbook,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let sheet = workbook.worksheet_from_index(number)?;
    for (number, (name, width)) in (0..).zip(HEADER) {
        sheet.set_column_width(number, width)?.write_string_with_format(0, number, name, &formats.header)?;
    }
    let mut row = 0;
    for (table, columns) in tables {
        row += 1;
        sheet.write_string(row, 0, table.name)?.write_string_with_format(row, 3, table.description, &formats.prose)?;
        for column in *columns {
            row += 1;
            let cells = [table.name, column.name, column.kind.name()];
            for (number, text) in (0..).zip(cells) {
                sheet.write_string(row, number, text)?;
            }
            sheet.write_string_with_format(row, 3, description(column), &formats.prose)?;
        }
    }
    sheet.autofilter(0, 0, row, 3).map(drop)
}

fn description(column: &Column) -> String {
    let Column { description, kind, .. } = column;
    match kind {
        ColumnKind::Date => format!("{description} (a date; text if only a month or a year is printed)"),
        _ => (*description).to_owned(),
    }
}
