//! The columns before those of the councils' areas.

use crate::emitter::table::cell::Cell;
use crate::emitter::table::column::Column;
use crate::emitter::table::columns::columns;
use crate::emitter::table::shared::*;
use crate::model::outline::Section;
use crate::model::report::Report;

const READERS: &[&str] = &["tags", "layout", "text", "markdown"];

/// These columns.
pub(super) const OWN: &[Column] = COLUMNS;

columns! {
    pub(super) fn write_own(report: &Report);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    Column::new("framework_name", "name of the inspection framework") => &report.framework.name,
    Column::new("title", "the report's title as printed") => &report.framework.title,
    PROVIDER => &report.provider.name,
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
    Column::new("outcome", "the overall outcome as printed, where it is no grade") => outcome(report),
    Column::integer("judgements", "number of judgements") => report.judgements.len(),
    Column::integer("recommendations", "number of recommendations") => report.recommendations.len(),
    Column::integer("paragraphs", "number of paragraphs and list items") => paragraphs(&report.sections),
    Column::integer("pages", "physical pages; empty for text without form feeds") => report.source.pages,
    Column::choice("reader", "tags, layout, text or markdown", READERS) => Cell::word(report.source.reader),
    Column::new("sha256", "SHA-256 of the input's bytes") => &report.source.sha256,
    WARNINGS => warning_codes(report),
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
