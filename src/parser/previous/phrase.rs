//! Phrases that give a grade otherwise than by a verb with its object: "(good)", "as at the last inspection".

use super::kind::{Body, Kind};
use super::mention::{Form, Mention, is_light};
use super::region::Tokens;
use std::ops::Range;

impl Tokens<'_> {
    /// "rated as inadequate the council's services for care leavers": what follows the grade.
    pub fn object_behind(&self, verb: usize, at: usize) -> Option<Range<usize>> {
        let passive = self.any(self.group(verb), |kind| matches!(kind, Kind::Was | Kind::Is));
        let active = matches!(self.kind(verb), Kind::Judge | Kind::Find) && !passive;
        let bare = !self.any(verb + 1..at, |kind| !matches!(kind, Kind::As | Kind::Filler));
        let named = self.kind(at + 1) == Kind::Filler && matches!(self.kind(at + 2), Kind::Body(_));
        (active && bare && named)
            .then(|| at + 1..(at + 1..self.len()).find(|at| !self.is_in_complement(*at)).unwrap_or(self.len()))
    }

    /// Where brackets begin that hold only this grade, and perhaps a date: "(good)", "(2016: inadequate)".
    pub fn bracket(&self, at: usize) -> Option<usize> {
        let inside = |at: &usize| self.is_bracketed(*at);
        let start = (0..=at).rev().take_while(inside).last()?;
        let end = (at..self.len()).take_while(inside).last()?;
        let plain = |kind| {
            matches!(
                kind,
                Kind::Date(_)
                    | Kind::Comma
                    | Kind::Dash
                    | Kind::Stop
                    | Kind::Filler
                    | Kind::Prep
                    | Kind::Judge
                    | Kind::As
            )
        };
        (start..=end).all(|other| other == at || plain(self.kind(other))).then_some(start)
    }

    /// Whether a second grade of a change has its own date: "from inadequate in 2016 to good in 2019".
    pub fn is_dated_end(&self, at: usize, last: &Mention) -> bool {
        let light = |kind| matches!(kind, Kind::Some | Kind::Noun | Kind::Prep | Kind::It) || is_light(kind);
        let to = self.left_of(at, light);
        let dated = matches!((self.kind(at + 1), self.kind(at + 2)), (Kind::Prep | Kind::When, Kind::Date(_)));
        let changed = matches!(last.form, Form::From | Form::Joined) && self.any(0..last.at, |kind| kind == Kind::From);
        dated && changed && to.is_some_and(|to| self.kind(to) == Kind::To && to > last.at)
    }

    /// "previously inadequate services for care leavers"
    pub fn is_attribute(&self, at: usize) -> bool {
        let keyed = match (self.kind(at + 1), self.kind(at + 2), self.kind(at + 3)) {
            (Kind::Body(Body::Bare | Body::Service), Kind::For, Kind::Body(body)) => body.is_particular(),
            (Kind::Body(Body::Unkeyed | Body::Bare | Body::Service), ..) | (_, Kind::Inspection, _) => false,
            (next, ..) => matches!(next, Kind::Body(_)),
        };
        self.before(at) == Kind::Earlier && keyed
    }

    /// "requires improvement, as at the last inspection", "as was the case when last inspected"
    pub fn is_still(&self, at: usize) -> bool {
        let light = |kind| matches!(kind, Kind::Comma | Kind::Filler | Kind::Body(Body::Overall) | Kind::And);
        let Some(as_) = (at + 1..self.len()).find(|at| !light(self.kind(*at))) else { return false };
        let end = self.len().min(as_ + 8);
        let case = |kind| !matches!(kind, Kind::Comma | Kind::Stop | Kind::Dash | Kind::Judge | Kind::Grade(_));
        let until = (as_ + 2..end).find(|at| !case(self.kind(*at))).unwrap_or(end);
        self.kind(as_) == Kind::As
            && matches!(self.kind(as_ + 1), Kind::Prep | Kind::Was | Kind::It | Kind::When | Kind::Find | Kind::Judge)
            && self.any(as_..until, |kind| kind == Kind::Earlier || matches!(kind, Kind::Date(_)))
    }

    /// "When Ofsted inspected services in 2013, children were receiving inadequate services": the verb.
    pub fn described(&self, at: usize) -> Option<usize> {
        let general = matches!(self.kind(at + 1), Kind::Body(body) if body.is_general());
        let was = self.left_of(at, |kind| matches!(kind, Kind::Word | Kind::Filler))?;
        let told = self.kind(was) == Kind::Was && was + 1 < at && self.kind(0) == Kind::When;
        (general && told).then_some(was)
    }

    /// "The judgement for care leavers was that it required improvement": the first verb.
    pub fn judgement_that(&self, at: usize) -> Option<usize> {
        let that = self.left_of(at, |kind| {
            matches!(
                kind,
                Kind::It
                    | Kind::Filler
                    | Kind::Was
                    | Kind::Body(_)
                    | Kind::For
                    | Kind::Lead
                    | Kind::And
                    | Kind::Prep
                    | Kind::Name
            )
        })?;
        let was = that.checked_sub(1).filter(|was| self.kind(that) == Kind::That && self.kind(*was) == Kind::Was)?;
        (self.is_judgement(was) && self.ends_predicate(at)).then_some(was)
    }

    /// "from the good level demonstrated at": the word after the grade.
    pub fn is_level(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Noun | Kind::Level)
    }
}
