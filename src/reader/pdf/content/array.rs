//! The array of the operator TJ: strings, and numbers between them (ISO 32000-1 §9.4.3). A third of a page's bytes are such
//! arrays, and nearly all of them hold only plain strings and numbers, so these are read here; others by the library.

use hayro_syntax::object::{Array, Object};
use std::borrow::Cow;

/// An item of such an array.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item<'a> {
    /// Codes to show.
    Text(Cow<'a, [u8]>),
    /// A move to the left, in thousandths of the font size.
    Number(f64),
}

/// The items of an array in order.
pub(super) fn items<'a>(array: &Array<'a>) -> Vec<Item<'a>> {
    plain(array.data()).unwrap_or_else(|| array.iter::<Object<'_>>().filter_map(item).collect())
}

fn item<'a>(object: Object<'a>) -> Option<Item<'a>> {
    match object {
        Object::String(string) => Some(Item::Text(Cow::Owned(string.as_bytes().to_vec()))),
        Object::Number(number) => Some(Item::Number(number.as_f64())),
        _ => None,
    }
}

/// Items without escapes, nested brackets or unusual numbers.
fn plain(data: &[u8]) -> Option<Vec<Item<'_>>> {
    /// An item has rarely fewer bytes.
    const ITEM: usize = 6;
    let mut items = Vec::with_capacity(data.len() / ITEM + 1);
    let mut rest = data.trim_ascii_start();
    while let Some(first) = rest.first() {
        let (item, taken) = match first {
            b'(' => literal(rest)?,
            b'<' => hexadecimal(rest)?,
            _ => number(rest)?,
        };
        items.push(item);
        rest = rest.get(taken..)?.trim_ascii_start();
    }
    Some(items)
}

/// "(Fen)": a string that holds no brackets and nothing that stands for something else (§7.3.4.2).
fn literal(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    let end = memchr::memchr3(b'\\', b')', b'\r', bytes)?;
    let codes = bytes.get(1..end).filter(|codes| !codes.contains(&b'('))?;
    (bytes.get(end) == Some(&b')')).then_some((Item::Text(Cow::Borrowed(codes)), end + 1))
}

/// "<0046>", with an even number of digits and no spaces.
fn hexadecimal(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    let end = memchr::memchr(b'>', bytes)?;
    let digits = bytes.get(1..end).filter(|digits| digits.len().is_multiple_of(2))?;
    let codes: Option<Vec<u8>> =
        digits.chunks(2).map(|pair| Some(digit(*pair.first()?)? << 4 | digit(*pair.last()?)?)).collect();
    Some((Item::Text(Cow::Owned(codes?)), end + 1))
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// "-12.5", followed by a delimiter.
fn number(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    /// So many digits are exact.
    const MOST_DIGITS: usize = 15;
    let negative = bytes.first() == Some(&b'-');
    let (mut mantissa, mut digits, mut point) = (0u64, 0, None);
    let mut at = usize::from(negative);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => (mantissa, digits) = (mantissa * 10 + u64::from(byte - b'0'), digits + 1),
            b'.' if point.is_none() => point = Some(digits),
            b'(' | b'<' | b' ' | b'\n' | b'\r' | b'\t' => break,
            _ => return None,
        }
        if digits > MOST_DIGITS {
            return None;
        }
        at += 1;
    }
    let value = mantissa as f64 / 10f64.powi((digits - point.unwrap_or(digits)) as i32);
    (digits > 0).then_some((Item::Number(if negative { -value } else { value }), at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    fn by_library(array: &[u8]) -> Vec<Item<'_>> {
        Array::from_bytes(array).expect("an array").iter::<Object<'_>>().filter_map(item).collect()
    }

    #[test]
    fn plain_arrays_are_read_as_the_library_reads_them() {
        for array in [
            &b"[(Fen) 74.25(moor) -12 (x)]"[..],
            b"[<0046006e>-3<0041>.5(a)]",
            b"[]",
            b"[ (a)\n0 (b) ]",
            b"[-1000.125(a b)]",
            b"[(\xC4\x92) 5]",
        ] {
            let inner = &array[1..array.len() - 1];
            assert_eq!(plain(inner), Some(by_library(array)), "{}", array.escape_ascii());
        }
    }

    #[test]
    fn other_arrays_are_left_to_the_library() {
        for inner in
            [&b"(a\\)b)"[..], b"(a(b)c)", b"(a\rb)", b"<4>", b"<4 6>", b"--5", b"1e5", b"[1]", b"/A", b"(a", b"5/A"]
        {
            assert_eq!(plain(inner), None, "{}", inner.escape_ascii());
        }
    }
}
