//! The glyphs of a font that were shown already: nearly all text is shown with some dozens.

use super::code_text::CodeText;

/// Codes up to this one are kept; higher ones are rare.
const KEPT_CODES: usize = 1024;
/// Where the text of the last code is that isn't kept.
const RARE: u32 = 0;

/// What a code shows, and how wide it is.
#[derive(Debug, Clone, Copy)]
pub struct Glyph {
    /// Its text.
    pub shows: Shows,
    /// Its advance, in parts of the font size.
    pub width: f64,
}

/// The text of a glyph.
#[derive(Debug, Clone, Copy)]
pub enum Shows {
    /// One character.
    Char(char),
    /// Several, as [`Glyphs::text`] has them.
    Text(u32),
    /// No Unicode anywhere in the file.
    Unmapped,
}

/// Glyphs by code.
#[derive(Default)]
pub struct Glyphs {
    table: Vec<Option<Glyph>>,
    texts: Vec<Box<str>>,
}

impl Glyphs {
    /// The glyph of a code that is kept.
    #[inline]
    pub fn get(&self, code: usize) -> Option<&Glyph> {
        self.table.get(code)?.as_ref()
    }

    /// The characters of a glyph that shows several.
    pub fn text(&self, which: u32) -> &str {
        self.texts.get(which as usize).map_or("", |text| text)
    }

    /// Keeps what was looked up.
    #[cold]
    pub fn keep(&mut self, code: usize, text: CodeText, width: f64) -> Glyph {
        let shows = match text {
            CodeText::Char(c) => Shows::Char(c),
            CodeText::Text(text) => Shows::Text(self.keep_text(text, code < KEPT_CODES)),
            CodeText::Unmapped => Shows::Unmapped,
        };
        let glyph = Glyph { shows, width };
        if code < KEPT_CODES {
            if self.table.len() <= code {
                self.table.resize((code + 1).next_power_of_two(), None);
            }
            if let Some(kept) = self.table.get_mut(code) {
                *kept = Some(glyph);
            }
        }
        glyph
    }

    fn keep_text(&mut self, text: Box<str>, kept: bool) -> u32 {
        if self.texts.is_empty() {
            self.texts.push(Box::default());
        }
        if kept {
            self.texts.push(text);
            return self.texts.len() as u32 - 1;
        }
        if let Some(rare) = self.texts.get_mut(RARE as usize) {
            *rare = text;
        }
        RARE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_are_kept_unless_their_codes_are_rare() {
        let mut glyphs = Glyphs::default();
        let mut shown = |code, text: &str| {
            let glyph = glyphs.keep(code, CodeText::Text(text.into()), 0.5);
            let Shows::Text(which) = glyph.shows else { panic!("several characters") };
            (which, glyphs.text(which).to_owned(), glyphs.get(code).is_some())
        };
        assert_eq!(shown(3, "fi"), (1, "fi".to_owned(), true));
        assert_eq!(shown(5000, "ffl"), (0, "ffl".to_owned(), false));
        assert_eq!(shown(5001, "ff"), (0, "ff".to_owned(), false));
        assert_eq!(shown(4, "fl"), (2, "fl".to_owned(), true));
    }
}
