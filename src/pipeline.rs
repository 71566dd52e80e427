//! Read, split, parse: one input to its records.

mod packs;

use crate::Report;
use crate::diagnostic::{Code, Warning};
use crate::evidence::Trace;
use crate::framework::{self, Context, Framework, Recognised};
use crate::limits::Limits;
use crate::model::document::Document;
use crate::model::outline::{Item, Outline};
use crate::model::parts::{Cut, Piece};
use crate::model::report::{FrameworkRef, SCHEMA_VERSION, Source};
use crate::reader::{self, Error, ReaderChoice};
use crate::{facts, letter, parts, splitter, verify};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What a caller can choose.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Options {
    /// Which PDF reader runs.
    pub reader: ReaderChoice,
    /// A framework to use instead of the one that the document shows, see [`framework::by_code`].
    #[serde(with = "framework::as_code")]
    pub framework: Option<&'static Framework>,
    /// How much is read.
    pub limits: Limits,
    /// Keep where every word of a PDF stands, for [`crate::evidence::annotate`].
    pub evidence: bool,
}

/// Reads one input into its records, mostly one.
///
/// `name` is the input's path or name; it comes back as `source.file` and is never opened.
///
/// # Errors
/// Where nothing can be read: see [`Error`]. What is merely missing is a warning in the record.
pub fn extract(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Vec<Report>, Error> {
    let source = source(name, &bytes);
    let (document, sheets) = reader::read_sheets(bytes, options.reader, options.evidence, &options.limits)?;
    let mut reports = records(document, source, options);
    if let Some(sheets) = sheets {
        reports.iter_mut().for_each(|report| verify::front_pages(report, &sheets));
    }
    Ok(reports)
}

/// What is known of an input before it is read.
pub(crate) fn source(name: &str, bytes: &[u8]) -> Source {
    let sha256 = hexadecimal(&Sha256::digest(bytes));
    Source { file: name.to_string(), sha256, bytes: bytes.len() as u64, ..Source::default() }
}

/// A document's records.
pub(crate) fn records(mut document: Document, source: Source, options: &Options) -> Vec<Report> {
    let trace = options.evidence.then(|| Arc::new(Trace::take(&mut document)));
    let Document { media_type, pages, reader, .. } = document;
    let source = Source { media_type, pages, reader, ..source };
    let mut reports = match parts::cut(document) {
        Cut::Whole(document) => vec![record(document, source, options)],
        Cut::Reports(pieces) => pieces.into_iter().map(|piece| part_record(piece, &source, options)).collect(),
        Cut::Pack(pack) => packs::records(pack, source, options),
    };
    reports.iter_mut().for_each(|report| report.trace = trace.clone());
    reports
}

/// The record of a document inside another one.
fn part_record(piece: Piece, source: &Source, options: &Options) -> Report {
    let source = Source { part: Some(piece.part()), ..source.clone() };
    record(piece.document, source, options)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// One document to its record: the framework's parsers fill it, each its own fields.
pub(crate) fn record(document: Document, source: Source, options: &Options) -> Report {
    let (outline, split_warnings) = splitter::split(document.nodes);
    let title_block = title_block(&outline);
    let lines: Vec<&str> = title_block.iter().map(String::as_str).collect();
    let mut warnings = document.warnings;
    warnings.extend(split_warnings);
    let recognised = recognise(&outline, &lines, options, &mut warnings);
    let mut report = Report { schema_version: SCHEMA_VERSION, source, warnings, ..Report::default() };
    let (framework, title) = (recognised.framework, recognised.title);
    let context = Context {
        outline: &outline,
        title_block: &lines,
        framework: framework.unwrap_or(&framework::UNKNOWN),
        furniture: &document.furniture,
    };
    report.framework =
        FrameworkRef { code: context.framework.code, name: context.framework.name, title, ..FrameworkRef::default() };
    for parser in context.framework.parsers {
        parser(&context, &mut report);
    }
    facts::place_values(&outline, &mut report);
    report.warnings.extend(facts::weekdays(&outline, &report.inspection));
    if options.framework.is_none() && framework.is_some() {
        report.warnings.extend(doubtful(&context, &report));
    }
    report.sections = outline.sections;
    report.footnotes = outline.footnotes;
    report
}

/// The lines before the first long paragraph: where reports say what they are.
fn title_block(outline: &Outline) -> Vec<String> {
    const MOST_LINES: usize = 60;
    const LONG: usize = 320;
    // addressees run together in one block end no title block
    let salutation = splitter::letter_frame(&outline.flow).map_or(0, |frame| frame.salutation);
    let mut lines = Vec::new();
    for (index, item) in outline.flow.iter().enumerate() {
        match item {
            Item::Text(block)
                if block.text.len() > LONG && index >= salutation
                    || outline.page(block.place).is_some_and(|p| p > 2) =>
            {
                // a letter without a title still says in its first sentence what it is about
                lines.extend(letter::opening_sentence(&block.text));
                break;
            }
            Item::Text(block) => lines.push(splitter::whole(block)),
            Item::Table(table) => {
                for row in &table.rows {
                    lines.extend(
                        row.cells.iter().flat_map(|c| c.split('\n')).filter(|l| !l.is_empty()).map(str::to_string),
                    );
                }
            }
        }
        if lines.len() >= MOST_LINES {
            break;
        }
    }
    lines
}

fn recognise(outline: &Outline, lines: &[&str], options: &Options, warnings: &mut Vec<Warning>) -> Recognised {
    let mut recognised = framework::recognise(lines);
    if let Some(chosen) = options.framework {
        let notice = overridden(chosen, recognised.framework);
        warnings.extend(notice.map(|w| w.at(facts::first_place(outline)).printed(recognised.title.clone())));
        recognised.framework = Some(chosen);
    }
    match recognised.framework {
        Some(framework) => warnings.extend(untested(framework)),
        None => {
            let known = "the title is of no framework that is known here";
            let warning = match recognised.other_remit {
                Some(remit) => unknown(&format!("{known}; it looks like {remit}")),
                None => unknown(known),
            };
            warnings.push(warning.at(facts::first_place(outline)).printed(lines.first().copied()));
        }
    }
    recognised
}

fn unknown(message: &str) -> Warning {
    Warning::new(Code::FrameworkUnknown, message)
}

/// A notice, unless the title shows the chosen framework anyway.
fn overridden(chosen: &Framework, shown: Option<&Framework>) -> Option<Warning> {
    let shown = shown.map_or("no known framework", |framework| framework.code);
    let message = format!("{} was chosen; the title is of {shown}", chosen.code);
    (shown != chosen.code).then(|| Warning::new(Code::FrameworkOverridden, message))
}

/// A title of a graded framework, but also another one's, or nothing that its reports grade.
fn doubtful(context: &Context<'_>, report: &Report) -> Option<Warning> {
    let framework = context.framework;
    let title = report.framework.title.as_deref();
    let (message, words) = match framework::rival(framework, title, context.title_block) {
        Some((other, line)) => {
            (format!("the title is of {}, but a line is the title of {other}", framework.code), line)
        }
        None if !framework.required.is_empty() && report.judgements.is_empty() => {
            let message = format!("the title is of {}, but no area that it judges has a grade", framework.code);
            (message, title.unwrap_or_default())
        }
        None => return None,
    };
    let place = facts::place_of(words, context.outline);
    Some(Warning::new(Code::FrameworkDoubtful, message).at(place).printed([words]))
}

fn untested(framework: &Framework) -> Option<Warning> {
    let message = format!("{} was never tried on a real report", framework.code);
    (!framework.tested).then(|| Warning::new(Code::FrameworkUntested, message))
}
