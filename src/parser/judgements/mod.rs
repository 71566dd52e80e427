//! The judgement parser: tables, grade lines, sentences and headings to judgements.
//!
//! Every place that prints a judgement is a [`reading::Reading`]; `reconcile` makes one judgement of each area's readings.

mod collector;
mod grade_table;
pub mod reading;
mod readings;
pub mod reconcile;
mod report;
mod sentences;
mod text;

pub use report::read;
