//! Makes the record of one document, and the records of a document pack.

pub mod pack;
pub mod report;
