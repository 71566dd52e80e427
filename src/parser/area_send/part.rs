//! Parts of the flow by their heading.

use crate::framework::headings::Holds;
use crate::model::document::Role;
use crate::model::outline::Item;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// What is below the first heading that `wanted` accepts (in the form given by [`key`]), up to the next heading.
pub(super) fn under<'f>(flow: &'f [Item], vocabulary: &Vocabulary, holds: Holds) -> Vec<&'f Item> {
    let announces = |text: &str| vocabulary.holds(&key(text)) == Some(holds);
    let start = flow.iter().position(|item| heading(item).is_some_and(announces));
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
