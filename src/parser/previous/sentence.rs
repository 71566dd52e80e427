//! The earlier judgements of a sentence: each grade with what was judged and when.

use super::bodies::{Bodies, Named};
use super::date::Date;
use super::inspection::Inspection;
use super::judged::Grammar;
use super::kind::{Body, Kind};
use super::mention::{Form, Mention};
use super::reading::{Before, Earlier, Given, Reader};
use super::region::Tokens;
use super::setting::Setting;
use super::subject::{self, Subject};
use super::tie::{At, Tie};
use super::token;
use crate::model::report::Grade;

/// The earlier judgements of a sentence, and what it leaves for the next one.
pub fn read(sentence: &str, before: &Before, setting: &Setting) -> (Vec<Earlier>, Before) {
    let tokens = token::tokens(sentence, setting);
    let tokens = Tokens(&tokens);
    let reader = Reader { tokens, inspections: tokens.inspections(), before, setting };
    let given = reader.given();
    let mut found: Vec<Earlier> = given.iter().flat_map(|given| reader.judgements(given)).collect();
    reader.generalise(&given, &mut found);
    let after = reader.after(&given);
    (found, after)
}

impl Reader<'_> {
    /// The grades that were given at earlier inspections.
    fn given(&self) -> Vec<Given> {
        let mut given: Vec<Given> = Vec::new();
        for at in 0..self.tokens.len() {
            let last = given.last().map(|given| &given.mention);
            if let Some(mention) = self.tokens.mention(at, last) {
                let tied = self.tied(mention, given.last());
                let same = tied.as_ref().and_then(|tied| self.likewise(tied));
                given.extend(tied.into_iter().chain(same));
            }
        }
        self.in_order(&mut given);
        given
    }

    /// "A and B were judged good and adequate respectively": the first body has the first grade.
    fn in_order(&self, given: &mut Vec<Given>) {
        if !self.tokens.any(0..self.tokens.len(), |kind| kind == Kind::Respectively) {
            return;
        }
        let Some(first) = given.first_mut() else { return };
        let (bodies, dates) = (first.bodies.clone(), first.tie.dates.clone());
        // "A and B were judged good in 2010 and 2013 respectively"
        if given.len() == 1 && bodies.len() == dates.len() {
            let dated = bodies.into_iter().zip(dates).map(|(named, date)| Named { date: Some(date), ..named });
            given.iter_mut().for_each(|given| given.bodies = dated.clone().collect());
            return;
        }
        if given.len() == dates.len() && bodies.len() == 1 {
            for (given, date) in given.iter_mut().zip(dates) {
                given.tie.dates = vec![date];
                given.bodies.iter_mut().for_each(|named| named.date = None);
            }
            return;
        }
        if bodies.len() != given.len() {
            given.clear();
        }
        for (given, body) in given.iter_mut().zip(bodies) {
            given.bodies = vec![body];
        }
    }

    /// A grade with its inspection, if it has one that is earlier, and its subject, if that is the authority's.
    fn tied(&self, mention: Mention, last: Option<&Given>) -> Option<Given> {
        let at = At { clause: &mention.clause, verb: mention.verb, grade: mention.at };
        let tie = match mention.form {
            Form::Joined => self.joined_tie(&mention, last?),
            Form::Still => self.tokens.tie_of_same(mention.at, &self.inspections),
            Form::Bracketed => self.tokens.tie_of_bracketed(mention.verb, &self.inspections),
            _ => self.tokens.tie(&at, &self.inspections),
        };
        let tie = tie.filter(|tie| !tie.inspection.as_ref().is_some_and(|inspection| inspection.other));
        let said = self.bodies(&mention);
        let agent = self.tokens.bodies(mention.clause.words.clone());
        if mention.subject.start > mention.verb && agent.other && mention.form != Form::Joined {
            return None;
        }
        let tie = self.dated(self.allowed(&mention, tie, last, &said)?, &at);
        // "adoption was good in 2015" may be said of figures
        let inspected = |kind| matches!(kind, Kind::Inspection | Kind::Judge | Kind::Noun);
        let figures =
            tie.inspection.is_none() && !self.before.judged && !self.tokens.any(0..self.tokens.len(), inspected);
        // "were good in 2019 and are now outstanding"
        let graded = |kind| matches!(kind, Kind::Grade(_));
        let compared = self.tokens.any(0..self.tokens.len(), |kind| kind == Kind::Now)
            && self.tokens.any(mention.at + 1..self.tokens.len(), graded);
        if mention.form == Form::Said && self.tokens.kind(mention.verb) == Kind::Was && figures && !compared {
            return None;
        }
        // "one was adequate": one of some homes
        let nobody = said.named.iter().all(|named| named.body == Body::Overall) && mention.form != Form::Joined;
        let noun = self.is_noun(&mention);
        let judgements = self.tokens.is_judgement(mention.verb);
        let strangers = || self.before.other || noun && self.tokens.bodies(0..mention.at).stranger;
        if said.other || nobody && (said.some && !judgements || said.named.is_empty() && !said.name && strangers()) {
            return None;
        }
        let bodies = self.judged(&Grammar { mention: &mention, said: &said, tie: &tie, last })?;
        let part = self.is_part(&mention, &said, last);
        Some(Given { mention, tie, bodies, part })
    }

    /// "the last inspection", whose date the sentence gives elsewhere, or the one before.
    fn dated(&self, tie: Tie, at: &At<'_>) -> Tie {
        if !tie.dates.is_empty() || self.tokens.any(0..self.tokens.len(), |kind| kind == Kind::Until) {
            return tie;
        }
        let before = self.inspections.iter().rfind(|inspection| inspection.is_past() && inspection.to <= at.verb);
        let carried = self.before.inspections.last().filter(|_| tie.inspection.is_some());
        let dates = before.or(carried).map(|inspection| inspection.dates.clone()).unwrap_or_default();
        Tie { dates, ..tie }
    }

    fn joined_tie(&self, mention: &Mention, last: &Given) -> Option<Tie> {
        let end = self.tokens.end_of(mention.at);
        let date = (mention.at + 1..end).find_map(|at| match self.tokens.kind(at) {
            Kind::Date(date) if !self.tokens.is_anothers(at) => Some(date),
            _ => None,
        });
        let dates = date.map_or_else(|| last.tie.dates.clone(), |date| vec![date]);
        Some(Tie { dates, ..last.tie.clone() })
    }

    /// The tie, if this form of words may have it.
    fn allowed(&self, mention: &Mention, tie: Option<Tie>, last: Option<&Given>, said: &Bodies) -> Option<Tie> {
        let loose = Tie::default;
        let joined = last.filter(|_| self.follows(mention, last));
        let carried = self.carried(mention, said);
        match mention.form {
            Form::Judged | Form::Joined => tie.or_else(|| joined.map(|last| last.tie.clone())).or(carried),
            Form::Still | Form::Kept | Form::Bracketed => tie,
            Form::Said => tie.filter(|tie| tie.close).or_else(|| joined.map(|last| last.tie.clone())).or(carried),
            // what has changed "from inadequate" was inadequate before
            Form::From => {
                tie.or_else(|| (!said.unknown && (said.is_general() || !said.particular().is_empty())).then(loose))
            }
        }
    }

    /// "A was judged good and B was adequate": only the past between them.
    fn follows(&self, mention: &Mention, last: Option<&Given>) -> bool {
        let broken = |kind| matches!(kind, Kind::Is | Kind::Has | Kind::Now | Kind::This | Kind::Modal | Kind::Change);
        last.is_some_and(|last| !self.tokens.any(last.mention.at + 1..mention.at, broken))
    }

    /// The inspection of the sentence before, if this one goes on about it.
    fn carried(&self, mention: &Mention, said: &Bodies) -> Option<Tie> {
        let last = self.before.inspections.last()?;
        // "It found that services were inadequate."
        let told = self.tokens.kind(0) == Kind::It && self.tokens.any(0..mention.verb + 1, |kind| kind == Kind::Find);
        let whole = said.has(Body::Overall) && self.tokens.kind(mention.verb) == Kind::Was;
        let strong =
            told || mention.form == Form::Judged || (self.before.judged || whole) && mention.form == Form::Said;
        let present =
            self.tokens.any(mention.clause.words.start..self.tokens.end_of(mention.at), |kind| kind == Kind::This);
        let goes_on = strong && !self.before.other && !present && !said.unknown;
        goes_on.then(|| Tie { dates: last.dates.clone(), inspection: Some(last.clone()), close: true })
    }

    /// The judgements that a grade and its bodies mean.
    fn judgements(&self, given: &Given) -> Vec<Earlier> {
        let [date] = given.tie.dates.as_slice() else { return self.on_dates(given) };
        self.on_date(given, Some(*date))
    }

    /// One thing judged alike at several inspections has several judgements; which of several things was judged at
    /// which inspection is not said.
    fn on_dates(&self, given: &Given) -> Vec<Earlier> {
        if given.bodies.len() > 1 || given.tie.dates.is_empty() {
            let among = |earlier: Earlier| match earlier.date {
                None => Earlier { among: given.tie.dates.clone(), ..earlier },
                Some(_) => earlier,
            };
            return self.on_date(given, None).into_iter().map(among).collect();
        }
        given.tie.dates.iter().flat_map(|date| self.on_date(given, Some(*date))).collect()
    }

    fn on_date(&self, given: &Given, tied: Option<Date>) -> Vec<Earlier> {
        let date = |named: &Named| named.date.or(tied);
        let of_services = |date: Option<Date>| self.is_of_services(given.mention.grade, date);
        let earlier = |subject, date| Earlier { grade: given.mention.grade, subject, date, among: Vec::new() };
        let bodies: Vec<Body> = given.bodies.iter().map(|named| named.body).collect();
        let when = given.bodies.first().map_or(tied, date);
        if given.part || bodies.contains(&Body::Unkeyed) {
            return vec![earlier(subject::unkeyed(&bodies, of_services(when)), when)];
        }
        let bare = bodies.iter().all(|body| *body == Body::Bare) && self.before.in_part;
        if bare {
            return vec![earlier(Subject::UNSAID, when)];
        }
        let each = |named: &Named| {
            let when = date(named);
            subject::subjects(named.body, when, of_services(when))
                .into_iter()
                .map(move |subject| earlier(subject, when))
                .collect::<Vec<_>>()
        };
        let mut found: Vec<Earlier> = Vec::new();
        for judgement in given.bodies.iter().flat_map(each) {
            if !found.contains(&judgement) {
                found.push(judgement);
            }
        }
        found
    }

    /// "Services were judged adequate": of all services, unless separate inspections of some are meant.
    fn generalise(&self, given: &[Given], found: &mut [Earlier]) {
        let bare = |given: &Given| !given.part && given.bodies.iter().all(|named| named.body == Body::Bare);
        let one = found.first().map(|first| first.date);
        if !self.before.in_part && given.iter().all(bare) && found.iter().all(|judgement| Some(judgement.date) == one) {
            found.iter_mut().for_each(|judgement| judgement.subject = Subject::OVERALL);
        }
    }

    /// Whether a judgement is one of separate services. The third grade had another name then.
    fn is_of_services(&self, grade: Grade, date: Option<Date>) -> bool {
        match grade {
            Grade::Adequate | Grade::Satisfactory => true,
            Grade::RequiresImprovement => false,
            _ => date.map_or(self.setting.after_services, Date::is_of_services),
        }
    }

    /// What this sentence leaves for the next one.
    fn after(&self, given: &[Given]) -> Before {
        let judged = !given.is_empty();
        let past: Vec<Inspection> =
            self.inspections.iter().filter(|inspection| inspection.is_past()).cloned().collect();
        let named = self.tokens.bodies(0..self.tokens.len());
        let other = match past.as_slice() {
            [] => named.stranger || named.named.is_empty() && self.before.other,
            past => {
                past.iter().any(|inspection| inspection.other)
                    || named.named.is_empty() && (named.stranger || self.before.other)
            }
        };
        // "The judgements were:" goes on about the inspection before
        let goes_on = judged || self.tokens.any(0..self.tokens.len(), |kind| matches!(kind, Kind::Noun | Kind::Judge));
        let adds = !past.is_empty() && !self.before.judged;
        let mut inspections =
            if goes_on && past.is_empty() || adds { self.before.inspections.clone() } else { Vec::new() };
        inspections.extend(past);
        // "Services were judged inadequate in 2014. Leadership was inadequate, too."
        if let Some(last) = given.last().filter(|_| inspections.is_empty()) {
            let dates = last.tie.dates.clone();
            inspections.push(Inspection { dates, earlier: true, ..Inspection::default() });
        }
        let about = given.last().map_or_else(|| named.named_or_place(), |given| given.bodies.clone());
        Before { inspections, named: about, judged, other, in_part: self.before.in_part }
    }
}
