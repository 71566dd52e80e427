//! The tables of records, for CSV and other formats with rows and columns.

mod cell;
mod judgements;
mod paragraphs;
mod recommendations;
mod reports;
mod shared;
mod warnings;

pub use cell::Cell;

use crate::Report;
use std::io;

/// A table: what a row is, its columns, and the rows that a report has.
#[derive(Debug)]
pub struct Table {
    /// Its name on the command line, and of its file in a folder.
    pub name: &'static str,
    /// What a row is.
    pub description: &'static str,
    /// The columns in their order; new ones are only ever added at the end.
    pub columns: &'static [Column],
    /// Hands each of the report's rows to the sink, with one cell per column.
    pub rows: fn(&Report, &mut Sink<'_>) -> io::Result<()>,
}

/// Takes a row's cells.
pub type Sink<'s> = dyn FnMut(&[Cell<'_>]) -> io::Result<()> + 's;

/// A column of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What stands in it.
    pub description: &'static str,
}

impl Column {
    const fn new(name: &'static str, description: &'static str) -> Self {
        Column { name, description }
    }
}

/// Every table; the first is the default.
pub const TABLES: &[Table] =
    &[judgements::TABLE, reports::TABLE, recommendations::TABLE, paragraphs::TABLE, warnings::TABLE];

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
        (table.rows)(&fixture::report(), &mut |cells| {
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
            (table.rows)(&Report::default(), &mut |cells| {
                rows += 1;
                assert_eq!(cells.len(), table.columns.len());
                Ok(())
            })
            .unwrap();
            assert_eq!(rows, usize::from(table.name == "reports"), "{}", table.name);
        }
    }
}
