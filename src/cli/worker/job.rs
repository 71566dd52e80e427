//! What all inputs of a run have in common: how they are read, and what happens to their records.

use super::names::Names;
use super::protocol::{Answer, Rendered};
use crate::cli::given::Given;
use ofsted_extract::emitter::{self, FORMATS, Format, Setup, Table, table};
use ofsted_extract::model::code::Severity;
use ofsted_extract::{Options, Report};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io;

/// A run's job, as its workers get it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Job {
    /// The command that starts a worker, without the flag; if empty, the running executable.
    #[serde(skip)]
    pub program: Vec<OsString>,
    /// The library's options.
    pub options: Options,
    /// Name of the output's format.
    pub format: String,
    /// Names of the tables to render; only the first in formats without tables.
    pub tables: Vec<String>,
    /// Whether a workbook holds every table.
    pub all_tables: bool,
    /// No apostrophe before cells that a spreadsheet would run as a formula.
    pub raw_cells: bool,
    /// Whether reports are elements of an array even if an input has only one.
    pub array: bool,
    /// Whether records are compared with other readings.
    pub verify: bool,
    /// Whether copies of an earlier input are left out.
    pub unique: bool,
    /// Seconds that a file may take.
    pub seconds: u64,
    /// Bytes of memory that a worker may take.
    pub memory: u64,
    /// What the caller knows beyond the reports.
    pub given: Given,
}

/// Renders records in the form that the job asks for.
pub struct Renderer {
    format: &'static Format,
    tables: Vec<&'static Table>,
    all_tables: bool,
    raw_cells: bool,
    array: bool,
    given: Given,
}

impl Renderer {
    /// For this job.
    pub fn new(job: &Job) -> Self {
        Renderer {
            format: emitter::format(&job.format).unwrap_or(&FORMATS[0]),
            tables: job.tables.iter().filter_map(|name| table::by_name(name)).collect(),
            all_tables: job.all_tables,
            raw_cells: job.raw_cells,
            array: job.array,
            given: job.given.clone(),
        }
    }

    /// The records of one input, with what the caller knows of them.
    pub fn render(&self, reports: Vec<Report>) -> io::Result<Answer> {
        let array = self.array || reports.len() != 1;
        reports.into_iter().map(|report| self.report(report, array)).collect::<io::Result<_>>().map(Answer::Read)
    }

    fn report(&self, mut report: Report, array: bool) -> io::Result<Rendered> {
        let used = self.given.apply(&mut report);
        let Renderer { all_tables, raw_cells, .. } = *self;
        let setup = |table| Setup { array, table, all_tables, raw_cells, ..Setup::default() };
        let pieces = self.tables.iter().map(|table| (self.format.render)(&report, &setup(table)));
        let pieces = pieces.collect::<io::Result<_>>()?;
        Ok(Rendered { names: Names::of(&report), serious: serious(&report), used, pieces })
    }
}

/// Codes of everything worse than a notice.
fn serious(report: &Report) -> Vec<String> {
    let serious = report.warnings.iter().filter(|warning| warning.severity > Severity::Notice);
    serious.map(|warning| warning.code.name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ofsted_extract::model::code::Code;
    use ofsted_extract::model::warning::Warning;

    #[test]
    fn notices_are_not_serious() {
        let codes = [Code::GradeConflict, Code::LeadInspectorMissing, Code::GradeConflict];
        let warnings = codes.map(|code| Warning::new(code, "")).into();
        assert_eq!(serious(&Report { warnings, ..Report::default() }), ["grade-conflict", "grade-conflict"]);
    }
}
