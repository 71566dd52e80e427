//! Turns a PDF's pages into a document, with either of the two builders.

use super::fonts::Fonts;
use super::merge::in_place;
use super::page::PageText;
use super::reach::{is_claimed, reaches, reaches_text, unusable_pages};
use super::tags::Walked;
use super::{furniture, layout};
use crate::model::document::{Document, ReaderKind};
use crate::reader::budget::Budget;
use crate::reader::choice::ReaderChoice;

/// By the tags, if they cover enough of the text or are requested; text that they don't claim is added by its layout.
pub fn by_tags(
    walked: Walked,
    pages: &[PageText],
    fonts: &Fonts,
    choice: ReaderChoice,
    budget: &mut Budget,
) -> Document {
    let claimed = &walked.claimed;
    let reaches = reaches(pages, claimed);
    if choice == ReaderChoice::Auto && !reaches_text(&reaches) {
        let mut document = by_layout(pages, fonts, budget);
        document.warnings = unusable_pages(&reaches);
        return document;
    }
    let mut nodes = walked.nodes;
    let mut orphans = layout::lay_out(pages, &fonts.list, budget, |page, run| !is_claimed(claimed, page, run));
    nodes = in_place(nodes, orphans.nodes);
    let mut furniture = furniture::artifacts(pages);
    if furniture.is_empty() {
        furniture = furniture::strip_repeated(&mut nodes, pages);
    }
    furniture.append(&mut orphans.furniture);
    let warnings = unusable_pages(&reaches);
    Document { reader: ReaderKind::Tags, nodes, furniture, warnings, ..Document::default() }
}

/// By the positions of the runs alone.
pub fn by_layout(pages: &[PageText], fonts: &Fonts, budget: &mut Budget) -> Document {
    let layout::Laid { nodes, furniture } = layout::lay_out(pages, &fonts.list, budget, |_, _| true);
    Document { reader: ReaderKind::Layout, nodes, furniture, ..Document::default() }
}
