//! The program from outside, on the fixtures: what it prints and writes for reports that can be read.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

/// A report with nothing worse than a notice.
const CLEAN: &str = "fixtures/ilacs-2023.tagged.pdf";
/// A report on an invented authority, which gives a warning.
const WARNED: &str = "fixtures/ilacs-2019.tagged.pdf";

fn program() -> Command {
    let mut command = Command::cargo_bin("ofsted-extract").expect("the program");
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn run(arguments: &[&str]) -> Assert {
    program().args(arguments).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn json(assert: &Assert) -> Value {
    serde_json::from_str(&stdout(assert)).unwrap()
}

fn copy(fixture: &str, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture), to).unwrap();
}

#[test]
fn one_report_is_an_object() {
    let assert = run(&[CLEAN]).success();
    let record = json(&assert);
    assert_eq!(record["source"]["file"], CLEAN);
    assert_eq!(record["framework"]["code"], "ilacs");
    assert_eq!(stderr(&assert), "");
}

#[test]
fn two_reports_are_an_array_in_the_inputs_order() {
    let records = json(&run(&["--json", WARNED, CLEAN]).success());
    let files: Vec<&Value> = records.as_array().unwrap().iter().map(|record| &record["source"]["file"]).collect();
    assert_eq!(files, [WARNED, CLEAN]);
}

#[test]
fn json_lines_are_one_a_report() {
    let text = stdout(&run(&["--format", "jsonl", CLEAN, WARNED, CLEAN]).success());
    let records: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.len(), 3);
    assert_eq!(records[0], records[2]);
}

#[test]
fn a_good_input_beside_a_bad_one_is_written_and_the_status_tells() {
    let assert = run(&["fixtures/broken-scan.pdf", CLEAN]).code(1);
    assert_eq!(json(&assert).as_array().unwrap().len(), 1);
    assert!(stderr(&assert).starts_with("ofsted-extract: fixtures/broken-scan.pdf: "), "{}", stderr(&assert));
}

#[test]
fn judgements_as_csv() {
    for name in ["ilacs-2023", "slac"] {
        let assert = run(&["--csv", "--quiet", &format!("fixtures/{name}.tagged.pdf")]).success();
        let table = stdout(&assert).replace("\r\n", "\n");
        insta::assert_snapshot!(format!("judgements-{name}"), table, "");
    }
}

#[test]
fn every_table_of_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let assert = program().args(["--csv", CLEAN, WARNED, "-o"]).arg(folder.path()).assert().success();
    assert_eq!(stdout(&assert), "");
    for table in ofsted_extract::emitter::TABLES {
        let text = fs::read_to_string(folder.path().join(format!("{}.csv", table.name))).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("a byte-order mark").replace("\r\n", "\n");
        insta::assert_snapshot!(format!("table-{}", table.name), text, "");
    }
}

#[test]
fn warnings_are_told_in_a_line_unless_quiet() {
    let assert = run(&[WARNED]).success();
    assert_eq!(stderr(&assert), format!("ofsted-extract: {WARNED}: 1 warning (authority-unknown)\n"));
    assert_eq!(stderr(&run(&["--quiet", WARNED]).success()), "");
}

#[test]
fn strict_ends_with_status_one_on_warnings_but_not_on_notices() {
    run(&["--strict", WARNED]).code(1);
    run(&["--strict", CLEAN]).success();
    let assert =
        run(&["--strict", "--framework", "sif_reinspection", "fixtures/youth-justice-2022.tagged.pdf"]).code(1);
    assert!(stdout(&assert).contains("framework-overridden"));
    assert_eq!(json(&assert)["judgements"].as_array().map(Vec::len), Some(0), "a school has no council's grades");
    let noticed = run(&["--strict", "fixtures/child-protection.tagged.pdf"]).success();
    assert_eq!(json(&noticed)["warnings"][0]["severity"], "notice");
}

#[test]
fn a_chosen_framework_that_the_title_shows_anyway_is_no_notice() {
    let (chosen, shown) = (run(&["--framework", "ilacs", CLEAN]).success(), run(&[CLEAN]).success());
    assert_eq!(stdout(&chosen), stdout(&shown));
}

#[test]
fn a_table_that_leaves_reports_out_says_so() {
    let assert = run(&["--csv", "fixtures/youth-justice-2022.tagged.pdf"]).success();
    assert!(stderr(&assert).contains("1 report has no judgements; --table reports lists it"), "{}", stderr(&assert));
}

#[test]
fn outputs_of_the_same_name_are_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    copy(CLEAN, &folder.path().join("a/report.pdf"));
    copy(WARNED, &folder.path().join("b/report.pdf"));
    let mut command = program();
    command.current_dir(folder.path());
    let assert = command.args(["--quiet", "a/report.pdf", "b/report.pdf", "-o", "out/"]).assert().code(1);
    assert!(stderr(&assert).contains("is already the output of a/report.pdf"), "{}", stderr(&assert));
    let record: Value =
        serde_json::from_str(&fs::read_to_string(folder.path().join("out/report.json")).unwrap()).unwrap();
    assert_eq!(record["source"]["file"], "a/report.pdf");
}

#[test]
fn an_input_is_never_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    copy(CLEAN, &path);
    let before = fs::read(&path).unwrap();
    program().arg(&path).arg("-o").arg(&path).assert().code(2);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_text_report_comes_through_standard_input() {
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/slac.txt")).unwrap();
    let record = json(&program().args(["--quiet", "-"]).write_stdin(text).assert().success());
    assert_eq!((&record["source"]["file"], &record["source"]["reader"]), (&"-".into(), &"text".into()));
    assert_eq!(record["framework"]["code"], "slac");
}

#[test]
fn what_can_not_be_read_says_why() {
    for (name, reason) in [
        ("html", "this is an HTML page, not a PDF or a text file; get the report itself"),
        ("empty", "the file is empty; get another copy of it"),
        ("cut", "the PDF is damaged beyond repair; get another copy of it"),
        ("encrypted", "the PDF is protected with a password; save a copy without one"),
        (
            "scan",
            "none of the PDF's 2 pages has any text, so it may be a scan; run it through text recognition (OCR) first",
        ),
    ] {
        let path = format!("fixtures/broken-{name}.pdf");
        let assert = run(&[&path]).code(1);
        assert_eq!(stdout(&assert), "");
        assert_eq!(stderr(&assert), format!("ofsted-extract: {path}: {reason}\n"));
    }
}

#[test]
fn a_reader_that_goes_away_in_the_middle_is_no_error() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("ofsted-extract"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["--quiet", "--format", "jsonl"])
        // More than the pipe and the program's own buffer can hold.
        .args(["fixtures/slac.txt"; 10])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with('{') && line.ends_with("}\n"));
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}
