//! What a caller can choose, checked once for many inputs.

use ofsted_extract::framework::by_code;
use ofsted_extract::limits::{Limits, MAX_DEPTH};
use ofsted_extract::{Options as LibraryOptions, ReaderChoice};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The library's options.
#[pyclass(frozen, module = "ofsted_extract._native")]
pub struct Options(pub LibraryOptions);

#[pymethods]
impl Options {
    #[new]
    #[pyo3(signature = (*, framework=None, reader="auto", evidence=false, attachments=false, max_bytes=None, max_pages=None, max_depth=None, max_inflated=None))]
    fn new(
        framework: Option<&str>,
        reader: &str,
        evidence: bool,
        attachments: bool,
        max_bytes: Option<u64>,
        max_pages: Option<u64>,
        max_depth: Option<u64>,
        max_inflated: Option<u64>,
    ) -> PyResult<Self> {
        let default = Limits::default();
        let limits = Limits {
            bytes: amount("max_bytes", max_bytes, u64::MAX)?.unwrap_or(default.bytes),
            pages: amount("max_pages", max_pages, u64::MAX)?.unwrap_or(default.pages),
            depth: amount("max_depth", max_depth, MAX_DEPTH)?.unwrap_or(default.depth),
            inflated: amount("max_inflated", max_inflated, u64::MAX)?.unwrap_or(default.inflated),
        };
        let unknown = |code: &str| PyValueError::new_err(format!("unknown framework {code:?}"));
        let framework = framework.map(|code| by_code(code).ok_or_else(|| unknown(code))).transpose()?;
        Ok(Options(LibraryOptions { reader: reader_choice(reader)?, framework, limits, evidence, attachments }))
    }
}

fn amount(name: &str, amount: Option<u64>, most: u64) -> PyResult<Option<u64>> {
    match amount {
        Some(0) => Err(PyValueError::new_err(format!("{name} must be at least 1"))),
        Some(amount) if amount > most => Err(PyValueError::new_err(format!("{name} must be at most {most}"))),
        amount => Ok(amount),
    }
}

fn reader_choice(name: &str) -> PyResult<ReaderChoice> {
    match name {
        "auto" => Ok(ReaderChoice::Auto),
        "tags" => Ok(ReaderChoice::Tags),
        "layout" => Ok(ReaderChoice::Layout),
        _ => Err(PyValueError::new_err(format!("reader must be \"auto\", \"tags\" or \"layout\", not {name:?}"))),
    }
}
