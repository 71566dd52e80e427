//! Builds nested sections from the flow.

use super::boxes::is_judged_by;
use super::lists;
use super::matter::Bounds;
use super::numbering::Numbering;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataTable, Item, Paragraph, Section, SectionRole, SectionTable};
use crate::recognise::heading::{Vocabulary, is_boxed_heading};

/// Builds the sections; ids count in reading order.
pub fn build(items: &[Item], kinds: &[Numbering], bounds: &Bounds, vocabulary: &Vocabulary) -> Vec<Section> {
    let mut builder = Builder::new(vocabulary);
    for (index, (item, kind)) in items.iter().zip(kinds).enumerate() {
        builder.part(role(index, bounds));
        match item {
            Item::Text(block) => match block.role {
                Role::Heading(level) if index >= bounds.body => {
                    builder.heading(block, level, is_judged_by(block, items.get(index + 1)));
                }
                _ => builder.paragraph(block, *kind),
            },
            Item::Table(table) => builder.table(table),
        }
    }
    builder.finish()
}

fn role(index: usize, bounds: &Bounds) -> SectionRole {
    match index {
        i if i < bounds.body => SectionRole::FrontMatter,
        i if i >= bounds.end => SectionRole::EndMatter,
        _ => SectionRole::Body,
    }
}

/// Boxes go below whatever section they are printed in.
const BOX: u8 = 200;
/// A bullet is nested in one that is this much further left, in points; text counts each depth as so many.
const NESTED: f32 = 9.0;
const DEPTH: f32 = 18.0;
/// What is further left than a box's heading by this much, in points, is outside the box.
const OUTSIDE: f32 = 3.0;

struct Builder<'v> {
    vocabulary: &'v Vocabulary,
    /// Finished top-level sections.
    done: Vec<Section>,
    /// Open sections from the outermost.
    open: Vec<Open>,
    role: SectionRole,
    started: bool,
    sections: u32,
    paragraphs: u32,
    /// The paragraph that introduces the list.
    under: Option<String>,
    /// The bullets that others may be nested in, from the outermost: how far right they are, and their ids.
    bullets: Vec<(f32, String)>,
    /// The left edge of the open box.
    edge: Option<f32>,
    /// Type whose headings go below the open peer, even if it is the peer's own.
    lowered: Option<u8>,
}

/// An open section.
struct Open {
    /// The rank of its heading's type.
    rank: u8,
    /// Whether its heading is on the same level as others of its form, whatever type they are set in.
    peer: bool,
    section: Section,
}

impl<'v> Builder<'v> {
    fn new(vocabulary: &'v Vocabulary) -> Self {
        Builder {
            vocabulary,
            done: Vec::new(),
            open: Vec::new(),
            role: SectionRole::default(),
            started: false,
            sections: 0,
            paragraphs: 0,
            under: None,
            bullets: Vec::new(),
            edge: None,
            lowered: None,
        }
    }

    /// A new part of the document closes all sections.
    fn part(&mut self, role: SectionRole) {
        if self.started && role == self.role {
            return;
        }
        self.close(0);
        self.started = true;
        self.role = role;
    }

    fn close(&mut self, rank: u8) {
        while self.open.last().is_some_and(|open| open.rank >= rank) {
            let Some(Open { section, .. }) = self.open.pop() else { return };
            match self.open.last_mut() {
                Some(parent) => parent.section.sections.push(section),
                None => self.done.push(section),
            }
        }
    }

    /// Opens the section of a heading; `judged` if its grade follows.
    fn heading(&mut self, block: &Block, rank: u8, judged: bool) {
        let boxed = is_boxed_heading(&block.text);
        let peer = judged || self.vocabulary.is_peer(&block.text);
        let rank = if boxed { BOX } else { self.rank(peer, rank) };
        self.edge = block.frame.filter(|_| boxed).map(|f| f.x0);
        self.close(rank);
        self.push(Some(block), rank, peer);
    }

    fn push(&mut self, heading: Option<&Block>, rank: u8, peer: bool) {
        self.sections += 1;
        self.under = None;
        self.bullets.clear();
        let section = Section {
            id: format!("s{}", self.sections),
            heading: heading.map(|b| b.text.clone()),
            level: u8::try_from(self.open.len() + 1).unwrap_or(u8::MAX),
            role: self.role,
            place: heading.map(|b| b.place).unwrap_or_default(),
            ..Section::default()
        };
        self.open.push(Open { rank, peer, section });
    }

    /// Peers close each other whatever their type; a heading directly below a peer goes under it, as do similar ones.
    fn rank(&mut self, is_peer: bool, rank: u8) -> u8 {
        let Some(open) = self.open.iter().find(|open| open.peer) else { return rank };
        let peer = open.rank;
        if is_peer {
            self.lowered = None;
            return rank.min(peer);
        }
        let bare = open.section.paragraphs.is_empty() && open.section.sections.is_empty();
        if bare && self.open.last().is_some_and(|last| last.rank == peer) && rank <= peer {
            self.lowered = Some(rank);
        }
        if self.lowered == Some(rank) { peer.saturating_add(1) } else { rank }
    }

    /// Closes a box before text outside it: further left, or in the report's own numbering.
    fn leave_box(&mut self, block: &Block, kind: Numbering) {
        let left = matches!((self.edge, block.frame), (Some(edge), Some(frame)) if frame.x0 < edge - OUTSIDE);
        if self.open.last().is_some_and(|open| open.rank == BOX) && (left || matches!(kind, Numbering::Numbered(_))) {
            self.close(BOX);
        }
    }

    /// The innermost open section; text before the first heading opens one without a heading.
    fn current(&mut self) -> Option<&mut Section> {
        if self.open.is_empty() {
            self.push(None, u8::MAX, false);
        }
        self.open.last_mut().map(|open| &mut open.section)
    }

    fn paragraph(&mut self, block: &Block, kind: Numbering) {
        self.leave_box(block, kind);
        self.paragraphs += 1;
        let id = format!("p{}", self.paragraphs);
        let bullet = kind == Numbering::Bullet;
        let number = if let Numbering::Numbered(n) = kind { Some(n) } else { None };
        let nested_number = bullet && block.number().is_some() || block.label.is_some() && kind == Numbering::Other;
        let text = if nested_number || kind == Numbering::Plain { block.whole() } else { block.text.clone() };
        self.current();
        let under = if bullet { self.under_of(block, &id) } else { None };
        if !bullet {
            self.under = lists::introduces(&text).then(|| id.clone());
            self.bullets.clear();
        }
        let page_end = block.page_end;
        let paragraph = Paragraph { id, number, bullet, under, text, place: block.place, page_end };
        if let Some(section) = self.current() {
            if section.heading.is_none() && section.paragraphs.is_empty() && section.tables.is_empty() {
                section.place = paragraph.place;
            }
            section.paragraphs.push(paragraph);
        }
    }

    /// What a bullet hangs under: the bullet that it is nested in, else the paragraph that introduces its list.
    fn under_of(&mut self, block: &Block, id: &str) -> Option<String> {
        let right = block.frame.map_or(f32::from(block.list_depth) * DEPTH, |frame| frame.x0);
        while self.bullets.last().is_some_and(|(x, _)| *x > right - NESTED) {
            self.bullets.pop();
        }
        let under = self.bullets.last().map(|(_, id)| id).or(self.under.as_ref()).cloned();
        self.bullets.push((right, id.to_string()));
        under
    }

    fn table(&mut self, table: &DataTable) {
        let rows = table.rows.iter().map(|row| row.cells.clone()).collect();
        if let Some(section) = self.current() {
            if section.heading.is_none() && section.paragraphs.is_empty() && section.tables.is_empty() {
                section.place = table.place;
            }
            section.tables.push(SectionTable { place: table.place, rows });
        }
    }

    fn finish(mut self) -> Vec<Section> {
        self.close(0);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sections of a flow of headings with their levels, as "TITLE > TITLE".
    fn paths(headings: &[(u8, &str)]) -> Vec<String> {
        let item = |(level, text): &(u8, &str)| {
            Item::Text(Block { text: text.to_string(), role: Role::Heading(*level), ..Block::default() })
        };
        let items: Vec<Item> = headings.iter().map(item).collect();
        let kinds = vec![Numbering::Other; items.len()];
        let sections = build(&items, &kinds, &Bounds { body: 0, end: items.len() }, Vocabulary::of_all());
        sections.iter().flat_map(|section| walk(section, "")).collect()
    }

    fn walk(section: &Section, above: &str) -> Vec<String> {
        let path = format!("{above}{}", section.heading.as_deref().unwrap_or("-"));
        let below: Vec<String> = section.sections.iter().flat_map(|s| walk(s, &format!("{path} > "))).collect();
        std::iter::once(path).chain(below).collect()
    }

    #[test]
    fn judged_areas_stand_side_by_side_whatever_their_type() {
        const CARE: &str = "The experiences and progress of children in care: good";
        const LEAVERS: &str = "The experiences and progress of care leavers: outstanding";
        assert_eq!(
            paths(&[(1, "What needs to improve?"), (2, CARE), (3, LEAVERS), (4, "Housing")]),
            ["What needs to improve?", CARE, LEAVERS, &format!("{LEAVERS} > Housing")]
        );
    }
}
