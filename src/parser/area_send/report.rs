//! What only these reports have.

use super::{actions, inspections, outcome, part, partnership};
use crate::framework::headings::Holds;
use crate::model::report::Report;
use crate::parser::context::Context;

/// Reads what only these reports have.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let flow = &context.outline.flow;
    let outcome = part::under(flow, context.vocabulary, Holds::Outcome);
    report.outcome = outcome::of(&outcome, flow, &mut report.warnings);
    report.inspection.previous = inspections::previous(context.title_block);
    report.inspection.next = inspections::next(&outcome);
    report.recommendations = actions::of(flow, context.vocabulary, &mut report.warnings);
    report.partnership_details = partnership::of(flow, context.vocabulary);
}
