//! Headings by type, words, tags and the contents page.

use super::*;
use crate::model::document::Style;
use crate::model::place::Place;

/// Headings of a document with its body in 12 points, and their levels.
fn headings(blocks: &[(f32, f32, &str)]) -> Vec<(u8, String)> {
    let body = (12.0, 0.0, "Social workers in Fenmoor know their children well. ".repeat(20));
    let all = blocks.iter().map(|(size, bold, text)| (*size, *bold, text.to_string())).chain([body]);
    let block = |(size, bold, text): (f32, f32, String)| {
        let style = Style { size, bold, ..Style::default() };
        Item::Text(Block { text, style, ..Block::default() })
    };
    let mut items: Vec<Item> = all.map(block).collect();
    mark(&mut items, &[], Vocabulary::of_councils());
    let level = |block: &Block| match block.role {
        Role::Heading(level) => level,
        _ => 0,
    };
    items.iter().filter_map(tagged_heading).map(|block| (level(block), block.text.clone())).collect()
}

fn on_page(page: u32, size: f32, bold: f32, text: &str) -> Item {
    let style = Style { size, bold, ..Style::default() };
    let place = Place::on_page(page);
    Item::Text(Block { text: text.into(), style, place, page_end: Some(page), ..Block::default() })
}

#[test]
fn a_listed_part_that_begins_a_page_is_a_heading_whatever_its_type() {
    const BOARD: &str = "The Local Safeguarding Children Board (LSCB)";
    let body = "Social workers in Fenmoor know their children well. ".repeat(20);
    let mut items = vec![
        on_page(5, 16.0, 1.0, "The local authority"),
        on_page(5, 12.0, 0.0, &body),
        on_page(5, 12.0, 0.0, BOARD),
        on_page(6, 12.0, 0.0, BOARD),
        on_page(6, 14.0, 1.0, "Fostering"),
    ];
    mark(&mut items, &[BOARD.to_string()], Vocabulary::of_councils());
    let found: Vec<_> = items.iter().filter_map(tagged_heading).map(|b| (b.place.page, b.role)).collect();
    let level = |page, level| (Some(page), Role::Heading(level));
    assert_eq!(found, [level(5, 1), level(6, 1), level(6, 2)]);
}

#[test]
fn a_dashed_line_is_a_list_item() {
    let mut item = on_page(2, 12.0, 0.0, "– in primary schools is 7%");
    if let Item::Text(block) = &mut item {
        block.role = Role::Heading(3);
    }
    let mut items = vec![item];
    mark(&mut items, &[], Vocabulary::of_councils());
    let Item::Text(block) = &items[0] else { panic!("a block") };
    assert_eq!((block.role, block.label.as_deref()), (Role::ListItem, Some(BULLET)));
    assert_eq!(block.text, "in primary schools is 7%");
}

#[test]
fn a_judged_area_with_a_full_stop_is_a_heading() {
    let title = "The experiences and progress of care leavers: requires improvement to be good.";
    let sentence = "Support for care leavers requires improvement to be good.";
    assert_eq!(headings(&[(14.0, 1.0, title), (14.0, 1.0, sentence)]), [(1, title.to_string())]);
}

/// Headings of a page with its body in 12 points: text with its shares of bold and italics.
fn headings_among(lines: &[(f32, f32, &str)]) -> Vec<String> {
    let body = (0.0, 0.0, "Social workers in Fenmoor know their children well, and they visit them often. ".repeat(4));
    let item = |(bold, italic, text): (f32, f32, String)| {
        let style = Style { size: 12.0, bold, italic, lines: 1, ..Style::default() };
        Item::Text(Block { text, style, place: Place::on_page(3), page_end: Some(3), ..Block::default() })
    };
    let with_body =
        |(bold, italic, text): &(f32, f32, &str)| [item((*bold, *italic, text.to_string())), item(body.clone())];
    let mut items: Vec<Item> = lines.iter().flat_map(with_body).collect();
    mark(&mut items, &[], Vocabulary::of_councils());
    items.iter().filter_map(tagged_heading).map(|block| block.text.clone()).collect()
}

#[test]
fn a_short_line_in_italics_over_text_is_a_heading() {
    assert_eq!(headings_among(&[(0.0, 1.0, "Partnership arrangements")]), ["Partnership arrangements"]);
    assert!(headings_among(&[(0.0, 0.0, "Partnership arrangements")]).is_empty());
    assert!(headings_among(&[(0.0, 1.0, "Working Together to Safeguard Children, 2015.")]).is_empty());
}

#[test]
fn a_summary_that_comes_again_in_body_type_is_a_heading_again() {
    let lines = [(1.0, 0.0, "Summary"), (1.0, 0.0, "Leadership, management and governance"), (0.0, 0.0, "Summary")];
    assert_eq!(headings_among(&lines), ["Summary", "Leadership, management and governance", "Summary"]);
    assert!(headings_among(&lines[2..]).is_empty(), "alone in body type it is none");
}

#[test]
fn a_headline_with_a_councils_name_is_no_responsible_body() {
    assert!(names_body("Fenmoor Council and NHS Fens Integrated Care Board"));
    assert!(!names_body("Ofsted publishes inspection report for Fenmoor Council"));
}
