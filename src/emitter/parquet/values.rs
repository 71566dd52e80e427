//! The values of a column until they are written.

use crate::emitter::table::{Cell, ColumnKind};
use jiff::civil::{Date, date};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::Result;
use parquet::file::writer::SerializedColumnWriter;

/// The day from which Parquet counts.
const FIRST_DAY: Date = date(1970, 1, 1);

/// Values of one type, with the gaps between them.
#[derive(Default)]
pub(super) struct Filled<T> {
    values: Vec<T>,
    /// 1 for each row that has a value, 0 for each that has none.
    present: Vec<i16>,
}

/// Values of a column.
pub(super) enum Values {
    Text(Filled<ByteArray>),
    Whole(Filled<i64>),
    Day(Filled<i32>),
    Truth(Filled<bool>),
}

impl<T> Filled<T> {
    fn push(&mut self, value: Option<T>) {
        self.present.push(i16::from(value.is_some()));
        self.values.extend(value);
    }

    fn write<D: DataType<T = T>>(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<()> {
        column.typed::<D>().write_batch(&self.values, Some(&self.present), None)?;
        self.values.clear();
        self.present.clear();
        Ok(())
    }
}

impl Values {
    /// None yet, for a column of this kind.
    pub(super) fn of_kind(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Integer => Values::Whole(Filled::default()),
            ColumnKind::Boolean => Values::Truth(Filled::default()),
            ColumnKind::Date => Values::Day(Filled::default()),
            ColumnKind::Text | ColumnKind::Choice(_) | ColumnKind::Grade => Values::Text(Filled::default()),
        }
    }

    /// Takes a cell; one of another type than the column's is a gap.
    pub(super) fn push(&mut self, cell: &Cell<'_>) {
        match self {
            Values::Text(values) => values.push(text(cell).map(|text| ByteArray::from(text.as_bytes().to_vec()))),
            Values::Whole(values) => values.push(whole(cell)),
            Values::Day(values) => values.push(text(cell).and_then(day)),
            Values::Truth(values) => values.push(if let Cell::Boolean(truth) = cell { Some(*truth) } else { None }),
        }
    }

    /// Writes them, and begins anew.
    pub(super) fn write(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<()> {
        match self {
            Values::Text(values) => values.write::<ByteArrayType>(column),
            Values::Whole(values) => values.write::<Int64Type>(column),
            Values::Day(values) => values.write::<Int32Type>(column),
            Values::Truth(values) => values.write::<BoolType>(column),
        }
    }
}

fn text<'a>(cell: &'a Cell<'_>) -> Option<&'a str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Date(date) => Some(date),
        _ => None,
    }
}

fn whole(cell: &Cell<'_>) -> Option<i64> {
    if let Cell::Number(number) = cell { i64::try_from(*number).ok() } else { None }
}

/// The days since [`FIRST_DAY`]; a date that is only a month is none.
fn day(text: &str) -> Option<i32> {
    const WHOLE: usize = "2019-02-25".len();
    let date: Date = text.parse().ok().filter(|_| text.len() == WHOLE)?;
    date.since(FIRST_DAY).ok().map(|span| span.get_days())
}
