//! A document divided into the documents that it contains.

use super::document::{Document, Node};
use super::report::{Paper, Part};

/// What a file contains.
#[derive(Debug, Clone)]
pub enum Cut {
    /// One document, as is nearly always the case.
    Whole(Document),
    /// Several reports in sequence, each with its own title page.
    Reports(Vec<Piece>),
    /// A meeting's papers.
    Pack(Pack),
}

/// A committee's document pack.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    /// The whole file.
    pub document: Document,
    /// Its papers in file order, including the agenda.
    pub papers: Vec<Piece>,
}

/// A document inside another one.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    /// Its title as printed.
    pub title: String,
    /// What it is.
    pub kind: PieceKind,
    /// The agenda item that it belongs to, counted by cover reports; 0 for the agenda.
    pub item: u32,
    /// Its nodes with their places in the file.
    pub document: Document,
}

/// What a paper is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PieceKind {
    /// A report or letter of an inspection.
    Inspection,
    /// A plan of actions in a table.
    ActionPlan,
    /// Anything else.
    #[default]
    Other,
}

impl PieceKind {
    /// The name in the output.
    pub fn name(self) -> &'static str {
        match self {
            PieceKind::Inspection => "inspection",
            PieceKind::ActionPlan => "action_plan",
            PieceKind::Other => "other",
        }
    }
}

impl Piece {
    /// Where it is in the file.
    pub fn part(&self) -> Part {
        let (first_page, last_page) = self.pages();
        Part { title: self.title.clone(), first_page, last_page }
    }

    /// Its line in the list of papers.
    pub fn paper(&self) -> Paper {
        let (first_page, last_page) = self.pages();
        Paper { title: self.title.clone(), first_page, last_page, kind: self.kind.name().into() }
    }

    /// First and last page; `None` for text without pages.
    pub fn pages(&self) -> (Option<u32>, Option<u32>) {
        let mut pages = (None, None);
        self.document.nodes.iter().for_each(|node| span(node, &mut pages));
        pages
    }
}

fn span(node: &Node, pages: &mut (Option<u32>, Option<u32>)) {
    match node {
        Node::Text(block) => {
            pages.0 = pages.0.or(block.place.page);
            pages.1 = pages.1.max(block.page_end).max(block.place.page);
        }
        Node::Table(table) => {
            table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).for_each(|node| span(node, pages));
        }
    }
}
