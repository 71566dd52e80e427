//! A file on its way: rows wait until there are enough of them for a row group, so memory doesn't grow with their number.

use super::field::{self, Field};
use super::shared_bytes::SharedBytes;
use crate::emitter::table::{Cell, Column};
use parquet::basic::{Compression, GzipLevel};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows of a row group.
const ROWS: usize = 50_000;
/// Bytes of text after which a row group ends before it has as many rows: a few long reports can fill memory as well.
const BYTES: usize = 16 << 20;

/// A file that takes rows.
pub(super) struct TableFile {
    writer: SerializedFileWriter<SharedBytes>,
    written: SharedBytes,
    fields: Vec<Field>,
    rows: usize,
    bytes: usize,
}

impl TableFile {
    /// A file for a table with these columns.
    pub(super) fn new(table: &str, columns: &[Column]) -> io::Result<Self> {
        let (written, fields) = (SharedBytes::default(), field::fields(columns));
        let properties = WriterProperties::builder()
            .set_created_by(concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_compression(Compression::GZIP(GzipLevel::default()))
            .build();
        let schema = field::schema(table, &fields).map_err(io_error)?;
        let writer = SerializedFileWriter::new(written.clone(), schema, Arc::new(properties)).map_err(io_error)?;
        Ok(TableFile { writer, written, fields, rows: 0, bytes: 0 })
    }

    /// Takes a row, and writes the row group to `out` when it is full.
    pub(super) fn row(&mut self, cells: &[Cell<'_>], out: &mut dyn Write) -> io::Result<()> {
        for field in &mut self.fields {
            field.values.push(cells.get(field.cell).unwrap_or(&Cell::Empty));
        }
        self.rows += 1;
        self.bytes += cells.iter().map(length).sum::<usize>();
        if self.rows >= ROWS || self.bytes >= BYTES { self.flush(out) } else { Ok(()) }
    }

    fn flush(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.rows > 0 {
            self.row_group().map_err(io_error)?;
        }
        (self.rows, self.bytes) = (0, 0);
        out.write_all(&self.written.take())
    }

    fn row_group(&mut self) -> Result<()> {
        let mut group = self.writer.next_row_group()?;
        for field in &mut self.fields {
            let missing = || ParquetError::General("a column of the schema is missing".to_owned());
            let mut column = group.next_column()?.ok_or_else(missing)?;
            field.values.write(&mut column)?;
            column.close()?;
        }
        group.close().map(drop)
    }

    /// Writes the rest, and the footer.
    pub(super) fn finish(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.flush(out)?;
        self.writer.finish().map_err(io_error)?;
        out.write_all(&self.written.take())?;
        out.flush()
    }
}

fn length(cell: &Cell<'_>) -> usize {
    if let Cell::Text(text) = cell { text.len() } else { 0 }
}

fn io_error(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
