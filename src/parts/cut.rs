//! Divides a document into the documents it contains.

use super::{pack, reports};
use crate::model::document::Document;
use crate::model::parts::Cut;

/// Divides a document into the documents it contains; nearly every document is returned whole.
pub fn cut(document: Document) -> Cut {
    if pack::is_pack(&document.nodes) {
        return Cut::Pack(pack::cut(document));
    }
    let starts = reports::starts(&document.nodes);
    if starts.is_empty() { Cut::Whole(document) } else { Cut::Reports(reports::cut(&document, &starts)) }
}
