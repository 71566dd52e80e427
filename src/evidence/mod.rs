//! Evidence: for every value of a record that was read from a page of a PDF, the page, the printed words and the box
//! around them, so that anybody can look.
//!
//! The reader records where each letter is if [`crate::Options::evidence`] asks for it; every value knows the block
//! it came from ([`crate::model::place::Anchor`]); [`annotate()`] looks for the words in that block, and in what
//! follows it, by letters and digits alone. Words that are not found there are looked for nearby and then, if they
//! occur only once, on the whole page. Words that are not found have no entry: nothing is guessed.
//!
//! Boxes are `[x0, y0, x1, y1]` in points (1/72 inch) from the lower left corner of the page as it is shown: its crop
//! box, turned upright, as viewers show it. They reach from the font's descent to its ascent.
//!
//! ```
//! use ofsted_extract::{Options, evidence, extract};
//!
//! let bytes = std::fs::read("fixtures/ilacs-2023.tagged.pdf")?;
//! let reports = extract("report.pdf", &bytes, &Options { evidence: true, ..Options::default() })?;
//! let record = evidence::annotate(&reports[0]);
//! let grade = &record["judgements"][0]["evidence"][0];
//! assert_eq!((grade["page"].as_u64(), grade["printed"].as_str()), (Some(1), Some("Good")));
//! assert_eq!(grade["box"].as_array().map(Vec::len), Some(4));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod annotate;
mod claim;
mod claims;
mod entry;
mod find;
mod section_claims;
#[cfg(test)]
mod tests;

pub use annotate::{annotate, is_wanted};
