//! The judgements of a graded report.

use super::{readings, reconcile};
use crate::model::report::Report;
use crate::parser::context::Context;

/// Reads the judgements of a graded report, each area once, and any grades of the previous inspection in its table.
/// The inspection's first day decides which areas are judged.
pub fn read_judgements(context: &Context<'_>, report: &mut Report) {
    let framework = context.framework;
    let start = report.inspection.start.as_deref();
    let readings = readings::collect(context.outline, framework);
    let (judgements, conflicts) = reconcile::reconcile(readings.now, framework);
    report.warnings.extend(readings.warnings.into_iter().chain(conflicts));
    report.warnings.extend(reconcile::missing(&judgements, framework, start));
    report.warnings.extend(reconcile::unexpected(&judgements, framework, start));
    report.judgements = judgements;
    report.previous_judgements.extend(readings.previous);
}
