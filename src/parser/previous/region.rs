//! The clauses of a sentence: where the words about one verb begin and end, and the bodies that they name.

use super::bodies::{Bodies, Named};
use super::date::Date;
use super::kind::{Body, Kind};
use super::token::Token;
use std::ops::Range;

/// A sentence's tokens.
#[derive(Debug, Clone, Copy)]
pub struct Tokens<'t>(pub &'t [Token]);

/// What stands before a clause.
pub type Opener = Kind;

/// The words before a verb that say what was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, up to the verb.
    pub words: Range<usize>,
    /// What opens it: "when", a comma, the verb of the clause before.
    pub opener: Opener,
}

impl Tokens<'_> {
    /// What a token does; outside the sentence, a stop.
    pub fn kind(&self, at: usize) -> Kind {
        self.0.get(at).map_or(Kind::Stop, |token| token.kind)
    }

    /// Whether a token stands in brackets.
    pub fn is_bracketed(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|token| token.bracketed)
    }

    /// "With the exception of adoption, all areas were"
    pub fn opens_with_exception(&self, verb: usize) -> bool {
        let light = |kind| {
            matches!(kind, Kind::Prep | Kind::Filler | Kind::Date(_) | Kind::Inspection | Kind::Earlier | Kind::Comma)
        };
        (0..verb).find(|at| !light(self.kind(*at))).is_some_and(|at| self.kind(at) == Kind::Except)
    }

    /// What the token before this one does.
    pub fn before(&self, at: usize) -> Kind {
        at.checked_sub(1).map_or(Kind::Stop, |before| self.kind(before))
    }

    /// The number of tokens.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The first position before `at`, going left, whose token isn't one of these, if there is one.
    pub fn left_of(&self, at: usize, skipped: impl Fn(Kind) -> bool) -> Option<usize> {
        (0..at).rev().find(|before| !skipped(self.kind(*before)))
    }

    /// Whether a token in a range does something.
    pub fn any(&self, range: Range<usize>, is: impl Fn(Kind) -> bool) -> bool {
        range.into_iter().any(|at| is(self.kind(at)))
    }

    /// The words before a verb that belong to it.
    pub fn clause(&self, verb: usize) -> Clause {
        let end = self.parenthesis(verb).unwrap_or(verb);
        let mut start = end;
        let mut list = false;
        while let Some(at) = start.checked_sub(1) {
            let kind = self.kind(at);
            let goes_on = match kind {
                Kind::Comma => list && self.is_list_comma(at),
                Kind::And => true,
                _ => !is_edge(kind),
            };
            if !goes_on {
                return self.after(at, start..end);
            }
            list |= kind == Kind::And;
            start = at;
        }
        Clause { words: start..end, opener: Kind::Stop }
    }

    /// A clause that begins after the token at `edge`; "A was good and B was adequate": the second begins at B.
    fn after(&self, edge: usize, words: Range<usize>) -> Clause {
        let opener = self.kind(edge);
        let mut ands = words.clone().filter(|at| matches!(self.kind(*at), Kind::And | Kind::Comma));
        let start = match opener {
            Kind::Grade(_) | Kind::Required(_)
                if self.any(words.start..words.end.min(words.start + 2), |kind| kind == Kind::For) =>
            {
                ands.next_back()
            }
            Kind::Grade(_) | Kind::Required(_) | Kind::Was | Kind::Is | Kind::Has | Kind::Judge | Kind::Find => {
                ands.next()
            }
            _ => None,
        };
        Clause { words: start.map_or(words.start, |and| and + 1)..words.end, opener }
    }

    /// Where a parenthesis between commas just before the verb begins: "services, including adoption, were judged".
    fn parenthesis(&self, verb: usize) -> Option<usize> {
        let close = verb.checked_sub(1).filter(|at| self.kind(*at) == Kind::Comma)?;
        let open = (0..close).rev().find(|at| self.kind(*at) == Kind::Comma || is_edge(self.kind(*at)))?;
        // "A, and B, were": no aside
        let listed = self.kind(open + 1) == Kind::And && self.is_list_comma(open);
        (self.kind(open) == Kind::Comma).then_some(if listed { close } else { open })
    }

    /// "A, B and C": a comma between bodies.
    fn is_list_comma(&self, comma: usize) -> bool {
        let left = self.left_of(comma, |kind| matches!(kind, Kind::Filler | Kind::Name));
        let light = |kind| matches!(kind, Kind::Filler | Kind::Lead | Kind::And | Kind::For | Kind::Prep);
        let right = (comma + 1..self.len()).find(|at| !light(self.kind(*at)));
        let is_body = |at: Option<usize>| at.is_some_and(|at| matches!(self.kind(at), Kind::Body(_)));
        let opening = self.left_of(comma, |kind| !is_edge(kind) && kind != Kind::Comma).map_or(0, |at| at + 1);
        is_body(left) && is_body(right) && !self.any(opening..comma, |kind| kind == Kind::Inspection)
    }

    /// The words after a grade that say for what it was given: "for safeguarding", "across all areas".
    pub fn complement(&self, grade: usize) -> Range<usize> {
        let light = |kind| matches!(kind, Kind::Filler | Kind::Both | Kind::Body(Body::Overall) | Kind::Noun);
        let grade = if self.kind(grade + 2) == Kind::Noun { grade + 1 } else { grade };
        let from = (grade + 1..self.len()).find(|at| !light(self.kind(*at))).unwrap_or(self.len());
        if !matches!(self.kind(from), Kind::For | Kind::Prep) {
            return grade + 1..from;
        }
        let end = (from..self.len()).find(|at| !self.is_in_complement(*at)).unwrap_or(self.len());
        // "in the safeguarding inspection" says which inspection
        let inspection = matches!(self.kind(end), Kind::Inspection | Kind::Earlier | Kind::Visit);
        let phrase = (from..end).rev().find(|at| matches!(self.kind(*at), Kind::Prep | Kind::For));
        grade + 1..if inspection { phrase.unwrap_or(from) } else { end }
    }

    /// Whether a token can be one of the words that say for what a grade was given.
    pub fn is_in_complement(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::And | Kind::Comma => self.continues_list(at) && !self.opens_clause(at),
            Kind::Body(_) | Kind::Filler | Kind::Lead | Kind::All | Kind::Some | Kind::Both | Kind::Except => true,
            Kind::Prep | Kind::For | Kind::To | Kind::Name | Kind::Word | Kind::Other | Kind::Thing | Kind::Noun => {
                true
            }
            _ => false,
        }
    }

    fn continues_list(&self, at: usize) -> bool {
        let light = |kind| matches!(kind, Kind::Filler | Kind::Lead | Kind::And | Kind::For | Kind::Prep);
        let next = (at + 1..self.len()).find(|at| !light(self.kind(*at)));
        next.is_some_and(|at| matches!(self.kind(at), Kind::Body(_) | Kind::Except))
    }

    /// Whether a verb follows before the next comma: "... and adoption was good".
    pub fn opens_clause(&self, at: usize) -> bool {
        let next = (at + 1..self.len()).find(|at| is_edge(self.kind(*at)) || self.kind(*at) == Kind::Comma);
        next.is_some_and(|at| is_verb(self.kind(at)))
    }

    /// Where the words just before "which" begin that it stands for.
    pub fn phrase_start(&self, which: usize) -> usize {
        let which = if self.before(which) == Kind::Comma { which - 1 } else { which };
        self.left_of(which, |kind| !is_edge(kind) && kind != Kind::Except).map_or(0, |at| at + 1)
    }

    /// The words between the next comma and the verb after it: "Judged inadequate in 2016, services are now good".
    pub fn next_clause(&self, grade: usize) -> Range<usize> {
        let comma = (grade..self.len()).find(|at| self.kind(*at) == Kind::Comma).unwrap_or(self.len());
        let verb = (comma..self.len()).find(|at| is_edge(self.kind(*at))).unwrap_or(self.len());
        comma..verb
    }

    /// What these words name.
    pub fn bodies(&self, range: Range<usize>) -> Bodies {
        let mut bodies = Bodies::default();
        for at in range.clone() {
            match self.kind(at) {
                Kind::Except => {
                    bodies.except = true;
                    break;
                }
                Kind::Body(body) => {
                    let listed = matches!(self.kind(at + 1), Kind::And | Kind::Comma) && at + 1 < range.end;
                    // "good overall, and outstanding for": of the grade before
                    let listed = listed && !matches!(self.before(at), Kind::Grade(_) | Kind::Required(_));
                    bodies.whole |= body == Body::Overall && listed;
                    let date = self.date_behind(at).filter(|_| body.is_particular());
                    bodies.named.push(Named { body: self.whose(at, body), date });
                }
                Kind::Other => (bodies.other, bodies.stranger) = (true, true),
                Kind::Thing => bodies.other = true,
                Kind::All => bodies.all = true,
                Kind::Some => bodies.some = true,
                Kind::Both => bodies.both = true,
                Kind::It => bodies.pronoun = true,
                Kind::Name => bodies.name = true,
                Kind::Word => bodies.unknown = true,
                _ => {}
            }
        }
        bodies
    }

    /// Services for only some children are no area of a form.
    fn whose(&self, at: usize, body: Body) -> Body {
        let general = matches!(body, Body::Bare | Body::Service | Body::Services);
        let mut for_some = matches!(self.kind(at + 1), Kind::For | Kind::To);
        let next = (at + 2..self.len()).find(|at| self.kind(*at) != Kind::Filler);
        for_some &= next.is_some_and(|at| matches!(self.kind(at), Kind::Word | Kind::Some));
        if general && for_some { Body::Unkeyed } else { body }
    }

    /// "child protection in 2013", "(in 2013)"
    fn date_behind(&self, at: usize) -> Option<Date> {
        match (self.kind(at + 1), self.kind(at + 2)) {
            (Kind::Prep, Kind::Date(date)) => Some(date),
            _ => None,
        }
    }
}

/// Whether a clause can't go on over this.
pub fn is_edge(kind: Kind) -> bool {
    is_verb(kind)
        || matches!(
            kind,
            Kind::Stop
                | Kind::Dash
                | Kind::When
                | Kind::Which
                | Kind::But
                | Kind::That
                | Kind::Since
                | Kind::With
                | Kind::Grade(_)
                | Kind::Not
                | Kind::Now
                | Kind::From
        )
}

/// Whether this is a clause's verb.
pub fn is_verb(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Was
            | Kind::Is
            | Kind::Has
            | Kind::Modal
            | Kind::Judge
            | Kind::Find
            | Kind::Change
            | Kind::Kept
            | Kind::Required(_)
    )
}
