//! One input: its names, and where its bytes come from.

use super::bytes::{is_archive_file, read_file, reason, up_to};
use crate::cli::message::shown;
use ofsted_extract::limits::Limits;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// One input of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    pub(super) path: PathBuf,
    /// Its name in the record.
    name: String,
    /// Where its output goes in an output folder, still with its own extension.
    place: PathBuf,
    /// Which attachment of the file it is, and of which attachment; empty for the file itself.
    inside: Vec<u32>,
    /// Whether it was found in a folder, so that nobody named it.
    found: bool,
    /// What the zip archive that holds it states of its content.
    stamp: Option<String>,
    /// What is wrong with it, if known before it is opened.
    pub(super) problem: Option<String>,
}

impl Input {
    /// A path as given; `-` is standard input.
    pub fn new(path: &Path) -> Self {
        let place = path.file_name().map_or_else(PathBuf::new, PathBuf::from);
        Input::below(path, &place)
    }

    /// A path whose output keeps this relative place in the output folder.
    pub(super) fn below(path: &Path, place: &Path) -> Self {
        let name = path.to_string_lossy().into_owned();
        let (path, place) = (path.to_owned(), place.to_owned());
        Input { path, name, place, inside: Vec::new(), found: false, stamp: None, problem: None }
    }

    /// A file in a folder.
    pub(super) fn in_folder(path: &Path, place: &Path) -> Self {
        Input { found: true, ..Input::below(path, place) }
    }

    /// A path with nothing to read.
    pub(super) fn wrong(path: &Path, problem: String) -> Self {
        Input { problem: Some(problem), ..Input::new(path) }
    }

    /// The same input, which can't be read for this reason.
    pub fn refused(self, reason: String) -> Self {
        Input { problem: Some(reason), ..self }
    }

    /// A file attached to this one or packed in it: `inside` leads to it, and these are the names on the way. The stamp of
    /// a file in a zip is enough to know it again only if the way to the zip is known as well.
    pub fn attachment(&self, inside: &[u32], names: &[String], stamp: Option<&str>) -> Self {
        let name = std::iter::once(&self.name).chain(names).map(String::as_str).collect::<Vec<_>>().join("/");
        let place = names.iter().fold(self.place.clone(), |place, name| place.join(name));
        let stamp = match (&self.stamp, stamp) {
            (Some(above), own) => Some(format!("{above} {}", own.unwrap_or_default())),
            (None, Some(own)) if self.inside.is_empty() => Some(own.to_owned()),
            (None, _) => None,
        };
        let inside = [&self.inside, inside].concat();
        Input { path: self.path.clone(), name, place, inside, found: self.found, stamp, problem: None }
    }

    /// Whether it was found in a folder, so that nobody named it.
    pub fn is_found(&self) -> bool {
        self.found
    }

    /// What the zip archive that holds it states of its content: the same stamp means the same content.
    pub fn stamp(&self) -> Option<&str> {
        self.stamp.as_deref()
    }

    /// Whether it may be a zip archive, as far as can be seen without unpacking another one.
    pub fn is_archive(&self) -> bool {
        let named_so = || self.place.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
        match self.path().filter(|_| self.problem.is_none()) {
            None => false,
            Some(path) if self.inside.is_empty() => is_archive_file(path),
            Some(_) => named_so(),
        }
    }

    /// Which attachment of the file it is.
    pub fn inside(&self) -> &[u32] {
        &self.inside
    }

    fn is_standard(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// The file's path, if it is one.
    pub fn path(&self) -> Option<&Path> {
        (!self.is_standard()).then_some(&self.path)
    }

    /// Its name in the record.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What distinguishes it from every other input, even if names are not Unicode and look the same.
    pub fn key(&self) -> String {
        match self.inside.as_slice() {
            [] => format!("{:?}", self.path),
            inside => format!("{:?} {inside:?}", self.path),
        }
    }

    /// Whether it can be read twice, and without waiting for anybody.
    pub fn is_regular(&self) -> bool {
        self.path().is_some_and(|path| std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file()))
    }

    /// Its name for messages.
    pub fn shown(&self) -> String {
        match self.inside.as_slice() {
            _ if self.is_standard() => "standard input".to_owned(),
            [] => shown(&self.path),
            _ => self.name.clone(),
        }
    }

    /// Where its output with this extension goes in an output folder.
    pub fn output(&self, extension: &str) -> PathBuf {
        let stem = if self.is_standard() { None } else { self.place.file_stem() };
        let mut name = stem.unwrap_or(OsStr::new("stdin")).to_owned();
        name.push(".");
        name.push(extension);
        self.place.with_file_name(name)
    }

    /// Its bytes, or what went wrong and what to do.
    pub fn bytes(&self, limits: &Limits) -> Result<Vec<u8>, String> {
        match &self.problem {
            Some(problem) => Err(problem.clone()),
            None if self.is_standard() => up_to(limits, io::stdin().lock(), Vec::new()).map_err(|error| reason(&error)),
            None => read_file(&self.path, limits),
        }
    }

    /// A path that a worker can read for itself.
    pub fn readable_path(&self) -> Option<&str> {
        self.path().filter(|_| self.problem.is_none())?.to_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_are_named_after_the_stem() {
        let output = |path: &str| Input::new(Path::new(path)).output("json");
        assert_eq!(output("reports/fenmoor.2019.pdf"), Path::new("fenmoor.2019.json"));
        assert_eq!(output("./-"), Path::new("-.json"));
        assert_eq!(output("-"), Path::new("stdin.json"));
    }

    #[test]
    fn outputs_keep_their_place_in_the_tree() {
        let input = Input::below(Path::new("reports/2019/fenmoor.pdf"), Path::new("2019/fenmoor.pdf"));
        assert_eq!(input.output("json"), Path::new("2019/fenmoor.json"));
    }

    #[test]
    fn no_more_is_read_than_shows_that_it_is_too_much() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.txt");
        std::fs::write(&path, "12345").unwrap();
        let bytes = |bytes| Input::new(&path).bytes(&Limits { bytes, ..Limits::default() }).unwrap();
        assert_eq!((bytes(5), bytes(3)), (b"12345".to_vec(), b"1234".to_vec()));
    }
}
