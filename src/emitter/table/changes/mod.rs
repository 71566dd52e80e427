//! How each authority's grades changed from inspection to inspection: a table that needs the reports of the whole run.
//!
//! Inspections are compared only if both judged the same thing on the same scale: see [`series`].

mod fact;
mod join;
mod rows;
mod series;

pub(crate) use fact::{hand_facts, parse_facts};
pub(crate) use join::{Change, changes};
pub(super) use rows::TABLE;
