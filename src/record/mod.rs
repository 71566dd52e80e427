//! One document to its record, and the records of a document pack.

pub mod pack;
pub mod report;
