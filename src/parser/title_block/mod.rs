//! The title block and the section on the team: who was inspected, when, and by whom.

pub mod dates;
pub mod lines;
pub mod people;
pub mod read;
