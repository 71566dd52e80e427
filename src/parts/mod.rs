//! Documents that hold others, cut apart before any framework is recognised: a committee's document pack into
//! its papers, a file of two reports into the reports.

mod lines;
mod pack;
mod paper;
mod reports;

use crate::model::document::{Document, Node};
use crate::model::parts::Cut;

/// Cuts a document into what it holds; nearly every document comes back whole.
pub fn cut(document: Document) -> Cut {
    if pack::is_pack(&document.nodes) {
        return Cut::Pack(pack::cut(document));
    }
    let starts = reports::starts(&document.nodes);
    if starts.is_empty() { Cut::Whole(document) } else { Cut::Reports(reports::cut(&document, &starts)) }
}

/// A part of a document, with the running lines and warnings of its pages.
fn part_of(document: &Document, nodes: Vec<Node>) -> Document {
    let (first, last) = (nodes.iter().find_map(lines::page), nodes.iter().rev().find_map(lines::page));
    let inside = |page: u32| first.is_none_or(|f| page >= f) && last.is_none_or(|l| page <= l);
    Document {
        nodes,
        furniture: document.furniture.iter().filter(|f| inside(f.page)).cloned().collect(),
        warnings: document.warnings.iter().filter(|w| w.place.page.is_none_or(inside)).cloned().collect(),
        ..shell(document)
    }
}

/// What all parts of a document share.
fn shell(document: &Document) -> Document {
    Document { media_type: document.media_type, reader: document.reader, pages: document.pages, ..Document::default() }
}
