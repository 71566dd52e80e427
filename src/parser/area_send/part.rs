//! Parts of the flow by their heading.

use crate::model::document::Role;
use crate::model::outline::Item;
use crate::words::key;

/// What is below the first heading that `wanted` accepts (in the form given by [`key`]), up to the next heading.
pub(super) fn under(flow: &[Item], wanted: impl Fn(&str) -> bool) -> Vec<&Item> {
    let start = flow.iter().position(|item| heading(item).is_some_and(|h| wanted(&key(h))));
    let below = start.map(|at| flow.iter().skip(at + 1));
    below.into_iter().flatten().take_while(|item| heading(item).is_none()).collect()
}

/// A heading's text.
pub(super) fn heading(item: &Item) -> Option<&str> {
    match item {
        Item::Text(block) if matches!(block.role, Role::Heading(_)) => Some(&block.text),
        _ => None,
    }
}
