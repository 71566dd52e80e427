//! Labelled lines of people: "Lead inspector: ...", "Team inspectors: ...".

use super::names::{People, people};
use crate::facts::text::{folded, pattern};
use crate::model::report::Inspector;
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
        r"(?ix) \s (?: (?: deputy \s+ )? (?: lead | reporting ) \s+ inspector s? | (?: team | associate | shadow | additional ) \s+ inspector s?
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
    let carried = after.iter().map(String::as_str).take_while(|next| carries_on(next));
    let text = std::iter::once(rest).chain(carried).collect::<Vec<_>>().join("\u{20}\u{2028}");
    let mut inspectors = separate(&text);
    inspectors.iter_mut().for_each(|inspector| complete(inspector, label));
    (!inspectors.is_empty()).then(|| Group { duty: duty(label), inspectors })
}

/// A name may run on into the next block, or a new one begin there: whichever reads as names.
fn separate(text: &str) -> Vec<Inspector> {
    let joined = people(&text.replace('\u{2028}', ""));
    let lines = || text.split('\u{2028}').map(people).collect::<Vec<People>>();
    if joined.pure {
        return joined.inspectors;
    }
    let split = lines();
    if split.iter().all(|line| line.pure) {
        return split.into_iter().flat_map(|line| line.inspectors).collect();
    }
    joined.inspectors
}

/// Whether a block holds nothing but names and offices.
fn carries_on(line: &str) -> bool {
    !LABEL.is_match(line) && (people(line).pure || is_office(line))
}

fn is_office(line: &str) -> bool {
    people(&format!("Ann Other, {line}")).pure && people(line).inspectors.is_empty()
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
