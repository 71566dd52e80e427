//! The values of a column until they are written.

use crate::emitter::table::Cell;
use crate::emitter::table::typed::{self, Kind};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::Result;
use parquet::file::writer::SerializedColumnWriter;

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
    pub(super) fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Text => Values::Text(Filled::default()),
            Kind::Whole => Values::Whole(Filled::default()),
            Kind::Day => Values::Day(Filled::default()),
            Kind::Truth => Values::Truth(Filled::default()),
        }
    }

    /// Takes a cell; one of another type than the column's is a gap.
    pub(super) fn push(&mut self, cell: &Cell<'_>) {
        match self {
            Values::Text(values) => {
                values.push(typed::text(cell).map(|text| ByteArray::from(text.as_bytes().to_vec())));
            }
            Values::Whole(values) => values.push(typed::whole(cell)),
            Values::Day(values) => values.push(typed::day(cell)),
            Values::Truth(values) => values.push(typed::truth(cell)),
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
