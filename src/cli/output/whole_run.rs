//! One stream, or one file per table, for all inputs.

use super::plan::Plan;
use super::sink::{Failure, Output};
use super::stream::{Stream, unwritten};
use crate::cli::file::PendingFile;
use crate::cli::input::Input;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Context, Result};
use ofsted_extract::emitter::table::{Column, LAYOUTS};
use ofsted_extract::emitter::{Summary, Table, datapackage};
use std::io::Write;
use std::path::Path;

/// Everything goes to the same streams, as the inputs are read.
pub struct WholeRun {
    plan: Plan,
    streams: Option<Vec<Stream>>,
}

impl WholeRun {
    /// Opens the streams. With a single input this waits until the input has been read: if it fails,
    /// there is no output, and the form of the JSON depends on the number of reports in it.
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

    fn finish(self: Box<Self>, unique: bool) -> Result<Vec<String>> {
        // If every table is written, the table of reports lists all of them.
        let WholeRun { plan, streams } = *self;
        let only = plan.format.tabular && plan.tables().len() == 1 && !plan.all_tables();
        let (mut notices, mut written) = (Vec::new(), Vec::new());
        let description = plan.description().filter(|_| streams.is_some());
        for stream in streams.unwrap_or_default() {
            let table = stream.table;
            let Summary { left_out, notes, columns } = stream.finish()?;
            written.push((table, columns));
            notices.extend((only && left_out > 0).then(|| left_out_notice(table, left_out)));
            notices.extend(notes);
        }
        description.map_or(Ok(()), |path| describe(&written, unique, &path))?;
        Ok(notices)
    }
}

fn left_out_notice(table: &Table, reports: usize) -> String {
    let layout = LAYOUTS.iter().any(|layout| layout.name == table.name);
    let what = if layout { format!("row for {}", table.name) } else { table.name.to_owned() };
    match reports {
        1 => format!("1 report has no {what}; --table reports lists it"),
        reports => format!("{reports} reports have no {what}; --table reports lists them"),
    }
}

/// Writes the description of the tables, which are complete by now.
fn describe(tables: &[(&Table, Vec<Column>)], unique: bool, path: &Path) -> Result<()> {
    let (file, mut out) = PendingFile::create(path)?;
    let written = writeln!(out, "{:#}", datapackage::describe(tables, unique)).and_then(|()| out.flush());
    written.with_context(|| unwritten(&path.to_string_lossy()))?;
    drop(out);
    file.commit()
}

fn open_all(plan: &Plan, array: bool) -> Result<Vec<Stream>> {
    plan.tables().into_iter().map(|table| Stream::open(plan, table, array)).collect()
}
