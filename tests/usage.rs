//! Wrong usage, as people get it wrong: each with its exit status and what the message says.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Arguments, the exit status, and words of the message. `R` is a report, `D` a folder of reports.
const WRONG: &[(&str, i32, &str)] = &[
    // Nothing to read.
    ("", 2, "Usage: ofsted-extract [OPTIONS] [INPUT]..."),
    ("--json", 2, "<INPUT>"),
    ("-o out.xlsx", 2, "<INPUT>"),
    ("none.pdf", 1, "none.pdf: there is no such file; check the path"),
    ("none/", 1, "there is no such file"),
    ("empty", 1, "this folder contains no reports (files ending in .pdf"),
    ("none*.pdf", 1, "none*.pdf"),
    (
        "https://reports.example/report.pdf",
        1,
        "this is a web address, and the program uses no network; download the report first",
    ),
    ("HTTP://reports.example/a.pdf?x=[1]", 1, "download the report first"),
    ("file:///reports/a.pdf", 1, "give the path without file://"),
    ("page.pdf", 1, "this is an HTML page, not a PDF or a text file"),
    ("--files-from none.txt", 1, "none.txt"),
    ("--files-from blank.txt", 1, "the list contains no paths"),
    ("- -", 2, "standard input can be read only once"),
    ("--attachments -", 2, "give a file instead of -"),
    // One format too many.
    ("--json --csv R", 2, "cannot be used with"),
    ("--xlsx --html -o out.xlsx R", 2, "cannot be used with"),
    ("--csv -f jsonl R", 2, "cannot be used with"),
    ("--json -o out.xlsx R", 2, "-o out.xlsx is a name for xlsx, but the format asked for is json"),
    ("-f markdown -o out.txt R", 2, "-o out.txt is a name for text, but the format asked for is markdown"),
    ("--csv -o OUT.JSONL R", 2, "is a name for jsonl, but the format asked for is csv"),
    ("--html -o out.md R", 2, "is a name for markdown"),
    // Files of other programs.
    ("-o out.xls R", 2, "out.xls can't be written as .xls; --format xlsx may be what you want"),
    ("-o out.tsv R", 2, "--format csv may be what you want"),
    ("-o out.docx R", 2, "--format markdown may be what you want, in a file ending in .md"),
    ("-o out.pdf R", 2, "out.pdf can't be written as .pdf"),
    // Tables, workbooks, boxes.
    ("--table reports R", 2, "--table needs --csv or --xlsx: json holds whole records, not tables"),
    ("-t reports -o out.html R", 2, "--table needs --csv or --xlsx: html holds whole records"),
    ("--columns d2i -o out.jsonl R", 2, "--columns needs --csv or --xlsx"),
    ("--columns d2i -t reports --csv R", 2, "cannot be used with"),
    ("--xlsx R", 2, "xlsx is not text, so it needs a file: for example -o reports.xlsx"),
    ("-f xlsx -o - R", 2, "it needs a file"),
    ("--evidence -o out.csv R", 2, "--evidence needs --json or --format jsonl: csv cannot hold boxes"),
    ("--incremental -o out.json R", 2, "--incremental needs -o FOLDER/"),
    ("--incremental R", 2, "--incremental needs -o FOLDER/"),
    // Names that don't exist.
    ("-f xml R", 2, "[possible values: json, jsonl, csv"),
    ("-f exel R", 2, "invalid value 'exel'"),
    ("--csv -t report R", 2, "a similar value exists: 'reports'"),
    ("--framework ofsted R", 2, "[possible values: "),
    ("--reader guess R", 2, "auto, tags, layout"),
    ("--list colours", 2, "frameworks, tables, formats, warnings"),
    ("--explain grade-conflikt", 2, "there is no warning code \"grade-conflikt\"; did you mean grade-conflict?"),
    ("--explain garbled", 2, "did you mean text-garbled?"),
    ("--explain zzz", 2, "there is no warning code \"zzz\"; --list warnings shows all of them"),
    ("--jason R", 2, "a similar argument exists: '--json'"),
    ("--jobs 0 R", 2, "0"),
    ("--max-bytes lots R", 2, "lots"),
    ("--schema R", 2, "cannot be used with"),
    // Places that can't be written.
    ("-o none/out.json R", 1, "none/out.json: it could not be written: there is no folder none; create it first"),
    ("-o R R", 2, "this is both an input and the output"),
    ("-f text -o D D", 2, "the next run would read the text files written there as reports"),
];

/// A report, a folder of one, and things that are no reports.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2019.txt");
    fs::create_dir(at("reports")).unwrap();
    fs::create_dir(at("empty")).unwrap();
    fs::copy(&fixture, at("reports/a.txt")).unwrap();
    fs::copy(&fixture, at("report.txt")).unwrap();
    fs::write(at("page.pdf"), "<!DOCTYPE html><html><body>Not found</body></html>").unwrap();
    fs::write(at("blank.txt"), "\n").unwrap();
    folder
}

/// Exit status, what was printed, and the message.
fn run(folder: &Path, arguments: &str) -> (i32, String, String) {
    let named = |argument: &str| match argument {
        "R" => "report.txt".to_owned(),
        "D" => "reports".to_owned(),
        other => other.to_owned(),
    };
    let mut command = Command::cargo_bin("ofsted-extract").unwrap();
    let output = command.current_dir(folder).args(arguments.split_whitespace().map(named)).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn each_wrong_usage_has_its_status_and_its_message() {
    assert!(WRONG.len() >= 40);
    let folder = folder();
    let before = names(folder.path());
    let mut wrong = Vec::new();
    for (arguments, status, says) in WRONG {
        let (code, printed, told) = run(folder.path(), arguments);
        let quiet = printed.is_empty() || *status == 1 && printed == "[]\n";
        if code != *status || !told.contains(says) || !quiet {
            wrong.push(format!("{arguments}\n  status {code}, printed {printed:?}\n  {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(names(folder.path()), before, "nothing was written");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_message_names_no_hidden_file_and_says_the_cause_once() {
    let folder = folder();
    let (_, _, told) = run(folder.path(), "-o none/out.json R");
    assert!(!told.contains("/.ofsted-extract"), "{told}");
    assert_eq!(told.matches("none").count(), 2, "{told}");
}

#[test]
fn the_outputs_name_decides_the_format() {
    let folder = folder();
    for (name, begins) in [
        ("a.json", "{"),
        ("a.JSONL", "{\"schema_version\""),
        ("a.ndjson", "{\"schema_version\""),
        ("a.csv", "\u{feff}file,part"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.htm", "<!DOCTYPE html>"),
        ("a.md", "---\ngenerator: ofsted-extract"),
        ("a.xlsx", "PK"),
        ("a", "{"),
    ] {
        let (code, _, told) = run(folder.path(), &format!("-o {name} R"));
        assert_eq!(code, 0, "{name}: {told}");
        let written = String::from_utf8_lossy(&fs::read(folder.path().join(name)).unwrap()).into_owned();
        assert!(written.starts_with(begins), "{name}: {:?}", written.chars().take(40).collect::<String>());
    }
}

#[test]
fn values_may_be_in_capitals_and_options_short() {
    let folder = folder();
    let header = |arguments: &str| {
        let (code, printed, told) = run(folder.path(), arguments);
        assert_eq!(code, 0, "{arguments}: {told}");
        printed.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(header("-f CSV -t Recommendations R"), header("--format csv --table recommendations R"));
    assert_eq!(header("-f Txt R"), header("--format text R"));
    assert_eq!(header("--csv --columns D2I R"), header("--csv --columns d2i R"));
    assert_eq!(header("--framework ILACS --reader AUTO R"), "{");
    assert!(header("--html R").starts_with("<!DOCTYPE html>"));
    assert!(header("--list Frameworks").contains(' '));
    assert!(header("--explain GRADE-CONFLICT").starts_with("grade-conflict"));
}

#[test]
fn a_folder_is_printed_as_json() {
    let (code, printed, _) = run(folder().path(), "D");
    assert_eq!(code, 0);
    assert!(printed.starts_with('{'), "{printed}");
}
