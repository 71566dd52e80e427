//! Where an input's bytes come from.

use super::refusal::Refusal;
use ofsted_extract::limits::Limits;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Bytes, or a file that has them.
#[derive(FromPyObject)]
pub enum Source {
    /// Here.
    Bytes(PyBackedBytes),
    /// In this file.
    Path(PathBuf),
}

impl Source {
    /// The input's name in its records, unless the caller gives another: the path, or that of standard input.
    pub fn name(&self) -> String {
        match self {
            Source::Bytes(_) => "-".to_owned(),
            Source::Path(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// The bytes: of a file, no more than shows that it is too large.
    pub fn bytes(&self, limits: &Limits) -> Result<Cow<'_, [u8]>, Refusal> {
        match self {
            Source::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
            Source::Path(path) => file(path, limits).map(Cow::Owned).map_err(|error| Refusal::of_file(&error)),
        }
    }
}

fn file(path: &Path, limits: &Limits) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len().min(limits.bytes);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0).saturating_add(1));
    file.take(limits.bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
