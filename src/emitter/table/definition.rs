//! What a table is, and where its rows come from.

use super::cell::Cell;
use super::column::Column;
use crate::emitter::facts::Facts;
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
    /// What stands for the columns that follow them if the reports of the run call for them: its name ends in `*`.
    pub further: Option<Column>,
    /// Where its rows come from.
    pub rows: Rows,
}

impl Table {
    /// All its columns, for a person to read.
    pub fn described(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().chain(&self.further)
    }
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
    /// The columns that these facts call for.
    pub columns: fn(&mut Facts) -> io::Result<Vec<Column>>,
    /// If each row depends on its own report only: the columns that any reports could call for.
    pub every_column: Option<fn() -> Vec<Column>>,
    /// Makes the rows, with a cell for each of these columns, and notes what had to be left out.
    pub rows: fn(&mut Facts, &mut Sink<'_>) -> io::Result<Option<String>>,
}

/// Takes a fact.
pub type FactSink<'s> = dyn FnMut(&[u8]) -> io::Result<()> + 's;

/// Takes a row's cells.
pub type Sink<'s> = dyn FnMut(&[Cell<'_>]) -> io::Result<()> + 's;
