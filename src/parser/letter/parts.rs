//! The parts of a letter, from the flow.

use crate::model::document::Role;
use crate::model::outline::{Item, Outline};
use crate::parser::dates::parse_date;
use crate::splitter::letter::{frame as letter_frame, is_close};
use crate::words::key;
use crate::words::{pattern, sentences};
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// A letter's parts as text.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// The lines above the salutation: letterhead, date, address.
    pub front: Vec<String>,
    /// "Dear Ms Fen", without "Dear".
    pub salutation: Option<String>,
    /// The title's lines as one.
    pub title: Option<String>,
    /// The paragraphs and bullets before the first heading.
    pub opening: Vec<String>,
    /// Those under "Areas covered by the visit".
    pub covered: Vec<String>,
    /// The lines behind "Yours sincerely".
    pub signature: Vec<String>,
}

/// So many paragraphs of a letter without headings are its opening.
const OPENING: usize = 14;

/// A full date among other words, for letterheads that are run together.
static DATE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+(?:19|20)\d\d\b"));

impl Parts {
    /// The parts of a letter. Without a salutation the front ends at the first sentence.
    pub fn of(outline: &Outline) -> Self {
        let flow = outline.flow.as_slice();
        let frame = letter_frame(flow);
        let body = frame.map_or_else(|| first_sentence(flow), |frame| frame.body);
        let close = frame.map_or(flow.len(), |frame| frame.close);
        let front = frame.map_or(body, |frame| frame.salutation);
        let between = |from: usize, to: usize| flow.get(from..to).unwrap_or_default();
        let title = frame.map(|frame| lines(between(frame.salutation + 1, frame.body)).join(" "));
        let salutation = frame.and_then(|frame| lines(between(frame.salutation, frame.salutation + 1)).pop());
        let (opening, covered) = openings(between(body, close));
        Parts {
            front: lines(between(0, front)),
            salutation: salutation.map(|line| line.trim_start_matches("Dear ").trim_end_matches(',').to_string()),
            title: title.filter(|title| !title.is_empty()),
            opening,
            covered,
            signature: signature(&lines(between(close, flow.len()))),
        }
    }

    /// The opening's paragraphs as one text.
    pub fn opening_text(&self) -> String {
        self.opening.join(" ")
    }

    /// The letter's own date, with the words that print it: a line of its own above the salutation, or else the first
    /// one there.
    pub fn dated(&self) -> Option<(Date, &str)> {
        let line = self.front.iter().find_map(|line| Some((parse_date(line)?, line.trim())));
        line.or_else(|| {
            let mut inside = self.front.iter().flat_map(|line| DATE.find_iter(line));
            inside.next().and_then(|found| Some((parse_date(found.as_str())?, found.as_str())))
        })
    }

    /// The lines between the date and the salutation.
    pub fn address(&self) -> Vec<String> {
        let date = self.front.iter().rposition(|line| parse_date(line).is_some() || DATE.is_match(line));
        let Some(date) = date else { return Vec::new() };
        let rest = self.front.get(date).and_then(|line| DATE.find(line).and_then(|found| line.get(found.end()..)));
        let rest = rest.map(str::trim).filter(|rest| !rest.is_empty()).map(str::to_string);
        rest.into_iter().chain(self.front.iter().skip(date + 1).cloned()).collect()
    }
}

/// The first sentence of a letter's text, which says what the letter is about.
pub fn opening_sentence(text: &str) -> Option<String> {
    let sentence = sentences(text).next().filter(|sentence| sentence.starts_with("This letter "))?;
    Some(sentence.to_string())
}

/// Every line of a part; a table's cells one by one.
fn lines(items: &[Item]) -> Vec<String> {
    let mut lines = Vec::new();
    for item in items {
        match item {
            Item::Text(block) => lines.push(block.whole()),
            Item::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                lines.extend(cells.flat_map(|cell| cell.split('\n')).map(str::to_string));
            }
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn first_sentence(flow: &[Item]) -> usize {
    let is_sentence =
        |item: &Item| matches!(item, Item::Text(block) if block.text.len() > 120 && block.text.contains(". "));
    flow.iter().position(is_sentence).unwrap_or(0)
}

/// The text before the first heading, and that under "Areas covered by the visit".
fn openings(body: &[Item]) -> (Vec<String>, Vec<String>) {
    let (mut opening, mut covered) = (Vec::new(), Vec::new());
    let mut heading: Option<String> = None;
    for item in body {
        let Item::Text(block) = item else { continue };
        match (&heading, block.role) {
            (_, Role::Heading(_)) => heading = Some(key(&block.text)),
            (None, _) if opening.len() < OPENING => opening.push(block.text.clone()),
            (Some(above), _) if above.starts_with("areas covered") => covered.push(block.text.clone()),
            _ => {}
        }
    }
    (opening, covered)
}

/// The lines behind the closing formula, which may stand in the first one's line.
fn signature(lines: &[String]) -> Vec<String> {
    let formula = |line: &String| {
        let rest = line.split_whitespace().skip(2).collect::<Vec<_>>().join(" ");
        if is_close(line) { rest } else { line.clone() }
    };
    lines.iter().map(formula).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;

    fn outline(texts: &[&str]) -> Outline {
        let block = |text: &&str| Item::Text(Block { text: text.to_string(), ..Block::default() });
        Outline { flow: texts.iter().map(block).collect(), ..Outline::default() }
    }

    #[test]
    fn a_letter_in_parts() {
        let parts = Parts::of(&outline(&[
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
        ]));
        assert_eq!(parts.dated().map(|(date, _)| date.to_string()).as_deref(), Some("2021-05-04"));
        assert_eq!(parts.address(), ["Ms Ann Fen", "Fenmoor Council"]);
        assert_eq!(parts.salutation.as_deref(), Some("Ms Fen"));
        assert_eq!(parts.title.as_deref(), Some("Focused visit to Fenmoor children’s services"));
        assert_eq!(parts.opening_text(), "This letter summarises the findings.");
        assert_eq!(parts.signature, ["Bo Alder"]);
    }

    #[test]
    fn a_date_among_other_words() {
        let parts = Parts::of(&outline(&["enquiries@example.org 4 May 2021 Ann Fen Fenmoor Council", "Dear Ann Fen"]));
        assert_eq!(parts.dated().map(|(date, _)| date.to_string()).as_deref(), Some("2021-05-04"));
        assert_eq!(parts.address(), ["Ann Fen Fenmoor Council"]);
    }

    #[test]
    fn a_letter_without_a_date_has_none() {
        assert_eq!(Parts::of(&outline(&["Fenmoor Council", "Dear Ms Fen"])).dated(), None);
    }
}
