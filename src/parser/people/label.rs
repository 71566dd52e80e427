//! Labelled lines of people: "Lead inspector: ...", "Team inspectors: ...".

use super::names::people;
use super::office::{begins_with_office, singular};
use crate::model::line::{Joined, Line};
use crate::model::report::Inspector;
use crate::words::{Pattern, pattern};

static LABEL: Pattern = pattern(
    r"(?ix)^\s* (?<label> (?: (?: deputy | joint | co | assistant ) [-\s]+ )? (?: lead | reporting ) \s+ inspector s? (?: \s+ on [-\s]+ site )?
            | (?: team | associate | additional | contracted | seconded | shadow (?: ing )? | supernumerary | ofsted | cqc ) \s+ inspector s?
            | inspectors | the\ inspectors
            | (?: senior \s+ )? data \s+ analyst s? | analyst s?
            | quality \s+ assurance (?: \s+ (?: manager | inspector | lead ) )? s? | observer s? )
        \s* (?<colon> : )? \s* (?<rest> .* ) $",
).with(&["inspector", "analyst", "quality", "observer"]);

/// Where one block contains several labelled lines.
static INNER: Pattern = pattern(
    r"(?ix) (?: ^ | \s ) (?: (?: (?: deputy | joint | co | assistant ) [-\s]+ )? (?: lead | reporting ) \s+ inspector s? | (?: team | associate | shadow (?: ing )? | supernumerary | additional ) \s+ inspector s?
            | senior \s+ data \s+ analyst s? | quality \s+ assurance \s+ manager s? ) \s* :",
).with(&["inspector", "analyst", "quality"]);

/// No list of names takes more lines than this.
const MOST_LINES: usize = 16;

/// What people after a label do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Duty {
    Lead,
    Inspector,
    /// Those who learn, or don't count as members of the team.
    Shadow,
    /// Analysts, quality assurance, observers: they are named, but don't inspect.
    Other,
}

/// The people after one label.
#[derive(Debug)]
pub(super) struct Group {
    pub duty: Duty,
    pub inspectors: Vec<Inspector>,
    /// The label's line, if its list has words that are neither names nor offices.
    pub unread: Option<Line>,
}

/// Every labelled group, whether its names are in the label's block or in the next ones.
pub(super) fn groups(lines: &[Line]) -> Vec<Group> {
    let lines: Vec<Line> = lines.iter().flat_map(parts).collect();
    let mut groups = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        groups.extend(group(line, lines.get(at + 1..).unwrap_or_default()));
    }
    groups
}

/// Whether a line begins with a label.
pub fn is_labelled(text: &str) -> bool {
    LABEL.is_match(text)
}

/// The labelled lines in one block.
fn parts(line: &Line) -> Vec<Line> {
    let mut cuts: Vec<usize> = INNER.find_iter(&line.text).map(|inner| inner.start()).collect();
    cuts.insert(0, 0);
    cuts.push(line.text.len());
    cuts.dedup();
    cuts.windows(2).filter_map(|cut| Some(line.part(*cut.first()?, *cut.last()?))).collect()
}

fn group(line: &Line, after: &[Line]) -> Option<Group> {
    let found = LABEL.captures(&line.text)?;
    let (label, rest) = (found.name("label")?.as_str(), found.name("rest")?);
    let colon = found.name("colon").is_some();
    // "Lead inspectors agreed ..." is a sentence; a label without a colon has only names after it.
    if !colon && !rest.is_empty() && !people(rest.as_str()).pure {
        return None;
    }
    let words = carried_over(label, &line.part(rest.start(), rest.end()), after);
    let found = people(&words.text);
    let unread = (!found.pure).then(|| line.clone());
    let mut inspectors = found.inspectors;
    inspectors.iter_mut().for_each(|inspector| {
        inspector.role = Some(match inspector.role.take() {
            Some(role) if duty(label) == Duty::Shadow => format!("{}, {role}", singular(label)),
            Some(role) => role,
            None => singular(label),
        });
        inspector.place = words.place_of_name(&inspector.name);
    });
    (!inspectors.is_empty()).then(|| Group { duty: duty(label), inspectors, unread })
}

/// The label's own words with the blocks that continue them: the list is open, an office follows, or each of several
/// people has a line below the label.
fn carried_over(label: &str, rest: &Line, after: &[Line]) -> Joined {
    let column = rest.text.is_empty() && label.ends_with(['s', 'S']);
    let mut words = Joined::default();
    if !rest.text.is_empty() {
        words.push(rest, "");
    }
    for next in after.iter().take(MOST_LINES) {
        let own_line = column && !is_open(&words.text) && is_officer(&next.text);
        let separator = match own_line {
            true => ", ",
            false if words.text.ends_with('-') => "",
            false => " ",
        };
        let mut joined = words.clone();
        joined.push(next, separator);
        let goes_on = own_line || is_open(&words.text) || begins_with_office(&next.text);
        if LABEL.is_match(&next.text) || !goes_on || !(people(&joined.text).pure || is_open(&joined.text)) {
            break;
        }
        words = joined;
    }
    words
}

/// Whether a line is one or more names, each with an office; names alone may be a heading.
fn is_officer(line: &str) -> bool {
    let people = people(line);
    people.pure && people.inspectors.iter().all(|person| person.role.is_some())
}

/// Whether a list must continue: it is empty, or ends in a comma, "and", a hyphen or half a name.
fn is_open(text: &str) -> bool {
    let ends = [",", "-", " and", "/"].iter().any(|end| text.ends_with(end));
    let half = text.rsplit([',', ' ']).next().is_some_and(|word| word.starts_with(char::is_uppercase));
    text.is_empty() || ends || (half && !people(text).pure && !people(&format!("{text} Other")).inspectors.is_empty())
}

fn duty(label: &str) -> Duty {
    let label = label.to_lowercase();
    let has = |word: &str| label.contains(word);
    if has("shadow") || has("supernumerary") {
        Duty::Shadow
    } else if has("analyst") || has("quality") || has("observer") {
        Duty::Other
    } else if (has("lead") || has("reporting")) && !has("deputy") && !has("assistant") {
        Duty::Lead
    } else {
        Duty::Inspector
    }
}
