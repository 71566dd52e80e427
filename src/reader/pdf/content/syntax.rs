//! The plain forms of numbers, strings, names and dictionaries in content (ISO 32000-1 §7.3). Each function returns what comes
//! after the object; `None` leaves an unusual one to the library. Inlined, they spare a tenth of the reading of content.

use super::operand::{Operand, digit};
use crate::reader::pdf::tokens::string_length;

/// What begins with a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// White space (table 1), or a comment.
    Blank,
    Number,
    /// An operator, or a keyword such as `true`.
    Word,
    Name,
    Literal,
    /// A hexadecimal string or a dictionary.
    Angle,
    Array,
    /// Nothing: other brackets.
    Bracket,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Word; 256];
    let mut byte = 0;
    while byte < classes.len() {
        classes[byte] = match byte as u8 {
            b'\0' | b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'%' => Class::Blank,
            b'0'..=b'9' | b'+' | b'-' | b'.' => Class::Number,
            b'/' => Class::Name,
            b'(' => Class::Literal,
            b'<' => Class::Angle,
            b'[' => Class::Array,
            b')' | b'>' | b']' | b'{' | b'}' => Class::Bracket,
            _ => Class::Word,
        };
        byte += 1;
    }
    classes
};

/// The class of a byte.
#[inline(always)]
pub fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Whether a byte may be within a name, a number or an operator.
#[inline(always)]
pub fn is_regular(byte: u8) -> bool {
    matches!(class(byte), Class::Number | Class::Word)
}

/// A word at the front of some bytes, which may be empty, and what comes after it.
#[inline(always)]
pub fn word(bytes: &[u8]) -> (&[u8], &[u8]) {
    let length = bytes.iter().position(|byte| !is_regular(*byte)).unwrap_or(bytes.len());
    bytes.split_at_checked(length).unwrap_or_default()
}

/// What comes after white space and comments (§7.2.3).
#[inline(always)]
pub fn next_token(mut bytes: &[u8]) -> &[u8] {
    while let [byte, rest @ ..] = bytes {
        if class(*byte) != Class::Blank {
            break;
        }
        bytes = rest;
        if *byte == b'%' {
            let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
            bytes = rest.get(end..).unwrap_or_default();
        }
    }
    bytes
}

/// "-12.5": a sign, digits and a point.
#[inline(always)]
pub fn number(bytes: &[u8]) -> Option<(f64, &[u8])> {
    let (is_negative, unsigned) = match bytes {
        // kerning is mostly one digit
        [digit @ b'0'..=b'9', end, ..] if !is_regular(*end) => return Some((f64::from(digit - b'0'), bytes.get(1..)?)),
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, bytes),
    };
    let (Digits { mantissa, decimals, point }, rest) = short_digits(unsigned).or_else(|| long_digits(unsigned))?;
    if rest.first().is_some_and(|byte| is_regular(*byte)) {
        return None;
    }
    let value = if decimals == 0 { mantissa as f64 } else { mantissa as f64 / TENS.get(decimals)? };
    // a whole number has no negative zero
    let negative = is_negative && (point || mantissa != 0);
    Some((if negative { -value } else { value }, rest))
}

/// Tens of so many digits are exact.
const TENS: [f64; 19] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

/// The digits of a number without its point.
struct Digits {
    mantissa: i64,
    decimals: usize,
    point: bool,
}

/// A number that ends within eight bytes, as nearly all do, read from all of them at once.
#[inline(always)]
fn short_digits(bytes: &[u8]) -> Option<(Digits, &[u8])> {
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    let digits = u64::from_le_bytes(*bytes.first_chunk()?) ^ each(b'0');
    // the highest bit of each byte that is no digit, right up to the second of them
    let others = (digits.wrapping_add(each(0x76)) | digits) & each(0x80);
    let whole = others.trailing_zeros() / 8;
    let point = bytes.get(whole as usize) == Some(&b'.');
    let end = if point { (others & others.wrapping_sub(1)).trailing_zeros() / 8 } else { whole };
    if end == 8 {
        return None;
    }
    let behind = u64::MAX.wrapping_shl(whole * 8);
    let (digits, count) = if point { (digits & !behind | digits >> 8 & behind, end - 1) } else { (digits, end) };
    if count == 0 {
        return None;
    }
    // those before the first one are zeros
    let digits = digits.wrapping_shl(64 - count * 8);
    let pairs = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    let mantissa = ((fours * 10_000 + (fours >> 32)) & 0xFFFF_FFFF) as i64;
    let decimals = (count - whole) as usize;
    Some((Digits { mantissa, decimals, point }, bytes.get(end as usize..)?))
}

/// A number of any length, or at the end of the content.
#[cold]
fn long_digits(bytes: &[u8]) -> Option<(Digits, &[u8])> {
    let (whole, mut rest) = digits(0, bytes);
    let (mut mantissa, mut count, mut decimals) = (whole, bytes.len() - rest.len(), 0);
    let point = rest.first() == Some(&b'.');
    if let [b'.', fraction @ ..] = rest {
        (mantissa, rest) = digits(whole, fraction);
        decimals = fraction.len() - rest.len();
        count += decimals;
    }
    let mantissa = i64::try_from(mantissa).ok()?;
    (1..TENS.len()).contains(&count).then_some((Digits { mantissa, decimals, point }, rest))
}

/// Appends digits to a number.
fn digits(mut number: u64, mut bytes: &[u8]) -> (u64, &[u8]) {
    while let [digit @ b'0'..=b'9', rest @ ..] = bytes {
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
        bytes = rest;
    }
    (number, bytes)
}

/// "(Fen)", with balanced brackets (§7.3.4.2).
#[inline(always)]
pub fn literal(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    /// Bytes that end a string, nest in it or stand for others.
    const SPECIAL: [bool; 256] = {
        let mut special = [false; 256];
        special[b'\\' as usize] = true;
        special[b'(' as usize] = true;
        special[b')' as usize] = true;
        special[b'\r' as usize] = true;
        special
    };
    let inner = bytes.get(1..)?;
    let plain = inner.iter().position(|byte| SPECIAL[usize::from(*byte)])?;
    let (codes, rest) = inner.split_at_checked(plain)?;
    match rest {
        [b')', rest @ ..] => Some((Operand::Codes(codes), rest)),
        _ => nested(bytes),
    }
}

/// A string with brackets, escapes or line ends.
fn nested(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    let (written, rest) = bytes.split_at_checked(string_length(bytes)?)?;
    Some((Operand::Written(written), rest))
}

/// "<0046>" (§7.3.4.3).
#[inline(always)]
pub fn hexadecimal(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    let inner = bytes.get(1..)?;
    let is_within = |byte: u8| digit(byte).is_some() || class(byte) == Class::Blank && byte != b'%';
    let length = inner.iter().position(|byte| !is_within(*byte))?;
    let (written, rest) = bytes.split_at_checked(length + 2)?;
    written.ends_with(b">").then_some((Operand::Written(written), rest))
}

/// A number, name or string.
#[inline(always)]
pub fn scalar(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    match class(*bytes.first()?) {
        Class::Number => number(bytes).map(|(number, rest)| (Operand::Number(number), rest)),
        Class::Literal => literal(bytes),
        Class::Angle => hexadecimal(bytes),
        Class::Name => {
            let (name, rest) = word(bytes.get(1..)?);
            Some((Operand::Name(name), rest))
        }
        _ => None,
    }
}

/// A key and its value.
pub type Entry<'a> = (&'a [u8], Operand<'a>);

/// The next entry of a dictionary (§7.3.7) with a number, name or string, or `None` at the dictionary's end.
pub fn entry(bytes: &[u8]) -> Option<(Option<Entry<'_>>, &[u8])> {
    let bytes = next_token(bytes);
    if let Some(rest) = bytes.strip_prefix(b">>") {
        return Some((None, rest));
    }
    let (key, rest) = word(bytes.strip_prefix(b"/")?);
    let (value, rest) = scalar(next_token(rest))?;
    Some((Some((key, value)), rest))
}

/// A dictionary that has only such entries; `None` for others, and for those of streams.
#[inline(never)]
pub fn dictionary(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    let mut rest = bytes.strip_prefix(b"<<")?;
    loop {
        let (entry, after) = entry(rest)?;
        rest = after;
        if entry.is_none() {
            let written = bytes.get(..bytes.len() - rest.len())?;
            return (!next_token(rest).starts_with(b"stream")).then_some((Operand::Dict(written), rest));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_alike_at_once_and_digit_by_digit() {
        let digits =
            ["0", "7", "12", "595", "1234567", "12345678", "123456789012", ".5", "5.", "0.0000008871", "841.92"];
        for text in digits {
            let value: f64 = text.trim_end_matches('.').parse().unwrap();
            for (sign, expected) in [("", value), ("+", value), ("-", -value)] {
                for after in ["", " ", "(", "]TJ and more", "       "] {
                    let bytes = format!("{sign}{text}{after}");
                    let read = number(bytes.as_bytes()).map(|(number, rest)| (number, rest.len()));
                    assert_eq!(read, Some((expected, after.len())), "{bytes}");
                }
            }
        }
    }

    #[test]
    fn only_a_number_with_a_point_is_a_negative_zero() {
        let negative = |text: &[u8]| number(text).map(|(number, _)| number.is_sign_negative());
        assert_eq!((negative(b"-0 0 1 1 0 re"), negative(b"-0.0 0 1 1 re")), (Some(false), Some(true)));
    }

    #[test]
    fn other_words_are_none() {
        for text in ["", "-", ".", "-.", "--5 ", "-+5 ", "1.2.3 ", "12a ", "5-3 ", "1234567890123456789 ", ". 5     "] {
            assert!(number(text.as_bytes()).is_none(), "{text}");
        }
    }
}
