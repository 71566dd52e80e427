//! Divides a document into the documents it contains.

use super::lines;
use super::pack;
use super::papers::{self, Start};
use super::reports;
use crate::model::code::Code;
use crate::model::document::{Document, Node};
use crate::model::parts::Cut;
use crate::model::place::Place;
use crate::model::warning::Warning;

/// Divides a document into the documents it contains; nearly every document is returned whole.
pub fn cut(mut document: Document) -> Cut {
    let is_pack = pack::is_pack(&document.nodes);
    let found = reports::find(&document);
    let doubts: Vec<Warning> = found.doubtful.iter().map(|at| doubt(&document.nodes, *at)).collect();
    document.warnings.extend(doubts);
    let starts = papers::starts(&document, &found.fronts, is_pack);
    if is_pack || !found.fronts.is_empty() && starts.len() > 1 {
        let pack = pack::cut(document, &starts);
        return if starts.iter().all(|(_, start)| *start == Start::Inspection) {
            Cut::Reports(pack.papers)
        } else {
            Cut::Pack(pack)
        };
    }
    Cut::Whole(document)
}

fn doubt(nodes: &[Node], at: usize) -> Warning {
    let line = nodes.get(at).and_then(|node| lines::texts(node, 1).into_iter().next());
    let page = nodes.get(at).and_then(lines::page);
    Warning::new(
        Code::ReportsDoubtful,
        "a title with dates or a salutation is printed again here, but nothing else shows that another report begins",
    )
    .at(page.map_or_else(Place::default, Place::on_page))
    .printed(line)
}
