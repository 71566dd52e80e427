//! The judgement parser: tables, grade lines, sentences and headings to judgements.
//!
//! Every place that prints a judgement is a [`reading::Reading`]; `reconcile` makes one judgement of each area's readings.

pub mod reading;
mod readings;
pub mod reconcile;
mod report;
mod sentences;

pub use report::read;
