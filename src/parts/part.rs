//! A part of a document as a separate document.

use super::lines;
use crate::model::document::{Document, Node};

/// A part of a document, with the headers, footers and warnings of its pages.
pub(super) fn part_of(document: &Document, nodes: Vec<Node>) -> Document {
    let (first, last) = (nodes.iter().find_map(lines::page), nodes.iter().rev().find_map(lines::page));
    let inside = |page: u32| first.is_none_or(|f| page >= f) && last.is_none_or(|l| page <= l);
    Document {
        nodes,
        furniture: document.furniture.iter().filter(|f| inside(f.page)).cloned().collect(),
        warnings: document.warnings.iter().filter(|w| w.place.page.is_none_or(inside)).cloned().collect(),
        ..shell(document)
    }
}

/// What all parts of a document have in common.
fn shell(document: &Document) -> Document {
    Document { media_type: document.media_type, reader: document.reader, pages: document.pages, ..Document::default() }
}
