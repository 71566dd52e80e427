//! One row per judgement.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Judgement;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "judgements",
    description: "one row per judged area with its grade",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(judgement_rows),
};

columns! {
    fn write_row(report: &Report, judgement: &Judgement);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    LA_CODE => la_code(report),
    OFSTED_URN => ofsted_urn(report),
    REGION => region(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LEAD_INSPECTORS => names(&report.inspection.lead_inspectors),
    SCOPE => Cell::word(judgement.scope),
    AREA => &judgement.area,
    Column::new("label", "the area as printed") => &judgement.label,
    Column::grade("grade", "outstanding, good, adequate, satisfactory, requires_improvement, inadequate or not_judged, \
        or a grade of another scale; \
        empty where the report contradicts itself, or numbers the area on another scale") => Cell::word(judgement.grade),
    Column::integer("grade_number", "the grade as a number, only where the framework prints one") => judgement.grade_number,
    Column::new("printed", "the grade as printed") => &judgement.printed,
    PAGE => judgement.place.page,
    WARNINGS => warning_codes(report),
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    GRADE_RANK => rank(judgement.grade),
    LINK => &report.source.link,
    CORRECTED => corrected(report),
}

fn judgement_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.judgements.iter().try_for_each(|judgement| write_row(report, judgement, sink))
}
