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
    let numbered = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
    // "16 to 19 study programmes" begins with no list number
    let listed = numbered.starts_with(' ') && !numbered.starts_with(" to ") || numbered.len() == folded.len();
    let text = if listed { numbered.trim() } else { folded.as_str() };
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
    nearest(&wanted, framework, scope).map(|area| Match { area, exact: false })
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
