//! The judgements of a graded report.

use super::{readings, reconcile};
use crate::framework::Framework;
use crate::model::outline::Outline;
use crate::model::report::{Judgement, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;

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
