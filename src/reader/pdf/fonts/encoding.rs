//! Encodings of simple fonts (ISO 32000-1 §9.6.6 and annex D).

use super::code_text::CodeText;
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const SYMBOLIC: i32 = 1 << 2;
const NONSYMBOLIC: i32 = 1 << 5;

/// The glyphs of a simple font according to its Encoding.
pub fn simple_glyphs(dict: &Dict<'_>, descriptor: Option<&Dict<'_>>) -> Vec<CodeText> {
    let (base, differences) = match dict.get::<Object>(b"Encoding") {
        Some(Object::Name(name)) => (Some(name.as_str().to_string()), None),
        Some(Object::Dict(encoding)) => (
            encoding.get::<Name>(b"BaseEncoding").map(|n| n.as_str().to_string()),
            encoding.get::<Array>(b"Differences"),
        ),
        _ => (None, None),
    };
    let flags = descriptor.and_then(|d| d.get::<i32>(b"Flags")).unwrap_or(0);
    let symbolic = flags & SYMBOLIC != 0 && flags & NONSYMBOLIC == 0;
    let mut glyphs: Vec<CodeText> = (0..=255u8).map(|code| base_glyph(base.as_deref(), symbolic, code)).collect();
    if let Some(differences) = differences {
        apply_differences(&mut glyphs, &differences);
    }
    glyphs
}

fn base_glyph(base: Option<&str>, symbolic: bool, code: u8) -> CodeText {
    match base {
        Some("WinAnsiEncoding") => decode(WINDOWS_1252, code),
        Some("MacRomanEncoding") => decode(MACINTOSH, code),
        // Symbol fonts without Unicode: the private use area, as Word writes them.
        _ if symbolic && code >= 0x20 => {
            char::from_u32(0xF000 + u32::from(code)).map_or(CodeText::Unmapped, CodeText::Char)
        }
        _ => standard(code),
    }
}

fn decode(encoding: &'static Encoding, code: u8) -> CodeText {
    // Annex D: unused codes above 0o40 of WinAnsiEncoding are bullets.
    if encoding == WINDOWS_1252 && matches!(code, 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) {
        return CodeText::Char('\u{2022}');
    }
    if code < 0x20 {
        return CodeText::Unmapped;
    }
    let bytes = [code];
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    text.chars().next().map_or(CodeText::Unmapped, CodeText::Char)
}

/// StandardEncoding: ASCII except for the quotes, and names above (annex D.2).
fn standard(code: u8) -> CodeText {
    const HIGH: &[(u8, char)] = &[
        (0x27, '\u{2019}'),
        (0x60, '\u{2018}'),
        (0xA1, '¡'),
        (0xA2, '¢'),
        (0xA3, '£'),
        (0xA4, '\u{2044}'),
        (0xA5, '¥'),
        (0xA6, 'ƒ'),
        (0xA7, '§'),
        (0xA8, '¤'),
        (0xA9, '\''),
        (0xAA, '“'),
        (0xAB, '«'),
        (0xAC, '‹'),
        (0xAD, '›'),
        (0xAE, 'ﬁ'),
        (0xAF, 'ﬂ'),
        (0xB1, '–'),
        (0xB2, '†'),
        (0xB3, '‡'),
        (0xB4, '·'),
        (0xB6, '¶'),
        (0xB7, '•'),
        (0xB8, '‚'),
        (0xB9, '„'),
        (0xBA, '”'),
        (0xBB, '»'),
        (0xBC, '…'),
        (0xBD, '‰'),
        (0xBF, '¿'),
        (0xD0, '—'),
        (0xE1, 'Æ'),
        (0xF1, 'æ'),
        (0xF8, 'ł'),
        (0xFA, 'œ'),
        (0xFB, 'ß'),
    ];
    match HIGH.iter().find(|(c, _)| *c == code) {
        Some((_, unicode)) => CodeText::Char(*unicode),
        None if (0x20..0x7F).contains(&code) => CodeText::Char(char::from(code)),
        None => CodeText::Unmapped,
    }
}

fn apply_differences(glyphs: &mut [CodeText], differences: &Array<'_>) {
    let mut code = 0usize;
    for object in differences.raw_iter() {
        match object {
            MaybeRef::NotRef(Object::Number(n)) => code = usize::try_from(n.as_i64()).unwrap_or(usize::MAX),
            MaybeRef::NotRef(Object::Name(name)) => {
                if let Some(glyph) = glyphs.get_mut(code) {
                    *glyph = named(name.as_str()).unwrap_or(CodeText::Unmapped);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// A glyph name's Unicode by the Adobe CodeText List rules.
fn named(name: &str) -> Option<CodeText> {
    let base = name.split('.').next()?;
    if let Some(c) = NAMES.get(base) {
        return Some(CodeText::Char(*c));
    }
    let hex = base.strip_prefix("uni").and_then(|h| h.get(..4)).or_else(|| base.strip_prefix('u'))?;
    u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).map(CodeText::Char)
}

static NAMES: LazyLock<FxHashMap<String, char>> = LazyLock::new(|| {
    ['\u{20}'..='\u{3FF}', '\u{1E00}'..='\u{27FF}', '\u{FB00}'..='\u{FB06}']
        .into_iter()
        .flatten()
        .filter_map(|c| glyph_names::glyph_name(c as u32).map(|name| (name.into_owned(), c)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(glyph: Option<CodeText>) -> Option<char> {
        match glyph {
            Some(CodeText::Char(c)) => Some(c),
            _ => None,
        }
    }

    #[test]
    fn names_follow_the_glyph_list() {
        assert_eq!(shown(named("quoteright")), Some('’'));
        assert_eq!(shown(named("endash")), Some('–'));
        assert_eq!(shown(named("a.alt")), Some('a'));
        assert_eq!(shown(named("uni2022")), Some('•'));
        assert_eq!(shown(named("g123")), None);
    }

    #[test]
    fn base_encodings_differ_where_the_standard_says() {
        assert_eq!(shown(Some(base_glyph(Some("WinAnsiEncoding"), false, 0x92))), Some('’'));
        assert_eq!(shown(Some(base_glyph(Some("MacRomanEncoding"), false, 0xD5))), Some('’'));
        assert_eq!(shown(Some(base_glyph(None, false, 0x27))), Some('’'));
        assert_eq!(shown(Some(base_glyph(None, true, 0xB7))), Some('\u{F0B7}'));
    }
}
