//! Headings: tags, type and the contents page vote. Tags alone are right half the time only.

use super::flow::whole;
use super::notes::is_open;
use crate::judgement::grade;
use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::reader::BULLET;
use crate::text::key;
use rustc_hash::{FxHashMap, FxHashSet};

/// Longer texts are paragraphs, however they are set.
const MAX_LENGTH: usize = 200;
/// Type this much larger than the body's, in points, makes a heading.
const LARGER: f32 = 1.4;

/// Sets every block's role: headings with their level, all others to paragraph or list item.
pub fn mark(items: &mut Vec<Item>, listed: &[String]) {
    let body = body_size(items);
    let listed: FxHashSet<String> = listed.iter().map(|title| key(title)).collect();
    for item in items.iter_mut() {
        if let Item::Text(block) = item {
            let heading = is_heading(block, body, &listed);
            set_role(block, heading);
        }
    }
    merge_wrapped(items);
    set_levels(items);
}

fn set_role(block: &mut Block, heading: bool) {
    if heading {
        block.text = whole(block);
        block.label = None;
        block.role = Role::Heading(0);
    } else if matches!(block.role, Role::Heading(_)) {
        block.role = Role::Paragraph;
    }
}

/// The size that most characters have.
fn body_size(items: &[Item]) -> f32 {
    let mut sizes: FxHashMap<u32, usize> = FxHashMap::default();
    for item in items {
        if let Item::Text(block) = item {
            *sizes.entry((block.style.size * 2.0) as u32).or_default() += block.text.len();
        }
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(12.0, |(size, _)| size as f32 / 2.0)
}

fn is_heading(block: &Block, body: f32, listed: &FxHashSet<String>) -> bool {
    if !may_be_heading(block) {
        return false;
    }
    let tagged = matches!(block.role, Role::Heading(_));
    let bold = block.style.bold > 0.9 && block.style.size > body - 1.0;
    let large = block.style.size > body + LARGER;
    let typed = bold || large;
    let on_contents = listed.contains(&key(&block.text));
    let open = is_open(&block.text) || block.text.ends_with('?') || is_judgement_heading(&block.text);
    if tagged && typed || on_contents && (tagged || typed) {
        return open || on_contents;
    }
    // a heading in body type is believed if it is short and no sentence
    tagged && open && block.text.len() < 100 || typed && open
}

/// What is never a heading: bullets, numbered sentences, grade lines, time scales and other labels with a colon.
fn may_be_heading(block: &Block) -> bool {
    let bullet = block.label.as_deref() == Some(BULLET);
    let text = block.text.as_str();
    !bullet
        && !matches!(block.role, Role::Contents | Role::Note)
        && (3..=MAX_LENGTH).contains(&text.chars().count())
        && text.chars().any(char::is_alphabetic)
        && !text.ends_with([':', ','])
        && grade::line(text).is_none()
        && !crate::recommendation::is_timescale(text)
}

/// "The graded judgement for adoption performance is that it is good." is a title with a full stop.
fn is_judgement_heading(text: &str) -> bool {
    let start = text.to_lowercase();
    (start.starts_with("the graded judg") || start.contains(" is ")) && grade::at_end(text).is_some()
}

/// A heading over two lines or elements: the same type, and the second goes on where the first is open.
fn merge_wrapped(items: &mut Vec<Item>) {
    let mut merged: Vec<Item> = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        if let (Some(Item::Text(last)), Item::Text(next)) = (merged.last_mut(), &item)
            && goes_on(last, next)
        {
            last.text.push(' ');
            last.text.push_str(&next.text);
            last.page_end = next.page_end;
            if let (Some(frame), Some(lower)) = (&mut last.frame, next.frame) {
                frame.y0 = lower.y0;
            }
            continue;
        }
        merged.push(item);
    }
    *items = merged;
}

fn goes_on(last: &Block, next: &Block) -> bool {
    let headings = matches!((last.role, next.role), (Role::Heading(_), Role::Heading(_)));
    let (Some(above), Some(below)) = (last.frame, next.frame) else { return false };
    let same_type = (last.style.size - next.style.size).abs() < 0.6
        && (last.style.bold > 0.9) == (next.style.bold > 0.9)
        && last.place.page == next.place.page;
    let near = (0.0..1.5 * last.style.size).contains(&(above.y0 - below.y1));
    let lower = next.text.chars().next().is_some_and(|c| c.is_lowercase());
    const OPEN_WORDS: [&str; 9] = ["and", "of", "the", "to", "for", "in", "with", "that", "is"];
    let open = last.text.rsplit(' ').next().is_some_and(|word| OPEN_WORDS.contains(&word));
    headings && same_type && near && (lower || open)
}

/// Levels from the type: larger above smaller, bold above plain; text without type keeps its marks' levels.
fn set_levels(items: &mut [Item]) {
    let rank = |block: &Block| (block.style.size * 2.0).round() as i32 + if block.style.bold > 0.5 { 4 } else { 0 };
    let mut ranks: Vec<i32> = items.iter().filter_map(heading).map(rank).collect();
    ranks.sort_unstable_by(|a, b| b.cmp(a));
    ranks.dedup();
    for item in items.iter_mut() {
        if let Item::Text(block) = item
            && let Role::Heading(tagged) = &mut block.role
        {
            let style = block.style;
            let own = (style.size * 2.0).round() as i32 + if style.bold > 0.5 { 4 } else { 0 };
            let position = ranks.iter().position(|r| *r == own).unwrap_or(0);
            let level =
                if style.size > 0.0 || *tagged == 0 { u8::try_from(position + 1).unwrap_or(9) } else { *tagged };
            *tagged = level.clamp(1, 9);
        }
    }
}

fn heading(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) if matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}
