//! The judgement parser: tables, grade lines, sentences and headings to judgements.
//!
//! Every place that prints a judgement is a [`Reading`]; `reconcile` makes one judgement of each area's readings.

pub mod grade;
mod label;
mod readings;
mod reconcile;

use crate::diagnostic::Warning;
use crate::framework::{Context, Framework};
use crate::model::document::Place;
use crate::model::outline::Outline;
use crate::model::report::{FindingKind, Judgement, Report, Scope};

/// One place that prints a judgement.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What is judged.
    pub scope: Scope,
    /// Key of the area.
    pub area: &'static str,
    /// The label as printed.
    pub label: String,
    /// The grade as printed.
    pub printed: grade::Printed,
    /// What sort of place it is.
    pub kind: FindingKind,
    /// Where it stands.
    pub place: Place,
}

/// Reads the judgements of a graded report.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let (judgements, warnings) = parse(context.outline, context.framework, report.inspection.start.as_deref());
    report.judgements = judgements;
    report.warnings.extend(warnings);
}

/// The judgements of a report of this framework, each area once.
///
/// `start` is the inspection's first day, by which editions differ in what they judge.
pub fn parse(outline: &Outline, framework: &'static Framework, start: Option<&str>) -> (Vec<Judgement>, Vec<Warning>) {
    let (readings, mut warnings) = readings::collect(outline, framework);
    let (judgements, conflicts) = reconcile::reconcile(readings, framework);
    warnings.extend(conflicts);
    warnings.extend(reconcile::missing(&judgements, framework, start));
    warnings.extend(reconcile::unexpected(&judgements, framework, start));
    (judgements, warnings)
}

/// One judgement of each area's readings, with the conflicts among them.
pub(crate) fn settle(readings: Vec<Reading>, framework: &Framework) -> (Vec<Judgement>, Vec<Warning>) {
    reconcile::reconcile(readings, framework)
}
