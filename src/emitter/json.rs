//! Whole records as indented JSON: one object, or an array written element by element.

use super::format::{Emitter, Format, Piece, Setup, Summary};
use super::record::record_value;
use crate::model::report::Report;
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use std::io::{self, Write};

pub(super) const FORMAT: Format = Format {
    name: "json",
    extension: "json",
    other_extensions: &[],
    description: "whole records, indented: one object, or an array for several inputs or reports",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: false,
    evidence: true,
    render,
    open,
};

fn render(report: &Report, setup: &Setup) -> io::Result<Piece> {
    let mut formatter = PrettyFormatter::new();
    if setup.array {
        // Only so that the formatter knows how far the array has indented.
        formatter.begin_array(&mut io::sink())?;
    }
    let mut bytes = Vec::new();
    record_value(report).serialize(&mut Serializer::with_formatter(&mut bytes, formatter))?;
    Ok(Piece { bytes, rows: 0 })
}

struct Json<'w> {
    out: Box<dyn Write + 'w>,
    formatter: PrettyFormatter<'static>,
    array: bool,
    first: bool,
}

fn open<'w>(mut out: Box<dyn Write + 'w>, setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    let mut formatter = PrettyFormatter::new();
    if setup.array {
        formatter.begin_array(&mut out)?;
    }
    Ok(Box::new(Json { out, formatter, array: setup.array, first: true }))
}

impl Emitter for Json<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        if !self.array {
            self.out.write_all(&piece.bytes)?;
            return self.out.write_all(b"\n");
        }
        self.formatter.begin_array_value(&mut self.out, self.first)?;
        self.first = false;
        self.out.write_all(&piece.bytes)?;
        self.formatter.end_array_value(&mut self.out)
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        if self.array {
            self.formatter.end_array(&mut self.out)?;
            self.out.write_all(b"\n")?;
        }
        self.out.flush()?;
        Ok(Summary::default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, emit};
    use super::*;
    use serde_json::Value;

    #[test]
    fn one_report_is_one_indented_object() {
        let written = emit(&FORMAT, &Setup::default(), &[fixture::report()]);
        assert_eq!(written, serde_json::to_string_pretty(&fixture::report()).unwrap() + "\n");
    }

    #[test]
    fn an_array_is_what_serde_writes_at_once() {
        let reports = [fixture::report(), fixture::report()];
        let written = emit(&FORMAT, &Setup { array: true, ..Setup::default() }, &reports);
        assert_eq!(written, serde_json::to_string_pretty(&reports).unwrap() + "\n");
    }

    #[test]
    fn an_array_without_reports_is_empty() {
        assert_eq!(emit(&FORMAT, &Setup { array: true, ..Setup::default() }, &[]), "[]\n");
    }

    #[test]
    fn formulas_stay_as_printed() {
        let written = emit(&FORMAT, &Setup::default(), &[fixture::report()]);
        let value: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(value["recommendations"][0]["text"], "=SUM(A1)\nsecond line");
    }
}
