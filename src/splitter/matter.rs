//! Where the front matter ends and the end matter begins.

use crate::model::document::Role;
use crate::model::outline::LetterFrame;
use crate::model::outline::{DataTable, Item, SectionRole};
use crate::model::place::Place;
use crate::recognise::grade;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// Positions in the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The first item of the body.
    pub body: usize,
    /// The first item of the end matter.
    pub end: usize,
    /// The first item behind the table of judgements at the front.
    pub judged: usize,
    /// A letter's signature inside the body: its first item, and the first after it.
    pub signature: Option<(usize, usize)>,
}

impl Bounds {
    /// A document that is nothing but body.
    #[cfg(test)]
    pub fn whole(items: &[Item]) -> Self {
        Bounds { body: 0, end: items.len(), judged: 0, signature: None }
    }

    /// The part of the document that an item belongs to.
    pub fn role(&self, index: usize) -> SectionRole {
        let signed = self.signature.is_some_and(|(close, signed)| (close..signed).contains(&index));
        match index {
            i if i < self.body => SectionRole::FrontMatter,
            i if i >= self.end || signed => SectionRole::EndMatter,
            _ => SectionRole::Body,
        }
    }
}

/// How the licence and Ofsted's words about itself begin, as they close a report.
const END: [&str; 24] = [
    "The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates",
    "The Office for Standards in Education, Children’s Services and Skills (Ofsted) inspects",
    "The Office for Standards in Education, Children's Services and Skills (Ofsted) regulates",
    "The Office for Standards in Education, Children's Services and Skills (Ofsted) inspects",
    "If you would like a copy of this",
    "If you would like a version of this",
    "You may reuse",
    "You may copy all",
    "This publication is available at",
    "Ofsted is proud to use",
    "Ofsted publishes a free",
    "Ofsted will be making",
    "Interested in our work?",
    "Piccadilly Gate",
    "Any complaints about the inspection",
    "If you are not happy with the inspection",
    "If you are not happy with this inspection",
    "If you are not happy with the report",
    "If you are not happy with this report",
    "If you are unhappy with the inspection",
    "If you are unhappy with this inspection",
    "If you are unhappy with the report",
    "If you are unhappy with this report",
    "Raising standards, improving lives",
];

/// Whether a text is one of those that close a report.
pub(super) fn is_end_matter(text: &str) -> bool {
    END.iter().any(|words| text.starts_with(words))
}

/// How many lines a page of text has.
const PAGE: u32 = 60;

/// Front matter: everything before the first heading or, if there is a table of judgements at the front, up to its end,
/// unless a heading above the table opens the body. In a letter it is everything up to the title, and the signature is end
/// matter.
pub fn bounds(items: &[Item], letter: Option<LetterFrame>, vocabulary: &Vocabulary) -> Bounds {
    let text = letter.map_or(0, |frame| frame.body);
    let last_page = items.iter().rev().find_map(|i| i.place().page);
    let last_line = items.iter().rev().find_map(|i| i.place().line).unwrap_or(0);
    let near = |at: Place| match (last_page, at.page, at.line) {
        (Some(last), Some(page), _) => page + 2 >= last,
        // text without page marks may have a letterhead, printed at the top of a page, anywhere
        (None, _, Some(line)) => line.saturating_add(PAGE) >= last_line,
        _ => true,
    };
    let end = (text..items.len())
        .rev()
        .take_while(|i| near(items[*i].place()))
        .filter(|i| matches!(&items[*i], Item::Text(block) if is_end_matter(&block.text)))
        .min()
        .unwrap_or(items.len());
    if let Some(frame) = letter {
        let inside = frame.signed < items.len();
        let (end, signature) = if inside {
            (end.max(frame.signed), Some((frame.close, frame.signed)))
        } else {
            (frame.close.min(end), None)
        };
        return Bounds { body: frame.body, end, judged: 0, signature };
    }
    let first = items.first().map(Item::place).unwrap_or_default();
    let table = items.iter().take(80).rposition(|i| matches!(i, Item::Table(t) if has_grades(t) && is_front(t, first)));
    let start = table.map_or(0, |i| i + 1);
    let body = items.iter().take(start).position(|item| opens_body(item, vocabulary)).unwrap_or_else(|| {
        (start..end).find(|i| starts_body(&items[*i], table.is_some(), first, vocabulary)).unwrap_or(start)
    });
    Bounds { body: body.min(end), end, judged: start, signature: None }
}

/// Whether an item is a heading that opens the body, even on the title page and above the table of judgements.
fn opens_body(item: &Item, vocabulary: &Vocabulary) -> bool {
    matches!(item, Item::Text(block) if matches!(block.role, Role::Heading(_)) && vocabulary.opens_body(&key(&block.text)))
}

/// On the first two pages of the document, which begins at `first`.
fn is_front(table: &DataTable, first: Place) -> bool {
    let near = |at: Option<u32>, from: Option<u32>, most: u32| at.is_some_and(|at| at < from.unwrap_or(1) + most);
    near(table.place.page, first.page, 2) || near(table.place.line, first.line, 59)
}

fn has_grades(table: &DataTable) -> bool {
    // the scale's own table explains each grade in a sentence next to it
    let is_scale = |cells: &[String]| cells.iter().any(|c| c.to_lowercase().starts_with("a service that"));
    // so does the history of earlier inspections, behind the table of judgements
    if table.rows.iter().flat_map(|row| &row.cells).any(|cell| key(cell) == "inspection judgement") {
        return false;
    }
    let judged = table.rows.iter().filter(|r| !is_scale(&r.cells));
    judged.flat_map(|r| &r.cells).filter(|c| grade::exact(c).is_some()).count() >= 2
}

/// After the table of judgements the first text is the body; without one, the first heading after the
/// title page, or the first long paragraph.
fn starts_body(item: &Item, after_table: bool, first: Place, vocabulary: &Vocabulary) -> bool {
    let Item::Text(block) = item else { return false };
    let heading = matches!(block.role, Role::Heading(_));
    if after_table {
        return true;
    }
    let beyond_title = block.place.page > first.page || block.place.page.is_none();
    heading && beyond_title && !is_title_line(&block.text)
        || opens_body(item, vocabulary)
        || block.number() == Some(1)
        || !heading && block.text.len() > 300 && !is_end_matter(&block.text)
}

fn is_title_line(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("inspection of") || lower.contains("review of the effectiveness")
}
