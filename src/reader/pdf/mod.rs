//! PDF: turns page content and structure tree into a [`Document`](crate::model::document::Document).
//!
//! One content interpreter returns runs of glyphs; two builders make blocks from them: by the tag tree, and by
//! geometry if there are no usable tags.

mod actual;
mod added;
mod annotations;
mod attachments;
mod content;
mod crop;
mod damage;
mod document;
mod drawing;
mod facing;
mod fonts;
mod furniture;
mod garbled;
mod guard;
mod halves;
mod layout;
mod lexical;
mod matrix;
mod merge;
mod numbers;
mod page;
mod pages;
mod reach;
mod read;
mod recognised;
mod row_spans;
mod sheets;
mod stamps;
mod strings;
mod structure;
mod tags;
mod tokens;
mod typeset;
mod unpack;

pub use content::readings;
pub(super) use read::{attached_files, read_sheets};
pub use sheets::Sheets;
