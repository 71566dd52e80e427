//! Documents that hold others, cut apart before any framework is recognised: a committee's document pack into
//! its papers, a file of two reports into the reports.

mod cut;
mod lines;
mod pack;
mod paper;
mod part;
mod reports;

pub use cut::cut;
