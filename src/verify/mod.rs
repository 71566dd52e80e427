//! Independent readings of the same pages, compared: a value that one of them finds differently is a warning with both.
//!
//! On the ordinary path the pages that bear the record's chief facts are read by tags and by layout
//! ([`crate::extract`] does that). [`extract`] compares whole readings, and a third one by another library.

mod facts;
mod words;

use crate::diagnostic::{Code, Warning};
use crate::framework;
use crate::model::document::{Document, ReaderKind};
use crate::model::report::{Inspection, RecordKind, Report, Source};
use crate::pipeline::{self, Options};
use crate::reader::pdf::Sheets;
use crate::reader::{self, Error};

/// Reads one input as [`crate::extract`] does, and compares the records with those of other readings.
///
/// A PDF is read by its tags and by its layout: every fact that differs is a `readings-differ` warning in its record.
/// `foreign` is the text of the pages, in order, as another library read them, or why there is none: every page whose
/// words differ is a `words-differ` warning in the first record. A reading that wasn't possible is a
/// `verify-incomplete` notice.
///
/// # Errors
/// As [`crate::extract`].
///
/// ```
/// use ofsted_extract::{Options, verify};
///
/// let text = b"Inspection of looked after children services\n\nFenmoor Council\n".to_vec();
/// let reports = verify::extract("report.txt", text, &Options::default(), Err("none at hand"))?;
/// assert!(reports[0].warnings.iter().any(|warning| warning.code.name() == "verify-incomplete"));
/// # Ok::<(), ofsted_extract::Error>(())
/// ```
pub fn extract(
    name: &str,
    bytes: Vec<u8>,
    options: &Options,
    foreign: Result<&[String], &str>,
) -> Result<Vec<Report>, Error> {
    let source = pipeline::source(name, &bytes);
    let (document, sheets) = reader::read_sheets(bytes, options.reader, options.evidence, &options.limits)?;
    let words = words::of(&document);
    let mut reports = pipeline::records(document, source.clone(), options);
    let warnings = match sheets {
        None => vec![incomplete("a text can be read in one way only")],
        Some(sheets) if reports.iter().any(|report| report.source.reader == ReaderKind::Tags) => {
            let layout = sheets.by_layout();
            let mut warnings = words::differences(&words, &words::of(&layout), ["tags", "layout"]);
            warnings.extend(whole(&mut reports, layout, source, options));
            warnings.extend(of_foreign(&words, foreign, "tags"));
            warnings
        }
        Some(_) => {
            let mut warnings = vec![incomplete("the PDF has no usable tags to compare with its layout")];
            warnings.extend(of_foreign(&words, foreign, "layout"));
            warnings
        }
    };
    if let Some(report) = reports.first_mut() {
        report.warnings.extend(warnings);
    }
    Ok(reports)
}

/// Compares the first reading's words with those of another library.
fn of_foreign(words: &words::Words, foreign: Result<&[String], &str>, first: &'static str) -> Vec<Warning> {
    match foreign {
        Ok(pages) => words::differences(words, &words::of_pages(pages), [first, "other library"]),
        Err(reason) => vec![incomplete(&format!("the other library: {reason}"))],
    }
}

fn incomplete(reason: &str) -> Warning {
    Warning::new(Code::VerifyIncomplete, reason)
}

/// Compares each record with the one of the layout reading; says if there are more or fewer.
fn whole(reports: &mut [Report], layout: Document, source: Source, options: &Options) -> Option<Warning> {
    let others = pipeline::records(layout, source, options);
    for (report, other) in reports.iter_mut().zip(&others) {
        let found = facts::differences(report, other);
        report.warnings.extend(found);
    }
    let message = format!("the tags give {} records, the layout {}", reports.len(), others.len());
    (reports.len() != others.len()).then(|| Warning::new(Code::ReadingsDiffer, message))
}

/// Reads the pages that bear a record's chief facts by their layout as well, if they were read by tags, and adds a
/// warning for each fact that both readings have and give differently.
pub(crate) fn front_pages(report: &mut Report, sheets: &Sheets) {
    if report.source.reader != ReaderKind::Tags || report.record_kind != RecordKind::Inspection {
        return;
    }
    let Some(framework) = framework::by_code(report.framework.code) else { return };
    let nodes = sheets.body_of(&chief_pages(report));
    let document = Document { reader: ReaderKind::Layout, nodes, ..Document::default() };
    let options = Options { framework: Some(framework), ..Options::default() };
    let second = pipeline::record(document, Source::default(), &options);
    let found = facts::contradictions(report, &second);
    report.warnings.extend(found);
}

/// The pages that bear the title block, which begins on the first, and the judgements.
fn chief_pages(report: &Report) -> Vec<u32> {
    let first = report.source.part.as_ref().and_then(|part| part.first_page).unwrap_or(1);
    let Inspection { place, lead_inspectors, .. } = &report.inspection;
    let named = lead_inspectors.iter().map(|lead| lead.place).chain([*place, report.provider.place]);
    let judged = report.judgements.iter().map(|judgement| judgement.place);
    let mut pages: Vec<u32> = named.chain(judged).filter_map(|place| place.page).chain([first]).collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}
