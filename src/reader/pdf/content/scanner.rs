//! A page's content as operators with their operands (ISO 32000-1 §7.8.2), read in one pass. Plain operands are read here;
//! hayro reads the unusual ones, so that damaged content means the same as to its own reader.

use super::operand::{Operand, Operands};
use super::operator::Operator;
use super::syntax::{self, Class, class, is_regular, next_token, word};
use hayro_syntax::object::{Array, Name, Object};
use hayro_syntax::reader::{Reader, ReaderExt};

/// The most operands of an operator: `scn` with the 32 components of DeviceN and a pattern.
const MOST_OPERANDS: usize = 33;
/// The most items of an operator's arrays that are read; a line of text has some hundreds.
const MOST_ITEMS: usize = 1 << 18;
/// How many bytes behind an inline image must be text.
const BEHIND_IMAGE: usize = 32;

/// Reads operators one after another.
pub struct Scanner<'a> {
    rest: &'a [u8],
    operands: [Operand<'a>; MOST_OPERANDS],
    count: usize,
    items: Vec<Operand<'a>>,
    /// Whether an array had more items than are read.
    pub cut: bool,
    /// Whether the bytes stopped being content before their end, as at a bracket that opens nothing or an inline image without
    /// an end: what comes after that was not read.
    pub broken: bool,
}

impl<'a> Scanner<'a> {
    /// For the unpacked bytes of a page or a form.
    pub fn new(content: &'a [u8]) -> Self {
        let operands = [Operand::Other; MOST_OPERANDS];
        Scanner { rest: content, operands, count: 0, items: Vec::new(), cut: false, broken: false }
    }

    /// The operands of the operator that was read last.
    pub fn operands(&self) -> Operands<'_, 'a> {
        Operands { list: self.operands.get(..self.count).unwrap_or_default(), items: &self.items }
    }

    /// Reads the next operator; `None` at the end, or where the bytes are no content any more.
    pub fn next(&mut self) -> Option<Operator> {
        self.count = 0;
        self.items.clear();
        let mut rest = self.rest;
        loop {
            // one condition after another: the processor foresees them better than a jump to one of many places
            let here = class(*rest.first()?);
            let read = if here == Class::Number {
                syntax::number(rest).map(|(number, after)| (Operand::Number(number), after))
            } else if here == Class::Word {
                return Some(self.operator(rest));
            } else if here == Class::Blank {
                rest = next_token(rest);
                continue;
            } else if here == Class::Array {
                match self.array(rest) {
                    None => return self.stop(),
                    read => read,
                }
            } else if here == Class::Bracket {
                return self.stop();
            } else {
                plain_operand(rest)
            };
            let after = match read {
                Some((operand, after)) => self.push(operand).map(|()| behind_blank(after)),
                None => self.unusual_operand(rest),
            };
            match after {
                Some(after) => rest = after,
                None => return self.stop(),
            }
        }
    }

    #[cold]
    fn stop(&mut self) -> Option<Operator> {
        self.broken = true;
        None
    }

    #[inline(always)]
    fn push(&mut self, operand: Operand<'a>) -> Option<()> {
        *self.operands.get_mut(self.count)? = operand;
        self.count += 1;
        Some(())
    }

    /// What comes after an operand that isn't plain.
    #[cold]
    fn unusual_operand(&mut self, rest: &'a [u8]) -> Option<&'a [u8]> {
        if let Some((operand, after)) = by_library(rest) {
            self.push(operand)?;
            return Some(after);
        }
        // a word that begins as a number does and is none is passed over, with the operands before it, as Acrobat does
        let (word, after) = word(rest);
        self.count = 0;
        (!word.is_empty()).then_some(after)
    }

    #[inline(always)]
    fn operator(&mut self, rest: &'a [u8]) -> Operator {
        let (name, rest) = operator_name(rest);
        self.rest = behind_blank(rest);
        match Operator::named(name) {
            Operator::InlineImage => self.image(rest),
            Operator::Other if name.contains(&b'#') => escaped_operator(name),
            operator => operator,
        }
    }

    #[cold]
    fn image(&mut self, rest: &'a [u8]) -> Operator {
        let after = after_image(rest);
        self.broken |= after.is_none();
        self.rest = after.unwrap_or_default();
        Operator::InlineImage
    }

    /// The strings and numbers of an array.
    #[inline(always)]
    fn array(&mut self, bytes: &'a [u8]) -> Option<(Operand<'a>, &'a [u8])> {
        let from = self.items.len();
        let mut rest = bytes.get(1..)?;
        loop {
            let (first, behind) = rest.split_first()?;
            let after = if *first == b'(' {
                syntax::literal(rest).map(|(codes, after)| self.item(codes, after))
            } else if class(*first) == Class::Number {
                syntax::number(rest).map(|(number, after)| self.item(Operand::Number(number), after))
            } else if *first == b']' {
                return Some((self.items_from(from)?, behind));
            } else if class(*first) == Class::Blank {
                Some(next_token(rest))
            } else {
                syntax::scalar(rest).map(|(item, after)| self.item(item, after))
            };
            match after {
                Some(after) => rest = after,
                None => return self.unusual_array(from, bytes),
            }
        }
    }

    fn items_from(&self, from: usize) -> Option<Operand<'a>> {
        Some(Operand::Items { from: u32::try_from(from).ok()?, to: u32::try_from(self.items.len()).ok()? })
    }

    /// Keeps an item, and returns what comes after it.
    #[inline(always)]
    fn item(&mut self, item: Operand<'a>, after: &'a [u8]) -> &'a [u8] {
        match item {
            Operand::Number(_) | Operand::Codes(_) | Operand::Written(_) if self.items.len() < MOST_ITEMS => {
                self.items.push(item);
            }
            Operand::Number(_) | Operand::Codes(_) | Operand::Written(_) => self.cut = true,
            _ => {}
        }
        after
    }

    /// An array that has other items, too; those behind one that can't be read are left out.
    #[cold]
    fn unusual_array(&mut self, from: usize, bytes: &'a [u8]) -> Option<(Operand<'a>, &'a [u8])> {
        self.items.truncate(from);
        let written = Reader::new(bytes).skip::<Array<'_>>(true)?;
        let mut inner = next_token(written.get(1..written.len() - 1)?);
        while let Some((item, rest)) = by_library(inner) {
            inner = next_token(self.item(item, rest));
        }
        Some((self.items_from(from)?, bytes.get(written.len()..)?))
    }
}

/// A name, a string or a dictionary.
fn plain_operand(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    if bytes.starts_with(b"<<") { syntax::dictionary(bytes) } else { syntax::scalar(bytes) }
}

/// What comes after the blank that parts nearly all operands and operators.
#[inline(always)]
fn behind_blank(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b' ' | b'\n' | b'\r', rest @ ..] => rest,
        _ => bytes,
    }
}

/// An operator whose name is written with `#` (ISO 32000-1 §7.3.5).
#[cold]
fn escaped_operator(name: &[u8]) -> Operator {
    Name::new(name).map_or(Operator::Other, |name| Operator::named(&name))
}

/// The name of an operator at the front of some bytes, which is rarely longer than two.
#[inline(always)]
fn operator_name(bytes: &[u8]) -> (&[u8], &[u8]) {
    let length = match bytes {
        [_, second, ..] if !is_regular(*second) => 1,
        [_, _, third, ..] if !is_regular(*third) => 2,
        _ => return word(bytes),
    };
    bytes.split_at_checked(length).unwrap_or_default()
}

/// An operand that isn't plain, and what comes after it.
fn by_library(bytes: &[u8]) -> Option<(Operand<'_>, &[u8])> {
    let mut reader = Reader::new(bytes);
    let object = reader.read_without_context::<Object<'_>>()?;
    let (written, rest) = bytes.split_at_checked(reader.offset())?;
    Some((operand(&object, written), rest))
}

/// What comes after an inline image (§8.9.7): it ends with `EI` that content follows, not bytes of the image.
fn after_image(bytes: &[u8]) -> Option<&[u8]> {
    let data = words(bytes, b"ID").next()?;
    words(data, b"EI")
        .find(|rest| rest.iter().take(BEHIND_IMAGE).all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace()))
}

/// What comes after each place where a word stands alone. Some producers leave out the white space behind an image's bytes.
fn words<'a>(bytes: &'a [u8], word: &'static [u8]) -> impl Iterator<Item = &'a [u8]> {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| is_regular(*byte) && byte.is_ascii_graphic());
    memchr::memmem::find_iter(bytes, word).filter_map(move |at| {
        let rest = bytes.get(at + word.len()..)?;
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        (!is_letter(before) && rest.first().is_none_or(|byte| !is_regular(*byte))).then_some(rest)
    })
}

/// An object that the library has read, with its bytes.
fn operand<'a>(object: &Object<'a>, written: &'a [u8]) -> Operand<'a> {
    match object {
        Object::Number(number) => Operand::Number(number.as_f64()),
        Object::String(_) => Operand::Written(written),
        Object::Name(_) => Operand::Name(written.strip_prefix(b"/").unwrap_or(written)),
        Object::Dict(dict) => Operand::Dict(dict.data()),
        _ => Operand::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_image_ends_before_content() {
        let operators = |content: &[u8]| {
            let mut scanner = Scanner::new(content);
            std::iter::from_fn(|| scanner.next()).collect::<Vec<_>>()
        };
        let expected = [Operator::Save, Operator::InlineImage, Operator::Restore];
        assert_eq!(operators(b"q BI /W 2 /H 2 /BPC 8 ID \x01 EI \xff\x02 EI Q"), expected);
        assert_eq!(operators(b"q BI /W 1 ID abcEI EI\nQ"), expected);
        assert_eq!(operators(b"q BI /W 1 ID \xfe\xffEI\nQ"), expected, "no white space before");
        assert_eq!(operators(b"q BI /W 1 ID \x00\xff"), expected[..2]);
        let mut scanner = Scanner::new(b"q BI /W 1 ID \x00\xff");
        while scanner.next().is_some() {}
        assert!(scanner.broken);
    }

    #[test]
    fn content_that_breaks_off_is_told() {
        let is_broken = |content: &[u8]| {
            let mut scanner = Scanner::new(content);
            while scanner.next().is_some() {}
            scanner.broken
        };
        for content in [&b"BT (a) Tj ET"[..], b"q Q % end", b"", b" \n", b"1 0 0 1 5 5 cm\n", b"(a) Tj 1 2"] {
            assert!(!is_broken(content), "{}", content.escape_ascii());
        }
        for content in [&b"BT } ET"[..], b"q ] Q", b"[(a) 3 TJ ET", b"(a Tj ET", b"q > Q", b"<41 Tj"] {
            assert!(is_broken(content), "{}", content.escape_ascii());
        }
    }

    #[test]
    fn an_endless_array_is_cut() {
        let content = format!("[{}] TJ", "1 ".repeat(MOST_ITEMS + 1));
        let mut scanner = Scanner::new(content.as_bytes());
        assert_eq!(scanner.next(), Some(Operator::ShowArray));
        assert_eq!(scanner.operands().items.len(), MOST_ITEMS);
        assert!(scanner.cut);
    }
}
