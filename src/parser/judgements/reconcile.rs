//! Makes one judgement per area from all its readings.

use super::reading::Reading;
use crate::framework::{Framework, Required};
use crate::model::code::Code;
use crate::model::report::{Finding, FindingKind, Judgement};
use crate::model::warning::Warning;

/// Judgements in the order in which their areas are first read.
///
/// If readings contradict each other, the value comes from the form's own table (or sentence), because that is where
/// the framework states the judgements, and a `grade-conflict` warning lists them all; if only places of
/// equal weight disagree, the grade is `None`.
pub fn reconcile(readings: Vec<Reading>, framework: &Framework) -> (Vec<Judgement>, Vec<Warning>) {
    let mut groups: Vec<Vec<Reading>> = Vec::new();
    for reading in readings {
        match groups.iter_mut().find(|g| g[0].scope == reading.scope && g[0].area == reading.area) {
            Some(group) => group.push(reading),
            None => groups.push(vec![reading]),
        }
    }
    let mut warnings = Vec::new();
    let judgements = groups.into_iter().filter_map(|group| judgement(&group, framework, &mut warnings)).collect();
    (judgements, warnings)
}

fn standing(kind: FindingKind) -> u8 {
    match kind {
        FindingKind::SummaryTable | FindingKind::RecordOfMainFindings => 0,
        FindingKind::Sentence => 1,
        FindingKind::GradeLine | FindingKind::Bullet => 2,
        FindingKind::Heading => 3,
    }
}

fn judgement(group: &[Reading], framework: &Framework, warnings: &mut Vec<Warning>) -> Option<Judgement> {
    let main = group.iter().min_by_key(|r| standing(r.kind))?;
    let equals = || group.iter().filter(|r| standing(r.kind) == standing(main.kind));
    let settled = equals().all(|r| r.printed.grade == main.printed.grade);
    if group.iter().any(|r| r.printed.grade != main.printed.grade) {
        warnings.push(conflict(group, main));
    }
    for reading in group {
        warnings.extend(number_conflict(reading, framework));
    }
    warnings.extend(group.iter().find(|r| !framework.scale.has(r.printed.grade)).map(other_scale));
    let own_scale = !framework.areas.iter().any(|area| area.key == main.area && area.other_scale);
    let number = group.iter().find_map(|r| r.printed.number).filter(|_| framework.scale.is_numbered());
    Some(Judgement {
        scope: main.scope,
        area: Some(main.area.into()),
        label: main.label.clone(),
        grade: (settled && own_scale).then_some(main.printed.grade),
        grade_number: number.filter(|_| settled),
        printed: main.printed.words.clone(),
        place: main.place,
        found_in: group
            .iter()
            .map(|r| Finding { kind: r.kind, place: r.place, printed: r.printed.words.clone() })
            .collect(),
    })
}

fn conflict(group: &[Reading], main: &Reading) -> Warning {
    let readings: Vec<String> = group
        .iter()
        .map(|r| match (r.place.page, r.place.line) {
            (Some(page), _) => format!("{:?} on page {page}", r.printed.words),
            (None, Some(line)) => format!("{:?} on line {line}", r.printed.words),
            _ => format!("{:?}", r.printed.words),
        })
        .collect();
    let message = format!("{:?} is graded {}", main.label, readings.join(", "));
    Warning::new(Code::GradeConflict, message).at(main.place).printed(group.iter().map(|r| r.printed.words.as_str()))
}

/// A number that means another grade than the word next to it.
fn number_conflict(reading: &Reading, framework: &Framework) -> Option<Warning> {
    let number = reading.printed.number?;
    let meant = framework.scale.grade_of(number)?;
    let same = meant == reading.printed.grade;
    let message = format!(
        "{:?}: the number {number} is printed next to {:?}, which is another grade",
        reading.label, reading.printed.words
    );
    (!same)
        .then(|| Warning::new(Code::GradeConflict, message).at(reading.place).printed([reading.printed.words.as_str()]))
}

fn other_scale(reading: &Reading) -> Warning {
    let words = reading.printed.words.as_str();
    let message = format!("{:?} is graded {words:?}, a word from another framework's scale", reading.label);
    Warning::new(Code::GradeOfOtherScale, message).at(reading.place).printed([words])
}

/// Areas that the report grades although an inspection that starts on this day doesn't judge them.
pub fn unexpected(judgements: &[Judgement], framework: &Framework, start: Option<&str>) -> Vec<Warning> {
    let graded =
        |required: &Required, key: &str| judgements.iter().find(|j| j.scope == required.scope && j.area_key() == key);
    let mut warnings = Vec::new();
    for required in framework.required {
        let over = matches!((required.until, start), (Some(until), Some(start)) if start >= until);
        let rows: Vec<&Judgement> =
            required.keys.iter().filter_map(|keys| keys.iter().find_map(|key| graded(required, key))).collect();
        let (message, rows) = match rows.as_slice() {
            [row, ..] if over => {
                (format!("{} is graded, but inspections of this date don't judge it", row.area_key()), &rows[..1])
            }
            [one, other, ..] => (
                format!("{} and {} are both graded, but one replaces the other", one.area_key(), other.area_key()),
                &rows[..],
            ),
            _ => continue,
        };
        let place = rows.last().map(|row| row.place).unwrap_or_default();
        let words = rows.iter().map(|row| row.label.as_str());
        warnings.push(Warning::new(Code::JudgementUnexpected, message).at(place).printed(words));
    }
    warnings
}

/// Areas that the framework judges and the report doesn't grade.
pub fn missing(judgements: &[Judgement], framework: &Framework, start: Option<&str>) -> Vec<Warning> {
    let graded =
        |required: &Required, key: &str| judgements.iter().any(|j| j.scope == required.scope && j.area_key() == key);
    let asked = |required: &&Required| match (required.until, start) {
        (Some(until), Some(start)) => start < until,
        _ => true,
    };
    framework
        .required
        .iter()
        .filter(asked)
        .filter(|required| !required.keys.iter().any(|keys| keys.iter().all(|key| graded(required, key))))
        .map(|required| {
            let area = required.keys.first().and_then(|k| k.first()).copied().unwrap_or("");
            Warning::new(Code::JudgementMissing, format!("no grade was found for {area}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{FRAMEWORKS, by_code};
    use crate::model::place::Place;
    use crate::model::report::{Grade, Scope};
    use crate::recognise::grade::PrintedGrade;

    fn reading(area: &'static str, grade: Grade, kind: FindingKind) -> Reading {
        let printed = PrintedGrade { grade, number: None, words: format!("{grade:?}"), start: 0 };
        let place = Place::on_page(1);
        Reading { scope: Scope::LocalAuthority, area, label: area.to_string(), printed, kind, place }
    }

    fn judged(areas: &[&'static str]) -> Vec<Judgement> {
        let readings = areas.iter().map(|area| reading(area, Grade::Good, FindingKind::SummaryTable)).collect();
        reconcile(readings, by_code("ilacs").expect("a framework")).0
    }

    fn codes(warnings: &[Warning]) -> Vec<Code> {
        warnings.iter().map(|warning| warning.code).collect()
    }

    #[test]
    fn places_that_differ_are_a_conflict_with_every_reading() {
        let readings = vec![
            reading("care_leavers", Grade::Good, FindingKind::SummaryTable),
            reading("care_leavers", Grade::Inadequate, FindingKind::Heading),
        ];
        let (judgements, warnings) = reconcile(readings, by_code("ilacs").expect("a framework"));
        assert_eq!((judgements[0].grade, codes(&warnings)), (Some(Grade::Good), vec![Code::GradeConflict]));
        assert_eq!((warnings[0].place.page, warnings[0].printed.len()), (Some(1), 2));
    }

    #[test]
    fn words_of_another_scale_are_named_and_kept() {
        for (code, grade) in
            [("ilacs", Grade::Adequate), ("sif", Grade::Satisfactory), ("slac", Grade::RequiresImprovement)]
        {
            let framework = by_code(code).expect("a framework");
            let (judgements, warnings) = reconcile(vec![reading("x", grade, FindingKind::SummaryTable)], framework);
            assert_eq!((judgements[0].grade, codes(&warnings)), (Some(grade), vec![Code::GradeOfOtherScale]), "{code}");
        }
    }

    #[test]
    fn each_edition_has_its_areas() {
        let ilacs = by_code("ilacs").expect("a framework");
        const FIRST: &[&str] =
            &["impact_of_leaders", "help_and_protection", "in_care_and_care_leavers", "overall_effectiveness"];
        const SINCE_2023: &[&str] =
            &["impact_of_leaders", "help_and_protection", "in_care", "care_leavers", "overall_effectiveness"];
        let check = |areas: &[&'static str], start| {
            let judged = judged(areas);
            (codes(&missing(&judged, ilacs, Some(start))), codes(&unexpected(&judged, ilacs, Some(start))))
        };
        assert_eq!(check(FIRST, "2019-02-04"), (vec![], vec![]));
        assert_eq!(check(SINCE_2023, "2023-09-11"), (vec![], vec![]));
        assert_eq!(check(&SINCE_2023[..4], "2026-05-11"), (vec![], vec![]));
        assert_eq!(check(&SINCE_2023[..4], "2023-09-11"), (vec![Code::JudgementMissing], vec![]));
        assert_eq!(check(SINCE_2023, "2026-05-11"), (vec![], vec![Code::JudgementUnexpected]));
        assert_eq!(check(&[FIRST, &["in_care"]].concat(), "2019-02-04"), (vec![], vec![Code::JudgementUnexpected]));
        assert_eq!(check(&["impact_of_leaders"], "2019-02-04").0.len(), 3);
    }

    #[test]
    fn every_graded_framework_asks_for_its_areas() {
        for framework in FRAMEWORKS.iter().filter(|f| !f.required.is_empty()) {
            assert_eq!(missing(&[], framework, None).len(), framework.required.len(), "{}", framework.code);
        }
    }
}
