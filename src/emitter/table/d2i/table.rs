//! The columns and rows, so that dashboards built on the history file keep working.
//!
//! Inspections that grade the authority's services since 2013 have a row. What a report doesn't print, such as the link to
//! it, is empty; [`derived`] has the exceptions, for which the file has words.

use super::derived;
use crate::emitter::table::column::Column;
use crate::emitter::table::columns::columns;
use crate::emitter::table::definition::{Rows, Sink, Table};
use crate::emitter::table::shared::{authority, local_authority, names, ofsted_urn};
use crate::model::report::Report;
use crate::model::report::{Grade, Scope};
use std::io;
use std::path::Path;

pub(crate) const TABLE: Table = Table {
    name: "d2i",
    description: "one row per inspection of a local authority's services since 2013, with the columns and wording of \
        the community's history file",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfReport(d2i_rows),
};

/// The frameworks that judge what the columns hold.
const FRAMEWORKS: &[&str] = &["sif", "sif_reinspection", "ilacs"];
const WORDS: &[&str] = &["outstanding", "good", "requires improvement", "inadequate"];
const OVERALL_WORDS: &[&str] = &["outstanding", "good", "requires improvement", "inadequate", derived::NOT_REPORTED];
const CARE_LEAVERS_WORDS: &[&str] =
    &["outstanding", "good", "requires improvement", "inadequate", derived::NOT_YET_JUDGED];

columns! {
    fn write_row(report: &Report);
    Column::new("urn", "Ofsted's unique reference number of the authority") => ofsted_urn(report),
    Column::new("local_authority", "name of the local authority as the history file writes it, in lower case")
        => authority_in_file(report),
    Column::new("inspection_link", "where the report is published, if a list of sources says so") => &report.source.link,
    Column::new("pdf_filename", "file name of the input, without its folder") => file_name(report),
    Column::new("publication_date", "dd/mm/yy, if the report prints it or a list of sources gives it") => short_day(&report.inspection.published),
    Column::choice("inspection_framework", "short or standard, for inspections since 2018; reports don't print it: derived from \
        the length of the first period, five or twelve days; otherwise empty", derived::KINDS) => derived::kind(report),
    Column::new("inspector_name", "names of the lead inspectors, joined by \"; \"")
        => names(&report.inspection.lead_inspectors),
    Column::new("inspection_start_date", "dd/mm/yyyy; empty if only a month is printed")
        => day(&report.inspection.start),
    Column::new("inspection_end_date", "dd/mm/yyyy; empty if only a month is printed")
        => day(&report.inspection.end),
    Column::choice("overall_effectiveness_grade", "overall effectiveness, in lower-case words; not_reported_post_reform for the \
        form since April 2026, which has none", OVERALL_WORDS)
        => grade(report, &["overall_effectiveness"]).or_else(|| derived::missing_overall(report)),
    Column::choice("impact_of_leaders_grade", "impact of leaders; until 2018, leadership, management and governance", WORDS)
        => grade(report, &["impact_of_leaders", "leadership_management_governance"]),
    Column::choice("help_and_protection_grade", "children who need help and protection", WORDS)
        => grade(report, &["help_and_protection"]),
    Column::choice("in_care_grade", "children in care; from 2018 to 2023, with care leavers; until 2018, children looked \
        after and achieving permanence", WORDS)
        => grade(report, &["in_care", "in_care_and_care_leavers", "looked_after_and_permanence"]),
    Column::choice("care_leavers_grade", "care leavers; inspection_pre_dates_judgement for the form to 2023, in which they share a \
        judgement with children in care", CARE_LEAVERS_WORDS)
        => grade(report, &["care_leavers"]).or_else(|| derived::missing_care_leavers(report)),
    Column::new("parser_version", "version of this program") => env!("CARGO_PKG_VERSION"),
}

fn d2i_rows(report: &Report, sink: &mut Sink<'_>) -> io::Result<()> {
    let graded = FRAMEWORKS.contains(&report.framework.code.as_ref()) && !report.judgements.is_empty();
    if graded { write_row(report, sink) } else { Ok(()) }
}

fn file_name(report: &Report) -> Option<String> {
    Some(Path::new(&report.source.file).file_name()?.to_string_lossy().into_owned())
}

/// The authority's name in the file's own spelling, or the inspected body as printed, in lower case.
fn authority_in_file(report: &Report) -> Option<String> {
    let own = local_authority(report).and_then(|authority| authority.history_name);
    own.or_else(|| authority(report)).map(str::to_lowercase)
}

/// `2019-02-25` as `25/02/19`.
fn short_day(date: &Option<String>) -> Option<String> {
    let day = day(date)?;
    let (day_and_month, year) = day.rsplit_once('/')?;
    Some(format!("{day_and_month}/{}", year.get(2..)?))
}

/// `2019-02-25` as `25/02/2019`; a date that is only a month gives nothing.
fn day(date: &Option<String>) -> Option<String> {
    let mut parts = date.as_deref()?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{day}/{month}/{year}"))
}

/// The grade of the first of these areas that the report judges.
fn grade(report: &Report, areas: &[&str]) -> Option<&'static str> {
    let of_area = |area: &&str| {
        report
            .judgements
            .iter()
            .find(|judgement| judgement.scope == Scope::LocalAuthority && judgement.area_key() == *area)
    };
    match areas.iter().find_map(of_area)?.grade? {
        Grade::Outstanding => Some("outstanding"),
        Grade::Good => Some("good"),
        Grade::RequiresImprovement => Some("requires improvement"),
        Grade::Inadequate => Some("inadequate"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture;

    fn cells(report: &Report) -> Vec<String> {
        let mut found = Vec::new();
        d2i_rows(report, &mut |cells| {
            found.extend(cells.iter().map(ToString::to_string));
            Ok(())
        })
        .unwrap();
        found
    }

    #[test]
    fn the_columns_are_those_of_the_history_file() {
        let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
        assert_eq!(
            names.join(", "),
            "urn, local_authority, inspection_link, pdf_filename, publication_date, inspection_framework, \
             inspector_name, inspection_start_date, inspection_end_date, overall_effectiveness_grade, \
             impact_of_leaders_grade, help_and_protection_grade, in_care_grade, care_leavers_grade, parser_version"
        );
    }

    #[test]
    fn dates_and_grades_are_in_its_words() {
        let mut report = fixture::report();
        report.source.file = "reports/fenmoor.pdf".into();
        let cells = cells(&report);
        assert_eq!(cells[3], "fenmoor.pdf");
        assert_eq!(cells[7..10], ["25/02/2019", "08/03/2019", "requires improvement"]);
        assert_eq!((cells[2].as_str(), cells[4].as_str()), ("", ""));
        assert_eq!((cells[1].as_str(), cells[5].as_str()), ("fenmoor", "standard"));
        assert_eq!(short_day(&Some("2019-04-08".into())).as_deref(), Some("08/04/19"));
    }

    #[test]
    fn a_name_that_the_file_spells_otherwise_is_its_own() {
        let mut report = fixture::report();
        let authority = report.provider.local_authority.take().unwrap();
        report.provider.local_authority = Some(authority.in_history_as("fen & moor"));
        assert_eq!(cells(&report)[1], "fen & moor");
        report.provider.local_authority = None;
        assert_eq!(cells(&report)[1], "fenmoor council");
    }

    #[test]
    fn the_combined_area_pre_dates_the_judgement_of_care_leavers() {
        let mut report = fixture::report();
        report.judgements[0].area = Some("in_care_and_care_leavers".into());
        report.inspection.start = Some("2019-02".into());
        let cells = cells(&report);
        assert_eq!(cells[7], "");
        assert_eq!(cells[12..14], ["requires improvement", "inspection_pre_dates_judgement"]);
    }

    #[test]
    fn what_grades_something_else_has_no_row() {
        let mut report = fixture::report();
        report.framework.code = "slac".into();
        assert_eq!(cells(&report), [""; 0]);
    }
}
