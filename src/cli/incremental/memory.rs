//! What is remembered of the last run into a folder, and kept of this one for the next.

use super::digest::{Digest, digest};
use super::folder::FOLDER;
use super::log::{self, Complete, Log, LogEntry};
use super::mark::Mark;
use super::pieces::Pieces;
use super::sequence::Sequence;
use crate::cli::given::RowUsed;
use crate::cli::input::Input;
use crate::cli::message::shown;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, Rendered};
use anyhow::{Context, Result};
use ofsted_extract::limits::Limits;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The last run into a folder, and the log of this one.
pub struct Memory {
    folder: PathBuf,
    known: HashMap<String, LogEntry>,
    complete: Option<Complete>,
    log: Mutex<Log>,
    kept: Kept,
}

/// What the last run left for an input.
enum Kept {
    /// Its own file, with this extension.
    File(&'static str),
    /// Its part of the files that hold all inputs.
    Pieces(Pieces),
}

impl Memory {
    /// The last run into this folder, if it had the same job and program. The extension is that of an input's own
    /// file, for formats that write one.
    pub fn open(folder: &Path, job: &Job, extension: Option<&'static str>) -> Result<Self> {
        let own = folder.join(FOLDER);
        let unmade = || format!("{}: the folder could not be created", shown(&own));
        std::fs::create_dir_all(&own).with_context(unmade)?;
        let key = job_key(job)?;
        let (known, complete) = log::read_log(&own, &key);
        let log = Log::open(&own, &key, known.values(), complete.as_ref())?;
        let kept = match extension {
            Some(extension) => Kept::File(extension),
            None => Kept::Pieces(Pieces::open(folder)?),
        };
        Ok(Memory { folder: folder.to_owned(), known, complete, log: Mutex::new(log), kept })
    }

    /// Whether these inputs are the same as in the last run, which was complete, and its files are still there.
    pub fn is_complete(&self, inputs: &[Input], files: &[PathBuf], limits: &Limits) -> bool {
        let Some(complete) = self.complete.as_ref().filter(|complete| complete.outputs == self.marks(files)) else {
            return false;
        };
        let mut sequence = Some(Sequence::default());
        for input in inputs {
            sequence =
                sequence.zip(self.unchanged(input, limits)).map(|(sequence, digest)| sequence.then(input, digest));
        }
        sequence == Some(complete.inputs)
    }

    /// The digest of an input that is the same as in the last run; what can be read only once is never looked at.
    fn unchanged(&self, input: &Input, limits: &Limits) -> Option<Digest> {
        let known = match input.stamp() {
            Some(stamp) => digest(stamp.as_bytes()),
            None if input.is_regular() => digest(&input.bytes(limits).ok()?),
            None => return None,
        };
        Some(self.entry(input, known)?.digest)
    }

    /// The log entry for an input with these bytes, if the output it names is still there.
    fn entry(&self, input: &Input, digest: Digest) -> Option<&LogEntry> {
        let entry = self.known.get(&input.key()).filter(|entry| entry.digest == digest)?;
        (entry.output.is_some() && entry.output == Mark::of_file(&self.place(input))).then_some(entry)
    }

    /// The input's own file, or what is kept of it.
    fn place(&self, input: &Input) -> PathBuf {
        match &self.kept {
            Kept::Pieces(pieces) => pieces.path(&input.key()),
            Kept::File(extension) => self.folder.join(input.output(extension)),
        }
    }

    fn marks(&self, files: &[PathBuf]) -> Vec<Option<Mark>> {
        files.iter().map(|file| Mark::of_file(&self.folder.join(file))).collect()
    }

    /// The reports of an input of the last run, without what was written of them.
    pub fn reports(&self, input: &Input) -> Vec<Rendered> {
        self.known.get(&input.key()).map(LogEntry::reports).unwrap_or_default()
    }

    /// The rows of the caller's lists that were about an input of the last run.
    pub fn used(&self, input: &Input) -> &[RowUsed] {
        self.known.get(&input.key()).map_or(&[], |entry| &entry.used)
    }

    /// The last run's result for an input with these bytes, if it is still there.
    pub fn recall(&self, input: &Input, digest: Digest) -> Option<Answer> {
        let entry = self.entry(input, digest)?;
        match &self.kept {
            Kept::Pieces(pieces) => pieces.load(&input.key()),
            Kept::File(_) => Some(Answer::Read(entry.reports())),
        }
    }

    /// Whether an unchanged input already has its own output file, and not only its part of a shared one.
    pub fn has_outputs(&self) -> bool {
        matches!(self.kept, Kept::File(_))
    }

    /// Remembers an input that has just been written.
    pub fn keep(&self, input: &Input, digest: Digest, answer: &Answer) -> Result<()> {
        let Answer::Read(reports) = answer else { return Ok(()) };
        let serious = reports.iter().flat_map(|report| report.serious.clone()).collect();
        let used = reports.iter().flat_map(|report| report.used.clone()).collect();
        let names = reports.iter().map(|report| report.names.clone()).collect();
        if let Kept::Pieces(pieces) = &self.kept {
            pieces.store(&input.key(), answer)?;
        }
        let output = Mark::of_file(&self.place(input));
        self.log().entry(&LogEntry { input: input.key(), digest, serious, names, used, output })
    }

    /// Remembers that every input was written, and to which files.
    pub fn complete(&self, inputs: &Sequence, files: &[PathBuf]) -> Result<()> {
        self.log().complete(&Complete { inputs: *inputs, outputs: self.marks(files) })
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What must be the same for the output to be the same: the job and the program. One version may have several builds.
fn job_key(job: &Job) -> Result<String> {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).context("the program was not found")?;
    let build = (env!("CARGO_PKG_VERSION"), metadata.len(), metadata.modified().ok());
    Ok(format!("{:032x}", digest(&serde_json::to_vec(&(job, build))?)))
}
