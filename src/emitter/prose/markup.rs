//! The marks that differ between text and Markdown.

use crate::model::outline::{Paragraph, SectionTable};

/// How the parts of a report are written; each gives a block without its last line feed.
pub(super) struct Markup {
    /// A heading of this level, from 1.
    pub heading: fn(&str, u8) -> String,
    pub paragraph: fn(&Paragraph) -> String,
    pub table: fn(&SectionTable) -> String,
}
