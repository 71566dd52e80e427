//! What the page knows about a report before opening it: enough for the grid, its filters and an authority's page.

use crate::emitter::other_scale::is_on_other_scale;
use crate::emitter::topics::topics_of;
use crate::framework::{self, Remit};
use crate::model::code::Severity;
use crate::model::report::Report;
use crate::model::report::{Grade, Judgement, LocalAuthority, Priority, ProviderKind, RecordKind, Scope};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A report's line in the page's index. The names are those of the record, where it has them.
#[derive(Debug, Serialize)]
pub struct IndexEntry<'r> {
    report_id: &'r str,
    inspection_id: Option<&'r str>,
    file: &'r str,
    part: Option<&'r str>,
    record_kind: RecordKind,
    framework: &'r str,
    framework_name: &'r str,
    title: Option<&'r str>,
    provider: Option<&'r str>,
    /// What kind of body it is, unless it is a council.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    urn: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered_provider: Option<&'r str>,
    authority: Option<&'r LocalAuthority>,
    start: Option<&'r str>,
    end: Option<&'r str>,
    published: Option<&'r str>,
    letter_date: Option<&'r str>,
    visit_number: Option<u32>,
    theme: Option<&'r str>,
    outcome: Option<&'r str>,
    /// Area SEND: 1 is the best of three.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome_level: Option<u8>,
    grades: Vec<Graded<'r>>,
    recommendations: usize,
    priority_actions: usize,
    /// How many recommendations each topic is found in.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    topics: BTreeMap<&'static str, usize>,
    errors: usize,
    warnings: usize,
}

/// A judgement without the places where it is printed.
#[derive(Debug, Serialize)]
struct Graded<'r> {
    scope: Scope,
    area: &'r str,
    label: &'r str,
    grade: Option<Grade>,
    /// The number of an area that isn't graded but numbered on a scale of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u8>,
    /// Whether the caller has put it right.
    #[serde(skip_serializing_if = "is_false")]
    corrected: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl<'r> IndexEntry<'r> {
    /// The line of this report.
    pub fn new(report: &'r Report) -> Self {
        let Report { source, framework, provider, inspection, .. } = report;
        IndexEntry {
            report_id: &report.report_id,
            inspection_id: report.inspection_id.as_deref(),
            file: &source.file,
            part: source.part.as_ref().map(|part| part.title.as_str()),
            record_kind: report.record_kind,
            framework: &framework.code,
            framework_name: &framework.name,
            title: framework.title.as_deref(),
            provider: provider.name.as_deref(),
            kind: kind(report),
            urn: provider.urn.as_deref(),
            registered_provider: provider.registered_provider.as_deref(),
            authority: provider.local_authority.as_ref(),
            start: inspection.start.as_deref(),
            end: inspection.end.as_deref(),
            published: inspection.published.as_deref(),
            letter_date: report.letter.as_ref().and_then(|letter| letter.date.as_deref()),
            visit_number: inspection.visit_number,
            theme: report.theme.as_deref(),
            outcome: report.outcome.as_ref().map(|outcome| outcome.text.as_str()),
            outcome_level: report.outcome.as_ref().and_then(|outcome| outcome.level),
            grades: (0..).zip(&report.judgements).map(|(at, judgement)| Graded::new(at, judgement, report)).collect(),
            recommendations: report.recommendations.len(),
            priority_actions: priority_actions(report),
            topics: topics(report),
            errors: count(report, Severity::Error),
            warnings: count(report, Severity::Warning),
        }
    }
}

impl<'r> Graded<'r> {
    fn new(at: usize, judgement: &'r Judgement, report: &Report) -> Self {
        let Judgement { scope, label, grade, .. } = judgement;
        let area = judgement.area.as_deref().unwrap_or(label);
        let number = judgement.grade_number.filter(|_| is_on_other_scale(judgement, report));
        let pointer = format!("/judgements/{at}/");
        let corrected = report.corrected.iter().any(|correction| correction.field.starts_with(&pointer));
        Graded { scope: *scope, area, label, grade: *grade, number, corrected }
    }
}

/// The kind of an inspected body that is no council: "provider" if the report doesn't say which.
fn kind(report: &Report) -> Option<Value> {
    match report.provider.kind {
        Some(ProviderKind::LocalAuthority) => None,
        Some(kind) => serde_json::to_value(kind).ok(),
        None => is_on_provider(report).then(|| Value::from("provider")),
    }
}

/// Whether the report is on another body than a council, by its form or, if that isn't known, by what it judges.
fn is_on_provider(report: &Report) -> bool {
    match framework::by_code(&report.framework.code) {
        Some(framework) => framework.remit != Remit::Council,
        None => report.judgements.iter().any(|judgement| judgement.scope == Scope::Provider),
    }
}

fn priority_actions(report: &Report) -> usize {
    report.recommendations.iter().filter(|row| row.priority == Priority::PriorityAction).count()
}

fn topics(report: &Report) -> BTreeMap<&'static str, usize> {
    let mut topics = BTreeMap::new();
    for found in report.recommendations.iter().flat_map(|row| topics_of(&row.text)) {
        *topics.entry(found.topic.name).or_default() += 1;
    }
    topics
}

fn count(report: &Report, severity: Severity) -> usize {
    report.warnings.iter().filter(|warning| warning.severity == severity).count()
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture;
    use super::*;
    use crate::model::report::Correction;
    use serde_json::json;

    #[test]
    fn an_entry_has_the_names_of_the_record() {
        let entry = serde_json::to_value(IndexEntry::new(&fixture::report())).unwrap();
        assert_eq!(entry["authority"]["region"], "North West");
        assert_eq!((&entry["start"], &entry["end"]), (&json!("2019-02-25"), &json!("2019-03-08")));
        assert_eq!(
            entry["grades"],
            json!([{
                "scope": "local_authority",
                "area": "overall_effectiveness",
                "label": "Overall effectiveness",
                "grade": "requires_improvement"
            }])
        );
    }

    #[test]
    fn a_school_is_not_its_council() {
        let mut report = fixture::report();
        assert_eq!(serde_json::to_value(IndexEntry::new(&report)).unwrap().get("kind"), None);
        report.framework.code = "school_2019".into();
        report.provider.urn = Some("190001".into());
        for (kind, shown) in [(None, "provider"), (Some(ProviderKind::StateSchool), "state_school")] {
            report.provider.kind = kind;
            let entry = serde_json::to_value(IndexEntry::new(&report)).unwrap();
            assert_eq!((&entry["kind"], &entry["urn"]), (&json!(shown), &json!("190001")));
        }
        report.framework.code = "unknown".into();
        report.provider.kind = None;
        for (scope, is_provider) in [(Scope::LocalAuthority, false), (Scope::Provider, true)] {
            report.judgements[0].scope = scope;
            assert_eq!(kind(&report).is_some(), is_provider);
        }
    }

    #[test]
    fn a_corrected_grade_is_marked() {
        let mut report = fixture::report();
        let correction = |field: &str| Correction { field: field.to_owned(), ..Correction::default() };
        report.corrected = vec![correction("/judgements/1/grade"), correction("/inspection/start")];
        let mark =
            |report: &Report| serde_json::to_value(IndexEntry::new(report)).unwrap()["grades"][0]["corrected"].clone();
        assert_eq!(mark(&report), Value::Null);
        report.corrected.push(correction("/judgements/0/grade"));
        assert_eq!(mark(&report), json!(true));
    }

    #[test]
    fn a_topic_is_counted_once_a_recommendation() {
        let mut report = fixture::report();
        let mut listening = report.recommendations[0].clone();
        listening.text = "Listen to children, and take the wishes and feelings of children into account.".into();
        report.recommendations.extend([listening.clone(), listening]);
        let entry = serde_json::to_value(IndexEntry::new(&report)).unwrap();
        assert_eq!(entry["topics"], json!({"childs_voice": 2}));
    }

    #[test]
    fn notices_are_not_counted() {
        let entry = serde_json::to_value(IndexEntry::new(&fixture::report())).unwrap();
        assert_eq!((&entry["warnings"], &entry["errors"]), (&json!(1), &json!(0)));
    }
}
