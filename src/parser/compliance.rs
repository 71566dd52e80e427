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
use crate::words::{Pattern, folded, key, pattern, sentences, with_stop};

/// "Part 1. Quality of education provided", "Schedule 10 of the Equality Act 2010", "1. Quality of education provided".
static PART: Pattern =
    pattern(r"^(?:(?<part>Part \d)[.:]? |(?<number>\d)\. |(?<act>Schedule \d{1,2} of ))(?<label>\p{L}.{3,140})$");

/// "these standards are likely to be met", "the requirements for this part are not met", "Standards met".
static MET: Pattern = pattern(
    r"(?i)\b(?:standards?|requirements?)\b(?: [\w’'()]+){0,8}? (?:(?:are|is|were|was|has been|have been) )?(?:(?<not>not|unlikely to be)\b ?)?(?<likely>likely to be )?(?:consistently |now |all )?(?<met>met)\b",
).with(&["met"]);

/// "Does the school meet the independent school standards?", in the table of grades since 2019.
static QUESTION: Pattern = pattern(
    r"(?i)^(?<label>Does the [\w’' ]{3,40} meet [^?]{0,120}\bstandards\b[^?]{0,60}\?)\s*(?<answer>Yes|No)?\.?$",
)
.with(&["does the"]);

/// "The school meets the requirements of the schedule to ...", "The school must meet the following independent school
/// standards:": which they are is printed below it.
static WHOLE: Pattern = pattern(
    r"(?i)\b(?:school|proprietor) (?:(?:consistently |now )?meets|(?<not>must (?:take action to |ensure that it |urgently )?meets?|(?:does not|did not|has failed to|fails to|needs to) meet)) (?:all )?(?:of )?(?:the )?(?:requirements of the schedule|(?<following>following [\w ]{0,30}standards)|independent school standards)\b",
).with(&["meet"]);

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
                    reader.opens(block);
                }
                Some(_) => inside = false,
                None if inside => reader.text(block),
                None => reader.question(&[&block.text], block.place),
            },
            Item::Table(table) => table.rows.iter().for_each(|row| reader.row(row, inside)),
        }
    }
    reader.close();
    report.warnings.extend(reader.unsaid());
    report.compliance = reader.found;
}

/// A question is no longer, in bytes.
const LONGEST: usize = 250;

#[derive(Debug, Default)]
struct Reader {
    /// The part whose heading was last, and its label.
    part: Option<(Option<String>, String)>,
    /// The heading above all parts.
    whole: Option<String>,
    /// The sentence that says that the parts below it are not met, and whether one followed.
    following: Option<(String, Place, bool)>,
    /// The headings of all parts.
    headings: Vec<(String, Place)>,
    found: Vec<Compliance>,
    /// Those of `found` of which only an earlier finding is known.
    earlier: Vec<usize>,
}

impl Reader {
    /// The heading of compliance; forms in rows have a part's number in it.
    fn opens(&mut self, block: &Block) {
        (self.whole, self.part) = (Some(block.text.trim().to_string()), None);
        self.text(block);
    }

    /// A question whether the standards are met, with its answer.
    fn question(&mut self, cells: &[&str], place: Place) {
        let line = |text: &&str| folded(text);
        let words = cells.iter().map(line).collect::<Vec<_>>().join(" ");
        let Some(found) =
            Some(words.trim()).filter(|words| words.len() < LONGEST).and_then(|words| QUESTION.captures(words))
        else {
            return;
        };
        let (Some(label), Some(answer)) = (found.name("label"), found.name("answer")) else { return };
        let met = answer.as_str().eq_ignore_ascii_case("yes");
        let outcome = if met { ComplianceOutcome::Met } else { ComplianceOutcome::NotMet };
        self.add(None, label.as_str().to_string(), outcome, answer.as_str(), place);
    }

    /// A sentence on the standards as a whole, before the parts.
    fn sentence(&mut self, sentence: &str, printed: &str, place: Place) {
        let Some(found) = WHOLE.captures(sentence) else { return };
        if found.name("following").is_some() && found.name("not").is_some() {
            self.following = Some((printed.to_string(), place, false));
        } else if let Some(label) = self.whole.clone() {
            let met = found.name("not").is_none();
            self.add(None, label, if met { ComplianceOutcome::Met } else { ComplianceOutcome::NotMet }, printed, place);
        }
    }

    /// Standards that are not met, but stand below no part's heading.
    fn close(&mut self) {
        if let (Some((printed, place, false)), Some(label)) = (self.following.take(), self.whole.clone()) {
            self.add(None, label, ComplianceOutcome::NotMet, &printed, place);
        }
    }

    fn text(&mut self, block: &Block) {
        // in text, the two cells of a row may stand as close as words
        if let Some((label, met)) = row_in(&block.text)
            && let (Some((part, label)), Some(outcome)) = (part(label), outcome(met))
        {
            return self.add(part, label, outcome, met, block.place);
        }
        if let Some(part) = part(&block.text) {
            self.headings.push((part.1.clone(), block.place));
            if let Some((printed, _, followed)) = &mut self.following {
                *followed = true;
                let printed = printed.clone();
                self.add(part.0.clone(), part.1.clone(), ComplianceOutcome::NotMet, &printed, block.place);
            }
            self.part = Some(part);
            return;
        }
        for sentence in sentences(&block.text) {
            let Some((part, label)) = self.part.clone() else {
                self.sentence(sentence, with_stop(&block.text, sentence), block.place);
                continue;
            };
            if let Some(outcome) = outcome(sentence) {
                self.add(part.clone(), label.clone(), outcome, with_stop(&block.text, sentence), block.place);
            }
        }
    }

    fn row(&mut self, row: &DataRow, inside: bool) {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        self.question(&cells, row.place);
        if inside
            && let [label, met] = cells.as_slice()
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
    static EARLIER: Pattern = pattern(
        r"(?i)\b(?:last|previous|earlier|first) (?:[a-z-]+ ){0,2}inspection\b|\b(?:previously|had not|had been)\b",
    )
    .with(&["last", "previous", "earlier", "first", "had "]);
    EARLIER.is_match(sentence)
}

/// "8. Quality of leadership in and management of schools Standards not met"
fn row_in(text: &str) -> Option<(&str, &str)> {
    let at = text
        .rfind(" Standards ")
        .filter(|at| text.ends_with(" met") && text.len() - at < " Standards not met".len() + 1)?;
    text.get(..at).zip(text.get(at + 1..))
}

/// A part's number and label. What another act requires is no part of the standards.
fn part(text: &str) -> Option<(Option<String>, String)> {
    let found = PART.captures(text.trim())?;
    if found.name("act").is_some() {
        return Some((None, text.trim().to_string()));
    }
    let number = || Some(format!("Part {}", found.name("number")?.as_str()));
    let part = found.name("part").map(|part| part.as_str().to_string()).or_else(number);
    Some((part, found.name("label")?.as_str().to_string()))
}

fn outcome(sentence: &str) -> Option<ComplianceOutcome> {
    let found = MET.captures(sentence)?;
    // "The standard in this paragraph is met if ..." are the regulations' words
    let behind = sentence.get(found.get(0)?.end()..)?.trim_start();
    if behind.starts_with("if ") || behind.starts_with("if–") || behind == "if" {
        return None;
    }
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
            ("2(1) The standard in this paragraph is met if–", None),
            ("The standard in this paragraph is met if the proprietor ensures compliance", None),
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
        let act = "Schedule 10 of the Equality Act 2010";
        assert_eq!(part(act), Some((None, act.to_string())));
        assert_eq!(
            row_in("8. Quality of leadership Standards not met"),
            Some(("8. Quality of leadership", "Standards not met"))
        );
        assert_eq!(row_in("Leaders know the Standards that are not met"), None);
    }

    fn read(texts: &[&str]) -> Vec<(Option<String>, ComplianceOutcome)> {
        let block = |text: &&str| Block { text: text.to_string(), ..Block::default() };
        let mut reader = Reader::default();
        reader.opens(&block(&"Compliance with regulatory requirements"));
        texts.iter().for_each(|text| reader.text(&block(text)));
        reader.close();
        reader.found.into_iter().map(|found| (found.part, found.outcome)).collect()
    }

    #[test]
    fn parts_below_what_must_be_met_are_not_met() {
        use ComplianceOutcome::{Met, NotMet};
        let lead = "The school must meet the following independent school standards:";
        let rule = "12 The standard in this paragraph is met if the proprietor ensures compliance.";
        let part = "Part 3. Welfare, health and safety of pupils";
        assert_eq!(read(&[lead, part, rule]), [(Some("Part 3".to_string()), NotMet)]);
        assert_eq!(read(&[lead, rule]), [(None, NotMet)]);
        let schedule =
            "the requirements of the schedule to the Education (Independent School Standards) Regulations 2014.";
        assert_eq!(read(&[&format!("The school meets {schedule}")]), [(None, Met)]);
        assert_eq!(read(&[&format!("The school must take action to meet {schedule}")]), [(None, NotMet)]);
    }

    #[test]
    fn a_question_with_its_answer_says_whether_the_standards_are_met() {
        use ComplianceOutcome::{Met, NotMet};
        let asked = |cells: &[&str]| {
            let mut reader = Reader::default();
            reader.question(cells, Place::default());
            reader.found.first().map(|found| found.outcome)
        };
        let question = "Does the school meet the independent\nschool standards?";
        assert_eq!(asked(&[question, "Yes"]), Some(Met));
        assert_eq!(asked(&[question, "No"]), Some(NotMet));
        assert_eq!(asked(&["Does the school meet the independent school standards? No"]), Some(NotMet));
        assert_eq!(asked(&["Overall effectiveness", "Good"]), None);
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
