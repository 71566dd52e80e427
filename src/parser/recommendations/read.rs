//! Reads the recommendations of a report, with what is doubtful about them.

use super::doubts;
use super::lists::{Found, Lists};
use crate::model::report::Report;
use crate::parser::context::Context;

/// Reads the recommendations of a report.
pub fn read_recommendations(context: &Context<'_>, report: &mut Report) {
    let found = Lists::of(context).read(&context.outline.sections, context.framework.scope);
    doubts::warn(&found, &mut report.warnings);
    let Found { rows, unread, said, .. } = found;
    report.recommendations = rows;
    if unread.is_empty() && !said {
        doubts::warn_if_missing(context.framework, report);
    }
}
