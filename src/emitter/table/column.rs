//! A column of a table.

use super::column_kind::ColumnKind;

/// A column of a [`Table`](super::definition::Table).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What it holds.
    pub description: &'static str,
    /// The type of its values.
    pub kind: ColumnKind,
    /// Whether it holds running text, for which a spreadsheet needs a wide column.
    pub prose: bool,
}

impl Column {
    pub(super) const fn new(name: &'static str, description: &'static str) -> Self {
        Column { name, description, kind: ColumnKind::Text, prose: false }
    }

    pub(super) const fn prose(name: &'static str, description: &'static str) -> Self {
        Column { prose: true, ..Column::new(name, description) }
    }

    pub(super) const fn integer(name: &'static str, description: &'static str) -> Self {
        Column { kind: ColumnKind::Integer, ..Column::new(name, description) }
    }

    pub(super) const fn boolean(name: &'static str, description: &'static str) -> Self {
        Column { kind: ColumnKind::Boolean, ..Column::new(name, description) }
    }

    pub(super) const fn date(name: &'static str, description: &'static str) -> Self {
        Column { kind: ColumnKind::Date, ..Column::new(name, description) }
    }

    pub(super) const fn choice(name: &'static str, description: &'static str, words: &'static [&'static str]) -> Self {
        Column { kind: ColumnKind::Choice(words), ..Column::new(name, description) }
    }

    pub(super) const fn grade(name: &'static str, description: &'static str) -> Self {
        Column { kind: ColumnKind::Grade, ..Column::new(name, description) }
    }
}
