//! What is known of a document before its sentences are read.

use crate::model::report::Report;
use crate::parser::context::Context;
use crate::words::key;

/// What a reader of sentences knows of their document.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// The words of the inspected body's name, in lower case.
    pub names: Vec<String>,
    /// When its own inspection began: what is later isn't earlier.
    pub start: Option<String>,
    /// Whether the inspection before it was one of separate services, held until 2013.
    pub after_services: bool,
}

/// Words that many names have and that are no names alone.
const COMMON: &[&str] = &["and", "of", "upon", "the", "on", "in", "council", "borough", "county", "city", "trust"];

impl Setting {
    /// From what was read before.
    pub fn of(context: &Context<'_>, report: &Report) -> Setting {
        let printed = report.provider.name.as_deref();
        let usual = report.provider.local_authority.as_ref().map(|authority| authority.name.as_ref());
        let names = key(&[printed, usual].map(Option::unwrap_or_default).join(" "));
        let start = report.inspection.start.as_ref().map(ToString::to_string);
        Setting {
            names: names.split(' ').filter(|word| !COMMON.contains(word)).map(Into::into).collect(),
            after_services: context.framework.after_services || start.as_deref().is_some_and(|start| start < "2013-11"),
            start,
        }
    }

    /// Whether a word in lower case, printed with a capital, is of the name, or short for it: "RBKC", "FCC".
    pub fn is_name(&self, word: &str) -> bool {
        self.names.iter().any(|name| name == word) || self.is_short(word)
    }

    /// The first letters of the name, in order, between those of "London Borough" and "County Council".
    fn is_short(&self, word: &str) -> bool {
        let mut initials = self.names.iter().filter_map(|name| name.chars().next()).peekable();
        let council = word.len() > 2 && (word.ends_with('c') || word.starts_with("lb") || word.starts_with("rb"));
        if !council || word.len() > SHORT || initials.peek().is_none() {
            return false;
        }
        let others = word.chars().filter(|c| initials.next_if_eq(c).is_none()).collect::<Vec<_>>();
        initials.peek().is_none() && !others.is_empty() && others.iter().all(|c| "bclmrd".contains(*c))
    }
}

/// How long the short form of a name can be.
const SHORT: usize = 6;
