//! What a column holds: one definition for CSV, XLSX, the data package and the docs.

use super::cell::Cell;
use crate::framework::scale;

/// A date as the record holds it: a day, or a month or year if nothing more is printed.
pub const DATE_PATTERN: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";

/// The type of a column's values; every cell may also be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A whole number, 0 or more.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// ISO 8601: `2019-02-25`; `2014-02` or `2014` if no more is printed.
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One of [`scale::CODES`].
    Grade,
}

impl ColumnKind {
    /// Its name in the docs.
    pub fn name(self) -> &'static str {
        match self {
            ColumnKind::Text => "text",
            ColumnKind::Integer => "integer",
            ColumnKind::Boolean => "boolean",
            ColumnKind::Date => "date",
            ColumnKind::Choice(_) => "choice",
            ColumnKind::Grade => "grade",
        }
    }

    /// The words that it may hold, if they are fixed.
    pub fn words(self) -> Option<&'static [&'static str]> {
        match self {
            ColumnKind::Choice(words) => Some(words),
            ColumnKind::Grade => Some(scale::CODES),
            _ => None,
        }
    }

    /// Whether such a column may hold this cell.
    pub fn admits(self, cell: &Cell<'_>) -> bool {
        match (self, cell) {
            (_, Cell::Empty) | (ColumnKind::Integer, Cell::Number(_)) | (ColumnKind::Boolean, Cell::Boolean(_)) => true,
            (ColumnKind::Date, Cell::Date(date)) => is_date(date),
            (ColumnKind::Text, Cell::Text(_)) => true,
            (ColumnKind::Choice(_) | ColumnKind::Grade, Cell::Text(word)) => {
                self.words().is_some_and(|words| words.contains(&word.as_ref()))
            }
            _ => false,
        }
    }
}

/// Whether it matches [`DATE_PATTERN`].
fn is_date(date: &str) -> bool {
    let fits = |pattern: &str| {
        date.len() == pattern.len()
            && date.bytes().zip(pattern.bytes()).all(|(b, p)| if p == b'd' { b.is_ascii_digit() } else { b == p })
    };
    ["dddd", "dddd-dd", "dddd-dd-dd"].into_iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_months_or_years() {
        for date in ["2019-02-25", "2014-02", "2018"] {
            assert!(ColumnKind::Date.admits(&Cell::Date(date)), "{date}");
        }
        for date in ["25/02/2019", "2019-2-5", "", "2019-02-25T00"] {
            assert!(!ColumnKind::Date.admits(&Cell::Date(date)), "{date}");
        }
    }

    #[test]
    fn words_outside_the_list_do_not_fit() {
        assert!(ColumnKind::Grade.admits(&Cell::from("good")) && ColumnKind::Grade.admits(&Cell::Empty));
        assert!(!ColumnKind::Grade.admits(&Cell::from("Good")));
        assert!(!ColumnKind::Integer.admits(&Cell::from("12")));
    }
}
