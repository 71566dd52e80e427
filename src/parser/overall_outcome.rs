//! The overall outcome of an inspection that grades nothing: a sentence in the row "Overall outcome" of the first page.

use crate::model::code::Code;
use crate::model::outline::{DataRow, Item};
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
    table.rows.iter().enumerate().find_map(|(at, row)| {
        let cells = filled(row);
        let [label, text] = cells.as_slice() else { return None };
        // in text, the first lines of a value that is centred in its row are above the label's
        let above = table.rows.get(..at)?.iter().rev().take_while(|row| is_value(row)).flat_map(filled);
        let mut lines: Vec<&str> = above.collect();
        lines.reverse();
        lines.push(text);
        let text = lines.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ");
        (key(label) == "overall outcome").then(|| Outcome {
            level: None,
            code: OUTCOMES.iter().find(|(words, _)| text.contains(words)).map(|(_, code)| (*code).into()),
            text,
            place: row.place,
        })
    })
}

fn filled(row: &DataRow) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
}

/// Whether a row has a value only, behind an empty label.
fn is_value(row: &DataRow) -> bool {
    row.cells.first().is_some_and(|cell| cell.trim().is_empty()) && filled(row).len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::outline::DataTable;

    #[test]
    fn a_value_that_is_centred_in_its_row_is_whole() {
        let row = |cells: [&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        let rows = vec![
            row(["Inspection dates", "12 March 2019"]),
            row(["", "The school is unlikely to meet all the"]),
            row(["Overall outcome", "independent school standards when it opens"]),
        ];
        let found = outcome(&Item::Table(DataTable { rows, ..DataTable::default() })).expect("an outcome");
        assert_eq!(found.text, "The school is unlikely to meet all the independent school standards when it opens");
        assert_eq!(found.code.as_deref(), Some("standards_unlikely_to_be_met"));
    }
}
