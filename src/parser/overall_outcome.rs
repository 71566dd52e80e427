//! The outcome of an inspection that grades nothing: a sentence in the row "Overall outcome" of the first page, below the
//! heading "Outcome", or in a letter's first paragraphs.

use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::report::{Outcome, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::{key, plain, sentences, with_stop};

/// An outcome without a heading is in the first paragraphs.
const FIRST: usize = 40;

/// Reads the outcome; a warning if there is none.
pub fn read_overall_outcome(context: &Context<'_>, report: &mut Report) {
    report.outcome = in_row(context).or_else(|| below_heading(context)).or_else(|| in_front(context));
    if report.outcome.is_none() {
        report.warnings.push(Warning::new(Code::OutcomeMissing, "no row or sentence gives the outcome"));
    }
}

fn in_row(context: &Context<'_>) -> Option<Outcome> {
    let tables =
        context.outline.flow.iter().filter_map(|item| if let Item::Table(table) = item { Some(table) } else { None });
    tables.flat_map(|table| &table.rows).find_map(|row| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let [label, text] = cells.as_slice() else { return None };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (key(label) == "overall outcome").then(|| outcome(context, text, row.place))
    })
}

/// The first paragraph below the heading, whatever it says.
fn below_heading(context: &Context<'_>) -> Option<Outcome> {
    let mut texts =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    texts.find(|block| context.vocabulary.holds(&key(&block.text)) == Some(Holds::Outcome))?;
    texts.next().map(|block| outcome(context, block.text.clone(), block.place))
}

fn in_front(context: &Context<'_>) -> Option<Outcome> {
    let texts =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    texts.take(FIRST).find_map(|block| {
        let sentence = sentences(&block.text).find(|sentence| code_of(context, sentence).is_some())?;
        Some(outcome(context, with_stop(&block.text, sentence).to_string(), block.place))
    })
}

fn outcome(context: &Context<'_>, text: String, place: Place) -> Outcome {
    Outcome { level: None, code: code_of(context, &text).map(Into::into), text, place }
}

fn code_of(context: &Context<'_>, text: &str) -> Option<&'static str> {
    let text = plain(text);
    context.framework.outcomes.iter().find(|(words, _)| text.contains(words)).map(|(_, code)| *code)
}
