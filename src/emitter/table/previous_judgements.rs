//! One row per judgement of an earlier inspection that the report prints.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::PreviousJudgement;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "previous_judgements",
    description: "one row per judgement of an earlier inspection that the report prints",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(previous_judgement_rows),
};

columns! {
    fn write_row(report: &Report, previous: &PreviousJudgement);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::date("previous_date", "date of the earlier judgement as printed with it: a day, a month or a year")
        => Cell::date(&previous.date),
    SCOPE => Cell::word(previous.scope),
    AREA => &previous.area,
    Column::grade("grade", "the earlier grade") => Cell::word(previous.grade),
    Column::prose("text", "the sentence or row that gives it") => &previous.text,
    PAGE => previous.place.page,
    LINE => previous.place.line,
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    GRADE_RANK => rank(previous.grade),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn previous_judgement_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.previous_judgements.iter().try_for_each(|previous| write_row(report, previous, sink))
}
