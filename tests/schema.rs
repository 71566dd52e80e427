//! Validates the records against their JSON Schema.

use assert_cmd::Command;
use jsonschema::Validator;
use ofsted_extract::emitter::schema::schema;
use ofsted_extract::{Options, extract};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("a schema of draft 2020-12")
}

/// The records of a file, if it can be read.
fn records_of(path: &Path) -> Option<Value> {
    let reports = extract("a report", &fs::read(path).ok()?, &Options::default()).ok()?;
    serde_json::to_value(reports).ok()
}

/// The record of a single report.
fn record() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2023.tagged.pdf");
    records_of(&path).expect("a record")[0].take()
}

/// Every fixture that can be read, with its records.
fn records() -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("the fixtures").flatten().map(|e| e.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "pdf" || end == "txt" || end == "md"));
    paths.sort();
    paths.into_iter().filter_map(|path| records_of(&path).map(|records| (path, records))).collect()
}

#[test]
fn every_record_fits_the_schema() {
    let (validator, records) = (validator(), records());
    assert!(records.len() > 50, "{}", records.len());
    for (path, reports) in records {
        for record in reports.as_array().expect("an array") {
            let errors: Vec<String> =
                validator.iter_errors(record).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert_eq!(errors, [""; 0], "{}", path.display());
        }
    }
}

#[test]
fn a_wrong_record_does_not_fit() {
    let (validator, right) = (validator(), record());
    assert!(validator.is_valid(&right));
    for (pointer, value) in [
        ("/judgements/0/grade", json!("excellent")),
        ("/judgements/0/page", json!("1")),
        ("/inspection/start", json!(2023)),
        ("/warnings", Value::Null),
    ] {
        let mut wrong = right.clone();
        *wrong.pointer_mut(pointer).expect(pointer) = value;
        assert!(!validator.is_valid(&wrong), "{pointer}");
    }
    let mut missing = right.clone();
    missing.as_object_mut().expect("an object").remove("judgements");
    assert!(!validator.is_valid(&missing));
}

#[test]
fn further_keys_are_allowed() {
    let mut record = record();
    record["new_key"] = json!(1);
    assert!(validator().is_valid(&record));
}

#[test]
fn the_program_prints_the_schema() {
    let output = Command::cargo_bin("ofsted-extract").expect("the program").arg("--schema").output().expect("it runs");
    let printed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(printed, schema());
    assert_eq!(printed["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(printed["$id"], "urn:ofsted-extract:record:1");
    assert!(printed["properties"]["judgements"]["description"].is_string());
}
