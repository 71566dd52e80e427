//! Committees' packs with several reports, made from the fixtures' own descriptions: each report must be a record with
//! the facts of its own hand-written expectation, and everything else must be papers.

#[allow(dead_code)]
mod fixture_maker;

use fixture_maker::packs;
use ofsted_extract::{Options, Report, extract};
use serde_json::Value;
use std::path::Path;

/// The reports in each pack, by the names of their expectations, and the kinds of its papers in file order. A title page
/// of an appendix is a paper where there are pages; in text it is no more than the line above the report.
const EXPECTED: [(&str, &[&str], &[&str]); 5] = [
    (
        "pack-scrutiny",
        &["ilacs-2019", "focused-visit"],
        &["other", "other", "other", "appendix", "inspection", "appendix", "inspection"],
    ),
    ("pack-response", &["ilacs-2019"], &["other", "other", "inspection", "action_plan"]),
    ("pack-same-twice", &["ilacs-2019", "ilacs-2019"], &[]),
    (
        "pack-papers-between",
        &["focused-visit", "area-send-2023", "monitoring-visit"],
        &["other", "inspection", "other", "inspection", "other", "inspection", "other"],
    ),
    ("pack-board", &["jtai-2024", "ilacs-2019"], &["other", "inspection", "other", "inspection"]),
];

fn expectation(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/{name}.expected.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("an expectation")).expect("JSON")
}

/// The differences between a record and the expectation of its report.
fn differences(record: &Report, name: &str) -> Vec<String> {
    let (expected, found) = (expectation(name), serde_json::to_value(record).expect("records are JSON"));
    let mut wrong = Vec::new();
    let pointers = [
        ("framework", "/framework/code"),
        ("provider", "/provider/name"),
        ("start", "/inspection/start"),
        ("end", "/inspection/end"),
        ("published", "/inspection/published"),
    ];
    for (key, pointer) in pointers {
        let got = found.pointer(pointer).unwrap_or(&Value::Null);
        if expected.get(key).is_some_and(|value| value != got) {
            wrong.push(format!("{name}: {key} is {got}"));
        }
    }
    let texts = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|row| row["text"].as_str().map(str::to_owned)).collect()
    };
    let grades = |list: &Value| -> Vec<String> {
        let rows = list.as_array().into_iter().flatten();
        let mut grades: Vec<String> =
            rows.map(|row| format!("{} {} {}", row["scope"], row["area"], row["grade"])).collect();
        grades.sort();
        grades
    };
    if texts(&expected["recommendations"]) != texts(&found["recommendations"]) {
        wrong.push(format!("{name}: recommendations {:?}", texts(&found["recommendations"])));
    }
    if expected.get("judgements").is_some_and(|list| grades(list) != grades(&found["judgements"])) {
        wrong.push(format!("{name}: judgements {:?}", grades(&found["judgements"])));
    }
    wrong
}

#[test]
fn every_report_of_a_pack_is_a_record_and_the_rest_are_papers() {
    let mut wrong = Vec::new();
    for fixture in packs::all() {
        let (_, reports, papers) = EXPECTED.iter().find(|(name, ..)| *name == fixture.name).expect("an expectation");
        for (file, bytes) in fixture_maker::forms(&fixture) {
            let records = extract(&file, &bytes, &Options::default()).expect("it can be read");
            let mut found: Vec<String> = Vec::new();
            if records.len() != reports.len() {
                found.push(format!("{} records", records.len()));
            }
            found.extend(records.iter().zip(*reports).flat_map(|(record, name)| differences(record, name)));
            let kinds: Vec<&str> = records
                .first()
                .map_or(&[][..], |record| &record.source.papers)
                .iter()
                .map(|paper| &*paper.kind)
                .collect();
            let text = !file.ends_with(".pdf");
            let expected = papers.iter().filter(|kind| !(text && **kind == "appendix"));
            let expected: Vec<&str> = expected.map(|kind| if *kind == "appendix" { "other" } else { *kind }).collect();
            if kinds != expected {
                let list = records.first().map(|record| &record.source.papers);
                found.push(format!("papers {list:?}"));
            }
            wrong.extend(found.into_iter().map(|line| format!("{file}: {line}")));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}
