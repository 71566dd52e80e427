//! The record as JSON, as tables (CSV, XLSX, Parquet), as text and as a web page.
//!
//! To add a format, add a file here and a line in [`FORMATS`]; to add a table, add a file in [`table`]
//! and a line in [`TABLES`]. An emitter writes to whatever it is given and opens no files.
//!
//! A report is first rendered to a [`Piece`], which can be done anywhere and in parallel; the emitter then writes the
//! pieces one after another, with what goes between them.
//!
//! ```
//! use ofsted_extract::emitter::{FORMATS, Setup};
//!
//! let (json, setup) = (&FORMATS[0], Setup { array: true, ..Setup::default() });
//! let mut written = Vec::new();
//! let mut emitter = (json.open)(Box::new(&mut written), &setup)?;
//! emitter.piece(&(json.render)(&ofsted_extract::Report::default(), &setup)?)?;
//! emitter.finish()?;
//! assert!(written.starts_with(b"["));
//! # Ok::<(), std::io::Error>(())
//! ```

mod chunks;
mod csv;
pub mod datapackage;
mod facts;
#[cfg(test)]
mod fixture;
mod format;
mod html;
mod json;
mod jsonl;
#[cfg(any(feature = "xlsx", feature = "parquet"))]
mod line;
mod other_scale;
#[cfg(feature = "parquet")]
mod parquet;
mod prose;
mod record;
#[cfg(feature = "schema")]
pub mod schema;
mod spool;
pub mod table;
pub mod topics;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use facts::Facts;
pub use format::{Emitter, Format, Open, Piece, Render, Setup, Summary};
pub use table::{TABLES, Table};

/// Every format; the first is the default.
pub const FORMATS: &[Format] = &[
    json::FORMAT,
    jsonl::FORMAT,
    csv::FORMAT,
    #[cfg(feature = "xlsx")]
    xlsx::FORMAT,
    #[cfg(feature = "parquet")]
    parquet::FORMAT,
    html::FORMAT,
    prose::TEXT,
    prose::MARKDOWN,
    chunks::FORMAT,
];

/// The format with this name, or whose files have this extension, in capitals or not.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name.eq_ignore_ascii_case(name)).or_else(|| format_of_ending(name))
}

/// The format whose files have this extension, in capitals or not.
pub fn format_of_ending(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.endings().any(|own| own.eq_ignore_ascii_case(ending)))
}
