//! Marked content that stands in a form XObject, which the page only calls. Tools that stamp, impose or number pages
//! move a page's whole content into one; the tree still names the page (ISO 32000-1 §14.7.4.2).

use super::super::page::{Marked, PageText, Run};
use super::super::structure::{Kid, Tree};
use rustc_hash::FxHashSet;

/// Gives a page the marked content of its form XObjects, if the page has none of its own and the tree doesn't name
/// those as such.
pub fn adopt(tree: &Tree, pages: &mut [PageText]) {
    let mut named = None;
    for (number, page) in (0u32..).zip(pages) {
        if !page.runs.iter().any(is_in_form) || page.runs.iter().any(|run| is_marked(run) && run.stream == 0) {
            continue;
        }
        let named = named.get_or_insert_with(|| named_forms(tree));
        let streams: FxHashSet<u32> = page.runs.iter().filter(|run| is_in_form(run)).map(|run| run.stream).collect();
        let free: Vec<u32> = streams.into_iter().filter(|stream| !named.contains(&(number, *stream))).collect();
        // the ids of two forms would be mixed up
        if let [stream] = free[..] {
            page.runs.iter_mut().filter(|run| run.stream == stream).for_each(|run| run.stream = 0);
        }
    }
}

fn is_marked(run: &Run) -> bool {
    matches!(run.marked, Marked::Id(_))
}

fn is_in_form(run: &Run) -> bool {
    is_marked(run) && run.stream != 0
}

/// The form XObjects that the tree names, by page.
fn named_forms(tree: &Tree) -> FxHashSet<(u32, u32)> {
    let kids = tree.elements.iter().flat_map(|element| &element.kids);
    kids.filter_map(|kid| if let Kid::Content(id) = kid { Some((id.page, id.stream)) } else { None }).collect()
}
