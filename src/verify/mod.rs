//! Independent readings of the same pages, compared: what they find differently is a warning with both.

pub mod facts;
pub mod words;
