//! The inspections that a sentence names: which, of what, and when.

use super::bodies::{Bodies, Named};
use super::date::Date;
use super::kind::{Body, Kind};
use super::region::{Tokens, is_verb};

/// An inspection in a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Where its words begin and end, in tokens.
    pub from: usize,
    /// The token after them.
    pub to: usize,
    /// When it took place; several dates if there were several.
    pub dates: Vec<Date>,
    /// The services that it was about, if it wasn't about all.
    pub of: Vec<Named>,
    /// Whether it is said to be an earlier one.
    pub earlier: bool,
    /// Whether it is the report's own.
    pub this: bool,
    /// Whether it was about somebody or something else.
    pub other: bool,
}

impl Inspection {
    /// Whether the words show that this is an earlier inspection.
    pub fn is_past(&self) -> bool {
        !self.this && (self.earlier || !self.dates.is_empty())
    }
}

/// How many words may be between "inspected" or "was" and the date.
const REACH: usize = 6;

impl Tokens<'_> {
    /// The inspections of a sentence, in order.
    pub fn inspections(&self) -> Vec<Inspection> {
        let mut found: Vec<Inspection> = Vec::new();
        for at in 0..self.len() {
            let after_another = found.last().is_none_or(|last| at >= last.to);
            let from = found.last().map_or(0, |last| last.to);
            found.extend(
                self.inspection(at, from).filter(|one| after_another && !(self.is_second(at) && one.dates.is_empty())),
            );
        }
        found
    }

    /// The inspection whose noun or verb is at this token.
    fn inspection(&self, at: usize, free: usize) -> Option<Inspection> {
        let second = self.is_second(at);
        if self.kind(at) != Kind::Inspection && !second {
            return None;
        }
        let from = if second { at } else { self.left_of(at, is_before).map_or(0, |left| left + 1).max(free) };
        let to = self.behind(at);
        let mut dates = self.dates_of(from, to);
        // "In January 2010, an inspection of safeguarding found"
        if dates.is_empty() && matches!((self.kind(0), self.kind(2)), (Kind::Prep, Kind::Comma)) {
            dates = self.dates_of(1, 2);
        }
        let mut named = self.bodies(from..to);
        // "child protection arrangements were last inspected"
        if let Some(verb) = from.checked_sub(1).filter(|verb| self.kind(*verb) == Kind::Was) {
            let subject = self.bodies(self.clause(verb).words);
            named.stranger |= subject.stranger;
            named.named.extend(subject.named);
        }
        let this = self.any(from..at, |kind| kind == Kind::This);
        let earlier = self.any(from..at + 1, |kind| kind == Kind::Earlier);
        Some(Inspection { from, to, of: of(&named, &dates), dates, earlier, this, other: named.stranger })
    }

    /// "the inspections of child protection in 2012, and of children looked after in 2010": the second of two.
    fn is_second(&self, at: usize) -> bool {
        let named = matches!(self.kind(at + 2), Kind::Body(_)) || matches!(self.kind(at + 3), Kind::Body(_));
        self.kind(at) == Kind::And && matches!(self.kind(at + 1), Kind::Prep | Kind::For) && named
    }

    /// "and the last inspection of"
    fn is_another(&self, and: usize) -> bool {
        let next = (and + 1..self.len()).find(|at| self.kind(*at) != Kind::Filler);
        next.is_some_and(|at| matches!(self.kind(at), Kind::Earlier | Kind::Inspection))
    }

    /// Where the words that belong to an inspection end: "inspection of safeguarding in May 2011".
    fn behind(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            let goes_on = match self.kind(end) {
                Kind::Prep | Kind::For | Kind::Filler | Kind::Body(_) | Kind::And | Kind::Name | Kind::Word => true,
                Kind::Lead
                | Kind::Noun
                | Kind::Published
                | Kind::Date(_)
                | Kind::Other
                | Kind::Thing
                | Kind::Earlier
                | Kind::Inspection => true,
                Kind::All | Kind::To => true,
                // "the last inspection, in May 2011"
                Kind::Comma if self.kind(end + 1) == Kind::Prep => matches!(self.kind(end + 2), Kind::Date(_)),
                // "the last inspection, undertaken in May 2011"
                Kind::Comma
                    if matches!(self.kind(end + 1), Kind::Filler | Kind::Published)
                        && self.kind(end + 2) == Kind::Prep =>
                {
                    matches!(self.kind(end + 3), Kind::Date(_))
                }
                Kind::Comma => matches!(self.kind(end + 1), Kind::Date(_)) || self.goes_on_behind(end),
                // "the last inspection of safeguarding was in May 2011"
                Kind::Was => self.is_dated(end),
                _ => false,
            };
            let new = self.kind(end) == Kind::And
                && (self.is_second(end)
                    || self.is_another(end)
                    || self.opens_clause(end) && !self.is_dated_list(end) && !self.is_agent(end));
            if !goes_on || new {
                return end;
            }
            end += 1;
        }
    }

    /// "inspection of services for A, B and C"
    fn goes_on_behind(&self, comma: usize) -> bool {
        let next = (comma + 1..self.len()).find(|at| !matches!(self.kind(*at), Kind::Filler | Kind::Lead | Kind::And));
        let particular = |at: usize| matches!(self.kind(at), Kind::Body(body) if body.is_particular());
        let listed = next.is_some_and(particular) && matches!(self.before(comma), Kind::Body(_));
        listed && (!self.opens_clause(comma) || self.is_dated_list(comma) || self.is_agent(comma))
    }

    /// "inspection of A and B judged": the inspection itself is what judged.
    fn is_agent(&self, and: usize) -> bool {
        let verb = (and + 1..self.len()).find(|at| is_verb(self.kind(*at)));
        let named = |verb| self.any(and..verb, |kind| matches!(kind, Kind::Body(_)));
        verb.is_some_and(|verb| matches!(self.kind(verb), Kind::Judge | Kind::Find) && named(verb))
    }

    /// "safeguarding and looked after children was in May 2012": the clause that "and" opens is no other one.
    fn is_dated_list(&self, and: usize) -> bool {
        let verb = (and + 1..self.len()).find(|at| is_verb(self.kind(*at)));
        verb.is_some_and(|verb| self.kind(verb) == Kind::Was && self.is_dated(verb))
    }

    fn is_dated(&self, verb: usize) -> bool {
        let light = |kind| matches!(kind, Kind::Filler | Kind::Word | Kind::Published | Kind::Prep | Kind::Earlier);
        let next = (verb + 1..self.len().min(verb + 1 + REACH)).find(|at| !light(self.kind(*at)));
        next.is_some_and(|at| matches!(self.kind(at), Kind::Date(_)))
    }

    fn dates_of(&self, from: usize, to: usize) -> Vec<Date> {
        let is_own = |at: &usize| matches!(self.kind(*at), Kind::Date(_)) && !self.is_anothers(*at);
        (from..to).find(is_own).map(|at| self.dates_at(at)).unwrap_or_default()
    }

    /// The date at this token, and those that are joined to it: "in 2011 and 2013", "in 2012 and again in 2014".
    pub fn dates_at(&self, at: usize) -> Vec<Date> {
        let joins = |at: usize| match self.kind(at) {
            // "in 2018, and in 2019 a trust was set up": the next clause
            Kind::And | Kind::Or | Kind::Comma => !self.opens_clause(at),
            Kind::Prep | Kind::Filler | Kind::Date(_) => true,
            _ => false,
        };
        let from = (0..at).rev().find(|left| !joins(*left)).map_or(0, |left| left + 1);
        let to = (at..self.len()).find(|right| !joins(*right)).unwrap_or(self.len());
        let date = |at| if let Kind::Date(date) = self.kind(at) { Some(date) } else { None };
        (from..to).filter_map(date).collect()
    }

    /// Whether a date belongs to another event: a visit, a trust's founding, a plan's publication.
    pub fn is_anothers(&self, date: usize) -> bool {
        let own = |kind| matches!(kind, Kind::Inspection | Kind::Noun);
        match self.owner(date) {
            Kind::Visit | Kind::Founded | Kind::Other | Kind::Thing => true,
            // "the inspection in February and the report, published in April"
            Kind::Published => !self.any(0..date, own) || self.any_date(|at| at != date && self.is_inspections(at)),
            _ => false,
        }
    }

    /// The word that a date depends on.
    fn owner(&self, date: usize) -> Kind {
        let light = |kind| {
            matches!(
                kind,
                Kind::Prep | Kind::Filler | Kind::Name | Kind::Word | Kind::Body(_) | Kind::Comma | Kind::For
            )
        };
        self.left_of(date, light).map_or(Kind::Stop, |at| self.kind(at))
    }

    /// Whether an inspection took place then: "the inspection of February 2017", "In February 2017, Ofsted inspected".
    fn is_inspections(&self, date: usize) -> bool {
        match self.owner(date) {
            Kind::Inspection => true,
            Kind::Stop => (date + 1..self.len())
                .find(|at| is_verb(self.kind(*at)))
                .is_none_or(|verb| self.any(date..verb, |kind| kind == Kind::Inspection)),
            _ => false,
        }
    }

    /// Whether a token is one of an inspection's words.
    pub fn is_of_inspection(&self, at: usize, inspections: &[Inspection]) -> bool {
        inspections.iter().any(|inspection| (inspection.from..inspection.to).contains(&at))
    }

    fn any_date(&self, is: impl Fn(usize) -> bool) -> bool {
        (0..self.len()).any(|at| matches!(self.kind(at), Kind::Date(_)) && is(at))
    }
}

/// What stands before "inspection": "the last full Ofsted safeguarding".
fn is_before(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Body(_)
            | Kind::And
            | Kind::Filler
            | Kind::Earlier
            | Kind::Date(_)
            | Kind::This
            | Kind::Word
            | Kind::Name
            | Kind::It
    )
}

/// The services that an inspection was of; all of them together are the title of an inspection of everything.
fn of(named: &Bodies, dates: &[Date]) -> Vec<Named> {
    let particular = named.particular();
    let has = |bodies: &[Body]| particular.iter().any(|named| bodies.contains(&named.body));
    let everything = has(&[Body::HelpAndProtection, Body::Safeguarding])
        && has(&[Body::LookedAfter, Body::InCare])
        && has(&[Body::CareLeavers]);
    let date = if let [only] = dates { Some(*only) } else { None };
    let dated = particular.into_iter().map(|named| Named { date: named.date.or(date), ..named });
    if everything { Vec::new() } else { dated.collect() }
}
