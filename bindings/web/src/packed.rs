//! The files in a zip, and in zips in it.

use super::source::{Source, SourceReader};
use ofsted_extract::limits::Limits;
use ofsted_extract::model::attachment::MOST_DEPTH;
use ofsted_extract::{Archive, Unused, is_archive};
use serde_json::{Value, json};
use std::io::{Cursor, Read, Seek};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// A zip that has been opened. Only what is asked for is read and unpacked.
#[wasm_bindgen]
pub struct Packed(Archive<SourceReader>);

/// Whether a file that begins with these bytes is a zip.
#[wasm_bindgen(js_name = isArchive)]
pub fn is_zip(start: &[u8]) -> bool {
    is_archive(start)
}

#[wasm_bindgen]
impl Packed {
    /// Opens a zip.
    ///
    /// # Errors
    /// If its list of files can't be read, with what to do.
    #[wasm_bindgen(constructor)]
    pub fn open(source: Source) -> Result<Self, JsError> {
        Ok(Packed(Archive::open(SourceReader::new(source), &Limits::default())?))
    }

    /// What is in it, as JSON: the reports, each with its name and the way to it; what could not be opened; and the names
    /// of what is no report.
    pub fn list(&self, name: &str) -> String {
        let mut found = Found::default();
        found.add(&self.0, name, &[]);
        json!({"reports": found.reports, "problems": found.problems, "left": found.left}).to_string()
    }

    /// The bytes of the file that this way leads to.
    ///
    /// # Errors
    /// Why they can't be had, and what to do.
    pub fn bytes(&self, way: &[u32]) -> Result<Vec<u8>, JsError> {
        let (first, rest) = way.split_first().ok_or_else(|| JsError::new("no file was named"))?;
        let bytes = unpack(&self.0, *first).and_then(|bytes| {
            rest.iter().try_fold(bytes, |bytes, at| {
                let inner = Archive::open(Cursor::new(bytes), &Limits::default()).map_err(|error| error.to_string())?;
                unpack(&inner, *at)
            })
        });
        bytes.map_err(|reason| JsError::new(&reason))
    }
}

fn unpack<R: Read + Seek>(archive: &Archive<R>, at: u32) -> Result<Vec<u8>, String> {
    archive.unpack(usize::try_from(at).unwrap_or(usize::MAX))
}

#[derive(Default)]
struct Found {
    reports: Vec<Value>,
    problems: Vec<Value>,
    left: Vec<String>,
}

impl Found {
    fn add<R: Read + Seek>(&mut self, archive: &Archive<R>, name: &str, way: &[u32]) {
        let (mut names, before) = (Unused::default(), self.reports.len() + self.problems.len());
        for (at, file) in (0u32..).zip(archive.files()) {
            if !file.is_report || has_ending(&file.name, ".eml") {
                self.left.push(format!("{name}/{}", file.name));
                continue;
            }
            let (name, way) = (format!("{name}/{}", names.unused(&file.name)), [way, &[at]].concat());
            if has_ending(&name, ".zip") && way.len() < MOST_DEPTH {
                self.add_inner(archive, at, name, &way);
            } else {
                self.reports.push(json!({"name": name, "way": way}));
            }
        }
        if self.reports.len() + self.problems.len() == before {
            self.problems
                .push(json!({"name": name, "reason": "this zip archive holds no reports (PDF or text files)"}));
        }
    }

    fn add_inner<R: Read + Seek>(&mut self, archive: &Archive<R>, at: u32, name: String, way: &[u32]) {
        let inner = unpack(archive, at).and_then(|bytes| {
            if !is_archive(&bytes) {
                return Ok(None);
            }
            Archive::open(Cursor::new(bytes), &Limits::default()).map(Some).map_err(|error| error.to_string())
        });
        match inner {
            Ok(Some(inner)) => self.add(&inner, &name, way),
            Ok(None) => self.reports.push(json!({"name": name, "way": way})),
            Err(reason) => self.problems.push(json!({"name": name, "reason": reason})),
        }
    }
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.to_lowercase().ends_with(ending)
}
