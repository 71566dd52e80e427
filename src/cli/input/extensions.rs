//! Which files in a folder are reports.

use std::path::Path;

/// The extensions of reports, and of zip archives of reports; the reader itself looks only at the first bytes.
pub const EXTENSIONS: &[&str] = &["pdf", "txt", "text", "md", "markdown", "zip"];

/// Whether a file with this name in a folder is a report.
pub fn is_report(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}
