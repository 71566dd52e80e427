//! Turns the facts of all reports into rows: merges copies of an inspection, pairs each grade with the previous one.

use super::fact::Fact;
use super::series;
use crate::framework::scale::WORDS;

/// A grade and the one before it in its series.
#[derive(Debug)]
pub(crate) struct Change {
    pub fact: Fact,
    pub before: Option<Fact>,
    pub direction: Direction,
}

/// How a grade has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    First,
    Better,
    Worse,
    Same,
    NotComparable,
}

impl Direction {
    /// Its name in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Direction::First => "first",
            Direction::Better => "better",
            Direction::Worse => "worse",
            Direction::Same => "same",
            Direction::NotComparable => "not_comparable",
        }
    }

    fn between(before: Option<&Fact>, fact: &Fact) -> Self {
        let Some(before) = before else { return Direction::First };
        match (height(before), height(fact)) {
            (Some(old), Some(new)) if new > old => Direction::Better,
            (Some(old), Some(new)) if new < old => Direction::Worse,
            (Some(_), Some(_)) => Direction::Same,
            _ => Direction::NotComparable,
        }
    }
}

/// How good a grade is; the third grades of different periods never meet in a series.
fn height(fact: &Fact) -> Option<u8> {
    let grade = fact.grade.as_deref()?;
    let word = WORDS.iter().find(|word| word.code == grade && word.rank > 0)?;
    Some(u8::MAX - word.rank)
}

/// The changes of each authority and then of each other provider, by area, series and time.
pub(crate) fn changes(mut facts: Vec<Fact>) -> Vec<Change> {
    facts.sort_by_cached_key(|fact| {
        let Fact { gss_code, urn, scope, area, start, file, .. } = fact.clone();
        let authority = urn.is_none().then(|| (fact.authority.clone(), gss_code));
        (urn, authority, scope, area, series::series_name(fact), start, file)
    });
    let mut changes: Vec<Change> = Vec::new();
    for fact in facts {
        match changes.last_mut() {
            Some(last) if follows(&last.fact, &fact) && is_same_inspection(&last.fact, &fact) => fold(last, &fact),
            Some(last) if follows(&last.fact, &fact) => {
                let before = Some(last.fact.clone());
                changes.push(change(before, fact));
            }
            _ => changes.push(change(None, fact)),
        }
    }
    changes
}

fn change(before: Option<Fact>, fact: Fact) -> Change {
    let direction = Direction::between(before.as_ref(), &fact);
    Change { fact, before, direction }
}

fn follows(before: &Fact, fact: &Fact) -> bool {
    before.body() == fact.body() && series::series_name(before) == series::series_name(fact)
}

/// Whether both began on the same day, or in the same month if one of them prints no day.
fn is_same_inspection(one: &Fact, other: &Fact) -> bool {
    let (one, other) = (one.start.as_deref().unwrap_or_default(), other.start.as_deref().unwrap_or_default());
    other.starts_with(one)
}

/// Another report of the same inspection: if the two differ, the grade isn't known.
fn fold(change: &mut Change, copy: &Fact) {
    if change.fact.grade != copy.grade {
        change.fact.grade = None;
    }
    change.direction = Direction::between(change.before.as_ref(), &change.fact);
}
