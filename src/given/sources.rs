//! Where reports are published and when: a list that says so for each file.

use super::date;
use super::list::{List, ListError, cell};
use crate::model::code::Code;
use crate::model::report::Report;
use crate::model::warning::Warning;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Names of the columns; the others are those of the community's history file.
const FILE: &[&str] = &["file", "pdf_filename"];
const SHA256: &[&str] = &["sha256"];
const REPORT_ID: &[&str] = &["report_id"];
const LINK: &[&str] = &["link", "inspection_link", "url"];
const PUBLISHED: &[&str] = &["published", "publication_date"];

/// A list of reports with their links and dates of publication.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Row>", into = "Vec<Row>")]
pub struct Sources {
    rows: Vec<Row>,
    by_key: HashMap<String, usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    line: u64,
    key: String,
    link: Option<String>,
    published: Option<String>,
}

impl From<Vec<Row>> for Sources {
    fn from(rows: Vec<Row>) -> Self {
        let by_key = rows.iter().enumerate().map(|(at, row)| (row.key.clone(), at)).collect();
        Sources { rows, by_key }
    }
}

impl From<Sources> for Vec<Row> {
    fn from(sources: Sources) -> Self {
        sources.rows
    }
}

impl Sources {
    /// Reads a CSV file with a column `file`, `sha256` or `report_id`, and `link`, `published` or both.
    ///
    /// # Errors
    /// If a column is missing, a link is no web address, a date is none, or a file is listed twice.
    pub fn read(csv: &[u8]) -> Result<Self, ListError> {
        let list = List::read(csv)?;
        let keys = [SHA256, REPORT_ID, FILE].map(|names| list.column(names));
        if keys.iter().all(Option::is_none) {
            list.required(FILE)?;
        }
        let (link, published) = (list.column(LINK), list.column(PUBLISHED));
        if link.or(published).is_none() {
            list.required(LINK)?;
        }
        let mut sources = Sources::default();
        for (line, cells) in &list.rows {
            let wrong = |what: String| ListError::Line(*line, what);
            let Some(key) = keys.iter().find_map(|column| cell(cells, *column)).map(folded) else {
                return Err(wrong("it names no file, sha256 or report_id".to_owned()));
            };
            let link = cell(cells, link).map(address).transpose().map_err(wrong)?;
            let published = cell(cells, published).map(day).transpose().map_err(wrong)?;
            sources.add(Row { line: *line, key, link, published })?;
        }
        Ok(sources)
    }

    fn add(&mut self, row: Row) -> Result<(), ListError> {
        if let Some(other) = self.by_key.get(&row.key).and_then(|at| self.rows.get(*at)) {
            if (&row.link, &row.published) == (&other.link, &other.published) {
                return Ok(());
            }
            let what = format!("{} is listed already, with another link or date, in line {}", row.key, other.line);
            return Err(ListError::Line(row.line, what));
        }
        self.by_key.insert(row.key.clone(), self.rows.len());
        self.rows.push(row);
        Ok(())
    }

    /// Adds what the list says of this report; returns the row's number.
    ///
    /// A date that the report prints stands; if the list has another one, a warning says so.
    pub fn apply(&self, report: &mut Report) -> Option<usize> {
        let at = self.row_of(report)?;
        let Row { link, published, .. } = self.rows.get(at)?;
        report.source.link.clone_from(link);
        match (&report.inspection.published, published) {
            (None, Some(_)) => {
                report.inspection.published.clone_from(published);
                report.inspection.published_given = true;
            }
            (Some(printed), Some(given)) if !given.starts_with(printed.as_str()) => {
                let message = format!(
                    "the list of sources has {given} as the day of publication, but the report prints {printed}; the printed day \
                     stands"
                );
                report.warnings.push(Warning::new(Code::PublishedDiffers, message));
            }
            _ => {}
        }
        Some(at)
    }

    /// By its bytes, or by its path, whose folders a list may leave out.
    fn row_of(&self, report: &Report) -> Option<usize> {
        let path = folded(&report.source.file);
        let ends = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
        let names = [report.source.sha256.as_str(), &report.report_id, &path].into_iter().chain(ends);
        names.filter_map(|name| self.by_key.get(name)).next().copied()
    }

    /// The lines of the rows with such numbers, each with the name in it.
    pub fn lines_of(&self, is: &dyn Fn(usize) -> bool) -> Vec<(u64, String)> {
        let rows = self.rows.iter().enumerate().filter(|(at, _)| is(*at));
        rows.map(|(_, row)| (row.line, row.key.clone())).collect()
    }
}

/// A name as it is compared: Windows writes folders with another slash, and capitals don't count.
fn folded(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.strip_prefix("./").map_or_else(|| name.clone(), str::to_owned)
}

/// Only web addresses: links become links in a page.
fn address(text: &str) -> Result<String, String> {
    let is_address = ["https://", "http://"].iter().any(|scheme| text.to_lowercase().starts_with(scheme));
    if is_address && !text.contains(char::is_whitespace) {
        return Ok(text.to_owned());
    }
    Err(format!("{text:?} is no link; it should begin with https://"))
}

fn day(text: &str) -> Result<String, String> {
    date::day(text).ok_or_else(|| format!("{text:?} is no date such as 2023-05-09 or 09/05/2023"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://reports.example/1";

    fn report(file: &str) -> Report {
        let mut report = Report { report_id: "00ff".into(), ..Report::default() };
        report.source.file = file.into();
        report.source.sha256 = "00ffaa".into();
        report
    }

    fn applied(list: &str, mut report: Report) -> (Option<usize>, Report) {
        let sources = Sources::read(list.as_bytes()).unwrap();
        let row =
            serde_json::from_value::<Sources>(serde_json::to_value(&sources).unwrap()).unwrap().apply(&mut report);
        (row, report)
    }

    #[test]
    fn a_report_is_found_by_path_name_or_bytes() {
        for key in [
            "file,link\nb.pdf",
            "file,link\nReports/B.pdf",
            "file,link\n.\\in\\reports\\b.pdf",
            "sha256,link\n00ffaa",
            "report_id,link\n00ff",
            "pdf_filename,inspection_link\nb.pdf",
        ] {
            let (row, report) = applied(&format!("{key},{LINK}\n"), report("in/reports/b.pdf"));
            assert_eq!((row, report.source.link.as_deref()), (Some(0), Some(LINK)), "{key}");
        }
        for key in ["file,link\nab.pdf", "file,link\nother/b.pdf", "sha256,link\n00ffab"] {
            assert_eq!(applied(&format!("{key},{LINK}\n"), report("in/reports/b.pdf")).0, None, "{key}");
        }
    }

    #[test]
    fn a_given_date_is_marked_and_a_printed_one_stands() {
        let list = "file,published\na.pdf,09/05/2023\n";
        let given = applied(list, report("a.pdf")).1;
        assert_eq!(
            (given.inspection.published.as_deref(), given.inspection.published_given),
            (Some("2023-05-09"), true)
        );
        let mut printed = report("a.pdf");
        printed.inspection.published = Some("2023-05-10".into());
        let stands = applied(list, printed).1;
        assert_eq!(
            (stands.inspection.published.as_deref(), stands.inspection.published_given),
            (Some("2023-05-10"), false)
        );
        assert_eq!(stands.warnings[0].code, Code::PublishedDiffers);
        let mut month = report("a.pdf");
        month.inspection.published = Some("2023-05".into());
        assert!(applied(list, month).1.warnings.is_empty());
    }

    #[test]
    fn wrong_lists_say_what_is_wrong_and_where() {
        let error = |list: &str| Sources::read(list.as_bytes()).unwrap_err().to_string();
        assert_eq!(error("name,link\na,b\n"), "the list has no column file; its columns are name, link");
        assert_eq!(error("file,date\na,b\n"), "the list has no column link; its columns are file, date");
        assert!(error("file,published\na.pdf,31/02/2023\n").starts_with("line 2: \"31/02/2023\" is no date"));
        assert!(error("file,link\na.pdf,javascript:x\n").contains("should begin with https://"));
        assert_eq!(error(&format!("file,link\n,{LINK}\n")), "line 2: it names no file, sha256 or report_id");
        let twice = format!("file,link\na.pdf,{LINK}\nA.pdf,{LINK}\na.pdf,{LINK}0\n");
        assert!(error(&twice).contains("line 4: a.pdf is listed already, with another link or date, in line 2"));
    }
}
