//! What words name: areas, services, the authority, others.

use super::date::Date;
use super::kind::Body;

/// A body, with the date that follows it: "child protection in 2013".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The body.
    pub body: Body,
    /// The date.
    pub date: Option<Date>,
}

impl Named {
    /// The authority, as when only its place is named.
    pub const AUTHORITY: Named = Named { body: Body::Authority, date: None };

    /// Something of the authority's that is no area.
    pub const UNKEYED: Named = Named { body: Body::Unkeyed, date: None };
}

/// What some words name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bodies {
    /// The bodies.
    pub named: Vec<Named>,
    /// Whether something is named that is none of the authority's services.
    pub other: bool,
    /// Whether that is another body.
    pub stranger: bool,
    /// "all areas".
    pub all: bool,
    /// "most areas".
    pub some: bool,
    /// "overall effectiveness and leadership": the whole beside its parts.
    pub whole: bool,
    /// "both".
    pub both: bool,
    /// "all areas except adoption".
    pub except: bool,
    /// "they".
    pub pronoun: bool,
    /// The name of a place or an authority.
    pub name: bool,
    /// Whether there is a word that no table has.
    pub unknown: bool,
}

impl Bodies {
    /// The areas and services, without the authority itself.
    pub fn particular(&self) -> Vec<Named> {
        self.named.iter().filter(|named| named.body.is_particular()).copied().collect()
    }

    /// Whether the authority or its services are meant.
    pub fn is_general(&self) -> bool {
        self.named.iter().any(|named| named.body.is_general())
    }

    /// Whether nothing is named that has a key.
    pub fn is_unkeyed(&self) -> bool {
        let particular = self.particular();
        !particular.is_empty() && particular.iter().all(|named| named.body == Body::Unkeyed)
    }

    /// Whether a body is named.
    pub fn has(&self, body: Body) -> bool {
        self.named.iter().any(|named| named.body == body)
    }

    /// The authority, however many words name it.
    pub fn general(&self) -> Vec<Named> {
        let rank = |body: Body| match body {
            Body::Overall | Body::Authority | Body::Services => 0,
            Body::Bare => 1,
            _ => 2,
        };
        let general = self.named.iter().filter(|named| named.body.is_general());
        general.min_by_key(|named| rank(named.body)).copied().into_iter().collect()
    }

    /// The areas that are named, or else the authority, even if only its place is.
    pub fn named_or_place(&self) -> Vec<Named> {
        let particular = self.particular();
        match (particular.is_empty(), self.named.is_empty() && self.name) {
            (false, _) => particular,
            (true, true) => vec![Named::AUTHORITY],
            (true, false) => self.general(),
        }
    }

    /// Adds what other words name.
    pub fn add(&mut self, other: Bodies) {
        self.named.extend(other.named);
        self.other |= other.other;
        self.stranger |= other.stranger;
        self.all |= other.all;
        self.some |= other.some;
        self.both |= other.both;
        self.whole |= other.whole;
        self.except |= other.except;
    }
}
