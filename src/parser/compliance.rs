//! Whether each part of the independent school standards is met: sentences below the part's heading ("Leaders have ensured
//! that these standards are likely to be met."), or a row with the part and "Standards met".

use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::document::Block;
use crate::model::outline::{DataRow, Item};
use crate::model::place::Place;
use crate::model::report::{Compliance, ComplianceOutcome, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::{key, pattern, sentences, with_stop};
use regex::Regex;
use std::sync::LazyLock;

/// "Part 1. Quality of education provided", "Schedule 10 of the Equality Act 2010", "1. Quality of education provided".
static PART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:(?<part>Part \d)[.:]? |(?<number>\d)\. |(?<act>Schedule 10) )(?<label>\p{L}.{3,140})$")
});

/// "these standards are likely to be met", "the requirements for this part are not met", "Standards met".
static MET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:standards?|requirements?)\b(?: [\w’'()]+){0,8}? (?:(?:are|is|were|was|has been|have been) )?(?:(?<not>not|unlikely to be)\b ?)?(?<likely>likely to be )?(?:consistently |now |all )?(?<met>met)\b",
    )
});

/// Reads the parts in document order, each with the sentence that says whether it is met. Where several sentences
/// contradict each other, a part is not met if one says so.
pub fn read_compliance(context: &Context<'_>, report: &mut Report) {
    let mut reader = Reader::default();
    let mut inside = false;
    for item in &context.outline.flow {
        match item {
            Item::Text(block) => match context.vocabulary.holds(&key(&block.text)) {
                Some(Holds::Compliance) => {
                    inside = true;
                    reader.text(block);
                }
                Some(_) => inside = false,
                None if inside => reader.text(block),
                None => {}
            },
            Item::Table(table) if inside => table.rows.iter().for_each(|row| reader.row(row)),
            Item::Table(_) => {}
        }
    }
    report.warnings.extend(reader.unsaid());
    report.compliance = reader.found;
}

#[derive(Debug, Default)]
struct Reader {
    /// The part whose heading was last, and its label.
    part: Option<(Option<String>, String)>,
    /// The headings of all parts.
    headings: Vec<(String, Place)>,
    found: Vec<Compliance>,
    /// Those of `found` of which only an earlier finding is known.
    earlier: Vec<usize>,
}

impl Reader {
    fn text(&mut self, block: &Block) {
        // in text, the two cells of a row may stand as close as words
        if let Some((label, met)) = row_in(&block.text)
            && let (Some((part, label)), Some(outcome)) = (part(label), outcome(met))
        {
            return self.add(part, label, outcome, met, block.place);
        }
        if let Some(part) = part(&block.text) {
            self.headings.push((part.1.clone(), block.place));
            self.part = Some(part);
            return;
        }
        let Some((part, label)) = self.part.clone() else { return };
        for sentence in sentences(&block.text) {
            if let Some(outcome) = outcome(sentence) {
                self.add(part.clone(), label.clone(), outcome, with_stop(&block.text, sentence), block.place);
            }
        }
    }

    fn row(&mut self, row: &DataRow) {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        if let [label, met] = cells.as_slice()
            && let (Some((part, label)), Some(outcome)) = (part(label), outcome(met))
        {
            self.add(part, label, outcome, met, row.place);
        }
    }

    /// A warning for each part below whose heading nothing says whether it is met.
    fn unsaid(&self) -> impl Iterator<Item = Warning> {
        let said = |label: &str| self.found.iter().any(|found| found.label == label);
        self.headings.iter().filter(move |(label, _)| !said(label)).map(|(label, place)| {
            let message = format!("nothing below {label:?} says whether this part of the standards is met");
            Warning::new(Code::OutcomeMissing, message).at(*place).printed([label.as_str()])
        })
    }

    fn add(&mut self, part: Option<String>, label: String, outcome: ComplianceOutcome, printed: &str, place: Place) {
        let earlier = is_earlier(printed);
        let at = self.found.iter().position(|known| known.part == part && known.label == label);
        let Some((at, known)) = at.and_then(|at| Some((at, self.found.get_mut(at)?))) else {
            if earlier {
                self.earlier.push(self.found.len());
            }
            self.found.push(Compliance { part, label, outcome, printed: printed.to_string(), place });
            return;
        };
        let first = self.earlier.contains(&at) && !earlier;
        if first || outcome == ComplianceOutcome::NotMet && known.outcome != outcome && !earlier {
            (known.outcome, known.printed, known.place) = (outcome, printed.to_string(), place);
            self.earlier.retain(|other| *other != at);
        }
    }
}

/// Whether a sentence tells what an earlier inspection found.
fn is_earlier(sentence: &str) -> bool {
    static EARLIER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:last|previous|earlier|first) (?:[a-z-]+ ){0,2}inspection\b|\b(?:previously|had not|had been)\b",
        )
    });
    EARLIER.is_match(sentence)
}

/// "8. Quality of leadership in and management of schools Standards not met"
fn row_in(text: &str) -> Option<(&str, &str)> {
    let at = text
        .rfind(" Standards ")
        .filter(|at| text.ends_with(" met") && text.len() - at < " Standards not met".len() + 1)?;
    text.get(..at).zip(text.get(at + 1..))
}

/// A part's number and label.
fn part(text: &str) -> Option<(Option<String>, String)> {
    let found = PART.captures(text.trim())?;
    let number = || Some(format!("Part {}", found.name("number")?.as_str()));
    let part = found.name("part").or(found.name("act")).map(|part| part.as_str().to_string()).or_else(number);
    Some((part, found.name("label")?.as_str().to_string()))
}

fn outcome(sentence: &str) -> Option<ComplianceOutcome> {
    let found = MET.captures(sentence)?;
    Some(match (found.name("not"), found.name("likely")) {
        (Some(_), _) => ComplianceOutcome::NotMet,
        (None, Some(_)) => ComplianceOutcome::LikelyToBeMet,
        (None, None) => ComplianceOutcome::Met,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_whether_the_standards_are_met() {
        use ComplianceOutcome::{LikelyToBeMet, Met, NotMet};
        for (sentence, expected) in [
            ("Leaders have ensured that these standards are likely to be met", Some(LikelyToBeMet)),
            ("The independent school standards in this part are met", Some(Met)),
            ("As a result, the standards in this part are not met", Some(NotMet)),
            ("This standard is unlikely to be met", Some(NotMet)),
            ("Standards met", Some(Met)),
            ("Standards not met", Some(NotMet)),
            ("The headteacher met the proprietor", None),
        ] {
            assert_eq!(outcome(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_part_has_a_number_and_a_label() {
        let expected = Some((Some("Part 1".to_string()), "Quality of education provided".to_string()));
        assert_eq!(part("Part 1. Quality of education provided"), expected);
        assert_eq!(part("1. Quality of education provided"), expected);
        assert_eq!(part("Paragraph 2(1), 2(1)(a)"), None);
        assert_eq!(
            row_in("8. Quality of leadership Standards not met"),
            Some(("8. Quality of leadership", "Standards not met"))
        );
        assert_eq!(row_in("Leaders know the Standards that are not met"), None);
    }

    #[test]
    fn a_part_of_which_nothing_is_said_is_told() {
        let mut reader = Reader::default();
        for text in
            ["Part 1. Quality of education provided", "The standards are met.", "Part 6. Provision of information"]
        {
            reader.text(&Block { text: text.to_string(), ..Block::default() });
        }
        assert_eq!(reader.unsaid().map(|warning| warning.printed).collect::<Vec<_>>(), [["Provision of information"]]);
    }

    #[test]
    fn what_an_earlier_inspection_found_is_not_what_this_one_did() {
        use ComplianceOutcome::{Met, NotMet};
        let outcomes = |sentences: &[&str]| {
            let mut reader = Reader::default();
            for text in [&["Part 3. Welfare, health and safety of pupils"], sentences].concat() {
                reader.text(&Block { text: text.to_string(), ..Block::default() });
            }
            reader.found.iter().map(|found| found.outcome).collect::<Vec<_>>()
        };
        let before = "At the last inspection, these standards were not met.";
        assert_eq!(outcomes(&[before, "The standards in this part are now met."]), [Met]);
        assert_eq!(outcomes(&["The requirements are met.", "This standard is not met."]), [NotMet]);
        assert_eq!(outcomes(&["The standards are not met.", "The requirements are met."]), [NotMet]);
        assert_eq!(outcomes(&["The standards are met.", before]), [Met]);
        assert_eq!(outcomes(&[before]), [NotMet]);
    }
}
