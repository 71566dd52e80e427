//! Joins paragraphs split by a page break: Word starts new elements on every page.

mod debris;

use super::matter::is_end_matter;
use super::notes::{is_open, starts_lower};
use crate::model::document::{Block, Frame, Role};
use crate::model::outline::Item;
use crate::recognise::actions::is_body;
use crate::recognise::grade;
use crate::recognise::timescale::is_timescale;
use crate::words::{self, hyphens};

/// Indentation that differs by more than this many points is different indentation.
const INDENT: f32 = 6.0;
/// Baselines of a paragraph's lines are no further apart than this many times their size.
const LEADING: f32 = 1.4;
/// Paragraphs that follow each other are no further apart than this many times their size.
const PARAGRAPH: f32 = 3.0;
/// An item's text begins less than this many points right of its label: half an inch, and some for wide numbers.
const HANGING: f32 = 45.0;
/// A shorter text, in bytes, may be a heading or a grade.
const LONE: usize = 60;
/// A name with its offices is shorter, in bytes.
const OFFICER: usize = 120;
/// A shorter text, in bytes, is no part of a sentence.
const SENTENCE: usize = 20;

/// Joins the pieces of paragraphs and list items across page breaks.
pub fn join(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut foot = None;
    let mut items = debris::put_behind(items).into_iter().peekable();
    while let Some(item) = items.next() {
        if let (Some(Item::Text(last)), Item::Text(next)) = (joined.last_mut(), &item)
            && is_cut(last, foot, next, following_number(items.peek()))
        {
            foot = next.frame;
            append(last, next);
            continue;
        }
        foot = if let Item::Text(block) = &item { block.frame } else { None };
        joined.push(item);
    }
    let mut joined = join_between(joined);
    hyphens::rejoin(&mut joined.iter_mut().filter_map(text_of).collect::<Vec<_>>());
    joined
}

/// Joins in text what pieces make up, whose end shows only when they are joined.
fn join_between(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        if let (Some(Item::Text(last)), Item::Text(next)) = (joined.last_mut(), &item)
            && is_text_file(next)
            && next.label.is_none()
            && !matches!(next.role, Role::Heading(_) | Role::Note)
            && is_between(last, next, following_number(items.peek()))
        {
            append(last, next);
            continue;
        }
        joined.push(item);
    }
    joined
}

fn text_of(item: &mut Item) -> Option<&mut String> {
    match item {
        Item::Text(block) => Some(&mut block.text),
        Item::Table(_) => None,
    }
}

fn following_number(item: Option<&Item>) -> Option<u32> {
    match item {
        Some(Item::Text(block)) => block.number(),
        _ => None,
    }
}

fn append(last: &mut Block, next: &Block) {
    let text = next.whole();
    hyphens::next_line(&mut last.text, &text);
    last.text.push_str(&text);
    last.page_end = next.page_end.or(last.page_end);
    last.leaf = next.leaf;
    last.style.lines = last.style.lines.saturating_add(next.style.lines);
}

/// Whether `next` is the rest of `last`, whose last piece is at `foot`.
fn is_cut(last: &Block, foot: Option<Frame>, next: &Block, following: Option<u32>) -> bool {
    let texts = !matches!(last.role, Role::Heading(_)) && !matches!(next.role, Role::Heading(_));
    if !texts || is_end_matter(&next.text) || is_officer(last) && starts_upper(next) {
        return false;
    }
    if next.label.is_some() && !is_text(last, next) || !same_type(last, next) {
        return false;
    }
    match (last.page_end, next.place.page) {
        (Some(before), Some(after)) if after == before + 1 => over_page(last, next, following),
        (Some(before), Some(after)) if after == before && next.leaf > last.leaf => over_page(last, next, following),
        (Some(before), Some(after)) if after == before => {
            within_page(last, foot, next)
                || is_counted(last, foot, next, following)
                || is_text_file(last) && breaks_off(last, next)
        }
        (None, None) => {
            let rest = is_open(&last.text) && starts_lower(&next.text) || breaks_off(last, next);
            rest && !grade::is_grade(&next.text) || is_rest(last, next, following)
        }
        _ => false,
    }
}

/// Whether a block is from a text file, which has no type.
fn is_text_file(block: &Block) -> bool {
    block.place.line.is_some()
}

/// Whether a text ends where none does: in a word that no sentence ends in, or within brackets that the next one closes.
fn breaks_off(last: &Block, next: &Block) -> bool {
    let opened = last.text.matches('(').count() > last.text.matches(')').count();
    let closes = || next.text.find(')').is_some_and(|at| next.text.find('(').is_none_or(|open| at < open));
    ends_within(&last.text) || is_open(&last.text) && opened && closes()
}

/// Whether a short line ends in an inspector's office, as the rows of a team's list do.
fn is_officer(block: &Block) -> bool {
    let named = block.text.starts_with(char::is_uppercase) && block.text.len() < OFFICER;
    named && ["Inspector", "HMI"].iter().any(|office| block.text.ends_with(office))
}

fn starts_upper(block: &Block) -> bool {
    block.text.starts_with(char::is_uppercase)
}

/// Whether a number that looks like a label is text: it stands in the middle of a sentence and counts nothing on.
fn is_text(last: &Block, next: &Block) -> bool {
    let counts_on = next.number() == Some(last.number().unwrap_or(0) + 1);
    next.number().is_some() && !counts_on && ends_within(&last.text) && starts_lower(&next.text)
}

/// Whether a sentence breaks off in a word that none ends in.
fn ends_within(text: &str) -> bool {
    text.len() > SENTENCE && words::ends_within(text)
}

fn same_type(last: &Block, next: &Block) -> bool {
    (last.style.size - next.style.size).abs() < 1.0 && (last.style.bold > 0.9) == (next.style.bold > 0.9)
}

fn over_page(last: &Block, next: &Block, following: Option<u32>) -> bool {
    if starts_lower(&next.text) {
        return true;
    }
    if is_open(&last.text) && last.text.len() > 40 && !is_timescale(&next.text) {
        // the cell beside it in a table of actions, or the last name of a list: a paragraph's line would be full
        let lone = last.label.is_none() && last.style.lines <= 1 && last.text.len() < LONE;
        return !is_text_file(next) || !lone && !is_body(&next.text);
    }
    // Only the numbering and the indentation show it: the text is indented like an item's, and nothing is missing.
    let indented = match (last.frame, next.frame) {
        (Some(above), Some(below)) => below.x0 > above.x0 + INDENT,
        _ => false,
    };
    match last.number() {
        // text has no indentation
        Some(n) if is_text_file(next) => following == Some(n + 1) && next.text.len() > SENTENCE,
        Some(n) => following.is_none_or(|f| f == n + 1) && (indented || next.role == Role::ListItem),
        None => last.label.is_some() && indented && hangs(last, next),
    }
}

/// In text without pages: whether a sentence that breaks off in a numbered paragraph goes on in a name or a figure, and the
/// next number follows.
fn is_rest(last: &Block, next: &Block, following: Option<u32>) -> bool {
    let counts = last.number().is_some_and(|number| following == number.checked_add(1));
    counts
        && is_text_file(next)
        && is_open(&last.text)
        && last.text.len() > LONE
        && next.text.len() > LONE
        && next.text.ends_with(['.', '!', '?', '”', ')'])
}

/// Whether whole sentences stand behind those of a numbered paragraph, and the next number follows: where each
/// paragraph has a number, that is one paragraph whose lines a page's end or the tool parted.
fn is_between(last: &Block, next: &Block, following: Option<u32>) -> bool {
    const ENDS: [char; 5] = ['.', '!', '?', '”', ')'];
    let counts = last.number().is_some_and(|number| following == number.checked_add(1));
    counts
        && last.text.ends_with(ENDS)
        && next.text.ends_with(ENDS)
        && next.text.starts_with(char::is_uppercase)
        && next.text.len() > LONE
}

/// Whether a text is as far right as the text of the item before it: a label and its gap are less than this wide.
fn hangs(item: &Block, next: &Block) -> bool {
    let (Some(above), Some(below)) = (item.frame, next.frame) else { return false };
    below.x0 < above.x0 + HANGING
}

/// Word rarely splits a paragraph inside a page; if it does, the next element continues in lower case. This applies to
/// list items and text after a comma anywhere on the page, but to other text only on the next line.
fn within_page(last: &Block, foot: Option<Frame>, next: &Block) -> bool {
    if ends_within(&last.text) && is_below(foot, next) {
        return true;
    }
    let full = last.text.len() > 60;
    full && is_open(&last.text)
        && starts_lower(&next.text)
        && next.list_depth <= last.list_depth
        && (last.label.is_some() || last.text.ends_with(',') || is_text_file(last) || is_next_line(foot, next))
}

/// Whether a sentence on the line below belongs to the item with a number: it begins where the item's text does, and the
/// next number follows.
fn is_counted(last: &Block, foot: Option<Frame>, next: &Block, following: Option<u32>) -> bool {
    let counts = last.number().and_then(|number| number.checked_add(1)).is_some_and(|n| following == Some(n));
    let (Some(item), Some(above), Some(below)) = (last.frame, foot, next.frame) else { return false };
    counts
        && below.x0 > item.x0 + INDENT
        && below.x0 < item.x0 + HANGING
        && (0.0..LEADING * next.style.size).contains(&(above.y0 - below.y1))
        && next.text.len() > LONE
        && next.text.ends_with('.')
}

/// Whether a block begins within a paragraph's distance below.
fn is_below(foot: Option<Frame>, next: &Block) -> bool {
    let (Some(above), Some(below)) = (foot, next.frame) else { return false };
    (0.0..PARAGRAPH * next.style.size).contains(&(above.y0 - below.y1))
}

/// Whether a block begins on the line below, with no space between, at the same edge. A dash would begin a list.
fn is_next_line(foot: Option<Frame>, next: &Block) -> bool {
    let (Some(above), Some(below)) = (foot, next.frame) else { return false };
    let space = above.y0 - below.y1;
    space > 0.0
        && space < LEADING * next.style.size
        && (above.x0 - below.x0).abs() < INDENT
        && next.text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests;
