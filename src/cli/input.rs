//! The inputs: their names, their bytes, and why they can't be read.

use super::message::shown;
use ofsted_extract::{Options, Report};
use std::any::Any;
use std::ffi::{OsStr, OsString};
use std::io::{self, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};

/// One input of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input(PathBuf);

impl Input {
    /// A path as given; `-` is standard input.
    pub fn new(path: &Path) -> Self {
        Input(path.to_owned())
    }

    fn is_standard(&self) -> bool {
        self.0.as_os_str() == "-"
    }

    /// The file's path, if it is one.
    pub fn path(&self) -> Option<&Path> {
        (!self.is_standard()).then_some(&self.0)
    }

    /// Its name for messages.
    pub fn shown(&self) -> String {
        if self.is_standard() { "standard input".to_owned() } else { shown(&self.0) }
    }

    /// What its outputs are named after: the file's name without the last extension.
    pub fn stem(&self) -> OsString {
        let stem = if self.is_standard() { None } else { self.0.file_stem() };
        stem.unwrap_or(OsStr::new("stdin")).to_owned()
    }

    /// The input's records, or what was wrong and what to do.
    pub fn extract(&self, options: &Options) -> Result<Vec<Report>, String> {
        let bytes = self.bytes().map_err(|error| self.reason(&error))?;
        let name = self.0.to_string_lossy();
        // One bad input must never stop the others.
        panic::catch_unwind(AssertUnwindSafe(|| ofsted_extract::extract(&name, bytes, options)))
            .map_err(|cause| crash(cause.as_ref()))?
            .map_err(|error| error.to_string())
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        if !self.is_standard() {
            return std::fs::read(&self.0);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn reason(&self, error: &io::Error) -> String {
        if self.path().is_some_and(Path::is_dir) {
            return format!("is a folder; name its files ({})", shown(&self.0.join("*.pdf")));
        }
        match error.kind() {
            io::ErrorKind::NotFound => "there is no such file; check the path".to_owned(),
            io::ErrorKind::PermissionDenied => "it may not be read; check its permissions".to_owned(),
            _ => format!("it could not be read ({error}); try again or copy it elsewhere first"),
        }
    }
}

fn crash(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    format!("the program failed on it ({}); please report this with the file", text.unwrap_or("no reason given"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_are_named_after_the_stem() {
        let stem = |path: &str| Input::new(Path::new(path)).stem();
        assert_eq!(stem("reports/fenmoor.2019.pdf"), "fenmoor.2019");
        assert_eq!(stem("./-"), "-");
        assert_eq!(stem("-"), "stdin");
    }
}
