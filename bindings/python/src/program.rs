//! The program `ofsted-extract` itself.

use ofsted_extract::cli;
use pyo3::prelude::*;
use std::ffi::OsString;

/// Runs the program; `program` is the command that starts its workers. Returns the exit status.
#[pyfunction]
pub fn run(py: Python<'_>, program: Vec<OsString>, args: Vec<OsString>) -> u8 {
    let args = std::iter::once(OsString::from("ofsted-extract")).chain(args);
    py.detach(|| cli::run_as(&program, args))
}
