//! Reads the details, and what they say about the provider and the inspection.

use super::fill::fill;
use super::kind::kind_of;
use super::label::letters;
use super::rows::detail_rows;
use super::run_together::run_together;
use crate::framework::form::DetailField;
use crate::model::code::Code;
use crate::model::report::Report;
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::key;

/// Reads the rows of the details, and fills in the fields that the framework names for them.
pub fn read_details(context: &Context<'_>, report: &mut Report) {
    report.provider.details = detail_rows(context, &mut report.warnings);
    report.warnings.extend(run_together(context.framework, &report.provider.details));
    report.provider.kind = kind_of(context, &report.provider.details);
    // letters have no such table
    let expected = !context.framework.details.is_empty() && context.outline.letter.is_none();
    if report.provider.details.is_empty() && expected {
        let message = "the table with the provider's details was not found; compare the record with the report";
        report.warnings.push(Warning::new(Code::TableUnreadable, message));
    }
    let dated = context.framework.details.iter().any(|known| known.field == DetailField::Dates);
    for detail in report.provider.details.clone() {
        let label = letters(&detail.label);
        let known = context.framework.details.iter().find(|known| known.labels.iter().any(|own| letters(own) == label));
        if let Some(known) = known.filter(|_| !detail.value.is_empty()) {
            fill(known.field, &detail, report);
        }
    }
    if report.provider.urn.is_none() {
        report.provider.urn = urn_in_front(context);
    }
    if dated && report.inspection.start.is_none() {
        report.warnings.push(Warning::new(Code::DatesMissing, "no row of the details gives the inspection's dates"));
    }
}

/// The number in a line of the title page: "Unique reference number (URN): 190417".
fn urn_in_front(context: &Context<'_>) -> Option<String> {
    let known = |label: &str| {
        let urn = context.framework.details.iter().filter(|known| known.field == DetailField::Urn);
        urn.flat_map(|known| known.labels).any(|own| *own == label)
    };
    let lines = context.title_block.iter().filter_map(|line| line.text.split_once(':'));
    let number = lines.filter(|(label, _)| known(&key(label))).map(|(_, number)| number.trim()).next()?;
    let is_number = number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(|c| c.is_ascii_alphanumeric());
    is_number.then(|| number.to_string())
}
