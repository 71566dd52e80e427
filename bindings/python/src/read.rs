//! Reading one input. Python's other threads go on meanwhile.

use super::options::Options;
use super::record::Record;
use super::refusal::Refusal;
use super::source::Source;
use ofsted_extract::{Report, extract};
use pyo3::prelude::*;
use std::panic::{self, AssertUnwindSafe};

/// The records of an input.
#[pyfunction]
pub fn read(py: Python<'_>, source: Source, name: Option<String>, options: &Options) -> PyResult<Vec<Record>> {
    let name = name.unwrap_or_else(|| source.name());
    let reports = py.detach(|| on_large_stack(|| reports(&source, &name, options)));
    let reports = reports.map_err(|refusal| refusal.raised(py, Some(&name)))?;
    Ok(reports.into_iter().map(Record::from).collect())
}

fn reports(source: &Source, name: &str, options: &Options) -> Result<Vec<Report>, Refusal> {
    let bytes = source.bytes(&options.0.limits)?;
    let read = AssertUnwindSafe(|| extract(name, &bytes, &options.0));
    match panic::catch_unwind(read) {
        Ok(reports) => Ok(reports?),
        Err(cause) => Err(Refusal::of_panic(cause.as_ref())),
    }
}

/// Python's threads on Linux have enough for the deepest nesting that the limits allow.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn on_large_stack<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// Elsewhere its threads, and on Windows the first one, may have too small a stack.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn on_large_stack<T: Send>(work: impl FnOnce() -> Result<T, Refusal> + Send) -> Result<T, Refusal> {
    const STACK: usize = 16 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| Refusal::of_file(&error))?;
        thread.join().unwrap_or_else(|cause| Err(Refusal::of_panic(cause.as_ref())))
    })
}
