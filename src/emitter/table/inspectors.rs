//! One row per inspector.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::report::Inspector;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "inspectors",
    description: "one row per person named as inspecting",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(inspector_rows),
};

columns! {
    fn write_row(report: &Report, inspector: &Inspector, lead: bool);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("name", "name without honorifics or HMI") => &inspector.name,
    Column::boolean("lead", "true for a lead or reporting inspector") => lead,
    Column::new("role", "the role as printed") => &inspector.role,
    Column::new("inspectorate", "Ofsted, Care Quality Commission, ...") => &inspector.inspectorate,
    Column::new("printed", "the words on the page") => &inspector.printed,
    PAGE => inspector.place.page,
    LINE => inspector.place.line,
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

/// Leads are usually among the inspectors; one that isn't still gets a row.
fn inspector_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    let (leads, all) = (&report.inspection.lead_inspectors, &report.inspection.inspectors);
    let named = |people: &[Inspector], name: &str| people.iter().any(|person| person.name == name);
    let alone = leads.iter().filter(|lead| !named(all, &lead.name));
    alone.chain(all).try_for_each(|person| write_row(report, person, named(leads, &person.name), sink))
}
