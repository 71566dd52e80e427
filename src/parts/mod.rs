//! Documents that contain others, divided before any framework is recognised: a committee's document pack into
//! its papers, a file with two reports into the reports.

mod committee;
mod cut;
mod fronts;
mod lines;
mod numbers;
mod pack;
mod paper;
mod papers;
mod part;
mod reports;

pub use cut::cut;
