//! The whole record of every fixture: `INSTA_UPDATE=always cargo test --test snapshots` regenerates them.
//! They show how a change affects the output; what the output must be is in `NAME.expected.json`.

use ofsted_extract::{Options, extract};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

#[test]
fn records_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the fixtures")
        .flatten()
        .filter_map(|e| e.file_name().into_string().ok())
        .collect();
    names.retain(|name| [".tagged.pdf", ".txt", ".md"].iter().any(|end| name.ends_with(end)) && name != "README.md");
    names.sort();
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for name in names {
            let bytes = fs::read(folder.join(&name)).expect("a fixture");
            insta::assert_snapshot!(name.replace('.', "-"), record(&name, bytes));
        }
    });
}

/// The input's records without what changes whenever its file is regenerated.
fn record(name: &str, bytes: Vec<u8>) -> String {
    let reports = extract(name, &bytes, &Options::default()).expect("a record");
    let mut records = serde_json::to_value(&reports).expect("JSON");
    for record in records.as_array_mut().into_iter().flatten() {
        record["source"]["sha256"] = Value::from("...");
        record["source"]["bytes"] = json!(0);
    }
    serde_json::to_string_pretty(&records).expect("JSON")
}
