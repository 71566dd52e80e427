//! What a pattern has found in a text.

use regex_automata::util::captures;
use std::ops::Range;

/// A part of a text that matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Found<'t> {
    /// The match in these bytes, from the beginning of a character to the end of one.
    pub(super) fn new(text: &'t str, bytes: Range<usize>) -> Self {
        Found { text, start: text.floor_char_boundary(bytes.start), end: text.ceil_char_boundary(bytes.end) }
    }

    /// Its first byte.
    pub fn start(&self) -> usize {
        self.start
    }

    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Its text.
    pub fn as_str(&self) -> &'t str {
        self.text.get(self.range()).unwrap_or_default()
    }
}

/// A match with its groups.
#[derive(Debug, Clone)]
pub struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

impl<'t> Captures<'t> {
    pub(super) fn new(text: &'t str, groups: captures::Captures) -> Self {
        Captures { text, groups }
    }

    /// The group with this number; 0 is the whole match.
    pub fn get(&self, group: usize) -> Option<Found<'t>> {
        self.groups.get_group(group).map(|found| Found::new(self.text, found.range()))
    }

    /// The group with this name.
    pub fn name(&self, group: &str) -> Option<Found<'t>> {
        self.groups.get_group_by_name(group).map(|found| Found::new(self.text, found.range()))
    }

    /// Adds a template to a text, in which `$1` and `$name` are groups.
    pub(super) fn expand(&self, template: &str, text: &mut String) {
        self.groups.interpolate_string_into(self.text, template, text);
    }
}
