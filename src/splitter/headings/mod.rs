//! Headings: tags, type and the contents page vote. Tags alone are right only half the time.

mod dated;
mod grades;

use self::grades::{is_lone_grade, split_grade_lines};
use super::boxes::opens_record;
use super::matter::is_end_matter;
use super::notes::is_open;
use crate::model::document::BULLET;
use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::recognise::actions::{is_body, is_whole_body};
use crate::recognise::grade;
use crate::recognise::heading::{Vocabulary, is_boxed_heading, is_numbered_part};
use crate::recognise::rows::without_mark;
use crate::recognise::timescale::is_timescale;
use crate::words::key;
use rustc_hash::{FxHashMap, FxHashSet};

/// Longer texts are paragraphs, however they are typeset.
const MAX_LENGTH: usize = 200;
/// A line of a heading in body type is shorter.
const SHORT: usize = 100;
/// Type larger than the body's by this much, in points, makes a heading.
const LARGER: f32 = 1.4;

/// Sets every block's role: headings with their level, everything else as paragraph or list item.
pub fn mark(items: &mut Vec<Item>, listed: &[String], vocabulary: &Vocabulary) {
    dated::join(items, vocabulary);
    split_grade_lines(items, vocabulary);
    items.iter_mut().for_each(|item| unmark_note(item, vocabulary));
    items.iter_mut().for_each(unmark_dashed);
    let evidence = Evidence::of(items, listed, vocabulary);
    let mut marked: Vec<bool> = (0..items.len()).map(|i| evidence.is_heading(items, i)).collect();
    unmark_repeated(items, &mut marked);
    for (item, heading) in items.iter_mut().zip(marked) {
        if let Item::Text(block) = item {
            set_role(block, heading);
        }
    }
    merge_wrapped(items);
    set_levels(items, vocabulary);
}

/// "What needs to improve?1": text has no raised type, and a footnote's mark is no part of a form's heading.
fn unmark_note(item: &mut Item, vocabulary: &Vocabulary) {
    let Item::Text(block) = item else { return };
    if block.style.size > 0.0 || block.text.len() > MAX_LENGTH {
        return;
    }
    let bare = without_mark(&block.text);
    if bare.len() < block.text.len() && (vocabulary.is_heading(&key(bare)) || vocabulary.is_judged(bare)) {
        block.text.truncate(bare.len());
    }
}

/// Word allows a list's lines to be tagged as headings; a dash in front marks a nested list.
fn unmark_dashed(item: &mut Item) {
    let Item::Text(block) = item else { return };
    let Some(rest) = block.text.strip_prefix("– ").or_else(|| block.text.strip_prefix("- ")) else { return };
    if matches!(block.role, Role::Heading(_)) && block.label.is_none() {
        block.text = rest.trim_start().to_string();
        block.label = Some(BULLET.to_string());
        block.role = Role::ListItem;
    }
}

/// Whether a block is the first on its page: the form begins each part on a new one.
fn begins_page(items: &[Item], index: usize) -> bool {
    let last = match index.checked_sub(1).and_then(|before| items.get(before)) {
        Some(Item::Text(block)) => block.page_end.or(block.place.page),
        Some(Item::Table(table)) => table.place.page,
        None => None,
    };
    matches!((last, items[index].place().page), (Some(last), Some(page)) if last < page)
}

/// A table's title often repeats the heading above the table.
fn unmark_repeated(items: &[Item], marked: &mut [bool]) {
    let mut last = String::new();
    for (item, mark) in items.iter().zip(marked.iter_mut()) {
        let Item::Text(block) = item else { continue };
        if *mark {
            let title = key(&block.text);
            *mark = title != last;
            last = title;
        }
    }
}

/// What the document as a whole shows about its headings.
struct Evidence<'v> {
    vocabulary: &'v Vocabulary,
    /// Size that most characters have; 0 for text.
    body: f32,
    /// Titles of the contents page.
    listed: FxHashSet<String>,
    /// Position of the record of main findings, whose group lines are not headings in text.
    record: usize,
    /// Type in which headings are tagged more than once, other than the body's.
    styles: FxHashSet<(i32, bool, bool)>,
    /// The form's own headings that are set in a heading's type somewhere: in body type they are headings, too.
    typed: FxHashSet<&'static str>,
}

impl<'v> Evidence<'v> {
    fn of(items: &[Item], listed: &[String], vocabulary: &'v Vocabulary) -> Self {
        let body = body_size(items);
        let mut counts: FxHashMap<(i32, bool, bool), u32> = FxHashMap::default();
        for block in
            items.iter().filter_map(tagged_heading).filter(|b| may_be_heading(b, vocabulary) && b.text.len() < 100)
        {
            *counts.entry(style_key(block)).or_default() += 1;
        }
        let plain = ((body * 2.0).round() as i32, false, false);
        let styles =
            counts.into_iter().filter(|(style, n)| *n > 1 && *style != plain).map(|(style, _)| style).collect();
        let record = items.iter().position(|item| opens_record(item, vocabulary)).unwrap_or(items.len());
        let listed = listed.iter().map(|title| key(title)).collect();
        let mut evidence = Evidence { vocabulary, body, listed, record, styles, typed: FxHashSet::default() };
        evidence.typed = items.iter().filter_map(|item| evidence.typed_heading(item)).collect();
        evidence
    }

    /// The form's heading that a block is, if it is set in a heading's type.
    fn typed_heading(&self, item: &Item) -> Option<&'static str> {
        let Item::Text(block) = item else { return None };
        let heading = block.text.len() < 100 && may_be_heading(block, self.vocabulary) && self.has_heading_type(block);
        heading.then(|| self.vocabulary.heading(&key(&block.text)))?.map(|heading| heading.words)
    }

    fn has_heading_type(&self, block: &Block) -> bool {
        let bold = block.style.bold > 0.9 && block.style.size > self.body - 1.0;
        bold || block.style.size > self.body + LARGER || self.styles.contains(&style_key(block))
    }

    fn is_heading(&self, items: &[Item], index: usize) -> bool {
        let Some(Item::Text(block)) = items.get(index) else { return false };
        if !may_be_heading(block, self.vocabulary) || is_lone_grade(items, index, self.vocabulary) {
            return false;
        }
        if is_boxed_heading(&block.text) && is_open(&block.text) && block.label.is_none() {
            return true;
        }
        if self.vocabulary.is_standards_part(&block.text) {
            return true;
        }
        if block.style.has_type() {
            return self.by_type(items, index, block);
        }
        let next = items.get(index + 1);
        let groups_record = index > self.record && matches!(next, Some(Item::Table(_)));
        !groups_record && self.by_words(block, next)
    }

    fn by_type(&self, items: &[Item], index: usize, block: &Block) -> bool {
        let (next, begins_page, in_record) = (items.get(index + 1), begins_page(items, index), index > self.record);
        let tagged = matches!(block.role, Role::Heading(_));
        let typed = self.has_heading_type(block)
            || !in_record && block.text.len() < SHORT && self.typed.contains(key(&block.text).as_str())
            || is_italic_line(block, next);
        if (tagged || typed || begins_page) && self.listed.contains(&key(&block.text)) {
            return true;
        }
        // a heading in body type is accepted if it is short and not a sentence
        (typed || tagged && block.text.len() < 100)
            && (is_open(&block.text)
                || block.text.ends_with('?')
                || is_judgement_heading(&block.text)
                || self.vocabulary.is_judged(&block.text)
                || self.vocabulary.is_heading(&key(&block.text)))
    }

    /// Text has no type: marks, the contents page and the forms' own words decide, or a short line above a
    /// numbered paragraph or a grade.
    fn by_words(&self, block: &Block, next: Option<&Item>) -> bool {
        let key = key(&block.text);
        if matches!(block.role, Role::Heading(_)) || self.listed.contains(&key) || self.vocabulary.is_heading(&key) {
            return true;
        }
        let open = is_open(&block.text) || block.text.ends_with('?');
        let most = if block.style.recognised && block.style.lines == 1 { SHORT } else { 70 };
        let short = block.text.len() < most
            && !block.text.contains([':', ',', '@', '/'])
            && !block.text.chars().any(|c| c.is_ascii_digit());
        let above = match next {
            Some(Item::Text(next)) if next.number().is_none() && names_body(&block.text) => false,
            // an office below a signature
            Some(Item::Text(next)) if is_end_matter(&next.text) => false,
            Some(Item::Text(next)) => {
                let text = next.text.len() > 120 && next.text.starts_with(char::is_uppercase) || next.label.is_some();
                next.number().is_some() || grade::line(&next.text).is_some() || short && text
            }
            _ => false,
        };
        let capital = block.text.starts_with(char::is_uppercase);
        self.vocabulary.is_judged(&block.text) && !is_counted(block, next)
            || open && capital && block.text.len() < 120 && block.label.is_none() && (block.style.bold > 0.9 || above)
    }
}

/// Whether a line names a body that a table of actions may make responsible.
fn names_body(text: &str) -> bool {
    const SMALL: [&str; 13] = [
        "and",
        "area",
        "authority",
        "board",
        "care",
        "for",
        "health",
        "in",
        "integrated",
        "local",
        "of",
        "partnership",
        "the",
    ];
    let named = |word: &str| !word.starts_with(char::is_lowercase) || SMALL.contains(&word.trim_end_matches(','));
    (is_body(text) || is_whole_body(text)) && text.split(' ').all(named)
}

/// Whether a sentence is a numbered paragraph: the one below has the next number.
fn is_counted(block: &Block, next: Option<&Item>) -> bool {
    let Some(Item::Text(next)) = next else { return false };
    let counted = block.number().and_then(|number| number.checked_add(1));
    block.text.ends_with('.') && counted.is_some() && next.number() == counted
}

/// A short line in italics over text that is not.
fn is_italic_line(block: &Block, next: Option<&Item>) -> bool {
    let italic = |block: &Block| block.style.italic > 0.9;
    let line = italic(block) && block.style.lines == 1 && block.text.len() < SHORT && block.label.is_none();
    line && block.text.starts_with(char::is_uppercase) && matches!(next, Some(Item::Text(next)) if !italic(next))
}

fn style_key(block: &Block) -> (i32, bool, bool) {
    ((block.style.size * 2.0).round() as i32, block.style.bold > 0.5, block.style.italic > 0.5)
}

fn tagged_heading(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) if matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}

fn set_role(block: &mut Block, heading: bool) {
    if heading {
        block.text = block.whole();
        block.label = None;
        if block.style.size > 0.0 || !matches!(block.role, Role::Heading(_)) {
            block.role = Role::Heading(0);
        }
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

/// What is never a heading: bullets, numbered sentences, grade lines, timescales and other labels with a colon.
fn may_be_heading(block: &Block, vocabulary: &Vocabulary) -> bool {
    let bullet = block.label.as_deref() == Some(BULLET);
    let text = block.text.as_str();
    !bullet
        && !matches!(block.role, Role::Contents | Role::Note)
        && (3..=MAX_LENGTH).contains(&text.len())
        && text.chars().any(char::is_alphabetic)
        && !(block.style.size == 0.0 && text.matches(')').count() > text.matches('(').count())
        && (!text.ends_with([':', ',']) || vocabulary.is_heading(&key(text)))
        && grade::line(text).or_else(|| grade::cell(text)).is_none()
        && !is_timescale(text)
        && !is_row(text)
}

/// Labels of title pages, with what stands behind them: "Inspection dates: 6 and 7 September 2023" is a row, however large.
fn is_row(text: &str) -> bool {
    const DATED: [&str; 4] = ["inspection date", "inspection dates", "inspection report", "date of last inspection"];
    const OTHERS: [&str; 2] = ["overall judgement at last inspection", "enforcement action since last inspection"];
    let Some((label, value)) = text.split_once(':') else { return false };
    let label = key(label);
    let dated = DATED.contains(&label.as_str()) && value.ends_with(|c: char| c.is_ascii_digit());
    dated || OTHERS.contains(&label.as_str()) && !value.trim().is_empty()
}

/// "The graded judgement for adoption performance is that it is good." is a title with a full stop.
fn is_judgement_heading(text: &str) -> bool {
    let start = text.to_lowercase();
    (start.starts_with("the graded judg") || start.contains(" is ")) && grade::at_end(text).is_some()
}

/// A heading on two lines or elements: the same type, and the second continues the first, which is unfinished.
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

/// Levels by type: larger above smaller, bold above plain. Text without type keeps the levels of its marks;
/// otherwise the parts of the forms are above all other headings.
fn set_levels(items: &mut [Item], vocabulary: &Vocabulary) {
    let part = part_rank(items, vocabulary);
    let plain = (body_size(items) * 2.0).round() as i32;
    // a part whose heading is set in body type goes with the other parts
    let top = items.iter().filter_map(tagged_heading).filter(|b| b.place.page > Some(1)).map(rank).max();
    let rank = |block: &Block| match rank(block) {
        own if own <= plain && vocabulary.is_part(&key(&block.text)) => part.max(own),
        own if is_numbered_part(&block.text) => top.unwrap_or(own).max(own),
        own => own,
    };
    let mut ranks: Vec<i32> = items.iter().filter_map(tagged_heading).map(rank).collect();
    ranks.sort_unstable_by(|a, b| b.cmp(a));
    ranks.dedup();
    for item in items.iter_mut() {
        let Item::Text(block) = item else { continue };
        let Role::Heading(tagged) = block.role else { continue };
        let level = if block.style.has_type() {
            ranks.iter().position(|r| *r == rank(block)).map_or(1, |i| i + 1)
        } else if tagged > 0 {
            usize::from(tagged)
        } else if vocabulary.is_part(&key(&block.text)) {
            1
        } else {
            2
        };
        block.role = Role::Heading(u8::try_from(level).unwrap_or(9).clamp(1, 9));
    }
}

/// The rank of the largest heading of a part.
fn part_rank(items: &[Item], vocabulary: &Vocabulary) -> i32 {
    let parts = items.iter().filter_map(tagged_heading).filter(|block| vocabulary.is_part(&key(&block.text)));
    parts.map(rank).max().unwrap_or(0)
}

fn rank(block: &Block) -> i32 {
    (block.style.size * 2.0).round() as i32 + if block.style.bold > 0.5 { 4 } else { 0 }
}

#[cfg(test)]
mod tests;
