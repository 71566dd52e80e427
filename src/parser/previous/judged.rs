//! What a grade was given for: bodies named by its clause, by the inspection, or before.

use super::bodies::{Bodies, Named};
use super::inspection::Inspection;
use super::kind::{Body, Kind};
use super::mention::{Form, Mention};
use super::reading::{Given, Reader};
use super::region::{is_edge, is_verb};
use super::tie::Tie;
use crate::model::report::Grade;

/// A grade with all that can show what it was given for.
#[derive(Debug, Clone, Copy)]
pub struct Grammar<'g> {
    /// The grade and its verb.
    pub mention: &'g Mention,
    /// What the words around it name.
    pub said: &'g Bodies,
    /// The inspection.
    pub tie: &'g Tie,
    /// The grade before it in the sentence.
    pub last: Option<&'g Given>,
}

impl Reader<'_> {
    /// What the words around a grade name.
    pub fn bodies(&self, mention: &Mention) -> Bodies {
        let mut own = self.tokens.bodies(mention.subject.clone());
        let complement = self.tokens.bodies(self.tokens.complement(mention.at));
        // "good for care leavers and good overall"; the outcomes of children in care stay outcomes
        let overall = mention.form == Form::Joined && complement.has(Body::Overall);
        if overall || !complement.particular().is_empty() && (own.all || !own.is_unkeyed()) {
            own.named.clear();
        }
        own.add(complement);
        let words = self.tokens.group(mention.verb).start..self.tokens.end_of(mention.at);
        own.both |= self.tokens.any(words, |kind| kind == Kind::Both);
        // "in both areas": the two that were named before
        if own.both && own.is_unkeyed() {
            own.named.retain(|named| named.body != Body::Unkeyed);
        }
        // "all services, except adoption, were judged good"
        let aside = mention.clause.words.end..mention.verb;
        own.except |= self.tokens.any(aside, |kind| kind == Kind::Except);
        own
    }

    /// What a grade was given for; `None` if that is none of the authority's services, or unclear.
    pub fn judged(&self, grammar: &Grammar<'_>) -> Option<Vec<Named>> {
        let said = repeated(grammar).or_else(|| self.identified(grammar));
        if let Some(same) = said.or_else(|| self.received(grammar)) {
            return Some(same);
        }
        if self.is_unclear(grammar) {
            return None;
        }
        let own = particular(grammar).or_else(|| all(grammar)).or_else(|| joined(grammar));
        let own = own.or_else(|| Some(self.inspected(grammar)).filter(|of| !of.is_empty()));
        own.or_else(|| explicit(grammar)).or_else(|| self.before_the_clause(grammar))
    }

    /// "Care leavers' services were the only area judged inadequate": the area that it was.
    fn identified(&self, grammar: &Grammar<'_>) -> Option<Vec<Named>> {
        let Grammar { mention, said, .. } = grammar;
        let was = mention.clause.words.start.checked_sub(1).filter(|_| said.is_unkeyed() && !said.all && !said.some)?;
        let is = matches!(self.tokens.kind(was), Kind::Was | Kind::Is);
        // "care leavers' services, an area judged inadequate"
        let aside = self.tokens.kind(was) == Kind::Comma
            && self.tokens.kind(was + 1) == Kind::Filler
            && matches!(self.tokens.kind(was + 2), Kind::Body(Body::Unkeyed))
            && mention.clause.words.end == was + 3;
        if aside {
            let named = self.tokens.bodies(self.tokens.phrase_start(was + 1)..was).particular();
            return Some(named).filter(|named| named.iter().any(|named| named.body != Body::Unkeyed));
        }
        let named = self.tokens.bodies(self.tokens.clause(was).words).particular();
        (is && !named.is_empty()).then_some(named)
    }

    /// Whether the words name something that can't be one of the authority's services.
    fn is_unclear(&self, grammar: &Grammar<'_>) -> bool {
        let Grammar { mention, said, .. } = grammar;
        if mention.form == Form::Joined && said.named.is_empty() {
            return false;
        }
        let noun = self.is_noun(mention);
        let stranger = said.unknown && said.named.is_empty() && !said.pronoun && !noun && !said.all;
        // "all were judged good": of what was named before
        let nothing = || self.antecedent(mention).is_none_or(|back| back.is_empty());
        let all_of_nothing = said.all && !noun && said.named.is_empty() && nothing();
        // "areas that required improvement" needed work
        let areas = said.is_unkeyed() && !said.all && self.needs_work(mention);
        stranger || all_of_nothing || areas
    }

    /// "areas that required improvement", "outcomes were good in 2015": of areas, this needn't be a grade.
    fn needs_work(&self, mention: &Mention) -> bool {
        let found = self.tokens.kind(mention.verb) == Kind::Find;
        mention.form == Form::Said && (mention.grade == Grade::RequiresImprovement || !found)
    }

    /// "judged inadequate, as were care leavers' services": what was judged alike.
    pub fn likewise(&self, given: &Given) -> Option<Given> {
        let ends = |kind| matches!(kind, Kind::Stop | Kind::Dash | Kind::Grade(_) | Kind::Required(_)) || is_verb(kind);
        let from = given.mention.at + 1;
        let was = (from..self.tokens.len()).find(|at| ends(self.tokens.kind(*at)))?;
        let alike = matches!(self.tokens.kind(was), Kind::Was) && matches!(self.tokens.before(was), Kind::As);
        let end = (was + 1..self.tokens.len()).find(|at| is_edge(self.tokens.kind(*at))).unwrap_or(self.tokens.len());
        let named = self.tokens.bodies(was + 1..end);
        let bodies = named.named_or_place();
        let said = alike && !named.other && !named.pronoun && !bodies.is_empty();
        said.then(|| Given { bodies, part: named.some, ..given.clone() })
    }

    /// Bodies that the clause doesn't name but refers to.
    fn before_the_clause(&self, grammar: &Grammar<'_>) -> Option<Vec<Named>> {
        let Grammar { mention, said, .. } = grammar;
        if mention.form == Form::Bracketed {
            let near = mention.subject.clone().chain(mention.verb..mention.at);
            let inspected = near.into_iter().any(|at| self.tokens.is_of_inspection(at, &self.inspections));
            return inspected.then(|| vec![Named::AUTHORITY]);
        }
        let back = self.antecedent(mention);
        let back = if said.is_general() { back.unwrap_or_default() } else { back? };
        // "those services judged good": only some
        let restricted = self.is_restricted(mention) || said.pronoun && said.has(Body::Bare);
        if restricted && back.iter().all(|named| named.body.is_general()) {
            return Some(vec![Named::UNKEYED]);
        }
        let areas = !back.is_empty() && back.iter().all(|named| named.body == Body::Unkeyed);
        if self.needs_work(mention) && areas && !said.is_general() {
            return None;
        }
        let vague = said.is_general() && back.iter().all(|named| matches!(named.body, Body::Bare | Body::Service));
        let bodies = if back.is_empty() || vague || areas && said.is_general() { said.general() } else { back };
        let bodies = if bodies.is_empty() { self.carried_on(mention) } else { bodies };
        Some(if bodies.is_empty() { vec![Named::UNKEYED] } else { bodies })
    }

    /// "An inspection in 2016 found them inadequate again": what the sentence before was about.
    fn carried_on(&self, mention: &Mention) -> Vec<Named> {
        let pronoun = self.tokens.any(mention.subject.clone(), |kind| kind == Kind::It);
        if pronoun && !self.before.other { self.before.named.clone() } else { Vec::new() }
    }

    /// Whether only some of what is named was judged so, or all with an exception.
    pub fn is_part(&self, mention: &Mention, said: &Bodies, last: Option<&Given>) -> bool {
        let inherited = mention.form == Form::Joined && said.named.is_empty();
        inherited && last.is_some_and(|last| last.part)
            || said.some
            || said.all && (said.except || self.has_rest(mention) || self.tokens.opens_with_exception(mention.verb))
    }

    /// "All areas were judged good, with adoption outstanding."
    fn has_rest(&self, mention: &Mention) -> bool {
        let end = self.tokens.complement(mention.at).end;
        let light = |kind| matches!(kind, Kind::Comma | Kind::Filler);
        let next = (end..self.tokens.len()).find(|at| !light(self.tokens.kind(*at)));
        next.is_some_and(|at| match self.tokens.kind(at) {
            Kind::Except => true,
            Kind::With | Kind::But => {
                let after = || at..self.tokens.len();
                let grade = |kind| matches!(kind, Kind::Grade(_) | Kind::Required(_));
                let area = |kind| matches!(kind, Kind::Body(body) if body.is_particular());
                self.tokens.any(after(), grade) && self.tokens.any(after(), area)
            }
            _ => false,
        })
    }

    /// The services that the inspection was about, where the words name only the authority or nothing.
    fn inspected(&self, grammar: &Grammar<'_>) -> Vec<Named> {
        if !grammar.said.both {
            return grammar.tie.inspection.as_ref().map(|inspection| inspection.of.clone()).unwrap_or_default();
        }
        let all = |inspections: &[Inspection]| {
            let past = inspections.iter().filter(|inspection| inspection.is_past());
            past.flat_map(|inspection| inspection.of.clone()).collect::<Vec<_>>()
        };
        let both = [all(&self.inspections), all(&self.before.inspections)];
        both.into_iter().max_by_key(Vec::len).unwrap_or_default()
    }

    /// "Care leavers were given a judgement of good": who was; a judgement of nothing is the authority's.
    fn received(&self, grammar: &Grammar<'_>) -> Option<Vec<Named>> {
        let nothing = grammar.said.named.is_empty() && self.inspected(grammar).is_empty();
        if !nothing || !self.is_noun(grammar.mention) {
            return None;
        }
        let was = grammar.mention.clause.words.start.checked_sub(1).filter(|was| self.tokens.kind(*was) == Kind::Was);
        let named = was.map(|was| self.tokens.bodies(self.tokens.clause(was).words).named_or_place());
        // "For care leavers, the judgement was good"
        let opening =
            (self.tokens.kind(0) == Kind::For).then(|| self.tokens.bodies(0..grammar.mention.clause.words.start));
        let named = named.or_else(|| opening.map(|opening| opening.particular()));
        let undated = |last: &Given| last.bodies.iter().map(|named| Named { date: None, ..*named }).collect();
        let before = || grammar.last.map(undated);
        named.filter(|named| !named.is_empty()).or_else(before).or_else(|| Some(vec![Named::AUTHORITY]))
    }

    /// "the judgement of good", "the judgement was good"
    pub fn is_noun(&self, mention: &Mention) -> bool {
        let noun = match self.tokens.kind(mention.verb) {
            Kind::Noun => true,
            Kind::Was => self.tokens.is_judgement(mention.verb),
            _ => mention.verb == mention.at,
        };
        noun && mention.form == Form::Judged
    }

    /// "the services that were judged good": only some of them, unless all have changed "from the services that".
    fn is_restricted(&self, mention: &Mention) -> bool {
        let Some(that) = mention.clause.words.start.checked_sub(1) else { return false };
        let whole = self.tokens.any(0..that, |kind| kind == Kind::From);
        mention.clause.opener == Kind::That && matches!(self.tokens.before(that), Kind::Body(_)) && !whole
    }

    /// What "they" or "which" stands for: bodies named before the clause, or else in the one that follows; `None` if
    /// those are somebody else's.
    fn antecedent(&self, mention: &Mention) -> Option<Vec<Named>> {
        let end = mention.clause.words.start.saturating_sub(1);
        let near = matches!(mention.clause.opener, Kind::Which | Kind::Comma) && mention.subject.is_empty();
        let start = if near { self.tokens.phrase_start(end) } else { 0 };
        let next_to_it = self.tokens.bodies(start..end);
        // "Adopt Fenland, judged outstanding": no table knows it
        if near && next_to_it.unknown && next_to_it.named.is_empty() {
            return None;
        }
        for bodies in [next_to_it, self.tokens.bodies(0..end)] {
            let named = bodies.named_or_place();
            if bodies.other || !named.is_empty() {
                return (!bodies.other).then_some(named);
            }
        }
        Some(self.announced(mention))
    }

    /// "Judged inadequate in 2016, care leavers' services are now good", "Since 2022, when they required improvement,
    /// services have improved": the subject of the clause that follows.
    fn announced(&self, mention: &Mention) -> Vec<Named> {
        let next = self.tokens.bodies(self.tokens.next_clause(mention.at)).named_or_place();
        let light =
            |kind| matches!(kind, Kind::Filler | Kind::Earlier | Kind::Was | Kind::From | Kind::Level | Kind::Prep);
        let first = !self.tokens.any(0..mention.verb, |kind| !light(kind));
        let relative = mention.clause.opener == Kind::When && next.iter().all(|named| named.body.is_general());
        if first || relative { next } else { Vec::new() }
    }
}

/// "outcomes judged inadequate" after "the outcomes for care leavers judged good": the same outcomes.
fn repeated(grammar: &Grammar<'_>) -> Option<Vec<Named>> {
    let last = grammar.last.filter(|last| last.bodies.iter().any(|named| named.body == Body::Unkeyed))?;
    (grammar.said.is_unkeyed() && !grammar.said.all).then(|| last.bodies.clone())
}

/// The areas that the words name.
fn particular(grammar: &Grammar<'_>) -> Option<Vec<Named>> {
    let said = grammar.said;
    let all_areas = said.all && said.is_unkeyed();
    let mut named = said.particular();
    // "the local authority and the board": the board is no part of it
    if said.whole || named.iter().all(|named| named.body == Body::Board) {
        named.splice(0..0, said.general());
    }
    let areas = named.iter().any(|named| named.body.is_particular());
    Some(named).filter(|_| areas && !all_areas)
}

/// "All areas were judged good."
fn all(grammar: &Grammar<'_>) -> Option<Vec<Named>> {
    grammar.said.all.then(|| vec![Named { body: Body::Overall, date: None }])
}

/// "adequate in 2012 and inadequate in 2013": the same was judged twice.
fn joined(grammar: &Grammar<'_>) -> Option<Vec<Named>> {
    let same = grammar.mention.form == Form::Joined && grammar.said.named.is_empty();
    grammar.last.filter(|_| same).map(|last| last.bodies.clone())
}

/// The authority, if the words say more than "services".
fn explicit(grammar: &Grammar<'_>) -> Option<Vec<Named>> {
    let said = grammar.said;
    let named = said.named.iter().any(|named| !matches!(named.body, Body::Service | Body::Bare));
    if named && said.is_general() {
        return Some(said.general());
    }
    (said.name && said.named.is_empty()).then(|| vec![Named::AUTHORITY])
}
