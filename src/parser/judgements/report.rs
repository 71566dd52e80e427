//! The judgements of a graded report.

use super::{readings, reconcile};
use crate::framework::scale::Printed;
use crate::model::code::Code;
use crate::model::report::{Grade, Judgement, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;

/// On this day the third grade of nurseries and childminders, printed as 3 alone, became requires improvement.
const THIRD_CHANGED: &str = "2013-11-04";

/// Reads the judgements of a graded report, each area once, and any grades of the previous inspection in its table.
/// The inspection's first day decides which areas are judged.
pub fn read_judgements(context: &Context<'_>, report: &mut Report) {
    let framework = context.framework;
    let start = report.inspection.start.as_deref();
    let readings = readings::collect(context.outline, framework);
    let (mut judgements, conflicts) = reconcile::reconcile(readings.now, framework);
    if framework.scale.printed == Printed::WordsOrNumbers && start.is_some_and(|start| start < THIRD_CHANGED) {
        judgements.iter_mut().filter(|judgement| judgement.printed == "3").for_each(|judgement| {
            judgement.grade = Some(Grade::Satisfactory);
        });
    }
    if framework.scale.printed == Printed::WordsOrNumbers && start.is_none() {
        report.warnings.extend(judgements.iter_mut().filter(|judgement| judgement.printed == "3").map(undated));
    }
    report.warnings.extend(readings.warnings.into_iter().chain(conflicts));
    report.warnings.extend(reconcile::missing(&judgements, framework, start));
    report.warnings.extend(reconcile::unexpected(&judgements, framework, start));
    report.judgements = judgements;
    report.previous_judgements.extend(readings.previous);
}

/// Takes the grade from a 3 alone whose day is not known, and says so.
fn undated(judgement: &mut Judgement) -> Warning {
    judgement.grade = None;
    let message = "without the inspection's date, 3 alone may be satisfactory or requires improvement";
    Warning::new(Code::GradeUnknown, message).at(judgement.place).printed([judgement.label.as_str()])
}
