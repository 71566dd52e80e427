//! A cell of a table: its value, not yet written in any format.

use serde::Serialize;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Not printed.
    Empty,
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number, such as a page.
    Number(u64),
    /// ISO 8601: `2019-02-25`, or `2014-02` if only a month is printed.
    Date(&'a str),
    /// Yes or no.
    Boolean(bool),
}

impl<'a> Cell<'a> {
    /// A date as the record holds it.
    pub(super) fn date(date: &'a Option<String>) -> Self {
        date.as_deref().map_or(Cell::Empty, Cell::Date)
    }

    /// A word from a fixed list, by its name in the JSON.
    pub(super) fn word(word: impl Serialize) -> Self {
        match serde_json::to_value(word) {
            Ok(Value::String(name)) => Cell::from(name),
            _ => Cell::Empty,
        }
    }

    /// Several values in one cell.
    pub(super) fn list<'s>(values: impl IntoIterator<Item = &'s str>) -> Self {
        Cell::from(values.into_iter().collect::<Vec<_>>().join("; "))
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Borrowed(text)) }
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Owned(text)) }
    }
}

impl From<Option<String>> for Cell<'_> {
    fn from(text: Option<String>) -> Self {
        text.map_or(Cell::Empty, Cell::from)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Cell::from(text.as_str())
    }
}

impl<'a> From<&'a Cow<'static, str>> for Cell<'a> {
    fn from(text: &'a Cow<'static, str>) -> Self {
        Cell::from(text.as_ref())
    }
}

impl<'a> From<&'a Option<Cow<'static, str>>> for Cell<'a> {
    fn from(text: &'a Option<Cow<'static, str>>) -> Self {
        Cell::from(text.as_deref())
    }
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Cell::Empty, Cell::from)
    }
}

impl<'a> From<&'a Option<String>> for Cell<'a> {
    fn from(text: &'a Option<String>) -> Self {
        Cell::from(text.as_deref())
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Cell::Number(number as u64)
    }
}

impl From<Option<u32>> for Cell<'_> {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Cell::Empty, |number| Cell::Number(number.into()))
    }
}

impl From<Option<u8>> for Cell<'_> {
    fn from(number: Option<u8>) -> Self {
        Cell::from(number.map(u32::from))
    }
}

impl From<bool> for Cell<'_> {
    fn from(value: bool) -> Self {
        Cell::Boolean(value)
    }
}

/// The value as plain text.
impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => f.write_str(text),
            Cell::Number(number) => number.fmt(f),
            Cell::Date(date) => f.write_str(date),
            Cell::Boolean(value) => value.fmt(f),
        }
    }
}
