//! What each input has in the files of a whole run, kept as the worker's own answer.

use super::{FOLDER, digest};
use crate::cli::worker::protocol::Answer;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The folder of the answers, below the output folder.
#[derive(Debug)]
pub struct Pieces {
    folder: PathBuf,
    /// Where it stands in the output folder.
    below: PathBuf,
}

impl Pieces {
    /// In the run's own folder of this output folder.
    pub fn open(output: &Path) -> Result<Self> {
        let below = Path::new(FOLDER).join("pieces");
        let folder = output.join(&below);
        fs::create_dir_all(&folder).with_context(|| format!("{FOLDER}: the folder could not be made"))?;
        Ok(Pieces { folder, below })
    }

    /// The answer about the input of this name.
    pub fn load(&self, name: &str) -> Option<Answer> {
        let mut file = BufReader::new(File::open(self.folder.join(file(name))).ok()?);
        Answer::receive(&mut file).ok()?
    }

    /// Keeps an answer and says where below the output folder; an interrupted run leaves the old one or the new one.
    pub fn store(&self, name: &str, answer: &Answer) -> Result<PathBuf> {
        let mut piece = NamedTempFile::new_in(&self.folder)?;
        let mut out = BufWriter::new(&mut piece);
        answer.send(&mut out).and_then(|()| out.flush()).context("what the next run needs could not be written")?;
        drop(out);
        piece.persist(self.folder.join(file(name))).context("what the next run needs could not be written")?;
        Ok(self.below.join(file(name)))
    }
}

fn file(name: &str) -> String {
    format!("{:032x}", digest(name.as_bytes()))
}
