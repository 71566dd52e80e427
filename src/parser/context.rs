//! What the reader of a field can see of a document.

use crate::framework::form::Framework;
use crate::model::document::Furniture;
use crate::model::line::Line;
use crate::model::outline::Outline;
use crate::recognise::heading::Vocabulary;

/// A document that is being turned into a record.
#[derive(Debug, Clone, Copy)]
pub struct Context<'d> {
    /// The document in reading order and in sections.
    pub outline: &'d Outline,
    /// The headings of its form.
    pub vocabulary: &'d Vocabulary,
    /// Its first lines, which show what it is.
    pub title_block: &'d [Line],
    /// The framework that was recognised.
    pub framework: &'static Framework,
    /// Running headers and footers.
    pub furniture: &'d [Furniture],
}
