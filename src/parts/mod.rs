//! Documents that contain others, divided before any framework is recognised: a committee's document pack into
//! its papers, a file with two reports into the reports.

mod cut;
mod fronts;
mod lines;
mod pack;
mod paper;
mod part;
mod reports;

pub use cut::cut;
