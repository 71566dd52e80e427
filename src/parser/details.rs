//! The table of details, such as "School details": facts about the provider, in rows of label and value.

use crate::framework::form::DetailField;
use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::document::Role;
use crate::model::outline::{DataRow, Item};
use crate::model::report::{BareValue, PreviousInspection, ProviderDetail, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::provider::lookup;
use crate::words::key;

/// Reads the rows below the heading of the details, and fills in the fields that the framework names for them.
pub fn read_details(context: &Context<'_>, report: &mut Report) {
    report.provider.kind = context.framework.provider_kind;
    report.provider.details = detail_rows(context, &mut report.warnings);
    if report.provider.details.is_empty() && !context.framework.details.is_empty() {
        let message = "the table with the provider's details was not found; compare the record with the report";
        report.warnings.push(Warning::new(Code::TableUnreadable, message));
    }
    for detail in report.provider.details.clone() {
        let label = key(&detail.label);
        let known = context.framework.details.iter().find(|known| known.labels.contains(&label.as_str()));
        if let Some(known) = known.filter(|_| !detail.value.is_empty()) {
            fill(known.field, &detail, report);
        }
    }
}

fn detail_rows(context: &Context<'_>, warnings: &mut Vec<Warning>) -> Vec<ProviderDetail> {
    let mut inside = false;
    let mut found = Vec::new();
    for item in &context.outline.flow {
        match item {
            Item::Text(block) if matches!(block.role, Role::Heading(_)) => {
                inside = context.vocabulary.holds(&key(&block.text)) == Some(Holds::Details);
            }
            Item::Table(table) if inside => found.extend(table.rows.iter().filter_map(|row| detail(row, warnings))),
            _ => {}
        }
    }
    found
}

/// A label and its value, which may be empty; a row of any other shape is left out, with a warning.
fn detail(row: &DataRow, warnings: &mut Vec<Warning>) -> Option<ProviderDetail> {
    let one_line = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let cells: Vec<String> = row.cells.iter().map(one_line).collect();
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let (label, value) = match filled.as_slice() {
        [] => return None,
        [label, value] => (label.to_string(), value.to_string()),
        [label] if cells.len() > 1 && cells.first() == Some(label) => (label.to_string(), String::new()),
        others => {
            let message = "a row of the provider's details is not a label with a value; it is left out";
            let printed = others.iter().map(|cell| cell.as_str());
            warnings.push(Warning::new(Code::TableUnreadable, message).at(row.place).printed(printed));
            return None;
        }
    };
    Some(ProviderDetail { label, value, place: row.place })
}

fn fill(field: DetailField, detail: &ProviderDetail, report: &mut Report) {
    let value = detail.value.clone();
    match field {
        DetailField::Urn => report.provider.urn = Some(value),
        // the row itself keeps a name that is not an authority's
        DetailField::LocalAuthority => report.provider.local_authority = lookup::find_authority(&value).ok().cloned(),
        DetailField::Number => report.inspection.number = Some(value),
        DetailField::AgeGroup => {
            report.bare_values.push(BareValue::new("/inspection/age_group", &value, detail.place));
            report.inspection.age_group = Some(value);
        }
        DetailField::PreviousInspection => report.inspection.previous = Some(previous(detail)),
    }
}

/// "11 October 2023, under section 8 of the Education Act 2005", "Not previously inspected".
fn previous(detail: &ProviderDetail) -> PreviousInspection {
    let found = dates::parse_span(&detail.value, None);
    let none = found.is_none() && key(&detail.value).starts_with("not previously inspected");
    let (start, end) = found.map(|dates| (dates.start, dates.end)).unwrap_or_default();
    PreviousInspection { printed: detail.value.clone(), start, end, none, place: detail.place }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> (Option<(String, String)>, Vec<Code>) {
        let row = DataRow { cells: cells.iter().map(|cell| cell.to_string()).collect(), ..DataRow::default() };
        let mut warnings = Vec::new();
        let found = detail(&row, &mut warnings).map(|detail| (detail.label, detail.value));
        (found, warnings.iter().map(|warning| warning.code).collect())
    }

    #[test]
    fn a_label_without_a_value_is_kept() {
        let kept = |value: &str| (Some(("Website".to_string(), value.to_string())), Vec::new());
        assert_eq!(row(&["Website", "www.quarrylane.example"]), kept("www.quarrylane.example"));
        assert_eq!(row(&["Website", ""]), kept(""));
    }

    #[test]
    fn a_row_of_another_shape_is_reported() {
        for cells in [&["Number of pupils", "214", "of 240"][..], &["", "214"], &["Boarding provision"]] {
            assert_eq!(row(cells), (None, vec![Code::TableUnreadable]), "{cells:?}");
        }
    }
}
