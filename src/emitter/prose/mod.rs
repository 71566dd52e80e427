//! A report's clean text, for text analysis and for reading: headings, numbered paragraphs, bullets and tables of the
//! report itself. Title block, letterhead and what follows the report (licence, about Ofsted) are left out,
//! as are footnotes; the records have all of these.

mod front;
mod markdown;
mod markup;
mod plain;
mod write;

pub(super) use write::{MARKDOWN, TEXT};
