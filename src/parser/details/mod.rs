//! The details of the provider: rows of label and value, the fields that they fill, and the kind of body.

mod fill;
mod kind;
mod read;
mod rows;
mod value;

pub use read::read_details;
