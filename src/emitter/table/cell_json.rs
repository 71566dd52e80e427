//! Cells as JSON, on their way from the process that read the report.

use super::cell::Cell;
use super::column_kind::ColumnKind;
use serde_json::Value;

/// The cell as JSON.
pub(super) fn to_json(cell: &Cell<'_>) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::from(text.as_ref()),
        Cell::Number(number) => Value::from(*number),
        Cell::Date(date) => Value::from(*date),
        Cell::Boolean(value) => Value::from(*value),
    }
}

/// The cell that was written as this JSON, in a column of this kind.
pub(super) fn from_json(value: &Value, kind: ColumnKind) -> Cell<'_> {
    match value {
        Value::String(date) if kind == ColumnKind::Date => Cell::Date(date),
        Value::String(text) => Cell::from(text),
        Value::Number(number) => number.as_u64().map_or(Cell::Empty, Cell::Number),
        Value::Bool(value) => Cell::Boolean(*value),
        _ => Cell::Empty,
    }
}
