//! A letter's frame in the flow: letterhead, addressees and title before the text, the signature after it.

use super::notes::is_open;
use crate::model::document::{Block, Role};
use crate::model::outline::{Item, LetterFrame};
use crate::recognise::heading::Vocabulary;
use crate::recognise::title::cut;
use crate::words::{Pattern, key, pattern};

/// A salutation is in the first 80 items. In 91 real letters it was in the first 16.
const FRONT: usize = 80;
/// A title has at most four items. In 91 real letters it had one, of at most 119 characters.
const TITLE: usize = 4;
/// A longer paragraph, in bytes, after a signature is not part of it: another paper follows. In 91 real letters the longest
/// text after the close had 265 bytes.
const LONG: usize = 300;

/// The frame of a letter; `None` if nobody is addressed. A letter inside a report, such as that to a school's pupils, has
/// headings of the report before it.
pub fn frame(items: &[Item], vocabulary: &Vocabulary) -> Option<LetterFrame> {
    let salutation = items.iter().take(FRONT).position(|item| text(item).is_some_and(is_salutation))?;
    let opens = |block: &Block| matches!(block.role, Role::Heading(_)) && vocabulary.opens_body(&key(&block.text));
    if items.iter().take(salutation).filter_map(text).any(opens) {
        return None;
    }
    let title = items
        .get(salutation + 1..)?
        .iter()
        .take(TITLE)
        .take_while(|item| text(item).is_some_and(|block| is_title(block, vocabulary)));
    let body = salutation + 1 + title.count();
    let signed = annex(items, body, vocabulary).unwrap_or(items.len());
    let close = close(items.get(..signed)?, body);
    Some(LetterFrame { salutation, body, close, signed })
}

/// Separates a title from the first sentence if they are in one block.
pub(super) fn cut_title(items: &mut Vec<Item>) {
    let Some(salutation) = items.iter().take(FRONT).position(|item| text(item).is_some_and(is_salutation)) else {
        return;
    };
    let title = salutation + 1..items.len().min(salutation + 1 + TITLE);
    let run_on = title.into_iter().find_map(|at| Some((at, rest_of_title(text(items.get(at)?)?)?)));
    if let Some((at, rest)) = run_on
        && let Some(Item::Text(title)) = items.get_mut(at)
    {
        title.text.truncate(title.text.len() - rest.text.len());
        title.text.truncate(title.text.trim_end().len());
        items.insert(at + 1, Item::Text(rest));
    }
}

/// The text that was in one block with a title, as a separate block.
fn rest_of_title(block: &Block) -> Option<Block> {
    let title = cut(&block.text);
    let rest = block.text.get(title.len()..)?.trim_start();
    let place = block.place.behind(&block.text[..block.text.len() - rest.len()]);
    let cut_off = !rest.is_empty() && title.len() < 200 && is_open(title);
    cut_off.then(|| Block { text: rest.to_string(), label: None, role: Role::Paragraph, place, ..block.clone() })
}

/// Removes headings from the signature: offices are often set in bold.
pub(super) fn plain_signature(items: &mut [Item], frame: Option<LetterFrame>) {
    let Some(frame) = frame else { return };
    for item in items.iter_mut().take(frame.signed).skip(frame.close) {
        if let Item::Text(block) = item {
            block.role = Role::Paragraph;
        }
    }
}

fn text(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) => Some(block),
        Item::Table(_) => None,
    }
}

fn is_salutation(block: &Block) -> bool {
    block.text.starts_with("Dear ") && block.text.chars().count() < 200
}

fn is_title(block: &Block, vocabulary: &Vocabulary) -> bool {
    let heading = matches!(block.role, Role::Heading(_));
    let line = block.label.is_none() && block.text.chars().count() < 200 && is_open(&block.text);
    (heading || line) && !vocabulary.is_heading(&key(&block.text))
}

fn close(items: &[Item], body: usize) -> usize {
    // a footnote without a tag is also below the signature
    let note = |block: &Block| block.text.starts_with(|c: char| c.is_ascii_digit());
    let long = |item: &Item| text(item).is_some_and(|block| block.text.len() > LONG && !note(block));
    let last = items.iter().rposition(long).map_or(body, |at| at + 1);
    let from = last.max(body).min(items.len());
    let rest = items.get(from..).unwrap_or_default();
    let formula =
        rest.iter().position(|item| text(item).is_some_and(|block| block.text.len() < 200 && is_close(&block.text)));
    formula.or_else(|| first_signature(rest)).map_or(items.len(), |at| from + at)
}

/// Where, behind the signature of a letter to a provider, an annex or the report begins that the letter is about: a heading
/// of the form. A council's letter has none that it would name.
fn annex(items: &[Item], body: usize, vocabulary: &Vocabulary) -> Option<usize> {
    if !vocabulary.is_of_providers() {
        return None;
    }
    let rest = items.get(body..)?;
    let formula =
        rest.iter().position(|item| text(item).is_some_and(|block| block.text.len() < 200 && is_close(&block.text)));
    let signature = formula.or_else(|| first_signature(rest))?;
    let opens = |block: &Block| matches!(block.role, Role::Heading(_)) && vocabulary.is_heading(&key(&block.text));
    let annex = rest.iter().skip(signature + 1).position(|item| text(item).is_some_and(opens))?;
    Some(body + signature + 1 + annex)
}

/// An inspector's office and nothing else.
static OFFICE: Pattern = pattern(
    r"(?i)^(?:senior )?(?:(?:her|his) majesty.?s (?:chief )?inspector|HMI|(?:national|regional) director)\b[^.:]{0,90}$",
).with(&["majesty", "hmi", "director"]);

/// A name of two to five words.
static NAME: Pattern = pattern(r"^\p{Lu}[\p{L}.'’-]*(?: (?:d['’])?\p{L}[\p{L}'’-]*){1,4}(?:,? HMI)?,?$");

/// The first name with an inspector's office below it, where no formula comes before.
fn first_signature(items: &[Item]) -> Option<usize> {
    let line = |item: &Item, form: &Pattern| {
        text(item).is_some_and(|block| block.label.is_none() && form.is_match(&block.text))
    };
    items.windows(2).position(
        |pair| matches!(pair, [name, office] if line(name, &NAME) && !line(name, &OFFICE) && line(office, &OFFICE)),
    )
}

/// Whether a text is the formula before a signature.
pub fn is_close(text: &str) -> bool {
    let key = key(text);
    let mut words = key.split(' ');
    let yours = matches!(words.next(), Some("your" | "yours"));
    yours && matches!(words.next(), Some("sincerely" | "faithfully" | "truly"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(texts: &[&str]) -> Vec<Item> {
        let block = |text: &&str| Item::Text(Block { text: text.to_string(), ..Block::default() });
        texts.iter().map(block).collect()
    }

    #[test]
    fn a_letter_inside_a_report_is_no_frame() {
        let mut report = items(&["Fen Lane School", "Introduction", "Dear Pupils", "Thank you.", "Yours sincerely"]);
        let school = Vocabulary::of(crate::framework::by_code("school_2005").unwrap());
        assert!(frame(&report, school).is_some());
        if let Some(Item::Text(heading)) = report.get_mut(1) {
            heading.role = Role::Heading(1);
        }
        assert!(frame(&report, school).is_none());
    }

    #[test]
    fn a_letter_has_a_front_a_text_and_a_signature() {
        let items = items(&[
            "4 May 2021",
            "Dear Ms Fen",
            "Focused visit to the borough of Fenmoor",
            "children’s services",
            "This letter summarises the findings.",
            "Overview",
            "Leaders know the service.",
            "Yours sincerely",
            "Bo Alder",
        ]);
        assert_eq!(
            frame(&items, Vocabulary::of_councils()),
            Some(LetterFrame { salutation: 1, body: 4, close: 7, signed: 9 })
        );
    }

    #[test]
    fn a_letter_closes_with_a_formula_or_a_signature() {
        let close = |end: &[&str]| {
            let texts: Vec<&str> =
                ["Dear Ms Fen", "Overview", "Leaders know the service."].iter().chain(end).copied().collect();
            frame(&items(&texts), Vocabulary::of_councils()).map(|frame| frame.close)
        };
        assert_eq!(close(&["Yours faithfully", "Bo Alder"]), Some(3));
        assert_eq!(close(&["Your sincerely", "Bo Alder"]), Some(3));
        assert_eq!(close(&["Bo Alder", "His Majesty’s Inspector"]), Some(3));
        assert_eq!(close(&["Your services are good."]), Some(4));
    }

    #[test]
    fn what_is_behind_the_signature_of_a_letter_to_a_school_is_no_signature() {
        let mut letter = items(&[
            "Dear Ms Fen",
            "Leaders know.",
            "Yours sincerely",
            "Bo Alder",
            "Her Majesty’s Inspector",
            "Annex",
            "Improve attendance.",
        ]);
        for at in [4, 5] {
            if let Some(Item::Text(block)) = letter.get_mut(at) {
                block.role = Role::Heading(1);
            }
        }
        let school = Vocabulary::of(crate::framework::by_code("school_monitoring").unwrap());
        let found = frame(&letter, school);
        assert_eq!(found.map(|frame| (frame.close, frame.signed)), Some((2, 5)));
        plain_signature(&mut letter, found);
        let headings = letter.iter().filter_map(text).filter(|block| matches!(block.role, Role::Heading(_)));
        assert_eq!(headings.map(|block| block.text.as_str()).collect::<Vec<_>>(), ["Annex"]);
        assert_eq!(frame(&letter, Vocabulary::of_councils()).map(|frame| frame.signed), Some(7));
    }

    #[test]
    fn a_heading_of_the_form_is_no_title() {
        let items = items(&["Dear Ms Fen", "Overview", "Leaders know the service."]);
        assert_eq!(
            frame(&items, Vocabulary::of_councils()),
            Some(LetterFrame { salutation: 0, body: 1, close: 3, signed: 3 })
        );
    }

    #[test]
    fn reports_address_nobody() {
        assert_eq!(frame(&items(&["Inspection of Fenmoor", "Judgement"]), Vocabulary::of_councils()), None);
    }
}
