//! One row per inspected body, from the facts of all reports.

use super::fact::Fact;
use crate::framework::{FRAMEWORKS, Framework};
use crate::model::report::{Grade, Scope};
use std::collections::BTreeMap;

/// An inspected body.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row {
    /// Its latest inspection with grades.
    pub graded: Option<Fact>,
    /// Its latest report of any kind.
    pub latest: Fact,
}

/// A judged area.
pub(super) type Area = (Scope, String);

/// The bodies in the order of their names, and the areas that their latest inspections grade, in the frameworks' order.
pub(super) fn rows(facts: Vec<Fact>) -> (Vec<Row>, Vec<Area>) {
    let mut bodies: BTreeMap<(String, String), Row> = BTreeMap::new();
    for fact in facts {
        let row = bodies.entry((fact.name.to_lowercase(), fact.body.clone())).or_default();
        if !fact.grades.is_empty() && row.graded.as_ref().is_none_or(|graded| graded.start <= fact.start) {
            row.graded = Some(fact.clone());
        }
        if row.latest.body.is_empty() || row.latest.start <= fact.start {
            row.latest = fact;
        }
    }
    let rows: Vec<Row> = bodies.into_values().collect();
    let areas = areas(&rows);
    (rows, areas)
}

/// The overall judgements first; then remit by remit, and in each the newest form first.
fn areas(rows: &[Row]) -> Vec<Area> {
    let graded = || rows.iter().filter_map(|row| row.graded.as_ref()).flat_map(|fact| &fact.grades);
    let is_graded = |area: &Area| graded().any(|(scope, key, _)| (*scope, key) == (area.0, &area.1));
    let listed = newest_first().flat_map(judged_by).filter(is_graded);
    let mut areas: Vec<Area> = Vec::new();
    for area in listed.chain(graded().map(|(scope, key, _)| (*scope, key.clone()))) {
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    areas.sort_by_key(|(_, key)| !key.starts_with("overall_"));
    areas
}

/// The list has older forms of a remit above newer ones.
fn newest_first() -> impl Iterator<Item = &'static Framework> {
    let mut frameworks: Vec<(usize, &'static Framework)> =
        FRAMEWORKS.iter().rev().map(|form| (remit(form), *form)).collect();
    frameworks.sort_by_key(|(remit, _)| *remit);
    frameworks.into_iter().map(|(_, framework)| framework)
}

/// The place of its remit among the others.
fn remit(framework: &Framework) -> usize {
    FRAMEWORKS.iter().position(|other| other.remit == framework.remit).unwrap_or(0)
}

fn judged_by(framework: &'static Framework) -> impl Iterator<Item = Area> {
    let sentences = framework.sentences.iter().map(|sentence| (sentence.scope, sentence.key.to_owned()));
    framework.areas.iter().map(|area| (area.scope, area.key.to_owned())).chain(sentences)
}

/// An area in a body's latest graded inspection: nothing if it doesn't judge it, and no grade if that isn't known.
pub(super) fn grade_of(row: &Row, area: &Area) -> Option<Option<Grade>> {
    let grades = &row.graded.as_ref()?.grades;
    grades.iter().find(|(scope, key, _)| (*scope, key) == (area.0, &area.1)).map(|(_, _, grade)| *grade)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(name: &str, start: &str, grades: &[(&str, Grade)]) -> Fact {
        let grades = grades.iter().map(|(key, grade)| (Scope::LocalAuthority, (*key).to_owned(), Some(*grade)));
        let (name, body) = (name.to_owned(), format!("council {name}"));
        Fact { name, body, start: Some(start.to_owned()), grades: grades.collect(), ..Fact::default() }
    }

    #[test]
    fn a_body_has_its_latest_grades_and_its_latest_report() {
        let overall = "overall_effectiveness";
        let facts = vec![
            fact("Fenmoor", "2023-05-01", &[]),
            fact("Fenmoor", "2021-03-01", &[(overall, Grade::Good), ("care_leavers", Grade::Outstanding)]),
            fact("Aldermarch", "2020-01-13", &[(overall, Grade::Inadequate)]),
            fact("Fenmoor", "2016-03-01", &[("adoption", Grade::Good)]),
        ];
        let (rows, areas) = rows(facts);
        assert_eq!(rows.iter().map(|row| row.latest.name.as_str()).collect::<Vec<_>>(), ["Aldermarch", "Fenmoor"]);
        assert_eq!(rows[1].latest.start.as_deref(), Some("2023-05-01"));
        assert_eq!(rows[1].graded.as_ref().unwrap().start.as_deref(), Some("2021-03-01"));
        assert!(areas.iter().all(|area| area.1 != "adoption") && areas.len() == 2);
        assert_eq!(grade_of(&rows[1], &(Scope::LocalAuthority, overall.to_owned())), Some(Some(Grade::Good)));
        assert_eq!(grade_of(&rows[1], &(Scope::LocalAuthority, "adoption".to_owned())), None);
    }
}
