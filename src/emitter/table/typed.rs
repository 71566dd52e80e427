//! A table's columns with the types that databases and data frames have: words, whole numbers, days, yes or no.
//!
//! A date that is only a month can't be a day, so each column of dates has a twin at the end, whose name ends in `_text`,
//! with every date as the other formats write it.
//!
//! ```
//! use ofsted_extract::emitter::table::{Cell, by_name, typed};
//!
//! let columns = typed::columns(by_name("judgements").map_or(&[], |table| table.columns));
//! assert!(columns.iter().any(|column| column.name == "start_text" && column.kind == typed::Kind::Text));
//! assert_eq!((typed::day(&Cell::Date("1970-01-02")), typed::day(&Cell::Date("2014-02"))), (Some(1), None));
//! ```

use super::cell::Cell;
use super::column::Column;
use super::column_kind::ColumnKind;
use jiff::civil::{Date, date};

/// The end of the name of a date column's twin.
const AS_TEXT: &str = "_text";
/// The end of the names of columns that repeat another one for SQL; they need no twin.
const FOR_SQL: &str = "_date";
/// The day from which days are counted.
const FIRST_DAY: Date = date(1970, 1, 1);

/// The type of a column's values. Every value may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, taken from a cell by [`text`].
    Text,
    /// Whole numbers, by [`whole`].
    Whole,
    /// Days since 1 January 1970, by [`day`].
    Day,
    /// Yes or no, by [`truth`].
    Truth,
}

/// A column with its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub description: &'static str,
    /// Number of the cell that it takes from a row.
    pub cell: usize,
    /// The type of its values.
    pub kind: Kind,
}

/// The columns of a table, and at the end its dates as text.
pub fn columns(columns: &[Column]) -> Vec<TypedColumn> {
    let column = |cell: usize, column: &Column, end: &str, kind| TypedColumn {
        name: format!("{}{end}", column.name),
        description: column.description,
        cell,
        kind,
    };
    let own = columns.iter().enumerate().map(|(cell, own)| column(cell, own, "", Kind::of(own.kind)));
    let dates = columns.iter().enumerate().filter(|(_, column)| needs_twin(column, columns));
    own.chain(dates.map(|(cell, date)| column(cell, date, AS_TEXT, Kind::Text))).collect()
}

fn needs_twin(column: &Column, columns: &[Column]) -> bool {
    let repeated = column.name.strip_suffix(FOR_SQL);
    column.kind == ColumnKind::Date && !columns.iter().any(|other| repeated == Some(other.name))
}

impl Kind {
    fn of(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Integer => Kind::Whole,
            ColumnKind::Boolean => Kind::Truth,
            ColumnKind::Date => Kind::Day,
            ColumnKind::Text | ColumnKind::Choice(_) | ColumnKind::Grade => Kind::Text,
        }
    }
}

/// The cell's words, or its date as written.
pub fn text<'a>(cell: &'a Cell<'_>) -> Option<&'a str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Date(date) => Some(date),
        _ => None,
    }
}

/// The cell's number.
pub fn whole(cell: &Cell<'_>) -> Option<i64> {
    if let Cell::Number(number) = cell { i64::try_from(*number).ok() } else { None }
}

/// The cell's day, as days since 1 January 1970; a date that is only a month is none.
pub fn day(cell: &Cell<'_>) -> Option<i32> {
    const WHOLE: usize = "2019-02-25".len();
    let date: Date = text(cell).filter(|text| text.len() == WHOLE)?.parse().ok()?;
    date.since(FIRST_DAY).ok().map(|span| span.get_days())
}

/// The cell's yes or no.
pub fn truth(cell: &Cell<'_>) -> Option<bool> {
    if let Cell::Boolean(truth) = cell { Some(*truth) } else { None }
}
