//! Tables as Arrow arrays, handed to other libraries through Arrow's C interface, without a copy.

use super::record::Record;
use arrow_array::builder::{ArrayBuilder, BooleanBuilder, Date32Builder, Int64Builder, StringBuilder};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchIterator};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use ofsted_extract::Report;
use ofsted_extract::emitter::table::typed::{self, Kind, TypedColumn};
use ofsted_extract::emitter::table::{self as tables, Cell, Rows};
use ofsted_extract::emitter::{Facts, TABLES};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;

/// Rows of a batch.
const ROWS: usize = 100_000;
/// Bytes of text after which a batch ends before it has as many rows: a column can't hold more than 2 GiB.
const BYTES: usize = 64 << 20;

/// A table of reports.
#[pyclass(frozen, module = "ofsted_extract")]
pub struct Table {
    name: &'static str,
    description: &'static str,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Table {
    /// Its name, as in the program's `--table`.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// What a row is.
    #[getter]
    fn description(&self) -> &'static str {
        self.description
    }

    /// The names of its columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The number of its rows.
    #[getter]
    fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("<Table {}: {} rows, {} columns>", self.name, self.num_rows(), self.schema.fields().len())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(raised)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows. Another schema can be asked for but needn't be given.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }
}

/// The names of all tables.
#[pyfunction]
pub fn table_names() -> Vec<&'static str> {
    TABLES.iter().map(|table| table.name).collect()
}

/// A column's name, its type, and what it holds.
type Described = (String, &'static str, &'static str);

/// The columns that a table of any reports can have; none if its rows need the reports of a whole run.
#[pyfunction]
pub fn columns(name: &str) -> PyResult<Option<Vec<Described>>> {
    let table = named(name)?;
    let columns = match table.rows {
        Rows::OfReport(_) => Some(table.columns.to_vec()),
        Rows::OfRun(of_run) => of_run.every_column.map(|columns| columns()),
    };
    let described = |column: TypedColumn| (column.name, kind_name(column.kind), column.description);
    Ok(columns.map(|columns| typed::columns(&columns).into_iter().map(described).collect()))
}

/// The table with this name of these records.
#[pyfunction]
pub fn table(py: Python<'_>, name: &str, records: Vec<Py<Record>>) -> PyResult<Table> {
    let table = named(name)?;
    let records: Vec<&Record> = records.iter().map(Py::get).collect();
    let reports = py.detach(|| records.iter().map(|record| record.report()).collect::<Result<Vec<_>, _>>());
    let reports = reports.map_err(|refusal| refusal.raised(py, None))?;
    py.detach(|| filled(table, &reports)).map_err(raised)
}

fn named(name: &str) -> PyResult<&'static tables::Table> {
    tables::by_name(name).ok_or_else(|| PyValueError::new_err(format!("unknown table {name:?}")))
}

fn raised(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

fn filled(table: &tables::Table, reports: &[&Report]) -> Result<Table, ArrowError> {
    let mut batches;
    match table.rows {
        Rows::OfReport(of_report) => {
            batches = Batches::new(typed::columns(table.columns));
            let mut reports = reports.iter();
            reports.try_for_each(|report| of_report(report, &mut |cells| batches.row(cells)))?;
        }
        Rows::OfRun(of_run) => {
            let mut facts = Facts::default();
            let mut reports = reports.iter();
            reports.try_for_each(|report| (of_run.facts)(report, &mut |fact| facts.keep(fact)))?;
            batches = Batches::new(typed::columns(&(of_run.columns)(&mut facts)?));
            (of_run.rows)(&mut facts, &mut |cells| batches.row(cells))?;
        }
    }
    let (schema, batches) = batches.finish()?;
    Ok(Table { name: table.name, description: table.description, schema, batches })
}

/// Rows on their way into batches.
struct Batches {
    schema: SchemaRef,
    columns: Vec<(usize, Values)>,
    rows: usize,
    bytes: usize,
    full: Vec<RecordBatch>,
}

impl Batches {
    fn new(columns: Vec<TypedColumn>) -> Self {
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
        let columns = columns.iter().map(|column| (column.cell, Values::of_kind(column.kind))).collect();
        Batches { schema, columns, rows: 0, bytes: 0, full: Vec::new() }
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        for (cell, values) in &mut self.columns {
            values.push(cells.get(*cell).unwrap_or(&Cell::Empty));
        }
        self.rows += 1;
        self.bytes += cells.iter().filter_map(typed::text).map(str::len).sum::<usize>();
        if self.rows >= ROWS || self.bytes >= BYTES { self.end_batch().map_err(io::Error::other) } else { Ok(()) }
    }

    fn end_batch(&mut self) -> Result<(), ArrowError> {
        let arrays: Vec<ArrayRef> = self.columns.iter_mut().map(|(_, values)| values.finish()).collect();
        self.full.push(RecordBatch::try_new(Arc::clone(&self.schema), arrays)?);
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    fn finish(mut self) -> Result<(SchemaRef, Vec<RecordBatch>), ArrowError> {
        if self.rows > 0 {
            self.end_batch()?;
        }
        Ok((self.schema, self.full))
    }
}

/// The values of a column in a batch that isn't full yet.
enum Values {
    Text(StringBuilder),
    Whole(Int64Builder),
    Day(Date32Builder),
    Truth(BooleanBuilder),
}

impl Values {
    fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Text => Values::Text(StringBuilder::new()),
            Kind::Whole => Values::Whole(Int64Builder::new()),
            Kind::Day => Values::Day(Date32Builder::new()),
            Kind::Truth => Values::Truth(BooleanBuilder::new()),
        }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        match self {
            Values::Text(values) => values.append_option(typed::text(cell)),
            Values::Whole(values) => values.append_option(typed::whole(cell)),
            Values::Day(values) => values.append_option(typed::day(cell)),
            Values::Truth(values) => values.append_option(typed::truth(cell)),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Values::Text(values) => ArrayBuilder::finish(values),
            Values::Whole(values) => ArrayBuilder::finish(values),
            Values::Day(values) => ArrayBuilder::finish(values),
            Values::Truth(values) => ArrayBuilder::finish(values),
        }
    }
}

fn field(column: &TypedColumn) -> Field {
    let kind = match column.kind {
        Kind::Text => DataType::Utf8,
        Kind::Whole => DataType::Int64,
        Kind::Day => DataType::Date32,
        Kind::Truth => DataType::Boolean,
    };
    let description = HashMap::from([("description".to_owned(), column.description.to_owned())]);
    Field::new(&column.name, kind, true).with_metadata(description)
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Whole => "whole",
        Kind::Day => "day",
        Kind::Truth => "truth",
    }
}
