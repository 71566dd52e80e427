//! Which framework a document is of: by its title, never by dates or file names.

use crate::framework::{FRAMEWORKS, Framework, Title};
use regex::{Regex, RegexSet};
use std::sync::LazyLock;

/// What the title shows.
#[derive(Debug, Clone, Default)]
pub struct Recognised {
    /// The framework, if one fits.
    pub framework: Option<&'static Framework>,
    /// The title's lines as printed.
    pub title: Option<String>,
    /// Another kind of inspection that the title names, such as "a school inspection".
    pub other_remit: Option<&'static str>,
}

/// All titles, and of each which framework it is of and what must not stand beside it.
type Titles = (RegexSet, Vec<(usize, Option<Regex>)>);

/// Patterns of all frameworks' titles, in the order of the table.
static TITLES: LazyLock<Titles> = LazyLock::new(|| {
    let titles: Vec<(usize, &Title)> =
        FRAMEWORKS.iter().enumerate().flat_map(|(i, f)| f.titles.iter().map(move |t| (i, t))).collect();
    let set = RegexSet::new(titles.iter().map(|(_, t)| t.is)).expect("constant patterns");
    let not = |t: &Title| t.is_not.map(|p| Regex::new(p).expect("a constant pattern"));
    (set, titles.iter().map(|(i, t)| (*i, not(t))).collect())
});

/// The first of [`OTHERS`] are of other remits, the rest are kinds of a council's inspections.
const REMITS: usize = 4;

/// Titles of other remits' reports, to be named in the warning.
static OTHERS: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    [
        (r"quality of education|overall effectiveness of the school|pupils|school report|inspection of .*school\b", "a school inspection"),
        (r"early years provision|childminder|childcare|nursery", "an early years inspection"),
        (r"children's home|fostering (?:agency|service)|adoption agency|residential (?:special )?school|secure training", "a social care provider's inspection"),
        (r"further education|apprentic|learners|sixth form college", "a further education and skills inspection"),
        (r"area send|local area|special educational needs", "an area SEND inspection"),
        (r"joint targeted area inspection", "a joint targeted area inspection"),
        (r"focused visit|monitoring visit", "a visit letter"),
    ]
    .into_iter()
    .map(|(pattern, name)| (Regex::new(pattern).expect("a constant pattern"), name))
    .collect()
});

/// Looks for a title in the lines of the title block, from the first to the last.
pub fn recognise(lines: &[&str]) -> Recognised {
    for line in candidates(lines) {
        if let Some(framework) = title_in(&line) {
            return Recognised { framework: Some(framework), title: Some(line), other_remit: None };
        }
    }
    let all = plain(&lines.join(" "));
    let other_remit = OTHERS.iter().find(|(pattern, _)| pattern.is_match(&all)).map(|(_, name)| *name);
    Recognised { framework: None, title: lines.first().map(|l| l.to_string()), other_remit }
}

/// What speaks against the framework that a document's title shows: the title of another framework of graded reports
/// on a line of its own, or another remit in the title itself.
pub fn rival<'l>(framework: &Framework, title: Option<&str>, lines: &[&'l str]) -> Option<(&'static str, &'l str)> {
    const FIRST: usize = 12;
    // a report may hold the review of another body, which has a title of its own
    let holds = |other: &Framework| {
        other.scope != framework.scope && framework.sentences.iter().any(|sentence| sentence.scope == other.scope)
    };
    let graded = |other: &Framework| !other.required.is_empty() && other.code != framework.code && !holds(other);
    let other = |line: &&'l str| title_in(line).filter(|other| graded(other)).map(|other| (other.name, *line));
    if !framework.required.is_empty()
        && let Some(found) = lines.iter().take(FIRST).find_map(other)
    {
        return Some(found);
    }
    let shown = plain(title?);
    let (_, remit) = OTHERS.iter().take(REMITS).find(|(pattern, _)| pattern.is_match(&shown))?;
    lines.iter().find(|line| shown.contains(&plain(line))).map(|line| (*remit, *line))
}

/// The framework whose title a line is or begins with.
pub fn title_in(line: &str) -> Option<&'static Framework> {
    let text = plain(line);
    let (set, owners) = &*TITLES;
    let fits = |i: &usize| owners.get(*i).is_some_and(|(_, not)| not.as_ref().is_none_or(|n| !n.is_match(&text)));
    set.matches(&text)
        .iter()
        .find(fits)
        .and_then(|i| owners.get(i))
        .and_then(|(owner, _)| FRAMEWORKS.get(*owner))
        .copied()
}

/// The framework whose title stands anywhere in a line, and the line from there on.
pub fn named_in(line: &str) -> Option<(&'static Framework, &str)> {
    const MOST: usize = 600;
    let words = line.match_indices(|c: char| !c.is_alphanumeric()).map(|(at, sign)| at + sign.len());
    let from = std::iter::once(0).chain(words).take_while(|at| *at < MOST);
    let tails = from.filter_map(|at| line.get(at..)).filter(|tail| tail.starts_with(char::is_alphabetic));
    tails.filter_map(|tail| title_in(tail).map(|framework| (framework, tail))).next()
}

/// Lines, and each with its next one or two: titles wrap.
fn candidates(lines: &[&str]) -> Vec<String> {
    let mut candidates: Vec<String> = lines.iter().map(|l| l.to_string()).collect();
    candidates.extend(lines.windows(2).map(|pair| pair.join(" ")));
    candidates.extend(lines.windows(3).map(|three| three.join(" ")));
    candidates
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace(['’', '‘', '`'], "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ILACS: &str = "Inspection of Fenmoor local authority children’s services";
    const SIF: &str =
        "Inspection of services for children in need of help and protection, children looked after and care leavers";
    const BOARD: &str = "Review of the effectiveness of the Local Safeguarding Children Board";

    fn rival_in(lines: &[&str]) -> Option<&'static str> {
        let recognised = recognise(lines);
        rival(recognised.framework.expect("a framework"), recognised.title.as_deref(), lines).map(|(name, _)| name)
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
