//! Invented sentences with the rows that a reader gives them.

mod areas;
mod context;
mod grades;
mod lists;
mod others;
mod services;
mod varied;

use super::quoted::{in_paragraphs, settled};
use super::setting::Setting;
use crate::model::outline::Paragraph;
use crate::model::report::{Grade, PreviousJudgement, Scope};

/// A setting in Fenmoor, after an inspection of all services or of separate ones.
fn setting(after_services: bool) -> Setting {
    Setting { names: vec!["fenmoor".to_string()], start: None, after_services }
}

/// A row as "date scope area grade"; "-" for what isn't said.
fn short(row: &PreviousJudgement) -> String {
    let scope = match row.scope {
        Some(Scope::LocalAuthority) => "la",
        Some(Scope::Safeguarding) => "safe",
        Some(Scope::LookedAfterChildren) => "lac",
        Some(Scope::Lscb) => "lscb",
        _ => "-",
    };
    let grade = match row.grade {
        Some(Grade::Outstanding) => "O",
        Some(Grade::Good) => "G",
        Some(Grade::Adequate) => "A",
        Some(Grade::Satisfactory) => "S",
        Some(Grade::RequiresImprovement) => "R",
        Some(Grade::Inadequate) => "I",
        _ => "-",
    };
    let area = row.area.as_deref().unwrap_or("-").replace("overall_effectiveness", "overall");
    format!("{} {scope} {area} {grade}", row.date.as_deref().unwrap_or("-"))
}

fn read_lines(lines: &[&str], heading: &str, after_services: bool) -> Vec<String> {
    let paragraph =
        |(at, line): (usize, &&str)| Paragraph { text: (*line).to_string(), bullet: at > 0, ..Paragraph::default() };
    let paragraphs: Vec<Paragraph> = lines.iter().enumerate().map(paragraph).collect();
    settled(in_paragraphs(&paragraphs, heading, false, &setting(after_services))).iter().map(short).collect()
}

fn failures(table: &[(&str, &[&str])], after_services: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for (text, rows) in table {
        let found = read_lines(&[text], "", after_services);
        if found != *rows {
            wrong.push(format!("{text}\n  expected {rows:?}\n  found    {found:?}"));
        }
    }
    wrong
}

/// Reads each paragraph of a table; the inspection before may have been of all services.
fn check(table: &[(&str, &[&str])]) {
    let wrong = failures(table, false);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same, where the inspection before was one of separate services.
fn check_services(table: &[(&str, &[&str])]) {
    let wrong = failures(table, true);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
