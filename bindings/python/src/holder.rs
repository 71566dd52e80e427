//! Inputs that hold others: zip archives, saved mails, PDFs with attachments.

use super::options::Options;
use super::refusal::Refusal;
use super::source::Source;
use ofsted_extract::limits::Limits;
use ofsted_extract::{Archive, attachments, is_archive};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::sync::{Mutex, PoisonError};

/// The files in an input.
#[pyclass(frozen, module = "ofsted_extract._native")]
pub struct Holder {
    /// Each with its name and whether it is a report.
    #[pyo3(get)]
    files: Vec<(String, bool)>,
    content: Mutex<Content>,
}

/// Where their bytes are.
enum Content {
    /// Of a zip, each file is unpacked when it is asked for.
    Packed(Archive<Box<dyn Seekable>>),
    Attached(Vec<Result<Vec<u8>, String>>),
}

trait Seekable: Read + Seek + Send {}

impl<T: Read + Seek + Send> Seekable for T {}

#[pymethods]
impl Holder {
    #[new]
    fn new(py: Python<'_>, source: Source, options: &Options) -> PyResult<Self> {
        let opened = py.detach(|| opened(&source, &options.0.limits));
        opened.map_err(|refusal| refusal.raised(py, Some(&source.name())))
    }

    /// The bytes of the file at this place, or why they can't be had.
    fn content<'py>(&self, py: Python<'py>, at: usize) -> Result<Bound<'py, PyBytes>, PyErr> {
        let bytes = py.detach(|| self.content.lock().unwrap_or_else(PoisonError::into_inner).bytes(at));
        match bytes {
            Ok(bytes) => Ok(PyBytes::new(py, &bytes)),
            Err(reason) => Err(Refusal::of_held(reason).raised(py, None)),
        }
    }
}

impl Content {
    fn bytes(&mut self, at: usize) -> Result<Vec<u8>, String> {
        match self {
            Content::Packed(archive) => archive.unpack(at),
            Content::Attached(files) => files.get(at).cloned().unwrap_or_else(|| Err("it is not there".to_owned())),
        }
    }
}

fn opened(source: &Source, limits: &Limits) -> Result<Holder, Refusal> {
    if let Some(reader) = zip(source)? {
        let archive = Archive::open(reader, limits)?;
        let files = archive.files().iter().map(|file| (file.name.clone(), file.is_report)).collect();
        return Ok(Holder { files, content: Mutex::new(Content::Packed(archive)) });
    }
    let attached = attachments(&source.bytes(limits)?, limits)?;
    let (files, bytes) = attached.into_iter().map(|file| ((file.name, file.is_report), file.bytes)).unzip();
    Ok(Holder { files, content: Mutex::new(Content::Attached(bytes)) })
}

/// A zip's bytes, which needn't all be in memory.
fn zip(source: &Source) -> Result<Option<Box<dyn Seekable>>, Refusal> {
    match source {
        Source::Bytes(bytes) if is_archive(bytes) => Ok(Some(Box::new(Cursor::new(bytes.to_vec())))),
        Source::Bytes(_) => Ok(None),
        Source::Path(path) => {
            let open = || {
                let (mut file, mut start) = (File::open(path)?, Vec::new());
                file.by_ref().take(4).read_to_end(&mut start)?;
                file.rewind().map(|()| is_archive(&start).then(|| Box::new(file) as Box<dyn Seekable>))
            };
            open().map_err(|error| Refusal::of_file(&error))
        }
    }
}
