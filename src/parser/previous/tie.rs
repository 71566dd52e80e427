//! What ties a grade to an earlier inspection, and when that was.

use super::date::Date;
use super::inspection::Inspection;
use super::kind::Kind;
use super::region::{Clause, Tokens, is_verb};
use std::ops::Range;

/// How a grade is tied to an earlier inspection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tie {
    /// When the inspection was; several dates if there were several.
    pub dates: Vec<Date>,
    /// The inspection, if it is named.
    pub inspection: Option<Inspection>,
    /// Whether its own clause says so, or the one that it depends on.
    pub close: bool,
}

/// How far "as at the last inspection" may be from its grade, in tokens.
const REACH: usize = 16;

/// A grade's place in its sentence.
#[derive(Debug, Clone)]
pub struct At<'c> {
    /// The clause before its verb.
    pub clause: &'c Clause,
    /// The verb.
    pub verb: usize,
    /// The grade.
    pub grade: usize,
}

/// Ranges of tokens to search, nearest first: rightwards or leftwards.
enum Way {
    Right(Range<usize>),
    Left(Range<usize>),
}

impl Way {
    fn tokens(self) -> Vec<usize> {
        match self {
            Way::Right(range) => range.collect(),
            Way::Left(range) => range.rev().collect(),
        }
    }
}

impl Tokens<'_> {
    /// What ties a grade to an earlier inspection; `None` also if it is one of this inspection.
    pub fn tie(&self, at: &At<'_>, inspections: &[Inspection]) -> Option<Tie> {
        let opening = self.opening(at.clause);
        let end = self.end_of(at.grade);
        let from = if opening.0.is_empty() { at.clause.words.start } else { opening.0.start };
        let present = |inspection: &Inspection| inspection.this && (from..end).contains(&inspection.from);
        if inspections.iter().any(present) {
            return None;
        }
        let start = at.clause.words.start.min(at.verb);
        self.on(Way::Right(at.grade + 1..end), inspections, true)
            .or_else(|| self.on(Way::Left(start..at.grade), inspections, true))
            .or_else(|| self.on(Way::Left(opening.0), inspections, opening.1))
            .or_else(|| self.on(Way::Right(at.grade + 1..self.end_of_list(at.grade)), inspections, true))
            .or_else(|| self.anywhere(at, inspections))
    }

    /// The inspection that "as at the last inspection" names.
    pub fn tie_of_same(&self, grade: usize, inspections: &[Inspection]) -> Option<Tie> {
        self.on(Way::Right(grade + 1..self.len().min(grade + REACH)), inspections, true)
    }

    /// The inspection of a grade in brackets: a date in them or just before them, or what the sentence is about, if that
    /// is past.
    pub fn tie_of_bracketed(&self, bracket: usize, inspections: &[Inspection]) -> Option<Tie> {
        let inside = (bracket..self.len()).take_while(|at| self.is_bracketed(*at)).last().unwrap_or(bracket);
        let near = |kind| matches!(kind, Kind::Date(_) | Kind::Inspection);
        let just_before = bracket.checked_sub(1).filter(|at| near(self.kind(*at)));
        let own = self.on(Way::Right(bracket..inside + 1), inspections, true);
        let own = own.or_else(|| self.on(Way::Left(just_before?..bracket), inspections, true));
        let present = |kind| matches!(kind, Kind::Is | Kind::Has | Kind::This | Kind::Now | Kind::Modal | Kind::Change);
        let past = !self.any(0..self.len(), present) && self.any(0..self.len(), |kind| kind == Kind::Was);
        own.or_else(|| {
            let whole = || Way::Right(0..self.len());
            past.then(|| self.on(whole(), inspections, true)).flatten()
        })
    }

    /// The first inspection or date on the way; a mere "previously" if there is neither.
    fn on(&self, way: Way, inspections: &[Inspection], close: bool) -> Option<Tie> {
        let tokens = way.tokens();
        let found = tokens.iter().find_map(|at| self.here(*at, inspections, close));
        let earlier = |at: &usize| self.kind(*at) == Kind::Earlier;
        found.or_else(|| tokens.iter().any(earlier).then(|| Tie { close, ..Tie::default() }))
    }

    /// An inspection or date at this token.
    fn here(&self, at: usize, inspections: &[Inspection], close: bool) -> Option<Tie> {
        if let Some(inspection) = inspections.iter().find(|inspection| (inspection.from..inspection.to).contains(&at)) {
            let tie = Tie { dates: inspection.dates.clone(), inspection: Some(inspection.clone()), close };
            // "prior to the inspection in 2018"
            if self.is_later(inspection.from) {
                return Some(Tie { close, ..Tie::default() });
            }
            return inspection.is_past().then_some(tie);
        }
        let own = matches!(self.kind(at), Kind::Date(_))
            && !self.is_anothers(at)
            && !self.is_beginning(at)
            && !self.is_later(at);
        own.then(|| Tie { dates: self.dates_at(at), inspection: None, close })
    }

    fn is_later(&self, from: usize) -> bool {
        let until = self.left_of(from, |kind| kind == Kind::Filler);
        (from..from + 2).chain(until).any(|at| self.kind(at) == Kind::Until)
    }

    /// "since 2014": when something began, unless what happened then follows: "since 2014, when ...".
    fn is_beginning(&self, date: usize) -> bool {
        let next = if self.kind(date + 1) == Kind::Comma { date + 2 } else { date + 1 };
        self.before(date) == Kind::Since && self.kind(next) != Kind::When
    }

    /// Where the words after a grade that belong to its verb end.
    pub fn end_of(&self, grade: usize) -> usize {
        let ends = |at: &usize| match self.kind(*at) {
            Kind::Comma => !self.is_dated_phrase(at + 1),
            Kind::And => !self.is_dated_phrase(at + 1) && !matches!(self.kind(at + 1), Kind::Date(_)),
            Kind::Grade(_) | Kind::Required(_) => true,
            kind => ends_clause(kind),
        };
        let end = (grade + 1..self.len()).find(ends).unwrap_or(self.len());
        self.when_inspected(end).unwrap_or(end)
    }

    /// "good when last inspected in 2014": where such a clause ends.
    fn when_inspected(&self, when: usize) -> Option<usize> {
        let light =
            |kind| matches!(kind, Kind::Filler | Kind::It | Kind::Was | Kind::Earlier | Kind::Body(_) | Kind::When);
        let inspected = (when..self.len()).find(|at| !light(self.kind(*at)))?;
        let found = self.kind(when) == Kind::When && self.kind(inspected) == Kind::Inspection;
        found.then(|| {
            (inspected + 1..self.len())
                .find(|at| ends_clause(self.kind(*at)) || self.kind(*at) == Kind::Comma)
                .unwrap_or(self.len())
        })
    }

    /// The same, over the grades that share the verb: "inadequate for A and adequate for B in 2012".
    fn end_of_list(&self, grade: usize) -> usize {
        (grade + 1..self.len()).find(|at| ends_clause(self.kind(*at))).unwrap_or(self.len())
    }

    /// "in 2012", "at the last inspection", "again in 2014"
    fn is_dated_phrase(&self, at: usize) -> bool {
        let from = (at..self.len()).find(|at| self.kind(*at) != Kind::Filler).unwrap_or(at);
        let next = (from + 1..self.len()).find(|at| self.kind(*at) != Kind::Filler).unwrap_or(from);
        self.kind(from) == Kind::Prep
            && matches!(self.kind(next), Kind::Date(_) | Kind::Earlier | Kind::Inspection)
            && !self.opens_clause(from)
    }

    /// The words that open a clause, and whether they are about it: "At the last inspection in 2016, ...",
    /// "since May 2012, when ...", "the inspection found that ...".
    fn opening(&self, clause: &Clause) -> (Range<usize>, bool) {
        let edge = clause.words.start.checked_sub(1).filter(|_| clause.opener != Kind::Stop);
        let Some(edge) = edge else { return (0..0, false) };
        let from = self.phrase_before(edge);
        let since = self.kind(from) == Kind::Since;
        let tells = |kind| matches!(kind, Kind::Judge | Kind::Find | Kind::Noun);
        let told = clause.opener == Kind::That && self.any(from..edge, tells);
        let close = told
            || matches!(clause.opener, Kind::When | Kind::Which)
            || matches!(clause.opener, Kind::Comma | Kind::Dash) && !since
            || is_verb(clause.opener) && self.kind(edge) == Kind::And;
        (from..edge, close)
    }

    /// Where the phrase before the token at `edge` begins.
    fn phrase_before(&self, edge: usize) -> usize {
        let edge = if self.before(edge) == Kind::Comma || self.kind(edge) == Kind::Dash {
            edge.saturating_sub(1)
        } else {
            edge
        };
        let is_open = |kind| matches!(kind, Kind::Stop | Kind::Dash | Kind::When | Kind::But);
        self.left_of(edge, |kind| !is_open(kind)).map_or(0, |at| at + 1)
    }

    /// An inspection elsewhere in the sentence.
    fn anywhere(&self, at: &At<'_>, inspections: &[Inspection]) -> Option<Tie> {
        let past = |inspection: &&Inspection| inspection.is_past();
        let before = inspections.iter().filter(past).rfind(|inspection| inspection.to <= at.verb);
        let found = before.or_else(|| inspections.iter().filter(past).find(|inspection| inspection.from > at.grade))?;
        Some(Tie { dates: found.dates.clone(), inspection: Some(found.clone()), close: false })
    }
}

/// Whether the words that belong to a grade can't go on over this.
fn ends_clause(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Stop
            | Kind::Dash
            | Kind::When
            | Kind::Which
            | Kind::But
            | Kind::That
            | Kind::Was
            | Kind::Is
            | Kind::Has
            | Kind::Founded
            | Kind::Change
    )
}
