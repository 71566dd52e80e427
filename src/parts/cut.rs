//! A document cut into what it holds.

use super::{pack, reports};
use crate::model::document::Document;
use crate::model::parts::Cut;

/// Cuts a document into what it holds; nearly every document comes back whole.
pub fn cut(document: Document) -> Cut {
    if pack::is_pack(&document.nodes) {
        return Cut::Pack(pack::cut(document));
    }
    let starts = reports::starts(&document.nodes);
    if starts.is_empty() { Cut::Whole(document) } else { Cut::Reports(reports::cut(&document, &starts)) }
}
