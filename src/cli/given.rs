//! The caller's lists: links, corrections and authorities.

use super::args::Args;
use super::input::read_file;
use super::message::shown;
use anyhow::{Result, anyhow};
use ofsted_extract::given::{Authorities, Corrections, ListError, Sources};
use ofsted_extract::{Limits, Report};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::path::Path;

const NO_INPUT: &str = "no input";
/// Names so many rows of a kind.
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

/// Which rows were about which inputs.
#[derive(Debug, Default)]
pub struct Used {
    first: HashMap<RowUsed, usize>,
    /// Rows that were about several inputs.
    again: HashSet<RowUsed>,
}

impl Used {
    /// Notes the rows that were about the input with this number.
    pub fn note(&mut self, input: usize, rows: impl IntoIterator<Item = RowUsed>) {
        for row in rows {
            if *self.first.entry(row).or_insert(input) != input {
                self.again.insert(row);
            }
        }
    }
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

    /// What the caller should know of the lists: rows about no input, and names that several inputs have.
    pub fn notices(&self, used: &Used) -> Vec<String> {
        let unknown = |row| !used.first.contains_key(&row);
        let mut lines = Vec::new();
        if let Some((name, sources)) = &self.sources {
            lines.extend(told(name, &sources.lines_of(&|row| unknown(RowUsed::Source(row))), NO_INPUT, |key| {
                format!("no input is {key}")
            }));
            let again = sources.lines_of(&|row| used.again.contains(&RowUsed::Source(row)));
            lines.extend(told(name, &again, "several inputs", |key| {
                format!("several inputs are {key}, and all have its link and date; name their folders")
            }));
        }
        if let Some((name, corrections)) = &self.corrections {
            let rows = corrections.lines_of(&|row| unknown(RowUsed::Correction(row)));
            lines.extend(told(name, &rows, NO_INPUT, |key| format!("no report has the report_id {key}")));
        }
        lines
    }
}

fn list<T>(path: Option<&Path>, read: fn(&[u8]) -> Result<T, ListError>) -> Result<Option<(String, T)>> {
    let Some(path) = path else { return Ok(None) };
    let name = shown(path);
    let bytes = read_file(path, &Limits::default()).map_err(|reason| anyhow!("{name}: {reason}"))?;
    let list = read(&bytes).map_err(|error| anyhow!("{name}: {error}"))?;
    Ok(Some((name, list)))
}

/// A line for each of these rows, up to a number; the rest `are` so, too.
fn told(list: &str, rows: &[(u64, String)], are: &str, said: impl Fn(&str) -> String) -> Vec<String> {
    let more = rows.len().saturating_sub(MOST_NAMED);
    let lines = rows.iter().take(MOST_NAMED).map(|(line, key)| format!("{list}, line {line}: {}", said(key)));
    lines.chain((more > 0).then(|| format!("{list}: {more} more rows are about {are}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_about_no_input_are_told_up_to_a_number() {
        let unused: Vec<(u64, String)> = (2..15).map(|line| (line, format!("{line}.pdf"))).collect();
        let lines = told("list.csv", &unused, NO_INPUT, |key| format!("no input is {key}"));
        assert_eq!((lines.len(), lines[0].as_str()), (11, "list.csv, line 2: no input is 2.pdf"));
        assert_eq!(lines[10], "list.csv: 3 more rows are about no input");
    }
}
