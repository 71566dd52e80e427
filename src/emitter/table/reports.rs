//! One row per report.

use super::areas::AREAS;
use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::outline::Section;
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "reports",
    description: "one row per report, with a column for the grade of each area",
    columns: &ALL,
    rows: Rows::OfReport(report_rows),
};

const READERS: &[&str] = &["tags", "layout", "text", "markdown"];

/// The report's own columns, and then the areas.
const ALL: [Column; COLUMNS.len() + AREAS.len()] = {
    let mut all = [WARNINGS; COLUMNS.len() + AREAS.len()];
    let (mut column, mut area) = (0, 0);
    while column < COLUMNS.len() {
        all[column] = COLUMNS[column];
        column += 1;
    }
    while area < AREAS.len() {
        all[column + area] = AREAS[area].column();
        area += 1;
    }
    all
};

columns! {
    fn write_row(report: &Report);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    Column::new("framework_name", "name of the inspection framework") => &report.framework.name,
    Column::new("title", "the report's title as printed") => &report.framework.title,
    Column::new("provider", "the inspected body, as printed in the title") => &report.provider.name,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    LA_CODE => la_code(report),
    OFSTED_URN => ofsted_urn(report),
    REGION => region(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LEAD_INSPECTORS => names(&report.inspection.lead_inspectors),
    Column::new("inspectors", "everyone named as inspecting, joined by \"; \"") => names(&report.inspection.inspectors),
    Column::integer("visit_number", "number of the monitoring visit") => report.inspection.visit_number,
    Column::new("age_group", "age group as printed") => &report.inspection.age_group,
    Column::new("inspectorates", "the inspectorates that took part, joined by \"; \"") => inspectorates(report),
    Column::new("theme", "what a themed inspection or a visit looked at") => &report.theme,
    Column::new("outcome", "area SEND: the outcome as printed") => outcome(report),
    Column::integer("judgements", "number of judgements") => report.judgements.len(),
    Column::integer("recommendations", "number of recommendations") => report.recommendations.len(),
    Column::integer("paragraphs", "number of paragraphs and list items") => paragraphs(&report.sections),
    Column::integer("pages", "physical pages; empty for text without form feeds") => report.source.pages,
    Column::choice("reader", "tags, layout, text or markdown", READERS) => Cell::word(report.source.reader),
    Column::new("sha256", "SHA-256 of the input's bytes") => &report.source.sha256,
    WARNINGS => warning_codes(report),
}

fn report_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    write_row(report, &mut |cells| {
        let areas = AREAS.iter().map(|area| Cell::word(area.grade(report)));
        sink(&cells.iter().cloned().chain(areas).collect::<Vec<_>>())
    })
}

fn inspectorates(report: &Report) -> Cell<'_> {
    Cell::list(report.inspection.inspectorates.iter().map(String::as_str))
}

fn outcome(report: &Report) -> Option<&str> {
    report.outcome.as_ref().map(|outcome| outcome.text.as_str())
}

fn paragraphs(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.paragraphs.len() + paragraphs(&section.sections)).sum()
}
