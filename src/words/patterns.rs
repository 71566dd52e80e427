//! Many regular expressions of which each is looked for in the same lines.

use super::pattern::{Pattern, pattern};
use memchr::memmem::Finder;

/// Several regular expressions for texts in lower case, numbered in order.
#[derive(Debug)]
pub struct Patterns {
    each: Vec<(Vec<Finder<'static>>, Pattern)>,
}

impl Patterns {
    /// These expressions.
    pub fn new(expressions: impl IntoIterator<Item = &'static str>) -> Self {
        let with_words = |expression| {
            let pattern = pattern(expression);
            (vec![Finder::new(pattern.needed()).into_owned()], pattern)
        };
        Patterns { each: expressions.into_iter().map(with_words).collect() }
    }

    /// These expressions, each with words of which any match has one.
    pub fn with_words(expressions: &[(&'static str, &'static [&'static str])]) -> Self {
        let finders = |words: &'static [&'static str]| words.iter().map(Finder::new).collect();
        Patterns { each: expressions.iter().map(|(expression, words)| (finders(words), pattern(expression))).collect() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.each.len()
    }

    /// The numbers of those that match a text. Few have their words in it, and only these are searched.
    pub fn matching(&self, text: &str) -> impl Iterator<Item = usize> {
        let matching = |(_, (needed, pattern)): &(usize, &(Vec<Finder<'static>>, Pattern))| {
            needed.iter().any(|word| word.find(text.as_bytes()).is_some()) && pattern.is_match(text)
        };
        (0..).zip(&self.each).filter(matching).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_that_matches_is_found() {
        let patterns = Patterns::new([r"^report of (?:the )?\w+$", r"\bcouncil’s$", r"report", r"^(?:one|two)$"]);
        let found = |text| patterns.matching(text).collect::<Vec<_>>();
        let texts = ["report of the council’s", "report of the fen", "", "the council’s", "two"];
        assert_eq!(texts.map(found), [vec![1, 2], vec![0, 2], vec![], vec![1], vec![3]]);
        assert_eq!(patterns.count(), 4);
    }
}
