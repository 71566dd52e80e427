//! The table of details, such as "School details": facts about the provider, in rows of label and value.

use crate::framework::form::DetailField;
use crate::framework::headings::Holds;
use crate::model::document::Role;
use crate::model::outline::{DataRow, Item};
use crate::model::report::{BareValue, PreviousInspection, ProviderDetail, Report};
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::provider::lookup;
use crate::words::key;

/// Reads the rows below the heading of the details, and fills in the fields that the framework names for them.
pub fn read_details(context: &Context<'_>, report: &mut Report) {
    report.provider.kind = context.framework.provider_kind;
    report.provider.details = detail_rows(context);
    for detail in report.provider.details.clone() {
        let label = key(&detail.label);
        let known = context.framework.details.iter().find(|known| known.labels.contains(&label.as_str()));
        if let Some(known) = known.filter(|_| !detail.value.is_empty()) {
            fill(known.field, &detail, report);
        }
    }
}

fn detail_rows(context: &Context<'_>) -> Vec<ProviderDetail> {
    let mut inside = false;
    let mut found = Vec::new();
    for item in &context.outline.flow {
        match item {
            Item::Text(block) if matches!(block.role, Role::Heading(_)) => {
                inside = context.vocabulary.holds(&key(&block.text)) == Some(Holds::Details);
            }
            Item::Table(table) if inside => found.extend(table.rows.iter().filter_map(detail)),
            _ => {}
        }
    }
    found
}

/// A label and its value; `None` for a row of any other shape.
fn detail(row: &DataRow) -> Option<ProviderDetail> {
    let one_line = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    match row.cells.iter().map(one_line).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().as_slice() {
        [label, value] => Some(ProviderDetail { label: label.clone(), value: value.clone(), place: row.place }),
        _ => None,
    }
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
