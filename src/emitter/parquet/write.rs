//! Rows are written in groups as they come; those of a table of the whole run, at the end.

use super::file::TableFile;
use crate::emitter::facts::Facts;
use crate::emitter::format::{Emitter, Format, Piece, Setup, Summary};
use crate::emitter::line;
use crate::emitter::table::{Rows, Table};
use crate::model::report::Report;
use std::io::{self, Write};

pub(crate) const FORMAT: Format = Format {
    name: "parquet",
    extension: "parquet",
    other_extensions: &["pq"],
    description: "one table with real types for DuckDB, pandas and the like (see --table), or every table when writing to a \
        folder; needs -o",
    tabular: true,
    workbook: false,
    binary: true,
    whole_run: true,
    evidence: false,
    render,
    open,
};

/// The rows as lines, or the facts that they need.
pub(super) fn render(report: &Report, setup: &Setup) -> io::Result<Piece> {
    let mut piece = Piece::default();
    match setup.table.rows {
        Rows::OfReport(of_report) => of_report(report, &mut |cells| {
            piece.rows += 1;
            line::write_row(&mut piece.bytes, 0, cells)
        })?,
        Rows::OfRun(of_run) => (of_run.facts)(report, &mut |fact| {
            piece.rows += 1;
            line::write_fact(&mut piece.bytes, 0, fact);
            Ok(())
        })?,
    }
    Ok(piece)
}

struct Parquet<'w> {
    out: Box<dyn Write + 'w>,
    table: &'static Table,
    /// For rows that come with each report.
    file: Option<TableFile>,
    /// For a table of the whole run, whose columns wait for them.
    facts: Facts,
    left_out: usize,
}

pub(super) fn open<'w>(out: Box<dyn Write + 'w>, setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    let table = setup.table;
    let file = match table.rows {
        Rows::OfReport(_) => Some(TableFile::new(table.name, table.columns)?),
        Rows::OfRun(_) => None,
    };
    Ok(Box::new(Parquet { out, table, file, facts: Facts::default(), left_out: 0 }))
}

impl Emitter for Parquet<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.left_out += usize::from(piece.rows == 0);
        for line in piece.bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let (_, content) = line::parse_line(line)?;
            match &mut self.file {
                Some(file) => file.row(&line::parse_row(content)?, &mut self.out)?,
                None => self.facts.keep(content)?,
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        let (mut note, mut columns) = (None, self.table.columns.to_vec());
        let mut file = self.file.take();
        if let Rows::OfRun(of_run) = self.table.rows {
            columns = (of_run.columns)(&mut self.facts)?;
            let mut whole = TableFile::new(self.table.name, &columns)?;
            note = (of_run.rows)(&mut self.facts, &mut |cells| whole.row(cells, &mut self.out))?;
            file = Some(whole);
        }
        file.map_or(Ok(()), |file| file.finish(&mut self.out))?;
        Ok(Summary { left_out: self.left_out, notes: note.into_iter().collect(), columns })
    }
}
