//! One stream of output: an emitter, and where it writes.

use super::plan::Plan;
use super::target::Target;
use crate::cli::file::{PendingFile, standard_output};
use crate::cli::worker::protocol::Rendered;
use anyhow::{Context, Error, Result};
use ofsted_extract::emitter::{Emitter, Summary, Table};
use std::io::Write;
use std::path::Path;

/// An emitter and the file that it fills, if there is one.
pub(super) struct Stream {
    pub(super) table: &'static Table,
    emitter: Box<dyn Emitter>,
    file: Option<PendingFile>,
    name: String,
}

impl Stream {
    /// Opens the stream for a table where the plan puts it.
    pub(super) fn open(plan: &Plan, table: &'static Table, array: bool) -> Result<Self> {
        match &plan.target {
            Target::Standard => Stream::start(plan, table, array, "standard output", standard_output(), None),
            Target::File(path) => Stream::to_file(plan, table, array, path),
            Target::Folder(folder) => Stream::to_file(plan, table, array, &plan.table_file(folder, table)),
        }
    }

    /// A stream to a file that appears when it is finished.
    pub(super) fn to_file(plan: &Plan, table: &'static Table, array: bool, path: &Path) -> Result<Self> {
        let (file, out) = PendingFile::create(path)?;
        Stream::start(plan, table, array, &path.to_string_lossy(), out, Some(file))
    }

    fn start(
        plan: &Plan,
        table: &'static Table,
        array: bool,
        name: &str,
        out: Box<dyn Write>,
        file: Option<PendingFile>,
    ) -> Result<Self> {
        let emitter = (plan.format.open)(out, &plan.setup(table, array)).with_context(|| unwritten(name))?;
        Ok(Stream { table, emitter, file, name: name.to_owned() })
    }

    /// Writes the pieces of the table with this number.
    pub(super) fn write(&mut self, table: usize, reports: &[Rendered]) -> Result<()> {
        let mut pieces = reports.iter().filter_map(|report| report.pieces.get(table));
        pieces.try_for_each(|piece| self.emitter.piece(piece)).with_context(|| unwritten(&self.name))
    }

    /// Completes it; only now does its file appear.
    pub(super) fn finish(self) -> Result<Summary> {
        let summary = self.emitter.finish().map_err(Error::from).with_context(|| unwritten(&self.name))?;
        self.file.map_or(Ok(()), PendingFile::commit)?;
        Ok(summary)
    }
}

/// How a failed write is reported.
pub(super) fn unwritten(name: &str) -> String {
    format!("{name}: it could not be written")
}
