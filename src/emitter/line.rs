//! Rows on their way from the process that read the report: a line each, with the table's number and cells as JSON.

use crate::emitter::table::Cell;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

/// Writes a row of the table with this number.
pub(super) fn write_row(out: &mut Vec<u8>, table: usize, cells: &[Cell<'_>]) -> io::Result<()> {
    write!(out, "{table} ")?;
    write_cells(out, cells)?;
    out.push(b'\n');
    Ok(())
}

/// Writes a row's cells.
pub(super) fn write_cells(out: &mut Vec<u8>, cells: &[Cell<'_>]) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &cells.iter().map(Plain).collect::<Vec<_>>())?)
}

/// Writes a fact of the table with this number.
pub(super) fn write_fact(out: &mut Vec<u8>, table: usize, fact: &[u8]) {
    out.extend_from_slice(format!("{table} ").as_bytes());
    out.extend_from_slice(fact);
    out.push(b'\n');
}

/// A line's table and content.
pub(super) fn parse_line(line: &[u8]) -> io::Result<(usize, &[u8])> {
    let space = line.iter().position(|byte| *byte == b' ').ok_or(io::ErrorKind::InvalidData)?;
    let number = std::str::from_utf8(&line[..space]).map_err(io::Error::other)?;
    Ok((number.parse().map_err(io::Error::other)?, &line[space + 1..]))
}

/// The cells of a row; dates come as text, and the column's kind shows that they are dates.
pub(super) fn parse_row(content: &[u8]) -> io::Result<Vec<Cell<'_>>> {
    let cells: Vec<Parsed<'_>> = serde_json::from_slice(content)?;
    Ok(cells.into_iter().map(|cell| cell.0).collect())
}

/// A cell as JSON writes it.
struct Plain<'a>(&'a Cell<'a>);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Empty => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Number(number) => serializer.serialize_u64(*number),
            Cell::Date(date) => serializer.serialize_str(date),
            Cell::Boolean(value) => serializer.serialize_bool(*value),
        }
    }
}

struct Parsed<'a>(Cell<'a>);

impl<'de> Deserialize<'de> for Parsed<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor).map(Parsed)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a cell")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Cell::Empty)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Cell::Boolean(value))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cell::Number(number))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cell::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cell::Text(Cow::Owned(text.to_owned())))
    }
}
