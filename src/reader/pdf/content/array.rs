//! The array of the operator TJ: strings, and numbers between them (ISO 32000-1 §9.4.3). A third of a page's bytes are such
//! arrays, and nearly all of them hold only plain strings and numbers, so these are read here; others by the library.

use hayro_syntax::object::{Array, Object};
use smallvec::SmallVec;

/// Codes that are written as digits or with escapes; most strings are shorter.
type Codes = SmallVec<[u8; 24]>;

/// An item of such an array.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item<'a> {
    /// Codes to show.
    Text(&'a [u8]),
    /// The same, if they are written in another way.
    Decoded(Codes),
    /// A move to the left, in thousandths of the font size.
    Number(f64),
}

/// The items of an array in order.
pub(super) struct Items<'b, 'a> {
    array: &'b Array<'a>,
    /// The bytes that are still to be read here, and how many items were.
    rest: &'a [u8],
    read: usize,
    /// The others, once one is not plain.
    by_library: Option<std::vec::IntoIter<Item<'a>>>,
}

impl<'b, 'a> Items<'b, 'a> {
    pub(super) fn of(array: &'b Array<'a>) -> Self {
        Items { array, rest: array.data(), read: 0, by_library: None }
    }
}

impl<'a> Iterator for Items<'_, 'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        if self.by_library.is_none() {
            self.rest = self.rest.trim_ascii_start();
            if self.rest.is_empty() {
                return None;
            }
            if let Some((item, rest)) = plain(self.rest) {
                (self.rest, self.read) = (rest, self.read + 1);
                return Some(item);
            }
        }
        let (array, read) = (self.array, self.read);
        let others = || array.iter::<Object<'_>>().filter_map(item).skip(read).collect::<Vec<_>>().into_iter();
        self.by_library.get_or_insert_with(others).next()
    }
}

fn item<'a>(object: Object<'a>) -> Option<Item<'a>> {
    match object {
        Object::String(string) => Some(Item::Decoded(Codes::from_slice(string.as_bytes()))),
        Object::Number(number) => Some(Item::Number(number.as_f64())),
        _ => None,
    }
}

/// An item without escapes, nested brackets or unusual numbers, and what comes after it.
fn plain(bytes: &[u8]) -> Option<(Item<'_>, &[u8])> {
    let (item, taken) = match bytes.first()? {
        b'(' => literal(bytes)?,
        b'<' => hexadecimal(bytes)?,
        _ => number(bytes)?,
    };
    Some((item, bytes.get(taken..)?))
}

/// "(Fen)": a string that holds no brackets and nothing that stands for something else (§7.3.4.2).
fn literal(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    let inner = bytes.get(1..)?;
    let length = inner.iter().position(|byte| matches!(byte, b'\\' | b'(' | b')' | b'\r'))?;
    let (codes, rest) = inner.split_at_checked(length)?;
    (rest.first() == Some(&b')')).then_some((Item::Text(codes), length + 2))
}

/// "<0046>", with an even number of digits and no spaces.
fn hexadecimal(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    let end = bytes.iter().position(|byte| *byte == b'>')?;
    let digits = bytes.get(1..end).filter(|digits| digits.len().is_multiple_of(2))?;
    let codes: Option<Codes> =
        digits.chunks_exact(2).map(|pair| Some(digit(*pair.first()?)? << 4 | digit(*pair.last()?)?)).collect();
    Some((Item::Decoded(codes?), end + 1))
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// "-12.5", followed by a delimiter.
fn number(bytes: &[u8]) -> Option<(Item<'_>, usize)> {
    /// Tens of so many digits are exact.
    const TENS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
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
        if digits >= TENS.len() {
            return None;
        }
        at += 1;
    }
    let value = mantissa as f64 / TENS.get(digits - point.unwrap_or(digits))?;
    (digits > 0).then_some((Item::Number(if negative { -value } else { value }), at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    fn by_library(array: &[u8]) -> Vec<Item<'_>> {
        Array::from_bytes(array).expect("an array").iter::<Object<'_>>().filter_map(item).collect()
    }

    fn read(array: &[u8]) -> Vec<Item<'_>> {
        let decoded = |item| match item {
            Item::Text(codes) => Item::Decoded(Codes::from_slice(codes)),
            other => other,
        };
        Items::of(&Array::from_bytes(array).expect("an array")).map(decoded).collect()
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
            assert_eq!(read(array), by_library(array), "{}", array.escape_ascii());
        }
    }

    #[test]
    fn other_items_are_left_to_the_library() {
        for item in
            [&b"(a\\)b)"[..], b"(a(b)c)", b"(a\rb)", b"<4>", b"<4 6>", b"--5", b"1e5", b"[1]", b"/A", b"(a", b"5/A"]
        {
            assert_eq!(plain(item), None, "{}", item.escape_ascii());
        }
    }

    #[test]
    fn an_array_with_such_items_is_read_to_its_end() {
        for array in [&b"[(a)5(b\\)c)-7<41>]"[..], b"[(a)/N 5(b)]", b"[(a)null(b)[1](c)]", b"[1 2--3 4(a)]"] {
            assert_eq!(read(array), by_library(array), "{}", array.escape_ascii());
        }
    }
}
