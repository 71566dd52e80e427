//! Whether the tags fit the pages: each piece of marked content belongs to one element (ISO 32000-1 §14.7.4.2).

use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::pdf::page::{Marked, PageText, Run};
use crate::reader::pdf::structure::{ContentId, Kid, Tree};
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
    for (number, page) in (0u32..).zip(pages) {
        let (claimed, loose) = reach(number, page, &claimed);
        if claimed && loose {
            budget.damaged_on(number + 1, Part::Tags);
        }
    }
}

/// Whether a page (from 0) has marked content with words that is claimed, and such that isn't.
fn reach(number: u32, page: &PageText, claimed: &FxHashSet<ContentId>) -> (bool, bool) {
    let is_claimed = |run: &Run| match run.marked {
        Marked::Id(mcid) if !page.str(run).trim().is_empty() => {
            Some(claimed.contains(&ContentId { page: number, stream: run.stream, mcid }))
        }
        _ => None,
    };
    let found: Vec<bool> = page.runs.iter().filter_map(is_claimed).collect();
    (found.contains(&true), found.contains(&false))
}
