//! A font: its codes' text and widths.

use super::cid::{Cids, has_short_codes};
use super::code_text::CodeText;
use super::glyph::{Glyph, Glyphs};
use super::type3::Measures;
use super::{encoding, summed, to_unicode};
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::pdf::unpack::unpacked;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use rustc_hash::FxHashMap;

/// As much of a font as reading needs.
pub struct Font {
    /// Whether the BaseFont's name or the descriptor says bold.
    pub bold: bool,
    /// Whether the BaseFont's name or the descriptor says italic.
    pub italic: bool,
    /// Whether codes have two bytes (Type0 fonts).
    pub two_byte: bool,
    /// How far glyphs reach below and above the baseline, in parts of the size.
    pub extent: (f32, f32),
    /// The size of its letters, in parts of the size that is set.
    pub em: f32,
    /// Whether letters are read by what is usual, as nothing in the file tells them: their words must prove them.
    pub by_custom: bool,
    glyphs: Glyphs,
    /// From the encoding of a simple font.
    encoded: Vec<CodeText>,
    /// The codes of a CID font without a ToUnicode map.
    cids: Cids,
    widths: Vec<f32>,
    /// Widths of codes beyond [`COMMON_CODES`].
    rare_widths: FxHashMap<usize, f32>,
    default_width: f32,
    to_unicode: Option<CMap>,
}

/// FontDescriptor flags (ISO 32000-1 table 123).
const ITALIC: i32 = 1 << 6;
const FORCE_BOLD: i32 = 1 << 18;
/// A font is bold if its FontDescriptor's FontWeight is at least this.
const BOLD_WEIGHT: f32 = 600.0;
/// Codes of a simple font: one byte.
const SIMPLE_CODES: usize = 256;
/// Plausible descents and ascents, in parts of the size.
const DESCENTS: std::ops::Range<f32> = -0.5..0.0;
const ASCENTS: std::ops::Range<f32> = 0.5..1.2;
const MAX_CODE: usize = 65_535;
/// The longest text of one glyph in bytes; ligatures have three letters.
const MAX_GLYPH_TEXT: usize = 64;
/// The largest number of widths in a W array; one for each code, twice over.
const MAX_WIDTHS: usize = 1 << 17;
/// Widths of codes up to this one are in a list, those of higher ones, up to [`MAX_RARE`], in a map.
const COMMON_CODES: usize = 4096;
const MAX_RARE: usize = 1024;

impl Font {
    /// Reads a font dictionary.
    pub fn new(dict: &Dict<'_>, budget: &mut Budget) -> Font {
        let subtype = dict.get::<Name>(b"Subtype");
        let is = |name: &str| subtype.as_ref().is_some_and(|subtype| subtype.as_str() == name);
        let two_byte = is("Type0");
        let measures = if is("Type3") { Measures::of(dict) } else { Measures { unit: 1.0, em: 1.0 } };
        let descendant = dict.get::<Array>(b"DescendantFonts").and_then(|a| a.iter::<Dict>().next());
        let descriptor: Option<Dict> = descendant.as_ref().unwrap_or(dict).get(b"FontDescriptor");
        let (bold, italic) = weight(dict, descriptor.as_ref());
        let to_unicode = dict
            .get::<Stream>(b"ToUnicode")
            .and_then(|stream| unpacked(&stream, budget))
            .and_then(|data| note_missing(to_unicode::parse_map(&data), budget));
        let mut font = Font {
            bold,
            italic,
            two_byte,
            extent: extent(descriptor.as_ref()),
            em: measures.em,
            by_custom: false,
            glyphs: Glyphs::default(),
            encoded: Vec::new(),
            cids: Cids::default(),
            widths: Vec::new(),
            rare_widths: FxHashMap::default(),
            default_width: 0.0,
            to_unicode,
        };
        match descendant {
            Some(descendant) if two_byte => {
                font.read_cid_widths(&descendant);
                if has_short_codes(dict, budget) {
                    font.two_byte = false;
                    font.by_custom = font.to_unicode.is_none();
                    font.encoded = if font.by_custom { encoding::usual() } else { Vec::new() };
                } else if font.to_unicode.is_none() {
                    font.cids = Cids::of(dict, &descendant, descriptor.as_ref(), budget);
                }
            }
            _ => {
                font.read_simple_widths(dict, descriptor.as_ref(), measures.unit, budget);
                // If there is only a ToUnicode map, codes that it lacks have no Unicode.
                if font.to_unicode.is_none() || dict.contains_key(b"Encoding") {
                    let encoded = encoding::simple_glyphs(dict, descriptor.as_ref(), budget);
                    font.by_custom = encoded.by_custom && font.to_unicode.is_none();
                    font.encoded = encoded.glyphs;
                }
            }
        }
        font
    }

    /// A code's width in thousandths of the font size.
    fn width(&self, code: usize) -> f32 {
        let width = if code < COMMON_CODES { self.widths.get(code) } else { self.rare_widths.get(&code) };
        width.copied().filter(|w| !w.is_nan()).unwrap_or(self.default_width)
    }

    /// What a code shows, if it was shown before.
    #[inline]
    pub fn shown(&self, code: usize) -> Option<&Glyph> {
        self.glyphs.get(code)
    }

    /// What a code shows: by ToUnicode first, then by the encoding (ISO 32000-1 §9.10.2).
    #[inline]
    pub fn glyph(&mut self, code: usize) -> Glyph {
        self.shown(code).copied().unwrap_or_else(|| self.new_glyph(code))
    }

    #[cold]
    fn new_glyph(&mut self, code: usize) -> Glyph {
        let (text, width) = (self.look_up(code), f64::from(self.width(code)) / 1000.0);
        self.glyphs.keep(code, text, width)
    }

    /// The characters of a glyph that shows several.
    pub fn text(&self, which: u32) -> &str {
        self.glyphs.text(which)
    }

    fn look_up(&self, code: usize) -> CodeText {
        let told = self.in_map(code).or_else(|| self.encoded.get(code).cloned()).or_else(|| self.cids.text(code));
        told.unwrap_or(CodeText::Unmapped)
    }

    fn in_map(&self, code: usize) -> Option<CodeText> {
        let code = u32::try_from(code).ok()?;
        match self.to_unicode.as_ref()?.lookup_bf_string(code)? {
            BfString::Char('\0') => None,
            BfString::Char(c) if self.two_byte && matches!(c, '3' | '4' | '8' | '9' | '<' | '=') => {
                Some(CodeText::Char(self.meant(code, c)))
            }
            BfString::Char(c) => Some(CodeText::Char(c)),
            BfString::String(s) if s.is_empty() || s.len() > MAX_GLYPH_TEXT => None,
            BfString::String(s) => Some(CodeText::Text(s.into_boxed_str())),
        }
    }

    /// A character of the map, unless its width shows that it is another one.
    fn meant(&self, code: u32, c: char) -> char {
        let near = |step: i8| code.checked_add_signed(i32::from(step));
        let around = |step| match self.to_unicode.as_ref()?.lookup_bf_string(near(step)?)? {
            BfString::Char(c) => Some(c),
            BfString::String(_) => None,
        };
        let width = |step| near(step).map_or(0.0, |code| self.width(code as usize));
        summed::meant(c, around, width)
    }

    fn read_simple_widths(&mut self, dict: &Dict<'_>, descriptor: Option<&Dict<'_>>, unit: f32, budget: &mut Budget) {
        // Standard fonts may leave out their widths. Half an em is good enough to separate words. A zero width, the
        // standard's value for codes that a font leaves out, would put all letters on top of each other.
        const STANDARD_WIDTH: f32 = 550.0;
        let missing = descriptor.and_then(|d| d.get::<f32>(b"MissingWidth")).filter(|width| *width > 0.0);
        self.default_width = missing.unwrap_or(STANDARD_WIDTH);
        let first = dict.get::<i32>(b"FirstChar").and_then(|c| usize::try_from(c).ok()).unwrap_or(0);
        let Some(widths) = dict.get::<Array>(b"Widths") else { return };
        if !dict.contains_key(b"FirstChar") {
            budget.damaged(Part::Content);
        }
        for (i, width) in widths.iter::<Number>().take(SIMPLE_CODES).enumerate() {
            self.set_width(first.saturating_add(i), width.as_f32() * unit);
        }
    }

    /// The W array: `first [w ...]` or `first last w` (ISO 32000-1 §9.7.4.3).
    fn read_cid_widths(&mut self, descendant: &Dict<'_>) {
        self.default_width = descendant.get::<f32>(b"DW").unwrap_or(1000.0);
        let Some(array) = descendant.get::<Array>(b"W") else { return };
        let mut objects = array.iter::<Object>();
        let mut left = MAX_WIDTHS;
        while let Some(Object::Number(first)) = objects.next().filter(|_| left > 0) {
            let first = cid(&first);
            match objects.next() {
                Some(Object::Array(widths)) => {
                    for (i, width) in widths.iter::<Number>().take(left).enumerate() {
                        self.set_width(first + i, width.as_f32());
                        left -= 1;
                    }
                }
                Some(Object::Number(last)) => {
                    let Some(Object::Number(width)) = objects.next() else { return };
                    for code in (first..=cid(&last)).take(left) {
                        left -= 1;
                        self.set_width(code, width.as_f32());
                    }
                }
                _ => return,
            }
        }
    }

    fn set_width(&mut self, code: usize, width: f32) {
        if code >= COMMON_CODES {
            if code <= MAX_CODE && self.rare_widths.len() < MAX_RARE {
                self.rare_widths.insert(code, width);
            }
            return;
        }
        if self.widths.len() <= code {
            self.widths.resize(code + 1, f32::NAN);
        }
        self.widths[code] = width;
    }
}

/// A map that can't be read leaves its font's letters to guesses.
fn note_missing(map: Option<CMap>, budget: &mut Budget) -> Option<CMap> {
    if map.is_none() {
        budget.damaged(Part::Content);
    }
    map
}

/// The descriptor's descent and ascent in thousandths (ISO 32000-1 table 122), if they are plausible.
fn extent(descriptor: Option<&Dict<'_>>) -> (f32, f32) {
    const USUAL: (f32, f32) = (-0.2, 0.8);
    let value = |key: &[u8]| descriptor.and_then(|d| d.get::<f32>(key)).map(|v| v / 1000.0);
    let descent = value(b"Descent").filter(|d| DESCENTS.contains(d)).unwrap_or(USUAL.0);
    let ascent = value(b"Ascent").filter(|a| ASCENTS.contains(a)).unwrap_or(USUAL.1);
    (descent, ascent)
}

fn cid(number: &Number) -> usize {
    usize::try_from(number.as_i64().clamp(0, MAX_CODE as i64)).unwrap_or(0)
}

/// Bold and italic, judging first by the BaseFont's name: all reports show it there.
fn weight(dict: &Dict<'_>, descriptor: Option<&Dict<'_>>) -> (bool, bool) {
    let name = dict.get::<Name>(b"BaseFont").map(|n| n.as_str().to_ascii_lowercase()).unwrap_or_default();
    let flags = descriptor.and_then(|d| d.get::<i32>(b"Flags")).unwrap_or(0);
    let weight = descriptor.and_then(|d| d.get::<f32>(b"FontWeight")).unwrap_or(0.0);
    let bold =
        ["bold", "black", "heavy"].iter().any(|w| name.contains(w)) || weight >= BOLD_WEIGHT || flags & FORCE_BOLD != 0;
    let italic = ["italic", "oblique"].iter().any(|w| name.contains(w)) || flags & ITALIC != 0;
    (bold, italic)
}
