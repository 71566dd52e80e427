//! The items of a list in a section, each with the list below it.

use super::statements::is_none;
use crate::model::outline::Paragraph;
use crate::recognise::asks::{asks, tells};
use crate::recognise::timescale::is_timescale;
use crate::words::split_number;

/// An item with what is below it.
#[derive(Debug)]
pub struct Entry<'p> {
    pub paragraph: &'p Paragraph,
    /// It and everything that belongs to it.
    whole: Vec<&'p Paragraph>,
    /// The list below it.
    pub below: Vec<&'p Paragraph>,
    /// The timescale above it.
    pub timescale: Option<&'p Paragraph>,
}

impl<'p> Entry<'p> {
    fn new(paragraph: &'p Paragraph, timescale: Option<&'p Paragraph>) -> Self {
        Entry { paragraph, whole: vec![paragraph], below: Vec::new(), timescale }
    }

    fn add(&mut self, item: &'p Paragraph) {
        self.whole.push(item);
        self.below.push(item);
    }

    /// The whole text, with the sub-list.
    pub fn text(&self) -> String {
        let rest = self.whole.iter().skip(1).map(|part| undashed(&part.text));
        std::iter::once(self.paragraph.text.as_str()).chain(rest).collect::<Vec<_>>().join(" ")
    }

    /// Whether a paragraph with this id is part of it.
    pub fn holds(&self, id: &str) -> bool {
        self.whole.iter().any(|part| part.id == id)
    }

    /// Whether a paragraph is the rest of this item on the next page, where no bullet shows that it goes on.
    fn goes_on_in(&self, paragraph: &Paragraph, kind: Items) -> bool {
        let end = self.whole.last().and_then(|last| last.page_end.or(last.place.page));
        let next_page = end.is_some() && end.and_then(|page| page.checked_add(1)) == paragraph.place.page;
        let plain = !paragraph.bullet && paragraph.number.is_none() && !paragraph.text.contains("following");
        let alike = !tells(&paragraph.text) || tells(&self.paragraph.text);
        kind == Items::Bullets && next_page && plain && alike && paragraph.text.trim_end().ends_with('.')
    }

    /// Whether a paragraph belongs to the sub-list of this item.
    fn has_below(&self, paragraph: &Paragraph, kind: Items) -> bool {
        let opens = self.paragraph.text.trim_end().ends_with(':') || !self.below.is_empty();
        if !paragraph.bullet {
            return opens && paragraph.number.is_none() && is_dashed(&paragraph.text);
        }
        let of_this =
            |id: &String| *id == self.paragraph.id || self.below.iter().any(|item| item.bullet && item.id == *id);
        // where levels don't show, a capital begins the items and a small letter those below them
        let smaller = |text: &str| text.starts_with(char::is_lowercase);
        matches!(kind, Items::Numbered | Items::Asking) && (opens || !self.paragraph.text.trim_end().ends_with('.'))
            || paragraph.under.as_ref().is_some_and(of_this)
            || opens && smaller(&paragraph.text) && !smaller(&self.paragraph.text)
            || opens && is_dashed(&paragraph.text)
    }
}

const DASHES: [char; 7] = ['–', '—', '-', '−', '‒', '̶', '‐'];

/// Whether a text begins with a dash that marks an item.
fn is_dashed(text: &str) -> bool {
    text.trim_start().strip_prefix(DASHES).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// A text without the dash that marks it as an item.
pub fn undashed(text: &str) -> &str {
    let text = text.trim();
    if is_dashed(text) { text.trim_start_matches(DASHES).trim_start() } else { text }
}

/// Which paragraphs of a section are its items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Items {
    Numbered,
    Bullets,
    /// Neither numbered nor bullets; those that end in a colon may have bullets.
    Asking,
    Plain,
}

fn kind(paragraphs: &[Paragraph]) -> Items {
    let asking = || paragraphs.iter().filter(|p| !p.bullet && p.number.is_none() && asks_itself(&p.text));
    let bullets = paragraphs.iter().filter(|p| p.bullet).count();
    let numbered = || paragraphs.iter().filter(|p| p.number.is_some());
    let timescales = paragraphs.iter().any(|p| is_timescale(&p.text));
    // until 2013 one numbered paragraph introduces the list, and the bullets are below timescales
    let led_in = timescales || numbered().count() == 1 && bullets > 1;
    if bullets > 0 && numbered().count() == 0 && asking().count() > 1 {
        Items::Asking
    } else if bullets > 0 && (numbered().count() == 0 || led_in && !numbered().any(|p| asks(&p.text))) {
        Items::Bullets
    } else if numbered().count() > 0 {
        Items::Numbered
    } else {
        Items::Plain
    }
}

/// The items of a section up to the first paragraph that ends the list, and whether there is one.
pub fn entries(paragraphs: &[Paragraph], is_end: impl Fn(&Paragraph) -> bool) -> (Vec<Entry<'_>>, bool) {
    // a judged area's title above what asks is that of a group
    let asks_below = |at: usize| paragraphs.get(at + 1).is_some_and(|next| asks(&next.text));
    let end = paragraphs.iter().enumerate().position(|(at, paragraph)| is_end(paragraph) && !asks_below(at));
    let end = end.or_else(|| findings_after_bullets(paragraphs));
    let listed = paragraphs.get(..end.unwrap_or(paragraphs.len())).unwrap_or_default();
    (items(listed), end.is_some())
}

/// Findings are numbered in some forms; after a list of bullets they begin with the first number.
fn findings_after_bullets(paragraphs: &[Paragraph]) -> Option<usize> {
    let bullet = paragraphs.iter().position(|p| p.bullet)?;
    let led_in = paragraphs.iter().take(bullet).any(|p| p.number.is_some());
    if led_in && kind(paragraphs) != Items::Bullets {
        return None;
    }
    let mut numbered = paragraphs.iter().enumerate().skip(bullet).filter(|(_, p)| p.number.is_some());
    let ((first, one), (_, two)) = (numbered.next()?, numbered.next()?);
    let counts_on = two.number == one.number.and_then(|n| n.checked_add(1));
    let finding = if led_in { tells(&one.text) } else { !asks(&one.text) };
    (counts_on && finding).then_some(first)
}

fn items(paragraphs: &[Paragraph]) -> Vec<Entry<'_>> {
    let kind = kind(paragraphs);
    let mut timescale: Option<&Paragraph> = None;
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| !is_none(&paragraph.text)) {
        if is_timescale(&paragraph.text) {
            timescale = Some(paragraph);
            continue;
        }
        let before_bullet = paragraphs.get(index + 1).is_some_and(|next| next.bullet);
        match entries.last_mut() {
            Some(last) if last.has_below(paragraph, kind) => last.add(paragraph),
            Some(last) if before_bullet && last.goes_on_in(paragraph, kind) => last.whole.push(paragraph),
            None if is_misread_number(paragraph, kind) => entries.push(Entry::new(paragraph, timescale)),
            _ if is_item(paragraph, kind) => entries.push(Entry::new(paragraph, timescale)),
            _ => {}
        }
    }
    entries
}

fn is_item(paragraph: &Paragraph, kind: Items) -> bool {
    let text = paragraph.text.trim();
    if !text.contains(char::is_alphabetic) {
        return false;
    }
    match kind {
        Items::Numbered => paragraph.number.is_some(),
        Items::Bullets => paragraph.bullet || asks(text) && text.ends_with('.'),
        Items::Asking => paragraph.bullet || asks_itself(text),
        Items::Plain => !text.ends_with(':') && !is_note(text),
    }
}

/// Whether it is the first item of a numbered list whose number was taken for a bullet's text.
fn is_misread_number(paragraph: &Paragraph, kind: Items) -> bool {
    let text = split_number(&paragraph.text).map_or(paragraph.text.as_str(), |(_, rest)| rest);
    kind == Items::Numbered && paragraph.bullet && asks(text)
}

/// Whether a paragraph asks for something, and isn't the lead-in of a list that does.
fn asks_itself(text: &str) -> bool {
    asks(text) && !text.contains("following")
}

/// "(Information for the school and appropriate authority)" says for whom the list is.
fn is_note(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')')
}
