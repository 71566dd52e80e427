//! One row per warning.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Report;
use crate::model::warning::Warning;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "warnings",
    description: "one row per warning (see --list warnings)",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(warning_rows),
};

const SEVERITIES: &[&str] = &["error", "warning", "notice"];

columns! {
    fn write_row(report: &Report, warning: &Warning);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    Column::choice("severity", "error, warning or notice", SEVERITIES) => Cell::word(warning.severity),
    Column::new("code", "stable code; see --explain") => warning.code.name(),
    Column::prose("message", "what was found") => &warning.message,
    PAGE => warning.place.page,
    LINE => warning.place.line,
    Column::new("printed", "the words concerned as printed, joined by \"; \"") => printed(warning),
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn warning_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.warnings.iter().try_for_each(|warning| write_row(report, warning, sink))
}

fn printed(warning: &Warning) -> Cell<'_> {
    Cell::list(warning.printed.iter().map(String::as_str))
}
