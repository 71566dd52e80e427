//! The grades that a sentence says were given: which words are grades, and by which verb.

use super::kind::{Body, Kind};
use super::region::{Clause, Tokens, is_edge, is_verb};
use crate::model::report::Grade;
use std::ops::Range;

/// A grade that is said to have been given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The grade.
    pub grade: Grade,
    /// Its token.
    pub at: usize,
    /// The token of its verb.
    pub verb: usize,
    /// How it is said.
    pub form: Form,
    /// The clause before the verb.
    pub clause: Clause,
    /// The words that name what was judged: before a passive verb, after an active one.
    pub subject: Range<usize>,
}

/// How a grade is said to have been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "was judged good", "judged the services to be good", "the judgement of good".
    Judged,
    /// "was found to be good", "was good", "required improvement": true only of the inspection that the clause names.
    Said,
    /// "improved from inadequate": an earlier grade in itself.
    From,
    /// "remained good since": the same before as now.
    Kept,
    /// "requires improvement, as at the last inspection".
    Still,
    /// "good overall, and outstanding for leadership": the verb is that of the grade before.
    Joined,
    /// "care leavers (good)": no verb.
    Bracketed,
}

/// How far an active verb may be from its grade, and a relative clause from what it repeats, in tokens.
const REACH: usize = 30;

impl Tokens<'_> {
    /// The grade at a token, if it is said to have been given; `last` is the one before it in the sentence.
    pub fn mention(&self, at: usize, last: Option<&Mention>) -> Option<Mention> {
        let (grade, predicate) = match self.kind(at) {
            Kind::Grade(grade) => (grade, false),
            Kind::Required(grade) => (grade, true),
            _ => return None,
        };
        let (form, verb) = self.form(at, predicate, last)?;
        let clause = self.clause(if form == Form::From { self.change(verb) } else { self.group(verb).start });
        if clause.opener == Kind::Not || !self.is_agents(verb, at) {
            return None;
        }
        let subject = match form {
            Form::Joined if self.is_dated_end(at, last?) => at..at,
            Form::Joined => last?.at + 1..at,
            Form::Bracketed => self.phrase_start(verb)..verb,
            Form::Said if self.described(at).is_some() => at + 1..self.complement(at + 1).end.max(at + 2),
            Form::Judged if self.is_attribute(at) => at + 1..self.complement(at + 1).end,
            Form::Judged | Form::Said if self.is_active(verb, at) => verb + 1..at,
            Form::Judged | Form::Said => self.object_behind(verb, at).unwrap_or_else(|| clause.words.clone()),
            _ => clause.words.clone(),
        };
        Some(Mention { grade, at, verb, form, clause, subject })
    }

    fn form(&self, at: usize, predicate: bool, last: Option<&Mention>) -> Option<(Form, usize)> {
        if self.kind(at + 1) == Kind::Now {
            return None;
        }
        if let Some(bracket) = self.bracket(at) {
            return Some((Form::Bracketed, bracket));
        }
        if self.is_still(at) {
            let verb = self.left_of(at, |kind| !is_verb(kind)).unwrap_or(at);
            return Some((Form::Still, if predicate { at } else { verb }));
        }
        if let Some(verb) = self.judgement_that(at) {
            return Some((Form::Judged, verb));
        }
        if let Some(described) = self.described(at) {
            return Some((Form::Said, described));
        }
        if self.is_attribute(at) {
            return Some((Form::Judged, at));
        }
        if predicate {
            return (self.ends_predicate(at) && !self.is_denied(at)).then_some((Form::Said, at));
        }
        // "the previous 'adequate' inspection judgement", "the inadequate inspection in 2016"
        let next = if self.kind(at + 1) == Kind::Filler { at + 2 } else { at + 1 };
        if self.kind(at + 1) == Kind::Noun || self.kind(next) == Kind::Inspection {
            let present = self.left_of(at, |kind| !matches!(kind, Kind::This | Kind::Not) && !is_edge_of_noun(kind));
            let denied = present.is_some_and(|at| matches!(self.kind(at), Kind::This | Kind::Not));
            return (!denied).then_some((Form::Judged, at));
        }
        if self.governor(at).is_none() && matches!((self.kind(at + 1), self.kind(at + 2)), (Kind::Prep, Kind::Date(_)))
        {
            return Some((Form::Said, at)); // "Inadequate in 2016, services are now good"
        }
        let governor = self.governor(at)?;
        match self.kind(governor) {
            Kind::Not | Kind::Modal | Kind::Now => return None,
            Kind::From if self.ends_predicate(at) || self.is_level(at + 1) => return Some((Form::From, governor)),
            _ => {}
        }
        if let Some(from) = self.origin(at, governor) {
            return Some((Form::From, from));
        }
        if !self.ends_predicate(at) {
            return None;
        }
        self.verb_of(at, governor).or_else(|| self.joined(at, governor, last))
    }

    /// The word that governs a grade: "judged" in "judged overall to require improvement".
    fn governor(&self, at: usize) -> Option<usize> {
        let governor = self.left_of(at, is_light)?;
        let verb = self.left_of(governor, is_light).filter(|_| self.kind(governor) == Kind::To);
        verb.filter(|verb| matches!(self.kind(*verb), Kind::Judge | Kind::Find)).or(Some(governor))
    }

    /// Where the verb of "have declined from outstanding" begins.
    fn change(&self, from: usize) -> usize {
        let verb = |kind| matches!(kind, Kind::Change | Kind::Has | Kind::Was | Kind::Is | Kind::Filler);
        let start = self.left_of(from, verb).map_or(0, |left| left + 1);
        (start..from).find(|at| is_verb(self.kind(*at))).unwrap_or(from)
    }

    /// The verb that gives a grade.
    fn verb_of(&self, at: usize, governor: usize) -> Option<(Form, usize)> {
        if self.kind(governor) == Kind::Prep && self.before(governor) == Kind::Noun {
            // "the judgement of good"
            return (!self.is_denied(governor - 1)).then_some((Form::Judged, governor - 1));
        }
        let active = self.active(at).filter(|verb| !self.is_denied(*verb));
        match self.kind(governor) {
            Kind::Judge => (!self.is_denied(governor)).then_some((Form::Judged, governor)),
            Kind::Find => (!self.is_denied(governor)).then_some((Form::Said, governor)),
            Kind::Was if self.before(governor) == Kind::Noun || self.is_judgement(governor) => {
                Some((Form::Judged, governor))
            }
            Kind::Was => Some(active.map_or((Form::Said, governor), |verb| (self.strength(verb), verb))),
            Kind::Kept => Some((Form::Kept, governor)),
            _ => active.map(|verb| (self.strength(verb), verb)),
        }
    }

    fn strength(&self, verb: usize) -> Form {
        if self.kind(verb) == Kind::Judge { Form::Judged } else { Form::Said }
    }

    /// "The judgement for safeguarding was good"
    pub fn is_judgement(&self, was: usize) -> bool {
        let clause = self.clause(was).words;
        self.any(clause, |kind| kind == Kind::Noun)
    }

    /// The verb of "judged the services to be good", with the bodies between.
    fn active(&self, at: usize) -> Option<usize> {
        let said = matches!(
            self.before(at),
            Kind::Filler | Kind::As | Kind::Was | Kind::It | Kind::Body(_) | Kind::Name | Kind::To | Kind::Both
        );
        let from = at.saturating_sub(REACH);
        let verb = (from..at).rev().find(|before| !is_in_gap(self.kind(*before)))?;
        (said && matches!(self.kind(verb), Kind::Judge | Kind::Find)).then_some(verb)
    }

    /// Whether what is judged comes after the verb.
    fn is_active(&self, verb: usize, at: usize) -> bool {
        let passive = self.any(self.group(verb), |kind| matches!(kind, Kind::Was | Kind::Is));
        let named = self.bodies(verb + 1..at);
        let gap = !named.named.is_empty() || named.other || named.pronoun || named.unknown || named.name;
        // "the judgement was that services were good"
        let told = self.kind(verb) == Kind::Was
            && self.kind(verb + 1) == Kind::That
            && (named.name || !named.named.is_empty());
        told || matches!(self.kind(verb), Kind::Judge | Kind::Find) && !passive && gap
    }

    /// Whether it is an inspection that judges, not leaders about their own work.
    fn is_agents(&self, verb: usize, at: usize) -> bool {
        let that = (verb..at).find(|that| self.kind(*that) == Kind::That);
        let told = self.clause(self.group(verb).start);
        // "leaders found that services were good"
        let teller = told.words.start.checked_sub(1).filter(|that| self.kind(*that) == Kind::That);
        let teller = teller
            .and_then(|that| self.left_of(that, |kind| matches!(kind, Kind::Prep | Kind::Date(_) | Kind::Filler)));
        let teller = teller.filter(|teller| matches!(self.kind(*teller), Kind::Judge | Kind::Find));
        let active = self.is_active(verb, at) && self.kind(verb) != Kind::Was
            || that.is_some_and(|_| self.kind(verb) != Kind::Was);
        let judge = teller.or(Some(verb).filter(|_| active));
        judge.is_none_or(|judge| {
            let passive = self.any(self.group(judge), |kind| matches!(kind, Kind::Was | Kind::Is));
            let words = self.clause(self.group(judge).start).words;
            let somebody = |kind| matches!(kind, Kind::Body(_) | Kind::Word | Kind::Name | Kind::Other | Kind::Thing);
            // "Ofsted published its report and judged"
            let own = |kind| matches!(kind, Kind::Inspection | Kind::Published);
            let inspection = self.any(self.sentence_subject(words.clone()), own);
            passive || inspection || !self.any(words, somebody)
        })
    }

    /// The words from the last verb on, unless they only say when: "The inspection of A, B and C".
    fn sentence_subject(&self, words: Range<usize>) -> Range<usize> {
        let start = self.left_of(words.start, |kind| !is_edge(kind)).map_or(0, |left| left + 1);
        let first = (start..words.end).find(|at| self.kind(*at) != Kind::Filler).unwrap_or(start);
        if matches!(self.kind(first), Kind::Prep | Kind::For | Kind::Since) { words } else { start..words.end }
    }

    /// The auxiliary verbs of a verb, and the verb.
    pub fn group(&self, verb: usize) -> Range<usize> {
        if !matches!(self.kind(verb), Kind::Judge | Kind::Find) {
            return verb..verb + 1;
        }
        let auxiliary = |kind| {
            matches!(
                kind,
                Kind::Was
                    | Kind::Is
                    | Kind::Has
                    | Kind::Modal
                    | Kind::Not
                    | Kind::Now
                    | Kind::Filler
                    | Kind::Both
                    | Kind::All
                    | Kind::Earlier
                    | Kind::Body(Body::Overall)
            )
        };
        let start = self.left_of(verb, auxiliary).map_or(0, |left| left + 1);
        let first = (start..verb)
            .find(|at| !matches!(self.kind(*at), Kind::Filler | Kind::Earlier | Kind::All | Kind::Body(_)));
        first.unwrap_or(verb)..verb + 1
    }

    /// Whether a verb is in the present, in the negative, or only possible.
    fn is_denied(&self, verb: usize) -> bool {
        let group = self.group(verb);
        let has = |wanted| self.any(group.clone(), |kind| kind == wanted);
        let present = has(Kind::Is) && !has(Kind::Was) && !has(Kind::Has);
        present || has(Kind::Not) || has(Kind::Modal) || has(Kind::Now)
    }

    /// "from an overall judgement of inadequate"
    fn origin(&self, at: usize, governor: usize) -> Option<usize> {
        let light = |kind| {
            matches!(
                kind,
                Kind::Prep
                    | Kind::Noun
                    | Kind::Filler
                    | Kind::Earlier
                    | Kind::Body(Body::Overall)
                    | Kind::Lead
                    | Kind::As
                    | Kind::Judge
            )
        };
        let from = self.left_of(at, light).filter(|from| self.kind(*from) == Kind::From)?;
        (governor > from && self.ends_predicate(at)).then_some(from)
    }

    /// Whether a grade ends its predicate; before a noun it only describes that: "good practice".
    pub fn ends_predicate(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            Kind::Stop
            | Kind::Dash
            | Kind::Comma
            | Kind::But
            | Kind::With
            | Kind::When
            | Kind::Which
            | Kind::That
            | Kind::As => true,
            Kind::Since | Kind::For | Kind::Prep | Kind::Both | Kind::To | Kind::Date(_) | Kind::Respectively => true,
            Kind::Is | Kind::Has | Kind::Was | Kind::From | Kind::Except | Kind::Body(Body::Overall) | Kind::Now => {
                true
            }
            Kind::And => !matches!(self.kind(at + 2), Kind::Change | Kind::Word),
            Kind::Filler => self.kind(at + 2) != Kind::Word,
            _ => false,
        }
    }

    /// A grade that shares the verb of the one before it.
    fn joined(&self, at: usize, governor: usize, last: Option<&Mention>) -> Option<(Form, usize)> {
        let last = last?;
        let between = last.at + 1..at;
        let broken = |kind| {
            matches!(
                kind,
                Kind::Is
                    | Kind::Has
                    | Kind::Modal
                    | Kind::Not
                    | Kind::Now
                    | Kind::Change
                    | Kind::Kept
                    | Kind::This
                    | Kind::Judge
                    | Kind::Find
                    | Kind::From
            )
        };
        let joins = |kind| matches!(kind, Kind::And | Kind::Comma | Kind::With | Kind::But | Kind::Stop | Kind::Dash);
        let close = matches!(
            self.kind(governor),
            Kind::And | Kind::Comma | Kind::With | Kind::But | Kind::Stop | Kind::Dash | Kind::Body(_) | Kind::Word
        );
        if self.is_dated_end(at, last) {
            return Some((Form::Joined, last.verb));
        }
        let near = between.len() <= REACH && self.any(between.clone(), joins) && !self.any(between, broken);
        (near && close).then_some((Form::Joined, last.verb))
    }
}

/// Words between a verb and its grade that change nothing.
pub fn is_light(kind: Kind) -> bool {
    matches!(kind, Kind::Filler | Kind::As | Kind::Both | Kind::All | Kind::Body(Body::Overall))
}

fn is_in_gap(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Filler
            | Kind::As
            | Kind::Both
            | Kind::All
            | Kind::Some
            | Kind::Body(_)
            | Kind::Prep
            | Kind::For
            | Kind::And
            | Kind::Lead
            | Kind::Name
            | Kind::Word
            | Kind::It
            | Kind::That
            | Kind::Was
            | Kind::Other
            | Kind::Thing
            | Kind::Earlier
            | Kind::Date(_)
            | Kind::Inspection
            | Kind::Noun
            | Kind::Comma
            | Kind::To
    )
}

fn is_edge_of_noun(kind: Kind) -> bool {
    is_verb(kind) || matches!(kind, Kind::Comma | Kind::Stop | Kind::Prep)
}
