//! Turns the codes of showing operators into text and advance (ISO 32000-1 §9.4.3 and §9.4.4).

use super::graphics::GraphicsState;
use super::operand::{Operand, decoded};
use crate::reader::pdf::fonts::{Font, Glyph, Shows};
use crate::reader::pdf::matrix::{self, Matrix};
use crate::reader::pdf::page::{PageText, PlacedGlyph};

/// A gap inside a TJ array, in thousandths of the font size, that may be a space if it is at least this wide.
const SPACE_GAP: f64 = 180.0;
/// A gap inside a TJ array, in thousandths of the font size, that separates labels or columns.
const TAB_GAP: f64 = 900.0;

/// The longest string that an operator may show (ISO 32000-1 annex C.2 has half of it).
const MAX_STRING: usize = 1 << 16;

/// Whether word spacing makes spaces as wide as tabs: Acrobat Distiller sets contents lines and tables that way.
pub(super) fn has_tabs(graphics: &GraphicsState) -> bool {
    graphics.word_spacing * 1000.0 > TAB_GAP * graphics.size.abs()
}

/// Turns the codes of one showing operator into text and an advance.
pub(super) struct Shower<'s> {
    pub(super) font: &'s mut Font,
    pub(super) graphics: &'s GraphicsState,
    pub(super) page: &'s mut PageText,
    pub(super) start: usize,
    /// Where the text ends that may still be read.
    pub(super) end: usize,
    pub(super) advance: f64,
}

impl Shower<'_> {
    pub(super) fn string(&mut self, bytes: &[u8]) {
        let bytes = bytes.get(..MAX_STRING).unwrap_or(bytes);
        if self.page.text.len() > self.end {
            return;
        }
        let graphics = self.graphics;
        if self.font.two_byte {
            for pair in bytes.chunks(2) {
                self.code(pair.iter().fold(0, |code, byte| code << 8 | usize::from(*byte)), graphics.char_spacing);
            }
            return;
        }
        let spaced = graphics.char_spacing + graphics.word_spacing;
        let spacing = |byte: u8| if byte == b' ' { spaced } else { graphics.char_spacing };
        if self.page.glyphs.is_some() {
            bytes.iter().for_each(|byte| self.code(usize::from(*byte), spacing(*byte)));
            return;
        }
        let mut advance = self.advance;
        for byte in bytes {
            let width = match self.font.shown(usize::from(*byte)) {
                Some(Glyph { shows: Shows::Char(c), width }) => {
                    self.page.text.push(*c);
                    *width
                }
                _ => self.shown_first(usize::from(*byte)),
            };
            advance += (width * graphics.size + spacing(*byte)) * graphics.scale;
        }
        self.advance = advance;
    }

    /// Shows the items of an array up to a gap as wide as a tab, which it returns.
    pub(super) fn until_tab<'a>(&mut self, items: &mut impl Iterator<Item = Operand<'a>>) -> Option<f64> {
        for item in items {
            match item {
                Operand::Codes(codes) => self.string(codes),
                Operand::Written(written) => self.string(&decoded(written)),
                Operand::Number(thousandths) if thousandths < -TAB_GAP => return Some(thousandths),
                Operand::Number(thousandths) => self.adjust(thousandths),
                _ => {}
            }
        }
        None
    }

    fn code(&mut self, code: usize, spacing: f64) {
        let at = self.page.text.len() as u32;
        let glyph = self.font.glyph(code);
        match glyph.shows {
            Shows::Char(c) => self.page.text.push(c),
            shows => self.push(shows),
        }
        let graphics = self.graphics;
        let width = glyph.width * graphics.size;
        if self.page.glyphs.is_some() {
            self.record(at, width * graphics.scale);
        }
        self.advance += (width + spacing) * graphics.scale;
    }

    /// Shows a glyph that wasn't shown before, or that has several characters or none; returns its width.
    #[cold]
    fn shown_first(&mut self, code: usize) -> f64 {
        let glyph = self.font.glyph(code);
        self.push(glyph.shows);
        glyph.width
    }

    /// What is shown by other glyphs than one character.
    #[cold]
    fn push(&mut self, shows: Shows) {
        match shows {
            Shows::Char(c) => self.page.text.push(c),
            Shows::Text(which) => self.page.text.push_str(self.font.text(which)),
            Shows::Unmapped => {
                self.page.unmapped += 1;
                self.page.text.push('\u{FFFD}');
            }
        }
    }

    /// Keeps a glyph, for now in the coordinates of the text.
    #[cold]
    fn record(&mut self, at: u32, width: f64) {
        let Some(glyphs) = &mut self.page.glyphs else { return };
        let (descent, ascent) = self.font.extent;
        let height = |part: f32| part * self.graphics.size as f32 + self.graphics.rise as f32;
        let (x0, x1) = (self.advance as f32, (self.advance + width) as f32);
        glyphs.push(PlacedGlyph { at, frame: [x0, height(descent), x1, height(ascent)] });
    }

    /// A number in a TJ array: kerning, or a gap so wide that it represents a space.
    pub(super) fn adjust(&mut self, thousandths: f64) {
        self.advance -= thousandths / 1000.0 * self.graphics.size * self.graphics.scale;
        let begun = self.page.text.len() > self.start;
        if thousandths < -SPACE_GAP && begun && !self.page.text.ends_with(' ') {
            self.page.text.push(' ');
        }
    }
}

/// Moves the glyphs of one showing operator, whose text begins at `start`, to the page.
pub(super) fn place_glyphs(page: &mut PageText, start: usize, text_to_page: Matrix) {
    let glyphs = page.glyphs.iter_mut().flatten();
    for glyph in glyphs.rev().take_while(|glyph| glyph.at as usize >= start) {
        let [x0, y0, x1, y1] = glyph.frame.map(f64::from);
        let corners = [(x0, y0), (x0, y1), (x1, y0), (x1, y1)].map(|(x, y)| matrix::apply(text_to_page, x, y));
        let edge =
            |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64| corners.iter().map(of).reduce(pick).unwrap_or(0.0);
        let x = |pick| edge(|c| c.0, pick) as f32;
        let y = |pick| edge(|c| c.1, pick) as f32;
        glyph.frame = [x(f64::min), y(f64::min), x(f64::max), y(f64::max)];
    }
}
