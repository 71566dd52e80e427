//! The zip archive that was opened last: the next request is often for another file in it, and reading its list of files
//! again for each of thousands would take longer than reading them.

use crate::cli::input;
use ofsted_extract::Archive;
use ofsted_extract::limits::Limits;
use std::fs::File;
use std::path::Path;

/// The last archive with its path; it stays as it was when it was opened.
#[derive(Debug, Default)]
pub struct Opened(Option<(String, Archive<File>)>);

impl Opened {
    /// The archive at this path, or nothing if the file there is none.
    pub fn archive(&mut self, path: &str, limits: &Limits) -> Result<Option<&Archive<File>>, String> {
        if self.0.as_ref().is_none_or(|(opened, _)| opened != path) {
            self.0 = None;
            if !input::is_archive_file(Path::new(path)) {
                return Ok(None);
            }
            let file = File::open(path).map_err(|error| format!("it could not be read ({error})"))?;
            let archive = Archive::open(file, limits).map_err(|error| error.to_string())?;
            self.0 = Some((path.to_owned(), archive));
        }
        Ok(self.0.as_ref().map(|(_, archive)| archive))
    }
}
