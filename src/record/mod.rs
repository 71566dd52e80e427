//! Makes the record of one document, the records of a document pack, and the names of both.

pub mod ids;
pub mod pack;
pub mod report;
