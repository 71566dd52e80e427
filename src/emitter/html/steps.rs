//! What became better or worse: the comparisons of the table `changes`, for the page's cells and charts.

use crate::emitter::facts::Facts;
use crate::emitter::table::changes::{Change, changes, hand_facts, parse_facts};
use crate::model::report::Report;
use serde::Serialize;
use std::io;

/// A grade with the one before it. The file, part and first day tell which report has it.
#[derive(Debug, Serialize)]
pub(super) struct Step {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    start: Option<String>,
    scope: String,
    area: String,
    direction: &'static str,
    previous_grade: Option<String>,
    previous_start: Option<String>,
}

/// Writes what must be known of a report until the end of the run: a line for each judgement.
pub(super) fn write_facts(report: &Report, out: &mut Vec<u8>) -> io::Result<()> {
    hand_facts(report, &mut |fact| {
        out.extend_from_slice(fact);
        out.push(b'\n');
        Ok(())
    })
}

/// The grades that have an earlier one to compare with.
pub(super) fn steps(facts: &mut Facts) -> io::Result<Vec<Step>> {
    let (facts, _) = parse_facts(facts)?;
    Ok(changes(facts).into_iter().filter_map(step).collect())
}

fn step(Change { fact, before, direction }: Change) -> Option<Step> {
    let before = before?;
    Some(Step {
        file: fact.file,
        part: fact.part,
        start: fact.start,
        scope: fact.scope,
        area: fact.area,
        direction: direction.name(),
        previous_grade: before.grade,
        previous_start: before.start,
    })
}
