//! Reading records from JSON: what is written and read again is the same, whatever the version.

use ofsted_extract::{Options, Report, extract};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Records as version 1.0 wrote them.
const OLD: &str = include_str!("read_back/schema-1.0.jsonl");

/// The records of every fixture that can be read.
fn records(options: &Options) -> Vec<(PathBuf, Vec<Report>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("the fixtures").flatten().map(|e| e.path()).collect();
    paths.sort();
    let read = |path: &PathBuf| extract("a report", &fs::read(path).ok()?, options).ok();
    paths.into_iter().filter_map(|path| read(&path).map(|reports| (path, reports))).collect()
}

#[test]
fn every_record_is_the_same_after_reading_it_back() {
    let records = records(&Options::default());
    assert!(records.len() > 50, "{}", records.len());
    for (path, reports) in records {
        for report in reports {
            let compact = serde_json::to_string(&report).expect("JSON");
            let pretty = serde_json::to_string_pretty(&report).expect("JSON");
            let read = |text: &str| serde_json::from_str::<Report>(text).expect("a record");
            assert_eq!(serde_json::to_string(&read(&compact)).expect("JSON"), compact, "{}", path.display());
            assert_eq!(serde_json::to_string_pretty(&read(&pretty)).expect("JSON"), pretty, "{}", path.display());
        }
    }
}

#[test]
fn evidence_is_passed_over() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2023.tagged.pdf");
    let options = Options { evidence: true, ..Options::default() };
    let reports = extract("a report", &fs::read(path).expect("a fixture"), &options).expect("a record");
    let annotated = ofsted_extract::evidence::annotate(&reports[0]);
    assert!(annotated["judgements"][0]["evidence"].is_array());
    let read: Report = serde_json::from_value(annotated).expect("a record");
    assert_eq!(serde_json::to_string(&read).expect("JSON"), serde_json::to_string(&reports[0]).expect("JSON"));
}

#[test]
fn a_record_of_version_1_0_keeps_all_that_it_has() {
    assert_eq!(OLD.lines().count(), 5);
    for line in OLD.lines() {
        let old: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(old["schema_version"], "1.0");
        let report: Report = serde_json::from_str(line).expect("a record");
        let now = serde_json::to_value(&report).expect("JSON");
        assert_kept(&old, &now, "");
    }
}

#[test]
fn the_keys_of_version_1_1_are_read_with_their_values() {
    let mut record: Value = serde_json::to_value(old_record()).expect("JSON");
    let mut set = |pointer: &str, value: Value| *record.pointer_mut(pointer).expect(pointer) = value;
    set("/record_kind", json!("other"));
    set("/provider/kind", json!("childrens_home"));
    set("/provider/urn", json!("100001"));
    set("/provider/registered_provider", json!("Fenmoor Homes"));
    set("/provider/details", json!([{"label": "URN", "value": "100001", "page": 2, "line": null}]));
    set("/inspection/type", json!("Full inspection"));
    set("/inspection/number", json!("10012345"));
    set("/recommendations/0/items", json!([{"text": "their records", "page": 2, "line": null}]));
    set("/recommendations/0/regulation", json!("12"));
    set("/recommendations/0/due_date", json!("2024-03-01"));
    set("/recommendations/0/scope", json!("provider"));
    set("/outcome/code", json!("inconsistent"));
    set("/corrected", json!([{"field": "/theme", "read": null, "value": "care", "reason": null}]));
    let part = json!({"part": "Part 1", "label": "Standard 2", "outcome": "likely_to_be_met", "printed": "likely",
        "page": 2, "line": null});
    set("/compliance", json!([part]));
    let read: Report = serde_json::from_value(record.clone()).expect("a record");
    assert_eq!(serde_json::to_string(&read).expect("JSON"), serde_json::to_string(&record).expect("JSON"));
}

/// The first of the old records.
fn old_record() -> Report {
    serde_json::from_str(OLD.lines().next().expect("a line")).expect("a record")
}

/// Every value of the old one is in the new one, in the same place.
fn assert_kept(old: &Value, new: &Value, at: &str) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let names: Vec<&String> = new.keys().take(old.len()).collect();
            assert_eq!(names, old.keys().collect::<Vec<_>>(), "{at}: further keys stand behind the older ones");
            old.iter().for_each(|(key, value)| assert_kept(value, &new[key], &format!("{at}/{key}")));
        }
        (Value::Array(old), Value::Array(new)) => {
            assert_eq!(old.len(), new.len(), "{at}");
            old.iter().zip(new).for_each(|(old, new)| assert_kept(old, new, at));
        }
        (old, new) => assert_eq!(old, new, "{at}"),
    }
}

#[test]
fn unknown_keys_are_passed_over_and_unknown_codes_named() {
    let mut record: Value = serde_json::from_str(OLD.lines().next().expect("a line")).expect("JSON");
    record["of_a_later_version"] = json!({"with": ["anything"]});
    record["provider"]["colour"] = json!("blue");
    assert!(serde_json::from_value::<Report>(record.clone()).is_ok());
    record["warnings"][0]["code"] = json!("made-up-code");
    let error = serde_json::from_value::<Report>(record).expect_err("no such code").to_string();
    assert!(error.contains("`made-up-code`"), "{error}");
}
