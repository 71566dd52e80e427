//! Turns Ofsted inspection reports into reliable data.
//!
//! The pipeline, in order:
//!
//! 1. `reader`: bytes to a [`model::document::Document`], by the PDF's tags, its layout, or as text;
//! 2. `parts`: document packs, and files with two reports, divided into the documents they contain;
//! 3. `recognise`: which [`framework`] the document belongs to, and what its printed words mean;
//! 4. `splitter`: the document in reading order, its headings, numbered paragraphs and sections;
//! 5. `parser`: the record's values, field by field;
//! 6. `verify`: another reading of the same pages, compared with the record;
//! 7. [`evidence`], if asked for: every value's box on its page;
//! 8. [`emitter`]: the record as JSON, JSON Lines, CSV, XLSX, HTML, text or Markdown.
//!
//! The library opens no files and prints nothing: bytes in, records out. The table in `tests/layers.rs` shows which
//! folder may use which.
//!
//! ```
//! let text = "Inspection of looked after children services\n\nAnytown Borough Council\n";
//! let reports = ofsted_extract::extract("report.txt", text.as_bytes(), &Default::default())?;
//! assert_eq!(reports[0].framework.code, "lac_2013");
//! # Ok::<(), ofsted_extract::Error>(())
//! ```

// The program sees the library as a stranger would, as `ofsted_extract::...`.
#[cfg(feature = "cli")]
extern crate self as ofsted_extract;

#[cfg(feature = "cli")]
pub mod cli;
pub mod emitter;
pub mod evidence;
mod extract;
pub mod framework;
pub mod given;
pub mod limits;
pub mod model;
mod options;
mod parser;
mod parts;
mod reader;
mod recognise;
mod record;
mod splitter;
mod verify;
mod words;

pub use extract::{attachments, extract, extract_verified, is_mail};
pub use limits::Limits;
pub use model::report::Report;
pub use options::Options;
pub use reader::{Archive, Error, PackedFile, ReaderChoice, Unused, is_archive};

/// Single stages, for the benchmarks and fuzz targets of this repository; not part of the public interface.
#[doc(hidden)]
pub mod stages {
    use crate::model::document::Node;
    use crate::model::outline::Outline;
    use crate::model::warning::Warning;
    pub use crate::parser::provider::authorities::AUTHORITIES;
    pub use crate::reader::pdf::readings;
    pub use crate::reader::{read, sniff, text};
    use crate::recognise::heading::Vocabulary;

    /// Splits a document by the headings of all forms.
    pub fn split(nodes: Vec<Node>) -> (Outline, Vec<Warning>) {
        crate::splitter::split(nodes, Vocabulary::of_councils())
    }
}

/// The example on the page about the library, as a test.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Readme;
