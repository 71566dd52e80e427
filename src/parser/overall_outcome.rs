//! The outcome of an inspection that grades nothing: a sentence in the row "Overall outcome" of the first page, below the
//! heading "Outcome", or in a letter's first paragraphs.

use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::place::Place;
use crate::model::report::{Outcome, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::{key, plain, sentences, with_stop};

/// Words of sentences and the outcomes' codes.
type Outcomes = &'static [(&'static str, &'static str)];

/// An outcome without a heading is in the first paragraphs.
const FIRST: usize = 40;

/// Reads the outcome; a warning if there is none.
pub fn read_overall_outcome(context: &Context<'_>, report: &mut Report) {
    let framework = context.framework;
    report.outcome = in_row(context)
        .or_else(|| below_heading(context))
        .or_else(|| in_front(context, framework.outcomes))
        .or_else(|| in_front(context, framework.other_outcomes));
    // letters on a school's progress have grades or an outcome
    if report.outcome.is_none() && report.judgements.is_empty() {
        report.warnings.push(Warning::new(Code::OutcomeMissing, "no row or sentence gives the outcome"));
    }
}

fn in_row(context: &Context<'_>) -> Option<Outcome> {
    let mut tables =
        context.outline.flow.iter().filter_map(|item| if let Item::Table(table) = item { Some(table) } else { None });
    tables.find_map(|table| {
        let (text, place) = value_of_outcome(table)?;
        Some(outcome(context, text, place))
    })
}

/// The value of the row "Overall outcome", and where it is.
fn value_of_outcome(table: &DataTable) -> Option<(String, Place)> {
    table.rows.iter().enumerate().find_map(|(at, row)| {
        let cells = filled(row);
        let [label, text] = cells.as_slice() else { return None };
        if key(label) != "overall outcome" {
            return None;
        }
        // in text, the first lines of a value that is centred in its row are above the label's
        let above = table.rows.get(..at)?.iter().rev().take_while(|row| is_value(row)).flat_map(filled);
        let mut lines: Vec<&str> = above.collect();
        lines.reverse();
        lines.push(text);
        let text = lines.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ");
        Some((text, row.place))
    })
}

/// The first paragraph below the heading, whatever it says.
fn below_heading(context: &Context<'_>) -> Option<Outcome> {
    let mut texts =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    texts.find(|block| context.vocabulary.holds(&key(&block.text)) == Some(Holds::Outcome))?;
    texts.next().map(|block| outcome(context, block.text.clone(), block.place))
}

/// The first sentence that says one of the outcomes of the school, not whether or when it would be one.
fn in_front(context: &Context<'_>, outcomes: Outcomes) -> Option<Outcome> {
    let texts =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    texts.take(FIRST).find_map(|block| {
        let sentence = sentences(&block.text).find(|sentence| is_stated(outcomes, sentence))?;
        let code = code_of(outcomes, sentence).map(Into::into);
        Some(Outcome { level: None, code, text: with_stop(&block.text, sentence).to_string(), place: block.place })
    })
}

fn outcome(context: &Context<'_>, text: String, place: Place) -> Outcome {
    Outcome { level: None, code: code_of(context.framework.outcomes, &text).map(Into::into), text, place }
}

fn code_of(outcomes: Outcomes, text: &str) -> Option<&'static str> {
    let text = plain(text);
    outcomes.iter().find(|(words, _)| text.contains(words)).map(|(_, code)| *code)
}

/// Whether a sentence says one of the outcomes, and not only "whether" or "if" it is so.
fn is_stated(outcomes: Outcomes, sentence: &str) -> bool {
    let text = plain(sentence);
    let before = outcomes.iter().find_map(|(words, _)| text.split_once(words)).map(|(before, _)| before);
    before.is_some_and(|before| !before.split_whitespace().any(|word| word == "whether" || word == "if"))
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

    #[test]
    fn a_denial_is_no_outcome_and_neither_is_a_question() {
        let outcomes: Outcomes = crate::framework::by_code("school_monitoring").map_or(&[], |form| form.outcomes);
        let code = |sentence| code_of(outcomes, sentence);
        let denied =
            "Leaders and managers are not yet taking effective action towards the removal of special measures.";
        assert_eq!(code(denied), Some("not_taking_effective_action"));
        let said = "Leaders and managers are taking effective action towards the removal of special measures.";
        assert_eq!(code(said), Some("taking_effective_action"));
        assert_eq!(code("Pupils are making good progress, and teachers are not."), None);
        assert!(is_stated(outcomes, said));
        assert!(!is_stated(outcomes, "I looked at whether leaders are taking effective action to tackle weaknesses."));
    }

    #[test]
    fn a_value_that_is_centred_in_its_row_is_whole() {
        let row = |cells: [&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        let rows = vec![
            row(["Inspection dates", "12 March 2019"]),
            row(["", "The school is unlikely to meet all the"]),
            row(["Overall outcome", "independent school standards when it opens"]),
        ];
        let found = value_of_outcome(&DataTable { rows, ..DataTable::default() }).map(|(text, _)| text);
        let whole = "The school is unlikely to meet all the independent school standards when it opens";
        assert_eq!(found.as_deref(), Some(whole));
    }
}
