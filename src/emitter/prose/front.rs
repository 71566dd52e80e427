//! The facts above the Markdown of a report: a YAML block, which Markdown's readers show as a table or leave out. Its
//! values are JSON, which is a part of YAML 1.2.

use crate::framework::scale;
use crate::model::report::{Inspector, Judgement, Report};
use crate::words::GENERATOR;
use serde::Serialize;
use serde_json::{Value, json};

/// The block with its two rules; facts that no report of this kind prints are left out.
pub(super) fn front(report: &Report) -> String {
    let mut lines = vec!["---".to_owned(), format!("{GENERATOR} {}", env!("CARGO_PKG_VERSION"))];
    lines.extend(facts(report).into_iter().map(|(key, value)| format!("{key}: {value}")));
    lines.extend(judgements(&report.judgements));
    lines.push("---".to_owned());
    lines.join("\n")
}

/// What was inspected, when and by whom. The first facts are there even if nothing is printed.
fn facts(report: &Report) -> Vec<(&'static str, Value)> {
    let (provider, inspection) = (&report.provider, &report.inspection);
    let authority = provider.local_authority.as_ref();
    let number = provider.urn.as_deref().or(authority.and_then(|authority| authority.ofsted_urn.as_deref()));
    let always = [
        ("title", json!(report.framework.title)),
        ("provider", json!(provider.name)),
        ("framework", json!(report.framework.code)),
        ("start", json!(inspection.start)),
        ("end", json!(inspection.end)),
        ("published", json!(inspection.published)),
    ];
    let if_known = [
        ("authority", json!(authority.map(|authority| authority.name.as_ref()))),
        ("urn", json!(number)),
        ("inspection_type", json!(inspection.kind)),
        ("lead_inspectors", names(&inspection.lead_inspectors)),
        ("theme", json!(report.theme)),
        ("outcome", json!(report.outcome.as_ref().map(|outcome| outcome.text.as_str()))),
        ("warnings", list(report.warnings.iter().map(|warning| warning.code.name()))),
        ("report_id", json!(report.report_id)),
        ("inspection_id", json!(report.inspection_id)),
        ("source", json!(report.source.file)),
        ("link", json!(report.source.link)),
        ("published_given", json!(inspection.published_given.then_some(true))),
        ("corrected", list(report.corrected.iter().map(|correction| correction.field.as_str()))),
    ];
    always.into_iter().chain(if_known.into_iter().filter(|(_, value)| !value.is_null())).collect()
}

fn names(inspectors: &[Inspector]) -> Value {
    list(inspectors.iter().map(|inspector| inspector.name.as_str()))
}

/// The values, or nothing if there are none.
fn list(values: impl Iterator<Item = impl Serialize>) -> Value {
    let values: Vec<Value> = values.map(|value| json!(value)).collect();
    if values.is_empty() { Value::Null } else { Value::Array(values) }
}

fn judgements(judgements: &[Judgement]) -> Vec<String> {
    let rows = judgements.iter().map(|judgement| {
        let grade = scale::WORDS.iter().find(|word| Some(word.grade) == judgement.grade).map(|word| word.code);
        let (label, printed) = (json!(judgement.label), json!(judgement.printed));
        let (grade, page) = (json!(grade), json!(judgement.place.page));
        format!("  - {{area: {label}, printed: {printed}, grade: {grade}, page: {page}}}")
    });
    let rows: Vec<String> = rows.collect();
    let head = (!rows.is_empty()).then(|| "judgements:".to_owned());
    head.into_iter().chain(rows).collect()
}
