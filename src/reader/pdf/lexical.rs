//! Whether bytes are nothing but PDF syntax (ISO 32000-1 §7.2 and §7.3). What has no checksum is proved by nothing else.

use crate::reader::pdf::tokens::{string_length, without_blanks};
use memchr::memmem;

/// Words of objects.
const WORDS: &[&[u8]] = &[b"R", b"true", b"false", b"null"];
/// Operators of content (ISO 32000-1 annex A).
const OPERATORS: &[&[u8]] = &[
    b"b", b"B", b"b*", b"B*", b"BDC", b"BMC", b"BT", b"BX", b"c", b"cm", b"CS", b"cs", b"d", b"d0", b"d1", b"Do",
    b"DP", b"EMC", b"ET", b"EX", b"f", b"F", b"f*", b"G", b"g", b"gs", b"h", b"i", b"j", b"J", b"K", b"k", b"l", b"m",
    b"M", b"MP", b"n", b"q", b"Q", b"re", b"RG", b"rg", b"ri", b"s", b"S", b"SC", b"sc", b"SCN", b"scn", b"sh", b"T*",
    b"Tc", b"Td", b"TD", b"Tf", b"Tj", b"TJ", b"TL", b"Tm", b"Tr", b"Ts", b"Tw", b"Tz", b"v", b"w", b"W", b"W*", b"y",
    b"'", b"\"", b"true", b"false", b"null",
];

/// Whether an object's bytes are.
pub fn is_object(bytes: &[u8]) -> bool {
    let mut lexer = Lexer { rest: bytes };
    loop {
        match lexer.next() {
            Some(Token::End) => return true,
            Some(Token::Mark(_) | Token::Number(_)) => {}
            Some(Token::Word(word)) if WORDS.contains(&word) => {}
            _ => return false,
        }
    }
}

/// A dictionary at the start of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dictionary {
    /// How many bytes it takes.
    pub bytes: usize,
    /// The length of its stream, if it is written here and not in another object.
    pub length: Option<usize>,
}

/// The dictionary at the start of these bytes; `None` if there is none, or one with other bytes in it than syntax.
pub fn dictionary(bytes: &[u8]) -> Option<Dictionary> {
    if !bytes.starts_with(b"<<") {
        return None;
    }
    let mut lexer = Lexer { rest: bytes };
    let (mut depth, mut length, mut named) = (0usize, None, false);
    loop {
        match lexer.next()? {
            Token::End => return None,
            Token::Number(word) => {
                if std::mem::take(&mut named) && !is_reference(lexer.rest) {
                    length = std::str::from_utf8(word).ok().and_then(|word| word.parse().ok());
                }
            }
            Token::Word(word) if WORDS.contains(&word) => named = false,
            Token::Word(_) => return None,
            Token::Mark(mark) => {
                match mark {
                    b"<<" => depth += 1,
                    b">>" => depth = depth.checked_sub(1)?,
                    _ => {}
                }
                named = depth == 1 && mark == b"/Length";
                if depth == 0 {
                    return Some(Dictionary { bytes: bytes.len() - lexer.rest.len(), length });
                }
            }
        }
    }
}

/// Whether the number before is that of an object: "17 0 R".
fn is_reference(rest: &[u8]) -> bool {
    let mut lexer = Lexer { rest };
    let mut word = || match lexer.next() {
        Some(Token::Word(word) | Token::Number(word)) => word,
        _ => &[],
    };
    word().iter().all(u8::is_ascii_digit) && word() == b"R"
}

/// Whether a content stream's bytes are, and its text objects end.
pub fn is_content(bytes: &[u8]) -> bool {
    let mut lexer = Lexer { rest: bytes };
    let mut in_text = false;
    loop {
        match lexer.next() {
            Some(Token::End) => return !in_text,
            Some(Token::Mark(_) | Token::Number(_)) => {}
            Some(Token::Word(b"BI")) => match lexer.skip_image() {
                Some(()) => {}
                None => return false,
            },
            Some(Token::Word(word)) if OPERATORS.contains(&word) => match word {
                b"BT" => in_text = true,
                b"ET" => in_text = false,
                _ => {}
            },
            _ => return false,
        }
    }
}

/// What a byte may be part of: every byte of a file's dictionaries is looked up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Nothing but itself: delimiters and white space.
    Delimiter,
    /// Digits, signs and points.
    Number,
    /// Other printable ASCII.
    Name,
    /// A word, but no name that is plain.
    Other,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < classes.len() {
        classes[byte] = match byte as u8 {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' => Class::Delimiter,
            b'\0' | b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' => Class::Delimiter,
            b'0'..=b'9' | b'.' | b'-' | b'+' => Class::Number,
            byte if byte.is_ascii_graphic() => Class::Name,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

fn is_regular(byte: u8) -> bool {
    class(byte) != Class::Delimiter
}

/// Whether there are no bytes that were lost: those are often read as zero.
fn is_kept(bytes: &[u8]) -> bool {
    const LOST: usize = 8;
    bytes.len() < LOST || memchr::memchr(0, bytes).is_none() || memmem::find(bytes, &[0; LOST]).is_none()
}

enum Token<'a> {
    /// A string, a name or a bracket.
    Mark(&'a [u8]),
    /// A keyword or operator.
    Word(&'a [u8]),
    /// Nothing but digits, signs and points.
    Number(&'a [u8]),
    End,
}

struct Lexer<'a> {
    rest: &'a [u8],
}

impl<'a> Lexer<'a> {
    /// The next token; `None` if it can't be one.
    fn next(&mut self) -> Option<Token<'a>> {
        // one space is what mostly parts tokens
        if let [b' ', rest @ ..] = self.rest {
            self.rest = rest;
        }
        let class_here = class(*self.rest.first().unwrap_or(&b' '));
        if class_here != Class::Delimiter {
            let (word, most) = self.word();
            return Some(if most == Class::Number { Token::Number(word) } else { Token::Word(word) });
        }
        if self.rest.first() != Some(&b'/') {
            let before = self.rest;
            self.rest = without_blanks(before);
            is_kept(before.get(..before.len() - self.rest.len())?).then_some(())?;
        }
        self.mark()
    }

    fn mark(&mut self) -> Option<Token<'a>> {
        let begun = self.rest;
        match begun {
            [] => return Some(Token::End),
            [b'/', rest @ ..] => {
                self.rest = rest;
                (self.word().1 < Class::Other).then_some(())?;
            }
            [b'(', ..] => self.string()?,
            [b'<', b'<', rest @ ..] | [b'>', b'>', rest @ ..] | [b'[' | b']', rest @ ..] => self.rest = rest,
            [b'<', ..] => self.hexadecimal()?,
            [byte, ..] if is_regular(*byte) => return self.next(),
            _ => return None,
        }
        begun.get(..begun.len() - self.rest.len()).map(Token::Mark)
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// A word, which may be empty, and the last in order of its bytes' classes.
    fn word(&mut self) -> (&'a [u8], Class) {
        let mut most = Class::Delimiter;
        let ends = |byte: &u8| {
            let class = class(*byte);
            most = most.max(class);
            class == Class::Delimiter
        };
        let length = self.rest.iter().position(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        (word, most)
    }

    /// "(Fen)".
    fn string(&mut self) -> Option<()> {
        let length = string_length(self.rest)?;
        let is_kept = is_kept(self.rest.get(..length)?);
        self.skip(length);
        is_kept.then_some(())
    }

    fn hexadecimal(&mut self) -> Option<()> {
        let end = memchr::memchr(b'>', self.rest)?;
        let digits = self.rest.get(1..end)?;
        self.skip(end + 1);
        is_kept(digits).then_some(())?;
        digits.iter().all(|byte| byte.is_ascii_hexdigit() || byte.is_ascii_whitespace() || *byte == 0).then_some(())
    }

    /// An inline image may contain any bytes up to its end.
    fn skip_image(&mut self) -> Option<()> {
        let is_apart = |at: usize| {
            let side = |byte: Option<&u8>| byte.is_none_or(|byte| !is_regular(*byte));
            side(self.rest.get(at.wrapping_sub(1))) && side(self.rest.get(at + 2))
        };
        let end = memmem::find_iter(self.rest, b"EI").find(|at| is_apart(*at))?;
        self.skip(end + 2);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dictionary_tells_its_end_and_the_length_of_its_stream() {
        for (bytes, expected) in [
            (&b"<</Length 12/A<</Length 3>>>> stream"[..], Some((29, Some(12)))),
            (b"<</Length 12 0 R>>\nstream", Some((18, None))),
            (b"<</A(>>)/B[1 2]>>endobj", Some((17, None))),
            (b"<</A 1", None),
            (b"<</A foo>>", None),
            (b"[1 2]", None),
        ] {
            assert_eq!(dictionary(bytes).map(|found| (found.bytes, found.length)), expected);
        }
    }

    #[test]
    fn objects_are_names_numbers_strings_and_brackets() {
        assert!(is_object(b"<</P 22 0 R/S/P/K[ 1 -.5 +2]/A(a \\) (b) \xe9)/B<00 fF>/C true>> % \xe9"));
        for bytes in [&b"<</K[ 1 a2]>>"[..], b"<</A(a>>", b"<</A\xc5>>", b"[1 2 \x04]", b"<0g>", b"3 )"] {
            assert!(!is_object(bytes), "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn content_is_operators_with_operands() {
        assert!(is_content(b"q BT /F1 12 Tf (Good \xe9) Tj [(a) -2 <41>] TJ T* ET f* Q BI /W 1 ID \x00(\xff EI Q"));
        for bytes in [
            &b"BT (Good) Tj"[..],
            b"BT (Good Tj ET",
            b"(a) Tk",
            b"(a",
            b"BT (a\0\0\0\0\0\0\0\0b) Tj ET",
            b"BI /W 1 ID \x00",
        ] {
            assert!(!is_content(bytes), "{}", bytes.escape_ascii());
        }
    }
}
