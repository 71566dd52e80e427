//! Independent readings of the same pages, compared: where they differ, a warning gives both.

pub mod facts;
pub mod words;
