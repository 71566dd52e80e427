//! A report's record: as the library has it until somebody asks for its JSON, or as its JSON until somebody asks for more.

use super::refusal::Refusal;
use ofsted_extract::Report;
use ofsted_extract::emitter::{self, Setup};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use serde_json::Value;
use std::sync::OnceLock;

/// A record.
#[pyclass(frozen, module = "ofsted_extract._native")]
pub struct Record {
    report: OnceLock<Report>,
    /// The JSON on one line that it came as; it may have more than this version knows.
    line: Option<String>,
}

impl From<Report> for Record {
    fn from(report: Report) -> Self {
        Record { report: OnceLock::from(report), line: None }
    }
}

#[pymethods]
impl Record {
    /// The record that was stored as this JSON.
    #[staticmethod]
    fn from_json(py: Python<'_>, json: &str) -> PyResult<Self> {
        let record = py.detach(|| {
            let report: Report = serde_json::from_str(json)?;
            let line = serde_json::from_str::<Value>(json)?.to_string();
            Ok(Record { report: OnceLock::from(report), line: Some(line) })
        });
        record.map_err(|error| not_a_record(&error).raised(py, None))
    }

    /// The record that was stored as this line, which [`Record::to_json`] wrote.
    #[staticmethod]
    fn of_line(line: String) -> Self {
        Record::from_line(line)
    }

    /// The record as JSON: on one line as in JSON Lines, or indented.
    fn to_json(&self, py: Python<'_>, indented: bool) -> PyResult<String> {
        py.detach(|| self.json(indented)).map_err(PyRuntimeError::new_err)
    }
}

impl Record {
    /// The record with this line of JSON Lines.
    pub fn from_line(line: String) -> Self {
        Record { report: OnceLock::new(), line: Some(line) }
    }

    /// The record as the library has it.
    pub fn report(&self) -> Result<&Report, Refusal> {
        if let Some(report) = self.report.get() {
            return Ok(report);
        }
        let line = self.line.as_deref().unwrap_or_default();
        let report = serde_json::from_str(line).map_err(|error| not_a_record(&error))?;
        Ok(self.report.get_or_init(|| report))
    }

    fn json(&self, indented: bool) -> Result<String, String> {
        match (&self.line, self.report.get()) {
            (Some(line), _) if !indented => Ok(line.clone()),
            (Some(line), _) => pretty(line).map_err(|error| error.to_string()),
            (None, Some(report)) => rendered(report, if indented { "json" } else { "jsonl" }),
            (None, None) => Err("the record is empty".to_owned()),
        }
    }
}

fn not_a_record(error: &serde_json::Error) -> Refusal {
    Refusal::of_record(format!("this is not a record ({error}); give the JSON of one report, as the program writes it"))
}

fn pretty(line: &str) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&serde_json::from_str::<Value>(line)?)
}

/// The report as the program writes it, without the line's end.
fn rendered(report: &Report, format: &str) -> Result<String, String> {
    let format = emitter::format(format).ok_or("the format is missing")?;
    let mut bytes = (format.render)(report, &Setup::default()).map_err(|error| error.to_string())?.bytes;
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
