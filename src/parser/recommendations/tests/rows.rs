//! The rows of a list, with the lists below them.

use super::*;

#[test]
fn bullets_below_time_scales() {
    let section = section(
        "Areas for improvement",
        vec![
            paragraph(1, Some(28), false, "In order to improve, the council should take the following action:"),
            paragraph(2, None, false, "Immediately:"),
            paragraph(3, None, true, "ensure that plans are kept"),
            paragraph(4, None, false, "Within three months:"),
            paragraph(5, None, true, "review all cases"),
        ],
    );
    let rows = recommendations(&[section]);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].timescale, Some(Timescale::Immediately));
    assert_eq!(rows[1].timescale_printed.as_deref(), Some("Within three months:"));
}

#[test]
fn a_note_in_brackets_is_no_row() {
    let list = vec![
        plain("(Information for the school and appropriate authority)"),
        plain("Pupils who fall behind in reading do not practise enough."),
    ];
    assert_eq!(recommendations(&[section("Areas for improvement", list)]).len(), 1);
}

#[test]
fn bullets_after_a_numbered_row_that_is_complete_are_not_below_it() {
    let list =
        vec![numbered(1, "Improve visits."), numbered(2, "Review cases."), bullet("Social workers listen to us.")];
    let rows = recommendations(&[section("Recommendations", list)]);
    assert_eq!(texts(&rows), ["Improve visits.", "Review cases."]);
}

#[test]
fn bullets_of_a_numbered_recommendation_are_part_of_it() {
    let section = section(
        "Recommendations",
        vec![
            numbered(1, "Improve visits."),
            numbered(2, "Ensure that:"),
            bullet("plans are clear (paragraph 12)"),
            bullet("visits are timely (paragraph 17)"),
        ],
    );
    let rows = recommendations(&[section]);
    assert_eq!(
        texts(&rows),
        ["Improve visits.", "Ensure that: plans are clear (paragraph 12) visits are timely (paragraph 17)"]
    );
    assert_eq!(items(&rows[1]), ["plans are clear (paragraph 12)", "visits are timely (paragraph 17)"]);
    assert_eq!(rows[1].references.iter().map(|r| r.value.as_str()).collect::<Vec<_>>(), ["12", "17"]);
}

fn items(row: &Recommendation) -> Vec<&str> {
    row.items.iter().map(|item| item.text.as_str()).collect()
}

#[test]
fn the_only_numbered_recommendation_keeps_its_bullets() {
    let list = vec![numbered(9, "Ensure that:"), bullet("plans are clear"), bullet("visits are timely")];
    let rows = recommendations(&[section("Recommendations", list)]);
    assert_eq!(texts(&rows), ["Ensure that: plans are clear visits are timely"]);
}

#[test]
fn a_row_that_ends_in_a_colon_keeps_its_dashed_items() {
    let last = Paragraph { id: "p3".into(), ..plain("– support for those who live in them.") };
    let list = vec![
        bullet("Accommodation for young people in Fenmoor, including:"),
        plain("− enough homes"),
        last,
        Paragraph { under: Some("p3".into()), ..bullet("The quality of plans.") },
    ];
    let rows = recommendations(&[section("What needs to improve", list)]);
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[0].text,
        "Accommodation for young people in Fenmoor, including: enough homes support for those who live in them."
    );
    assert_eq!(items(&rows[0]), ["enough homes", "support for those who live in them."]);
}

#[test]
fn a_list_of_the_second_level_is_below_its_item() {
    let of = |id: &str, text: &str| Paragraph { under: Some(id.into()), ..bullet(text) };
    let list = vec![
        paragraph(1, None, true, "Leaders should act across the partnership."),
        of("p1", "The police should record risks."),
        of("p1", "Schools should share what they know."),
        bullet("The quality of plans."),
    ];
    let rows = recommendations(&[section("What needs to improve?", list)]);
    assert_eq!(rows.len(), 2);
    assert_eq!(items(&rows[0]), ["The police should record risks.", "Schools should share what they know."]);
}

#[test]
fn where_levels_do_not_show_small_letters_begin_the_items_below() {
    let list = vec![
        bullet("Practice with disabled children, to show:"),
        bullet("an understanding of their lives;"),
        bullet("direct work with them."),
        bullet("The timeliness of visits."),
    ];
    let rows = recommendations(&[section("What needs to improve?", list)]);
    assert_eq!(rows.iter().map(|row| row.items.len()).collect::<Vec<_>>(), [2, 0]);
    let lower = vec![bullet("ensure, within the council, that:"), bullet("review cases"), bullet("train staff")];
    assert_eq!(recommendations(&[section("Areas for improvement", lower)]).len(), 3);
}

#[test]
fn an_item_without_its_bullet_that_asks_is_a_row() {
    let list = vec![
        bullet("Ensure that plans are clear."),
        plain("Review all cases that were closed."),
        bullet("Train staff."),
    ];
    assert_eq!(recommendations(&[section("Recommendations", list)]).len(), 3);
}

#[test]
fn plain_items_that_ask_keep_their_bullets() {
    let list = vec![
        plain("Improve visits."),
        plain("Strengthen the oversight of:"),
        bullet("complex cases"),
        bullet("private fostering."),
        plain("Review plans."),
    ];
    let rows = recommendations(&[section("Recommendations", list)]);
    assert_eq!(
        texts(&rows),
        ["Improve visits.", "Strengthen the oversight of: complex cases private fostering.", "Review plans."]
    );
}

#[test]
fn the_rest_of_a_bullet_on_the_next_page_is_part_of_its_row() {
    let on = |page: u32, paragraph: Paragraph| Paragraph { place: Place::on_page(page), ..paragraph };
    let list = |page: u32| {
        vec![
            on(4, bullet("Partners know what children in Fenmoor need, and leaders have set out what is to change.")),
            on(page, plain("However, progress has been slow.")),
            on(5, bullet("Plans are late.")),
        ]
    };
    let rows = recommendations(&[section("Areas for improvement", list(5))]);
    assert_eq!(rows.len(), 2);
    assert!(rows[0].text.ends_with("what is to change. However, progress has been slow."));
    assert!(rows[0].items.is_empty());
    let rows = recommendations(&[section("Areas for improvement", list(4))]);
    assert!(rows[0].text.ends_with("what is to change."), "not on the same page");
}

#[test]
fn the_first_of_a_numbered_list_is_a_row_even_without_its_number() {
    let list =
        vec![bullet("1. Ensure that plans are clear."), numbered(2, "Review cases."), numbered(3, "Train staff.")];
    assert_eq!(recommendations(&[section("Recommendations", list)]).len(), 3);
}

#[test]
fn the_rest_of_a_row_in_a_plain_paragraph_is_told() {
    let odd = |row: &str| {
        let rest = paragraph(2, None, false, "interview in time.");
        let rows = vec![paragraph(1, None, true, row), rest, paragraph(3, None, true, "Plans for care leavers.")];
        read(Recommends::SOMETIMES, &[section("What needs to improve", rows)]).odd.len()
    };
    assert_eq!(odd("Children in Fenmoor who go missing are all offered a return home"), 1);
    assert_eq!(odd("Children in Fenmoor who go missing are all seen."), 0);
}
