//! Whether the tags fit the pages: each piece of marked content belongs to one element (ISO 32000-1 §14.7.4.2).

use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::pdf::page::{Marked, PageText, Run};
use crate::reader::pdf::structure::{ContentId, Kid, Tree};
use crate::words::is_blank;
use rustc_hash::FxHashSet;

/// Notes the pages of which the tags claim a piece twice, or some pieces with words and others not.
pub fn check_tags(tree: &Tree, pages: &[PageText], budget: &mut Budget) {
    let mut claimed = FxHashSet::default();
    for kid in tree.elements.iter().flat_map(|element| &element.kids) {
        if let Kid::Content(id) = kid
            && !claimed.insert(*id)
        {
            budget.damaged_on(id.page + 1, Part::Tags);
        }
    }
    let shown: FxHashSet<ContentId> = (0u32..).zip(pages).flat_map(shown).collect();
    let missing: FxHashSet<u32> = claimed.difference(&shown).map(|id| id.page).collect();
    for (number, page) in (0u32..).zip(pages).filter(|(number, _)| missing.contains(number)) {
        let (claimed, loose) = reach(number, page, &claimed);
        // one published letter has content that no element claims; damage also makes an element claim what isn't there
        if claimed && loose {
            budget.damaged_on(number + 1, Part::Tags);
        }
    }
}

/// The marked content of a page (from 0).
fn shown((page, content): (u32, &PageText)) -> impl Iterator<Item = ContentId> {
    let pieces = content.runs.chunk_by(|a, b| a.marked == b.marked && a.stream == b.stream);
    pieces.filter_map(|piece| piece.first()).filter_map(move |run| match run.marked {
        Marked::Id(mcid) => Some(ContentId { page, stream: run.stream, mcid }),
        _ => None,
    })
}

/// Whether a page (from 0) has marked content with words that is claimed, and such that isn't.
fn reach(number: u32, page: &PageText, claimed: &FxHashSet<ContentId>) -> (bool, bool) {
    let is_claimed = |run: &Run| match run.marked {
        Marked::Id(mcid) if !is_blank(page.str(run)) => {
            Some(claimed.contains(&ContentId { page: number, stream: run.stream, mcid }))
        }
        _ => None,
    };
    let found: Vec<bool> = page.runs.iter().filter_map(is_claimed).collect();
    (found.contains(&true), found.contains(&false))
}
