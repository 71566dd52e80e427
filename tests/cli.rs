//! The program from outside: exit status, messages, outputs.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Assert {
    Command::cargo_bin("ofsted-extract").unwrap().current_dir(folder).args(arguments).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

/// A folder with an empty file, an HTML page and a folder, none of which can be read.
fn bad_inputs() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("empty.pdf"), "").unwrap();
    fs::write(folder.path().join("page.pdf"), "<!DOCTYPE html><html><body>Not found</body></html>").unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    folder
}

/// Asserts that this wrong command line ends with status 2, prints nothing and gives this message.
fn refused(arguments: &[&str], says: &str) {
    let folder = bad_inputs();
    let assert = run(folder.path(), arguments).code(2);
    assert_eq!(stdout(&assert), "");
    assert!(stderr(&assert).contains(says), "{}", stderr(&assert));
}

/// Asserts that only this input can't be read, that nothing is printed, and that this is the reason.
fn unreadable(input: &str, says: &str) {
    let folder = bad_inputs();
    for format in ["json", "jsonl", "csv"] {
        let assert = run(folder.path(), &["--format", format, input]).code(1);
        assert_eq!(stdout(&assert), "");
        assert!(stderr(&assert).starts_with(&format!("ofsted-extract: {input}: ")), "{}", stderr(&assert));
        assert!(stderr(&assert).contains(says), "{}", stderr(&assert));
    }
}

#[test]
fn an_empty_file_is_refused() {
    unreadable("empty.pdf", "the file is empty; get another copy");
}

#[test]
fn a_missing_file_is_refused() {
    unreadable("none.pdf", "there is no such file; check the path");
}

#[test]
fn a_folder_without_reports_is_refused() {
    let folder = bad_inputs();
    let assert = run(folder.path(), &["reports"]).code(1);
    assert!(
        stderr(&assert).starts_with("ofsted-extract: reports: this folder contains no reports (files ending in .pdf, ")
    );
}

#[test]
fn a_web_page_under_a_reports_name_is_refused() {
    unreadable("page.pdf", "; get ");
}

#[test]
fn empty_standard_input_is_refused() {
    let assert = Command::cargo_bin("ofsted-extract").unwrap().arg("-").write_stdin("").assert().code(1);
    assert!(stderr(&assert).starts_with("ofsted-extract: standard input: the file is empty"));
}

#[test]
fn each_bad_input_is_told_and_json_stays_valid() {
    let folder = bad_inputs();
    let assert = run(folder.path(), &["empty.pdf", "none.pdf", "reports"]).code(1);
    assert_eq!(stdout(&assert), "[]\n");
    let told = stderr(&assert);
    assert_eq!(told.lines().count(), 4);
    assert!(told.contains("ofsted-extract: 0 read (0 with warnings), 3 failed, "), "{told}");
}

#[test]
fn names_can_not_steer_the_terminal() {
    let folder = bad_inputs();
    let assert = run(folder.path(), &["red\u{1b}[31m.pdf"]).code(1);
    assert!(stderr(&assert).contains("red\\u{1b}[31m.pdf"), "{}", stderr(&assert));
}

#[test]
fn quiet_still_tells_errors() {
    let folder = bad_inputs();
    assert!(stderr(&run(folder.path(), &["--quiet", "none.pdf"]).code(1)).contains("none.pdf"));
}

#[test]
fn wrong_usage_ends_with_status_two() {
    refused(&[], "[INPUT]...");
    refused(&["--json", "--csv", "a.pdf"], "cannot be used with");
    refused(&["--json", "--format", "csv", "a.pdf"], "cannot be used with");
    refused(&["--table", "judgements", "a.pdf"], "--table needs --csv");
    refused(&["--format", "jsonl", "--table", "reports", "a.pdf"], "--table needs --csv");
    refused(&["--reader", "guess", "a.pdf"], "auto, tags, layout");
    refused(&["-", "-"], "standard input can be read only once");
    refused(&["--unknown", "a.pdf"], "--unknown");
}

#[test]
fn unknown_names_list_the_known_ones() {
    refused(&["--csv", "--table", "grades", "a.pdf"], "judgements, reports, previous_judgements, changes, ");
    refused(&["--format", "xml", "a.pdf"], "json, jsonl, csv");
    refused(&["--list", "colours"], "frameworks, tables, formats, warnings");
    refused(&["--framework", "ofsted", "a.pdf"], "ilacs");
    refused(&["--explain", "grade-conflikt"], "grade-conflict");
}

#[test]
fn lists_come_from_the_programs_own_tables() {
    let folder = bad_inputs();
    let tables = stdout(&run(folder.path(), &["--list", "tables"]).success());
    assert!(tables.contains("judgements: ") && tables.contains("  gss_code "), "{tables}");
    let frameworks = stdout(&run(folder.path(), &["--list", "frameworks"]).success());
    assert_eq!(frameworks.lines().count(), ofsted_extract::framework::FRAMEWORKS.len());
    let formats = stdout(&run(folder.path(), &["--list", "formats"]).success());
    assert_eq!(formats.lines().count(), ofsted_extract::emitter::FORMATS.len());
    let warnings = stdout(&run(folder.path(), &["--list", "warnings"]).success());
    assert_eq!(warnings.lines().count(), ofsted_extract::model::code::CODES.len());
}

#[test]
fn every_code_is_explained() {
    let folder = bad_inputs();
    let told = stdout(&run(folder.path(), &["--explain", "grade-conflict"]).success());
    assert!(told.starts_with("grade-conflict (warning)\n\nThe same judgement"), "{told}");
}

#[test]
fn help_shows_an_example_and_every_format() {
    let folder = bad_inputs();
    let help = stdout(&run(folder.path(), &["--help"]).success());
    assert!(help.contains("ofsted-extract report.pdf") && help.contains("jsonl"), "{help}");
    run(folder.path(), &["--version"]).success();
}

#[test]
fn an_output_that_is_an_input_is_refused() {
    let folder = bad_inputs();
    let assert = run(folder.path(), &["--json", "page.pdf", "-o", "reports/../page.pdf"]).code(2);
    assert!(stderr(&assert).contains("both an input and the output"), "{}", stderr(&assert));
    assert!(fs::read_to_string(folder.path().join("page.pdf")).unwrap().starts_with("<!DOCTYPE"));
}

#[test]
fn an_output_in_a_missing_folder_is_an_error() {
    let folder = bad_inputs();
    let assert = run(folder.path(), &["empty.pdf", "page.pdf", "-o", "none/all.json"]).code(1);
    assert!(stderr(&assert).contains("create it first"), "{}", stderr(&assert));
}

#[test]
fn an_input_that_fails_alone_leaves_no_output() {
    let folder = bad_inputs();
    run(folder.path(), &["empty.pdf", "-o", "out.json"]).code(1);
    assert!(!folder.path().join("out.json").exists());
}

#[test]
fn a_name_that_ends_as_a_folders_becomes_one() {
    let folder = bad_inputs();
    run(folder.path(), &["--csv", "empty.pdf", "page.pdf", "-o", "out/"]).code(1);
    let written = fs::read_dir(folder.path().join("out")).unwrap().count();
    assert_eq!(written, ofsted_extract::emitter::TABLES.len() + 1);
    run(folder.path(), &["--csv", "--table", "reports", "empty.pdf", "page.pdf", "-o", "reports"]).code(1);
    let table = fs::read_to_string(folder.path().join("reports/reports.csv")).unwrap();
    assert!(table.starts_with("\u{feff}file,part,") && table.ends_with("\r\n"), "{table}");
}

#[test]
fn a_page_holds_the_reports_in_the_order_of_the_inputs() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let arguments = ["--format", "html", "sif-2014.txt", "broken-empty.pdf", "ilacs-2019.txt"];
    let pages = [1, 2].map(|_| stdout(&run(&fixtures, &arguments).code(1)));
    assert!(pages[0].starts_with("<!DOCTYPE html>") && pages[0].ends_with("</html>\n"));
    assert_eq!(pages[0].matches("class=\"entry\">").count(), 2);
    assert!(pages[0].find("\"file\":\"sif-2014.txt\"") < pages[0].find("\"file\":\"ilacs-2019.txt\""));
    assert!(pages[0] == pages[1], "two runs make two pages");
}

/// Runs the program with a standard output that nobody reads.
fn run_unread(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = std::process::Command::new(assert_cmd::cargo::cargo_bin("ofsted-extract"))
        .current_dir(folder)
        .args(arguments)
        .stdout(Stdio::from(writer))
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_broken_pipe_is_no_error() {
    let folder = bad_inputs();
    assert_eq!(run_unread(folder.path(), &["--list", "tables"]), (Some(0), String::new()));
    // Messages about the inputs are printed, but not about the pipe.
    let (status, told) = run_unread(folder.path(), &["empty.pdf", "none.pdf"]);
    assert_eq!((status, told.lines().count()), (Some(1), 3), "{told}");
}
