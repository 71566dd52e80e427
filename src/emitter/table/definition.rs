//! What a table is, and where its rows come from.

use super::cell::Cell;
use super::column::Column;
use crate::model::report::Report;
use std::io;

/// A table: what a row is, its columns, and where its rows come from.
#[derive(Debug)]
pub struct Table {
    /// Its name on the command line, and the name of its file in a folder.
    pub name: &'static str,
    /// What a row is.
    pub description: &'static str,
    /// The columns in order; new ones are only ever added at the end.
    pub columns: &'static [Column],
    /// Where its rows come from.
    pub rows: Rows,
}

/// Where a table's rows come from. Both kinds pass each row to a sink, with one cell per column.
#[derive(Debug, Clone, Copy)]
pub enum Rows {
    /// Each report has its own.
    OfReport(fn(&Report, &mut Sink<'_>) -> io::Result<()>),
    /// They need the reports of the whole run.
    OfRun(OfRun),
}

/// Rows for a whole run: small facts from each report are kept, and joined at the end.
#[derive(Debug, Clone, Copy)]
pub struct OfRun {
    /// Passes each of the report's facts to the sink: bytes without line feeds.
    pub facts: fn(&Report, &mut FactSink<'_>) -> io::Result<()>,
    /// Makes the rows from all facts, one per line, and notes what had to be left out.
    pub rows: fn(&[u8], &mut Sink<'_>) -> io::Result<Option<String>>,
}

/// Takes a fact.
pub type FactSink<'s> = dyn FnMut(&[u8]) -> io::Result<()> + 's;

/// Takes a row's cells.
pub type Sink<'s> = dyn FnMut(&[Cell<'_>]) -> io::Result<()> + 's;
