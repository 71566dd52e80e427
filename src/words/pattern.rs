//! Regular expressions that are part of the program. A document needs few of them, and only for a few lines, so to build
//! them must cost little.

use super::bytes::of_bytes;
use super::engine::Engine;
use super::form::{Form, has};
use super::found::{Captures, Found};
use std::borrow::Cow;
use std::sync::OnceLock;

/// To look for no more words than this takes less time than to search for a match.
const FEW: usize = 4;
/// In longer texts a match that must be at the front is searched for sooner than a word anywhere.
const SHORT: usize = 128;

/// A regular expression that is part of the program. It is written for characters but runs on bytes (see [`of_bytes`]),
/// and is built when a text may have a match for it.
#[derive(Debug)]
pub struct Pattern {
    expression: Cow<'static, str>,
    /// Any match has one of these, in lower case; none if they aren't given.
    words: &'static [&'static str],
    form: OnceLock<Form>,
    built: OnceLock<Engine>,
}

/// A regular expression.
pub const fn pattern(expression: &'static str) -> Pattern {
    Pattern::new(Cow::Borrowed(expression))
}

/// A regular expression that is put together.
pub fn pattern_of(expression: String) -> Pattern {
    Pattern::new(Cow::Owned(expression))
}

impl Pattern {
    const fn new(expression: Cow<'static, str>) -> Self {
        Pattern { expression, words: &[], form: OnceLock::new(), built: OnceLock::new() }
    }

    /// The same for a pattern of which any match has one of these words, in lower case.
    pub const fn with(mut self, words: &'static [&'static str]) -> Self {
        self.words = words;
        self
    }

    /// Whether it is anywhere in a text.
    pub fn is_match(&self, text: &str) -> bool {
        self.search(text, Engine::is_match).unwrap_or(false)
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Found<'t>> {
        self.search(text, Engine::find).flatten().map(|found| Found::new(text, found.range()))
    }

    /// All matches, none of which overlap.
    pub fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Found<'t>> + use<'t> {
        let found = self.search(text, Engine::find_all);
        found.into_iter().flatten().map(|found| Found::new(text, found.range()))
    }

    /// The first match with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_at(text, 0)
    }

    /// The first match that begins at this byte or later, with its groups.
    pub fn captures_at<'t>(&self, text: &'t str, from: usize) -> Option<Captures<'t>> {
        let groups = self.search(text, |engine, text| engine.captures(text, from)).flatten();
        groups.map(|groups| Captures::new(text, groups))
    }

    /// All matches with their groups.
    pub fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> + use<'t> {
        let found = self.search(text, Engine::captures_all);
        found.into_iter().flatten().map(|groups| Captures::new(text, groups))
    }

    /// The text with something else for the first match: `$1` and `$name` are groups.
    pub fn replace<'t>(&self, text: &'t str, by: &str) -> Cow<'t, str> {
        replaced(text, self.captures(text).into_iter(), by)
    }

    /// The text with something else for every match.
    pub fn replace_all<'t>(&self, text: &'t str, by: &str) -> Cow<'t, str> {
        replaced(text, self.captures_iter(text), by)
    }

    /// Searches a text, unless the text can't have it. Where upper and lower case are the same, the text is searched in
    /// lower case: an expression for letters of one case is built in half of the time.
    fn search<T>(&self, text: &str, search: impl FnOnce(&Engine, &str) -> T) -> Option<T> {
        let form = self.form.get_or_init(|| Form::of(&self.expression));
        let built = self.built.get();
        let has_words = || self.words.is_empty() || self.words.iter().any(|word| has(text, word));
        let possible = match built {
            // one that was built sees at the beginning of a text that it isn't there
            Some(_) if form.in_front && text.len() > SHORT => true,
            Some(_) if self.words.len() > FEW => form.is_in(text),
            _ => form.is_in(text) && has_words(),
        };
        #[cfg(test)]
        assert!(possible || !self.would_match(text), "{} needs none of its words in {text:?}", self.expression);
        if !possible {
            return None;
        }
        let engine = built.unwrap_or_else(|| self.build());
        Some(if form.any_case { search(engine, &text.to_ascii_lowercase()) } else { search(engine, text) })
    }

    /// What every match has, in lower case; empty if there is nothing.
    pub(super) fn needed(&self) -> &str {
        &self.form.get_or_init(|| Form::of(&self.expression)).words
    }

    fn build(&self) -> &Engine {
        self.built.get_or_init(|| Engine::new(of_bytes(&self.expression)))
    }

    #[cfg(test)]
    fn would_match(&self, text: &str) -> bool {
        let any_case = Form::of(&self.expression).any_case;
        self.build().is_match(&if any_case { text.to_ascii_lowercase() } else { text.to_owned() })
    }
}

fn replaced<'t>(text: &'t str, all: impl Iterator<Item = Captures<'t>>, by: &str) -> Cow<'t, str> {
    let (mut replaced, mut from) = (String::new(), 0);
    for found in all {
        let Some(whole) = found.get(0) else { continue };
        replaced.push_str(text.get(from..whole.start()).unwrap_or_default());
        found.expand(by, &mut replaced);
        from = whole.end();
    }
    if from == 0 && replaced.is_empty() {
        return Cow::Borrowed(text);
    }
    replaced.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    static NAMED: Pattern = pattern(r"(?<first>\p{Lu}[\p{L}'’-]+) (?<last>\p{Lu}\p{Ll}+), HMI\b").with(&["hmi"]);

    #[test]
    fn letters_are_those_of_names() {
        let text = "Zoë-Ann Moor, HMI, and Tim O’Fen, HMI. Élodie Ünal, HMI;";
        let found = NAMED.captures_iter(text).filter_map(|found| Some(found.name("last")?.as_str()));
        assert_eq!(found.collect::<Vec<_>>(), ["Moor", "Ünal"]);
    }

    #[test]
    fn nothing_is_built_for_a_text_without_its_words() {
        static UNUSED: Pattern = pattern(r"(?i)\b(?:some|any) more words?\b").with(&["some", "any"]);
        let form = Form::of(&UNUSED.expression);
        assert!(!form.is_in("Nothing that it needs.") && form.is_in("Any MORE WORDs"));
        assert!(UNUSED.is_match("Any MORE WORDs") && !UNUSED.is_match("No more words"));
    }

    #[test]
    fn words_are_replaced() {
        static YEAR: Pattern = pattern(r"(?<a>\d\d)(\d\d)");
        assert_eq!(YEAR.replace_all("in 2012 and 2013", "$a-$2"), "in 20-12 and 20-13");
        assert_eq!(YEAR.replace("in 2012 and 2013", ""), "in  and 2013");
        assert!(matches!(YEAR.replace_all("never", "x"), Cow::Borrowed("never")));
    }

    #[test]
    fn a_match_ends_between_characters() {
        static CUT: Pattern = pattern("a.{2}");
        assert_eq!(CUT.find("a’s").map(|found| found.as_str()), Some("a’"));
    }
}
