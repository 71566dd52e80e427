//! Labelled lines of people: "Lead inspector: ...", "Team inspectors: ...".

use super::names::{begins_with_office, people};
use crate::model::report::Inspector;
use crate::words::{folded, pattern};
use regex::Regex;
use std::sync::LazyLock;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\s* (?<label> (?: (?: deputy | joint | co | assistant ) [-\s]+ )? (?: lead | reporting ) \s+ inspector s? (?: \s+ on [-\s]+ site )?
            | (?: team | associate | additional | contracted | seconded | shadow | ofsted | cqc ) \s+ inspector s?
            | inspectors | the\ inspectors
            | (?: senior \s+ )? data \s+ analyst s? | analyst s?
            | quality \s+ assurance (?: \s+ (?: manager | inspector | lead ) )? s? | observer s? )
        \s* (?<colon> : )? \s* (?<rest> .* ) $",
    )
});

/// Where one block holds several labelled lines.
static INNER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix) (?: ^ | \s ) (?: (?: (?: deputy | joint | co | assistant ) [-\s]+ )? (?: lead | reporting ) \s+ inspector s? | (?: team | associate | shadow | additional ) \s+ inspector s?
            | senior \s+ data \s+ analyst s? | quality \s+ assurance \s+ manager s? ) \s* :",
    )
});

/// What people behind a label do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Duty {
    Lead,
    Inspector,
    /// Analysts, quality assurance, shadows: they are named, but don't inspect.
    Other,
}

/// The people behind one label.
#[derive(Debug)]
pub(super) struct Group {
    pub duty: Duty,
    pub inspectors: Vec<Inspector>,
}

/// Every labelled group, whether its names are in the label's block or in the next ones.
pub(super) fn groups(lines: &[&str]) -> Vec<Group> {
    let lines: Vec<String> = lines.iter().flat_map(|line| parts(line)).collect();
    let mut groups = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        groups.extend(group(line, lines.get(at + 1..).unwrap_or_default()));
    }
    groups
}

fn parts(line: &str) -> Vec<String> {
    let line = folded(line);
    let mut cuts: Vec<usize> = INNER.find_iter(&line).map(|inner| inner.start()).collect();
    cuts.insert(0, 0);
    cuts.push(line.len());
    cuts.dedup();
    cuts.windows(2).filter_map(|cut| Some(folded(line.get(*cut.first()?..*cut.last()?)?))).collect()
}

fn group(line: &str, after: &[String]) -> Option<Group> {
    let found = LABEL.captures(line)?;
    let (label, rest) = (found.name("label")?.as_str(), found.name("rest")?.as_str());
    let colon = found.name("colon").is_some();
    // "Lead inspectors agreed ..." is a sentence; a label without a colon has only names after it.
    if !colon && !rest.is_empty() && !people(rest).pure {
        return None;
    }
    let mut inspectors = people(&carried_over(label, rest, after)).inspectors;
    inspectors.iter_mut().for_each(|inspector| complete(inspector, label));
    (!inspectors.is_empty()).then(|| Group { duty: duty(label), inspectors })
}

/// The label's own words with the blocks that carry them on: the list is open, an office follows, or each of several
/// people has a line below the label.
fn carried_over(label: &str, rest: &str, after: &[String]) -> String {
    let mut text = rest.to_owned();
    let column = rest.is_empty() && label.ends_with(['s', 'S']);
    for next in after.iter().take(16) {
        let own_line = column && !is_open(&text) && is_officer(next);
        let joined = if own_line { format!("{text}, {next}") } else { join(&text, next) };
        let goes_on = own_line || is_open(&text) || begins_with_office(next);
        if LABEL.is_match(next) || !goes_on || !(people(&joined).pure || is_open(&joined)) {
            break;
        }
        text = joined;
    }
    text
}

/// Whether a line is one or more names, each with its office; names alone may be a heading.
fn is_officer(line: &str) -> bool {
    let people = people(line);
    people.pure && people.inspectors.iter().all(|person| person.role.is_some())
}

/// Whether a list must go on: it is empty, or ends in a comma, "and", a hyphen or half a name.
fn is_open(text: &str) -> bool {
    let ends = [",", "-", " and", "/"].iter().any(|end| text.ends_with(end));
    let half = text.rsplit([',', ' ']).next().is_some_and(|word| word.starts_with(char::is_uppercase));
    text.is_empty() || ends || (half && !people(text).pure && !people(&format!("{text} Other")).inspectors.is_empty())
}

fn join(text: &str, next: &str) -> String {
    if text.ends_with('-') { format!("{text}{next}") } else { folded(&format!("{text} {next}")) }
}

fn complete(inspector: &mut Inspector, label: &str) {
    inspector.role.get_or_insert_with(|| label.to_owned());
}

fn duty(label: &str) -> Duty {
    let label = label.to_lowercase();
    let has = |word: &str| label.contains(word);
    if has("shadow") || has("analyst") || has("quality") || has("observer") {
        Duty::Other
    } else if (has("lead") || has("reporting")) && !has("deputy") && !has("assistant") {
        Duty::Lead
    } else {
        Duty::Inspector
    }
}
