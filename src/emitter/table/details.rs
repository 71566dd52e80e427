//! One row per row of the table of details about the inspected body.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::ProviderDetail;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "details",
    description: "one row per row of the report's table of details about the inspected body",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(detail_rows),
};

columns! {
    fn write_row(report: &Report, item: &ProviderDetail);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("label", "the label as printed") => &item.label,
    Column::prose("value", "what is printed next to it") => &item.value,
    PAGE => item.place.page,
    LINE => item.place.line,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn detail_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.provider.details.iter().try_for_each(|item| write_row(report, item, sink))
}
