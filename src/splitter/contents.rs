//! Contents pages: no text of the report, but a witness of its headings.

use super::flow::whole;
use crate::diagnostic::{Code, Warning};
use crate::model::document::Role;
use crate::model::outline::Item;
use crate::text::key;
use regex::Regex;
use std::sync::LazyLock;

/// "Summary of findings ........ 3"
static LINE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(.*?\p{L}.*?)[\s.…\u{2026}_]*\s?(\d{1,3})$").expect("a constant pattern"));

/// Takes the contents page out of the flow; returns the headings that it lists.
pub fn take(items: &mut Vec<Item>) -> Vec<String> {
    let mut listed = Vec::new();
    let mut inside = false;
    items.retain(|item| {
        if is_title(item) {
            inside = true;
            return false;
        }
        let marked = matches!(item, Item::Text(b) if b.role == Role::Contents);
        let lines = lines(item);
        let titles: Vec<&str> =
            lines.iter().filter_map(|l| LINE.captures(l)).filter_map(|c| c.get(1)).map(|m| m.as_str().trim()).collect();
        if marked || inside && !titles.is_empty() && titles.len() == lines.len() {
            listed.extend(titles.into_iter().map(str::to_string));
            return false;
        }
        inside = false;
        true
    });
    listed
}

fn is_title(item: &Item) -> bool {
    matches!(item, Item::Text(block) if key(&block.text) == "contents")
}

/// A block's or a table's rows as lines.
fn lines(item: &Item) -> Vec<String> {
    match item {
        Item::Text(block) => vec![whole(block)],
        Item::Table(table) => table.rows.iter().map(|row| row.cells.join(" ").trim().to_string()).collect(),
    }
}

/// Headings that the contents page lists and the body doesn't have.
pub fn missing(listed: &[String], items: &[Item]) -> Vec<Warning> {
    let texts: Vec<String> = items
        .iter()
        .filter_map(|item| match item {
            Item::Text(block) if block.text.len() < 300 => Some(key(&block.text)),
            _ => None,
        })
        .collect();
    listed
        .iter()
        .filter(|title| {
            let wanted = key(title);
            !texts.iter().any(|t| t.starts_with(&wanted) || (!t.is_empty() && wanted.starts_with(t.as_str())))
        })
        .map(|title| {
            let message = format!("the contents page lists {title:?}, which no heading of the body matches");
            Warning::new(Code::HeadingMissing, message).printed([title.as_str()])
        })
        .collect()
}
