//! The table: its columns, and its rows from the facts of all reports.

use super::added::ADDED;
use super::council_areas::AREAS;
use super::fact::{Fact, hand_fact};
use super::own::OWN;
use super::provider_areas::{ANY_AREA, provider_columns};
use super::seen::Seen;
use crate::emitter::facts::Facts;
use crate::emitter::table::cell::Cell;
use crate::emitter::table::cell_json::from_json;
use crate::emitter::table::column::Column;
use crate::emitter::table::column_kind::ColumnKind;
use crate::emitter::table::definition::{OfRun, Rows, Sink, Table};
use std::io;

pub(crate) const TABLE: Table = Table {
    name: "reports",
    description: "one row per report, with a column for the grade of each area; the columns of councils' areas are left out if \
        all reports are on other providers",
    columns: &ALL,
    further: Some(ANY_AREA),
    rows: Rows::OfRun(OfRun {
        facts: hand_fact,
        columns: run_columns,
        every_column: Some(every_column),
        rows: report_rows,
    }),
};

const COUNT: usize = OWN.len() + AREAS.len() + ADDED.len();

/// The columns of a run with reports on councils only.
const ALL: [Column; COUNT] = {
    let mut all = [ANY_AREA; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = if at < OWN.len() {
            OWN[at]
        } else if at < OWN.len() + AREAS.len() {
            AREAS[at - OWN.len()].column()
        } else {
            ADDED[at - OWN.len() - AREAS.len()]
        };
        at += 1;
    }
    all
};

fn every_column() -> Vec<Column> {
    ALL.iter().copied().chain(provider_columns()).collect()
}

fn run_columns(facts: &mut Facts) -> io::Result<Vec<Column>> {
    Ok(columns_for(&Seen::among(facts)?))
}

fn columns_for(seen: &Seen) -> Vec<Column> {
    let councils = AREAS.iter().filter(|_| seen.shows_councils()).map(|area| area.column());
    let providers = seen.provider_areas().into_iter().map(|area| area.column());
    OWN.iter().copied().chain(councils).chain(ADDED.iter().copied()).chain(providers).collect()
}

fn report_rows(facts: &mut Facts, sink: &mut Sink<'_>) -> io::Result<Option<String>> {
    let columns = columns_for(&Seen::among(facts)?);
    facts.try_for_each(|line| sink(&cells(&columns, &serde_json::from_slice(line)?)))?;
    Ok(None)
}

/// The cells of a report in these columns; only areas have columns for grades.
fn cells<'f>(columns: &[Column], fact: &'f Fact) -> Vec<Cell<'f>> {
    let mut others = fact.cells.iter();
    let cell = |column: &Column| match column.kind {
        ColumnKind::Grade => Cell::from(fact.grades.get(column.name).and_then(Option::as_deref)),
        kind => others.next().map_or(Cell::Empty, |value| from_json(value, kind)),
    };
    columns.iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture;
    use crate::model::report::{Grade, Judgement, Report, Scope};

    /// The header of these reports' table after the fixed columns, and a row's cells there.
    fn area_columns(reports: &[Report]) -> Vec<String> {
        let mut facts = Facts::default();
        reports.iter().for_each(|report| hand_fact(report, &mut |fact| facts.keep(fact)).unwrap());
        let columns = run_columns(&mut facts).unwrap();
        let mut lines = vec![columns.iter().map(|column| column.name.to_owned()).collect::<Vec<_>>()];
        let mut rows = |row: &[Cell<'_>]| {
            lines.push(row.iter().map(ToString::to_string).collect());
            Ok(())
        };
        report_rows(&mut facts, &mut rows).unwrap();
        let of_area: Vec<bool> = columns.iter().map(|column| column.kind == ColumnKind::Grade).collect();
        let shown = |line: &Vec<String>| {
            assert_eq!(line.len(), columns.len());
            let cells = line.iter().zip(&of_area).filter(|(_, of_area)| **of_area).map(|(cell, _)| cell.as_str());
            cells.collect::<Vec<_>>().join(",")
        };
        lines.iter().map(shown).collect()
    }

    fn provider(framework: &'static str, grades: &[(&'static str, Option<Grade>)]) -> Report {
        let mut report = fixture::report();
        report.framework.code = framework.into();
        let judged = |&(area, grade): &(&'static str, _)| Judgement {
            scope: Scope::Provider,
            area: Some(area.into()),
            grade,
            ..fixture::report().judgements.remove(0)
        };
        report.judgements = grades.iter().map(judged).collect();
        report
    }

    #[test]
    fn only_areas_have_columns_for_grades() {
        assert!(OWN.iter().chain(ADDED).all(|column| column.kind != ColumnKind::Grade));
    }

    #[test]
    fn councils_alone_always_have_the_same_columns() {
        for reports in [vec![], vec![fixture::report()], vec![Report::default()]] {
            let lines = area_columns(&reports);
            assert_eq!(lines[0].split(',').count(), AREAS.len());
            assert!(!lines[0].contains("provider_"));
        }
    }

    #[test]
    fn no_reports_call_for_a_column_that_is_not_known_beforehand() {
        let every: Vec<&str> = every_column().iter().map(|column| column.name).collect();
        let home = provider("sccif", &[("overall_experiences_and_progress", Some(Grade::Good))]);
        let mut facts = Facts::default();
        [fixture::report(), home].iter().for_each(|report| hand_fact(report, &mut |fact| facts.keep(fact)).unwrap());
        let columns = run_columns(&mut facts).unwrap();
        assert_eq!(columns.len(), ALL.len() + 1);
        assert!(columns.iter().all(|column| every.contains(&column.name)));
        assert!(every.contains(&"provider_quality_of_education"));
    }

    #[test]
    fn areas_that_no_report_judges_have_no_column() {
        let home = [("overall_experiences_and_progress", Some(Grade::Good)), ("helped_and_protected", None)];
        let school = [("leadership_and_management", Some(Grade::Outstanding)), ("overall_effectiveness", None)];
        let reports = [provider("sccif", &home), provider("school_2019", &school), Report::default()];
        assert_eq!(
            area_columns(&reports),
            [
                "provider_overall_effectiveness,provider_leadership_and_management,\
                 provider_overall_experiences_and_progress,provider_helped_and_protected",
                ",,good,",
                ",outstanding,,",
                ",,,",
            ]
        );
    }

    #[test]
    fn councils_and_providers_together_have_the_columns_of_both() {
        let school = [("quality_of_education", Some(Grade::Good))];
        let lines = area_columns(&[fixture::report(), provider("school_2019", &school)]);
        assert_eq!(lines[0].split(',').count(), AREAS.len() + 1);
        assert!(lines[0].starts_with("local_authority_overall_effectiveness,"));
        assert!(lines[0].ends_with(",provider_quality_of_education"));
        assert!(lines[1].starts_with("requires_improvement,") && lines[2].ends_with(",good"), "{lines:?}");
    }
}
