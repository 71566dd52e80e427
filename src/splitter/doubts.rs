//! What shows, after splitting, that text is in the wrong place.

use super::boxes::opens_record;
use super::matter::Bounds;
use super::numbering::Numbering;
use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataRow, Item};
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::recognise::grade;
use crate::recognise::heading::Vocabulary;
use crate::words::key;
use rustc_hash::FxHashSet;

/// The title of a chapter is no longer, in bytes.
const TITLE: usize = 120;
/// A title of so many words is no shorter, in bytes.
const SHORTEST: usize = 20;
/// A title of fewer words is also printed as a heading of other things.
const WORDS: usize = 4;
/// A shorter text between two paragraphs, in bytes, is no part of one.
const PARTED: usize = 60;
/// How many words are quoted of a paragraph that is apart.
const QUOTED: usize = 8;

/// Paragraphs whose words are apart on the page, and titles of chapters that head no section.
pub fn doubts(items: &[Item], kinds: &[Numbering], bounds: &Bounds, vocabulary: &Vocabulary) -> Vec<Warning> {
    let body = items.get(bounds.body..bounds.end).unwrap_or_default();
    let mut warnings: Vec<Warning> = body.iter().filter_map(displaced).collect();
    warnings.extend(parted(body, kinds.get(bounds.body..bounds.end).unwrap_or_default()));
    let chapters_from = bounds.body.max(bounds.judged);
    warnings.extend(chapters(items.get(chapters_from..bounds.end).unwrap_or_default(), vocabulary));
    warnings
}

/// Paragraphs of text between two whose numbers follow each other.
fn parted(body: &[Item], kinds: &[Numbering]) -> Option<Warning> {
    let between = kinds.windows(3).zip(body.get(1..)?).filter_map(|(three, item)| match (three, item) {
        ([Numbering::Numbered(a), Numbering::Plain, Numbering::Numbered(b)], Item::Text(block)) if *b == a + 1 => {
            let ends =
                block.text.ends_with(['.', '!', '?', ';', ',', '”', ')']) || block.text.starts_with(char::is_lowercase);
            let rest = block.text.len() > PARTED && ends && grade::at_end(&block.text).is_none();
            (block.place.line.is_some() && rest).then_some(block)
        }
        ([_, Numbering::Plain, _], Item::Text(block)) if is_number(block) => Some(block),
        _ => None,
    });
    let blocks: Vec<&Block> = between.collect();
    let quotes = blocks.iter().map(|block| quote(block));
    let message = "a paragraph without a number is between two with numbers that follow each other";
    let first = blocks.first()?;
    Some(Warning::new(Code::ParagraphParted, message).at(first.place).printed(quotes))
}

/// Whether a paragraph of text is a number whose paragraph is elsewhere.
fn is_number(block: &Block) -> bool {
    let digits = block.text.trim_end_matches(['.', ')']);
    let number = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    block.place.line.is_some() && number && digits.len() < block.text.len()
}

/// The first words of a paragraph.
fn quote(block: &Block) -> String {
    block.text.split(' ').take(QUOTED).collect::<Vec<_>>().join(" ")
}

fn displaced(item: &Item) -> Option<Warning> {
    let Item::Text(block) = item else { return None };
    let message = "the words of this paragraph are not together on the page";
    block.apart.then(|| Warning::new(Code::WordsDisplaced, message).at(block.place).printed([quote(block)]))
}

/// Titles of judged areas in the body, alone in a paragraph or cell, that head no section.
fn chapters(body: &[Item], vocabulary: &Vocabulary) -> Vec<Warning> {
    if vocabulary.has_number_rows() {
        return Vec::new();
    }
    let body = body.split(|item| opens_record(item, vocabulary)).next().unwrap_or_default();
    let mut checked = FxHashSet::default();
    let mut warnings = Vec::new();
    for (title, place) in body.iter().flat_map(titles) {
        let area = key(title);
        let is_chapter = area.split(' ').count() >= WORDS && vocabulary.is_area(&area);
        if is_chapter && checked.insert(area.clone()) && !is_headed(body, &area) {
            let message = format!("\"{title}\" heads no section");
            warnings.push(Warning::new(Code::ChapterMissing, message).at(place).printed([title]));
        }
    }
    warnings
}

/// Whether a heading has these words, with or without a grade.
fn is_headed(body: &[Item], area: &str) -> bool {
    body.iter().filter_map(heading).any(|block| key(&block.text).contains(area))
}

fn heading(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) if matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}

/// What could be a chapter's title: short paragraphs and cells.
fn titles(item: &Item) -> Vec<(&str, Place)> {
    let short = |text: &str| (SHORTEST..TITLE).contains(&text.len());
    match item {
        Item::Text(block) if heading(item).is_none() && short(&block.text) && block.label.is_none() => {
            vec![(&block.text, block.place)]
        }
        Item::Table(table) => {
            // a label with its number is a judgement
            let graded =
                |row: &&DataRow| row.cells.iter().skip(1).any(|cell| matches!(cell.trim().as_bytes(), [b'1'..=b'4']));
            let rows = table.rows.iter().filter(|row| !graded(row));
            let cells = rows.flat_map(|row| row.cells.iter().map(|cell| (cell.as_str(), row.place)));
            cells.filter(|(cell, _)| short(cell)).collect()
        }
        Item::Text(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: &str = "The experiences and progress of children who need help and protection";

    fn codes(items: &[Item]) -> Vec<Code> {
        let bounds = Bounds::whole(items);
        doubts(items, &vec![Numbering::Other; items.len()], &bounds, Vocabulary::of_councils())
            .into_iter()
            .map(|warning| warning.code)
            .collect()
    }

    fn text(role: Role, text: &str) -> Item {
        Item::Text(Block { role, text: text.into(), ..Block::default() })
    }

    #[test]
    fn a_chapter_whose_title_heads_no_section_is_told_once() {
        let plain = || text(Role::Paragraph, AREA);
        assert_eq!(codes(&[text(Role::Heading(1), "Findings"), plain(), plain()]), [Code::ChapterMissing]);
        let graded = format!("{AREA}: good");
        assert_eq!(codes(&[text(Role::Heading(1), &graded), plain()]), []);
        assert_eq!(codes(&[text(Role::Paragraph, "Adoption")]), []);
    }

    #[test]
    fn a_paragraph_in_two_places_is_told() {
        let block = Block { text: "Plans are clear.".into(), apart: true, ..Block::default() };
        assert_eq!(codes(&[Item::Text(block)]), [Code::WordsDisplaced]);
    }

    #[test]
    fn text_between_two_numbers_is_told() {
        let line = |label: Option<&str>, text: &str| {
            let place = Place { line: Some(1), ..Place::default() };
            let label = label.map(str::to_string);
            Item::Text(Block { text: text.into(), label, place, ..Block::default() })
        };
        let between = "Thresholds in Fenmoor are clear to all of the partners who refer children.";
        let items = [line(Some("4."), "Screening is strong."), line(None, between), line(Some("5."), "Staff stay.")];
        let kinds = [Numbering::Numbered(4), Numbering::Plain, Numbering::Numbered(5)];
        assert!(parted(&items, &kinds).is_some_and(|warning| warning.code == Code::ParagraphParted));
        let others = [Numbering::Numbered(4), Numbering::Plain, Numbering::Numbered(1)];
        assert!(parted(&items, &others).is_none());
        let lone = [line(Some("4."), "Screening is strong."), line(None, "7."), line(None, between)];
        assert!(parted(&lone, &[Numbering::Numbered(4), Numbering::Plain, Numbering::Plain]).is_some());
    }
}
