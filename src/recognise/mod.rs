//! What printed words mean: a framework's title, a judged area, a grade, a heading, a timescale.

pub mod actions;
pub mod area;
pub mod asks;
pub mod framework;
pub mod front;
pub mod grade;
pub mod heading;
pub mod misread;
pub mod pairs;
pub mod rows;
pub mod timescale;
pub mod title;
