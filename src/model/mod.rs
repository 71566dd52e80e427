//! The plain data that the stages pass to each other: [`document`] (what a reader saw), [`parts`] (a file with
//! several documents), [`outline`] (a document in reading order, divided into sections) and [`report`] (the record);
//! and what they share: [`place`], [`attachment`], [`warning`] and its [`code`], [`mod@line`], [`glyph`], [`trace`]. Data only.

pub mod attachment;
pub mod code;
pub mod document;
pub mod glyph;
pub mod line;
pub mod outline;
pub mod parts;
pub mod place;
pub mod report;
pub mod trace;
pub mod warning;
