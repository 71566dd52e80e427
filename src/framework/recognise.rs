//! Which framework a document is of: by its title, never by dates or file names.

use super::{FRAMEWORKS, Framework};
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

/// Which framework a pattern is of, and what must not stand in its line.
type Owner = (usize, Option<Regex>);

/// Patterns of all frameworks' titles, in the order of the table.
static TITLES: LazyLock<(RegexSet, Vec<Owner>)> = LazyLock::new(|| {
    let titles: Vec<(usize, &super::Title)> =
        FRAMEWORKS.iter().enumerate().flat_map(|(i, f)| f.titles.iter().map(move |t| (i, t))).collect();
    let set = RegexSet::new(titles.iter().map(|(_, t)| t.is)).expect("constant patterns");
    let not = |t: &super::Title| t.is_not.map(|p| Regex::new(p).expect("a constant pattern"));
    (set, titles.iter().map(|(i, t)| (*i, not(t))).collect())
});

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
        let text = plain(&line);
        let (set, owners) = &*TITLES;
        let hit = set
            .matches(&text)
            .iter()
            .find(|i| owners.get(*i).is_some_and(|(_, not)| not.as_ref().is_none_or(|n| !n.is_match(&text))));
        if let Some((owner, _)) = hit.and_then(|i| owners.get(i)) {
            return Recognised { framework: Some(FRAMEWORKS[*owner]), title: Some(line), other_remit: None };
        }
    }
    let all = plain(&lines.join(" "));
    let other_remit = OTHERS.iter().find(|(pattern, _)| pattern.is_match(&all)).map(|(_, name)| *name);
    Recognised { framework: None, title: lines.first().map(|l| l.to_string()), other_remit }
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
