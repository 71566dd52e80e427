//! Reads the title block and the team of a report.

use super::dates::{contradictions, dates_of, published_in};
use super::people::set_people;
use crate::framework::UNKNOWN;
use crate::framework::form::DetailField;
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::place::Printed;
use crate::model::report::{BareValue, Inspector, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::provider::named::provider_of;
use crate::words::key;

/// Reads the title block and the team of a report.
pub fn read_title_block(context: &Context<'_>, report: &mut Report) {
    let known = context.framework.code != UNKNOWN.code;
    let warnings = &mut report.warnings;
    let in_details = context.framework.details.iter().any(|detail| detail.field == DetailField::Dates);
    report.inspection = dates_of(context, known && !in_details, warnings);
    report.bare_values.extend(published_in(context.title_block));
    contradictions(&report.inspection, context.furniture, warnings);
    warnings.extend(set_people(context, &mut report.inspection));
    if let Some(group) = age_group(context.title_block) {
        report.bare_values.push(BareValue::new("/inspection/age_group", &group.words, group.place));
        report.inspection.age_group = Some(group.value);
    }
    report.inspection.inspectorates = inspectorates(&report.inspection.inspectors, known);
    if known && report.inspection.lead_inspectors.is_empty() {
        warnings.push(Warning::new(Code::LeadInspectorMissing, "the title block names no lead inspector"));
    }
    report.provider = provider_of(context, report.inspection.start.as_deref(), known, warnings);
}

/// "Age group: All", with its value next to or below the label.
fn age_group(title_block: &[Line]) -> Option<Printed<String>> {
    let at = title_block
        .iter()
        .position(|line| line.text.split_once(':').is_some_and(|(label, _)| key(label) == "age group"))?;
    let line = title_block.get(at)?;
    let beside = line.part(line.text.find(':')? + 1, line.text.len());
    let value = if beside.text.is_empty() { title_block.get(at + 1)?.clone() } else { beside };
    let words = value.text.trim().to_string();
    // a label below another one is no value
    (!words.is_empty() && !words.ends_with(':')).then(|| Printed::new(words.clone(), words, value.place))
}

fn inspectorates(inspectors: &[Inspector], known: bool) -> Vec<String> {
    let mut names: Vec<String> = known.then(|| "Ofsted".to_string()).into_iter().collect();
    for name in inspectors.iter().filter_map(|i| i.inspectorate.clone()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
