//! One judgement per area from all its readings.

use super::Reading;
use crate::diagnostic::{Code, Warning};
use crate::framework::{Framework, Numbers, Required};
use crate::model::report::{Finding, FindingKind, Grade, Judgement};

/// Judgements in the order in which their areas are first read.
///
/// Where readings contradict each other, the form's own table (or sentence) gives the value, since the framework
/// makes it the statement of the judgements, and a `grade-conflict` warning names them all; if only places of
/// equal standing disagree, the grade is `None`.
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
    let number = group.iter().find_map(|r| r.printed.number).filter(|_| framework.numbers != Numbers::None);
    Some(Judgement {
        scope: main.scope,
        area: main.area,
        label: main.label.clone(),
        grade: settled.then_some(main.printed.grade),
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
            (None, Some(line)) => format!("{:?} in line {line}", r.printed.words),
            _ => format!("{:?}", r.printed.words),
        })
        .collect();
    let message = format!("{:?} is graded {}", main.label, readings.join(", "));
    Warning::new(Code::GradeConflict, message).at(main.place).printed(group.iter().map(|r| r.printed.words.as_str()))
}

/// A number that means another grade than the word beside it.
fn number_conflict(reading: &Reading, framework: &Framework) -> Option<Warning> {
    let number = reading.printed.number?;
    let best_first = [Grade::Outstanding, Grade::Good, Grade::Adequate, Grade::Inadequate];
    let index = match framework.numbers {
        Numbers::None => return None,
        Numbers::OneIsBest => usize::from(number).checked_sub(1)?,
        Numbers::FourIsBest => 4usize.checked_sub(usize::from(number))?,
    };
    let meant = best_first.get(index)?;
    let same = *meant == reading.printed.grade;
    let message = format!("{:?}: grade {number} is printed beside {:?}", reading.label, reading.printed.words);
    (!same)
        .then(|| Warning::new(Code::GradeConflict, message).at(reading.place).printed([reading.printed.words.as_str()]))
}

/// Areas that the framework judges and the report doesn't grade.
pub fn missing(judgements: &[Judgement], framework: &Framework, start: Option<&str>) -> Vec<Warning> {
    let graded = |required: &Required, key: &str| judgements.iter().any(|j| j.scope == required.scope && j.area == key);
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
