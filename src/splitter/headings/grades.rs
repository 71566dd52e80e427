//! Grades among the headings: one behind its area on the same line, and those that head a group of areas.

use crate::framework::headings::Holds;
use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::recognise::grade;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// "Staying safe Grade 3 (Adequate)" on one line is a heading and its grade; so is "Outcomes for pupils Good", where the form
/// has the grade in a cell beside the heading.
pub(super) fn split_grade_lines(items: &mut Vec<Item>, vocabulary: &Vocabulary) {
    let mut split = Vec::with_capacity(items.len());
    for mut item in items.drain(..) {
        let below = grade_below(&mut item, vocabulary);
        split.push(item);
        split.extend(below);
    }
    *items = split;
}

/// Removes the grade from the end of a block's text.
fn grade_below(item: &mut Item, vocabulary: &Vocabulary) -> Option<Item> {
    let Item::Text(block) = item else { return None };
    let numbered = grade::line(&block.text).filter(|p| p.start > 0 && p.number.is_some());
    let start = numbered.map(|printed| printed.start).or_else(|| vocabulary.grade_beside(&block.text));
    let start = start.or_else(|| vocabulary.grade_behind_area(&block.text))?;
    let text = block.text.split_off(start);
    block.text.truncate(block.text.trim_end().len());
    let place = block.place.behind(&block.whole());
    Some(Item::Text(Block { text, label: None, role: Role::Paragraph, place, ..block.clone() }))
}

/// Whether a block is a grade that heads no group of areas: report cards group areas under their grade, print the grade
/// again at each, and explain all grades on the first page and at the end.
pub(super) fn is_lone_grade(items: &[Item], index: usize, vocabulary: &Vocabulary) -> bool {
    let is_area = |item: Option<&Item>| match item {
        Some(Item::Text(block)) => vocabulary.is_area(&key(&block.text)),
        Some(Item::Table(table)) => {
            let first = table.rows.first().and_then(|row| row.cells.iter().find(|cell| !cell.trim().is_empty()));
            first.is_some_and(|cell| vocabulary.is_area(&key(cell)))
        }
        None => false,
    };
    let Some(Item::Text(block)) = items.get(index).filter(|item| is_short(item)) else { return false };
    let is_grade = vocabulary.holds(&key(&block.text)) == Some(Holds::Group);
    let own = is_area(index.checked_sub(1).and_then(|above| items.get(above)));
    is_grade && (own || !is_area(items.get(index + 1)))
}

/// A grade is shorter than this, in bytes.
fn is_short(item: &Item) -> bool {
    const LONGEST: usize = 40;
    matches!(item, Item::Text(block) if block.text.len() < LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    /// The blocks of a report card that are headings, in order.
    fn headings(lines: &[&str]) -> Vec<String> {
        let block = |text: &&str| Item::Text(Block { text: text.to_string(), ..Block::default() });
        let mut items = lines.iter().map(block).collect();
        super::super::mark(&mut items, &[], Vocabulary::of(by_code("report_card").expect("a framework")));
        let heading = |item: &Item| match item {
            Item::Text(block) if matches!(block.role, Role::Heading(_)) => Some(block.text.clone()),
            _ => None,
        };
        items.iter().filter_map(heading).collect()
    }

    #[test]
    fn only_a_grade_above_areas_is_a_heading() {
        let key = ["Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement"];
        let card = [
            &key[..],
            &["Safeguarding standards met", "They are met.", "Strong standard", "Inclusion Strong standard", "Good."],
            &["Achievement", "Strong standard", "They learn.", "Our grades explained", "Exceptional", "The best."],
        ];
        let expected =
            ["Safeguarding standards met", "Strong standard", "Inclusion", "Achievement", "Our grades explained"];
        assert_eq!(headings(&card.concat()), expected);
    }
}
