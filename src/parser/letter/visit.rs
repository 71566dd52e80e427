//! Reads a letter about a visit: its frame, and what its first paragraphs say: where, when, by whom, of what.

use super::parts::{Parts, opening_sentence};
use super::{address, looked_at, signature};
use crate::model::code::Code;
use crate::model::report::{Letter, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::place::bare;
use crate::parser::provider::title_name;
use crate::parser::title_block::{first_place, place_of, placed, provider_named};
use crate::parser::{dates, people};
use jiff::civil::Date;

/// Reads a letter about a visit: its frame, and the facts that its first paragraphs tell.
///
/// Letters name their inspectors without a lead, so `lead_inspectors` stays empty.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let parts = Parts::of(context.outline);
    let date = read_frame(context, &parts, report);
    read_title(&parts, report);
    read_dates(context, &parts, date, report);
    let inspectors = people::inspectors_in_prose(&parts.opening_text());
    report.inspection.inspectors = placed(inspectors, context.outline);
    report.inspection.inspectorates = vec!["Ofsted".to_string()];
    report.theme = looked_at::theme(&parts.covered).or_else(|| looked_at::theme(&parts.opening));
    if context.framework.code == "monitoring_visit" {
        let numbered = looked_at::numbered(&parts.opening_text());
        report.inspection.visit_number = numbered.as_ref().map(|(number, _)| *number);
        report.bare_values.extend(numbered.map(|(_, words)| bare("/inspection/visit_number", &words, context.outline)));
    }
    read_provider(context, &parts, report);
}

/// Fills `letter` and the publication date; returns the letter's date.
fn read_frame(context: &Context<'_>, parts: &Parts, report: &mut Report) -> Option<Date> {
    let dated = parts.dated();
    let date = dated.map(|(date, _)| date.to_string());
    if date.is_none() {
        report.warnings.push(Warning::new(Code::LetterDateMissing, "no date stands above the letter's text"));
    }
    report.inspection.published = date.clone();
    report.letter = Some(Letter {
        date,
        printed: dated.map(|(_, words)| words.to_string()),
        place: dated.map(|(_, words)| place_of(words, context.outline)).unwrap_or_default(),
        addressees: address::addressees(&parts.address(), parts.salutation.as_deref()),
        signatories: signature::signatories(&parts.signature),
    });
    dated.map(|(date, _)| date)
}

fn read_title(parts: &Parts, report: &mut Report) {
    // without a salutation only the line that showed the framework can be the title
    let recognised = || report.framework.title.clone().filter(|line| opening_sentence(line).is_none());
    report.framework.title =
        if parts.salutation.is_some() { parts.title.clone() } else { parts.title.clone().or_else(recognised) };
    if report.framework.title.is_none() {
        report.warnings.push(Warning::new(Code::TitleMissing, "the letter has no title"));
    }
}

fn read_dates(context: &Context<'_>, parts: &Parts, letter: Option<Date>, report: &mut Report) {
    let found = dates::visit_dates_in_prose(&parts.opening_text(), letter)
        .or_else(|| dates::inspection_dates(context.title_block));
    let Some(found) = found else {
        let message = "the first paragraphs don't say when the visit was";
        let missing = Warning::new(Code::DatesMissing, message).at(first_place(context.outline));
        return report.warnings.push(missing);
    };
    let place = place_of(&found.printed, context.outline);
    report.warnings.extend(found.doubts.into_iter().map(|doubt| doubt.at(place)));
    let inspection = &mut report.inspection;
    inspection.place = place;
    (inspection.start, inspection.end, inspection.periods) = (found.start, found.end, found.periods);
    inspection.printed = Some(found.printed);
}

fn read_provider(context: &Context<'_>, parts: &Parts, report: &mut Report) {
    let title = report.framework.title.clone().unwrap_or_default();
    let name =
        title_name::provider_name(&[title.as_str()]).or_else(|| title_name::provider_in_prose(&parts.opening_text()));
    let Some(name) = name else {
        let message = "neither the title nor the first sentence names the body that was visited";
        let missing = Warning::new(Code::ProviderMissing, message).at(first_place(context.outline));
        return report.warnings.push(missing.printed(report.framework.title.clone()));
    };
    let start = report.inspection.start.clone();
    report.provider = provider_named(name, start.as_deref(), context.outline, &mut report.warnings);
}
