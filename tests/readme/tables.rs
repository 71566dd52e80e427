//! The tables between `<!-- NAME -->` and `<!-- end -->`, from the program's own tables.

use assert_cmd::Command;
use ofsted_extract::emitter::topics::{TOPICS, Topic};
use ofsted_extract::emitter::{FORMATS, TABLES};
use ofsted_extract::framework::FRAMEWORKS;
use ofsted_extract::limits::{Beyond, LIMITS};
use ofsted_extract::model::code::{CODES, Severity};

type Make = fn() -> String;

const MADE: &[(&str, Make)] = &[
    ("frameworks", frameworks),
    ("formats", formats),
    ("tables", tables),
    ("warnings", warnings),
    ("exit status", exit_status),
    ("limits", limits),
    ("topics", topics),
];

/// The names of all tables.
pub fn names() -> impl Iterator<Item = &'static str> {
    MADE.iter().map(|(name, _)| *name)
}

/// The text with those of these tables that it has, brought up to date.
pub fn renewed(text: &str) -> String {
    MADE.iter().fold(text.to_owned(), |text, (name, make)| {
        let marker = format!("<!-- {name} -->\n");
        let Some((before, rest)) = text.split_once(&marker) else { return text };
        let (_, after) = rest.split_once("<!-- end -->").unwrap_or_else(|| panic!("{marker} has no end"));
        format!("{before}{marker}\n{}\n<!-- end -->{after}", make())
    })
}

fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(N));
    let body: String = rows.map(|row| line(&row.map(|cell| cell.replace('|', "\\|")))).collect();
    line(&header.map(str::to_owned)) + &rule + &body
}

fn frameworks() -> String {
    table(
        ["code", "inspections", "years", "real documents it was tested on"],
        FRAMEWORKS.iter().map(|f| [format!("`{}`", f.code), f.name.into(), f.years.into(), f.tested_on.to_string()]),
    )
}

fn formats() -> String {
    let row = |name: &str, text: &str| [format!("`{name}`"), text.to_owned()];
    table(["format", "what it is"], FORMATS.iter().map(|format| row(format.name, format.description)))
}

/// A section for each table: what a row is, and its columns.
fn tables() -> String {
    let section = |table: &ofsted_extract::emitter::Table| {
        let rows = table
            .described()
            .map(|column| [format!("`{}`", column.name), column.kind.name().to_owned(), column.description.to_owned()]);
        let columns = self::table(["column", "type", "what it holds"], rows);
        format!("### {}\n\n{}.\n\n{columns}", table.name, capitalised(table.description))
    };
    TABLES.iter().map(section).collect::<Vec<_>>().join("\n")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn warnings() -> String {
    let severity = |severity| match severity {
        Severity::Notice => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    table(
        ["code", "severity", "what it means"],
        CODES.iter().map(|line| [format!("`{}`", line.name), severity(line.severity).into(), line.text.into()]),
    )
}

fn limits() -> String {
    let beyond = |beyond| match beyond {
        Beyond::Refused => "the file is refused",
        Beyond::Unread => "the rest is not read",
        Beyond::Either => "the rest is not read; if its own objects are larger, the file is refused",
    };
    let option = |option: Option<&str>| option.map_or(String::new(), |option| format!("`--{option}`"));
    table(
        ["limit", "largest", "option", "if it is larger"],
        LIMITS.iter().map(|l| [l.what.into(), l.shown(l.default), option(l.option), beyond(l.beyond).into()]),
    )
}

/// The topics with their words.
fn topics() -> String {
    let words = |topic: &Topic| topic.words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    table(
        ["topic", "for people", "words, as regular expressions"],
        TOPICS.iter().map(|topic| [format!("`{}`", topic.name), topic.title.to_owned(), words(topic)]),
    )
}

/// From the last line of the program's help: "Exit status: 0 all read; 1 ...".
fn exit_status() -> String {
    let output = Command::cargo_bin("ofsted-extract").expect("the program").arg("--help").output().expect("it runs");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let line = help.lines().find_map(|line| line.strip_prefix("Exit status: ")).expect("the line of the exit status");
    let parts = line.trim_end_matches('.').split("; ");
    let rows = parts.filter_map(|part| part.split_once(' ')).map(|(code, text)| [code.to_owned(), text.to_owned()]);
    table(["status", "when"], rows)
}
