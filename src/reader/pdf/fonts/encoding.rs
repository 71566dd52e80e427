//! Encodings of simple fonts (ISO 32000-1 §9.6.6 and annex D).

use super::built_in::BuiltIn;
use super::code_text::CodeText;
use super::names::{is_hexadecimal, named, numbered};
use super::program::built_in;
use crate::reader::budget::Budget;
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};
use std::sync::LazyLock;

/// Codes of a simple font: one byte.
const CODES: usize = 256;
/// FontDescriptor flags (ISO 32000-1 table 123).
const SYMBOLIC: i32 = 1 << 2;
const NONSYMBOLIC: i32 = 1 << 5;

/// Letters of fonts by these names are signs: bullets, ticks, arrows.
const SIGNS: [&str; 7] = ["symbol", "wingdings", "webdings", "dingbat", "marlett", "mtextra", "fontawesome"];

/// What a simple font's codes mean.
pub struct Encoded {
    /// By code.
    pub glyphs: Vec<CodeText>,
    /// Whether some are read as the codes of ordinary text, which is usual but not said in the file.
    pub by_custom: bool,
}

/// The glyphs of a simple font according to its Encoding, or else to the font program.
pub fn simple_glyphs(dict: &Dict<'_>, descriptor: Option<&Dict<'_>>, budget: &mut Budget) -> Encoded {
    let (base, differences) = match dict.get::<Object>(b"Encoding") {
        Some(Object::Name(name)) => (Some(name.as_str().to_string()), None),
        Some(Object::Dict(encoding)) => (
            encoding.get::<Name>(b"BaseEncoding").map(|n| n.as_str().to_string()),
            encoding.get::<Array>(b"Differences"),
        ),
        _ => (None, None),
    };
    let symbolic = is_symbolic(descriptor);
    let shows_signs = shows_signs(dict);
    let mut glyphs: Vec<CodeText> =
        (0..=255u8).map(|code| base_glyph(base.as_deref(), symbolic || shows_signs, code)).collect();
    let mut by_custom = false;
    if !matches!(base.as_deref(), Some("WinAnsiEncoding" | "MacRomanEncoding")) && !shows_signs {
        let program = descriptor.and_then(|descriptor| built_in(descriptor, budget)).unwrap_or_default();
        for (code, (glyph, own)) in (0..=255u8).zip(glyphs.iter_mut().zip(program)) {
            match own {
                BuiltIn::Text(text) => *glyph = text,
                BuiltIn::Code if symbolic => (*glyph, by_custom) = (decode(WINDOWS_1252, code), true),
                BuiltIn::Code | BuiltIn::Missing => {}
            }
        }
    }
    by_custom |= differences.is_some_and(|differences| apply_differences(&mut glyphs, &differences));
    Encoded { glyphs, by_custom }
}

/// The usual encoding of text.
pub fn usual() -> Vec<CodeText> {
    (0..=255).map(|code| decode(WINDOWS_1252, code)).collect()
}

fn is_symbolic(descriptor: Option<&Dict<'_>>) -> bool {
    let flags = descriptor.and_then(|d| d.get::<i32>(b"Flags")).unwrap_or(0);
    flags & SYMBOLIC != 0 && flags & NONSYMBOLIC == 0
}

fn shows_signs(dict: &Dict<'_>) -> bool {
    let name = dict.get::<Name>(b"BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    SIGNS.iter().any(|signs| name.contains(signs))
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
    if code < 0x80 {
        return if code < 0x20 { CodeText::Unmapped } else { CodeText::Char(char::from(code)) };
    }
    let upper = if encoding == WINDOWS_1252 { &*WINDOWS_UPPER } else { &*MACINTOSH_UPPER };
    upper.get(usize::from(code) - 0x80).map_or(CodeText::Unmapped, |c| CodeText::Char(*c))
}

/// The characters of the upper half, which differ from ASCII.
static WINDOWS_UPPER: LazyLock<Vec<char>> = LazyLock::new(|| upper(WINDOWS_1252));
static MACINTOSH_UPPER: LazyLock<Vec<char>> = LazyLock::new(|| upper(MACINTOSH));

fn upper(encoding: &'static Encoding) -> Vec<char> {
    let codes: Vec<u8> = (0x80..=0xFF).collect();
    encoding.decode_without_bom_handling(&codes).0.chars().collect()
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

/// Returns whether some of the names only number their glyphs.
fn apply_differences(glyphs: &mut [CodeText], differences: &Array<'_>) -> bool {
    let names = named_codes(differences);
    let hexadecimal = names.iter().any(|(_, name)| is_hexadecimal(name.as_str()));
    let mut by_custom = false;
    for (code, name) in &names {
        let Some(glyph) = glyphs.get_mut(*code) else { continue };
        let known = named(name.as_str());
        let numbered = || numbered(name.as_str(), hexadecimal).map(|code| decode(WINDOWS_1252, code));
        *glyph = match known {
            Some(text) => text,
            None => {
                let numbered = numbered();
                by_custom |= numbered.is_some();
                numbered.unwrap_or(CodeText::Unmapped)
            }
        };
    }
    by_custom
}

/// The names of a Differences array with their codes (ISO 32000-1 table 114).
fn named_codes<'a>(differences: &Array<'a>) -> Vec<(usize, Name<'a>)> {
    let mut code = 0usize;
    let mut names = Vec::new();
    for object in differences.raw_iter() {
        match object {
            MaybeRef::NotRef(Object::Number(n)) => code = usize::try_from(n.as_i64()).unwrap_or(usize::MAX),
            MaybeRef::NotRef(Object::Name(name)) => {
                if code < CODES {
                    names.push((code, name));
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    names
}

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
    fn base_encodings_differ_where_the_standard_says() {
        assert_eq!(shown(Some(base_glyph(Some("WinAnsiEncoding"), false, 0x92))), Some('’'));
        assert_eq!(shown(Some(base_glyph(Some("MacRomanEncoding"), false, 0xD5))), Some('’'));
        assert_eq!(shown(Some(base_glyph(None, false, 0x27))), Some('’'));
        assert_eq!(shown(Some(base_glyph(None, true, 0xB7))), Some('\u{F0B7}'));
    }
}
