//! The tables of records, for CSV and other formats with rows and columns.

mod action_plan;
mod areas;
mod cell;
mod changes;
mod d2i;
mod inspectors;
mod judgements;
mod kind;
mod paragraphs;
mod previous_judgements;
mod recommendations;
mod reports;
mod shared;
mod strengths;
mod warnings;

pub use cell::Cell;
pub use kind::{DATE_PATTERN, GRADES, Kind};

use crate::model::report::Report;
use std::io;

/// A table: what a row is, its columns, and where its rows come from.
#[derive(Debug)]
pub struct Table {
    /// Its name on the command line, and of its file in a folder.
    pub name: &'static str,
    /// What a row is.
    pub description: &'static str,
    /// The columns in their order; new ones are only ever added at the end.
    pub columns: &'static [Column],
    /// Where its rows come from.
    pub rows: Rows,
}

/// Where a table's rows come from. Both hand each row to a sink, with one cell per column.
#[derive(Debug, Clone, Copy)]
pub enum Rows {
    /// Each report has its own.
    OfReport(fn(&Report, &mut Sink<'_>) -> io::Result<()>),
    /// They need the reports of the whole run.
    OfRun(OfRun),
}

/// Rows of a whole run: small facts of each report are kept, and joined at the end.
#[derive(Debug, Clone, Copy)]
pub struct OfRun {
    /// Hands each of the report's facts to the sink: bytes without line feeds.
    pub facts: fn(&Report, &mut FactSink<'_>) -> io::Result<()>,
    /// Makes the rows of all facts, a line each, and says what could not be among them.
    pub rows: fn(&[u8], &mut Sink<'_>) -> io::Result<Option<String>>,
}

/// Takes a fact.
pub type FactSink<'s> = dyn FnMut(&[u8]) -> io::Result<()> + 's;

/// Takes a row's cells.
pub type Sink<'s> = dyn FnMut(&[Cell<'_>]) -> io::Result<()> + 's;

/// A column of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What stands in it.
    pub description: &'static str,
    /// The type of its values.
    pub kind: Kind,
    /// Whether it holds running text, for which a spreadsheet needs a wide column.
    pub prose: bool,
}

impl Column {
    const fn new(name: &'static str, description: &'static str) -> Self {
        Column { name, description, kind: Kind::Text, prose: false }
    }

    const fn prose(name: &'static str, description: &'static str) -> Self {
        Column { prose: true, ..Column::new(name, description) }
    }

    const fn integer(name: &'static str, description: &'static str) -> Self {
        Column { kind: Kind::Integer, ..Column::new(name, description) }
    }

    const fn boolean(name: &'static str, description: &'static str) -> Self {
        Column { kind: Kind::Boolean, ..Column::new(name, description) }
    }

    const fn date(name: &'static str, description: &'static str) -> Self {
        Column { kind: Kind::Date, ..Column::new(name, description) }
    }

    const fn choice(name: &'static str, description: &'static str, words: &'static [&'static str]) -> Self {
        Column { kind: Kind::Choice(words), ..Column::new(name, description) }
    }

    const fn grade(name: &'static str, description: &'static str) -> Self {
        Column { kind: Kind::Grade, ..Column::new(name, description) }
    }
}

/// Every table; the first is the default.
pub const TABLES: &[Table] = &[
    judgements::TABLE,
    reports::TABLE,
    previous_judgements::TABLE,
    changes::TABLE,
    recommendations::TABLE,
    strengths::TABLE,
    paragraphs::TABLE,
    inspectors::TABLE,
    action_plan::TABLE,
    warnings::TABLE,
];

/// Tables in the columns and words of other programs' files; they stand alone, in place of [`TABLES`].
pub const LAYOUTS: &[Table] = &[d2i::TABLE];

/// The table or layout of this name.
pub fn by_name(name: &str) -> Option<&'static Table> {
    TABLES.iter().chain(LAYOUTS).find(|table| table.name == name)
}

/// Columns and the function that writes a row, from one list, so that a cell can't stand under another's header.
macro_rules! columns {
    (fn $name:ident($($argument:ident: $type:ty),*); $($column:expr => $value:expr,)*) => {
        const COLUMNS: &[$crate::emitter::table::Column] = &[$($column),*];

        fn $name($($argument: $type,)* sink: &mut $crate::emitter::table::Sink<'_>) -> std::io::Result<()> {
            sink(&[$($crate::emitter::table::Cell::from($value)),*])
        }
    };
}
use columns;

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use std::collections::HashSet;

    fn first_row(name: &str) -> Vec<(&'static str, String)> {
        let table = fixture::table(name);
        let mut rows = Vec::new();
        let Rows::OfReport(of_report) = table.rows else { panic!("{name} is of the whole run") };
        of_report(&fixture::report(), &mut |cells| {
            rows.push(cells.iter().map(|cell| format!("{cell}")).collect::<Vec<_>>());
            Ok(())
        })
        .unwrap();
        let names = table.columns.iter().map(|column| column.name);
        names.zip(rows.swap_remove(0)).filter(|(_, cell)| !cell.is_empty()).collect()
    }

    #[test]
    fn no_name_comes_twice() {
        for table in TABLES {
            let names: HashSet<_> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), table.columns.len(), "{}", table.name);
        }
        let names: HashSet<_> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(names.len(), TABLES.len());
    }

    #[test]
    fn columns_are_only_ever_added_at_the_end() {
        let header = |table: &Table| table.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(",");
        insta::assert_debug_snapshot!(TABLES.iter().map(header).collect::<Vec<_>>());
    }

    #[test]
    fn a_report_is_one_row() {
        insta::assert_debug_snapshot!(first_row("reports"));
    }

    #[test]
    fn every_column_has_room_in_a_sheet_and_a_description() {
        for table in TABLES.iter().chain(LAYOUTS) {
            assert!(table.name.len() <= 24, "{}", table.name);
            assert!(table.columns.iter().all(|column| !column.description.is_empty()), "{}", table.name);
        }
    }

    #[test]
    fn a_recommendation_is_one_row() {
        insta::assert_debug_snapshot!(first_row("recommendations"));
    }

    #[test]
    fn a_paragraph_is_one_row_with_its_path_of_headings() {
        insta::assert_debug_snapshot!(first_row("paragraphs"));
    }

    #[test]
    fn a_warning_is_one_row() {
        insta::assert_debug_snapshot!(first_row("warnings"));
    }

    #[test]
    fn a_report_without_anything_is_still_a_row_of_reports() {
        for table in TABLES {
            let mut rows = 0;
            let Rows::OfReport(of_report) = table.rows else { continue };
            of_report(&Report::default(), &mut |cells| {
                rows += 1;
                assert_eq!(cells.len(), table.columns.len());
                Ok(())
            })
            .unwrap();
            assert_eq!(rows, usize::from(table.name == "reports"), "{}", table.name);
        }
    }
}
