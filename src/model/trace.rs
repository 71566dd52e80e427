//! Where every letter of a document is, block by block.

use super::document::{Document, Node};
use super::glyph::Glyph;
use crate::words::letters;
use std::ops::Range;

/// A document's letters in reading order, divided into the reader's blocks; empty for text.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    pub(crate) letters: Vec<Glyph>,
    pub(crate) blocks: Vec<BlockSpan>,
    /// By page, from 1.
    pages: Vec<Range<usize>>,
    /// All letters in file order, including headers and footers.
    pub(crate) shown: Vec<Glyph>,
}

/// A block as a range of the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BlockSpan {
    pub(crate) range: Range<usize>,
    /// Number of letters at its start that belong to its label, such as a paragraph number.
    pub(crate) label: usize,
    /// The page on which it begins, from 1.
    pub(crate) page: u32,
}

impl Trace {
    /// Takes the letters out of a document, and gives every block the anchor for its place.
    pub fn take(document: &mut Document) -> Self {
        let mut trace = Trace { shown: std::mem::take(&mut document.letters), ..Trace::default() };
        document.nodes.iter_mut().for_each(|node| trace.node(node));
        trace.index_pages();
        trace
    }

    fn node(&mut self, node: &mut Node) {
        match node {
            Node::Text(block) => {
                let start = self.letters.len();
                self.letters.append(&mut block.letters);
                let range = start..self.letters.len();
                let label = range.len().saturating_sub(letters(&block.text).count());
                block.place.anchor.block = u32::try_from(self.blocks.len()).ok();
                let page = block.place.page.unwrap_or(1);
                self.blocks.push(BlockSpan { label, range, page });
            }
            Node::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.nodes).for_each(|node| self.node(node));
            }
        }
    }

    /// The blocks that begin on a page, with their numbers.
    pub(crate) fn on_page(&self, page: u32) -> impl Iterator<Item = (usize, &BlockSpan)> {
        let range = self.pages.get(page as usize).cloned().unwrap_or_default();
        let blocks = self.blocks.get(range.clone()).unwrap_or_default();
        range.zip(blocks).filter(move |(_, block)| block.page == page)
    }

    /// From the first to the last block of each page.
    fn index_pages(&mut self) {
        for (index, block) in self.blocks.iter().enumerate() {
            let page = block.page as usize;
            if self.pages.len() <= page {
                self.pages.resize(page + 1, 0..0);
            }
            let range = &mut self.pages[page];
            *range = if range.start == range.end { index..index + 1 } else { range.start..index + 1 };
        }
    }
}
