//! `--incremental`: what the last run into the same folder has left, so that unchanged inputs need not be read again.
//!
//! The folder keeps a log ([`log`]) with a line for each input whose output is there. A line is only written after what it
//! tells, so a run may be interrupted at any point; a line cut in two is no line.

mod log;
mod outputs;
mod pieces;

use super::input::Input;
use super::worker::job::Job;
use super::worker::protocol::{Answer, Rendered};
use anyhow::{Context, Result};
use log::{Complete, Entry, Log};
use ofsted_extract::limits::Limits;
use outputs::Outputs;
use pieces::Pieces;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use twox_hash::XxHash3_128;

/// Where a folder keeps what the next run must know.
pub const FOLDER: &str = ".ofsted-extract";

/// Tells whether bytes are the same as last time; nobody gains by forging that.
pub type Digest = u128;

/// A digest of an input's bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    XxHash3_128::oneshot(bytes)
}

/// The last run into a folder, and the log of this one.
pub struct Memory {
    folder: PathBuf,
    known: HashMap<String, Entry>,
    complete: Option<Complete>,
    log: Mutex<Log>,
    kind: Kind,
}

/// What the last run has left of an input.
enum Kind {
    /// Its own file, with this extension.
    File(&'static str),
    /// What belongs into the files of all inputs.
    Pieces(Pieces),
}

impl Memory {
    /// Of the last run into this folder, if it had the same job and program. The extension is that of an input's own
    /// file, in formats in which it has one.
    pub fn open(folder: &Path, job: &Job, extension: Option<&'static str>) -> Result<Self> {
        let own = folder.join(FOLDER);
        let unmade = || format!("{}: the folder could not be made", super::message::shown(&own));
        std::fs::create_dir_all(&own).with_context(unmade)?;
        let key = key(job)?;
        let (known, complete) = log::read(&own, &key);
        let log = Log::open(&own, &key, known.values(), complete.as_ref())?;
        let kind = match extension {
            Some(extension) => Kind::File(extension),
            None => Kind::Pieces(Pieces::open(folder)?),
        };
        Ok(Memory { folder: folder.to_owned(), known, complete, log: Mutex::new(log), kind })
    }

    /// Whether these inputs are all the last complete run had, and its files are still there.
    pub fn is_complete(&self, inputs: &[Input], limits: &Limits) -> bool {
        let Some(complete) = self.complete.as_ref().filter(|complete| complete.inputs == inputs.len()) else {
            return false;
        };
        let unchanged = |input: &Input| {
            let entry = self.known.get(input.name());
            entry
                .filter(|entry| entry.outputs.are_there(&self.folder))
                .is_some_and(|entry| input.bytes(limits).is_ok_and(|bytes| digest(&bytes) == entry.digest))
        };
        let is_there = matches!(self.kind, Kind::File(_)) || complete.outputs.are_there(&self.folder);
        is_there && inputs.iter().all(unchanged)
    }

    /// Codes of everything worse than a notice in an input of the last run.
    pub fn serious(&self, input: &Input) -> &[String] {
        self.known.get(input.name()).map_or(&[], |entry| &entry.serious)
    }

    /// What the last run made of an input with these bytes, if that is still there.
    pub fn recall(&self, input: &Input, digest: Digest) -> Option<Answer> {
        let entry = self.known.get(input.name()).filter(|entry| entry.digest == digest)?;
        if !entry.outputs.are_there(&self.folder) {
            return None;
        }
        match &self.kind {
            Kind::Pieces(pieces) => pieces.load(input.name()),
            Kind::File(_) => Some(Answer::Read(vec![Rendered { serious: entry.serious.clone(), pieces: Vec::new() }])),
        }
    }

    /// Whether an unchanged input's output is there already, and not only what belongs into one.
    pub fn has_outputs(&self) -> bool {
        matches!(self.kind, Kind::File(_))
    }

    /// Remembers an input that was just written.
    pub fn keep(&self, input: &Input, digest: Digest, answer: &Answer) -> Result<()> {
        let Answer::Read(reports) = answer else { return Ok(()) };
        let serious = reports.iter().flat_map(|report| report.serious.clone()).collect();
        let file = match &self.kind {
            Kind::Pieces(pieces) => pieces.store(input.name(), answer)?,
            Kind::File(extension) => input.output(extension),
        };
        let outputs = Outputs::of(&self.folder, [file]);
        self.log().entry(&Entry { file: input.name().to_owned(), digest, serious, outputs })
    }

    /// Remembers that every input was written, and in which files.
    pub fn complete(&self, inputs: usize, files: impl IntoIterator<Item = PathBuf>) -> Result<()> {
        self.log().complete(&Complete { inputs, outputs: Outputs::of(&self.folder, files) })
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What must be the same for an output to be: the job and the program, of which a version may have several builds.
fn key(job: &Job) -> Result<String> {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).context("the program was not found")?;
    let build = (env!("CARGO_PKG_VERSION"), metadata.len(), metadata.modified().ok());
    Ok(format!("{:032x}", digest(&serde_json::to_vec(&(job, build))?)))
}
