//! Text-showing operators, with kerning.

use pdf_writer::{Content, Finish, Name, Str};

use super::super::layout::Run;
use super::Maker;

impl Maker<'_> {
    pub(super) fn show(&self, run: &Run, content: &mut Content) {
        content.begin_text();
        content.set_font(Name(format!("F{}", run.face as usize).as_bytes()), run.size);
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, run.x, run.y]);
        let mut array = content.show_positioned();
        let mut items = array.items();
        let gaps = self.style.space_gaps && !self.tagged;
        for piece in kerned(&run.text) {
            match piece {
                Kerned::Text(text) if gaps => {
                    for (index, word) in text.split(' ').enumerate() {
                        if index > 0 {
                            items.adjust(-278.0);
                        }
                        items.show(Str(&self.encode(run.face, word)));
                    }
                }
                Kerned::Text(text) => {
                    items.show(Str(&self.encode(run.face, text)));
                }
                Kerned::Move(by) => {
                    items.adjust(by);
                }
            }
        }
        items.finish();
        array.finish();
        content.end_text();
    }
}

/// A string between two moves.
enum Kerned<'a> {
    Text(&'a str),
    Move(f32),
}

/// Trap: kerning, a move within a word that is no space.
fn kerned(text: &str) -> Vec<Kerned<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((_, sign)) = signs.next() {
        let Some(&(at, next)) = signs.peek() else { break };
        let by = match (sign, next) {
            ('T' | 'V' | 'W' | 'Y', 'a' | 'e' | 'o' | 'r') => 74.0,
            ('e' | 'r' | 'o', '-') => -60.0,
            _ => continue,
        };
        pieces.push(Kerned::Text(&text[start..at]));
        pieces.push(Kerned::Move(by));
        start = at;
    }
    pieces.push(Kerned::Text(&text[start..]));
    pieces
}
