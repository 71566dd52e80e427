//! What only area SEND reports have.

use super::{actions, inspections, outcome, part, partnership};
use crate::framework::headings::Holds;
use crate::model::report::Report;
use crate::parser::context::Context;
use crate::parser::recommendations::warn_if_missing;

/// Reads what only area SEND reports have.
pub fn read_area_send(context: &Context<'_>, report: &mut Report) {
    let flow = &context.outline.flow;
    let outcome = part::under(flow, context.vocabulary, Holds::Outcome);
    report.outcome = outcome::outcome_in(&outcome, flow, &mut report.warnings);
    report.inspection.previous = inspections::previous(context.title_block);
    report.inspection.next = inspections::next(&outcome);
    report.recommendations = actions::actions_in(flow, context.vocabulary, &mut report.warnings);
    warn_if_missing(context.framework, report);
    report.partnership_details = partnership::partners_in(flow, context.vocabulary);
}
