use super::*;
use clap::CommandFactory;
use clap::error::ErrorKind;

fn parse(arguments: &str) -> Result<Args, Error> {
    super::parse(["ofsted-extract"].into_iter().chain(arguments.split(' ')))
}

#[test]
fn the_parser_is_sound() {
    Args::command().debug_assert();
}

#[test]
fn the_default_is_json() {
    assert_eq!(parse("a.pdf").unwrap().format().name, "json");
    assert_eq!(parse("--csv a.pdf").unwrap().format().name, "csv");
    assert_eq!(parse("--format jsonl a.pdf").unwrap().format().name, "jsonl");
}

#[test]
fn tables_need_a_format_that_has_them() {
    assert!(parse("--table reports a.pdf").unwrap_err().to_string().contains("--table needs --csv"));
    assert!(parse("--table reports --format jsonl a.pdf").is_err());
    assert_eq!(parse("--table reports --csv a.pdf").unwrap().table().unwrap().name, "reports");
    assert_eq!(parse("--columns d2i --csv a.pdf").unwrap().table().unwrap().name, "d2i");
    assert!(parse("--columns d2i a.pdf").unwrap_err().to_string().contains("--columns needs --csv"));
    assert!(parse("--columns d2i --table reports --csv a.pdf").is_err());
}

#[test]
fn a_workbook_needs_a_file() {
    for wrong in ["--format xlsx a.pdf", "--format xlsx -o - a.pdf"] {
        assert!(parse(wrong).unwrap_err().to_string().contains("-o reports.xlsx"));
    }
    assert!(parse("--format xlsx -o out.xlsx a.pdf").is_ok());
}

#[test]
fn evidence_needs_whole_records() {
    assert!(parse("--evidence --csv a.pdf").unwrap_err().to_string().contains("--evidence needs --json"));
    assert!(parse("--evidence --format jsonl a.pdf").unwrap().options().evidence);
    assert!(parse("--evidence a.pdf").is_ok());
}

#[test]
fn two_formats_are_one_too_many() {
    assert_eq!(parse("--json --csv a.pdf").unwrap_err().kind(), ErrorKind::ArgumentConflict);
}

#[test]
fn standard_input_can_be_read_once() {
    assert!(parse("- -").is_err());
    assert!(parse("-").is_ok());
}
