//! Whole records as JSON Lines: one compact object per line.

use super::format::{Emitter, Format, Piece, Setup, Summary};
use super::record::record_value;
use crate::model::report::Report;
use std::io::{self, Write};

pub(super) const FORMAT: Format = Format {
    name: "jsonl",
    extension: "jsonl",
    other_extensions: &["ndjson"],
    description: "whole records, one compact JSON object per line",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: false,
    evidence: true,
    render,
    open,
};

fn render(report: &Report, _setup: &Setup) -> io::Result<Piece> {
    let mut bytes = serde_json::to_vec(&record_value(report))?;
    bytes.push(b'\n');
    Ok(Piece { bytes, rows: 0 })
}

struct JsonLines<'w>(Box<dyn Write + 'w>);

pub(super) fn open<'w>(out: Box<dyn Write + 'w>, _setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    Ok(Box::new(JsonLines(out)))
}

impl Emitter for JsonLines<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.0.write_all(&piece.bytes)?;
        // So that a program reading the output gets each record as soon as it is ready.
        self.0.flush()
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        self.0.flush()?;
        Ok(Summary::default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, emit};
    use super::*;

    #[test]
    fn each_report_is_one_line() {
        let written = emit(&FORMAT, &Setup::default(), &[fixture::report(), fixture::report()]);
        let line = serde_json::to_string(&fixture::report()).unwrap();
        assert_eq!(written, format!("{line}\n{line}\n"));
    }

    #[test]
    fn no_report_is_no_line() {
        assert_eq!(emit(&FORMAT, &Setup::default(), &[]), "");
    }
}
