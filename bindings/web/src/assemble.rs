//! A whole output from the records of all files.

use super::stream::Stream;
use super::table_zip::zipped;
use ofsted_extract::Report;
use ofsted_extract::emitter::{self, FORMATS, Format, Piece, Setup, TABLES, Table, table};
use std::collections::HashSet;
use std::io;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Makes one output. What is complete can be taken at any time, so that it needn't be held here.
#[wasm_bindgen]
pub struct Assembler {
    format: &'static Format,
    /// One; for a zip of tables one for each.
    streams: Vec<Stream>,
    rest: Vec<u8>,
    /// The names of the reports so far, and whether one came twice.
    names: HashSet<String>,
    has_copies: bool,
}

/// The formats and tables that there are, as the program calls them, as JSON.
#[wasm_bindgen]
pub fn outputs() -> String {
    let formats = FORMATS.iter().map(|format| {
        serde_json::json!({"name": format.name, "extension": format.extension, "description": format.description})
    });
    let tables = TABLES.iter().map(|table| serde_json::json!({"name": table.name, "description": table.description}));
    serde_json::json!({"formats": formats.collect::<Vec<_>>(), "tables": tables.collect::<Vec<_>>()}).to_string()
}

#[wasm_bindgen]
impl Assembler {
    /// Starts an output in this format. Without a table, a workbook has all, and CSV is a zip of all. JSON is an array if
    /// there are several files or reports.
    ///
    /// # Errors
    /// If there is no such format or table.
    #[wasm_bindgen(constructor)]
    pub fn new(format: &str, table: Option<String>, array: bool) -> Result<Self, JsError> {
        let format = emitter::format(format).ok_or_else(|| JsError::new("no such format"))?;
        let one = table.map(|name| table::by_name(&name).ok_or_else(|| JsError::new("no such table"))).transpose()?;
        let all_tables = one.is_none() && format.workbook;
        let setup = |table| Setup { array, table, all_tables, raw_cells: false, byte_order_mark: true };
        let streams = tables(format, one).into_iter().map(|table| Stream::open(format, setup(table)));
        Ok(Assembler {
            format,
            streams: streams.collect::<io::Result<_>>()?,
            rest: Vec::new(),
            names: HashSet::new(),
            has_copies: false,
        })
    }

    /// Adds a report from its record, a line of JSON Lines.
    ///
    /// # Errors
    /// If it isn't a record.
    pub fn record(&mut self, line: &[u8]) -> Result<(), JsError> {
        let report: Report = serde_json::from_slice(line)?;
        self.has_copies |= !self.names.insert(report.report_id.clone());
        Ok(self.streams.iter_mut().try_for_each(|stream| stream.report(&report))?)
    }

    /// Adds a report that was already rendered in this format, which has no tables.
    ///
    /// # Errors
    /// If the output is finished.
    pub fn piece(&mut self, bytes: Vec<u8>) -> Result<(), JsError> {
        let piece = Piece { bytes, rows: 0 };
        Ok(self.streams.iter_mut().try_for_each(|stream| stream.piece(&piece))?)
    }

    /// Completes the output, and returns what could not be written unchanged, a line each.
    ///
    /// # Errors
    /// If it was finished before.
    pub fn finish(&mut self) -> Result<String, JsError> {
        match self.streams.as_mut_slice() {
            [one] => Ok(one.finish()?.notes.join("\n")),
            all => {
                self.rest = zipped(all, self.format.extension, !self.has_copies)?;
                Ok(String::new())
            }
        }
    }

    /// What was written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        match self.streams.as_mut_slice() {
            [one] => one.take(),
            _ => std::mem::take(&mut self.rest),
        }
    }
}

/// The tables that are written apart.
fn tables(format: &Format, one: Option<&'static Table>) -> Vec<&'static Table> {
    match one {
        Some(table) => vec![table],
        None if format.tabular && !format.workbook => TABLES.iter().collect(),
        None => TABLES.iter().take(1).collect(),
    }
}
