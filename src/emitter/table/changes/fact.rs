//! What the table of changes needs to know about each judgement: a JSON line from the process that read the report.

use crate::emitter::facts::Facts;
use crate::emitter::table::definition::FactSink;
use crate::emitter::table::shared::{corrected, local_authority, part};
use crate::framework::{self, Framework, Remit};
use crate::model::report::Report;
use crate::model::report::{Judgement, LocalAuthority, Scope};
use serde::{Deserialize, Serialize};
use std::io;

/// A judgement of an inspection of a known body at a known time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub authority: String,
    pub gss_code: String,
    pub la_code: String,
    pub ofsted_urn: Option<String>,
    pub region: String,
    pub framework: String,
    pub start: Option<String>,
    pub end: Option<String>,
    pub published: Option<String>,
    pub scope: String,
    pub area: String,
    pub grade: Option<String>,
    pub file: String,
    pub part: Option<String>,
    pub page: Option<u32>,
    pub provider: Option<String>,
    pub urn: Option<String>,
    pub report_id: String,
    pub inspection_id: Option<String>,
    pub link: Option<String>,
    pub corrected: String,
}

impl Fact {
    /// What tells the inspected body from others: a council's code, or another provider's number.
    pub(super) fn body(&self) -> (&str, Option<&str>) {
        match &self.urn {
            Some(urn) => ("", Some(urn)),
            None => (&self.gss_code, None),
        }
    }
}

/// Passes the report's facts to the sink. A report about an inspection, such as a council's news release, has none:
/// its framework judges nothing.
pub(crate) fn hand_facts(report: &Report, sink: &mut FactSink<'_>) -> io::Result<()> {
    let judges = |f: &&Framework| !f.areas.is_empty() || !f.sentences.is_empty();
    let framework = framework::by_code(&report.framework.code).filter(judges);
    let Some(framework) = framework.filter(|_| !report.judgements.is_empty()) else { return Ok(()) };
    match body(report, framework.remit).filter(|_| report.inspection.start.is_some()) {
        Some(body) => report
            .judgements
            .iter()
            .filter(|judgement| judgement.area.is_some())
            .try_for_each(|judgement| sink(&serde_json::to_vec(&Some(fact(report, &body, judgement)))?)),
        None => sink(b"null"),
    }
}

/// The inspected body, as every fact of the report has it; a school's council is not the body that was inspected.
fn body(report: &Report, remit: Remit) -> Option<Fact> {
    let authority = local_authority(report).map(of_authority);
    if remit == Remit::Council {
        return authority;
    }
    let (urn, provider) = (Some(report.provider.urn.clone()?), report.provider.name.clone());
    Some(Fact { provider, urn, ..authority.unwrap_or_default() })
}

fn of_authority(authority: &LocalAuthority) -> Fact {
    Fact {
        authority: authority.name.to_string(),
        gss_code: authority.gss_code.to_string(),
        la_code: authority.la_code.to_string(),
        ofsted_urn: authority.ofsted_urn.as_deref().map(str::to_owned),
        region: authority.region.to_string(),
        ..Fact::default()
    }
}

fn fact(report: &Report, body: &Fact, judgement: &Judgement) -> Fact {
    Fact {
        framework: report.framework.code.to_string(),
        start: report.inspection.start.clone(),
        end: report.inspection.end.clone(),
        published: report.inspection.published.clone(),
        scope: json_name(judgement.scope).unwrap_or_default(),
        area: judgement.area_key().to_string(),
        grade: judgement.grade.and_then(json_name),
        file: report.source.file.clone(),
        part: part(report).map(str::to_owned),
        page: judgement.place.page,
        report_id: report.report_id.clone(),
        inspection_id: report.inspection_id.clone(),
        link: report.source.link.clone(),
        corrected: corrected(report).to_string(),
        ..body.clone()
    }
}

fn json_name(value: impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

/// The facts, and how many reports could not be placed.
pub(crate) fn parse_facts(lines: &mut Facts) -> io::Result<(Vec<Fact>, usize)> {
    let (mut facts, mut unplaced) = (Vec::new(), 0);
    lines.try_for_each(|line| {
        match serde_json::from_slice::<Option<Fact>>(line)? {
            Some(fact) => facts.push(fact),
            None => unplaced += 1,
        }
        Ok(())
    })?;
    Ok((facts, unplaced))
}

/// The scope's name in the JSON.
pub(super) fn scope_name(scope: Scope) -> String {
    json_name(scope).unwrap_or_default()
}
