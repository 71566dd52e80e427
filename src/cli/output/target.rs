//! Where an output goes, judging by its path.

use std::path::{Path, PathBuf};

/// Where an output goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Standard output.
    Standard,
    /// This file.
    File(PathBuf),
    /// Files in this folder.
    Folder(PathBuf),
}

impl Target {
    /// The target of an output path as given.
    pub fn from_option(path: Option<&Path>) -> Self {
        match path.filter(|_| !is_standard(path)) {
            None => Target::Standard,
            Some(path) if is_folder(path) => Target::Folder(path.to_owned()),
            Some(path) => Target::File(path.to_owned()),
        }
    }
}

/// Whether this output is standard output. If that is a file, it must not be replaced while it is open.
pub fn is_standard(path: Option<&Path>) -> bool {
    path.is_none_or(|path| ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(&&*path.to_string_lossy()))
}

/// A folder, or a name that ends like one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}
