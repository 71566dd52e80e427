//! Which framework a document belongs to, judging by what its form prints, never by dates or file names. A title is
//! enough if only this framework has it; otherwise the labels of the table of grades, the legal basis and the
//! headings count too, each with the weight that the framework's file gives it.

use super::grade;
use super::title::{cut, is_rest_of_name, title_in};
use crate::framework::FRAMEWORKS;
use crate::framework::form::{ENOUGH, Framework, Remit};
use crate::framework::scale::Printed;
use crate::model::document::{Node, Table};
use crate::model::line::{Joined, Line};
use crate::model::place::Place;
use crate::words::{Pattern, key, pattern, plain};
use rustc_hash::FxHashSet;

/// What a document shows about its framework.
#[derive(Debug, Clone, Default)]
pub struct Recognised {
    /// The framework, if one matches.
    pub framework: Option<&'static Framework>,
    /// The title's lines as printed, or else the first line.
    pub title: Option<String>,
    /// Where the title is printed.
    pub place: Place,
    /// Whether none of the framework's titles matches, so that only other evidence shows it.
    pub inferred: bool,
    /// Whether a row of a table gives a grade.
    pub graded: bool,
    /// Another kind of inspection that the first lines name, such as "a school inspection".
    pub other_remit: Option<&'static str>,
}

/// The first of [`OTHERS`] belong to other remits; the rest are kinds of council inspections.
const REMITS: usize = 6;

/// Titles of other remits' reports, to be named in the warning.
static OTHERS: [(Pattern, &str); 9] = [
    (pattern(r"initial teacher education"), "an inspection of initial teacher education"),
    (
        pattern(r"quality of education|overall effectiveness of the school|pupils|school report|inspection of .*school\b")
            .with(&["quality of education", "school", "pupils"]),
        "a school inspection",
    ),
    (
        pattern(r"early years provision|childminder|childcare|nursery")
            .with(&["early years provision", "childminder", "childcare", "nursery"]),
        "an early years inspection",
    ),
    (
        pattern(r"children's home|fostering (?:agency|service)|adoption agency|residential (?:special )?school|secure training")
            .with(&["children's home", "fostering", "adoption agency", "residential", "secure training"]),
        "a social care provider's inspection",
    ),
    (
        pattern(r"further education|apprentic|learners|sixth form college")
            .with(&["further education", "apprentic", "learners", "sixth form college"]),
        "a further education and skills inspection",
    ),
    (
        pattern(r"inspection of youth (?:offending|justice)|^hm inspectorate of probation")
            .with(&["inspection of youth", "hm inspectorate"]),
        "another inspectorate's report",
    ),
    (
        pattern(r"area send|local area|special educational needs")
            .with(&["area send", "local area", "special educational needs"]),
        "an area SEND inspection",
    ),
    (pattern(r"joint targeted area inspection"), "a joint targeted area inspection"),
    (pattern(r"(?:focused|monitoring) visit"), "a visit letter"),
];

/// Another remit that is named by a title that matches no framework.
fn remit_in(text: &str, kinds: usize) -> Option<&'static str> {
    OTHERS.iter().take(kinds).find(|(pattern, _)| pattern.is_match(text)).map(|(_, name)| *name)
}

/// Whether this is not a remit of council services.
pub fn is_other_remit(name: &str) -> bool {
    OTHERS.iter().take(REMITS).any(|(_, remit)| *remit == name)
}

/// Weighs what the first lines show and, if no title is enough, what the rest of the document shows.
pub fn recognise(front: &[Line], nodes: &[Node]) -> Recognised {
    for (title, place) in candidates(front) {
        let (bare, fits) = (cut(&title), title_in(&title));
        if let Some((framework, ENOUGH..)) = fits {
            return Recognised {
                framework: Some(framework),
                title: Some(bare.to_string()),
                place,
                ..Recognised::default()
            };
        }
    }
    let all = plain(&front.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "));
    let (title, place) = other_title(front);
    let other_remit = remit_in(&all, usize::MAX);
    let labels = graded_labels(nodes);
    let framework = by_evidence(front, nodes, &labels);
    let inferred = framework.is_some_and(|framework| !candidates(front).any(|(line, _)| fits_weakly(framework, &line)));
    let other_remit = other_remit.filter(|_| framework.is_none());
    Recognised { framework, title, place, inferred, graded: !labels.in_words.is_empty(), other_remit }
}

fn fits_weakly(framework: &Framework, line: &str) -> bool {
    title_in(line).is_some_and(|(shown, _)| shown.code == framework.code)
}

/// Lines, and each with its next one or two: titles wrap.
fn candidates(lines: &[Line]) -> impl Iterator<Item = (String, Place)> {
    (1..=3).flat_map(|count| lines.windows(count)).map(|some| match some {
        [only] => (only.text.clone(), only.place),
        _ => (Joined::of(some).text, some[0].place),
    })
}

/// The line that looks like a title, or else the first one.
fn other_title(lines: &[Line]) -> (Option<String>, Place) {
    static LIKELY: Pattern = pattern(r"(?i)^(?:re-?)?inspection of \S");
    let likely = lines.iter().position(|line| LIKELY.is_match(&line.text));
    let Some(at) = likely.or_else(|| (!lines.is_empty()).then_some(0)) else { return (None, Place::default()) };
    // a name may wrap
    let goes_on = |next: &Line| {
        goes_on(&lines[at].text, &next.text) || lines.get(at + 2).is_some_and(|below| is_rest_of_name(next, below))
    };
    let wraps = likely.is_some() && lines.get(at + 1).is_some_and(goes_on);
    let joined = Joined::of(&lines[at..=at + usize::from(wraps)]);
    (Some(cut(&joined.text).to_string()), lines[at].place)
}

fn goes_on(line: &str, next: &str) -> bool {
    let open = [" of", " and", " the", " in", " upon", ",", "-"].iter().any(|end| line.ends_with(end));
    open || next.starts_with(char::is_lowercase)
}

/// The only framework with enough evidence, and more than any other.
fn by_evidence(front: &[Line], nodes: &[Node], labels: &Labels) -> Option<&'static Framework> {
    let weighed = FRAMEWORKS.iter().copied().filter(|framework| framework.evidence.label > 0);
    let mut keys: Option<Vec<String>> = None;
    let mut scores: Vec<(i32, &'static Framework)> = Vec::new();
    for framework in weighed {
        let graded = graded_areas(framework, labels);
        if graded < framework.evidence.least_labels {
            continue;
        }
        let keys = keys.get_or_insert_with(|| keys_of(nodes));
        let title =
            candidates(front).filter_map(|(line, _)| title_in(&line)).find(|(shown, _)| shown.code == framework.code);
        let score =
            title.map_or(0, |(_, weight)| weight) + framework.evidence.label * graded as i32 + words(framework, keys);
        scores.push((score, framework));
    }
    scores.sort_by_key(|(score, _)| -score);
    match scores.as_slice() {
        [(first, framework), rest @ ..]
            if *first >= ENOUGH && rest.first().is_none_or(|(second, _)| second < first) =>
        {
            Some(framework)
        }
        _ => None,
    }
}

/// The weight of the legal basis and the headings that are printed.
fn words(framework: &Framework, keys: &[String]) -> i32 {
    let named = |words: &str| keys.iter().any(|key| key.contains(words));
    let headed = |words: &str| keys.iter().any(|key| key == words);
    let legal = framework.evidence.legal_basis.iter().filter(|(words, _)| named(words));
    let headings = framework.evidence.headings.iter().filter(|(words, _)| headed(words));
    legal.chain(headings).map(|(_, weight)| weight).sum()
}

/// Labels in rows of tables, in the form given by [`key`].
#[derive(Debug, Default)]
struct Labels {
    /// Those next to a grade in words.
    in_words: FxHashSet<String>,
    /// Those next to a number from 1 to 4.
    numbered: FxHashSet<String>,
}

fn graded_areas(framework: &Framework, labels: &Labels) -> usize {
    let graded = |label: &&str| match framework.scale.printed {
        Printed::Numbers => labels.numbered.contains(*label),
        Printed::WordsOrNumbers => labels.in_words.contains(*label) || labels.numbered.contains(*label),
        Printed::Words | Printed::ReportCard => labels.in_words.contains(*label),
    };
    framework.areas.iter().filter(|area| area.labels.iter().any(&graded)).count()
}

fn graded_labels(nodes: &[Node]) -> Labels {
    let mut labels = Labels::default();
    nodes.iter().for_each(|node| collect_labels(node, &mut labels));
    labels
}

fn collect_labels(node: &Node, labels: &mut Labels) {
    let Node::Table(table) = node else { return };
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| text_of(&cell.nodes)).collect();
        if cells.iter().any(|cell| grade::is_grade(cell)) {
            labels.in_words.extend(cells.iter().map(|cell| key(cell)));
        } else if cells.iter().any(|cell| matches!(cell.trim().as_bytes(), [b'1'..=b'4'])) {
            labels.numbered.extend(cells.iter().map(|cell| key(cell)));
        }
        row.cells.iter().flat_map(|cell| &cell.nodes).for_each(|node| collect_labels(node, labels));
    }
}

fn text_of(nodes: &[Node]) -> String {
    let texts =
        nodes.iter().filter_map(|node| if let Node::Text(block) = node { Some(block.text.as_str()) } else { None });
    texts.collect::<Vec<_>>().join(" ")
}

/// All texts of a document, in the form given by [`key`].
fn keys_of(nodes: &[Node]) -> Vec<String> {
    let mut keys = Vec::new();
    nodes.iter().for_each(|node| collect_keys(node, &mut keys));
    keys
}

fn collect_keys(node: &Node, keys: &mut Vec<String>) {
    match node {
        Node::Text(block) => keys.push(key(&block.text)),
        Node::Table(Table { rows }) => {
            rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).for_each(|node| collect_keys(node, keys));
        }
    }
}

/// Evidence against the framework that a document's title shows: the title of another framework of graded reports
/// on a separate line, or another remit in the title itself.
pub fn rival<'l>(framework: &Framework, title: Option<&str>, lines: &'l [Line]) -> Option<(&'static str, &'l Line)> {
    const FIRST: usize = 12;
    // a report may contain the review of another body, with its own title
    let holds = |other: &Framework| {
        other.scope != framework.scope && framework.sentences.iter().any(|sentence| sentence.scope == other.scope)
    };
    let graded = |other: &Framework| !other.required.is_empty() && other.code != framework.code && !holds(other);
    let other = |line: &'l Line| strong(&line.text).filter(|other| graded(other)).map(|other| (other.name, line));
    if !framework.required.is_empty()
        && let Some(found) = lines.iter().take(FIRST).find_map(other)
    {
        return Some(found);
    }
    if framework.remit != Remit::Council {
        return None;
    }
    let shown = plain(title?);
    let remit = remit_in(&shown, REMITS)?;
    lines.iter().find(|line| shown.contains(&plain(&line.text))).map(|line| (remit, line))
}

/// The framework for which a line is a title that is enough on its own.
fn strong(line: &str) -> Option<&'static Framework> {
    title_in(line).filter(|(_, weight)| *weight >= ENOUGH).map(|(framework, _)| framework)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ILACS: &str = "Inspection of Fenmoor local authority children’s services";
    const SIF: &str =
        "Inspection of services for children in need of help and protection, children looked after and care leavers";
    const BOARD: &str = "Review of the effectiveness of the Local Safeguarding Children Board";

    fn rival_in(lines: &[&str]) -> Option<&'static str> {
        let lines: Vec<Line> = lines.iter().map(|text| Line::new(*text, Place::default())).collect();
        let recognised = recognise(&lines, &[]);
        rival(recognised.framework.expect("a framework"), recognised.title.as_deref(), &lines).map(|(name, _)| name)
    }

    #[test]
    fn two_titles_are_doubtful() {
        assert_eq!(rival_in(&[ILACS, "Inspection dates: 4 to 15 October 2021"]), None);
        assert!(rival_in(&[ILACS, SIF]).is_some());
        assert_eq!(rival_in(&[SIF, "and", BOARD]), None);
    }

    #[test]
    fn another_remit_in_the_title_is_doubtful() {
        let title = "Inspection of Quarry Lane School local authority children’s services";
        assert_eq!(rival_in(&[title]), Some("a school inspection"));
    }
}
