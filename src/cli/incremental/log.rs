//! The log of a folder, as JSON Lines: the first line has the run's key, and each later one an input that was written.

use super::digest::Digest;
use super::mark::Mark;
use super::sequence::Sequence;
use crate::cli::given::RowUsed;
use crate::cli::worker::names::Names;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use tempfile::NamedTempFile;

const FILE: &str = "log.jsonl";
const UNWRITTEN: &str = "the log for the next run could not be written";

/// An input that was read and written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Its key.
    pub input: String,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Codes of everything worse than a notice.
    pub serious: Vec<String>,
    /// The rows of the caller's lists that were about it.
    pub used: Vec<RowUsed>,
    /// What its reports and their inspections are called.
    pub names: Vec<Names>,
    /// Its own file, or what is kept of it for the files that hold all inputs.
    pub output: Option<Mark>,
}

/// The end of a run that left nothing out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// Which inputs it had, and in which order.
    pub inputs: Sequence,
    /// The files that it wrote for all inputs together.
    pub outputs: Vec<Option<Mark>>,
}

impl LogEntry {
    /// Its reports, without what was written of them.
    pub fn reports(&self) -> Vec<Rendered> {
        let report = |names: &Names| Rendered { names: names.clone(), ..Rendered::default() };
        let mut reports: Vec<Rendered> = self.names.iter().map(report).collect();
        if let Some(first) = reports.first_mut() {
            first.serious.clone_from(&self.serious);
            first.used.clone_from(&self.used);
        }
        reports
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum LogLine {
    Key(String),
    Entry(LogEntry),
    Complete(Complete),
}

/// The contents of the log in this folder, if it has this key. The last line about an input counts.
pub fn read_log(folder: &Path, key: &str) -> (HashMap<String, LogEntry>, Option<Complete>) {
    let text = std::fs::read(folder.join(FILE)).unwrap_or_default();
    let mut lines = text.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let mut entries = HashMap::new();
    let mut complete = None;
    if !matches!(lines.next(), Some(LogLine::Key(of)) if of == key) {
        return (entries, complete);
    }
    for line in lines {
        // Only the end of the last run shows that nothing was left out.
        complete = None;
        match line {
            LogLine::Entry(entry) => drop(entries.insert(entry.input.clone(), entry)),
            LogLine::Complete(end) => complete = Some(end),
            LogLine::Key(_) => {}
        }
    }
    (entries, complete)
}

/// The open log.
#[derive(Debug)]
pub struct Log(File);

impl Log {
    /// Starts a new log in this folder with the contents of the last one, one line per input.
    pub fn open<'e>(
        folder: &Path,
        key: &str,
        known: impl IntoIterator<Item = &'e LogEntry>,
        complete: Option<&Complete>,
    ) -> Result<Self> {
        let file = NamedTempFile::new_in(folder).context(UNWRITTEN)?;
        let mut log = Log(file.reopen().context(UNWRITTEN)?);
        log.line(&LogLine::Key(key.to_owned()))?;
        known.into_iter().try_for_each(|entry| log.entry(entry))?;
        complete.map_or(Ok(()), |complete| log.complete(complete))?;
        file.persist(folder.join(FILE)).context(UNWRITTEN)?;
        Ok(log)
    }

    /// Logs an input. The line is written at once, because lines are never buffered.
    pub fn entry(&mut self, entry: &LogEntry) -> Result<()> {
        self.line(&LogLine::Entry(entry.clone()))
    }

    /// Records the end of the run.
    pub fn complete(&mut self, complete: &Complete) -> Result<()> {
        self.line(&LogLine::Complete(complete.clone()))
    }

    fn line(&mut self, line: &LogLine) -> Result<()> {
        let mut bytes = serde_json::to_vec(line)?;
        bytes.push(b'\n');
        self.0.write_all(&bytes).context(UNWRITTEN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(file: &str, digest: Digest) -> LogEntry {
        LogEntry { input: file.into(), digest, serious: Vec::new(), names: Vec::new(), used: Vec::new(), output: None }
    }

    #[test]
    fn a_log_is_read_up_to_where_it_was_cut() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(folder.path(), "key", [], None).unwrap();
        log.entry(&entry("a.pdf", 1)).unwrap();
        log.entry(&entry("b.pdf", 2)).unwrap();
        let whole = std::fs::read(folder.path().join(FILE)).unwrap();
        for end in 0..=whole.len() {
            std::fs::write(folder.path().join(FILE), &whole[..end]).unwrap();
            let (entries, complete) = read_log(folder.path(), "key");
            assert!(entries.len() <= 2 && complete.is_none());
            assert!(entries.values().all(|known| *known == entry(&known.input, known.digest)));
        }
        assert_eq!(read_log(folder.path(), "key").0.len(), 2);
    }

    #[test]
    fn a_log_of_another_run_is_none_and_goes_on_after_a_cut() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        Log::open(folder.path(), "key", [], None).unwrap().entry(&entry("a.pdf", 1)).unwrap();
        assert!(read_log(folder.path(), "other").0.is_empty());
        let cut = [std::fs::read(&path).unwrap(), b"{\"entry\":{\"in".to_vec()].concat();
        std::fs::write(&path, cut).unwrap();
        let known = read_log(folder.path(), "key").0;
        let mut log = Log::open(folder.path(), "key", known.values(), None).unwrap();
        log.entry(&entry("b.pdf", 3)).unwrap();
        let end = Complete { inputs: Sequence::default(), outputs: Vec::new() };
        log.complete(&end).unwrap();
        let (entries, complete) = read_log(folder.path(), "key");
        assert_eq!((entries["a.pdf"].digest, entries["b.pdf"].digest, complete), (1, 3, Some(end)));
    }
}
