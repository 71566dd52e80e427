//! Reading in a process apart, which a hostile file may bring down without harm.

use super::options::Options;
use super::record::Record;
use super::refusal::Refusal;
use super::source::Source;
use ofsted_extract::cli::{Content, Isolated as Reader};
use pyo3::prelude::*;
use std::ffi::OsString;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A process that reads one input after another; it is replaced when one ends it.
#[pyclass(frozen, module = "ofsted_extract._native")]
pub struct Isolated {
    reader: Mutex<Reader>,
    most_bytes: u64,
}

#[pymethods]
impl Isolated {
    #[new]
    fn new(program: Vec<OsString>, options: &Options, seconds: u64, memory: u64) -> Self {
        let reader = Reader::new(&program, options.0.clone()).with_limits(seconds, memory);
        Isolated { reader: Mutex::new(reader), most_bytes: options.0.limits.bytes }
    }

    /// The records of an input.
    fn read(&self, py: Python<'_>, source: Source, name: Option<String>) -> PyResult<Vec<Record>> {
        let name = name.unwrap_or_else(|| source.name());
        let lines = py.detach(|| self.lines(&source, &name));
        let lines = lines.map_err(|reason| Refusal::of_isolated(reason).raised(py, Some(&name)))?;
        Ok(lines.into_iter().map(Record::from_line).collect())
    }
}

impl Isolated {
    fn lines(&self, source: &Source, name: &str) -> Result<Vec<String>, String> {
        let content = match source {
            // No more than shows that it is too large.
            Source::Bytes(bytes) => Content::Bytes(bytes.iter().copied().take(self.most()).collect()),
            Source::Path(path) => Content::File(absolute(path)?),
        };
        self.reader.lock().unwrap_or_else(PoisonError::into_inner).read(name, &content)
    }

    fn most(&self) -> usize {
        usize::try_from(self.most_bytes.saturating_add(1)).unwrap_or(usize::MAX)
    }
}

/// The path from the root: the other process was perhaps started in another folder.
fn absolute(path: &Path) -> Result<String, String> {
    let path = std::path::absolute(path).map_err(|error| format!("it could not be found ({error})"))?;
    path.into_os_string().into_string().map_err(|_| "its path is not Unicode; rename it, or give its bytes".to_owned())
}
