//! The outcome: one of three sentences of the form, in the box on the first page.

use crate::model::code::Code;
use crate::model::document::Block;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::report::Outcome;
use crate::model::warning::Warning;
use crate::words::{Pattern, pattern, sentences, with_stop};

static LEVELS: [(u8, Pattern); 3] = [
    (1, pattern(r"(?i)\b(?:typically )?leads? to positive experiences")),
    (2, pattern(r"(?i)\bleads? to inconsistent experiences")),
    (3, pattern(r"(?i)\bwidespread (?:and ?/ ?or|and|or) systemic failings")),
];

/// What follows the outcome in its box: the next inspection, and what the inspectorates require.
static AFTER: Pattern = pattern(
    r"(?i)^(?:the next (?:full|area|local|monitoring)|a (?:full |monitoring )?(?:re)?inspection|a monitoring|ofsted and|as a result of this|(?:hmci|his majesty.s chief inspector) requires)\b",
);

/// The outcome in its box or, if the box has no recognised heading, on the first pages.
pub(super) fn outcome_in(outcome: &[&Item], flow: &[Item], warnings: &mut Vec<Warning>) -> Option<Outcome> {
    const FIRST: usize = 30;
    let boxed: Vec<&Block> = outcome.iter().filter_map(|item| block(item)).collect();
    let front = || flow.iter().take(FIRST).filter_map(block).filter(|b| !levels(&b.text).is_empty()).take(1).collect();
    let blocks: Vec<&Block> = if boxed.is_empty() { front() } else { boxed };
    let text = text(&blocks);
    let place = blocks.first().map_or_else(Place::default, |b| b.place);
    let found = levels(&text);
    let level = if let [only] = found.as_slice() { Some(*only) } else { None };
    if level.is_none() {
        let message = match found.len() {
            0 => "no sentence gives one of the three outcomes",
            _ => "the text gives more than one of the three outcomes",
        };
        warnings.push(Warning::new(Code::OutcomeMissing, message).at(place));
    }
    (!text.is_empty()).then_some(Outcome { level, text, place, code: None })
}

fn block(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) => Some(block),
        Item::Table(_) => None,
    }
}

fn levels(text: &str) -> Vec<u8> {
    LEVELS.iter().filter(|(_, sentence)| sentence.is_match(text)).map(|(level, _)| *level).collect()
}

/// The sentences up to those about the next inspection.
fn text(blocks: &[&Block]) -> String {
    let sentences =
        blocks.iter().flat_map(|block| sentences(&block.text).map(|sentence| with_stop(&block.text, sentence)));
    sentences.take_while(|sentence| !AFTER.is_match(sentence)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> Item {
        Item::Text(Block { text: text.into(), ..Block::default() })
    }

    #[test]
    fn one_of_three_sentences() {
        let two = item(
            "The local area partnership’s arrangements lead to inconsistent experiences and outcomes. The partnership must work jointly. The next full area SEND inspection will be within approximately 3 years.",
        );
        let mut warnings = Vec::new();
        let found = outcome_in(&[&two], &[], &mut warnings);
        let text = "The local area partnership’s arrangements lead to inconsistent experiences and outcomes. The partnership must work jointly.";
        assert_eq!(found, Some(Outcome { level: Some(2), text: text.into(), place: Place::default(), code: None }));
        assert!(warnings.is_empty());
    }

    #[test]
    fn what_is_not_printed_is_not_invented() {
        let mut warnings = Vec::new();
        assert_eq!(outcome_in(&[], &[item("Children wait too long.")], &mut warnings), None);
        assert_eq!(warnings[0].code, Code::OutcomeMissing);
    }
}
