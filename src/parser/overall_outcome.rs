//! The overall outcome of an inspection that grades nothing: a sentence in the row "Overall outcome" of the first page.

use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::report::{Outcome, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::key;

/// The sentences by their code; the longer ones come first.
const OUTCOMES: &[(&str, &str)] = &[
    ("is unlikely to meet", "standards_unlikely_to_be_met"),
    ("is not likely to meet", "standards_unlikely_to_be_met"),
    ("is likely to meet", "standards_likely_to_be_met"),
    ("does not meet", "standards_not_met"),
    ("meets", "standards_met"),
];

/// Reads the outcome; a warning if no row gives one.
pub fn read_overall_outcome(context: &Context<'_>, report: &mut Report) {
    report.outcome = context.outline.flow.iter().find_map(outcome);
    if report.outcome.is_none() {
        report.warnings.push(Warning::new(Code::OutcomeMissing, "no row gives the overall outcome"));
    }
}

fn outcome(item: &Item) -> Option<Outcome> {
    let Item::Table(table) = item else { return None };
    table.rows.iter().find_map(|row| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let [label, text] = cells.as_slice() else { return None };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (key(label) == "overall outcome").then(|| Outcome {
            level: None,
            code: OUTCOMES.iter().find(|(words, _)| text.contains(words)).map(|(_, code)| (*code).into()),
            text,
            place: row.place,
        })
    })
}
