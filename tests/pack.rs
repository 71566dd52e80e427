//! Compares the records of files with several documents, and of documents that are not reports, with expectations
//! written by hand: `fixtures/NAME.records.json` is the list of the records that `NAME` must give.

use ofsted_extract::{Options, Report, extract};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Every expectation with its input files.
fn expectations() -> Vec<(String, Vec<Value>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the fixtures' folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".records.json") else { continue };
        let text = std::fs::read_to_string(entry.path()).expect("an expectation");
        let records: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let inputs: Vec<String> = ["txt", "md", "tagged.pdf", "untagged.pdf"].map(|end| format!("{stem}.{end}")).into();
        let inputs: Vec<String> = inputs.into_iter().filter(|input| folder().join(input).exists()).collect();
        assert!(!inputs.is_empty(), "{name} has no input");
        found.extend(inputs.into_iter().map(|input| (input, records.clone())));
    }
    assert!(!found.is_empty(), "no expectations");
    found
}

#[test]
fn every_document_in_a_file_is_a_record() {
    let mut differences = Vec::new();
    for (name, expected) in expectations() {
        let bytes = std::fs::read(folder().join(&name)).expect("an input");
        let records = extract(&name, &bytes, &Options::default()).expect("it can be read");
        if records.len() != expected.len() {
            differences.push(format!("{name}: {} records, expected {}", records.len(), expected.len()));
        }
        for (index, (record, expected)) in records.iter().zip(&expected).enumerate() {
            differences.extend(compare(record, expected).into_iter().map(|line| format!("{name} [{index}] {line}")));
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// The differences in the keys that the expectation names.
fn compare(record: &Report, expected: &Value) -> Vec<String> {
    let found = summary(record);
    let expected = expected.as_object().expect("an object");
    let differs = |(key, value): (&String, &Value)| {
        let got = found.get(key).unwrap_or(&Value::Null);
        // text has no pages
        if key == "pages" && got == &json!([null, null]) {
            return None;
        }
        let same = if key == "judgements" { sorted(got) == sorted(value) } else { got == value };
        (!same).then(|| format!("{key}:\n    expected {value}\n    got      {got}"))
    };
    expected.iter().filter_map(differs).collect()
}

fn sorted(list: &Value) -> Vec<String> {
    let mut lines: Vec<String> = list.as_array().into_iter().flatten().map(Value::to_string).collect();
    lines.sort();
    lines
}

/// A record's values in the form of the expectations.
fn summary(record: &Report) -> Map<String, Value> {
    let value = serde_json::to_value(record).expect("records are JSON");
    let at = |pointer: &str| value.pointer(pointer).cloned().unwrap_or_default();
    let list = |pointer: &str| at(pointer).as_array().cloned().unwrap_or_default();
    let pick = |item: &Value, keys: &[&str]| -> Vec<Value> { keys.iter().map(|key| item[*key].clone()).collect() };
    let texts = |pointer: &str| -> Value { list(pointer).iter().map(|row| row["text"].clone()).collect() };
    let rows = ["ref", "item", "area_for_improvement", "lead", "actions", "timescale", "review", "columns"];
    let row = |item: &Value| -> Value {
        rows.iter().map(|key| (key.to_string(), item[*key].clone())).collect::<Map<String, Value>>().into()
    };
    let paper = |item: &Value| json!({"title": item["title"], "kind": item["kind"]});
    let judgement = |item: &Value| {
        let mut cells = pick(item, &["scope", "area", "grade"]);
        cells.push(item["found_in"][0]["kind"].clone());
        Value::from(cells)
    };
    let mut codes: Vec<String> = record.warnings.iter().map(|w| w.code.name().to_string()).collect();
    codes.sort();
    codes.dedup();
    let summary = json!({
        "record_kind": at("/record_kind"),
        "framework": at("/framework/code"),
        "provider": at("/provider/name"),
        "gss_code": at("/provider/local_authority/gss_code"),
        "start": at("/inspection/start"),
        "end": at("/inspection/end"),
        "published": at("/inspection/published"),
        "part": at("/source/part/title"),
        "pages": [at("/source/part/first_page"), at("/source/part/last_page")],
        "lead": list("/inspection/lead_inspectors").iter().map(|lead| lead["name"].clone()).collect::<Vec<_>>(),
        "paragraphs": numbered(&list("/sections")),
        "papers": list("/source/papers").iter().map(paper).collect::<Vec<_>>(),
        "judgements": list("/judgements").iter().map(judgement).collect::<Vec<_>>(),
        "limiting": at("/limiting_judgement/area"),
        "verdicts": list("/verdicts").iter().map(|v| pick(v, &["area", "text"])).collect::<Vec<_>>(),
        "strengths": texts("/strengths"),
        "recommendations": texts("/recommendations"),
        "action_plan": list("/action_plan").iter().map(row).collect::<Vec<_>>(),
        "warnings": codes,
    });
    summary.as_object().cloned().unwrap_or_default()
}

/// How many paragraphs have a number.
fn numbered(sections: &[Value]) -> usize {
    let rows = |section: &Value, key: &str| section[key].as_array().cloned().unwrap_or_default();
    let own = |section: &Value| rows(section, "paragraphs").iter().filter(|p| p["number"].is_u64()).count();
    sections.iter().map(|section| own(section) + numbered(&rows(section, "sections"))).sum()
}

#[test]
fn columns_keep_their_printed_order() {
    let text = "Public Document Pack\n\nZeta\tActions\tLead\nz\tVisit\tAnn Fen\n";
    let records = extract("pack.txt", text.as_bytes(), &Options::default()).expect("it can be read");
    let names: Vec<&String> = records[0].action_plan[0].columns.keys().collect();
    assert_eq!(names, ["Zeta", "Actions", "Lead"]);
}
