//! Output files that appear only when they are complete.

use super::message::shown;
use anyhow::{Context, Error, Result, anyhow};
use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempPath};

const BUFFER: usize = 1 << 16;

/// A file that appears under its name when it is committed; otherwise it leaves nothing behind.
#[derive(Debug)]
pub struct PendingFile {
    path: PathBuf,
    /// `None` for what can't be replaced, such as a pipe or a device.
    temporary: Option<TempPath>,
}

impl PendingFile {
    /// The file and the writer that fills it.
    pub fn create(path: &Path) -> Result<(Self, Box<dyn Write>)> {
        Self::open(path).with_context(|| format!("{}: it could not be written", shown(path)))
    }

    fn open(path: &Path) -> Result<(Self, Box<dyn Write>)> {
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
            let file = OpenOptions::new().write(true).open(path)?;
            return Ok((PendingFile { path: path.to_owned(), temporary: None }, buffered(file)));
        }
        // A link stays a link: the file it points to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| named_by(path));
        let folder = folder_of(&path);
        let made = builder().tempfile_in(folder).map_err(|error| unmade(folder, &error))?;
        let (file, temporary) = made.into_parts();
        Ok((PendingFile { path, temporary: Some(temporary) }, buffered(file)))
    }

    /// Moves the file, which must be flushed, to its final place.
    pub fn commit(self) -> Result<()> {
        let PendingFile { path, temporary } = self;
        let Some(temporary) = temporary else { return Ok(()) };
        temporary.persist(&path).map_err(|error| unplaced(&path, &error.error))
    }
}

fn buffered(writer: impl Write + 'static) -> Box<dyn Write> {
    Box::new(BufWriter::with_capacity(BUFFER, writer))
}

/// Standard output, buffered. Rust's own takes what can't be written there for written; a copy of it doesn't.
///
/// If it was closed when the program began, Rust's runtime has opened /dev/null in its place, for reading and writing.
/// That can't be told from a caller who wants no output: Python's and Node's ways to discard it open it just so.
#[cfg(unix)]
pub fn standard_output() -> Box<dyn Write> {
    use std::os::fd::AsFd;
    match std::io::stdout().as_fd().try_clone_to_owned() {
        Ok(copy) => buffered(fs::File::from(copy)),
        Err(_) => buffered(std::io::stdout()),
    }
}

/// Standard output, buffered.
#[cfg(not(unix))]
pub fn standard_output() -> Box<dyn Write> {
    buffered(std::io::stdout())
}

/// The file that a link points to, even if it doesn't exist yet; any other path unchanged.
fn named_by(path: &Path) -> PathBuf {
    fs::read_link(path).map_or_else(|_| path.to_owned(), |target| folder_of(path).join(target))
}

/// Why no file can be made in a folder. The library's own words would name a hidden file that nobody asked for.
fn unmade(folder: &Path, error: &io::Error) -> Error {
    let folder_name = shown(folder);
    if folder.is_dir() {
        let cause = io::Error::from(error.kind());
        return anyhow!("no file can be created in the folder {folder_name} ({cause}); check its permissions");
    }
    anyhow!("there is no folder {folder_name}; create it first")
}

/// Windows denies it while a spreadsheet program has the file open.
fn unplaced(path: &Path, error: &io::Error) -> Error {
    let cause = io::Error::from(error.kind());
    anyhow!("{}: it could not be replaced ({cause}); close it in other programs and check its permissions", shown(path))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".ofsted-extract-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private; the output gets the user's usual permissions.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_seen_before_the_commit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.json");
        let (file, mut writer) = PendingFile::create(&path).unwrap();
        writer.write_all(b"[]").unwrap();
        writer.flush().unwrap();
        assert!(!path.exists());
        drop(writer);
        file.commit().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"[]");
    }

    #[test]
    fn without_a_commit_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        drop(PendingFile::create(&folder.path().join("out.json")).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_whether_its_file_is_there_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let (link, file) = (folder.path().join("link.json"), folder.path().join("out.json"));
        std::os::unix::fs::symlink("out.json", &link).unwrap();
        for text in ["[]", "{}"] {
            let (pending, mut writer) = PendingFile::create(&link).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
            drop(writer);
            pending.commit().unwrap();
            assert!(link.is_symlink());
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = PendingFile::create(&folder.path().join("none/out.json")).err().unwrap();
        assert!(format!("{error:#}").contains("create it first"), "{error:#}");
    }
}
