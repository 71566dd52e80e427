//! What the page knows about a report before opening it: enough for the grid, its filters and an authority's page.

use crate::model::code::Severity;
use crate::model::report::Report;
use crate::model::report::{Grade, Judgement, LocalAuthority, RecordKind, Scope};
use serde::Serialize;

/// A report's line in the page's index. The names are those of the record, where it has them.
#[derive(Debug, Serialize)]
pub struct IndexEntry<'r> {
    sha256: &'r str,
    file: &'r str,
    part: Option<&'r str>,
    record_kind: RecordKind,
    framework: &'r str,
    framework_name: &'r str,
    title: Option<&'r str>,
    provider: Option<&'r str>,
    authority: Option<&'r LocalAuthority>,
    start: Option<&'r str>,
    end: Option<&'r str>,
    published: Option<&'r str>,
    letter_date: Option<&'r str>,
    visit_number: Option<u32>,
    theme: Option<&'r str>,
    outcome: Option<&'r str>,
    grades: Vec<Graded<'r>>,
    recommendations: usize,
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
}

impl<'r> IndexEntry<'r> {
    /// The line of this report.
    pub fn new(report: &'r Report) -> Self {
        let Report { source, framework, provider, inspection, .. } = report;
        IndexEntry {
            sha256: &source.sha256,
            file: &source.file,
            part: source.part.as_ref().map(|part| part.title.as_str()),
            record_kind: report.record_kind,
            framework: &framework.code,
            framework_name: &framework.name,
            title: framework.title.as_deref(),
            provider: provider.name.as_deref(),
            authority: provider.local_authority.as_ref(),
            start: inspection.start.as_deref(),
            end: inspection.end.as_deref(),
            published: inspection.published.as_deref(),
            letter_date: report.letter.as_ref().and_then(|letter| letter.date.as_deref()),
            visit_number: inspection.visit_number,
            theme: report.theme.as_deref(),
            outcome: report.outcome.as_ref().map(|outcome| outcome.text.as_str()),
            grades: report.judgements.iter().map(Graded::new).collect(),
            recommendations: report.recommendations.len(),
            errors: count(report, Severity::Error),
            warnings: count(report, Severity::Warning),
        }
    }
}

impl<'r> Graded<'r> {
    fn new(judgement: &'r Judgement) -> Self {
        let area = judgement.area.as_deref().unwrap_or(&judgement.label);
        Graded { scope: judgement.scope, area, label: &judgement.label, grade: judgement.grade }
    }
}

fn count(report: &Report, severity: Severity) -> usize {
    report.warnings.iter().filter(|warning| warning.severity == severity).count()
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture;
    use super::*;
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
    fn notices_are_not_counted() {
        let entry = serde_json::to_value(IndexEntry::new(&fixture::report())).unwrap();
        assert_eq!((&entry["warnings"], &entry["errors"]), (&json!(1), &json!(0)));
    }
}
