//! The text of CID fonts that have no ToUnicode map (ISO 32000-1 §9.7).

use super::code_text::CodeText;
use super::names::named;
use super::program::{Program, embedded};
use super::true_type::TrueType;
use crate::reader::budget::Budget;
use crate::reader::pdf::unpack::unpacked;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use rustc_hash::FxHashMap;
use ttf_parser::{GlyphId, cff};

/// Adobe's collections of East Asian characters: their first CIDs are ASCII in its order.
const COLLECTIONS: [&[u8]; 4] = [b"Japan1", b"GB1", b"CNS1", b"Korea1"];
/// In these, CID 1 is the space.
const ASCII_SHIFT: usize = 0x1F;

/// As much of a CMap is looked at, in bytes.
const MAX_CMAP: usize = 1 << 16;

/// How a CID font's codes are read.
#[derive(Default)]
pub enum Cids {
    /// Nothing tells.
    #[default]
    Unknown,
    /// The codes are UTF-16.
    Unicode,
    /// The codes from 1 on are ASCII.
    Ascii,
    /// By the embedded font.
    Listed(FxHashMap<usize, CodeText>),
}

/// Whether a Type0 font's own CMap has codes of one byte only, as Ghostscript makes of simple fonts for PDF/A.
pub fn has_short_codes(dict: &Dict<'_>, budget: &mut Budget) -> bool {
    let Some(Object::Stream(stream)) = dict.get::<Object>(b"Encoding") else { return false };
    let Some(data) = unpacked(&stream, budget) else { return false };
    let data = data.get(..MAX_CMAP).unwrap_or(&data);
    let Some(start) = memchr::memmem::find(data, b"begincodespacerange") else { return false };
    let ranges = data.get(start..).unwrap_or_default();
    let ranges = ranges.get(..memchr::memmem::find(ranges, b"endcodespacerange").unwrap_or(0)).unwrap_or_default();
    let mut codes = ranges.split(|byte| *byte == b'<').skip(1).map(|code| code.iter().position(|byte| *byte == b'>'));
    !ranges.is_empty() && codes.all(|digits| digits == Some(2))
}

impl Cids {
    /// What tells the text of this font's codes.
    pub fn of(dict: &Dict<'_>, descendant: &Dict<'_>, descriptor: Option<&Dict<'_>>, budget: &mut Budget) -> Cids {
        let encoding = dict.get::<Name>(b"Encoding");
        let encoding = encoding.as_ref().map_or("", |name| name.as_str());
        if ["UCS2", "UTF16"].iter().any(|form| encoding.contains(form)) {
            return Cids::Unicode;
        }
        if !matches!(encoding, "Identity-H" | "Identity-V") {
            return Cids::Unknown;
        }
        if is_of_collection(descendant) {
            return Cids::Ascii;
        }
        let listed = descriptor.and_then(|descriptor| listed(descendant, descriptor, budget));
        listed.filter(|listed| !listed.is_empty()).map_or(Cids::Unknown, Cids::Listed)
    }

    /// A code's text.
    pub fn text(&self, code: usize) -> Option<CodeText> {
        let unicode = match self {
            Cids::Unknown => None,
            Cids::Unicode => Some(code),
            Cids::Ascii => (1..=0x5F).contains(&code).then_some(code + ASCII_SHIFT),
            Cids::Listed(listed) => return listed.get(&code).cloned(),
        };
        char::from_u32(u32::try_from(unicode?).ok()?).filter(|c| !c.is_control()).map(CodeText::Char)
    }
}

fn is_of_collection(descendant: &Dict<'_>) -> bool {
    let system = descendant.get::<Dict>(b"CIDSystemInfo");
    let ordering = system.and_then(|system| system.get::<PdfString>(b"Ordering"));
    ordering.is_some_and(|ordering| COLLECTIONS.contains(&ordering.as_bytes()))
}

/// The texts of an embedded font's glyphs, by CID.
fn listed(descendant: &Dict<'_>, descriptor: &Dict<'_>, budget: &mut Budget) -> Option<FxHashMap<usize, CodeText>> {
    match embedded(descriptor, budget)? {
        Program::TrueType(data) => {
            let font = TrueType::parse(&data)?;
            let map = glyph_map(descendant, budget);
            let character = |glyph: u16| font.characters().get(&glyph).map(|c| CodeText::Char(*c));
            Some(match map {
                Some(map) => (0..).zip(map).filter_map(|(cid, glyph)| Some((cid, character(glyph)?))).collect(),
                None => font.characters().iter().map(|(glyph, c)| (usize::from(*glyph), CodeText::Char(*c))).collect(),
            })
        }
        Program::Compact(data) => Some(by_names(&cff::Table::parse(&data)?)),
        Program::Type1(_) => None,
    }
}

/// The glyph of each CID, if CIDs aren't the glyphs' own numbers.
fn glyph_map(descendant: &Dict<'_>, budget: &mut Budget) -> Option<Vec<u16>> {
    let Some(Object::Stream(stream)) = descendant.get::<Object>(b"CIDToGIDMap") else { return None };
    let data = unpacked(&Stream::clone(&stream), budget)?;
    Some(
        data.chunks_exact(2)
            .take(1 << 16)
            .map(|pair| pair.iter().fold(0, |glyph, byte| glyph << 8 | u16::from(*byte)))
            .collect(),
    )
}

/// In a CFF program that isn't CID-keyed, CIDs are the glyphs' own numbers, and the glyphs have names.
fn by_names(table: &cff::Table<'_>) -> FxHashMap<usize, CodeText> {
    let text = |glyph| table.glyph_name(GlyphId(glyph)).and_then(named);
    (1..table.number_of_glyphs()).filter_map(|glyph| Some((usize::from(glyph), text(glyph)?))).collect()
}
