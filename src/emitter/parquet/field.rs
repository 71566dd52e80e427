//! The columns of a file: those of the table, and at the end the dates as text.

use super::values::Values;
use crate::emitter::table::{Column, ColumnKind};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::errors::Result;
use parquet::schema::types::{Type, TypePtr};
use std::sync::Arc;

/// The end of the name of a date column's twin.
const AS_TEXT: &str = "_text";
/// The end of the names of columns that repeat another one for SQL; they need no twin.
const FOR_SQL: &str = "_date";

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
    let own = columns.iter().enumerate().map(|(cell, column)| Field {
        name: column.name.to_owned(),
        cell,
        values: Values::of_kind(column.kind),
    });
    let dates = columns.iter().enumerate().filter(|(_, column)| needs_twin(column, columns));
    let twins = dates.map(|(cell, column)| Field {
        name: format!("{}{AS_TEXT}", column.name),
        cell,
        values: Values::of_kind(ColumnKind::Text),
    });
    own.chain(twins).collect()
}

fn needs_twin(column: &Column, columns: &[Column]) -> bool {
    let repeated = column.name.strip_suffix(FOR_SQL);
    column.kind == ColumnKind::Date && !columns.iter().any(|other| repeated == Some(other.name))
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
