//! Single lines with their raised marks, and the notes at the foot.

use super::super::metrics::{Face, width};
use super::super::words::{Sort, Word, words};
use super::{Flow, Item, LEFT, NOTE, Owner, Setting, WIDTH, leading, wrap};

impl Flow<'_> {
    /// The room that the notes of a line take at the foot.
    pub(super) fn notes_height(&self, line: &[Word]) -> f32 {
        let marks = line.iter().flat_map(|word| &word.pieces).filter(|piece| piece.sort == Sort::Mark);
        marks.map(|mark| self.note_lines(self.note_text(&mark.text)).len() as f32 * leading(NOTE)).sum()
    }

    /// Sets one line and returns the owner of what follows.
    pub(super) fn line(
        &mut self,
        line: &[Word],
        set: &Setting,
        x: f32,
        y: f32,
        owner: Owner,
        letter: Option<usize>,
    ) -> Owner {
        let (mut x, mut owner, mut text) = (x, owner, String::new());
        let mut start = x;
        for word in line {
            for piece in &word.pieces {
                let special = piece.sort != Sort::Plain;
                if special && !text.is_empty() {
                    self.run(start, y, set.face, set.size, &std::mem::take(&mut text), owner);
                }
                match &piece.sort {
                    Sort::Plain => {
                        if text.is_empty() {
                            start = x;
                        }
                        text.push_str(&piece.text);
                        x += width(set.face, set.size, &piece.text);
                    }
                    Sort::Mark => {
                        let size = set.size * 0.6;
                        self.mark(&piece.text, x, y + set.size * 0.35, set.face, size, owner);
                        x += width(set.face, size, &piece.text);
                        owner = self.after(owner);
                    }
                    Sort::Actual(actual) => {
                        let shown = if self.tagged { &piece.text } else { actual };
                        let span = self.tree.open("Span");
                        self.tree.elements[span].actual = Some(actual.clone());
                        let leaf = self.tree.leaf();
                        self.tree.close();
                        self.run(x, y, set.face, set.size, shown, Owner::Leaf(leaf));
                        x += width(set.face, set.size, actual);
                        owner = self.after(owner);
                    }
                    Sort::Exchanged => {
                        let leaf = letter.map_or(owner, Owner::Leaf);
                        self.run(x, y, set.face, set.size, &piece.text, leaf);
                        x += width(set.face, set.size, &piece.text);
                        owner = self.after(owner);
                    }
                }
                start = if special { x } else { start };
            }
            self.said.push_str(&word.meant());
            if word.space {
                text.push(' ');
                self.said.push(' ');
                x += width(set.face, set.size, " ");
            }
        }
        if !text.ends_with(['-', ' ']) {
            text.push(' ');
        }
        self.run(start, y, set.face, set.size, &text, owner);
        owner
    }

    /// A new leaf after something else within the same element.
    pub(super) fn after(&mut self, owner: Owner) -> Owner {
        match owner {
            Owner::Leaf(_) => Owner::Leaf(self.tree.leaf()),
            other => other,
        }
    }

    /// A raised mark, and its Note within the same element.
    pub(super) fn mark(&mut self, mark: &str, x: f32, y: f32, face: Face, size: f32, owner: Owner) {
        let owner = self.after(owner);
        self.run(x, y, face, size, mark, owner);
        self.tree.open(self.fixture.style.note_role);
        let leaf = self.tree.leaf();
        self.tree.close();
        let text = self.note_text(mark).to_owned();
        self.notes.push((mark.to_owned(), text, leaf));
    }

    pub(super) fn note_text(&self, mark: &str) -> &'static str {
        let note = self.fixture.notes.iter().find(|(known, _)| *known == mark);
        note.map(|(_, text)| *text).expect("every mark has a note")
    }

    pub(super) fn note_lines(&self, text: &str) -> Vec<Vec<Word>> {
        wrap(words(text, false), Face::Regular, NOTE, WIDTH - 8.0)
    }

    pub(super) fn place_notes(&mut self) {
        let mut y = self.floor - 4.0;
        for (mark, text, leaf) in std::mem::take(&mut self.notes) {
            self.run(LEFT, y - NOTE + 3.0, Face::Regular, 6.0, &mark, Owner::Leaf(leaf));
            for line in self.note_lines(&text) {
                let words: String = line.iter().map(|word| word.meant() + if word.space { " " } else { "" }).collect();
                self.run(
                    LEFT + 6.0,
                    y - NOTE,
                    Face::Regular,
                    NOTE,
                    &format!("{} ", words.trim_end()),
                    Owner::Leaf(leaf),
                );
                y -= leading(NOTE);
            }
            self.items.push(Item::Note(mark, text));
        }
    }
}
