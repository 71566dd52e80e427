//! Turns a PDF's pages into a document, with either of the two builders.

use super::fonts::Fonts;
use super::merge::in_place;
use super::page::PageText;
use super::reach::{Claims, reaches, reaches_text, unusable_pages};
use super::tags::{self, Walked};
use super::{furniture, halves, layout, stamps};
use crate::model::document::{Document, ReaderKind};
use crate::reader::budget::Budget;
use crate::reader::choice::ReaderChoice;

/// By the tags, if there are any that can be used; otherwise by the layout, which divides sheets of two pages.
pub fn document(
    walked: Option<Walked>,
    pages: &mut Vec<PageText>,
    fonts: &Fonts,
    choice: ReaderChoice,
    budget: &mut Budget,
) -> Document {
    let reaches = walked.as_ref().map(|walked| reaches(pages, &walked.claimed)).unwrap_or_default();
    let by_lines =
        |walked: &Walked| !reaches_text(&reaches) || tags::is_only_lines(&walked.nodes) || tags::is_only_pages(pages);
    let warnings = unusable_pages(&reaches);
    let mut document = match walked.filter(|walked| choice != ReaderChoice::Auto || !by_lines(walked)) {
        Some(walked) => by_tags(walked, pages, fonts, budget),
        None => {
            *pages = halves::part(std::mem::take(pages));
            by_layout(pages, fonts, budget)
        }
    };
    document.warnings.extend(warnings);
    document
}

/// By the tags; text that they don't claim is added by its layout.
fn by_tags(walked: Walked, pages: &[PageText], fonts: &Fonts, budget: &mut Budget) -> Document {
    let claims = Claims::new(&walked.claimed);
    let mut nodes = walked.nodes;
    let mut orphans = layout::lay_out(pages, &fonts.list, budget, |page, run| !claims.has(page, run));
    nodes = in_place(nodes, orphans.nodes);
    let mut furniture = furniture::artifacts(pages);
    if furniture.is_empty() {
        furniture = furniture::strip_repeated(&mut nodes, pages);
    }
    furniture.append(&mut orphans.furniture);
    furniture.append(&mut stamps::furniture(pages));
    Document { reader: ReaderKind::Tags, nodes, furniture, ..Document::default() }
}

/// By the positions of the runs alone.
pub fn by_layout(pages: &[PageText], fonts: &Fonts, budget: &mut Budget) -> Document {
    let layout::Laid { nodes, mut furniture } = layout::lay_out(pages, &fonts.list, budget, |_, _| true);
    furniture.append(&mut stamps::furniture(pages));
    let mut document = Document { reader: ReaderKind::Layout, nodes, furniture, ..Document::default() };
    halves::renumber(&mut document, pages);
    document
}
