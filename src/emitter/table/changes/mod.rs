//! How each authority's grades went from inspection to inspection: a table that needs the reports of the whole run.
//!
//! An inspection follows another one where both judged the same thing on the same scale: see [`series`].

mod fact;
mod join;
mod rows;
mod series;

pub(super) use rows::TABLE;
