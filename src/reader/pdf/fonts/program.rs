//! What the embedded font programs of simple fonts say about their codes (ISO 32000-1 §9.9 and §9.6.6).

use super::built_in::BuiltIn;
use super::names::named;
use super::true_type::TrueType;
use super::type1;
use crate::reader::budget::Budget;
use crate::reader::pdf::unpack::unpacked;
use hayro_syntax::object::{Dict, Stream};
use std::borrow::Cow;
use ttf_parser::cff;

/// The largest font program that is read, in bytes; those of reports have some hundred kilobytes.
const MAX_PROGRAM: usize = 16 << 20;

/// A font program's kind and data.
pub enum Program<'a> {
    /// A Type 1 program.
    Type1(Cow<'a, [u8]>),
    /// A TrueType or OpenType program.
    TrueType(Cow<'a, [u8]>),
    /// A bare CFF program.
    Compact(Cow<'a, [u8]>),
}

/// The program that a descriptor embeds.
pub fn embedded<'a>(descriptor: &Dict<'a>, budget: &mut Budget) -> Option<Program<'a>> {
    let mut data = |key: &[u8]| {
        let stream = descriptor.get::<Stream>(key)?;
        unpacked(&stream, budget).filter(|data| data.len() <= MAX_PROGRAM)
    };
    if let Some(data) = data(b"FontFile2") {
        return Some(Program::TrueType(data));
    }
    if let Some(data) = data(b"FontFile") {
        return Some(Program::Type1(data));
    }
    let data = data(b"FontFile3")?;
    let is_compact = data.first() == Some(&1);
    Some(if is_compact { Program::Compact(data) } else { Program::TrueType(data) })
}

/// What the embedded program of a simple font says about its 256 codes.
pub fn built_in(descriptor: &Dict<'_>, budget: &mut Budget) -> Option<Vec<BuiltIn>> {
    Some(match embedded(descriptor, budget)? {
        Program::TrueType(data) => {
            let font = TrueType::parse(&data)?;
            (0..=255).map(|code| font.code(code)).collect()
        }
        Program::Compact(data) => compact(&cff::Table::parse(&data)?),
        Program::Type1(data) => type1::names(&data)?.iter().map(|name| by_name(name)).collect(),
    })
}

fn compact(table: &cff::Table<'_>) -> Vec<BuiltIn> {
    let of_code = |code| match table.glyph_index(code).filter(|glyph| glyph.0 > 0) {
        Some(glyph) => by_name(table.glyph_name(glyph).unwrap_or_default()),
        None => BuiltIn::Missing,
    };
    (0..=255).map(of_code).collect()
}

fn by_name(name: &str) -> BuiltIn {
    named(name).map_or(BuiltIn::Missing, BuiltIn::Text)
}
