//! Columns together with the values that they hold.

/// Columns and the function that writes a row, from one list, so that no cell can end up under the wrong header.
macro_rules! columns {
    ($visible:vis fn $name:ident($($argument:ident: $type:ty),*); $($column:expr => $value:expr,)*) => {
        const COLUMNS: &[$crate::emitter::table::column::Column] = &[$($column),*];

        $visible fn $name(
            $($argument: $type,)*
            sink: &mut $crate::emitter::table::definition::Sink<'_>,
        ) -> std::io::Result<()> {
            sink(&[$($crate::emitter::table::cell::Cell::from($value)),*])
        }
    };
}
pub(super) use columns;
