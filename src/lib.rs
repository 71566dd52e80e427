//! Reads Ofsted inspection reports into data that can be trusted.
//!
//! The pipeline, in order:
//!
//! 1. [`reader`]: bytes to a [`model::document::Document`], by the PDF's tags, its layout, or as text;
//! 2. `parts`: document packs and files of two reports cut into the documents that they hold;
//! 3. [`splitter`]: the document in reading order, its headings, numbered paragraphs and sections;
//! 4. [`framework`]: which inspection framework it is, and that framework's vocabulary;
//! 5. [`facts`], [`judgement`], [`letter`], [`recommendation`], [`strengths`], [`previous`], [`verdict`], [`news`] and
//!    [`action_plan`]: the record's values;
//! 6. [`verify`]: what another reading of the same pages finds, compared with the record;
//! 7. [`evidence`], if asked for: every value's box on its page;
//! 7. [`emitter`]: the record as JSON, JSON Lines or CSV.
//!
//! The library opens no files and prints nothing: bytes in, records out.
//!
//! ```
//! let text = "Inspection of looked after children services\n\nAnytown Borough Council\n";
//! let reports = ofsted_extract::extract("report.txt", text.as_bytes().to_vec(), &Default::default())?;
//! assert_eq!(reports[0].framework.code, "lac_2013");
//! # Ok::<(), ofsted_extract::Error>(())
//! ```

pub mod action_plan;
mod area_send;
pub mod diagnostic;
pub mod emitter;
pub mod evidence;
pub mod facts;
pub mod framework;
mod joint;
pub mod judgement;
pub mod letter;
pub mod limits;
pub mod model;
pub mod news;
mod parts;
mod pipeline;
pub mod previous;
pub mod reader;
pub mod recommendation;
pub mod splitter;
pub mod strengths;
mod text;
pub mod verdict;
pub mod verify;

pub use limits::Limits;
pub use model::report::Report;
pub use pipeline::{Options, extract};
pub use reader::{Error, ReaderChoice};

/// The README's example, as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
