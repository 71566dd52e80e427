//! Decodes bytes to text: UTF-8, UTF-16 or Windows-1252, the three that word processors and
//! converters write.

use crate::limits::Measure;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The result of [`decode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decoded<'b> {
    /// Text without its byte-order mark.
    Text(Cow<'b, str>),
    /// Not text in any of the encodings.
    Binary,
}

/// How many bytes are examined to recognise UTF-16 without a byte-order mark.
const SAMPLE: usize = 4096;

/// In UTF-16 at least this many in ten of the high bytes are NUL.
const NULS_IN_TEN: usize = 6;
/// At most one in this many of the low bytes is NUL.
const OTHER_NULS_ONE_IN: usize = 20;
/// In text at most one character in this many is a control character or a replacement.
const STRANGE_ONE_IN: usize = 50;

/// Decodes text. A byte-order mark decides; otherwise valid UTF-8, then UTF-16 by the positions of
/// its NULs, then Windows-1252, in which every byte means something, so the result must
/// also look like text.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return accept(decode_as(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if let Some(encoding) = utf16_by_nuls(bytes) {
        return accept(decode_as(encoding, bytes));
    }
    match str::from_utf8(bytes) {
        Ok(text) => accept(Cow::Borrowed(text)),
        Err(_) => accept(decode_as(WINDOWS_1252, bytes)),
    }
}

/// Text beyond its limit is never read, so it takes no memory either. Two bytes make at least one of UTF-8.
fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Cow<'b, str> {
    let most = (Measure::Text.limit().default as usize + 1) * 2;
    encoding.decode_without_bom_handling(bytes.get(..most).unwrap_or(bytes)).0
}

/// Western text as UTF-16 has a NUL in nearly every second byte and hardly any in the others.
fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let pairs = sample.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (high, low) = (nuls(0), nuls(1));
    let is_most = |nuls: usize| nuls * 10 >= pairs * NULS_IN_TEN;
    let is_few = |nuls: usize| nuls * OTHER_NULS_ONE_IN <= pairs;
    if is_most(low) && is_few(high) {
        return Some(UTF_16LE);
    }
    (is_most(high) && is_few(low)).then_some(UTF_16BE)
}

/// Text has no NULs, and control characters and replacements are at most one in fifty.
fn accept(text: Cow<'_, str>) -> Decoded<'_> {
    let mut characters = 0usize;
    let mut strange = 0usize;
    for c in text.chars() {
        characters += 1;
        match c {
            '\0' => return Decoded::Binary,
            '\t' | '\n' | '\r' | '\x0B' | '\x0C' => {}
            '\u{FFFD}' => strange += 1,
            _ if c.is_control() => strange += 1,
            _ => {}
        }
    }
    if strange * STRANGE_ONE_IN > characters { Decoded::Binary } else { Decoded::Text(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn utf8_with_and_without_mark() {
        assert_eq!(decode("Fenmoor’s".as_bytes()), Decoded::Text("Fenmoor’s".into()));
        assert_eq!(decode(b"\xEF\xBB\xBFFenmoor"), Decoded::Text("Fenmoor".into()));
    }

    #[test]
    fn utf16_with_and_without_mark() {
        for (mark, big) in [(true, true), (true, false), (false, true), (false, false)] {
            assert_eq!(decode(&utf16("Grade 2 (Good)", mark, big)), Decoded::Text("Grade 2 (Good)".into()));
        }
    }

    #[test]
    fn of_a_long_text_more_than_the_limit_is_decoded() {
        let most = Measure::Text.limit().default as usize;
        for encoded in [utf16(&"a".repeat(most * 3), true, false), b"\x92".repeat(most * 3)] {
            let Decoded::Text(text) = decode(&encoded) else { panic!("no text") };
            assert!(text.len() > most && text.chars().count() < most * 3);
        }
    }

    #[test]
    fn windows_1252_is_the_last_resort() {
        assert_eq!(decode(b"children\x92s \x96 \xA35m"), Decoded::Text("children’s – £5m".into()));
        assert_eq!(decode(&(0u8..=255).collect::<Vec<_>>()), Decoded::Binary);
    }
}
