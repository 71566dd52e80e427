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
        inside = (inside || marked) && is_listing(item, marked, &mut listed);
        !inside
    });
    listed
}

/// Whether every line of an item is one of a contents page; adds their headings to `listed`.
fn is_listing(item: &Item, marked: bool, listed: &mut Vec<String>) -> bool {
    let lines = lines(item);
    let heading = |line: &String| Some(LINE.captures(line)?.get(1)?.as_str().trim().to_string());
    let titles: Vec<String> = lines.iter().filter_map(heading).collect();
    let all = !titles.is_empty() && titles.len() == lines.len();
    if all || marked {
        listed.extend(titles);
    }
    all || marked
}

fn is_title(item: &Item) -> bool {
    matches!(item, Item::Text(block) if block.text.len() < 20 && key(&block.text) == "contents")
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
