//! An operand as the content has it: nothing is copied until it is used.

use hayro_syntax::object::{FromBytes, Name, String as PdfString};
use smallvec::SmallVec;

/// Codes that are written as digits or with escapes; most strings are shorter.
pub type Codes = SmallVec<[u8; 24]>;

/// An operand, or an item of an array.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Operand<'a> {
    /// A number.
    Number(f64),
    /// A string whose bytes are its codes, without its brackets.
    Codes(&'a [u8]),
    /// A string with digits, escapes or line ends, with its brackets.
    Written(&'a [u8]),
    /// A name without its solidus.
    Name(&'a [u8]),
    /// An array: its strings and numbers are these of [`Instruction::items`].
    Items { from: u32, to: u32 },
    /// A dictionary, with its brackets.
    Dict(&'a [u8]),
    /// Whatever no operator takes that matters here.
    Other,
}

/// The operands of an operator.
#[derive(Debug, Clone, Copy)]
pub struct Operands<'s, 'a> {
    /// In order.
    pub list: &'s [Operand<'a>],
    /// The items of all arrays among them.
    pub items: &'s [Operand<'a>],
}

impl<'s, 'a> Operands<'s, 'a> {
    /// The number at this place, or 0.
    pub fn number(&self, index: usize) -> f64 {
        match self.list.get(index) {
            Some(Operand::Number(number)) => *number,
            _ => 0.0,
        }
    }

    /// The name at this place.
    pub fn name(&self, index: usize) -> Option<Name<'a>> {
        match self.list.get(index) {
            Some(Operand::Name(name)) => Name::new(name),
            _ => None,
        }
    }

    /// The strings and numbers of the array that is the first operand.
    pub fn array(&self) -> Option<impl Iterator<Item = Operand<'a>> + use<'s, 'a>> {
        match self.list.first() {
            Some(Operand::Items { from, to }) => Some(self.items.get(*from as usize..*to as usize)?.iter().copied()),
            _ => None,
        }
    }
}

/// The codes of a string that is written with digits or escapes (ISO 32000-1 §7.3.4).
pub fn decoded(written: &[u8]) -> Codes {
    let by_library = || PdfString::from_bytes(written).map(|codes| Codes::from_slice(codes.as_bytes()));
    plain_digits(written).or_else(by_library).unwrap_or_default()
}

/// "<0046>", with an even number of digits and no white space.
fn plain_digits(written: &[u8]) -> Option<Codes> {
    let digits = written.strip_prefix(b"<")?.strip_suffix(b">")?;
    let pairs = digits.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|pair| Some(digit(*pair.first()?)? << 4 | digit(*pair.last()?)?)).collect()
}

/// A hexadecimal digit.
pub fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
