//! A built regular expression: at first in the form that costs least to build, and after some text in the form that costs
//! least to use.

use regex_automata::meta::{Builder, Config, Regex};
use regex_automata::nfa::thompson::{self, backtrack};
use regex_automata::util::captures::Captures;
use regex_automata::util::syntax;
use regex_automata::{Input, MatchError, Span};
use std::cell::RefCell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes of text after which the second form is built: to build it takes about as long as to search so many with the first.
const FIRST: usize = 2 << 10;
/// What a search costs at least, in bytes.
const LEAST: usize = 16;

/// An engine for an expression on bytes.
#[derive(Debug)]
pub(super) struct Engine {
    expression: String,
    first: backtrack::BoundedBacktracker,
    /// Bytes in which the first form has searched.
    searched: AtomicUsize,
    lasting: OnceLock<Regex>,
}

thread_local! {
    /// What the first form of any expression needs to search.
    static CACHE: RefCell<Option<backtrack::Cache>> = const { RefCell::new(None) };
}

impl Engine {
    /// For an expression that is part of the program; each has a test.
    pub fn new(expression: String) -> Self {
        let first = backtrack::Builder::new()
            .syntax(on_bytes())
            .thompson(thompson::Config::new().utf8(false))
            .build(&expression)
            .unwrap_or_else(|error| panic!("{expression}: {error:?}"));
        Engine { expression, first, searched: AtomicUsize::new(0), lasting: OnceLock::new() }
    }

    /// Whether it matches anywhere.
    pub fn is_match(&self, text: &str) -> bool {
        self.search(text, |first, cache| first.try_is_match(cache, text), |lasting| lasting.is_match(text))
    }

    /// The first match.
    pub fn find(&self, text: &str) -> Option<Span> {
        let found = self.search(text, |first, cache| first.try_find(cache, text), |lasting| lasting.find(text));
        found.map(|found| found.span())
    }

    /// All matches.
    pub fn find_all(&self, text: &str) -> Vec<Span> {
        self.search(
            text,
            |first, cache| first.try_find_iter(cache, text).map(|found| Ok(found?.span())).collect(),
            |lasting| lasting.find_iter(text).map(|found| found.span()).collect(),
        )
    }

    /// The groups of the first match that begins at this byte or later.
    pub fn captures(&self, text: &str, from: usize) -> Option<Captures> {
        let input = Input::new(text).range(from..);
        let groups = self.search(
            text,
            |first, cache| {
                let mut groups = first.create_captures();
                first.try_captures(cache, input.clone(), &mut groups).map(|()| groups)
            },
            |lasting| {
                let mut groups = lasting.create_captures();
                lasting.search_captures(&input, &mut groups);
                groups
            },
        );
        Some(groups).filter(Captures::is_match)
    }

    /// The groups of all matches.
    pub fn captures_all(&self, text: &str) -> Vec<Captures> {
        self.search(
            text,
            |first, cache| first.try_captures_iter(cache, text).collect(),
            |lasting| lasting.captures_iter(text).collect(),
        )
    }

    /// Searches with one of the two forms; the first one can't search long texts.
    fn search<T>(
        &self,
        text: &str,
        at_first: impl FnOnce(&backtrack::BoundedBacktracker, &mut backtrack::Cache) -> Result<T, MatchError>,
        lasting: impl FnOnce(&Regex) -> T,
    ) -> T {
        let is_new = || self.searched.fetch_add(text.len().max(LEAST), Ordering::Relaxed) + text.len() < FIRST;
        if self.lasting.get().is_none() && is_new() {
            let found = CACHE.with_borrow_mut(|cache| {
                let cache = cache.get_or_insert_with(|| self.first.create_cache());
                self.first.reset_cache(cache);
                at_first(&self.first, cache)
            });
            if let Ok(found) = found {
                return found;
            }
        }
        lasting(self.lasting.get_or_init(|| self.build()))
    }

    /// The second form. To find the literals that a search may look for first takes half of the time to build it, and most
    /// texts are short.
    fn build(&self) -> Regex {
        let config = Config::new().onepass(false).auto_prefilter(false).utf8_empty(false);
        let built = Builder::new().configure(config).syntax(on_bytes()).build(&self.expression);
        built.unwrap_or_else(|error| panic!("{}: {error:?}", self.expression))
    }
}

fn on_bytes() -> syntax::Config {
    syntax::Config::new().unicode(false).utf8(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_find_the_same() {
        let engine = Engine::new(r"(a+)(b?)|\bc".to_owned());
        let texts = ["", "xaab a c", "bc", "c-c", "no match: B"];
        let all = || {
            texts.map(|text| {
                let groups = |groups: Captures| groups.iter().map(|group| group.map(|g| g.range())).collect::<Vec<_>>();
                let first = engine.captures(text, 0).map(groups);
                let second = engine.captures(text, text.len().min(1)).map(groups);
                let each: Vec<_> = engine.captures_all(text).into_iter().map(groups).collect();
                (engine.is_match(text), engine.find(text), engine.find_all(text), first, second, each)
            })
        };
        let at_first = all();
        assert!(engine.lasting.get().is_none());
        assert!(!engine.is_match(&"x".repeat(FIRST)));
        assert!(engine.lasting.get().is_some());
        assert_eq!(all(), at_first);
    }
}
