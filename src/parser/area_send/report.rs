//! What only area SEND reports have.

use super::{actions, inspections, outcome, part, partnership};
use crate::model::report::Report;
use crate::parser::context::Context;

/// Reads what only area SEND reports have.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let flow = &context.outline.flow;
    let outcome = part::under(flow, |heading| heading == "inspection outcome");
    report.outcome = outcome::of(&outcome, flow, &mut report.warnings);
    report.inspection.previous = inspections::previous(context.title_block);
    report.inspection.next = inspections::next(&outcome);
    report.recommendations = actions::of(flow, &mut report.warnings);
    report.partnership_details = partnership::of(flow);
}
