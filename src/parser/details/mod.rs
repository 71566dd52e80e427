//! The details of the provider: rows of label and value, the fields that they fill, and the kind of body.

mod fill;
mod kind;
mod label;
mod pairs;
mod read;
mod rows;
mod run_together;
mod value;

pub use read::read_details;
