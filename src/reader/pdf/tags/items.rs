//! List items: their labels, and words that Word puts where a label belongs.

use super::{BlockContext, Walker, flush};
use crate::model::document::{Node, Role};
use crate::reader::block::label_block;
use crate::reader::pdf::structure::{ContentId, Element, ElementKind, Kid};
use crate::reader::pdf::typeset::Typesetter;

impl<'d> Walker<'d> {
    /// A list item: its label is kept separate, and its blocks follow.
    pub(super) fn item(&mut self, element: &'d Element, context: BlockContext, nodes: &mut Vec<Node>) {
        if let Some(ids) = self.exchanged(element) {
            let mut setter = Typesetter::default();
            for id in ids {
                self.show(id, &mut setter);
            }
            return flush(&mut setter, context, nodes);
        }
        let mut label = Typesetter::default();
        let mut own = Vec::new();
        let mut body = Typesetter::default();
        let mut runs_on = false;
        for kid in &element.kids {
            match kid {
                Kid::Element(index) if self.is_label(*index) => {
                    self.inline(&self.tree.elements[*index], context, &mut label, &mut own);
                    if label.is_words() {
                        (body, runs_on) = (std::mem::take(&mut label), true);
                    }
                }
                Kid::Element(index) if std::mem::take(&mut runs_on) => {
                    self.run_on(*index, context, &mut body, &mut own)
                }
                Kid::Element(index) => self.element(*index, context, &mut body, &mut own),
                Kid::Content(id) => self.show(*id, &mut body),
            }
        }
        flush(&mut body, context, &mut own);
        attach_label(label, context, &mut own);
        nodes.append(&mut own);
    }

    /// An element whose first words continue the block that is open, as those after a label that is no label: where
    /// an item goes on after a page break, Word puts its next words into the label, often only half of a word.
    fn run_on(&mut self, index: usize, context: BlockContext, setter: &mut Typesetter, nodes: &mut Vec<Node>) {
        let tree = self.tree;
        let Some(element) = tree.elements.get(index) else { return };
        if element.kind != ElementKind::Block || element.actual.is_some() {
            return self.element(index, context, setter, nodes);
        }
        let mut kids = element.kids.iter();
        match kids.next() {
            Some(Kid::Element(first)) => self.run_on(*first, context, setter, nodes),
            Some(Kid::Content(id)) => self.show(*id, setter),
            None => {}
        }
        for kid in kids {
            match kid {
                Kid::Element(index) => self.element(*index, context, setter, nodes),
                Kid::Content(id) => self.show(*id, setter),
            }
        }
    }

    fn is_label(&self, index: usize) -> bool {
        self.tree.elements.get(index).is_some_and(|e| e.kind == ElementKind::Label)
    }

    /// Word sometimes exchanges content between label and body ("L", "▪ eaders are ..."): if the ids in a
    /// flat item are in a different order on the page and in the tree, the page's order is right.
    fn exchanged(&self, element: &'d Element) -> Option<Vec<ContentId>> {
        let has_label = element.kids.iter().any(|k| matches!(k, Kid::Element(i) if self.is_label(*i)));
        if !has_label || !self.is_flat(element, 0) {
            return None;
        }
        let position =
            |id: &ContentId| self.content.runs.get(id).and_then(|runs| runs.first()).map(|run| (id.page, *run));
        let mut placed: Vec<_> =
            self.tree.content_below(element).into_iter().filter_map(|id| Some((position(&id)?, id))).collect();
        if placed.is_sorted_by_key(|(position, _)| *position) {
            return None;
        }
        placed.sort_by_key(|(position, _)| *position);
        Some(placed.into_iter().map(|(_, id)| id).collect())
    }

    /// Whether an item contains at most one label and one paragraph.
    fn is_flat(&self, element: &'d Element, depth: u8) -> bool {
        element.kids.iter().all(|kid| match kid {
            Kid::Content(_) => true,
            Kid::Element(index) => self.tree.elements.get(*index).is_some_and(|e| match e.kind {
                ElementKind::Inline => self.is_flat(e, depth),
                ElementKind::Label | ElementKind::Block if depth == 0 => self.is_flat(e, 1),
                _ => false,
            }),
        })
    }
}

/// Gives an item's label to its first block.
fn attach_label(label: Typesetter, context: BlockContext, nodes: &mut Vec<Node>) {
    let Some(mut block) = label.finish(context.role, None, context.list_depth) else { return };
    let text = match (block.label.take(), block.text.is_empty()) {
        (Some(label), true) => label,
        (Some(label), false) => format!("{label} {}", block.text),
        (None, _) => std::mem::take(&mut block.text),
    };
    match nodes.iter_mut().find_map(|n| if let Node::Text(b) = n { Some(b) } else { None }) {
        Some(first) if first.label.is_none() && first.role != Role::Note => {
            first.label = Some(text);
            first.place = block.place;
            first.letters.splice(0..0, block.letters);
            if let (Some(frame), Some(front)) = (&mut first.frame, block.frame) {
                frame.x0 = frame.x0.min(front.x0);
            }
            label_block(first);
        }
        _ => {
            block.text = text;
            label_block(&mut block);
            nodes.insert(0, Node::Text(block));
        }
    }
}
