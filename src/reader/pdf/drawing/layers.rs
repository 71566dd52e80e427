//! Layers that are switched on or off (ISO 32000-1 §8.11): which content they show.

use rustc_hash::FxHashSet;

/// How deep conditions are nested.
const MAX_DEPTH: usize = 16;

/// The layers of a document, by number.
#[derive(Debug, Default)]
pub struct Layers {
    /// Whether all but the listed ones are off.
    pub off_unless_listed: bool,
    /// Those that are in the other state.
    pub listed: FxHashSet<u32>,
}

/// On which layers some content depends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Membership {
    /// One layer.
    Layer(u32),
    /// All must be true.
    All(Vec<Membership>),
    /// One must be true.
    Any(Vec<Membership>),
    /// It must not be true.
    Not(Box<Membership>),
}

impl Layers {
    /// Whether content that depends on this is shown.
    pub fn shows(&self, membership: &Membership) -> bool {
        self.shows_within(membership, MAX_DEPTH)
    }

    fn shows_within(&self, membership: &Membership, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return true };
        match membership {
            Membership::Layer(number) => self.listed.contains(number) == self.off_unless_listed,
            Membership::All(all) => all.iter().all(|part| self.shows_within(part, depth)),
            Membership::Any(any) => any.is_empty() || any.iter().any(|part| self.shows_within(part, depth)),
            Membership::Not(part) => !self.shows_within(part, depth),
        }
    }
}
