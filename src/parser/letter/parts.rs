//! The parts of a letter as lines: what is above "Dear ...", the letter itself, and what is below "Yours sincerely".

use crate::framework::headings::Holds;
use crate::model::document::{BULLET, Role};
use crate::model::line::{Joined, Line};
use crate::model::outline::{Item, Outline};
use crate::model::place::Printed;
use crate::parser::dates::parse_date;
use crate::parser::title_block::lines::lines_of;
use crate::recognise::heading::Vocabulary;
use crate::splitter::letter::is_close;
use crate::words::{Pattern, key, pattern};
use jiff::civil::Date;

/// A paragraph or list item of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its words.
    pub line: Line,
    /// Whether it is a list item.
    pub listed: bool,
}

/// A letter's parts.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// The lines above the salutation: letterhead, date, address.
    pub front: Vec<Line>,
    /// "Dear Ms Fen", without "Dear".
    pub salutation: Option<String>,
    /// The lines of the title.
    pub title: Vec<Line>,
    /// All lines after the salutation, including the title's, up to the close.
    pub body: Vec<Line>,
    /// The paragraphs and bullets before the first heading.
    pub opening: Vec<Told>,
    /// Those under "Areas covered by the visit".
    pub covered: Vec<Told>,
    /// The lines after "Yours sincerely".
    pub signature: Vec<Line>,
    /// Whether text recognition read these, and with them what is written by hand.
    pub scanned: bool,
}

/// The opening of a letter without headings has no more paragraphs than this.
const OPENING: usize = 14;
/// How many of the body's first lines may say who inspected what.
const FIRST_LINES: usize = 8;

/// A full date among other words, for letterheads that are all on one line.
static DATE: Pattern = pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+(?:19|20)\d\d\b").with(&["19", "20"]);

/// The sender's telephone number and internet address.
static LETTERHEAD: Pattern = pattern(r"(?i)\b0\d{2,4} \d{3} \d{4}\b|\btextphone\b|@ofsted|\bwww\.|^ofsted$");

impl Parts {
    /// The parts of a letter. Without a salutation the front ends at the first sentence, and the rest is body.
    pub fn of(outline: &Outline, vocabulary: &Vocabulary) -> Self {
        let flow = outline.flow.as_slice();
        let frame = outline.letter;
        let text = frame.map_or_else(|| first_sentence(flow), |frame| frame.body);
        let (close, signed) = frame.map_or((flow.len(), flow.len()), |frame| (frame.close, frame.signed));
        let between = |from: usize, to: usize| flow.get(from..to).unwrap_or_default();
        let salutation = frame.and_then(|frame| lines(between(frame.salutation, frame.salutation + 1)).pop());
        let (opening, covered) = openings(between(text, close), vocabulary);
        Parts {
            front: lines(between(0, frame.map_or(text, |frame| frame.salutation))),
            salutation: salutation.map(|line| line.text.trim_start_matches("Dear ").trim_end_matches(',').to_string()),
            title: frame.map(|frame| lines(between(frame.salutation + 1, frame.body))).unwrap_or_default(),
            body: lines(between(frame.map_or(0, |frame| frame.salutation + 1), close)),
            opening,
            covered,
            signature: signature(lines(between(close, signed))),
            scanned: between(close, signed).iter().any(is_scanned),
        }
    }

    /// The title's lines as one text.
    pub fn title_text(&self) -> Joined {
        Joined::of(&self.title)
    }

    /// The opening's paragraphs as one text.
    pub fn opening_text(&self) -> Joined {
        Joined::of(self.opening.iter().map(|told| &told.line))
    }

    /// The title and the first paragraphs, which say who inspected what.
    pub fn first_lines(&self) -> &[Line] {
        self.body.get(..FIRST_LINES).unwrap_or(&self.body)
    }

    /// The letter's own date: on a separate line above the salutation, or else the first one there.
    pub fn date(&self) -> Option<Printed<Date>> {
        let line = self
            .front
            .iter()
            .find_map(|line| Some(Printed::new(parse_date(&line.text)?, line.text.trim(), line.place)));
        line.or_else(|| {
            let mut inside =
                self.front.iter().flat_map(|line| DATE.find_iter(&line.text).map(move |found| (line, found)));
            let (line, found) = inside.next()?;
            let place = line.part(found.start(), found.end()).place;
            Some(Printed::new(parse_date(found.as_str())?, found.as_str(), place))
        })
    }

    /// The lines between the date and the salutation; without a date, those below the letterhead; if the date comes last,
    /// those above it.
    pub fn address(&self) -> Vec<Line> {
        let is_dated = |line: &Line| parse_date(&line.text).is_some() || DATE.is_match(&line.text);
        let letterhead = self.front.iter().rposition(|line| LETTERHEAD.is_match(&line.text)).map_or(0, |at| at + 1);
        let Some(date) = self.front.iter().rposition(is_dated) else { return lines_from(&self.front, letterhead) };
        let rest = self.front.get(date).and_then(|dated| {
            let found = DATE.find(&dated.text)?;
            Some(dated.part(found.end(), dated.text.len()))
        });
        let rest = rest.filter(|rest| !rest.text.is_empty());
        let after: Vec<Line> = rest.into_iter().chain(lines_from(&self.front, date + 1)).collect();
        if after.is_empty() { lines_from(self.front.get(..date).unwrap_or_default(), letterhead) } else { after }
    }
}

fn lines_from(lines: &[Line], start: usize) -> Vec<Line> {
    lines.get(start..).unwrap_or_default().to_vec()
}

/// Every line of a part; in tables, cell by cell.
fn lines(items: &[Item]) -> Vec<Line> {
    items.iter().flat_map(lines_of).filter(|line| !line.text.trim().is_empty()).collect()
}

fn is_scanned(item: &Item) -> bool {
    matches!(item, Item::Text(block) if block.style.recognised)
}

fn first_sentence(flow: &[Item]) -> usize {
    let is_sentence =
        |item: &Item| matches!(item, Item::Text(block) if block.text.len() > 120 && block.text.contains(". "));
    flow.iter().position(is_sentence).unwrap_or(0)
}

/// The text before the first heading, and that under "Areas covered by the visit".
fn openings(body: &[Item], vocabulary: &Vocabulary) -> (Vec<Told>, Vec<Told>) {
    let (mut opening, mut covered) = (Vec::new(), Vec::new());
    let mut heading: Option<Option<Holds>> = None;
    for item in body {
        let Item::Text(block) = item else { continue };
        let listed = block.label.as_deref() == Some(BULLET) || block.list_depth > 0;
        let told = || Told { line: Line::new(block.text.clone(), block.place), listed };
        match (&heading, block.role) {
            (_, Role::Heading(_)) => heading = Some(vocabulary.holds(&key(&block.text))),
            (None, _) if opening.len() < OPENING => opening.push(told()),
            (Some(Some(Holds::Covered)), _) => covered.push(told()),
            _ => {}
        }
    }
    (opening, covered)
}

/// The lines after the closing formula, which may be on the same line as the first of them.
fn signature(lines: Vec<Line>) -> Vec<Line> {
    let behind = |line: Line| {
        if !is_close(&line.text) {
            return line;
        }
        let formula: usize = line.text.split_inclusive(' ').take(2).map(str::len).sum();
        line.part(formula, line.text.len())
    };
    lines.into_iter().map(behind).filter(|line| !line.text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;
    use crate::splitter::letter::frame;

    fn outline(texts: &[&str]) -> Outline {
        let block = |text: &&str| Item::Text(Block { text: text.to_string(), ..Block::default() });
        let flow: Vec<Item> = texts.iter().map(block).collect();
        let letter = frame(&flow, Vocabulary::of_councils());
        Outline { flow, letter, ..Outline::default() }
    }

    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_letter_in_parts() {
        let parts = Parts::of(
            &outline(&[
                "Ofsted",
                "4 May 2021",
                "Ms Ann Fen",
                "Fenmoor Council",
                "Dear Ms Fen,",
                "Focused visit to Fenmoor",
                "children’s services",
                "This letter summarises the findings.",
                "Yours sincerely",
                "Bo Alder",
            ]),
            Vocabulary::of_councils(),
        );
        assert_eq!(parts.date().map(|date| date.value.to_string()).as_deref(), Some("2021-05-04"));
        assert_eq!(texts(&parts.address()), ["Ms Ann Fen", "Fenmoor Council"]);
        assert_eq!(parts.salutation.as_deref(), Some("Ms Fen"));
        assert_eq!(texts(&parts.title), ["Focused visit to Fenmoor", "children’s services"]);
        assert_eq!(parts.opening_text().text, "This letter summarises the findings.");
        assert_eq!(texts(&parts.signature), ["Bo Alder"]);
    }

    #[test]
    fn a_date_among_other_words() {
        let parts = Parts::of(
            &outline(&["enquiries@example.org 4 May 2021 Ann Fen Fenmoor Council", "Dear Ann Fen"]),
            Vocabulary::of_councils(),
        );
        assert_eq!(parts.date().map(|date| date.value.to_string()).as_deref(), Some("2021-05-04"));
        assert_eq!(texts(&parts.address()), ["Ann Fen Fenmoor Council"]);
    }

    #[test]
    fn a_letter_without_a_date_has_none() {
        assert_eq!(Parts::of(&outline(&["Fenmoor Council", "Dear Ms Fen"]), Vocabulary::of_councils()).date(), None);
    }

    #[test]
    fn an_address_is_read_up_to_the_salutation_whatever_its_date() {
        let address = |front: &[&str]| {
            let parts = Parts::of(&outline(front), Vocabulary::of_councils());
            parts.address().into_iter().map(|line| line.text).collect::<Vec<_>>()
        };
        let lines = ["Ofsted", "T 0300 123 1231", "www.gov.uk/ofsted", "4 Febuary 201", "Ann Fen", "Dear Ms Fen"];
        assert_eq!(address(&lines), ["4 Febuary 201", "Ann Fen"]);
        assert_eq!(
            address(&["Ofsted", "Ann Fen", "Fenmoor Council", "4 May 2021", "Dear Ms Fen"]),
            ["Ann Fen", "Fenmoor Council"]
        );
    }
}
