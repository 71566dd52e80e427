//! What is remembered while a report's readings are collected.

use super::reading::Reading;
use super::sentences::{Compiled, sentences};
use crate::framework::Framework;
use crate::framework::headings::{Holds, Rank};
use crate::framework::scale::Printed;
use crate::model::outline::Outline;
use crate::model::place::Place;
use crate::model::report::{FindingKind, PreviousJudgement, Scope};
use crate::model::warning::Warning;
use crate::recognise::heading::Vocabulary;
use crate::recognise::{area as label, grade};
use crate::words::key;

/// Collects the readings of a report in its order.
pub(super) struct Collector<'o> {
    pub(super) framework: &'static Framework,
    vocabulary: &'static Vocabulary,
    pub(super) outline: &'o Outline,
    pub(super) sentences: &'static [Compiled],
    /// The scope that the last heading of a part set.
    pub(super) scope: Option<Scope>,
    pub(super) in_record: bool,
    /// The scope whose areas the record of main findings is listing.
    pub(super) record_scope: Option<Scope>,
    /// The last heading, as long as there has been only a grade below it.
    pub(super) heading: Option<(String, Place)>,
    /// The grade of the group of areas that is being read, on a report card.
    pub(super) group: Option<(grade::PrintedGrade, Place)>,
    /// Whether this is still one of the front pages.
    pub(super) front: bool,
    /// Whether grades are only explained here, or numbers given.
    pub(super) in_legend: bool,
    /// Whether a header named a column of the sixth form's grades.
    pub(super) sixth_form: bool,
    pub(super) readings: Vec<Reading>,
    pub(super) previous: Vec<PreviousJudgement>,
    pub(super) warnings: Vec<Warning>,
}

impl<'o> Collector<'o> {
    /// One that has read nothing yet.
    pub(super) fn new(framework: &'static Framework, outline: &'o Outline) -> Self {
        Collector {
            framework,
            vocabulary: Vocabulary::of(framework),
            outline,
            sentences: sentences(framework),
            scope: None,
            in_record: false,
            record_scope: None,
            heading: None,
            group: None,
            front: true,
            in_legend: false,
            sixth_form: false,
            readings: Vec::new(),
            previous: Vec::new(),
            warnings: Vec::new(),
        }
    }

    pub(super) fn may_have_legend(&self) -> bool {
        self.framework.scale.printed != Printed::Words
    }

    /// Forms that print numbers or new words explain them in sections of their own, up to the next of the form's headings.
    pub(super) fn follow_legend(&mut self, text: &str) {
        if self.may_have_legend()
            && let Some(heading) = self.vocabulary.heading(&key(text))
            && !self.is_grade(text)
        {
            self.in_legend = matches!(heading.holds, Holds::Legend | Holds::Figures);
        }
    }

    /// Report cards group areas under a heading that is their grade.
    pub(super) fn follow_group(&mut self, heading: &str, place: Place) {
        let Some(known) = self.vocabulary.heading(&key(heading)) else { return };
        if known.holds == Holds::Group {
            self.group = grade::on_scale(heading, self.framework.scale).map(|grade| (grade, place));
        } else if known.rank == Rank::Part {
            self.group = None;
        }
    }

    /// Gives an area its group's grade, if its own is not printed.
    pub(super) fn grade_by_group(&mut self) {
        let Some((grade, place)) = self.group.clone() else { return };
        let Some((label, _)) = self.heading.take() else { return };
        if label::find_area(&label, self.framework, self.scope).is_some_and(|found| found.exact) {
            self.add(&label, grade, FindingKind::Heading, place);
        }
    }

    /// Whether a cell is a grade of the framework's scale.
    pub(super) fn is_grade(&self, cell: &str) -> bool {
        grade::on_scale(cell, self.framework.scale).is_some()
    }

    /// Reports of two scopes name the scope in the heading of a part, and again in the record.
    pub(super) fn set_part(&mut self, text: &str) {
        let key = key(text);
        if self.vocabulary.holds(&key) == Some(Holds::Record) {
            self.in_record = true;
            self.scope = None;
        }
        let judged = |scope: &Scope| self.framework.areas.iter().any(|area| area.scope == *scope);
        self.scope = self.vocabulary.scope(&key).filter(judged).or(self.scope);
    }

    pub(super) fn add(&mut self, text: &str, printed: grade::PrintedGrade, kind: FindingKind, place: Place) -> bool {
        if self.in_record {
            self.follow_record(text);
        }
        let Some(found) = label::find_area(text, self.framework, self.scope) else { return false };
        self.readings.push(Reading {
            scope: found.area.scope,
            area: found.area.key,
            label: label::clean(text),
            printed,
            kind,
            place,
        });
        true
    }

    /// The record lists one scope's areas after the other's. Its group headings may be in the wrong place, so
    /// the labels decide: one that is repeated, or that only the later scope has, begins the later scope.
    pub(super) fn follow_record(&mut self, text: &str) {
        let Some(first) = self.framework.areas.first().map(|a| a.scope) else { return };
        let scope = self.record_scope.unwrap_or(first);
        let again = |found: &label::Match| {
            self.readings
                .iter()
                .any(|r| r.kind == FindingKind::RecordOfMainFindings && (r.scope, r.area) == (scope, found.area.key))
        };
        let own = label::find_area(text, self.framework, Some(scope)).filter(|m| m.area.scope == scope);
        if own.is_none_or(|m| again(&m)) {
            let other = self.framework.areas.iter().map(|a| a.scope).find(|s| *s != scope && scope == first);
            self.record_scope = other.or(Some(scope));
        } else {
            self.record_scope = Some(scope);
        }
        self.scope = self.record_scope;
    }
}
