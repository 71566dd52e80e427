//! What each input has in the files of a whole run, kept as the worker's own answer.

use super::{FOLDER, digest};
use crate::cli::worker::protocol::Answer;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The folder of the answers.
#[derive(Debug)]
pub struct Pieces(PathBuf);

impl Pieces {
    /// Below a run's own folder.
    pub fn open(own: &Path) -> Result<Self> {
        let folder = own.join("pieces");
        fs::create_dir_all(&folder).with_context(|| format!("{FOLDER}: the folder could not be made"))?;
        Ok(Pieces(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(format!("{:032x}", digest(name.as_bytes())))
    }

    /// The answer about the input of this name.
    pub fn load(&self, name: &str) -> Option<Answer> {
        let mut file = BufReader::new(File::open(self.path(name)).ok()?);
        Answer::receive(&mut file).ok()?
    }

    /// Keeps an answer; an interrupted run leaves the old one or the new one.
    pub fn store(&self, name: &str, answer: &Answer) -> Result<()> {
        let mut file = NamedTempFile::new_in(&self.0)?;
        let mut out = BufWriter::new(&mut file);
        answer.send(&mut out).and_then(|()| out.flush()).context("what the next run needs could not be written")?;
        drop(out);
        file.persist(self.path(name)).map(drop).context("what the next run needs could not be written")
    }
}
