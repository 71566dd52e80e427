//! The plain data that the stages hand to each other: [`document`] (what a reader saw), [`parts`] (a file that holds
//! several), [`outline`] (the same in reading order, cut into sections) and [`report`] (the record), with what they
//! share: [`place`], [`warning`] and its [`code`], [`mod@line`], [`glyph`], [`trace`]. Data only; the behaviour lives in the stages.

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
