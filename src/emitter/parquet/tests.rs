//! Files are read back with the library's own reader.

use super::write::{FORMAT, open, render};
use crate::emitter::format::Setup;
use crate::emitter::{TABLES, fixture};
use crate::model::report::Report;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use std::io::{Seek, Write};

/// The rows of a table of these reports: names and values.
fn rows(table: &str, reports: &[Report]) -> Vec<Vec<(String, Field)>> {
    let setup = Setup { table: fixture::table(table), ..Setup::default() };
    let mut bytes = Vec::new();
    let mut emitter = open(Box::new(&mut bytes), &setup).unwrap();
    reports.iter().for_each(|report| emitter.piece(&render(report, &setup).unwrap()).unwrap());
    emitter.finish().unwrap();
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&bytes).unwrap();
    file.rewind().unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let rows = reader.get_row_iter(None).unwrap();
    rows.map(|row| row.unwrap().into_columns()).collect()
}

fn cell<'r>(row: &'r [(String, Field)], name: &str) -> &'r Field {
    &row.iter().find(|(column, _)| column == name).unwrap().1
}

#[test]
fn values_have_their_columns_types() {
    let rows = rows("judgements", &[fixture::report()]);
    let of = |name| cell(&rows[0], name).clone();
    assert_eq!(of("la_code"), Field::Str("999".into()));
    assert_eq!((of("page"), of("grade_rank"), of("part")), (Field::Long(1), Field::Long(3), Field::Null));
    assert_eq!((of("start"), of("start_date")), (Field::Date(17_952), Field::Date(17_952)));
    assert_eq!((of("start_text"), of("published_text")), (Field::Str("2019-02-25".into()), Field::Null));
    let paragraph = &self::rows("paragraphs", &[fixture::report()])[0];
    assert_eq!((cell(paragraph, "bullet"), cell(paragraph, "number")), (&Field::Bool(false), &Field::Long(10)));
}

#[test]
fn a_date_that_is_only_a_month_is_kept_as_text() {
    let mut report = fixture::report();
    report.inspection.start = Some("2014-02".into());
    for table in ["judgements", "changes"] {
        let rows = rows(table, std::slice::from_ref(&report));
        assert_eq!(*cell(&rows[0], "start"), Field::Null, "{table}");
        assert_eq!(*cell(&rows[0], "start_text"), Field::Str("2014-02".into()), "{table}");
    }
}

#[test]
fn columns_that_repeat_a_date_have_no_twin() {
    let rows = rows("judgements", &[fixture::report()]);
    let added: Vec<&str> =
        rows[0].iter().map(|(name, _)| name.as_str()).skip(fixture::table("judgements").columns.len()).collect();
    assert_eq!(added, ["start_text", "end_text", "published_text"]);
}

#[test]
fn tables_without_rows_have_their_columns_still() {
    for table in TABLES {
        let rows = rows(table.name, &[]);
        assert_eq!(rows.len(), 0);
    }
    assert_eq!((FORMAT.binary, FORMAT.extension), (true, "parquet"));
}

#[test]
fn many_rows_are_several_row_groups() {
    let mut report = fixture::report();
    report.warnings = vec![report.warnings[0].clone(); 120_000];
    let found = rows("warnings", &[report.clone(), fixture::report()]);
    assert_eq!(found.len(), 120_002);
    assert!(found.iter().step_by(997).all(|row| *cell(row, "authority") == Field::Str("Fenmoor".into())));
}
