//! A file that a run has written, and whether it is still unchanged.

use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Length in bytes and time of the last change: an interrupted later run may have left a file of the same length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark(u64, Option<SystemTime>);

impl Mark {
    /// The file as it is now, if there is one.
    pub fn of_file(file: &Path) -> Option<Self> {
        fs::metadata(file).ok().map(|metadata| Mark(metadata.len(), metadata.modified().ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_file_that_is_gone_or_changed_is_missed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        assert_eq!(Mark::of_file(&path), None);
        fs::write(&path, "{}").unwrap();
        let mark = Mark::of_file(&path);
        assert_eq!(Mark::of_file(&path), mark);
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "[]").unwrap();
        fs::File::open(&path).unwrap().set_modified(written + Duration::from_millis(20)).unwrap();
        assert_ne!(Mark::of_file(&path), mark);
        fs::write(&path, "{").unwrap();
        assert_ne!(Mark::of_file(&path), mark);
    }
}
