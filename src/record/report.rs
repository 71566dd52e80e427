//! Makes the record of one document: recognises its framework, splits it, and reads it field by field.

use crate::framework::{Field, Framework, Remit, UNKNOWN};
use crate::model::code::Code;
use crate::model::document::Document;
use crate::model::parts::Piece;
use crate::model::place::Place;
use crate::model::report::{FrameworkRef, RecordKind, Report, SCHEMA_VERSION, Source};
use crate::model::warning::Warning;
use crate::options::Options;
use crate::parser;
use crate::parser::context::Context;
use crate::parser::title_block::dates::weekdays;
use crate::parser::title_block::lines::{first_place, title_block};
use crate::recognise::framework::{Recognised, is_other_remit, recognise, rival};
use crate::recognise::front;
use crate::recognise::heading::Vocabulary;
use crate::splitter;

/// The record of a document inside another one.
pub fn part_record(piece: Piece, source: &Source, options: &Options) -> Report {
    let source = Source { part: Some(piece.part()), ..source.clone() };
    record(piece.document, source, options)
}

/// The record of one document.
pub fn record(document: Document, source: Source, options: &Options) -> Report {
    read_by(options.framework, document, source, options.framework, |_| true)
}

/// The main facts of another reading of a document whose framework the first one has found.
pub fn second_record(document: Document, framework: &'static Framework) -> Report {
    read_by(Some(framework), document, Source::default(), None, |field| !ASIDE.contains(&field))
}

/// Fields that have none of a record's main facts.
const ASIDE: [Field; 5] =
    [Field::Recommendations, Field::Strengths, Field::NextSteps, Field::CaseStudies, Field::PreviousJudgements];

/// One document to its record: recognised, split by its form's headings, and read field by field; by the `given`
/// framework, which the caller may have `chosen`.
fn read_by(
    given: Option<&'static Framework>,
    document: Document,
    source: Source,
    chosen: Option<&'static Framework>,
    is_read: fn(Field) -> bool,
) -> Report {
    let front = front::lines(&document.nodes);
    let recognised = recognise(&front, &document.nodes);
    let framework = given.or(recognised.framework).unwrap_or(&UNKNOWN);
    let vocabulary = Vocabulary::of(framework);
    let (outline, split_warnings) = splitter::split(document.nodes, vocabulary);
    let mut warnings = document.warnings;
    warnings.extend(split_warnings);
    warnings.extend(notices(&recognised, chosen, first_place(&outline)));
    let title_block = title_block(&outline);
    let mut report = Report { schema_version: SCHEMA_VERSION.into(), source, warnings, ..Report::default() };
    report.framework = framework_ref(framework, &recognised);
    let context =
        Context { outline: &outline, vocabulary, title_block: &title_block, framework, furniture: &document.furniture };
    let barred = chosen.is_some_and(|chosen| shows_other_remit(chosen, &recognised));
    let is_barred = |field: Field| barred && field == Field::Judgements;
    for field in framework.fields.iter().copied().filter(|field| is_read(*field) && !is_barred(*field)) {
        parser::read(field, &context, &mut report);
    }
    report.warnings.extend(weekdays(&outline, &report.inspection));
    if given.is_none() && recognised.framework.is_some() {
        report.warnings.extend(doubtful(&context, &report, recognised.place));
    }
    if framework.code == UNKNOWN.code && is_no_report(&recognised, &report) {
        report.record_kind = RecordKind::Other;
        report.judgements.clear();
        let message = "nothing shows that this is a report: it has no inspection dates, no inspectors and no grades";
        report.warnings.push(unknown(message).at(first_place(&outline)));
    }
    report.sections = outline.sections;
    report.footnotes = outline.footnotes;
    report
}

/// Whether a document of no known form has nothing that every report has. A text that can't be read shows nothing.
fn is_no_report(recognised: &Recognised, report: &Report) -> bool {
    let unreadable =
        report.warnings.iter().any(|w| matches!(w.code, Code::TextGarbled | Code::TextUnmapped | Code::PageUnreadable));
    let inspection = &report.inspection;
    let inspected = inspection.start.is_some() || !inspection.inspectors.is_empty() || recognised.graded;
    !inspected && !unreadable
}

fn framework_ref(framework: &Framework, recognised: &Recognised) -> FrameworkRef {
    FrameworkRef {
        code: framework.code.into(),
        name: framework.name.into(),
        title: recognised.title.clone(),
        place: recognised.place,
    }
}

/// What users of the record should know about how its framework was found.
fn notices(recognised: &Recognised, chosen: Option<&'static Framework>, first: Place) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if let Some(chosen) = chosen {
        let found = overridden(chosen, recognised).into_iter().chain(barred(chosen, recognised));
        warnings.extend(found.map(|warning| warning.at(first).printed(recognised.title.clone())));
    }
    match chosen.or(recognised.framework) {
        Some(framework) => warnings.extend(untested(framework)),
        None => {
            let other = recognised.other_remit.map(|remit| format!("; it looks like {remit}")).unwrap_or_default();
            let message = format!("the document matches no known framework{other}");
            warnings.push(unknown(&message).at(first).printed(recognised.title.clone()));
        }
    }
    warnings.extend(recognised.framework.filter(|_| recognised.inferred && chosen.is_none()).map(|framework| {
        let message = format!(
            "the title is not one that {} uses; the framework was recognised by the document's labels and headings",
            framework.code
        );
        Warning::new(Code::FrameworkInferred, message).at(recognised.place).printed(recognised.title.clone())
    }));
    warnings
}

/// Whether a document belongs to another remit than the chosen framework: no grade of one remit is given to another.
fn shows_other_remit(chosen: &Framework, recognised: &Recognised) -> bool {
    match recognised.framework {
        Some(shown) => shown.remit != chosen.remit,
        None => chosen.remit == Remit::Council && recognised.other_remit.is_some_and(is_other_remit),
    }
}

pub fn unknown(message: &str) -> Warning {
    Warning::new(Code::FrameworkUnknown, message)
}

/// A notice, unless the document shows the chosen framework too.
fn overridden(chosen: &Framework, recognised: &Recognised) -> Option<Warning> {
    let shown = recognised.framework.map_or("no known framework", |framework| framework.code);
    let message = format!("{} was chosen, but the document's title shows {shown}", chosen.code);
    (shown != chosen.code).then(|| Warning::new(Code::FrameworkOverridden, message))
}

/// A warning if the document belongs to another remit than the chosen framework.
fn barred(chosen: &Framework, recognised: &Recognised) -> Option<Warning> {
    let remit = recognised.framework.map(|shown| shown.remit.words()).or(recognised.other_remit).unwrap_or_default();
    let message = format!("{} was chosen, but the document looks like {remit}; no judgements were read", chosen.code);
    shows_other_remit(chosen, recognised).then(|| Warning::new(Code::FrameworkDoubtful, message))
}

/// The title of a graded framework, but also another one's title, or none of the grades that its reports have.
fn doubtful(context: &Context<'_>, report: &Report, title: Place) -> Option<Warning> {
    let framework = context.framework;
    let printed = report.framework.title.as_deref();
    let (message, words, place) = match rival(framework, printed, context.title_block) {
        Some((other, line)) => {
            let message = format!("the title is that of {}, but another line is the title of {other}", framework.code);
            (message, line.text.as_str(), line.place)
        }
        None if !framework.required.is_empty() && report.judgements.is_empty() => {
            let message =
                format!("the title is that of {}, but none of the areas that it judges has a grade", framework.code);
            (message, printed.unwrap_or_default(), title)
        }
        None => return None,
    };
    Some(Warning::new(Code::FrameworkDoubtful, message).at(place).printed([words]))
}

/// A framework tested on fewer real documents than this is not proven.
const PROVEN: u32 = 5;

fn untested(framework: &Framework) -> Option<Warning> {
    let message = match framework.tested_on {
        0 => format!("{} is not tested on a real document", framework.code),
        1 => format!("{} is tested on only one real document", framework.code),
        number => format!("{} is tested on only {number} real documents", framework.code),
    };
    (framework.tested_on < PROVEN).then(|| Warning::new(Code::FrameworkUntested, message))
}
