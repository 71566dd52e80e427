//! The tag walk: combines the structure tree and page content into blocks, tables and notes.
//!
//! The tree decides blocks, tables, lists, notes and order; text that no tag claims is kept, where it belongs.

use super::actual;
use super::fonts::Font;
use super::page::{Marked, PageText, Run};
use super::row_spans::RowSpans;
use super::structure::{ContentId, Element, ElementKind, Kid, Tree};
use super::typeset::Typesetter;
use crate::limits::Measure;
use crate::model::document::{Cell, Node, Role, Row, Table};
use crate::model::glyph::Glyph;
use crate::reader::budget::Budget;
use crate::words::letters as letters_of;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the walk found.
pub struct Walked {
    /// Blocks and tables in the tree's order.
    pub nodes: Vec<Node>,
    /// The marked content that the tree claims.
    pub claimed: FxHashSet<ContentId>,
}

/// Walks the tree over the pages' text.
pub fn walk(tree: &Tree, pages: &[PageText], fonts: &[Font], budget: &mut Budget) -> Walked {
    let mut walker = Walker { tree, pages, fonts, budget, content: index(pages), claimed: FxHashSet::default() };
    let mut nodes = Vec::new();
    let mut loose = Typesetter::default();
    for root in &tree.roots {
        walker.element(*root, BlockContext::default(), &mut loose, &mut nodes);
    }
    flush(&mut loose, BlockContext::default(), &mut nodes);
    Walked { nodes, claimed: walker.claimed }
}

/// The runs of each piece of marked content, as indices into its page's runs.
fn index(pages: &[PageText]) -> FxHashMap<ContentId, Vec<u32>> {
    let mut content: FxHashMap<ContentId, Vec<u32>> = FxHashMap::default();
    for (page, text) in (0u32..).zip(pages) {
        for (i, run) in (0u32..).zip(&text.runs) {
            if let Marked::Id(mcid) = run.marked {
                content.entry(ContentId { page, stream: run.stream, mcid }).or_default().push(i);
            }
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
    content: FxHashMap<ContentId, Vec<u32>>,
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
        if let Some(actual) = &element.actual {
            return self.actual(element, actual, setter);
        }
        for kid in &element.kids {
            match kid {
                Kid::Element(index) => self.element(*index, context, setter, nodes),
                Kid::Content(id) => self.show(*id, setter),
            }
        }
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
        let indices = self.content.get(&id).map(Vec::as_slice).unwrap_or_default();
        indices.iter().filter_map(move |i| page?.runs.get(*i as usize))
    }

    /// ActualText replaces everything below its element (ISO 32000-1 §14.9.4).
    fn actual(&mut self, element: &'d Element, actual: &str, setter: &mut Typesetter) {
        let ids = self.content_below(element);
        let first = ids.iter().find_map(|id| self.runs(*id).next().map(|run| (id.page, run)));
        if let Some((page, run)) = first {
            setter.push_text(page, actual, run, self.fonts, self.actual_letters(&ids, page, actual));
        }
        self.claimed.extend(ids);
    }

    /// The letters of an ActualText on its first page, all in the frame of what it replaces.
    fn actual_letters(&self, ids: &[ContentId], page: u32, actual: &str) -> Vec<Glyph> {
        let Some(text) = self.pages.get(page as usize) else { return Vec::new() };
        let runs = ids.iter().filter(|id| id.page == page).flat_map(|id| self.runs(*id));
        let shown: Vec<Glyph> = runs.flat_map(|run| text.letters(page, run)).collect();
        let letter = |(character, frame)| Glyph { character, begins_word: true, page: page + 1, frame };
        letters_of(actual).zip(actual::frames(actual, &shown)).map(letter).collect()
    }

    fn claim_all(&mut self, element: &'d Element) {
        let ids = self.content_below(element);
        self.claimed.extend(ids);
    }

    fn content_below(&self, element: &'d Element) -> Vec<ContentId> {
        let mut ids = Vec::new();
        let mut open: Vec<&Kid> = element.kids.iter().rev().collect();
        while let Some(kid) = open.pop() {
            match kid {
                Kid::Content(id) => ids.push(*id),
                Kid::Element(index) => {
                    open.extend(self.tree.elements.get(*index).iter().flat_map(|e| e.kids.iter().rev()))
                }
            }
        }
        ids
    }

    /// A list item: its label is kept separate, and its blocks follow.
    fn item(&mut self, element: &'d Element, context: BlockContext, nodes: &mut Vec<Node>) {
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
        for kid in &element.kids {
            match kid {
                Kid::Element(index) if self.is_label(*index) => {
                    let labels = &self.tree.elements[*index];
                    self.inline(labels, context, &mut label, &mut own);
                }
                Kid::Element(index) => self.element(*index, context, &mut body, &mut own),
                Kid::Content(id) => self.show(*id, &mut body),
            }
        }
        flush(&mut body, context, &mut own);
        attach_label(label, context, &mut own);
        nodes.append(&mut own);
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
        let position = |id: &ContentId| self.content.get(id).and_then(|runs| runs.first()).map(|run| (id.page, *run));
        let mut ids: Vec<ContentId> =
            self.content_below(element).into_iter().filter(|id| position(id).is_some()).collect();
        if ids.is_sorted_by_key(position) {
            return None;
        }
        ids.sort_by_key(position);
        Some(ids)
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

    fn table(&mut self, element: &'d Element, context: BlockContext) -> Option<Table> {
        let mut table = Table::default();
        let mut spans = RowSpans::default();
        self.collect_rows(element, context, false, &mut table, &mut spans);
        let filled = table.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.nodes.is_empty()));
        filled.then_some(table)
    }

    fn collect_rows(
        &mut self,
        element: &'d Element,
        context: BlockContext,
        head: bool,
        table: &mut Table,
        spans: &mut RowSpans,
    ) {
        for kid in &element.kids {
            let row = match self.row_of(kid, context, head, spans) {
                Some(row) => row,
                None => {
                    if let Kid::Element(index) = kid
                        && let Some(group) = self.tree.elements.get(*index)
                    {
                        self.collect_rows(
                            group,
                            context,
                            matches!(group.kind, ElementKind::RowGroup(true)),
                            table,
                            spans,
                        );
                    }
                    continue;
                }
            };
            if !row.cells.is_empty() {
                table.rows.push(row);
            }
        }
    }

    /// A row; anything else in a table is a row of one cell; `None` for a group of rows.
    fn row_of(&mut self, kid: &Kid, context: BlockContext, head: bool, spans: &mut RowSpans) -> Option<Row> {
        let nodes = match kid {
            Kid::Content(id) => self.cell_nodes(|w, _, setter| w.show(*id, setter), context),
            Kid::Element(index) => {
                let element = self.tree.elements.get(*index)?;
                match element.kind {
                    ElementKind::RowGroup(_) => return None,
                    ElementKind::Row => return Some(self.row(element, context.list_depth, head, spans)),
                    _ => self.cell_nodes(|w, nodes, setter| w.content_of(element, context, setter, nodes), context),
                }
            }
        };
        Some(if nodes.is_empty() { Row::default() } else { Row { cells: vec![Cell { header: false, nodes }] } })
    }

    fn cell_nodes(
        &mut self,
        fill: impl FnOnce(&mut Self, &mut Vec<Node>, &mut Typesetter),
        context: BlockContext,
    ) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut setter = Typesetter::default();
        fill(self, &mut nodes, &mut setter);
        flush(&mut setter, context, &mut nodes);
        nodes
    }

    fn row(&mut self, element: &'d Element, list_depth: u8, head: bool, spans: &mut RowSpans) -> Row {
        let context = BlockContext { role: Role::Paragraph, list_depth };
        let mut row = Row::default();
        for kid in &element.kids {
            let (cell, columns, rows) = match kid {
                Kid::Content(id) => (None, 1, self.cell_nodes(|w, _, setter| w.show(*id, setter), context)),
                Kid::Element(index) => match self.tree.elements.get(*index) {
                    Some(e) => {
                        let nodes =
                            self.cell_nodes(|w, nodes, setter| w.content_of(e, context, setter, nodes), context);
                        (Some(e), e.columns, nodes)
                    }
                    None => continue,
                },
            };
            let header = match cell.map(|e| e.kind) {
                Some(ElementKind::Cell(header)) => header || head,
                _ if rows.is_empty() => continue,
                _ => head,
            };
            spans.fill(&mut row, self.budget);
            spans.open(row.cells.len(), columns, cell.map_or(1, |e| e.rows));
            row.cells.push(Cell { header, nodes: rows });
            if self.budget.take(Measure::Cells, u64::from(columns - 1)) {
                row.cells.extend((1..columns).map(|_| Cell::default()));
            }
        }
        spans.fill(&mut row, self.budget);
        row
    }

    /// What a cell, or something else in a table, contains.
    fn content_of(
        &mut self,
        element: &'d Element,
        context: BlockContext,
        setter: &mut Typesetter,
        nodes: &mut Vec<Node>,
    ) {
        match element.kind {
            ElementKind::Cell(_) | ElementKind::Inline => self.inline(element, context, setter, nodes),
            _ => self.block(element, context, nodes),
        }
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
            crate::reader::block::label_block(first);
        }
        _ => {
            block.text = text;
            crate::reader::block::label_block(&mut block);
            nodes.insert(0, Node::Text(block));
        }
    }
}
