//! One row per recommendation and topic found in it.

use super::cell::Cell;
use super::column::Column;
use super::columns::columns;
use super::definition::{Rows, Sink, Table};
use super::shared::*;
use crate::emitter::topics::{Found, topics_of};
use crate::model::report::{Recommendation, Report};
use std::io;

pub(super) const TABLE: Table = Table {
    name: "topics",
    description: "one row per topic of a recommendation, with the words that show it",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(topic_rows),
};

columns! {
    fn write_row(report: &Report, recommendation: &Recommendation, number: usize, found: &Found);
    FILE => &report.source.file,
    PART => part(report),
    FRAMEWORK => &report.framework.code,
    AUTHORITY => authority(report),
    GSS_CODE => gss_code(report),
    PROVIDER => &report.provider.name,
    URN => &report.provider.urn,
    REPORT_ID => &report.report_id,
    INSPECTION_ID => &report.inspection_id,
    START_DATE => Cell::date(&report.inspection.start),
    END_DATE => Cell::date(&report.inspection.end),
    Column::integer("recommendation", "place of the recommendation among those of its report, from 1") => number,
    Column::new("topic", "name of the topic") => found.topic.name,
    Column::new("words", "the words that show it, as printed, joined by \"; \"") => words(found),
    Column::prose("text", "the recommendation's text") => &recommendation.text,
    PAGE => recommendation.place.page,
    LINE => recommendation.place.line,
    PUBLISHED => Cell::date(&report.inspection.published),
    LINK => &report.source.link,
}

fn topic_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    (1..).zip(&report.recommendations).try_for_each(|(number, recommendation)| {
        topics_of(&recommendation.text)
            .iter()
            .try_for_each(|found| write_row(report, recommendation, number, found, sink))
    })
}

fn words(found: &Found) -> Cell<'_> {
    Cell::list(found.words.iter().map(String::as_str))
}
