//! One row per strength.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Report;
use crate::model::report::TextRow;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "strengths",
    description: "one row per strength that the report lists",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(strength_rows),
};

columns! {
    fn write_row(report: &Report, strength: &TextRow);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::prose("text", "the whole text") => &strength.text,
    PAGE => strength.place.page,
    LINE => strength.place.line,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn strength_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.strengths.iter().try_for_each(|strength| write_row(report, strength, sink))
}
