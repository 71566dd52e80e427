//! Builds nested sections from the flow.

use super::boxes::is_judged_by;
use super::lists;
use super::matter::Bounds;
use super::numbering::Numbering;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataTable, Item, Paragraph, Section, SectionRole, SectionTable};
use crate::recognise::heading::{Vocabulary, is_boxed_heading};
use crate::words::key;

/// Builds the sections; ids count in reading order.
pub fn build(items: &[Item], kinds: &[Numbering], bounds: &Bounds, vocabulary: &Vocabulary) -> Vec<Section> {
    let mut builder = Builder::new(vocabulary);
    for (index, (item, kind)) in items.iter().zip(kinds).enumerate() {
        builder.part(bounds.role(index));
        match item {
            Item::Text(block) => match block.role {
                Role::Heading(level) if index >= bounds.body => {
                    builder.heading(block, level, is_judged_by(block, items.get(index + 1), vocabulary));
                }
                _ => builder.paragraph(block, *kind),
            },
            Item::Table(table) => builder.table(table),
        }
    }
    builder.finish()
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
    /// Left edge of the last heading outside a box.
    outer: Option<f32>,
    /// The page up to which the open box, as a table, has been read; `None` if it is no table.
    table: Option<Option<u32>>,
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
            outer: None,
            table: None,
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
        if !boxed && self.is_inside_box(block) {
            self.widen_box(block);
            self.close(BOX + 1);
            return self.push(Some(block), BOX + 1, false);
        }
        let peer = judged || self.vocabulary.is_peer(&block.text);
        let rank = if boxed { BOX } else { self.rank(peer, judged, rank) };
        let left = block.frame.map(|f| f.x0);
        self.edge = left.filter(|_| boxed);
        self.table = (boxed && block.boxed).then_some(block.page_end.or(block.place.page));
        if !boxed {
            self.outer = left;
        }
        self.close(rank);
        self.push(Some(block), rank, peer);
    }

    /// Whether a heading is a box's own: directly below the box's heading or, in a box that is set in, anywhere; not
    /// further left, and none of the form's.
    fn is_inside_box(&self, block: &Block) -> bool {
        let Some(Open { rank, section, .. }) = self.open.last() else { return false };
        let bare = *rank == BOX && section.paragraphs.is_empty() && section.tables.is_empty();
        let set_in = self.is_set_in();
        let own = !self.vocabulary.is_heading(&key(&block.text)) && !self.vocabulary.is_peer(&block.text);
        (bare || *rank >= BOX && set_in && block.frame.is_some()) && own && !self.is_outside_box(block)
    }

    /// Whether the open box is further right than the text around it.
    fn is_set_in(&self) -> bool {
        matches!((self.edge, self.outer), (Some(edge), Some(outer)) if edge > outer + OUTSIDE)
    }

    /// Whether a block is further left than the open box or, if that can't tell, on the page of its table but not in it.
    fn is_outside_box(&self, block: &Block) -> bool {
        let left = matches!((self.edge, block.frame), (Some(edge), Some(frame)) if frame.x0 < edge - OUTSIDE);
        left || !self.is_set_in() && self.table.is_some_and(|page| !block.boxed && block.place.page == page)
    }

    /// A box's heading may be further right than its text.
    fn widen_box(&mut self, block: &Block) {
        let bare = self.open.last().is_some_and(|open| open.rank == BOX && open.section.paragraphs.is_empty());
        if let (true, Some(edge), Some(frame)) = (bare && block.boxed, &mut self.edge, block.frame) {
            *edge = edge.min(frame.x0);
        }
        if block.boxed && self.table.is_some() {
            self.table = Some(block.page_end.or(block.place.page));
        }
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

    /// Peers close each other whatever their type, but a judged area is no peer of a part; a heading directly below a peer goes under it, as do similar ones.
    fn rank(&mut self, is_peer: bool, judged: bool, rank: u8) -> u8 {
        let Some(open) = self.open.iter().find(|open| open.peer) else { return rank };
        let peer = open.rank;
        if judged && self.is_part(open) {
            return rank;
        }
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

    fn is_part(&self, open: &Open) -> bool {
        open.section.heading.as_deref().is_some_and(|heading| self.vocabulary.is_part(&key(heading)))
    }

    /// Closes a box before text outside it: further left, or in the report's own numbering.
    fn leave_box(&mut self, block: &Block, kind: Numbering) {
        let inside = self.open.last().is_some_and(|open| (BOX..=BOX + 1).contains(&open.rank));
        self.widen_box(block);
        if inside && (self.is_outside_box(block) || matches!(kind, Numbering::Numbered(_))) {
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
        let paragraph = Paragraph {
            id,
            number,
            bullet,
            under,
            text,
            place: block.place,
            page_end,
            recognised: block.style.recognised,
        };
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
    use crate::model::document::Frame;
    use crate::model::place::Place;

    /// The sections of a flow of headings with their levels, as "TITLE > TITLE".
    fn paths(headings: &[(u8, &str)]) -> Vec<String> {
        let item = |(level, text): &(u8, &str)| {
            Item::Text(Block { text: text.to_string(), role: Role::Heading(*level), ..Block::default() })
        };
        let items: Vec<Item> = headings.iter().map(item).collect();
        let kinds = vec![Numbering::Other; items.len()];
        let sections = build(&items, &kinds, &Bounds::whole(&items), Vocabulary::of_councils());
        sections.iter().flat_map(|section| walk(section, "")).collect()
    }

    fn walk(section: &Section, above: &str) -> Vec<String> {
        let path = format!("{above}{}", section.heading.as_deref().unwrap_or("-"));
        let below: Vec<String> = section.sections.iter().flat_map(|s| walk(s, &format!("{path} > "))).collect();
        std::iter::once(path).chain(below).collect()
    }

    /// The paths of headings with these left edges; each has a paragraph below it, if marked so.
    fn boxes(headings: &[(u8, f32, &str, bool)]) -> Vec<String> {
        let mut items = Vec::new();
        for (level, x0, text, told) in headings {
            let frame = Some(Frame { x0: *x0, y0: 0.0, x1: 500.0, y1: 0.0 });
            let block = |role, text: &str| Item::Text(Block { role, text: text.into(), frame, ..Block::default() });
            items.push(block(Role::Heading(*level), text));
            items.extend(told.then(|| block(Role::Paragraph, "Some text.")));
        }
        let kinds = vec![Numbering::Plain; items.len()];
        let sections = build(&items, &kinds, &Bounds::whole(&items), Vocabulary::of_councils());
        sections.iter().flat_map(|section| walk(section, "")).collect()
    }

    #[test]
    fn a_box_keeps_its_own_title_line() {
        let case = "Case study: effective practice";
        let inside =
            ["Key strengths", &format!("Key strengths > {case}"), &format!("Key strengths > {case} > Ann’s journey")];
        let first = [(2, 70.0, "Key strengths", true), (3, 70.0, case, false), (3, 70.0, "Ann’s journey", true)];
        assert_eq!(boxes(&first), inside);
        let below = [&first[..], &[(2, 70.0, "Next steps", true)]].concat();
        assert_eq!(boxes(&below).last().map(String::as_str), Some("Next steps"));
    }

    #[test]
    fn a_box_that_is_set_in_keeps_all_its_headings() {
        let case = "Case study: effective practice";
        let headings = [(2, 70.0, "Key strengths", true), (3, 96.0, case, true), (3, 96.0, "What happened", true)];
        assert_eq!(boxes(&headings).last(), Some(&format!("Key strengths > {case} > What happened")));
        let outside = [&headings[..], &[(3, 70.0, "Health services", true)]].concat();
        assert_eq!(boxes(&outside).last().map(String::as_str), Some("Key strengths > Health services"));
    }

    #[test]
    fn a_box_that_is_a_table_ends_with_it() {
        let block = |role, text: &str, boxed| Block {
            role,
            text: text.into(),
            boxed,
            place: Place::on_page(3),
            ..Block::default()
        };
        let at = |x0: f32, block: Block| {
            Item::Text(Block { frame: Some(Frame { x0, y0: 0.0, x1: 500.0, y1: 0.0 }), ..block })
        };
        let items = [
            at(71.0, block(Role::Heading(1), "Key strengths", false)),
            at(90.0, block(Role::Heading(2), "Case study: effective practice", true)),
            at(71.0, block(Role::Paragraph, "Ann is 14.", true)),
            at(71.0, block(Role::Paragraph, "Leaders listen.", false)),
        ];
        let kinds = vec![Numbering::Plain; items.len()];
        let sections = build(&items, &kinds, &Bounds::whole(&items), Vocabulary::of_councils());
        let texts = |section: &Section| section.paragraphs.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
        assert_eq!(sections[0].sections.iter().map(texts).collect::<Vec<_>>(), [["Ann is 14."]]);
        assert_eq!(texts(sections.last().expect("a section")), ["Leaders listen."]);
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

    #[test]
    fn bullets_hang_under_what_introduces_them_or_under_their_bullet() {
        let item = |(kind, x0, text): &(Numbering, f32, &str)| {
            let label = (*kind == Numbering::Bullet).then(|| "•".to_string());
            let frame = Some(Frame { x0: *x0, x1: 500.0, y0: 0.0, y1: 0.0 });
            Item::Text(Block { text: text.to_string(), label, frame, ..Block::default() })
        };
        let (plain, bullet) = (Numbering::Plain, Numbering::Bullet);
        let lines = [
            (plain, 72.0, "Leaders in Fenmoor should:"),
            (bullet, 72.0, "improve plans for:"),
            (bullet, 108.0, "children in care"),
            (bullet, 72.0, "visit more often."),
            (plain, 72.0, "Support is timely."),
            (bullet, 72.0, "Visits are regular."),
        ];
        let items: Vec<Item> = lines.iter().map(item).collect();
        let kinds: Vec<Numbering> = lines.iter().map(|(kind, ..)| *kind).collect();
        let sections = build(&items, &kinds, &Bounds::whole(&items), Vocabulary::of_councils());
        let under: Vec<Option<&str>> = sections[0].paragraphs.iter().map(|p| p.under.as_deref()).collect();
        assert_eq!(under, [None, Some("p1"), Some("p2"), Some("p1"), None, None]);
    }
}
