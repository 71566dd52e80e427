//! Turns one input into its records: reads it, divides it into the documents it contains, makes a record of each, and
//! compares the records with a second reading of the same pages.

use crate::framework;
use crate::limits::Limits;
use crate::model::attachment::{Attached, Attachment, MOST_ATTACHMENTS};
use crate::model::code::Code;
use crate::model::document::{Document, ReaderKind};
use crate::model::parts::Cut;
use crate::model::report::{Inspection, RecordKind, Report, Source};
use crate::model::trace::Trace;
use crate::model::warning::Warning;
use crate::options::Options;
use crate::parts;
use crate::reader::pdf::Sheets;
use crate::reader::{self, Error};
use crate::recognise::{misread, pairs, rows};
use crate::record::report::{part_record, record, second_record};
use crate::record::{ids, pack};
use crate::verify::{facts, words};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Reads one input into its records; usually there is only one.
///
/// `name` is the input's path or name; it is returned as `source.file` and is never opened.
///
/// # Errors
/// If nothing can be read: see [`Error`]. What is merely missing is a warning in the record.
pub fn extract(name: &str, bytes: &[u8], options: &Options) -> Result<Vec<Report>, Error> {
    let source = source_of(name, bytes);
    let (document, sheets) = reader::read_sheets(bytes, options.reader, options.evidence, &options.limits)?;
    let mut reports = records(document, source, options);
    if let Some(sheets) = sheets {
        reports.iter_mut().for_each(|report| front_pages(report, &sheets));
    }
    Ok(reports)
}

/// The files attached to a PDF or a saved e-mail: those of a portfolio, and those behind a paper clip on a page. Each can
/// be read as an input of its own; a text has none. A mail is an input with attachments only, see [`is_mail`].
///
/// # Errors
/// If the PDF or mail itself can't be opened. An attachment that can't be unpacked doesn't stop the others.
///
/// ```
/// use ofsted_extract::{Options, attachments, extract};
///
/// let options = Options { attachments: true, ..Options::default() };
/// let bytes = b"Inspection of looked after children services\n\nFenmoor Council\n";
/// for attachment in attachments(bytes, &options.limits)? {
///     if let (true, Ok(bytes)) = (attachment.is_report, &attachment.bytes) {
///         let reports = extract(&format!("outer.pdf/{}", attachment.name), bytes, &options)?;
///         println!("{}: {} records", attachment.name, reports.len());
///     }
/// }
/// # Ok::<(), ofsted_extract::Error>(())
/// ```
pub fn attachments(bytes: &[u8], limits: &Limits) -> Result<Vec<Attachment>, Error> {
    reader::attachments(bytes, limits)
}

/// Whether an input is a saved e-mail (RFC 5322). It is no report itself: [`extract`] gives [`Error::Mail`], and
/// [`attachments`] its files.
pub fn is_mail(bytes: &[u8]) -> bool {
    reader::is_mail(bytes)
}

/// What is known of an input before it is read.
fn source_of(name: &str, bytes: &[u8]) -> Source {
    let sha256 = hexadecimal(&Sha256::digest(bytes));
    Source { file: name.to_string(), sha256, bytes: bytes.len() as u64, ..Source::default() }
}

/// A document's records.
fn records(mut document: Document, source: Source, options: &Options) -> Vec<Report> {
    misread::mend(&mut document);
    pairs::join(&mut document.nodes);
    rows::part(&mut document.nodes);
    let trace = options.evidence.then(|| Arc::new(Trace::take(&mut document)));
    let unread = unread(&document.attachments, options.attachments);
    let Document { media_type, pages, reader, .. } = document;
    let source = Source { media_type: media_type.into(), pages, reader, ..source };
    let mut reports = match parts::cut(document) {
        Cut::Whole(document) => vec![record(document, source, options)],
        Cut::Reports(pieces) => pieces.into_iter().map(|piece| part_record(piece, &source, options)).collect(),
        Cut::Pack(pack) => pack::records(pack, source, options),
    };
    reports.iter_mut().for_each(|report| report.trace = trace.clone());
    ids::assign(&mut reports);
    if let Some(report) = reports.first_mut() {
        report.warnings.extend(unread);
    }
    reports
}

/// A warning that names the attached files that nobody reads; the caller may read those that are reports.
fn unread(attached: &[Attached], by_caller: bool) -> Option<Warning> {
    const MOST_NAMED: usize = 20;
    let is_read = |(at, file): &(usize, &Attached)| by_caller && file.is_report && *at < MOST_ATTACHMENTS;
    let unread: Vec<&Attached> =
        attached.iter().enumerate().filter(|file| !is_read(file)).map(|(_, file)| file).collect();
    let advice = if unread.iter().any(|file| file.is_report) && !by_caller {
        "read them with --attachments, or save them as files"
    } else {
        "save them as files if there are reports among them"
    };
    let message = match unread.as_slice() {
        [] => return None,
        [_] => format!("a file that is attached to this one was not read; {advice}"),
        _ => format!("{} files that are attached to this one were not read; {advice}", unread.len()),
    };
    let names = unread.iter().take(MOST_NAMED).map(|file| file.name.as_str());
    Some(Warning::new(Code::AttachmentUnread, message).printed(names))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Reads one input as [`crate::extract`] does, and compares the records with other readings.
///
/// A PDF is read by its tags and by its layout: every fact that differs is a `readings-differ` warning in its record.
/// `foreign` is the text of the pages, in order, as another library read them, or why there is none: every page whose
/// words differ is a `words-differ` warning in the first record. A reading that wasn't possible is a
/// `verify-incomplete` notice.
///
/// # Errors
/// The same as for [`crate::extract`].
///
/// ```
/// use ofsted_extract::{Options, extract_verified};
///
/// let text = b"Inspection of looked after children services\n\nFenmoor Council\n";
/// let reports = extract_verified("report.txt", text, &Options::default(), Err("none at hand"))?;
/// assert!(reports[0].warnings.iter().any(|warning| warning.code.name() == "verify-incomplete"));
/// # Ok::<(), ofsted_extract::Error>(())
/// ```
pub fn extract_verified(
    name: &str,
    bytes: &[u8],
    options: &Options,
    foreign: Result<&[String], &str>,
) -> Result<Vec<Report>, Error> {
    let source = source_of(name, bytes);
    let (document, sheets) = reader::read_sheets(bytes, options.reader, options.evidence, &options.limits)?;
    let words = words::words_of(&document);
    let mut reports = records(document, source.clone(), options);
    let warnings = match sheets {
        None => vec![incomplete("a text file can be read in only one way")],
        Some(sheets) if reports.iter().any(|report| report.source.reader == ReaderKind::Tags) => {
            let layout = sheets.by_layout();
            let mut warnings = words::differences(&words, &words::words_of(&layout), ["tags", "layout"]);
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

/// Compares the words of the first reading with those from another library.
fn of_foreign(words: &words::Words, foreign: Result<&[String], &str>, first: &'static str) -> Vec<Warning> {
    match foreign {
        Ok(pages) => words::differences(words, &words::words_of_pages(pages), [first, "other library"]),
        Err(reason) => vec![incomplete(&format!("the other library: {reason}"))],
    }
}

fn incomplete(reason: &str) -> Warning {
    Warning::new(Code::VerifyIncomplete, reason)
}

/// Compares each record with the one from the layout reading; warns if there are more or fewer.
fn whole(reports: &mut [Report], layout: Document, source: Source, options: &Options) -> Option<Warning> {
    let others = records(layout, source, options);
    for (report, other) in reports.iter_mut().zip(&others) {
        let found = facts::differences(report, other);
        report.warnings.extend(found);
    }
    let message = format!("the tags give {} records, but the layout gives {}", reports.len(), others.len());
    (reports.len() != others.len()).then(|| Warning::new(Code::ReadingsDiffer, message))
}

/// If the pages with a record's main facts were read by their tags, reads them by their layout as well, and adds a
/// warning for each fact that both readings have but give differently.
fn front_pages(report: &mut Report, sheets: &Sheets) {
    if report.source.reader != ReaderKind::Tags || report.record_kind != RecordKind::Inspection {
        return;
    }
    let Some(framework) = framework::by_code(&report.framework.code) else { return };
    let nodes = sheets.body_of(&chief_pages(report));
    let document = Document { reader: ReaderKind::Layout, nodes, ..Document::default() };
    let found = facts::contradictions(report, &second_record(document, framework));
    report.warnings.extend(found);
}

/// The pages with the title block, which begins on the first, and with the judgements.
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
