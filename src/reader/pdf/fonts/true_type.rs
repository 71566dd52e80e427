//! The tables of TrueType fonts that tell letters: cmap and post (ISO 32000-1 §9.6.6.4).

use super::built_in::BuiltIn;
use super::code_text::CodeText;
use super::names::named;
use rustc_hash::FxHashMap;
use ttf_parser::{GlyphId, PlatformId, RawFace, Tag, cmap, post};

/// Where the codes of a symbolic font may begin in a (3,0) table.
const SYMBOL_RANGES: [u32; 4] = [0xF000, 0, 0xF100, 0xF200];
/// The characters of reports: letters with their marks, punctuation, signs, ligatures.
const CHARACTERS: [std::ops::RangeInclusive<u32>; 4] = [0x20..=0x7E, 0xA0..=0x58F, 0x1E00..=0x2BFF, 0xFB00..=0xFB06];
/// A font has some five subtables.
const MOST_SUBTABLES: u16 = 32;

/// A TrueType font's tables.
pub struct TrueType<'a> {
    subtables: Vec<cmap::Subtable<'a>>,
    names: Option<post::Table<'a>>,
    characters: FxHashMap<u16, char>,
}

impl<'a> TrueType<'a> {
    /// Reads the tables; `None` if it is no such font or has no cmap.
    pub fn parse(data: &'a [u8]) -> Option<Self> {
        let face = RawFace::parse(data, 0).ok()?;
        let table = |name| face.table(Tag::from_bytes(name));
        let subtables = table(b"cmap").and_then(cmap::Table::parse).map(|cmap| cmap.subtables);
        let subtables: Vec<_> = subtables
            .into_iter()
            .flat_map(|list| (0..list.len().min(MOST_SUBTABLES)).filter_map(move |index| list.get(index)))
            // the search in this format takes time for each of its ranges
            .filter(|subtable| !matches!(subtable.format, cmap::Format::ManyToOneRangeMappings(_)))
            .collect();
        let names = table(b"post").and_then(post::Table::parse);
        let unicode = subtables.iter().filter(|subtable| subtable.is_unicode());
        let characters = unicode.max_by_key(|subtable| subtable.encoding_id).map(characters).unwrap_or_default();
        Some(TrueType { subtables, names, characters })
    }

    /// What a simple font's code shows.
    pub fn code(&self, code: u8) -> BuiltIn {
        match self.glyph_of(code) {
            Some(glyph) => self.text(glyph).map_or(BuiltIn::Code, BuiltIn::Text),
            None if self.subtables.iter().all(cmap::Subtable::is_unicode) && !self.characters.is_empty() => {
                BuiltIn::Code
            }
            None => BuiltIn::Missing,
        }
    }

    fn glyph_of(&self, code: u8) -> Option<GlyphId> {
        let of = |platform, encoding| {
            self.subtables.iter().find(move |table| table.platform_id == platform && table.encoding_id == encoding)
        };
        let symbols = of(PlatformId::Windows, 0)
            .and_then(|table| SYMBOL_RANGES.iter().find_map(|start| table.glyph_index(start + u32::from(code))));
        symbols.or_else(|| of(PlatformId::Macintosh, 0)?.glyph_index(u32::from(code))).filter(|glyph| glyph.0 > 0)
    }

    /// The text of a glyph: by the Unicode table read backwards, or else by its name.
    pub fn text(&self, glyph: GlyphId) -> Option<CodeText> {
        if let Some(c) = self.characters.get(&glyph.0) {
            return Some(CodeText::Char(*c));
        }
        self.names?.glyph_name(glyph).and_then(named)
    }

    /// The characters of a Unicode table, by glyph.
    pub fn characters(&self) -> &FxHashMap<u16, char> {
        &self.characters
    }
}

/// A Unicode table read backwards; of several characters with one glyph the first is meant.
fn characters(table: &cmap::Subtable<'_>) -> FxHashMap<u16, char> {
    let mut characters = FxHashMap::default();
    for code in CHARACTERS.into_iter().flatten() {
        if let (Some(glyph), Some(c)) = (table.glyph_index(code), char::from_u32(code)) {
            characters.entry(glyph.0).or_insert(c);
        }
    }
    characters.remove(&0);
    characters
}
