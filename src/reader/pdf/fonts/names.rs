//! Names of glyphs: the Adobe Glyph List, and names that only number the glyphs.

use super::code_text::CodeText;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names of the older list, and others that programs write.
const OTHERS: [(&str, char); 9] = [
    ("nbspace", ' '),
    ("nonbreakingspace", ' '),
    ("sfthyphen", '-'),
    ("softhyphen", '-'),
    ("middot", '·'),
    ("Delta", '∆'),
    ("Omega", 'Ω'),
    ("mu", 'µ'),
    ("quotesingle", '\''),
];
/// The longest name of a ligature that is read, in parts.
const MOST_PARTS: usize = 4;
/// The longest prefix of a number in letters, as in "cid32".
const LONGEST_PREFIX: usize = 5;

/// A glyph name's Unicode by the rules of the Adobe Glyph List.
pub fn named(name: &str) -> Option<CodeText> {
    let base = name.split('.').next().filter(|base| !base.is_empty())?;
    if let Some(c) = one(base) {
        return Some(CodeText::Char(c));
    }
    let text = if base.contains('_') { ligature(base) } else { several(base) }?;
    Some(CodeText::Text(text.into_boxed_str()))
}

fn one(base: &str) -> Option<char> {
    if let Some(c) = NAMES.get(base) {
        return Some(*c);
    }
    let hex = match base.strip_prefix("uni") {
        Some(hex) if hex.len() == 4 => hex,
        _ => base.strip_prefix('u').filter(|hex| (4..=6).contains(&hex.len()))?,
    };
    from_hex(hex)
}

/// "f_i".
fn ligature(base: &str) -> Option<String> {
    let parts: Vec<&str> = base.split('_').collect();
    if parts.len() > MOST_PARTS { None } else { parts.into_iter().map(one).collect() }
}

/// "uni00660069".
fn several(base: &str) -> Option<String> {
    let hex = base.strip_prefix("uni").filter(|hex| hex.is_ascii() && hex.len().is_multiple_of(4))?;
    if hex.is_empty() || hex.len() > 4 * MOST_PARTS {
        return None;
    }
    hex.as_bytes().chunks(4).map(|part| from_hex(std::str::from_utf8(part).ok()?)).collect()
}

fn from_hex(hex: &str) -> Option<char> {
    let digits = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    if digits { u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).filter(|c| !c.is_control()) } else { None }
}

/// Whether a name is a letter and a code in hexadecimal, as in "G4F": then all of the font's are.
pub fn is_hexadecimal(name: &str) -> bool {
    let [first, digits @ ..] = name.as_bytes() else { return false };
    first.is_ascii_alphabetic()
        && digits.len() == 2
        && digits.iter().all(u8::is_ascii_hexdigit)
        && digits.iter().any(u8::is_ascii_alphabetic)
        && named(name).is_none()
}

/// The code in a name such as "g32", "cid_32" or, in hexadecimal, "G4F", which is how some programs call the letters
/// of the usual encoding.
pub fn numbered(name: &str, hexadecimal: bool) -> Option<u8> {
    let start = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let digits = if hexadecimal { name.get(1..)? } else { name.get(start..)?.trim_start_matches(['_', '-']) };
    if start == 0 || start > LONGEST_PREFIX || digits.len() > 3 || !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    u8::from_str_radix(digits, if hexadecimal { 16 } else { 10 }).ok().filter(|code| *code >= b' ')
}

static NAMES: LazyLock<FxHashMap<String, char>> = LazyLock::new(|| {
    let listed = ['\u{20}'..='\u{3FF}', '\u{1E00}'..='\u{27FF}', '\u{FB00}'..='\u{FB06}']
        .into_iter()
        .flatten()
        .filter_map(|c| glyph_names::glyph_name(c as u32).map(|name| (name.into_owned(), c)));
    OTHERS.into_iter().map(|(name, c)| (name.to_owned(), c)).chain(listed).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str) -> Option<String> {
        match named(name)? {
            CodeText::Char(c) => Some(c.to_string()),
            CodeText::Text(text) => Some(text.into()),
            CodeText::Unmapped => None,
        }
    }

    #[test]
    fn names_follow_the_glyph_list() {
        let cases = [("quoteright", "’"), ("endash", "–"), ("a.alt", "a"), ("uni2022", "•"), ("u1F600", "😀")];
        for (name, text) in cases.into_iter().chain([("f_i", "fi"), ("uni00660069", "fi"), ("nbspace", " ")]) {
            assert_eq!(shown(name).as_deref(), Some(text), "{name}");
        }
        for name in ["g123", ".notdef", "", "uniX", "u00", "f_zzz", "uni+041"] {
            assert_eq!(shown(name), None, "{name}");
        }
    }

    #[test]
    fn names_may_only_number_the_codes() {
        assert_eq!(["g32", "C65", "cid_97", "char200"].map(|name| numbered(name, false)), [32, 65, 97, 200].map(Some));
        assert_eq!(["32", "g", "g1234", "g300", "longname32"].map(|name| numbered(name, false)), [None; 5]);
        assert!(is_hexadecimal("G4F") && !is_hexadecimal("G41") && !is_hexadecimal("eth"));
        assert_eq!((numbered("G4F", true), numbered("G41", true)), (Some(b'O'), Some(b'A')));
    }
}
