//! Text to a [`Document`](crate::model::document::Document): plain text, Markdown and what `pdftotext` prints, with or
//! without `-layout`.
//!
//! One reader for all, since they mix: conversions of reports have Markdown's bold beside tables
//! of tabs, and nobody says which program made a file.

mod blocks;
mod columns;
mod contents;
pub mod encoding;
mod furniture;
mod inline;
mod label;
mod line;
mod read;
mod table;
mod wrap;

pub use read::read;
