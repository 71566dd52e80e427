//! Finds the judged area for a label: by the framework's words, never by position.

use crate::framework::{Area, Framework};
use crate::model::report::Scope;
use crate::words::{fold, key};

/// How a label was recognised.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// The area.
    pub area: &'static Area,
    /// Whether the words are the framework's own.
    pub exact: bool,
}

/// A label without list numbers ("1.", "2.1") and footnote digits.
pub fn clean(label: &str) -> String {
    let folded = fold(label);
    let behind = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
    // "16 to 19 study programmes" begins with ages
    let numbered = behind.starts_with(' ') && !behind.starts_with(" to ");
    let text = if numbered { behind.trim() } else { folded.as_str() };
    let text = text.strip_prefix("Taking into account:").map_or(text, str::trim_start);
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³' | '*'));
    // "Post-16" ends with no footnote's mark
    let bare = if bare.ends_with('-') { text } else { bare };
    bare.trim().trim_end_matches(':').trim().to_string()
}

/// Whether a label is one of the framework's own, word by word.
pub fn is_known(label: &str, framework: &Framework, scope: Option<Scope>) -> bool {
    let wanted = key(&clean(label));
    let named = || framework.areas.iter().filter(|a| a.labels.contains(&wanted.as_str()));
    named().any(|a| Some(a.scope) == scope) || named().count() == 1
}

/// The area that a label names. If two scopes have the same label, the one in `scope` is used.
pub fn find_area(label: &str, framework: &'static Framework, scope: Option<Scope>) -> Option<Match> {
    let wanted = key(&clean(label));
    if wanted.is_empty() {
        return None;
    }
    let named: Vec<&'static Area> = framework.areas.iter().filter(|a| a.labels.contains(&wanted.as_str())).collect();
    let own = named.iter().find(|a| Some(a.scope) == scope);
    match (own, named.as_slice()) {
        (Some(area), _) | (None, [area]) => return Some(Match { area, exact: true }),
        // two scopes have it, and nothing shows which is meant
        (None, [_, _, ..]) => return None,
        (None, []) => {}
    }
    if let Some(area) = spaced_out(&wanted, framework, scope) {
        return Some(Match { area, exact: true });
    }
    nearest(&wanted, framework, scope).map(|area| Match { area, exact: false })
}

/// The only area with the same letters: where letters are set apart, a reader takes gaps within words for spaces.
fn spaced_out(wanted: &str, framework: &'static Framework, scope: Option<Scope>) -> Option<&'static Area> {
    let letters = wanted.replace(' ', "");
    let same = |area: &&Area| area.labels.iter().any(|label| label.replace(' ', "") == letters);
    let mut found = framework.areas.iter().filter(|area| scope.is_none_or(|scope| area.scope == scope)).filter(same);
    found.next().filter(|_| found.next().is_none())
}

/// Labels that share this much of their words are alike: one word of five may differ. None of the 742 labels of 256 real
/// reports needed it.
const ALIKE: f32 = 0.8;
/// The best label must be better than the next by this much.
const CLEARLY: f32 = 0.1;

/// The only area with nearly the same words: a typing error, or a word left out.
fn nearest(wanted: &str, framework: &'static Framework, scope: Option<Scope>) -> Option<&'static Area> {
    let mut best: Vec<(&'static Area, f32)> = framework
        .areas
        .iter()
        .filter(|a| scope.is_none_or(|s| a.scope == s))
        .filter_map(|area| {
            let score = area.labels.iter().map(|l| similarity(wanted, l)).fold(0.0, f32::max);
            (score >= ALIKE).then_some((area, score))
        })
        .collect();
    best.sort_by(|a, b| b.1.total_cmp(&a.1));
    match best.as_slice() {
        [(area, _)] => Some(area),
        [(area, first), (_, second), ..] if first - second > CLEARLY => Some(area),
        _ => None,
    }
}

/// Shared words as a proportion of all words of both.
fn similarity(a: &str, b: &str) -> f32 {
    let words: Vec<&str> = a.split(' ').collect();
    let other: Vec<&str> = b.split(' ').collect();
    let shared = words.iter().filter(|w| other.contains(w)).count();
    2.0 * shared as f32 / (words.len() + other.len()).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    #[test]
    fn a_label_that_begins_with_ages_keeps_them() {
        assert_eq!(clean("2.1 Adoption performance"), "Adoption performance");
        assert_eq!(clean("16 to 19 study programmes"), "16 to 19 study programmes");
        let framework = by_code("school_2015").unwrap();
        assert!(find_area("16 to 19 study programmes", framework, None).is_some_and(|found| found.exact));
    }

    #[test]
    fn letters_set_apart_make_no_other_label() {
        let framework = by_code("school_2005").unwrap();
        let area = |label| find_area(label, framework, None).filter(|found| found.exact).map(|found| found.area.key);
        assert_eq!(area("Pupils' behav iour"), Some("behaviour"));
        assert_eq!(area("The extent to which pupils adopt healthy lifesty les"), Some("healthy_lifestyles"));
        assert_eq!(area("Pupils' behaviours"), None);
    }

    #[test]
    fn ages_in_a_label_are_no_numbers_of_lists_or_notes() {
        for (label, cleaned) in [
            ("16 to 19 study programmes", "16 to 19 study programmes"),
            ("Post-16", "Post-16"),
            ("2.1 Adoption performance", "Adoption performance"),
            ("2 Adoption performance3", "Adoption performance"),
        ] {
            assert_eq!(clean(label), cleaned);
        }
    }
}
