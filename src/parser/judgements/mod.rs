//! The judgement parser: turns tables, grade lines, sentences and headings into judgements.
//!
//! Every place that prints a judgement is a [`reading::Reading`]; `reconcile` makes one judgement of each area's.

mod any_form;
mod collector;
mod columns;
mod grade_table;
mod labels_alone;
mod previous_grade;
pub mod reading;
mod readings;
pub mod reconcile;
mod report;
mod rows;
mod sentences;
mod shared_label;
mod shared_row;
mod sixth_form;
mod text;

pub use any_form::read_front_grades;
pub use report::read_judgements;
