//! Letters of several inspectorates to the partners of an area: joint targeted area inspections since 2016,
//! joint local area SEND inspections of 2016 to 2022.

use super::joint_lines::Lines;
use super::{inspectorates, joint_addressees as addressees, joint_signatories as signatories, joint_theme as theme};
use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::report::{Inspection, Letter, Report, Verdict};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::title_block::{first_place, provider};
use jiff::civil::Date;

/// Reads the letter's frame: date, addressees, signatories, who inspected whom when, and the theme.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let lines = Lines::of(context.outline);
    let dated = lines.head.iter().find_map(|line| Some((dates::parse_date(&line.text)?, line)));
    let date = dated.map(|(date, _)| date);
    report.inspection = inspection(context, &lines, date, &mut report.warnings);
    report.inspection.published = date.map(|d| d.to_string());
    report.inspection.inspectorates = inspectorates::of(&lines.opening());
    report.bare_values.extend(inspectorates::places(&report.inspection.inspectorates, &lines));
    report.provider = provider(context, report.inspection.start.as_deref(), &mut report.warnings);
    report.theme = theme::of(&lines.opening());
    report.letter = Some(Letter {
        date: report.inspection.published.clone(),
        printed: dated.map(|(_, line)| line.text.clone()),
        place: dated.map(|(_, line)| line.place).unwrap_or_default(),
        addressees: addressees::of(&lines.head),
        signatories: signatories::of(&lines.closing, &report.inspection.inspectorates),
    });
}

/// Reads whether a statement of action is asked for.
pub fn read_statement_of_action(context: &Context<'_>, report: &mut Report) {
    report.verdicts = statement_of_action(&Lines::of(context.outline));
}

/// The first sentence that tells when inspectors were there.
fn inspection(context: &Context<'_>, lines: &Lines, letter: Option<Date>, warnings: &mut Vec<Warning>) -> Inspection {
    let told =
        lines.body.iter().take(8).find_map(|line| Some((dates::visit_dates_in_prose(&line.text, letter)?, line.place)));
    let Some((found, place)) = told else {
        let message = "the letter's first paragraphs don't say when the inspection was";
        warnings.push(Warning::new(Code::DatesMissing, message).at(first_place(context.outline)));
        return Inspection::default();
    };
    warnings.extend(found.doubts.into_iter().map(|doubt| doubt.at(place)));
    Inspection {
        start: found.start,
        end: found.end,
        periods: found.periods,
        printed: Some(found.printed),
        place,
        ..Inspection::default()
    }
}

/// To 2022, letters about SEND end their findings with whether "a written statement of action" is required.
fn statement_of_action(lines: &Lines) -> Vec<Verdict> {
    let says = |text: &str| text.contains("ritten statement of action") && text.contains("required");
    let found = lines.body.iter().find(|line| says(&line.text));
    let verdict = |text: &str, place: Place| Verdict { area: None, text: text.to_string(), place };
    found.map(|line| verdict(&line.text, line.place)).into_iter().collect()
}
