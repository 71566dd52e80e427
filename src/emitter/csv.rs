//! One table as CSV (RFC 4180): UTF-8, lines end in CR LF, line breaks inside cells stay, quoted.

use super::facts::Facts;
use super::format::{Emitter, Format, Piece, Setup, Summary};
use super::table::{Cell, Column, OfRun, Rows};
use crate::model::report::Report;
use csv::{Terminator, Writer, WriterBuilder};
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) const FORMAT: Format = Format {
    name: "csv",
    extension: "csv",
    other_extensions: &[],
    description: "one table (see --table), or every table when writing to a folder",
    tabular: true,
    workbook: false,
    whole_run: true,
    evidence: false,
    render,
    open,
};

fn render(report: &Report, setup: &Setup) -> io::Result<Piece> {
    match setup.table.rows {
        Rows::OfReport(of_report) => {
            let mut rows = CsvRows { out: writer(Vec::new()), raw_cells: setup.raw_cells, rows: 0 };
            of_report(report, &mut |cells| rows.write(cells))?;
            let (rows, out) = (rows.rows, rows.out);
            let bytes = out.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
            Ok(Piece { bytes, rows })
        }
        Rows::OfRun(of_run) => facts(report, of_run),
    }
}

/// What a table of the whole run needs to know about the report.
fn facts(report: &Report, of_run: OfRun) -> io::Result<Piece> {
    let mut piece = Piece::default();
    (of_run.facts)(report, &mut |fact| {
        piece.rows += 1;
        piece.bytes.extend_from_slice(fact);
        piece.bytes.push(b'\n');
        Ok(())
    })?;
    Ok(piece)
}

/// Rows as lines.
struct CsvRows<W: Write> {
    out: Writer<W>,
    raw_cells: bool,
    rows: usize,
}

impl<W: Write> CsvRows<W> {
    fn write(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.rows += 1;
        let mut fields = cells.iter().map(|cell| field(cell, self.raw_cells));
        fields.try_for_each(|field| self.out.write_field(field.as_bytes())).map_err(io_error)?;
        self.out.write_record(None::<&[u8]>).map_err(io_error)
    }
}

fn writer<W: Write>(out: W) -> Writer<W> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out)
}

struct Csv<'w> {
    out: Box<dyn Write + 'w>,
    setup: Setup,
    left_out: usize,
    /// For a table of the whole run, whose header waits for them.
    facts: Facts,
}

fn open<'w>(mut out: Box<dyn Write + 'w>, setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    if setup.byte_order_mark {
        out.write_all("\u{feff}".as_bytes())?;
    }
    if matches!(setup.table.rows, Rows::OfReport(_)) {
        write_header(&mut out, setup.table.columns)?;
    }
    Ok(Box::new(Csv { out, setup: *setup, left_out: 0, facts: Facts::default() }))
}

fn write_header(out: &mut dyn Write, columns: &[Column]) -> io::Result<()> {
    let mut header = writer(out);
    header.write_record(columns.iter().map(|column| column.name)).map_err(io_error)?;
    header.flush()
}

impl Emitter for Csv<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.left_out += usize::from(piece.rows == 0);
        match self.setup.table.rows {
            Rows::OfReport(_) => self.out.write_all(&piece.bytes),
            Rows::OfRun(_) => self.facts.keep_lines(&piece.bytes),
        }
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        let (mut note, mut columns) = (None, self.setup.table.columns.to_vec());
        if let Rows::OfRun(of_run) = self.setup.table.rows {
            columns = (of_run.columns)(&mut self.facts)?;
            write_header(&mut self.out, &columns)?;
            let mut lines = CsvRows { out: writer(&mut self.out), raw_cells: self.setup.raw_cells, rows: 0 };
            note = (of_run.rows)(&mut self.facts, &mut |cells| lines.write(cells))?;
            lines.out.flush()?;
        }
        self.out.flush()?;
        Ok(Summary { left_out: self.left_out, notes: note.into_iter().collect(), columns })
    }
}

fn field<'a>(cell: &'a Cell<'a>, raw_cells: bool) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Date(date) => Cow::Borrowed(date),
        Cell::Boolean(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
        Cell::Text(text) if !raw_cells && is_formula(text) => Cow::Owned(format!("'{text}")),
        Cell::Text(text) => Cow::Borrowed(text),
    }
}

/// Whether a spreadsheet would run the cell instead of showing it.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Returns the writer's own error, so that a broken pipe is recognised.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, emit, table};
    use super::*;

    fn setup(name: &str) -> Setup {
        Setup { table: table(name), ..Setup::default() }
    }

    #[test]
    fn judgements_have_the_columns_of_the_contract() {
        let written = emit(&FORMAT, &setup("judgements"), &[fixture::report()]);
        let mut lines = written.split("\r\n");
        assert_eq!(
            lines.next().unwrap(),
            "file,part,framework,authority,gss_code,la_code,ofsted_urn,region,start,end,published,lead_inspectors,\
             scope,area,label,grade,grade_number,printed,page,warnings,provider,urn,report_id,inspection_id,start_date,\
             end_date,grade_rank,link,corrected"
        );
        assert_eq!(
            lines.next().unwrap(),
            "fenmoor.pdf,,ilacs,Fenmoor,E06000999,999,80999,North West,2019-02-25,2019-03-08,,Ada Mole; Bo Fenn,\
             local_authority,overall_effectiveness,Overall effectiveness,requires_improvement,,\
             Requires improvement to be good,1,grade-conflict; lead-inspector-missing,Fenmoor Council,,\
             00ff,80999-ilacs-2019-02-25,2019-02-25,2019-03-08,3,,"
        );
        assert_eq!(lines.next(), Some(""));
    }

    #[test]
    fn formulas_get_an_apostrophe_and_line_breaks_are_quoted() {
        let written = emit(&FORMAT, &setup("recommendations"), &[fixture::report()]);
        assert!(written.contains(",\"'=SUM(A1)\nsecond line\","), "{written}");
        let raw = Setup { raw_cells: true, ..setup("recommendations") };
        assert!(emit(&FORMAT, &raw, &[fixture::report()]).contains(",\"=SUM(A1)\nsecond line\","));
    }

    #[test]
    fn every_first_character_of_a_formula_is_met() {
        for first in ["=", "+", "-", "@", "\t", "\r"] {
            assert!(is_formula(&format!("{first}1")));
        }
        assert!(!is_formula("") && !is_formula("1-2"));
    }

    #[test]
    fn the_byte_order_mark_stands_only_where_asked_for() {
        let marked = Setup { byte_order_mark: true, ..setup("warnings") };
        assert!(emit(&FORMAT, &marked, &[]).starts_with("\u{feff}file,"));
        assert!(emit(&FORMAT, &setup("warnings"), &[]).starts_with("file,"));
    }

    #[test]
    fn a_table_of_the_whole_run_is_written_at_the_end() {
        let mut earlier = fixture::report();
        earlier.inspection.start = Some("2015-05-11".into());
        let written = emit(&FORMAT, &setup("changes"), &[fixture::report(), earlier]);
        let starts: Vec<&str> = written.lines().skip(1).filter_map(|line| line.split(',').nth(9)).collect();
        assert_eq!(starts, ["2015-05-11", "2019-02-25"], "{written}");
    }

    #[test]
    fn reports_without_a_row_are_counted() {
        let mut emitter = open(Box::new(io::sink()), &setup("judgements")).unwrap();
        for report in [Report::default(), fixture::report()] {
            emitter.piece(&render(&report, &setup("judgements")).unwrap()).unwrap();
        }
        assert_eq!(emitter.finish().unwrap().left_out, 1);
    }
}
