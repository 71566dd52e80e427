//! One row per standard or requirement that is met or not.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Compliance;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "compliance",
    description: "one row per standard or requirement that the report says is met or not",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(compliance_rows),
};

const OUTCOMES: &[&str] = &["met", "not_met", "likely_to_be_met"];

columns! {
    fn write_row(report: &Report, item: &Compliance);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("standards_part", "the part of the standards that it belongs to, as printed") => &item.part,
    Column::prose("label", "the standard or requirement as printed") => &item.label,
    Column::choice("outcome", "met, not_met or likely_to_be_met", OUTCOMES) => Cell::word(item.outcome),
    Column::prose("printed", "the words that say so") => &item.printed,
    PAGE => item.place.page,
    LINE => item.place.line,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn compliance_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.compliance.iter().try_for_each(|item| write_row(report, item, sink))
}
