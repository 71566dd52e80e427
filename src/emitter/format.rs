//! What a format is: how reports are rendered, and how the pieces are written.

use super::table::{Column, TABLES, Table};
use crate::model::report::Report;
use std::io::{self, Write};

/// One report in a format's bytes, without what goes between reports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// What is written.
    pub bytes: Vec<u8>,
    /// Rows of the table; 0 in formats without tables.
    pub rows: usize,
}

/// Writes pieces one after another in one format; memory doesn't grow with their number.
pub trait Emitter {
    /// Writes one report's piece, rendered by the same format and setup.
    ///
    /// # Errors
    /// If the writer fails.
    fn piece(&mut self, piece: &Piece) -> io::Result<()>;

    /// Writes what follows the last report and flushes the writer.
    ///
    /// # Errors
    /// If the writer fails.
    fn finish(self: Box<Self>) -> io::Result<Summary>;
}

/// What an emitter reports at its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Reports that have no row in the table; always 0 in formats without tables, and if all tables are written.
    pub left_out: usize,
    /// What could not be written unchanged, each a sentence without a full stop.
    pub notes: Vec<String>,
    /// The columns of the table, if one was written alone.
    pub columns: Vec<Column>,
}

/// How a format is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// JSON: the reports are elements of an array, however many there are.
    pub array: bool,
    /// Formats with tables: which one.
    pub table: &'static Table,
    /// Workbooks: every table, not only that one.
    pub all_tables: bool,
    /// CSV: leave cells unchanged that a spreadsheet would run as a formula.
    pub raw_cells: bool,
    /// CSV: begin with a byte-order mark, so that Excel recognises UTF-8.
    pub byte_order_mark: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Setup { array: false, table: &TABLES[0], all_tables: false, raw_cells: false, byte_order_mark: false }
    }
}

/// Renders one report.
pub type Render = fn(&Report, &Setup) -> io::Result<Piece>;

/// Starts an emitter that writes to this writer.
pub type Open = for<'w> fn(Box<dyn Write + 'w>, &Setup) -> io::Result<Box<dyn Emitter + 'w>>;

/// A format of the output.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The extension of its files, without the dot.
    pub extension: &'static str,
    /// Other extensions that people give such files.
    pub other_extensions: &'static [&'static str],
    /// What it is, in one line.
    pub description: &'static str,
    /// Whether it writes a [`Table`] instead of whole records.
    pub tabular: bool,
    /// Whether one file holds every table of a run.
    pub workbook: bool,
    /// Whether it is not text, and can't go to standard output.
    pub binary: bool,
    /// Whether all inputs of a run go into the same file, even in a folder.
    pub whole_run: bool,
    /// Whether it has a place for [`crate::evidence`].
    pub evidence: bool,
    /// Renders a report to a piece.
    pub render: Render,
    /// Starts an emitter, which writes the pieces.
    pub open: Open,
}

impl Format {
    /// The extensions that its files may have.
    pub fn endings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.extension).chain(self.other_extensions.iter().copied())
    }
}
