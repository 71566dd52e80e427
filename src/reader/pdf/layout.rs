//! The layout reader: lines, paragraphs and tables from the positions of the runs alone.

use super::content::{PageText, Run};
use super::fonts::Font;
use super::typeset::Typesetter;
use crate::model::document::{Node, Role};

/// Blocks made from the runs that `select` takes, page by page.
pub fn nodes(pages: &[PageText], fonts: &[Font], select: impl Fn(u32, &Run) -> bool) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (number, page) in (0u32..).zip(pages) {
        let mut setter = Typesetter::default();
        for run in page.runs.iter().filter(|r| select(number, r)) {
            setter.push(number, page, run, fonts);
        }
        nodes.extend(setter.finish(Role::Paragraph, None, 0).map(Node::Text));
    }
    nodes
}
