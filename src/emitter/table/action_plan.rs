//! One row per row of an action plan.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::ActionRow;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "action_plan",
    description: "one row per row of an action plan",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(action_rows),
};

columns! {
    fn write_row(report: &Report, action: &ActionRow);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("ref", "its reference, such as FD 1") => &action.reference,
    Column::integer("item", "its number below the reference") => action.item,
    Column::prose("area_for_improvement", "the area for improvement") => &action.area_for_improvement,
    Column::new("lead", "who leads") => &action.lead,
    Column::prose("actions", "what will be done") => &action.actions,
    Column::new("timescale", "the deadline, as printed") => &action.timescale,
    Column::prose("review", "how it is reviewed") => &action.review,
    Column::prose("cells", "every cell under its printed header, as a JSON object") => cells(action),
    PAGE => action.place.page,
    LINE => action.place.line,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn action_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.action_plan.iter().try_for_each(|action| write_row(report, action, sink))
}

fn cells(action: &ActionRow) -> Option<String> {
    (!action.columns.is_empty()).then(|| serde_json::Value::Object(action.columns.clone()).to_string())
}
