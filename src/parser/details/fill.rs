//! The fields of the record that rows of the details fill.

use crate::framework::form::DetailField;
use crate::model::code::Code;
use crate::model::report::{BareValue, PreviousInspection, ProviderDetail, Report};
use crate::model::warning::Warning;
use crate::parser::dates::{self, Dates};
use crate::parser::provider::lookup;
use crate::words::key;

/// Fills a field with a row's value.
pub(super) fn fill(field: DetailField, detail: &ProviderDetail, report: &mut Report) {
    let value = detail.value.clone();
    match field {
        // a number has no spaces: what follows is the next row, which ran together with it
        DetailField::Urn => {
            report.provider.urn = value.split(' ').next().filter(|number| is_number(number)).map(str::to_string);
            let message = "other words are in the row of the provider's number; rows may have run together";
            let warning = Warning::new(Code::TableUnreadable, message).at(detail.place).printed([value.as_str()]);
            report.warnings.extend(Some(warning).filter(|_| report.provider.urn.as_ref() != Some(&value)));
        }
        // the row itself keeps a name that is not an authority's
        DetailField::LocalAuthority => report.provider.local_authority = lookup::find_authority(&value).ok().cloned(),
        DetailField::RegisteredProvider => report.provider.registered_provider = Some(value),
        DetailField::Number => report.inspection.number = Some(value),
        DetailField::AgeGroup => {
            report.bare_values.push(BareValue::new("/inspection/age_group", &value, detail.place));
            report.inspection.age_group = Some(value);
        }
        DetailField::PreviousInspection => report.inspection.previous = Some(previous(detail)),
        DetailField::Dates => {
            if let Some(dates) = dates::parse_span(&value, None).filter(|_| report.inspection.start.is_none()) {
                set_dates(dates, detail, report);
            }
        }
    }
}

/// Whether a word has a digit, and else digits and letters only.
fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_alphanumeric())
}

fn set_dates(dates: Dates, detail: &ProviderDetail, report: &mut Report) {
    let inspection = &mut report.inspection;
    (inspection.start, inspection.end, inspection.periods) = (dates.start, dates.end, dates.periods);
    (inspection.printed, inspection.place) = (Some(dates.printed), detail.place);
}

/// "11 October 2023, under section 8 of the Education Act 2005", "Not previously inspected".
fn previous(detail: &ProviderDetail) -> PreviousInspection {
    let found = dates::parse_span(&detail.value, None);
    let none = found.is_none() && key(&detail.value).starts_with("not previously inspected");
    let (start, end) = found.map(|dates| (dates.start, dates.end)).unwrap_or_default();
    PreviousInspection { printed: detail.value.clone(), start, end, none, place: detail.place }
}
