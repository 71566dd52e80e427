use super::write::{FORMAT, MOST_ROWS, open_workbook, render};
use crate::emitter::fixture;
use crate::emitter::format::{Emitter, Setup, Summary};
use crate::emitter::table::{self, TABLES};
use crate::model::report::Report;
use calamine::{Data, Reader, Xlsx as Reading, open_workbook_from_rs};
use std::io::Cursor;

fn setup(name: &str) -> Setup {
    Setup { table: table::by_name(name).unwrap(), ..Setup::default() }
}

fn written(setup: &Setup, reports: &[Report], most_rows: u32) -> (Reading<Cursor<Vec<u8>>>, Summary) {
    let mut bytes = Vec::new();
    let mut emitter: Box<dyn Emitter + '_> = Box::new(open_workbook(Box::new(&mut bytes), setup, most_rows).unwrap());
    reports.iter().for_each(|report| emitter.piece(&render(report, setup).unwrap()).unwrap());
    let summary = emitter.finish().unwrap();
    (open_workbook_from_rs(Cursor::new(bytes)).unwrap(), summary)
}

fn cell(book: &mut Reading<Cursor<Vec<u8>>>, sheet: &str, row: usize, column: &str) -> Data {
    let range = book.worksheet_range(sheet).unwrap();
    let header = range.rows().next().unwrap().iter().position(|name| *name == Data::String(column.into())).unwrap();
    range.rows().nth(row).unwrap()[header].clone()
}

#[test]
fn every_table_is_a_sheet_and_the_columns_are_explained() {
    let all = Setup { all_tables: true, ..Setup::default() };
    let (book, summary) = written(&all, &[fixture::report()], MOST_ROWS);
    let tables = TABLES.iter().map(|table| table.name);
    let names: Vec<&str> = ["Overview"].into_iter().chain(tables).chain(["columns"]).collect();
    assert_eq!(book.sheet_names(), names);
    assert_eq!(summary, Summary::default());
}

#[test]
fn values_have_their_types() {
    let mut report = fixture::report();
    report.inspection.end = Some("2019-03".into());
    let (mut book, _) = written(&setup("judgements"), &[report], MOST_ROWS);
    assert!(matches!(cell(&mut book, "judgements", 1, "start"), Data::DateTime(date) if date.as_f64() == 43521.0));
    assert_eq!(cell(&mut book, "judgements", 1, "end"), Data::String("2019-03".into()));
    assert_eq!(cell(&mut book, "judgements", 1, "page"), Data::Float(1.0));
    assert_eq!(cell(&mut book, "judgements", 1, "grade"), Data::String("requires_improvement".into()));
    assert_eq!(cell(&mut book, "judgements", 1, "published"), Data::Empty);
}

#[test]
fn a_formula_stays_text() {
    let (mut book, _) = written(&setup("recommendations"), &[fixture::report()], MOST_ROWS);
    assert_eq!(cell(&mut book, "recommendations", 1, "text"), Data::String("=SUM(A1)\nsecond line".into()));
    assert!(book.worksheet_formula("recommendations").unwrap().is_empty());
}

#[test]
fn a_full_sheet_is_continued_by_another() {
    let (mut book, _) = written(&setup("warnings"), &[fixture::report(), fixture::report()], 4);
    assert_eq!(book.sheet_names(), ["warnings", "columns", "warnings 2"]);
    assert_eq!(book.worksheet_range("warnings").unwrap().height(), 4);
    assert_eq!(cell(&mut book, "warnings 2", 1, "code"), Data::String("lead-inspector-missing".into()));
}

#[test]
fn a_text_too_long_for_a_cell_is_reported() {
    let mut report = fixture::report();
    report.recommendations[0].text = "a".repeat(40_000);
    let (mut book, summary) = written(&setup("recommendations"), &[report], MOST_ROWS);
    assert!(cell(&mut book, "recommendations", 1, "text").to_string().ends_with("holds no more]"));
    assert!(summary.notes[0].starts_with("1 cell of the workbook was truncated"), "{:?}", summary.notes);
}

#[test]
fn the_same_reports_give_the_same_bytes() {
    let bytes = |_| {
        let mut bytes = Vec::new();
        let mut emitter = (FORMAT.open)(Box::new(&mut bytes), &Setup { all_tables: true, ..Setup::default() }).unwrap();
        emitter.piece(&render(&fixture::report(), &Setup { all_tables: true, ..Setup::default() }).unwrap()).unwrap();
        emitter.finish().unwrap();
        bytes
    };
    assert_eq!(bytes(0), bytes(1));
}

#[test]
fn the_overview_has_a_row_for_each_body_with_its_grades_in_words() {
    let all = Setup { all_tables: true, ..Setup::default() };
    let (mut book, _) = written(&all, &[fixture::report(), fixture::report()], MOST_ROWS);
    let range = book.worksheet_range("Overview").unwrap();
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows.len(), 3, "links, header, one council");
    assert_eq!(&rows[0][..2], ["More on these sheets:", "judgements"]);
    assert_eq!(
        &rows[1][..6],
        ["Name", "Kind", "Region", "Latest inspection with grades", "It began", "Overall effectiveness"]
    );
    assert_eq!(&rows[2][..3], ["Fenmoor", "Local authority", "North West"]);
    assert_eq!(rows[2][5], "Requires improvement");
    let recommendations = rows[1].iter().position(|name| name == "Recommendations").unwrap();
    assert_eq!(rows[2][recommendations], "1");
}

#[test]
fn what_is_not_known_is_not_guessed_in_the_overview() {
    let mut unknown = fixture::report();
    unknown.framework.code = "unknown".into();
    unknown.judgements[0].grade = None;
    let (mut book, _) = written(&Setup { all_tables: true, ..Setup::default() }, &[unknown], MOST_ROWS);
    let range = book.worksheet_range("Overview").unwrap();
    let row: Vec<String> = range.rows().nth(2).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!((row[1].as_str(), row[5].as_str()), ("", "See the report"));
}

#[test]
fn sheets_are_named_tables() {
    let (mut book, _) = written(&setup("judgements"), &[fixture::report()], MOST_ROWS);
    book.load_tables().unwrap();
    assert_eq!(book.table_names(), ["judgements"]);
    let table = book.table_by_name("judgements").unwrap();
    assert_eq!(table.columns().len(), TABLES[0].columns.len());
    assert_eq!(table.data().height(), 1);
}
