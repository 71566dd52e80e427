//! Area SEND reports since 2023: the outcome, when the area was and will be inspected, who must do what, and who the partners are.

mod actions;
mod inspections;
mod outcome;
mod part;
mod partnership;
mod report;

pub use report::read;
