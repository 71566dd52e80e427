//! The caller's lists: links, corrections and authorities.

use super::args::Args;
use super::input::read_file;
use super::message::shown;
use anyhow::{Result, anyhow};
use ofsted_extract::given::{Authorities, Corrections, ListError, Sources};
use ofsted_extract::{Limits, Report};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::path::Path;

/// Names so many rows that fit no input.
const MOST_NAMED: usize = 10;

/// The lists of a run, each with the name of its file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Given {
    sources: Option<(String, Sources)>,
    corrections: Option<(String, Corrections)>,
    authorities: Option<(String, Authorities)>,
}

/// A row of a list that was about some report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RowUsed {
    /// Of the list of sources.
    Source(usize),
    /// Of the list of corrections.
    Correction(usize),
}

impl Given {
    /// Reads the lists that the arguments name.
    pub fn read(args: &Args) -> Result<Self> {
        Ok(Given {
            sources: list(args.sources.as_deref(), Sources::read)?,
            corrections: list(args.corrections.as_deref(), Corrections::read)?,
            authorities: list(args.authorities.as_deref(), Authorities::read)?,
        })
    }

    /// Uses the authorities for everything that this process reads.
    pub fn use_authorities(&self) {
        if let Some((_, authorities)) = &self.authorities {
            // A worker reads nothing before it has its job.
            authorities.clone().use_from_now_on();
        }
    }

    /// Adds what the lists say of this report: first what it should have said itself.
    pub fn apply(&self, report: &mut Report) -> Vec<RowUsed> {
        let corrected = self.corrections.iter().flat_map(|(_, list)| list.apply(report)).map(RowUsed::Correction);
        let mut used: Vec<RowUsed> = corrected.collect();
        let source = self.sources.as_ref().and_then(|(_, list)| list.apply(report));
        used.extend(source.map(RowUsed::Source));
        used
    }

    /// The rows that were about no input.
    pub fn unused(&self, used: &HashSet<RowUsed>) -> Vec<String> {
        let sources = self
            .sources
            .iter()
            .flat_map(|(name, list)| told(name, "input is", list.unused(&|row| used.contains(&RowUsed::Source(row)))));
        let corrections = self.corrections.iter().flat_map(|(name, list)| {
            told(name, "report has the report_id", list.unused(&|row| used.contains(&RowUsed::Correction(row))))
        });
        sources.chain(corrections).collect()
    }
}

fn list<T>(path: Option<&Path>, read: fn(&[u8]) -> Result<T, ListError>) -> Result<Option<(String, T)>> {
    let Some(path) = path else { return Ok(None) };
    let name = shown(path);
    let bytes = read_file(path, &Limits::default()).map_err(|reason| anyhow!("{name}: {reason}"))?;
    let list = read(&bytes).map_err(|error| anyhow!("{name}: {error}"))?;
    Ok(Some((name, list)))
}

fn told(list: &str, what: &str, unused: Vec<(u64, String)>) -> Vec<String> {
    let more = unused.len().saturating_sub(MOST_NAMED);
    let line = |(line, key): &(u64, String)| format!("{list}, line {line}: no {what} {key}");
    let lines = unused.iter().take(MOST_NAMED).map(line);
    lines.chain((more > 0).then(|| format!("{list}: {more} more rows are about no input"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_about_no_input_are_told_up_to_a_number() {
        let unused: Vec<(u64, String)> = (2..15).map(|line| (line, format!("{line}.pdf"))).collect();
        let lines = told("list.csv", "input is", unused);
        assert_eq!((lines.len(), lines[0].as_str()), (11, "list.csv, line 2: no input is 2.pdf"));
        assert_eq!(lines[10], "list.csv: 3 more rows are about no input");
    }
}
