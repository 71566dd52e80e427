//! Files that a run has written, and whether they are still there.

use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// Files below the output folder with their lengths in bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outputs(Vec<(PathBuf, u64)>);

impl Outputs {
    /// These files as they are now.
    pub fn of(folder: &Path, files: impl IntoIterator<Item = PathBuf>) -> Self {
        Outputs(files.into_iter().filter_map(|file| length(folder, &file).map(|length| (file, length))).collect())
    }

    /// Whether there are any, all as long as they were.
    pub fn are_there(&self, folder: &Path) -> bool {
        !self.0.is_empty() && self.0.iter().all(|(file, bytes)| length(folder, file) == Some(*bytes))
    }
}

fn length(folder: &Path, file: &Path) -> Option<u64> {
    fs::metadata(folder.join(file)).ok().map(|metadata| metadata.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_gone_or_shorter_is_missed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, "{}").unwrap();
        let outputs = Outputs::of(folder.path(), ["a.json".into()]);
        assert!(outputs.are_there(folder.path()));
        fs::write(&path, "{").unwrap();
        assert!(!outputs.are_there(folder.path()));
        fs::remove_file(&path).unwrap();
        assert!(!outputs.are_there(folder.path()));
        assert!(!Outputs::default().are_there(folder.path()));
    }
}
