use super::*;
use crate::model::document::Style;
use crate::model::place::Place;

/// A block in 12 points from `top` to `foot` of a page.
fn block(top: f32, foot: f32, text: &str) -> Item {
    let style = Style { size: 12.0, ..Style::default() };
    let frame = Some(Frame { x0: 57.0, x1: 500.0, y0: foot, y1: top });
    let (place, page_end) = (Place::on_page(2), Some(2));
    Item::Text(Block { text: text.into(), style, frame, place, page_end, ..Block::default() })
}

fn texts(items: Vec<Item>) -> Vec<String> {
    join(items)
        .iter()
        .map(|item| if let Item::Text(block) = item { block.text.clone() } else { String::new() })
        .collect()
}

/// A labelled or plain block on a page.
fn on_page(page: u32, x0: f32, label: Option<&str>, text: &str) -> Item {
    let Item::Text(block) = block(700.0, 700.0, text) else { unreachable!() };
    let frame = block.frame.map(|frame| Frame { x0, ..frame });
    let (place, page_end) = (Place::on_page(page), Some(page));
    Item::Text(Block { label: label.map(str::to_string), frame, place, page_end, ..block })
}

#[test]
fn a_bullet_goes_on_after_a_page_break_though_its_sentence_ended() {
    let rest = "Social workers in Fenmoor visit often.";
    let first = on_page(2, 72.0, Some("•"), "Plans are clear.");
    assert_eq!(texts(vec![first.clone(), on_page(3, 90.0, None, rest)]), [format!("Plans are clear. {rest}")]);
    // at the margin begins another paragraph, and a join never skips a page
    assert_eq!(texts(vec![first.clone(), on_page(3, 72.0, None, rest)]).len(), 2);
    assert_eq!(texts(vec![first, on_page(4, 90.0, None, rest)]).len(), 2);
}

#[test]
fn a_row_of_the_team_does_not_go_on_on_the_next_page() {
    let row = "Dorothea Winterbourne, lead inspector Ofsted Inspector";
    let over = |rest: &str| texts(vec![on_page(2, 72.0, None, row), on_page(3, 72.0, None, rest)]).len();
    assert_eq!(over("Any complaints about the inspection should be made to Ofsted."), 2);
    assert_eq!(over("Bo Alder Her Majesty’s Inspector"), 2);
    assert_eq!(over("who led the inspection."), 1);
    let name = on_page(2, 72.0, None, "Quality assurance manager: Ann Fen-Alder, Fenmoor");
    assert_eq!(texts(vec![name, on_page(3, 72.0, None, "Any complaints about the inspection go to Ofsted.")]).len(), 2);
}

#[test]
fn a_sentence_goes_on_behind_a_word_that_ends_none() {
    let first = block(500.0, 500.0, "The statement should be sent by the director of services to");
    let second = block(470.0, 470.0, "Ofsted by 6 March.");
    assert_eq!(texts(vec![first, second]).len(), 1);
}

#[test]
fn a_number_in_the_middle_of_a_sentence_is_no_label() {
    let first = on_page(2, 72.0, Some("81."), "There has been a decrease in complaints (85 to");
    let second = on_page(3, 90.0, Some("58)"), "in the past year.");
    assert_eq!(texts(vec![first, second]), ["There has been a decrease in complaints (85 to 58) in the past year."]);
}

#[test]
fn a_paragraph_goes_on_in_the_line_below() {
    const START: &str = "When a child in Fenmoor has needs that are complex, they are often well supported by";
    let pieces = |space: f32| {
        let last = 471.0 - space;
        vec![block(500.0, 485.5, START), block(471.0, 471.0, "health"), block(last, last, "services.")]
    };
    assert_eq!(texts(pieces(14.5)), [format!("{START} health services.")]);
    assert_eq!(texts(pieces(29.0)), [format!("{START} health"), "services.".to_string()]);
}

#[test]
fn in_text_a_sentence_goes_on_behind_an_open_bracket() {
    let line = |number, label: Option<&str>, text: &str| {
        let place = Place { line: Some(number), ..Place::default() };
        Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
    };
    let first = || line(1, Some("•"), "Safety planning with children. (Outcome 3, National");
    assert_eq!(texts(vec![first(), line(3, None, "Framework)")]).len(), 1);
    assert_eq!(texts(vec![first(), line(3, None, "The framework")]).len(), 2);
}

#[test]
fn in_text_the_numbers_show_what_goes_on_within_a_page() {
    let line = |number, label: Option<&str>, text: &str| {
        let place = Place { line: Some(number), ..Place::default() };
        Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
    };
    let first = || line(1, Some("4."), "Screening in Fenmoor is strong.");
    let rest = "Thresholds in Fenmoor are clear to all of the partners who refer children.";
    let third = || line(5, Some("5."), "Staff stay.");
    assert_eq!(texts(vec![first(), line(3, None, rest), third()]).len(), 2);
    // headings, footnotes and the rest of another sentence
    for other in [
        "The experiences and progress of children who need help and protection",
        "1 The areas for improvement refer to the national framework of outcomes.",
        "and their parents, who know what will happen next and who can help them.",
    ] {
        assert_eq!(texts(vec![first(), line(3, None, other), third()]).len(), 3, "{other}");
    }
    assert_eq!(texts(vec![first(), line(3, None, rest), line(5, Some("1."), "Staff stay.")]).len(), 3);
}

#[test]
fn in_text_the_numbers_show_that_a_sentence_goes_on_in_a_name() {
    let line = |number, label: Option<&str>, text: &str| {
        let place = Place { line: Some(number), ..Place::default() };
        Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
    };
    let first = || line(1, Some("4."), "Workloads in Fenmoor are reviewed every fortnight or so by the Assistant");
    let rest = || line(3, None, "Director. Staff know the children, and see them alone as often as they can.");
    assert_eq!(texts(vec![first(), rest(), line(5, Some("5."), "Staff stay.")]).len(), 2);
    assert_eq!(texts(vec![first(), rest(), line(5, Some("1."), "Staff stay.")]).len(), 3);
    let heading = line(3, None, "The experiences and progress of children who need help and protection");
    assert_eq!(texts(vec![first(), heading, line(5, Some("5."), "Staff stay.")]).len(), 3);
}

#[test]
fn a_timescale_on_the_next_page_is_no_rest_of_an_action() {
    let action = "Review the policy for young people in Fenmoor so that none are disadvantaged";
    let pages = |next: &str| texts(vec![on_page(4, 72.0, Some("•"), action), on_page(5, 72.0, None, next)]).len();
    assert_eq!((pages("Within three months:"), pages("Fenmoor or elsewhere.")), (2, 1));
}

#[test]
fn in_text_a_body_is_no_rest_of_an_action() {
    let on = |page, text: &str| {
        let place = Place { line: Some(page), ..Place::on_page(page) };
        Item::Text(Block { text: text.into(), place, page_end: Some(page), ..Block::default() })
    };
    let action = "Leaders across the area should improve joint commissioning to ensure";
    assert_eq!(texts(vec![on(5, action), on(6, "Fenmoor Integrated Care Board")]).len(), 2);
    assert_eq!(texts(vec![on(5, action), on(6, "Fenmoor is safe.")]).len(), 1);
}

#[test]
fn in_text_the_numbers_show_what_goes_on_over_the_page() {
    let line = |page, label: Option<&str>, text: &str| {
        let Item::Text(block) = on_page(page, 72.0, label, text) else { unreachable!() };
        let place = Place { line: Some(page), ..block.place };
        Item::Text(Block { frame: None, place, style: Style::default(), ..block })
    };
    let rest = line(3, None, "Thresholds in Fenmoor are clear.");
    let first = || line(2, Some("4."), "Screening is strong.");
    let next = |label| line(3, Some(label), "Staff know the children.");
    assert_eq!(texts(vec![first(), rest.clone(), next("5.")]).len(), 2);
    assert_eq!(texts(vec![first(), rest, next("7.")]).len(), 3);
}

#[test]
fn in_text_the_last_name_of_a_list_is_whole_at_the_end_of_its_page() {
    let on = |page, text: &str| {
        let place = Place { line: Some(page), ..Place::on_page(page) };
        Item::Text(Block { text: text.into(), place, page_end: Some(page), ..Block::default() })
    };
    let name = on(2, "Ann Fen-Alder, Social Care Regulatory Inspector");
    assert_eq!(texts(vec![name, on(3, "The Office for Standards in Education regulates.")]).len(), 2);
    let full = on(2, "The plans for children are made in time, and they are known to the staff of");
    assert_eq!(texts(vec![full, on(3, "Fenmoor’s homes.")]).len(), 1);
}
