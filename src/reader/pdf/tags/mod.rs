//! The tag walk: combines the structure tree and page content into blocks, tables and notes.
//!
//! The tree decides blocks, tables, lists, notes and order; text that no tag claims is kept, where it belongs.

mod adopt;
mod displaced;
mod items;
mod tables;
#[cfg(test)]
mod tests;
mod worth;

pub use self::adopt::adopt;
use self::displaced::Content;
pub use self::worth::{is_only_lines, is_only_pages};
use super::actual;
use super::fonts::Font;
use super::page::{Marked, PageText, Run};
use super::structure::{ContentId, Element, ElementKind, Kid, Tree};
use super::typeset::Typesetter;
use crate::model::document::{Node, Role};
use crate::model::glyph::Glyph;
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::words::letters as letters_of;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

/// What the walk found.
pub struct Walked {
    /// Blocks and tables in the tree's order.
    pub nodes: Vec<Node>,
    /// The marked content that the tree claims.
    pub claimed: FxHashSet<ContentId>,
}

/// Walks the tree over the pages' text.
pub fn walk(tree: &Tree, pages: &[PageText], fonts: &[Font], budget: &mut Budget) -> Walked {
    let mut content = index(pages);
    displaced::mend(tree, pages, &mut content);
    let mut walker = Walker { tree, pages, fonts, budget, content, claimed: FxHashSet::default() };
    let mut nodes = Vec::new();
    let mut loose = Typesetter::default();
    for root in &tree.roots {
        walker.element(*root, BlockContext::default(), &mut loose, &mut nodes);
    }
    flush(&mut loose, BlockContext::default(), &mut nodes);
    Walked { nodes, claimed: walker.claimed }
}

/// The runs of each piece of marked content, as indices into its page's runs.
fn index(pages: &[PageText]) -> Content {
    let mut content = Content::default();
    for (page, text) in (0u32..).zip(pages) {
        let mut first = 0;
        for piece in text.runs.chunk_by(|a, b| a.marked == b.marked && a.stream == b.stream) {
            let end = first + piece.len() as u32;
            if let Some((Marked::Id(mcid), stream)) = piece.first().map(|run| (run.marked, run.stream)) {
                content.runs.entry(ContentId { page, stream, mcid }).or_default().extend(first..end);
            }
            first = end;
        }
    }
    content
}

/// The state of the walk: which kind of block is open.
#[derive(Clone, Copy, Default)]
struct BlockContext {
    role: Role,
    list_depth: u8,
}

struct Walker<'d> {
    tree: &'d Tree,
    pages: &'d [PageText],
    fonts: &'d [Font],
    budget: &'d mut Budget,
    content: Content,
    claimed: FxHashSet<ContentId>,
}

fn flush(setter: &mut Typesetter, context: BlockContext, nodes: &mut Vec<Node>) {
    let full = std::mem::take(setter);
    nodes.extend(full.finish_all(context.role, context.list_depth).map(Node::Text));
}

impl<'d> Walker<'d> {
    fn element(&mut self, index: usize, context: BlockContext, setter: &mut Typesetter, nodes: &mut Vec<Node>) {
        let tree = self.tree;
        let Some(element) = tree.elements.get(index) else { return };
        match element.kind {
            ElementKind::Inline => self.inline(element, context, setter, nodes),
            ElementKind::Note => self.note(element, context, nodes),
            ElementKind::Artifact => self.claim_all(element),
            _ => {
                flush(setter, context, nodes);
                self.block(element, context, nodes);
            }
        }
    }

    fn block(&mut self, element: &'d Element, context: BlockContext, nodes: &mut Vec<Node>) {
        match element.kind {
            ElementKind::Table => nodes.extend(self.table(element, context).map(Node::Table)),
            ElementKind::List => {
                let depth = context.list_depth.saturating_add(1);
                self.container(element, BlockContext { role: Role::ListItem, list_depth: depth }, nodes);
            }
            ElementKind::Item => self.item(element, BlockContext { role: Role::ListItem, ..context }, nodes),
            ElementKind::Heading(level) => {
                self.container(element, BlockContext { role: Role::Heading(level), ..context }, nodes)
            }
            ElementKind::Contents => self.container(element, BlockContext { role: Role::Contents, ..context }, nodes),
            _ => self.container(element, context, nodes),
        }
    }

    fn container(&mut self, element: &'d Element, context: BlockContext, nodes: &mut Vec<Node>) {
        let mut setter = Typesetter::default();
        self.inline(element, context, &mut setter, nodes);
        flush(&mut setter, context, nodes);
    }

    /// Content that continues the block around it.
    fn inline(&mut self, element: &'d Element, context: BlockContext, setter: &mut Typesetter, nodes: &mut Vec<Node>) {
        if let Some(actual) = element.actual.as_deref().filter(|_| !self.is_read_as_shown(element)) {
            return self.actual(element, actual, setter);
        }
        for kid in &element.kids {
            match kid {
                Kid::Element(index) => self.element(*index, context, setter, nodes),
                Kid::Content(id) => self.show(*id, setter),
            }
        }
    }

    fn is_read_as_shown(&self, element: &Element) -> bool {
        let as_shown = &self.content.as_shown;
        !as_shown.is_empty() && self.tree.content_below(element).iter().any(|id| as_shown.contains(id))
    }

    /// A note is inside its paragraph, which continues after it.
    fn note(&mut self, element: &'d Element, context: BlockContext, nodes: &mut Vec<Node>) {
        self.container(element, BlockContext { role: Role::Note, ..context }, nodes);
    }

    fn show(&mut self, id: ContentId, setter: &mut Typesetter) {
        if !self.claimed.insert(id) {
            return;
        }
        let (pages, fonts) = (self.pages, self.fonts);
        let Some(page) = pages.get(id.page as usize) else { return };
        for run in self.runs(id) {
            setter.push(id.page, page, run, fonts);
        }
    }

    fn runs(&self, id: ContentId) -> impl Iterator<Item = &'d Run> + use<'_, 'd> {
        let page = self.pages.get(id.page as usize);
        let indices = self.content.runs.get(&id).map(SmallVec::as_slice).unwrap_or_default();
        indices.iter().filter_map(move |i| page?.runs.get(*i as usize))
    }

    /// ActualText replaces everything below its element (ISO 32000-1 §14.9.4).
    fn actual(&mut self, element: &'d Element, actual: &str, setter: &mut Typesetter) {
        let ids = self.tree.content_below(element);
        let first = ids.iter().find_map(|id| self.runs(*id).next().map(|run| (id.page, run)));
        if let Some((page, run)) = first {
            setter.push_text(page, actual, run, self.fonts, self.actual_letters(&ids, page, actual));
            self.check_actual(&ids, page, actual);
        }
        self.claimed.extend(ids);
    }

    /// The letters of an ActualText on its first page, all in the frame of what it replaces.
    fn check_actual(&mut self, ids: &[ContentId], page: u32, actual: &str) {
        let text = |id: &ContentId| {
            let page = self.pages.get(id.page as usize);
            self.runs(*id).filter_map(|run| page.map(|page| page.str(run))).collect::<String>()
        };
        if actual::is_altered(actual, &ids.iter().map(text).collect::<String>()) {
            self.budget.damaged_on(page + 1, Part::Tags);
        }
    }

    fn actual_letters(&self, ids: &[ContentId], page: u32, actual: &str) -> Vec<Glyph> {
        let Some(text) = self.pages.get(page as usize) else { return Vec::new() };
        let runs = ids.iter().filter(|id| id.page == page).flat_map(|id| self.runs(*id));
        let shown: Vec<Glyph> = runs.flat_map(|run| text.letters(page, run)).collect();
        let letter = |(character, frame)| Glyph { character, begins_word: true, page: page + 1, frame };
        letters_of(actual).zip(actual::frames(actual, &shown)).map(letter).collect()
    }

    fn claim_all(&mut self, element: &'d Element) {
        let ids = self.tree.content_below(element);
        self.claimed.extend(ids);
    }
}
