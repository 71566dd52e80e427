//! The kind of body that was inspected, where a form is printed for several kinds.

use crate::model::document::Role;
use crate::model::outline::Item;
use crate::model::report::{ProviderDetail, ProviderKind};
use crate::parser::context::Context;
use crate::words::key;

/// A heading or line that names the kind is shorter, in bytes.
const LONG: usize = 120;

/// The kind that the framework is for or, if it is for several, the first whose words are in a row of the details, in the
/// document's title or in a heading.
pub(super) fn kind_of(context: &Context<'_>, details: &[ProviderDetail]) -> Option<ProviderKind> {
    let kinds = context.framework.kinds;
    let in_text = |text: &str| kinds.iter().find(|(words, _)| text.contains(words)).map(|(_, kind)| *kind);
    let rows = || details.iter().filter(|row| is_type(&row.label)).find_map(|row| in_text(&key(&row.value)));
    let headings = || context.outline.flow.iter().filter_map(heading).find_map(|heading| in_text(&heading));
    let named = if kinds.is_empty() { None } else { rows().or_else(headings) };
    named.or(context.framework.provider_kind)
}

/// "Provision sub-type", "Type of provision", "Provider type".
fn is_type(label: &str) -> bool {
    let label = key(label);
    label.split(' ').any(|word| matches!(word, "type" | "subtype"))
}

fn heading(item: &Item) -> Option<String> {
    match item {
        Item::Text(block) if matches!(block.role, Role::Heading(_)) || block.text.len() < LONG => {
            Some(key(&block.text))
        }
        _ => None,
    }
}
