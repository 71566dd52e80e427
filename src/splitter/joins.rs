//! Paragraphs that a page break cut in two: Word starts new elements on every page.

use super::notes::{is_open, starts_lower};
use crate::model::document::{Block, Role};
use crate::model::outline::Item;

/// Indentation that differs by more than this many points is another one.
const INDENT: f32 = 6.0;

/// Joins the pieces of paragraphs and list items over page breaks.
pub fn join(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        if let (Some(Item::Text(last)), Item::Text(next)) = (joined.last_mut(), &item)
            && is_cut(last, next, following_number(items.peek()))
        {
            append(last, next);
            continue;
        }
        joined.push(item);
    }
    joined
}

fn following_number(item: Option<&Item>) -> Option<u32> {
    match item {
        Some(Item::Text(block)) => block.number(),
        _ => None,
    }
}

fn append(last: &mut Block, next: &Block) {
    if !last.text.ends_with(['-', '–', '/']) || last.text.ends_with(" –") || last.text.ends_with(" -") {
        last.text.push(' ');
    }
    last.text.push_str(&next.text);
    last.page_end = next.page_end.or(last.page_end);
    last.style.lines = last.style.lines.saturating_add(next.style.lines);
}

/// Whether `next` is the rest of `last`.
fn is_cut(last: &Block, next: &Block, following: Option<u32>) -> bool {
    let texts = !matches!(last.role, Role::Heading(_)) && !matches!(next.role, Role::Heading(_));
    if !texts || next.label.is_some() || !same_type(last, next) {
        return false;
    }
    match (last.page_end, next.place.page) {
        (Some(before), Some(after)) if after > before && after - before <= 2 => over_page(last, next, following),
        (Some(before), Some(after)) if after == before => within_page(last, next),
        (None, None) => {
            is_open(&last.text) && starts_lower(&next.text) && !crate::judgement::grade::is_grade(&next.text)
        }
        _ => false,
    }
}

fn same_type(last: &Block, next: &Block) -> bool {
    (last.style.size - next.style.size).abs() < 1.0 && (last.style.bold > 0.9) == (next.style.bold > 0.9)
}

fn over_page(last: &Block, next: &Block, following: Option<u32>) -> bool {
    if starts_lower(&next.text) || is_open(&last.text) && last.text.len() > 40 {
        return true;
    }
    // only the numbering tells: indented like the numbered paragraph's text, and nothing is missing
    let indented = match (last.frame, next.frame) {
        (Some(above), Some(below)) => below.x0 > above.x0 + INDENT,
        _ => false,
    };
    last.number().is_some_and(|n| following.is_none_or(|f| f == n + 1)) && (indented || next.role == Role::ListItem)
}

/// Word rarely cuts a paragraph inside a page; then the next element goes on in lower case.
fn within_page(last: &Block, next: &Block) -> bool {
    let full = last.text.len() > 60;
    full && is_open(&last.text)
        && starts_lower(&next.text)
        && next.list_depth <= last.list_depth
        && (last.label.is_some() || last.text.ends_with(','))
}
