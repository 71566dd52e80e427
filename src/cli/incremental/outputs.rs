//! Files that a run has written, and whether they are still there as it left them.

use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Files below the output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outputs(Vec<(PathBuf, Mark)>);

/// Length in bytes and time of the last change: a later run that was interrupted may have left a file as long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Mark(u64, Option<SystemTime>);

impl Outputs {
    /// These files as they are now.
    pub fn of(folder: &Path, files: impl IntoIterator<Item = PathBuf>) -> Self {
        Outputs(files.into_iter().filter_map(|file| mark(folder, &file).map(|mark| (file, mark))).collect())
    }

    /// Whether there are any, all as they were.
    pub fn are_there(&self, folder: &Path) -> bool {
        !self.0.is_empty() && self.0.iter().all(|(file, known)| mark(folder, file).as_ref() == Some(known))
    }
}

fn mark(folder: &Path, file: &Path) -> Option<Mark> {
    fs::metadata(folder.join(file)).ok().map(|metadata| Mark(metadata.len(), metadata.modified().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_file_that_is_gone_or_changed_is_missed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, "{}").unwrap();
        let outputs = Outputs::of(folder.path(), ["a.json".into()]);
        assert!(outputs.are_there(folder.path()));
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "[]").unwrap();
        fs::File::open(&path).unwrap().set_modified(written + Duration::from_millis(20)).unwrap();
        assert!(!outputs.are_there(folder.path()));
        fs::remove_file(&path).unwrap();
        assert!(!outputs.are_there(folder.path()));
        assert!(!Outputs::default().are_there(folder.path()));
    }
}
