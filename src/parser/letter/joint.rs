//! Letters from several inspectorates to the partners of an area: joint targeted area inspections since 2016,
//! joint local area SEND inspections of 2016 to 2022.

use super::parts::Parts;
use super::visit::{addressed, dated, set_letter, set_theme, warn_unsigned};
use super::{inspectorates, signatories, theme};
use crate::model::code::Code;
use crate::model::line::Joined;
use crate::model::report::{Letter, Report, Verdict};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates::{self, Dates};
use crate::parser::provider::named::{provider_named, provider_of};
use crate::parser::provider::title_name::area_of_agencies;
use crate::parser::title_block::dates::set_dates;
use crate::parser::title_block::lines::first_place;
use jiff::civil::Date;

/// Reads the letter's frame (date, addressees, signatories), who inspected whom and when, and the theme.
pub fn read_joint_letter(context: &Context<'_>, report: &mut Report) {
    let parts = Parts::of(context.outline, context.vocabulary);
    let date = parts.date();
    read_dates(context, &parts, date.as_ref().map(|date| date.value), report);
    report.inspection.inspectorates = inspectorates::named_in(parts.first_lines());
    report.bare_values.extend(inspectorates::places(&report.inspection.inspectorates, parts.first_lines()));
    let mut signatories = signatories::of_several(&parts.signature, &report.inspection.inspectorates);
    if parts.scanned {
        signatories::drop_scrawls(&mut signatories);
    }
    let addressees = addressed(&parts, report);
    set_letter(Letter { addressees, signatories, ..dated(date.as_ref()) }, report);
    warn_unsigned(report);
    read_provider(context, &parts, report);
    set_theme(theme::of_joint_inspection(parts.first_lines()), report);
}

/// The title names the area; where it doesn't, the first sentences do.
fn read_provider(context: &Context<'_>, parts: &Parts, report: &mut Report) {
    let start = report.inspection.start.clone();
    let named = provider_of(context, start.as_deref(), false, &mut report.warnings);
    let told = || area_of_agencies(&Joined::of(parts.first_lines()));
    report.provider = match (named.name.is_none()).then(told).flatten() {
        Some(area) => provider_named(area, start.as_deref(), &mut report.warnings),
        None if named.name.is_none() => provider_of(context, start.as_deref(), true, &mut report.warnings),
        None => named,
    };
}

/// Until 2022, letters about SEND state after their findings whether "a written statement of action" is required.
pub fn read_statement_of_action(context: &Context<'_>, report: &mut Report) {
    let says = |text: &str| text.contains("ritten statement of action") && text.contains("required");
    let parts = Parts::of(context.outline, context.vocabulary);
    let found = parts.body.iter().find(|line| says(&line.text));
    report.verdicts =
        found.map(|line| Verdict { area: None, text: line.text.clone(), place: line.place }).into_iter().collect();
}

/// The first sentence with the dates of the inspection.
fn read_dates(context: &Context<'_>, parts: &Parts, letter: Option<Date>, report: &mut Report) {
    let told = parts.first_lines().iter().find_map(|line| {
        let found = dates::visit_dates_in_prose(&line.text, letter)?;
        let place = line.part(found.at, line.text.len()).place;
        Some(Dates { place, ..found })
    });
    match told {
        Some(found) => set_dates(found, &mut report.inspection, &mut report.warnings),
        None => {
            let message = "the letter's first paragraphs don't say when the inspection was";
            report.warnings.push(Warning::new(Code::DatesMissing, message).at(first_place(context.outline)));
        }
    }
}
