//! What printed words are by the forms: a framework's title, a judged area, a grade, a heading, a time scale.

pub mod area;
pub mod framework;
pub mod front;
pub mod grade;
pub mod heading;
pub mod timescale;
pub mod title;
