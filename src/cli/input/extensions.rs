//! Which files of a folder are reports.

use std::path::Path;

/// What reports are called; the reader itself looks at the first bytes only.
pub(super) const EXTENSIONS: &[&str] = &["pdf", "txt", "text", "md", "markdown"];

/// Whether a file of this name is a report in a folder.
pub fn is_report(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}
