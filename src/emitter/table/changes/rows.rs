//! The table's columns and rows.

use super::fact::{self, Fact};
use super::join::{self, Change, Direction};
use super::series;
use crate::emitter::facts::Facts;
use crate::emitter::table::cell::Cell;
use crate::emitter::table::column::Column;
use crate::emitter::table::columns::columns;
use crate::emitter::table::definition::{OfRun, Rows, Sink, Table};
use crate::emitter::table::shared::*;
use std::io;

pub(crate) const TABLE: Table = Table {
    name: "changes",
    description: "one row per area and inspection of each authority, and of each other provider by its URN, in date order, with the \
        previous grade among the inputs; reports whose authority, URN or start date is unknown are left out",
    columns: COLUMNS,
    further: None,
    rows: Rows::OfRun(OfRun {
        facts: fact::hand_facts,
        columns: |_| Ok(COLUMNS.to_vec()),
        every_column: None,
        rows: change_rows,
    }),
};

const DIRECTIONS: &[&str] = &["first", "better", "worse", "same", "not_comparable"];

columns! {
    fn write_row(fact: &Fact, before: Option<&Fact>, direction: Direction);
    AUTHORITY => &fact.authority,
    GSS_CODE => &fact.gss_code,
    LA_CODE => &fact.la_code,
    OFSTED_URN => &fact.ofsted_urn,
    REGION => &fact.region,
    SCOPE => &fact.scope,
    AREA => &fact.area,
    Column::new("series", "what is compared: all rows of a series judge the same thing on the same scale; its name is the framework in \
        which it began, the scope and the area") => series::series_name(fact),
    FRAMEWORK => &fact.framework,
    START => Cell::date(&fact.start),
    END => Cell::date(&fact.end),
    PUBLISHED => Cell::date(&fact.published),
    Column::grade("grade", "the grade; empty if the report contradicts itself, or reports of the same inspection \
        disagree") => &fact.grade,
    Column::new("previous_framework", "framework of the previous inspection in the series, among the inputs")
        => before.map(|fact| fact.framework.as_str()),
    Column::date("previous_start", "first day of that inspection") => before.map_or(Cell::Empty, |fact| Cell::date(&fact.start)),
    Column::date("previous_end", "last day of that inspection") => before.map_or(Cell::Empty, |fact| Cell::date(&fact.end)),
    Column::grade("previous_grade", "grade at that inspection") => before.and_then(|fact| fact.grade.as_deref()),
    Column::choice("direction", "better, worse or same as the previous grade; first if the inputs have no earlier one; \
        not_comparable if either has no grade", DIRECTIONS) => direction.name(),
    FILE => &fact.file,
    PART => &fact.part,
    PAGE => fact.page,
    Column::new("previous_file", "the input of that inspection") => before.map(|fact| fact.file.as_str()),
    PROVIDER => &fact.provider,
    URN => &fact.urn,
    REPORT_ID => &fact.report_id,
    INSPECTION_ID => &fact.inspection_id,
    Column::new("previous_report_id", "id of the report of the previous inspection")
        => before.map(|fact| fact.report_id.as_str()),
    START_DATE => Cell::date(&fact.start),
    END_DATE => Cell::date(&fact.end),
    GRADE_RANK => rank_of(fact.grade.as_deref()),
    Column::integer("previous_grade_rank", "place of the previous grade on its scale")
        => before.and_then(|fact| rank_of(fact.grade.as_deref())),
    LINK => &fact.link,
    CORRECTED => &fact.corrected,
}

/// The rows, and a note on the reports that could not be placed.
fn change_rows(facts: &mut Facts, sink: &mut Sink<'_>) -> io::Result<Option<String>> {
    let (facts, unplaced) = fact::parse_facts(facts)?;
    for Change { fact, before, direction } in join::changes(facts) {
        write_row(&fact, before.as_ref(), direction, sink)?;
    }
    Ok(match unplaced {
        0 => None,
        1 => Some(
            "1 report with judgements is left out of changes: its authority, URN or start date is unknown".to_owned(),
        ),
        many => Some(format!(
            "{many} reports with judgements are left out of changes: their authority, URN or start date is unknown"
        )),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture;
    use crate::model::report::Report;

    /// The table of these reports: area, grade, previous grade, direction.
    fn table(reports: &[Report]) -> (Vec<String>, Option<String>) {
        let mut facts = Facts::default();
        reports.iter().for_each(|report| fact::hand_facts(report, &mut |line| facts.keep(line)).unwrap());
        let mut found = Vec::new();
        let note = change_rows(&mut facts, &mut |cells| {
            assert_eq!(cells.len(), COLUMNS.len());
            let cell = |name: &str| cells[COLUMNS.iter().position(|c| c.name == name).unwrap()].to_string();
            found.push(["start", "area", "grade", "previous_grade", "direction"].map(cell).join(" "));
            Ok(())
        })
        .unwrap();
        (found, note)
    }

    fn report(start: &str, grade: Option<crate::model::report::Grade>) -> Report {
        let mut report = fixture::report();
        report.inspection.start = Some(start.to_owned());
        report.judgements[0].grade = grade;
        report
    }

    use crate::model::report::Grade::{Good, Inadequate};

    #[test]
    fn grades_follow_each_other_in_time_whatever_the_order_of_the_inputs() {
        let reports = [report("2023-01-09", Some(Good)), report("2019-02", None), report("2016-03-01", Some(Good))];
        let (rows, note) = table(&reports);
        assert_eq!(note, None);
        assert_eq!(
            rows,
            [
                "2016-03-01 overall_effectiveness good  first",
                "2019-02 overall_effectiveness  good not_comparable",
                "2023-01-09 overall_effectiveness good  not_comparable",
            ]
        );
    }

    #[test]
    fn two_copies_of_a_report_are_one_inspection() {
        let reports =
            [report("2016-03", Some(Good)), report("2016-03-01", Some(Good)), report("2019-02-04", Some(Inadequate))];
        assert_eq!(
            table(&reports).0,
            ["2016-03 overall_effectiveness good  first", "2019-02-04 overall_effectiveness inadequate good worse",]
        );
        let contradicting = [report("2016-03-01", Some(Good)), report("2016-03-01", Some(Inadequate))];
        assert_eq!(table(&contradicting).0, ["2016-03-01 overall_effectiveness   first"]);
    }

    #[test]
    fn reports_with_the_same_inspection_id_are_one_inspection() {
        let named = |id: &str, published: &str| {
            let mut report = report("2016-03-01", Some(Good));
            (report.report_id, report.inspection_id) = (id.to_owned(), Some("80999-ilacs-2016-03-01".to_owned()));
            report.inspection.published = Some(published.to_owned());
            report
        };
        let reissued = [named("aa", "2016-04-01"), named("bb", "2016-05-01"), named("aa", "2016-04-01")];
        assert_eq!(table(&reissued).0, ["2016-03-01 overall_effectiveness good  first"]);
    }

    #[test]
    fn reports_without_a_start_are_noted() {
        let mut unknown = report("2016-03-01", Some(Good));
        unknown.inspection.start = None;
        let (rows, note) = table(&[unknown]);
        assert_eq!(rows, [""; 0]);
        assert!(note.unwrap().starts_with("1 report with judgements is left out of changes"));
    }

    #[test]
    fn a_release_about_an_inspection_is_none() {
        let mut release = report("2016-03-01", Some(Good));
        release.framework.code = "news_release".into();
        assert_eq!(table(&[release]), (Vec::new(), None));
    }

    /// A report of a school with this number in the fixture's council.
    fn school(urn: &str, start: &str, grade: crate::model::report::Grade) -> Report {
        let mut report = report(start, Some(grade));
        report.framework.code = "school_2019".into();
        report.provider.urn = Some(urn.to_owned());
        report.judgements[0].scope = crate::model::report::Scope::Provider;
        report
    }

    #[test]
    fn two_schools_of_a_council_are_two_bodies() {
        let mut elsewhere = school("190002", "2022-05-03", Inadequate);
        elsewhere.provider.local_authority = None;
        let council = report("2020-01-13", Some(Good));
        let reports = [school("190001", "2023-01-10", Good), school("190002", "2019-10-08", Good), elsewhere, council];
        assert_eq!(
            table(&reports).0,
            [
                "2020-01-13 overall_effectiveness good  first",
                "2023-01-10 overall_effectiveness good  first",
                "2019-10-08 overall_effectiveness good  first",
                "2022-05-03 overall_effectiveness inadequate good worse",
            ]
        );
    }

    #[test]
    fn a_school_without_its_number_is_not_taken_for_its_council() {
        let mut unnumbered = school("190001", "2023-01-10", Good);
        unnumbered.provider.urn = None;
        let (rows, note) = table(&[unnumbered]);
        assert_eq!(rows, [""; 0]);
        assert!(note.unwrap().contains("URN"));
    }
}
