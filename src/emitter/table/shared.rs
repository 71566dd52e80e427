//! Columns that several tables have, each with the value that it holds; and the words of fixed lists.

use super::cell::Cell;
use super::column::Column;
use crate::framework::scale::{self, Word};
use crate::model::report::Report;
use crate::model::report::{Grade, Inspector, LocalAuthority};

pub(super) const FILE: Column = Column::new("file", "path of the input, as given");
pub(super) const PART: Column = Column::new("part", "title of the part, if the report is inside another document");
pub(super) const FRAMEWORK: Column = Column::new("framework", "code of the inspection framework");
pub(super) const AUTHORITY: Column =
    Column::new("authority", "usual name of the local authority, otherwise the inspected body as printed");
pub(super) const GSS_CODE: Column = Column::new("gss_code", "nine-character ONS code of the local authority");
pub(super) const LA_CODE: Column = Column::new("la_code", "three-digit Department for Education code");
pub(super) const OFSTED_URN: Column = Column::new("ofsted_urn", "Ofsted's unique reference number of the authority");
pub(super) const PROVIDER: Column = Column::new("provider", "the inspected body, as printed in the title");
pub(super) const URN: Column = Column::new("urn", "Ofsted's unique reference number of the inspected body, as printed");
pub(super) const PROVIDER_KIND: Column = Column::new(
    "provider_kind",
    "kind of the inspected body, such as state_school or childrens_home; empty for councils",
);
pub(super) const REGION: Column = Column::new("region", "region of England");
pub(super) const START: Column = Column::date("start", "first day of the inspection, ISO 8601");
pub(super) const END: Column = Column::date("end", "last day of the inspection, ISO 8601");
pub(super) const PUBLISHED: Column =
    Column::date("published", "date of publication, ISO 8601, if printed or given by a list of sources");
pub(super) const LEAD_INSPECTORS: Column =
    Column::new("lead_inspectors", "names of the lead or reporting inspectors, joined by \"; \"");
pub(super) const WARNINGS: Column = Column::new("warnings", "codes of the report's warnings, joined by \"; \"");
pub(super) const SCOPE: Column =
    Column::choice("scope", "local_authority, safeguarding, looked_after_children, lscb or provider", SCOPES);
pub(super) const AREA: Column = Column::new("area", "key of the judged area");
pub(super) const REPORT_ID: Column =
    Column::new("report_id", "id of the report: the same in every table, and for the same bytes");
pub(super) const INSPECTION_ID: Column = Column::new(
    "inspection_id",
    "id of the inspection: the same for copies and new issues of its report; empty if the inspected body, framework or first \
        day is unknown",
);
/// The first day again, under a name that SQL takes without quotes.
pub(super) const START_DATE: Column =
    Column::date("start_date", "the same as start, under a name that SQL takes without quotes");
pub(super) const END_DATE: Column =
    Column::date("end_date", "the same as end, under a name that SQL takes without quotes");
pub(super) const GRADE_RANK: Column = Column::integer(
    "grade_rank",
    "place of the grade on its scale, 1 for the best; the scale has four grades, or five on a report card; met is 1 and \
        not met 2; empty for not_judged and insufficient_evidence",
);
pub(super) const LINK: Column = Column::new("link", "where the report is published, if a list of sources says so");
pub(super) const CORRECTED: Column =
    Column::new("corrected", "fields of the record that were corrected by hand, as JSON pointers, joined by \"; \"");
pub(super) const PAGE: Column = Column::integer("page", "physical page, from 1; empty for text");
pub(super) const LINE: Column = Column::integer("line", "line of a text input, from 1; empty for PDF");

const SCOPES: &[&str] = &["local_authority", "safeguarding", "looked_after_children", "lscb", "provider"];

pub(super) fn local_authority(report: &Report) -> Option<&LocalAuthority> {
    report.provider.local_authority.as_ref()
}

pub(super) fn part(report: &Report) -> Option<&str> {
    report.source.part.as_ref().map(|part| part.title.as_str())
}

pub(super) fn authority(report: &Report) -> Option<&str> {
    local_authority(report).map(|authority| authority.name.as_ref()).or(report.provider.name.as_deref())
}

pub(super) fn gss_code(report: &Report) -> Option<&str> {
    local_authority(report).map(|authority| authority.gss_code.as_ref())
}

pub(super) fn provider_kind(report: &Report) -> Cell<'_> {
    Cell::word(report.provider.kind)
}

pub(super) fn la_code(report: &Report) -> Option<&str> {
    local_authority(report).map(|authority| authority.la_code.as_ref())
}

pub(super) fn ofsted_urn(report: &Report) -> Option<&str> {
    local_authority(report).and_then(|authority| authority.ofsted_urn.as_deref())
}

pub(super) fn region(report: &Report) -> Option<&str> {
    local_authority(report).map(|authority| authority.region.as_ref())
}

pub(super) fn names(inspectors: &[Inspector]) -> Cell<'_> {
    Cell::list(inspectors.iter().map(|inspector| inspector.name.as_str()))
}

pub(super) fn corrected(report: &Report) -> Cell<'_> {
    Cell::list(report.corrected.iter().map(|correction| correction.field.as_str()))
}

pub(super) fn warning_codes(report: &Report) -> Cell<'_> {
    Cell::list(report.warnings.iter().map(|warning| warning.code.name()))
}

/// The place of a grade on its scale.
pub(super) fn rank(grade: Option<Grade>) -> Option<u32> {
    rank_where(|word| Some(word.grade) == grade)
}

/// The place on its scale of a grade by its name in the JSON.
pub(super) fn rank_of(code: Option<&str>) -> Option<u32> {
    rank_where(|word| Some(word.code) == code)
}

fn rank_where(is: impl Fn(&Word) -> bool) -> Option<u32> {
    let word = scale::WORDS.iter().find(|word| is(word))?;
    Some(u32::from(word.rank)).filter(|rank| *rank > 0)
}
