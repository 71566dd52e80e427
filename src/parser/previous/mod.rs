//! Judgements of earlier inspections that the text quotes: "judged inadequate in October 2018", "last inspected in
//! 2016, when the overall effectiveness was judged to require improvement to be good".
//!
//! Only the authority's own: judgements on children's homes, fostering services, schools and the like are left out,
//! and so is every judgement of the document's own inspection.

mod area;
mod date;
mod list;
mod quote;
mod quoted;

pub use quoted::read_previous_judgements;
