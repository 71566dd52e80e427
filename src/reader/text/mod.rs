//! Turns text into a [`Document`](crate::model::document::Document): plain text, Markdown and `pdftotext` output, with
//! or without `-layout`.
//!
//! One reader for all, because they mix: conversions of reports have Markdown's bold next to tables
//! made with tabs, and there is no telling which program made a file.

mod blocks;
mod centred;
mod columns;
mod compounds;
mod contents;
pub mod encoding;
mod front_matter;
mod furniture;
mod inline;
mod label;
mod line;
mod queue;
mod read;
mod table;
mod tags;
mod wrap;

pub use read::read;
