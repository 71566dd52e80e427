//! Each input's part of the files of a whole run, kept as the worker's own answer.

use super::digest::digest;
use super::folder::FOLDER;
use crate::cli::worker::protocol::Answer;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The folder for the answers, below the output folder.
#[derive(Debug)]
pub struct Pieces(PathBuf);

impl Pieces {
    /// In the run's own folder inside this output folder.
    pub fn open(output: &Path) -> Result<Self> {
        let folder = output.join(FOLDER).join("pieces");
        fs::create_dir_all(&folder).with_context(|| format!("{FOLDER}: the folder could not be created"))?;
        Ok(Pieces(folder))
    }

    /// Where the answer for the input with this key is kept.
    pub fn path(&self, key: &str) -> PathBuf {
        self.0.join(format!("{:032x}", digest(key.as_bytes())))
    }

    /// The answer for the input with this key.
    pub fn load(&self, key: &str) -> Option<Answer> {
        let mut file = BufReader::new(File::open(self.path(key)).ok()?);
        Answer::receive(&mut file).ok()?
    }

    /// Keeps an answer; an interrupted run leaves either the old one or the new one.
    pub fn store(&self, key: &str, answer: &Answer) -> Result<()> {
        let mut piece = NamedTempFile::new_in(&self.0)?;
        let mut out = BufWriter::new(&mut piece);
        answer.send(&mut out).and_then(|()| out.flush()).context("what the next run needs could not be written")?;
        drop(out);
        piece.persist(self.path(key)).map(drop).context("what the next run needs could not be written")
    }
}
