//! Reads a letter about a visit: its frame, and the facts in its first paragraphs (where, when, who inspected what).

use super::parts::Parts;
use super::{address, signatories, theme, visit_number};
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::place::Printed;
use crate::model::report::{Addressee, BareValue, Letter, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::provider::{named, title_name};
use crate::parser::title_block::dates::set_dates;
use crate::parser::title_block::lines::first_place;
use crate::parser::title_block::people::of_ofsted;
use crate::parser::{dates, people};
use crate::recognise::front::opening_sentence;
use jiff::civil::Date;

/// Reads a letter about a visit.
///
/// Letters name their inspectors without a lead, so `lead_inspectors` stays empty.
pub fn read_visit_letter(context: &Context<'_>, report: &mut Report) {
    let parts = Parts::of(context.outline, context.vocabulary);
    let date = parts.date();
    if date.is_none() {
        report.warnings.push(Warning::new(Code::LetterDateMissing, "no date is printed above the letter's salutation"));
    }
    let addressees = addressed(&parts, report);
    let signatories = signatories::of_one(&parts.signature);
    set_letter(Letter { addressees, signatories, ..dated(date.as_ref()) }, report);
    warn_unsigned(report);
    read_title(&parts, report);
    read_dates(context, &parts, date.map(|date| date.value), report);
    read_inspectors(&parts, report);
    report.inspection.inspectorates = vec!["Ofsted".to_string()];
    let covered = theme::looked_at(&parts.covered).or_else(|| theme::listed(&parts.covered));
    set_theme(covered.or_else(|| theme::looked_at(&parts.opening)), report);
    if context.framework.counts_visits {
        read_visit_number(&parts, report);
    }
    read_provider(context, &parts, report);
}

/// The inspectors whom the first paragraphs name; in text, a warning if a sentence names more than were read.
fn read_inspectors(parts: &Parts, report: &mut Report) {
    let opening = parts.opening_text();
    report.inspection.inspectors = of_ofsted(people::inspectors_in_prose(&opening));
    let place = parts.opening.first().map(|told| told.line.place).filter(|place| place.line.is_some());
    let unread = place.zip(people::unread_in_prose(&opening.text));
    let message = "a sentence names more inspectors than were read from it";
    report
        .warnings
        .extend(unread.map(|(place, sentence)| Warning::new(Code::TeamUnread, message).at(place).printed([sentence])));
}

/// The people above the salutation.
pub(super) fn addressed(parts: &Parts, report: &mut Report) -> Vec<Addressee> {
    let address = address::read::addressees(&parts.address(), parts.salutation.as_deref());
    for line in address.unread {
        let message = "a line of the address has an office or body that belongs to no addressee";
        report.warnings.push(Warning::new(Code::AddressUnread, message).at(line.place).printed([line.text]));
    }
    if address.addressees.is_empty() && parts.salutation.is_some() {
        let message = "no addressee is named above the salutation in a form that the program can read";
        report.warnings.push(Warning::new(Code::AddressUnread, message));
    }
    address.addressees
}

/// Warns of a letter that nobody has signed, or somebody without an office or inspectorate.
pub(super) fn warn_unsigned(report: &mut Report) {
    let signed = report.letter.as_ref().map(|letter| letter.signatories.as_slice()).unwrap_or_default();
    let short = signed.iter().find(|person| person.role.is_none() || person.inspectorate.is_none());
    let warning = |message: &str| Warning::new(Code::SignatoryMissing, message);
    let warning = match short {
        Some(person) => {
            warning("no office or inspectorate is printed for a signatory in a form that the program knows")
                .at(person.place)
                .printed([person.name.clone()])
        }
        None if signed.is_empty() => warning("nobody has signed the letter in a form that the program knows"),
        None => return,
    };
    report.warnings.push(warning);
}

/// A letter with this date.
pub(super) fn dated(date: Option<&Printed<Date>>) -> Letter {
    Letter {
        date: date.map(|date| date.value.to_string()),
        printed: date.map(|date| date.words.clone()),
        place: date.map(|date| date.place).unwrap_or_default(),
        ..Letter::default()
    }
}

/// Fills in the letter; its date counts as the day of publication.
pub(super) fn set_letter(letter: Letter, report: &mut Report) {
    report.inspection.published = letter.date.clone();
    let published = letter.printed.as_deref().map(|words| BareValue::new("/inspection/published", words, letter.place));
    report.bare_values.extend(published);
    report.letter = Some(letter);
}

/// Fills in the theme.
pub(super) fn set_theme(theme: Option<Printed<String>>, report: &mut Report) {
    let Some(theme) = theme else { return };
    report.bare_values.push(BareValue::new("/theme", &theme.words, theme.place));
    report.theme = Some(theme.value);
}

fn read_title(parts: &Parts, report: &mut Report) {
    let title = parts.title_text();
    if !title.text.is_empty() {
        report.framework.place = title.place_at(0);
        report.framework.title = Some(title.text);
    } else if parts.salutation.is_some() || report.framework.title.as_deref().and_then(opening_sentence).is_some() {
        // without a salutation only the line that showed the framework can be the title
        (report.framework.title, report.framework.place) = Default::default();
    }
    if report.framework.title.is_none() {
        report.warnings.push(Warning::new(Code::TitleMissing, "the letter has no title"));
    }
}

fn read_dates(context: &Context<'_>, parts: &Parts, letter: Option<Date>, report: &mut Report) {
    let opening = parts.opening_text();
    let told = dates::visit_dates_in_prose(&opening.text, letter);
    let told = told.map(|found| dates::Dates { place: opening.place_at(found.at), ..found });
    match told.or_else(|| dates::inspection_dates(context.title_block)) {
        Some(found) => set_dates(found, &mut report.inspection, &mut report.warnings),
        None => {
            let message = "the first paragraphs don't say when the visit was";
            report.warnings.push(Warning::new(Code::DatesMissing, message).at(first_place(context.outline)));
        }
    }
}

fn read_visit_number(parts: &Parts, report: &mut Report) {
    let Some(number) = visit_number::visit_number(&parts.opening_text()) else { return };
    report.bare_values.push(BareValue::new("/inspection/visit_number", &number.words, number.place));
    report.inspection.visit_number = Some(number.value);
}

fn read_provider(context: &Context<'_>, parts: &Parts, report: &mut Report) {
    let title: Vec<_> = match &report.framework.title {
        Some(title) if parts.title.is_empty() => vec![Line::new(title.as_str(), report.framework.place)],
        _ => parts.title.clone(),
    };
    let name = title_name::provider_name(&title).or_else(|| title_name::provider_in_prose(&parts.opening_text()));
    let Some(name) = name else {
        let message = "neither the title nor the first sentence names the body that was visited";
        let missing = Warning::new(Code::ProviderMissing, message).at(first_place(context.outline));
        return report.warnings.push(missing.printed(report.framework.title.clone()));
    };
    let start = report.inspection.start.clone();
    report.provider = named::provider_named(name, start.as_deref(), &mut report.warnings);
}
