//! Paragraphs, headings and list items, and the elements that they open.

use super::super::metrics::Face;
use super::super::source::{Kind, Label, Text, Trap};
use super::super::words::{Sort, Word, words};
use super::{BODY, Flow, Opened, Owner, Setting, TOP, leading, setting, wrap};

impl Flow<'_> {
    /// Opens the list of an item, and the item.
    pub(super) fn open_item(&mut self, depth: u8) {
        if self.list != Some(depth) || self.fixture.style.lone_items {
            self.end_list();
            (0..depth).for_each(|_| {
                self.tree.open("L");
            });
            self.list = Some(depth);
        }
        self.tree.open("LI");
    }

    pub(super) fn text(&mut self, text: &Text, x: f32, room: f32) {
        let set = setting(text.kind);
        self.y -= if self.y < TOP && self.cell.is_none() { set.before } else { 0.0 };
        let x = x + set.indent;
        let parts: Vec<&str> = match text.words.contains('{') {
            true => vec![text.words.as_str()],
            false => text.words.split('|').collect(),
        };
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 && text.kind == Kind::Banner {
                self.said = format!("{}\n", self.said.trim_end());
            }
            let exchanged = text.trap == Trap::SwappedLabel;
            let lines = wrap(words(part, exchanged), set.face, set.size, room - set.indent - set.hang);
            self.keep_together(text.kind, &set, &lines);
            let opened = self.open_text(text);
            if let Some((sign, face)) = self.label(text.kind) {
                let y = self.y - set.size;
                self.run(x, y, face, set.size, &format!("{sign} "), opened.label);
                self.said.push_str(&format!("{sign} "));
            }
            self.lines(lines, text.kind, &set, x + set.hang, &opened);
            (0..opened.depth).for_each(|_| self.tree.close());
            if !self.said.ends_with(' ') {
                self.said.push(' ');
            }
        }
        self.say(text.kind);
        self.y -= 8.0;
    }

    pub(super) fn label(&self, kind: Kind) -> Option<(String, Face)> {
        let sign = self.fixture.style.bullet;
        match kind {
            Kind::Number(number) => Some((format!("{number}."), Face::Regular)),
            Kind::Bullet(2..) if self.fixture.style.dashes => Some(('–'.into(), Face::Regular)),
            Kind::Bullet(_) if sign.is_ascii() || matches!(sign, '•' | '–') => Some((sign.into(), Face::Regular)),
            Kind::Bullet(_) => Some((sign.into(), Face::Symbol)),
            _ => None,
        }
    }

    /// Breaks the page before a first line that doesn't fit, or a heading at the foot.
    pub(super) fn keep_together(&mut self, kind: Kind, set: &Setting, lines: &[Vec<Word>]) {
        let heading = matches!(kind, Kind::Heading(_));
        let kept = if heading { lines.len() } else { 1 };
        let follow = if heading { 3.0 * leading(BODY) } else { 0.0 };
        let notes = lines.first().map_or(0.0, |line| self.notes_height(line));
        let needed = kept as f32 * leading(set.size) + follow + notes;
        if self.cell.is_none() && self.y - needed < self.floor && self.y < TOP {
            let kind = (!self.said.trim().is_empty()).then_some(kind);
            self.break_page(kind);
        }
    }

    /// Opens a text's elements.
    pub(super) fn open_text(&mut self, text: &Text) -> Opened {
        let style = &self.fixture.style;
        let (depth, place) = match text.kind {
            Kind::Number(_) => (1, style.numbers),
            Kind::Bullet(depth) => (depth, style.bullets),
            _ => (0, Label::Inline),
        };
        let unclaimed = match text.trap {
            Trap::Orphan => Some(Owner::Orphan),
            Trap::Artifact => Some(Owner::Artifact),
            _ => None,
        };
        if let Some(owner) = unclaimed {
            return Opened { label: owner, body: owner, letter: None, depth: 0 };
        }
        if depth == 0 || text.role.is_some() {
            return self.open_plain(text);
        }
        self.open_item(depth);
        let apart = place == Label::Lbl || text.trap == Trap::SwappedLabel;
        let first = if apart {
            Some(self.letter_leaf())
        } else {
            self.tree.open("LBody");
            None
        };
        let body = Owner::Leaf(self.tree.leaf());
        match (text.trap, first) {
            // The letter's leaf is in the Lbl, everything else in the LBody.
            (Trap::SwappedLabel, letter) => Opened { label: body, body, letter, depth: 2 },
            (_, Some(leaf)) => Opened { label: Owner::Leaf(leaf), body, letter: None, depth: 2 },
            (_, None) => Opened { label: body, body, letter: None, depth: 2 },
        }
    }

    pub(super) fn open_plain(&mut self, text: &Text) -> Opened {
        let style = &self.fixture.style;
        let role = text.role.unwrap_or(match text.kind {
            Kind::Title | Kind::Banner => style.title_role,
            Kind::Heading(level) => style.heading_roles[usize::from(level) - 1],
            _ => style.body_role,
        });
        self.end_list();
        self.tree.open(role);
        let leaf = self.tree.leaf();
        let owner = if text.trap == Trap::Form { Owner::Form(leaf) } else { Owner::Leaf(leaf) };
        Opened { label: owner, body: owner, letter: None, depth: 1 }
    }

    pub(super) fn lines(&mut self, lines: Vec<Vec<Word>>, kind: Kind, set: &Setting, x: f32, opened: &Opened) {
        let (mut owner, mut letter) = (opened.body, opened.letter);
        for mut line in lines {
            if self.cell.is_none() && self.y - leading(set.size) - self.notes_height(&line) < self.floor {
                self.break_page(Some(kind));
                letter = self.carried_label(&mut line);
                owner = if owner == Owner::Orphan { owner } else { Owner::Leaf(self.tree.leaf()) };
            }
            self.floor += self.notes_height(&line);
            let y = self.y - set.size;
            owner = self.line(&line, set, x, y, owner, letter);
            self.y -= leading(set.size);
        }
    }

    /// Trap: the leaf of a carried-over first word, in an Lbl before the LBody.
    pub(super) fn carried_label(&mut self, line: &mut [Word]) -> Option<usize> {
        if !self.fixture.style.carried_label || self.tree.top_role() != "LBody" {
            return None;
        }
        line.first_mut()?.pieces.first_mut()?.sort = Sort::Exchanged;
        self.tree.drop_last();
        Some(self.letter_leaf())
    }

    /// The leaf of an Lbl, before an LBody that stays open.
    pub(super) fn letter_leaf(&mut self) -> usize {
        self.tree.open("Lbl");
        let leaf = self.tree.leaf();
        self.tree.close();
        self.tree.open("LBody");
        leaf
    }
}
