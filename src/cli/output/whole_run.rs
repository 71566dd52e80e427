//! One stream, or one file per table, for all inputs.

use super::{Failure, LeftOut, Output, Plan, Target};
use crate::cli::file::{PendingFile, standard_output};
use crate::cli::input::Input;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Context, Error, Result};
use ofsted_extract::emitter::{Emitter, Table};
use std::io::Write;
use std::path::Path;

/// Everything into the same streams, as the inputs are read.
pub struct WholeRun {
    plan: Plan,
    streams: Option<Vec<Stream>>,
}

impl WholeRun {
    /// Opens the streams, or with one input leaves that until it could be read:
    /// an input that fails alone leaves no output, and JSON depends on the number of its reports.
    pub fn open(plan: Plan) -> Result<Self> {
        let streams = if plan.many { Some(open_all(&plan, true)?) } else { None };
        Ok(WholeRun { plan, streams })
    }

    fn streams(&mut self, array: bool) -> Result<&mut Vec<Stream>> {
        let streams = match self.streams.take() {
            Some(streams) => streams,
            None => open_all(&self.plan, array)?,
        };
        Ok(self.streams.insert(streams))
    }

    fn write_all(&mut self, reports: &[Rendered]) -> Result<()> {
        let streams = self.streams(reports.len() != 1)?;
        streams.iter_mut().enumerate().try_for_each(|(table, stream)| stream.write(table, reports))
    }
}

impl Output for WholeRun {
    fn write(&mut self, _input: &Input, reports: &[Rendered]) -> Result<(), Failure> {
        self.write_all(reports).map_err(Failure::OfRun)
    }

    fn finish(self: Box<Self>) -> Result<Vec<LeftOut>> {
        // Where every table is written, that of the reports has all of them.
        let tells = self.plan.format.tabular && self.plan.tables().len() == 1;
        let streams = self.streams.unwrap_or_default();
        let left_out = streams.into_iter().map(Stream::finish).collect::<Result<Vec<_>>>()?;
        Ok(left_out.into_iter().filter(|left_out| tells && left_out.reports > 0).collect())
    }
}

fn open_all(plan: &Plan, array: bool) -> Result<Vec<Stream>> {
    plan.tables().into_iter().map(|table| Stream::open(plan, table, array)).collect()
}

/// An emitter and the file that it fills, if it is one.
pub(super) struct Stream {
    table: &'static Table,
    emitter: Box<dyn Emitter>,
    file: Option<PendingFile>,
    name: String,
}

impl Stream {
    fn open(plan: &Plan, table: &'static Table, array: bool) -> Result<Self> {
        match &plan.target {
            Target::Standard => Stream::start(plan, table, array, "standard output", standard_output(), None),
            Target::File(path) => Stream::to_file(plan, table, array, path),
            Target::Folder(folder) => Stream::to_file(plan, table, array, &plan.table_file(folder, table)),
        }
    }

    /// A stream into a file that is seen when it is finished.
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

    pub(super) fn finish(self) -> Result<LeftOut> {
        let summary = self.emitter.finish().map_err(Error::from).with_context(|| unwritten(&self.name))?;
        self.file.map_or(Ok(()), PendingFile::commit)?;
        Ok(LeftOut { table: self.table, reports: summary.left_out })
    }
}

fn unwritten(name: &str) -> String {
    format!("{name}: it could not be written")
}
