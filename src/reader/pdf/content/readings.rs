//! The same content read twice, by the scanner and by hayro's own reader: both must agree on any bytes. For tests and the fuzz
//! target `content`.

use super::operand::{Operand, decoded};
use super::operator::Operator;
use super::scanner::Scanner;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Name, Object};
use hayro_syntax::reader::{Reader, ReaderExt};

/// Operands in a form that is the same however they were read.
fn shown(operand: &Operand<'_>, items: &[Operand<'_>]) -> String {
    match operand {
        Operand::Number(number) => format!("{number}"),
        Operand::Codes(codes) => format!("({})", codes.escape_ascii()),
        Operand::Written(written) => format!("({})", decoded(written).escape_ascii()),
        Operand::Name(name) => format!("{}", Name::new(name).unwrap_or_else(|| Name::new_unescaped(name))),
        Operand::Items { from, to } => {
            let items = items.get(*from as usize..*to as usize).unwrap_or_default();
            items.iter().map(|item| shown(item, &[])).collect::<Vec<_>>().join(" ")
        }
        Operand::Dict(written) => written.escape_ascii().to_string(),
        Operand::Other => "?".to_owned(),
    }
}

fn shown_object(object: &Object<'_>) -> String {
    match object {
        Object::Number(number) => format!("{}", number.as_f64()),
        Object::String(codes) => format!("({})", codes.as_bytes().escape_ascii()),
        Object::Name(name) => format!("{name}"),
        Object::Array(array) => shown_items(array.data()),
        Object::Dict(dict) => dict.data().escape_ascii().to_string(),
        _ => "?".to_owned(),
    }
}

/// The strings and numbers of an array. Content has no references (ISO 32000-1 §7.8.2): what looks like one is two numbers
/// and a word, so the array's own iterator won't do.
fn shown_items(array: &[u8]) -> String {
    let mut reader = Reader::new(array);
    let items = std::iter::from_fn(|| {
        reader.skip_white_spaces_and_comments();
        reader.read_without_context::<Object<'_>>()
    });
    let shown = items.filter(|item| matches!(item, Object::Number(_) | Object::String(_)));
    shown.map(|item| shown_object(&item)).collect::<Vec<_>>().join(" ")
}

/// The operators and operands up to the first inline image, as this crate reads them.
pub fn by_scanner(content: &[u8]) -> Vec<String> {
    let mut scanner = Scanner::new(content);
    let mut read = Vec::new();
    while let Some(operator) = scanner.next().filter(|operator| *operator != Operator::InlineImage) {
        let operands = scanner.operands();
        let list: Vec<String> = operands.list.iter().map(|operand| shown(operand, operands.items)).collect();
        read.push(format!("{} {operator:?}", list.join(" ")));
    }
    read
}

/// The same as hayro reads them.
pub fn by_library(content: &[u8]) -> Vec<String> {
    let mut instructions = UntypedIter::new(content);
    let mut read = Vec::new();
    while let Some(instruction) = instructions.next().filter(|instruction| **instruction.operator != *b"BI") {
        let list: Vec<String> = instruction.operands().map(shown_object).collect();
        read.push(format!("{} {:?}", list.join(" "), Operator::named(instruction.operator)));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_read_as_the_library_reads_it() {
        for content in [
            &b"BT /F1 12 Tf 1 0 0 1 72 -27.5 Tm [(Fen) 74.25(moor) -12 <0046 006e>.5(a\\)b)] TJ T* (x\\222y) ' ET"[..],
            b"/P <</MCID 0>> BDC q 0 0 1 rg 10 20 30 40 re f* Q EMC /Span<</ActualText<FEFF00AD>/Lang (en)>>BDC",
            b"% a comment\r1 .5 -.5 +3 5. cm\0/A#42 gs [] 0 d [3 [4] /N null true (b)] 1 d (a(b)c) Tj (a\r\nb) Tj",
        ] {
            assert_eq!(by_scanner(content), by_library(content), "{}", content.escape_ascii());
            assert!(by_scanner(content).len() > 5);
        }
    }

    #[test]
    fn damaged_content_is_read_as_the_library_reads_it() {
        for content in [
            &b"1a 2 3 Td --5 Tc 1-2 Tw - Tz -abc +. . TL 123456789012345678901234 Ts 1.2.3 Tr q"[..],
            b"q (open Tj ET",
            b"q ) Q",
            b"q [(a) nope (b)] TJ Q",
            b"q [(a) 1-2.3 (b)] TJ Q",
            b"q [(a) 1 2",
            b"q <0g> Tj Q",
            b"/P <</MCID 1 0 R/A [1 (x)]/B <</C true>> garbage >> BDC EMC",
            b"/P <</MCID>> BDC EMC",
            b"/P << /MCID 3 BDC EMC",
            b"[ 21 0 R (a) 1 0 R2] TJ q",
            b"[(a).-2(b)--3(c)1-(d)] TJ q",
            b"-0 -0. 0 +0 -.0 -00 cm",
            b"1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 scn q",
            b"1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 scn q",
        ] {
            assert_eq!(by_scanner(content), by_library(content), "{}", content.escape_ascii());
        }
    }
}
