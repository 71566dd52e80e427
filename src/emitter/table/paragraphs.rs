//! One row per paragraph or list item.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::model::outline::{Paragraph, Section};
use crate::model::report::Report;
use std::io;

pub(super) const TABLE: Table = Table {
    name: "paragraphs",
    description: "one row per paragraph or list item, in its section",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(paragraph_rows),
};

const ROLES: &[&str] = &["front_matter", "body", "end_matter"];

columns! {
    fn write_row(report: &Report, section: &Section, path: &str, paragraph: &Paragraph);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    START => Cell::date(&report.inspection.start),
    END => Cell::date(&report.inspection.end),
    Column::new("section_id", "id of the section") => &section.id,
    Column::new("section_path", "headings from the outermost to the section's own, joined by \" > \"") => path,
    Column::choice("role", "front_matter, body or end_matter", ROLES) => Cell::word(section.role),
    Column::new("paragraph_id", "id of the paragraph") => &paragraph.id,
    Column::integer("number", "its printed number") => paragraph.number,
    Column::boolean("bullet", "true for a bullet") => paragraph.bullet,
    Column::new("under", "id of the paragraph that a bullet belongs to") => &paragraph.under,
    Column::integer("words", "number of words, separated by white space") => paragraph.text.split_whitespace().count(),
    Column::prose("text", "the whole text, joined across page breaks") => &paragraph.text,
    PAGE => paragraph.place.page,
    Column::integer("page_end", "physical page on which it ends, from 1") => paragraph.page_end,
    LINE => paragraph.place.line,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn paragraph_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    report.sections.iter().try_for_each(|section| section_rows(report, section, "", sink))
}

fn section_rows(report: &Report, section: &Section, above: &str, sink: &mut Sink<'_>) -> io::Result<()> {
    let path = join(above, section.heading.as_deref());
    section.paragraphs.iter().try_for_each(|paragraph| write_row(report, section, &path, paragraph, sink))?;
    section.sections.iter().try_for_each(|inner| section_rows(report, inner, &path, sink))
}

fn join(above: &str, heading: Option<&str>) -> String {
    let headings: Vec<&str> =
        [above, heading.unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    headings.join(" > ")
}
