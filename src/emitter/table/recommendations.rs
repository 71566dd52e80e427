//! One row per recommendation.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Recommendation;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "recommendations",
    description: "one row per recommendation or area for improvement",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(recommendation_rows),
};

const PRIORITIES: &[&str] = &["priority_action", "improvement"];
const TIMESCALES: &[&str] = &["immediately", "within_one_month", "within_three_months", "within_six_months", "other"];

columns! {
    fn write_row(report: &Report, recommendation: &Recommendation);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("group", "path of headings, joined by \" > \"") => &recommendation.group,
    Column::choice("priority", "priority_action or improvement", PRIORITIES) => Cell::word(recommendation.priority),
    Column::choice("timescale", "immediately, within_one_month, within_three_months, within_six_months or other", TIMESCALES)
        => Cell::word(recommendation.timescale),
    Column::new("timescale_printed", "the timescale as printed") => &recommendation.timescale_printed,
    Column::new("number", "its number as printed") => &recommendation.number,
    Column::prose("text", "the whole text") => &recommendation.text,
    Column::new("references", "what it refers to, joined by \"; \"") => references(recommendation),
    Column::new("responsible_body", "who must act, if the report says so") => &recommendation.responsible_body,
    SCOPE => Cell::word(recommendation.scope),
    Column::new("paragraph", "id of its paragraph, as in the paragraphs table") => &recommendation.paragraph,
    PAGE => recommendation.place.page,
    LINE => recommendation.place.line,
    Column::new("regulation", "the regulation or standard that it names, as printed") => &recommendation.regulation,
    Column::date("due_date", "the day by which it must be done, ISO 8601") => Cell::date(&recommendation.due_date),
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    Column::new("group_heading", "the same as group, under a name that SQL takes without quotes") => &recommendation.group,
    Column::new("reference_list", "the same as references, under a name that SQL takes without quotes")
        => references(recommendation),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn recommendation_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.recommendations.iter().try_for_each(|recommendation| write_row(report, recommendation, sink))
}

fn references(recommendation: &Recommendation) -> Cell<'_> {
    Cell::list(recommendation.references.iter().map(|reference| reference.value.as_str()))
}
