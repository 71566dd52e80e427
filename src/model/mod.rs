//! The plain data that the stages hand to each other: [`document`] (what a reader
//! saw), [`parts`] (a file that holds several), [`outline`] (the same in reading order, cut into sections) and [`report`]
//! (the record). Data only; the behaviour lives in the stages.

pub mod document;
pub mod outline;
pub mod parts;
pub mod report;
