//! The columns of a file, with the values that wait to be written.

use super::values::Values;
use crate::emitter::table::Column;
use crate::emitter::table::typed::{self, TypedColumn};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::errors::Result;
use parquet::schema::types::{Type, TypePtr};
use std::sync::Arc;

/// A column of the file.
pub(super) struct Field {
    name: String,
    /// Number of the cell that it takes from a row.
    pub(super) cell: usize,
    /// The values that wait to be written.
    pub(super) values: Values,
}

/// The file's columns for those of a table.
pub(super) fn fields(columns: &[Column]) -> Vec<Field> {
    let field = |TypedColumn { name, cell, kind, .. }| Field { name, cell, values: Values::of_kind(kind) };
    typed::columns(columns).into_iter().map(field).collect()
}

/// The schema of a file with these columns. Every cell may be empty.
pub(super) fn schema(table: &str, fields: &[Field]) -> Result<TypePtr> {
    let columns = fields.iter().map(|field| field_type(field).map(Arc::new)).collect::<Result<Vec<_>>>()?;
    Type::group_type_builder(table).with_fields(columns).build().map(Arc::new)
}

fn field_type(field: &Field) -> Result<Type> {
    let (physical, logical) = match field.values {
        Values::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Values::Whole(_) => (Physical::INT64, None),
        Values::Day(_) => (Physical::INT32, Some(LogicalType::Date)),
        Values::Truth(_) => (Physical::BOOLEAN, None),
    };
    Type::primitive_type_builder(&field.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical)
        .build()
}
