//! One document to its record: recognised, split, read field by field.

use crate::framework::{Framework, UNKNOWN};
use crate::model::code::Code;
use crate::model::document::Document;
use crate::model::outline::{Item, Outline};
use crate::model::parts::Piece;
use crate::model::report::{FrameworkRef, Report, SCHEMA_VERSION, Source};
use crate::model::warning::Warning;
use crate::options::Options;
use crate::parser::context::Context;
use crate::parser::{self, letter, title_block};
use crate::recognise::title::{self, Recognised};
use crate::splitter;

/// The record of a document inside another one.
pub fn part_record(piece: Piece, source: &Source, options: &Options) -> Report {
    let source = Source { part: Some(piece.part()), ..source.clone() };
    record(piece.document, source, options)
}

/// One document to its record: the framework's parsers fill it, each its own fields.
pub fn record(document: Document, source: Source, options: &Options) -> Report {
    let (outline, split_warnings) = splitter::split(document.nodes);
    let front = front(&outline);
    let lines: Vec<&str> = front.iter().map(String::as_str).collect();
    let mut warnings = document.warnings;
    warnings.extend(split_warnings);
    let recognised = recognise(&outline, &lines, options, &mut warnings);
    let mut report = Report { schema_version: SCHEMA_VERSION.into(), source, warnings, ..Report::default() };
    let (framework, title) = (recognised.framework, recognised.title);
    let context = Context {
        outline: &outline,
        title_block: &lines,
        framework: framework.unwrap_or(&UNKNOWN),
        furniture: &document.furniture,
    };
    report.framework = FrameworkRef {
        code: context.framework.code.into(),
        name: context.framework.name.into(),
        title,
        ..FrameworkRef::default()
    };
    for field in context.framework.fields {
        parser::read(*field, &context, &mut report);
    }
    parser::place::place_values(&outline, &mut report);
    report.warnings.extend(title_block::weekdays(&outline, &report.inspection));
    if options.framework.is_none() && framework.is_some() {
        report.warnings.extend(doubtful(&context, &report));
    }
    report.sections = outline.sections;
    report.footnotes = outline.footnotes;
    report
}

/// The lines before the first long paragraph: where reports say what they are.
fn front(outline: &Outline) -> Vec<String> {
    const MOST_LINES: usize = 60;
    const LONG: usize = 320;
    // addressees run together in one block end no title block
    let salutation = splitter::letter::frame(&outline.flow).map_or(0, |frame| frame.salutation);
    let mut lines = Vec::new();
    for (index, item) in outline.flow.iter().enumerate() {
        match item {
            Item::Text(block)
                if block.text.len() > LONG && index >= salutation
                    || outline.page(block.place).is_some_and(|p| p > 2) =>
            {
                // a letter without a title still says in its first sentence what it is about
                lines.extend(letter::parts::opening_sentence(&block.text));
                break;
            }
            Item::Text(block) => lines.push(block.whole()),
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
    let mut recognised = title::recognise(lines);
    if let Some(chosen) = options.framework {
        let notice = overridden(chosen, recognised.framework);
        warnings.extend(notice.map(|w| w.at(title_block::first_place(outline)).printed(recognised.title.clone())));
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
            warnings.push(warning.at(title_block::first_place(outline)).printed(lines.first().copied()));
        }
    }
    recognised
}

pub fn unknown(message: &str) -> Warning {
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
    let (message, words) = match title::rival(framework, title, context.title_block) {
        Some((other, line)) => {
            (format!("the title is of {}, but a line is the title of {other}", framework.code), line)
        }
        None if !framework.required.is_empty() && report.judgements.is_empty() => {
            let message = format!("the title is of {}, but no area that it judges has a grade", framework.code);
            (message, title.unwrap_or_default())
        }
        None => return None,
    };
    let place = title_block::place_of(words, context.outline);
    Some(Warning::new(Code::FrameworkDoubtful, message).at(place).printed([words]))
}

fn untested(framework: &Framework) -> Option<Warning> {
    let message = format!("{} was never tried on a real report", framework.code);
    (!framework.tested).then(|| Warning::new(Code::FrameworkUntested, message))
}
