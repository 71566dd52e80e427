//! One file per input, in a folder.

use super::plan::Plan;
use super::sink::{Failure, Output};
use super::stream::Stream;
use crate::cli::input::Input;
use crate::cli::message::shown;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Context, Result, bail};
use ofsted_extract::emitter::TABLES;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Each input's records in a file named after it.
pub struct PerInput {
    folder: PathBuf,
    plan: Plan,
    /// Which input has which file.
    taken: HashMap<PathBuf, String>,
}

impl PerInput {
    /// Files in this folder.
    pub fn new(folder: PathBuf, plan: Plan) -> Self {
        PerInput { folder, plan, taken: HashMap::new() }
    }

    /// A folder that somebody took away would be made again, and what was in it would be missing without a word.
    fn check_folder(&self) -> Result<()> {
        let lost = self.taken.len();
        match self.folder.is_dir() {
            true => Ok(()),
            false => bail!(
                "{}: the folder has vanished during the run, and with it the output of {lost} inputs; run again",
                shown(&self.folder)
            ),
        }
    }

    fn write_file(&mut self, input: &Input, reports: &[Rendered]) -> Result<()> {
        let path = self.claim_file(input)?;
        if self.plan.is_input(&path) {
            bail!("{}: its output {} is itself an input; choose another folder", input.shown(), shown(&path));
        }
        if let Some(folder) = path.parent().filter(|folder| *folder != self.folder) {
            let unmade = || format!("{}: the folder could not be created", shown(folder));
            std::fs::create_dir_all(folder).with_context(unmade)?;
        }
        let mut stream = Stream::to_file(&self.plan, &TABLES[0], reports.len() != 1, &path)?;
        stream.write(0, reports)?;
        stream.finish().map(drop)
    }

    /// The input's file, which from now on no other input may use.
    fn claim_file(&mut self, input: &Input) -> Result<PathBuf> {
        let path = self.folder.join(input.output(self.plan.format.extension));
        if let Some(other) = self.taken.get(&compared_path(&path)) {
            let (input, path) = (input.shown(), shown(&path));
            bail!(
                "{input}: its output {path} is already the output of {other}; rename one of them, or write to two folders"
            );
        }
        self.taken.insert(compared_path(&path), input.shown());
        Ok(path)
    }
}

impl Output for PerInput {
    fn write(&mut self, input: &Input, reports: &[Rendered]) -> Result<(), Failure> {
        self.check_folder().map_err(Failure::OfRun)?;
        self.write_file(input, reports).map_err(Failure::OfInput)
    }

    fn leave(&mut self, input: &Input) -> Result<(), Failure> {
        self.claim_file(input).map(drop).map_err(Failure::OfInput)
    }

    fn finish(self: Box<Self>, _unique: bool) -> Result<Vec<String>> {
        self.check_folder()?;
        Ok(Vec::new())
    }
}

/// The path as the file system compares names; these systems usually ignore case.
fn compared_path(path: &Path) -> PathBuf {
    if cfg!(any(windows, target_os = "macos")) {
        return PathBuf::from(path.to_string_lossy().to_lowercase());
    }
    path.to_owned()
}
