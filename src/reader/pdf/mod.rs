//! PDF: turns page content and structure tree into a [`Document`](crate::model::document::Document).
//!
//! One content interpreter returns runs of glyphs; two builders make blocks from them: by the tag tree, and by
//! geometry if there are no usable tags.

mod actual;
mod attachments;
mod content;
mod document;
mod fonts;
mod furniture;
mod garbled;
mod guard;
mod layout;
mod matrix;
mod merge;
mod page;
mod pages;
mod reach;
mod read;
mod row_spans;
mod sheets;
mod strings;
mod structure;
mod tags;
mod typeset;
mod unpack;

pub(super) use read::{attached_files, read_sheets};
pub use sheets::Sheets;
