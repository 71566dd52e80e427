//! Looks up a record's claims and adds the entries to the values.

use super::claim::Claim;
use super::claims;
use super::entry::EvidenceEntry;
use super::find::Finder;
use crate::model::report::BareValue;
use crate::model::report::Report;
use crate::model::trace::Trace;
use serde_json::{Map, Value, json};

/// The record as JSON with an `evidence` list next to every `page`, and one for the values that are not objects.
///
/// The lists are empty for text, and everywhere if [`crate::Options::evidence`] was off.
pub fn annotate(report: &Report) -> Value {
    let mut record = serde_json::to_value(report).unwrap_or_default();
    let nothing = Trace::default();
    let finder = Finder::new(report.trace.as_deref().unwrap_or(&nothing));
    for claim in claims::record_claims(report) {
        if let Some(Value::Object(object)) = record.pointer_mut(&claim.pointer) {
            let entries = claim.entries(&finder).into_iter().map(EvidenceEntry::into_json).collect();
            insert_beside_page(object, Value::Array(entries));
        }
    }
    if let Value::Object(object) = &mut record {
        let bare = report.bare_values.iter().flat_map(|value| bare_entries(value, &finder));
        object.insert("evidence".to_string(), bare.collect());
    }
    record
}

/// Whether a record is to be written with its evidence.
pub fn is_wanted(report: &Report) -> bool {
    report.trace.is_some()
}

fn insert_beside_page(object: &mut Map<String, Value>, entries: Value) {
    let behind = object.keys().position(|key| key == "line").map_or(object.len(), |at| at + 1);
    object.shift_insert(behind, "evidence".to_string(), entries);
}

/// Text has no boxes; the line shows where the value is.
fn bare_entries(value: &BareValue, finder: &Finder<'_>) -> Vec<Value> {
    let claim = Claim::new(String::new(), value.place, &value.printed);
    let mut entries: Vec<Value> = claim.entries(finder).into_iter().map(EvidenceEntry::into_json).collect();
    if value.place.line.is_some() {
        entries =
            vec![json!({"page": value.place.page, "line": value.place.line, "printed": value.printed, "box": null})];
    }
    for entry in &mut entries {
        if let Value::Object(object) = entry {
            object.shift_insert(0, "value".to_string(), value.value.as_str().into());
        }
    }
    entries
}
