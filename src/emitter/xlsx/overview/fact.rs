//! What the sheet needs to know about each report: a JSON line from the process that read it.

use crate::framework::{self, Field, Framework, Remit};
use crate::model::report::{Grade, ProviderKind, RecordKind, Report, Scope};
use serde::{Deserialize, Serialize};

/// A report of an inspection.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(in super::super) struct Fact {
    /// The same for all reports on a body.
    pub body: String,
    pub name: String,
    /// Unknown in a form that the program doesn't know.
    pub kind: Option<ProviderKind>,
    pub region: Option<String>,
    pub inspection: String,
    pub start: Option<String>,
    pub outcome: Option<String>,
    pub recommendations: usize,
    pub grades: Vec<(Scope, String, Option<Grade>)>,
}

/// The report's fact, if it is an inspection's.
pub(in super::super) fn fact(report: &Report) -> Option<Fact> {
    let is_release = |framework: &Framework| framework.fields.contains(&Field::NewsRelease);
    let release = framework::by_code(&report.framework.code).is_some_and(is_release);
    if report.record_kind != RecordKind::Inspection || release {
        return None;
    }
    let name = name(report);
    let grades = report.judgements.iter().map(|judgement| {
        let area = judgement.area.as_deref().map_or_else(|| judgement.label.clone(), str::to_owned);
        (judgement.scope, area, judgement.grade)
    });
    Some(Fact {
        body: body(report, &name),
        kind: report.provider.kind.or(is_council(report).then_some(ProviderKind::LocalAuthority)),
        region: report.provider.local_authority.as_ref().map(|authority| authority.region.to_string()),
        inspection: report.framework.name.to_string(),
        start: report.inspection.start.clone(),
        outcome: report.outcome.as_ref().map(|outcome| outcome.text.clone()),
        recommendations: report.recommendations.len(),
        grades: grades.collect(),
        name,
    })
}

fn is_council(report: &Report) -> bool {
    framework::by_code(&report.framework.code).is_some_and(|framework| framework.remit == Remit::Council)
}

/// The usual name of a council, the printed name of another body, or what else tells it from others.
fn name(report: &Report) -> String {
    let provider = &report.provider;
    let council = provider.local_authority.as_ref().filter(|_| is_council(report));
    let name = council.map(|council| council.name.as_ref()).or(provider.name.as_deref());
    let number = || provider.urn.as_ref().map(|urn| format!("URN {urn}"));
    name.map(str::to_owned).or_else(number).unwrap_or_else(|| report.source.file.clone())
}

/// The URN; a council's name; another body without its number is told from others by its report.
fn body(report: &Report, name: &str) -> String {
    match &report.provider.urn {
        Some(urn) => format!("urn {urn}"),
        None if is_council(report) => format!("council {name}"),
        None => format!("report {}", report.report_id),
    }
}
