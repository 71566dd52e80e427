//! The tables of records, for CSV and other formats with rows and columns.

mod action_plan;
mod cell;
mod cell_json;
pub(super) mod changes;
mod column;
mod column_kind;
mod columns;
mod compliance;
mod d2i;
mod definition;
mod details;
mod inspectors;
mod judgements;
mod paragraphs;
mod previous_judgements;
mod recommendations;
mod reports;
mod shared;
mod strengths;
mod topics;
pub mod typed;
mod warnings;

pub use cell::Cell;
pub use column::Column;
pub use column_kind::{ColumnKind, DATE_PATTERN};
pub use definition::{FactSink, OfRun, Rows, Sink, Table};

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
    compliance::TABLE,
    details::TABLE,
    topics::TABLE,
];

/// Tables with the columns and wording of other programs' files; each is used alone, in place of [`TABLES`].
pub const LAYOUTS: &[Table] = &[d2i::TABLE];

/// The table or layout with this name.
pub fn by_name(name: &str) -> Option<&'static Table> {
    TABLES.iter().chain(LAYOUTS).find(|table| table.name == name)
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, fixture};
    use super::*;
    use crate::model::report::Report;
    use std::collections::HashSet;

    /// The rows of these reports, and the columns.
    fn rows(table: &Table, reports: &[Report]) -> (Vec<Column>, Vec<Vec<String>>) {
        let mut rows = Vec::new();
        let mut keep = |cells: &[Cell<'_>]| {
            rows.push(cells.iter().map(ToString::to_string).collect());
            Ok(())
        };
        let columns = match table.rows {
            Rows::OfReport(of_report) => {
                reports.iter().for_each(|report| of_report(report, &mut keep).unwrap());
                table.columns.to_vec()
            }
            Rows::OfRun(of_run) => {
                let mut facts = Facts::default();
                reports.iter().for_each(|report| (of_run.facts)(report, &mut |fact| facts.keep(fact)).unwrap());
                (of_run.rows)(&mut facts, &mut keep).unwrap();
                (of_run.columns)(&mut facts).unwrap()
            }
        };
        (columns, rows)
    }

    fn first_row(name: &str) -> Vec<(&'static str, String)> {
        let (columns, mut rows) = rows(fixture::table(name), &[fixture::report()]);
        let names = columns.iter().map(|column| column.name);
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
    fn every_table_says_where_and_when_a_report_is_published() {
        for table in TABLES {
            let has = |name: &str| table.columns.iter().any(|column| column.name == name);
            assert!(has("link") && has("published"), "{}", table.name);
        }
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
            let (columns, rows) = rows(table, &[Report::default()]);
            assert_eq!(rows.len(), usize::from(table.name == "reports"), "{}", table.name);
            assert!(rows.iter().all(|row| row.len() == columns.len()), "{}", table.name);
        }
    }
}
