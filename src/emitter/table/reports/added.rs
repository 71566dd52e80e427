//! The columns after those of the councils' areas: what forms of other providers print.

use crate::emitter::table::cell::Cell;
use crate::emitter::table::column::Column;
use crate::emitter::table::columns::columns;
use crate::emitter::table::shared::*;
use crate::model::report::Report;

/// These columns.
pub(super) const ADDED: &[Column] = COLUMNS;

columns! {
    pub(super) fn write_added(report: &Report);
    URN => &report.provider.urn,
    PROVIDER_KIND => provider_kind(report),
    Column::new("registered_provider", "who is registered to run the provider, as printed")
        => &report.provider.registered_provider,
    Column::new("inspection_type", "the type of inspection as printed") => &report.inspection.kind,
    Column::new("inspection_number", "the inspection's number as printed") => &report.inspection.number,
    Column::new("outcome_code", "what the outcome means, as a name that doesn't depend on its wording")
        => outcome_code(report),
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    Column::new("next_inspection", "what the report says of the next inspection, as printed") => next_inspection(report),
    LINK => &report.source.link,
    CORRECTED => corrected(report),
}

fn outcome_code(report: &Report) -> Option<&str> {
    report.outcome.as_ref()?.code.as_deref()
}

fn next_inspection(report: &Report) -> Option<&str> {
    report.inspection.next.as_ref().map(|next| next.printed.as_str())
}
