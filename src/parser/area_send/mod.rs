//! Area SEND reports since 2023: the outcome, past and future inspections, who must do what, and who the partners are.

mod actions;
mod inspections;
mod outcome;
mod part;
mod partnership;
mod report;

pub use report::read_area_send;
