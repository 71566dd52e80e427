//! Rows are kept as they come; the sheets are written and the workbook saved at the end.

use super::cell_formats::{CellFormats, cut_note};
use super::error::xlsx_error;
use super::guide;
use super::overview::{Overview, fact};
use super::sheet::TableSheet;
use crate::emitter::format::{Emitter, Format, Piece, Setup, Summary};
use crate::emitter::line;
use crate::emitter::spool::spool;
use crate::emitter::table::{Rows, TABLES, Table};
use crate::model::report::Report;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::io::{self, Seek, Write};
use std::panic::{self, AssertUnwindSafe};

pub(crate) const FORMAT: Format = Format {
    name: "xlsx",
    extension: "xlsx",
    other_extensions: &[],
    description: "a workbook with an overview and a sheet for each table, or only the one chosen with --table; needs -o",
    tabular: true,
    workbook: true,
    binary: true,
    whole_run: true,
    evidence: false,
    render,
    open,
};

/// Rows that a sheet may have, including the header.
pub(super) const MOST_ROWS: u32 = 1 << 20;

/// The tables of a workbook with this setup.
fn tables(setup: &Setup) -> Vec<&'static Table> {
    if setup.all_tables { TABLES.iter().collect() } else { vec![setup.table] }
}

/// The rows as lines, each with the number of its table.
pub(super) fn render(report: &Report, setup: &Setup) -> io::Result<Piece> {
    let mut piece = Piece::default();
    for (number, table) in tables(setup).into_iter().enumerate() {
        match table.rows {
            Rows::OfReport(of_report) => of_report(report, &mut |cells| {
                piece.rows += 1;
                line::write_row(&mut piece.bytes, number, cells)
            })?,
            Rows::OfRun(of_run) => (of_run.facts)(report, &mut |fact| {
                piece.rows += 1;
                line::write_fact(&mut piece.bytes, number, fact);
                Ok(())
            })?,
        }
    }
    if let Some(fact) = fact(report).filter(|_| setup.all_tables) {
        line::write_fact(&mut piece.bytes, TABLES.len(), &serde_json::to_vec(&fact)?);
    }
    Ok(piece)
}

pub(super) struct Xlsx<'w> {
    out: Box<dyn Write + 'w>,
    workbook: Workbook,
    /// Only if every table is written.
    overview: Option<Overview>,
    sheets: Vec<TableSheet>,
    /// Number of the sheet that explains the columns.
    guide: usize,
    formats: CellFormats,
    left_out: usize,
}

fn open<'w>(out: Box<dyn Write + 'w>, setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    Ok(Box::new(open_workbook(out, setup, MOST_ROWS)?))
}

pub(super) fn open_workbook<'w>(out: Box<dyn Write + 'w>, setup: &Setup, most_rows: u32) -> io::Result<Xlsx<'w>> {
    let (mut workbook, formats, tables) = (Workbook::new(), CellFormats::new(), tables(setup));
    workbook.set_properties(&properties().map_err(xlsx_error)?);
    let overview = setup.all_tables.then(|| Overview::new(&mut workbook)).transpose().map_err(xlsx_error)?;
    let mut sheet = |table| TableSheet::new(table, most_rows, &mut workbook);
    let sheets = tables.iter().map(|table| sheet(table)).collect::<Result<_, _>>().map_err(xlsx_error)?;
    let guide = guide::add_guide(&mut workbook).map_err(xlsx_error)?;
    Ok(Xlsx { out, workbook, overview, sheets, guide, formats, left_out: 0 })
}

/// Without the time of writing, so that the same reports give the same bytes.
fn properties() -> Result<DocProperties, XlsxError> {
    let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_title("Ofsted inspection reports").set_comment(program).set_creation_datetime(&date))
}

impl Xlsx<'_> {
    fn lines(&mut self, bytes: &[u8]) -> io::Result<()> {
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let (number, content) = line::parse_line(line)?;
            if let Some(overview) = self.overview.as_mut().filter(|_| number == TABLES.len()) {
                overview.keep(content)?;
                continue;
            }
            self.sheets.get_mut(number).ok_or(io::ErrorKind::InvalidData)?.keep(content)?;
        }
        Ok(())
    }

    /// Saves it elsewhere first: the writer may not be able to go back, and a workbook may be large.
    fn save(&mut self) -> io::Result<()> {
        let mut file = spool();
        self.workbook.save_to_writer(&mut file).map_err(xlsx_error)?;
        file.rewind()?;
        io::copy(&mut file, &mut self.out)?;
        self.out.flush()
    }
}

impl Emitter for Xlsx<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.left_out += usize::from(piece.rows == 0);
        guarded(|| self.lines(&piece.bytes))
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        guarded(|| {
            let mut summary = Summary { left_out: self.left_out, ..Summary::default() };
            let mut cut = 0;
            for sheet in &mut self.sheets {
                summary.notes.extend(sheet.finish(&mut self.workbook, &self.formats)?);
                cut += sheet.cut();
            }
            let tables: Vec<_> = self.sheets.iter().map(TableSheet::columns).collect();
            let names: Vec<&str> = tables.iter().map(|(table, _)| table.name).chain(["columns"]).collect();
            if let Some(overview) = self.overview.take() {
                overview.write(&names, &mut self.workbook, &self.formats)?;
            }
            guide::write_guide(&tables, self.guide, &mut self.workbook, &self.formats).map_err(xlsx_error)?;
            summary.notes.extend((cut > 0).then(|| cut_note(cut)));
            self.save()?;
            Ok(summary)
        })
    }
}

/// The library panics if its temporary files can't be written.
fn guarded<T>(write: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    panic::catch_unwind(AssertUnwindSafe(write)).unwrap_or_else(|_| {
        Err(io::Error::other("the temporary files could not be written; check that the disk is not full"))
    })
}
