//! What the table of changes needs to know about each judgement: a JSON line from the process that read the report.

use crate::emitter::table::definition::FactSink;
use crate::emitter::table::shared::{local_authority, part};
use crate::framework;
use crate::model::report::Report;
use crate::model::report::{Judgement, LocalAuthority, Scope};
use serde::{Deserialize, Serialize};
use std::io;

/// A judgement of an inspection whose authority and start are known.
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
}

/// Passes the report's facts to the sink. A report about an inspection, such as a council's news release, has none:
/// its framework judges nothing.
pub(super) fn hand_facts(report: &Report, sink: &mut FactSink<'_>) -> io::Result<()> {
    let judges = |code| framework::by_code(code).is_some_and(|f| !f.areas.is_empty() || !f.sentences.is_empty());
    if report.judgements.is_empty() || !judges(&report.framework.code) {
        return Ok(());
    }
    match local_authority(report).filter(|_| report.inspection.start.is_some()) {
        Some(authority) => report
            .judgements
            .iter()
            .filter(|judgement| judgement.area.is_some())
            .try_for_each(|judgement| sink(&serde_json::to_vec(&Some(fact(report, authority, judgement)))?)),
        None => sink(b"null"),
    }
}

fn fact(report: &Report, authority: &LocalAuthority, judgement: &Judgement) -> Fact {
    Fact {
        authority: authority.name.to_string(),
        gss_code: authority.gss_code.to_string(),
        la_code: authority.la_code.to_string(),
        ofsted_urn: authority.ofsted_urn.as_deref().map(str::to_owned),
        region: authority.region.to_string(),
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
    }
}

fn json_name(value: impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

/// The facts, and how many reports could not be placed.
pub(super) fn parse_facts(lines: &[u8]) -> io::Result<(Vec<Fact>, usize)> {
    let (mut facts, mut unplaced) = (Vec::new(), 0);
    for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match serde_json::from_slice::<Option<Fact>>(line)? {
            Some(fact) => facts.push(fact),
            None => unplaced += 1,
        }
    }
    Ok((facts, unplaced))
}

/// The scope's name in the JSON.
pub(super) fn scope_name(scope: Scope) -> String {
    json_name(scope).unwrap_or_default()
}
