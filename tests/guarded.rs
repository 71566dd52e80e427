//! `--verify` on files that make the other library panic, abort or run for ever: the run itself must not.

mod hostile {
    #![allow(dead_code)]
    pub mod pdf;
}

use assert_cmd::cargo::cargo_bin;
use hostile::pdf::{Objects, TEXT, basis, stream, table};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// It assumes that operands are there, and panics if an operator lacks one.
fn panics() -> Objects {
    basis(stream("", format!("{TEXT} Q Q 1 Tf").as_bytes()), "", "")
}

/// A form that draws itself makes the stack overflow.
fn aborts() -> Objects {
    let mut objects = basis(stream("", format!("{TEXT} /X Do").as_bytes()), "/XObject<</X 7 0 R>>", "");
    let entries = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>";
    objects.insert(7, stream(entries, b"/X Do"));
    objects
}

/// A map of four thousand million characters is expanded one by one.
fn loops() -> Objects {
    let mut objects = basis(stream("", TEXT.as_bytes()), "", "");
    objects.insert(3, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>".to_vec());
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange \
        <0000> <FFFF> endcodespacerange\n1 beginbfrange\n<00000000> <FFFFFFFF> <0000>\nendbfrange\nendcmap end end";
    objects.insert(7, stream("", map.as_bytes()));
    objects
}

/// A folder with a report between a file of these objects and another report.
fn folder(objects: &Objects) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("b.pdf"), table(objects)).unwrap();
    for name in ["a.pdf", "c.pdf"] {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/lscb-review.tagged.pdf");
        fs::copy(fixture, folder.path().join(name)).unwrap();
    }
    folder
}

fn verify(folder: &TempDir, options: &[&str]) -> (Vec<Value>, Output) {
    let mut command = Command::new(cargo_bin("ofsted-extract"));
    let arguments = ["--verify", "--format", "jsonl", "--jobs", "1", "."];
    let output = command.current_dir(folder.path()).args(arguments).args(options).output().unwrap();
    let records =
        String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (records, output)
}

/// Why the third reading of a record was not possible.
fn incomplete(record: &Value) -> Option<&str> {
    let mut warnings = record["warnings"].as_array().unwrap().iter();
    let notice = warnings.find(|warning| {
        warning["code"] == "verify-incomplete" && warning["message"].as_str().unwrap().starts_with("the other library")
    })?;
    assert_eq!(notice["severity"], "notice");
    notice["message"].as_str()
}

/// Asserts that all records are there, and that only the third reading of this file failed, for this reason.
fn survives(objects: &Objects, options: &[&str], says: &str) {
    let (records, output) = verify(&folder(objects), options);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(records.len(), 3);
    assert_eq!((incomplete(&records[0]), incomplete(&records[2])), (None, None));
    let reason = incomplete(&records[1]).expect("a notice");
    assert!(reason.contains(says), "{reason}");
}

#[test]
fn a_panic_of_a_dependency_is_told() {
    survives(&panics(), &[], "the program failed on this file (");
}

#[cfg(unix)]
#[test]
fn a_dependency_that_aborts_takes_no_run_with_it() {
    survives(&aborts(), &[], "the program failed on this file (signal: 6");
}

#[cfg(target_os = "linux")]
#[test]
fn a_dependency_that_goes_on_for_ever_is_stopped() {
    survives(&loops(), &["--max-seconds", "5"], "reading it took ");
}
