//! Zip archives as inputs: their reports are read, whatever else is in them is told, and nothing leads out of them.

mod archives {
    pub mod zip;
}

use archives::zip::{Entry, deflated, overlapping, stored, zip};
use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).expect("a fixture")
}

fn letter() -> Vec<u8> {
    fixture("focused-visit.tagged.pdf")
}

/// A folder with these archives.
fn folder(archives: &[(&str, Vec<u8>)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    archives.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    folder
}

/// The names of the records' inputs, and what was told.
fn run(folder: &TempDir, arguments: &[&str], code: i32) -> (Vec<String>, String) {
    let mut program = Command::cargo_bin("ofsted-extract").unwrap();
    let run = program.current_dir(folder.path()).args(arguments).assert().code(code);
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let file = |line: &str| serde_json::from_str::<Value>(line).unwrap()["source"]["file"].as_str().unwrap().to_owned();
    (shown(&run.get_output().stdout).lines().map(file).collect(), shown(&run.get_output().stderr))
}

const LINES: [&str; 2] = ["--format", "jsonl"];

fn read(archive: Vec<u8>, code: i32) -> (Vec<String>, String) {
    run(&folder(&[("a.zip", archive)]), &[&LINES[..], &["a.zip"]].concat(), code)
}

#[test]
fn reports_in_a_zip_are_inputs_and_the_rest_is_told() {
    let inner = zip(&[deflated("deep/visit.pdf", &letter())]);
    let archive = zip(&[
        stored("2019/", b""),
        deflated("2019/fenmoor.pdf", &letter()),
        stored("plan.docx", b"x"),
        stored("inner.zip", &inner),
        stored("mail.eml", b"x"),
        stored("__MACOSX/2019/._fenmoor.pdf", b"x"),
    ]);
    let (files, told) = read(archive, 0);
    assert_eq!(files, ["a.zip/2019/fenmoor.pdf", "a.zip/inner.zip/deep/visit.pdf"]);
    assert!(told.contains("a.zip: 2 files in it are no reports (files ending in .pdf"), "{told}");
    assert!(told.contains("plan.docx, mail.eml; save documents as PDFs"), "{told}");
    assert!(!told.contains("MACOSX"), "{told}");
}

#[test]
fn a_record_is_the_same_as_that_of_the_file() {
    let folder = folder(&[("a.zip", zip(&[deflated("fenmoor.pdf", &letter())])), ("fenmoor.pdf", letter())]);
    let record = |file: &str| {
        let run = Command::cargo_bin("ofsted-extract").unwrap().current_dir(folder.path()).arg(file).assert().code(0);
        let mut record: Value = serde_json::from_slice(&run.get_output().stdout).unwrap();
        record["source"]["file"] = Value::Null;
        record
    };
    assert_eq!(record("a.zip"), record("fenmoor.pdf"));
}

#[test]
fn outputs_keep_the_folders_and_the_next_run_knows_them() {
    let first = zip(&[deflated("2019/fenmoor.pdf", &letter()), deflated("b.pdf", &letter())]);
    let folder = folder(&[("a.zip", first.clone())]);
    let arguments = ["--incremental", "--json", "-o", "out/", "a.zip"];
    let told = run(&folder, &arguments, 0).1;
    assert!(told.contains("2 read") && !told.contains("unchanged"), "{told}");
    assert!(folder.path().join("out/a.zip/2019/fenmoor.json").is_file());
    assert!(run(&folder, &arguments, 0).1.contains("2 of them unchanged"));
    // another file, and one that has changed
    let changed = fixture("ilacs-2023.tagged.pdf");
    let second =
        zip(&[deflated("2019/fenmoor.pdf", &letter()), deflated("b.pdf", &changed), deflated("c.pdf", &letter())]);
    fs::write(folder.path().join("a.zip"), second).unwrap();
    let told = run(&folder, &arguments, 0).1;
    assert!(told.contains("3 read") && told.contains("1 of them unchanged"), "{told}");
    let b = fs::read_to_string(folder.path().join("out/a.zip/b.json")).unwrap();
    assert!(b.contains("\"ilacs\""));
}

#[test]
fn a_zip_in_a_folder_counts_and_one_without_reports_is_only_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    let save = |name: &str, bytes: &[u8]| fs::write(folder.path().join("in").join(name), bytes).unwrap();
    save("photos.ZIP", &zip(&[stored("a.png", b"x")]));
    let arguments = [&LINES[..], &["in"]].concat();
    let (files, told) = run(&folder, &arguments, 1);
    assert_eq!(files, [""; 0]);
    assert!(told.contains("this zip archive holds no reports"), "{told}");
    save("reports.zip", &zip(&[deflated("fenmoor.pdf", &letter())]));
    let (files, told) = run(&folder, &arguments, 0);
    assert_eq!(files.len(), 1);
    assert!(files[0].ends_with("reports.zip/fenmoor.pdf") && told.contains("only a.png"), "{files:?} {told}");
    assert!(read(zip(&[stored("a.png", b"x")]), 1).1.contains("holds no reports"));
    assert!(read(zip(&[]), 1).1.contains("this zip archive is empty"));
}

#[test]
fn what_one_file_has_wrong_costs_only_that_file() {
    let archive = zip(&[
        Entry { flags: 1, ..stored("locked.pdf", &letter()) },
        Entry { method: 12, ..stored("odd.pdf", &letter()) },
        Entry { checksum: 7, ..deflated("damaged.pdf", &letter()) },
        stored("broken.zip", b"PK\x03\x04"),
        deflated("fenmoor.pdf", &letter()),
    ]);
    let (files, told) = read(archive, 1);
    assert_eq!(files, ["a.zip/fenmoor.pdf"]);
    for part in [
        "a.zip/locked.pdf: it is protected with a password",
        "a.zip/odd.pdf: it is packed in a way that isn't read here (BZIP2)",
        "a.zip/damaged.pdf: it is damaged in the zip archive",
        "a.zip/broken.zip: the zip archive is damaged",
        "1 read (1 with warnings), 4 failed",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn names_lead_nowhere_and_none_is_lost() {
    let entry = |name: &[u8]| Entry { name: name.to_vec(), ..deflated("x", &letter()) };
    let archive = zip(&[
        entry(b"../../up.pdf"),
        entry(b"/abs.pdf"),
        entry(b"C:\\win\\dir.pdf"),
        entry(b"same.pdf"),
        entry(b"SAME.pdf"),
        entry(b"same.pdf"),
        entry(b"\x90lan.pdf"),
    ]);
    let folder = folder(&[("a.zip", archive)]);
    let files = run(&folder, &[&LINES[..], &["a.zip"]].concat(), 0).0;
    let names = ["up.pdf", "abs.pdf", "win/dir.pdf", "same.pdf", "SAME (2).pdf", "same (3).pdf", "Élan.pdf"];
    assert_eq!(files, names.map(|name| format!("a.zip/{name}")));
    run(&folder, &["--json", "-o", "out/", "a.zip"], 0);
    let mut made: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    made.sort();
    assert_eq!(made, ["a.zip", "out"]);
    assert_eq!(fs::read_dir(folder.path().join("out/a.zip")).unwrap().count(), names.len());
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![0; 200 << 20];
    let (files, told) = read(zip(&[deflated("zeros.pdf", &zeros), deflated("fenmoor.pdf", &letter())]), 1);
    assert_eq!(files, ["a.zip/fenmoor.pdf"]);
    assert!(told.contains("zeros.pdf: the size of the input is larger than the 128 MiB limit"), "{told}");
    assert!(read(overlapping(&deflated("a.pdf", &letter()), 5000), 1).1.contains("its files overlap"));
    let nested = (0..6).fold(deflated("fenmoor.pdf", &letter()), |entry, _| deflated("a.zip", &zip(&[entry])));
    let told = read(zip(&[nested]), 1).1;
    assert!(told.contains("a.zip/a.zip/a.zip/a.zip: this is a zip archive"), "{told}");
}

#[test]
fn a_hundred_thousand_files_are_listed_and_more_are_refused() {
    let mut entries: Vec<Entry> = (0..99_999).map(|number| stored(&format!("{number}.png"), b"")).collect();
    entries.push(deflated("fenmoor.pdf", &letter()));
    let (files, told) = read(zip(&entries), 0);
    assert_eq!(files, ["a.zip/fenmoor.pdf"]);
    assert!(told.contains("99999 files in it are no reports") && told.contains("and 99979 more"), "{told}");
    entries.push(stored("more.png", b""));
    let told = read(zip(&entries), 1).1;
    assert!(
        told.contains("number of files in the zip archive is larger than the limit of 100,000; unpack it"),
        "{told}"
    );
}

#[test]
fn documents_and_standard_input_say_what_to_do() {
    let word = zip(&["[Content_Types].xml", "word/document.xml"].map(|name| stored(name, b"x")));
    let told = read(word, 1).1;
    assert!(told.contains("this is a Word document") && told.contains("(File, Save as, PDF)"), "{told}");
    let bytes = zip(&[deflated("fenmoor.pdf", &letter())]);
    let run = Command::cargo_bin("ofsted-extract").unwrap().arg("-").write_stdin(bytes).assert().code(1);
    let told = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(told.contains("give the archive's own file"), "{told}");
}
