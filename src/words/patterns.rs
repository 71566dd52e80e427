//! Many regular expressions of which each is looked for in the same lines.

use super::bytes::of_bytes;
use super::pattern::{Pattern, builder, pattern};
use regex_automata::meta::{Config, Regex};
use regex_automata::{Input, MatchKind, PatternSet};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes of text after which all are built as one: to build it takes about as long as to look for each in these.
const FEW: usize = 64 << 10;

/// Several regular expressions, numbered in order.
#[derive(Debug)]
pub struct Patterns {
    expressions: Vec<&'static str>,
    each: Vec<Pattern>,
    all: OnceLock<Regex>,
    /// Bytes in which each was looked for.
    searched: AtomicUsize,
}

impl Patterns {
    /// These expressions.
    pub fn new(expressions: impl IntoIterator<Item = &'static str>) -> Self {
        let expressions: Vec<&str> = expressions.into_iter().collect();
        let each = expressions.iter().copied().map(pattern).collect();
        Patterns { expressions, each, all: OnceLock::new(), searched: AtomicUsize::new(0) }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.each.len()
    }

    /// The numbers of those that match a text.
    pub fn matching(&self, text: &str) -> Vec<usize> {
        if self.all.get().is_none() && self.searched.fetch_add(text.len(), Ordering::Relaxed) < FEW {
            return (0..).zip(&self.each).filter(|(_, pattern)| pattern.is_match(text)).map(|(at, _)| at).collect();
        }
        let all = self.all.get_or_init(|| self.build());
        let mut matching = PatternSet::new(self.count());
        all.which_overlapping_matches(&Input::new(text), &mut matching);
        matching.iter().map(|pattern| pattern.as_usize()).collect()
    }

    fn build(&self) -> Regex {
        let expressions: Vec<String> = self.expressions.iter().copied().map(of_bytes).collect();
        let builder = builder(Config::new().match_kind(MatchKind::All));
        builder.build_many(&expressions).expect("patterns are constants, and each has a test")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_and_all_find_the_same() {
        let patterns = Patterns::new([r"^report of (?:the )?\w+$", r"\bcouncil’s$", r"report"]);
        let texts = ["report of the council’s", "report of the fen", "", "the council’s"];
        let each = texts.map(|text| patterns.matching(text));
        assert_eq!(each, [vec![1, 2], vec![0, 2], vec![], vec![1]]);
        assert!(patterns.matching(&" ".repeat(FEW)).is_empty());
        assert_eq!(texts.map(|text| patterns.matching(text)), each);
        assert!(patterns.all.get().is_some() && patterns.count() == 3);
    }
}
