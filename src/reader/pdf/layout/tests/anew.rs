//! Pages that a browser or another program has set anew: words, bullets and lines are near where they were printed.

use super::{Page, laid, printed};

/// A full line within a sentence, in 10 points 420 points wide.
const WITHIN: &str = "leaders in Fenmoor know their services well and have made them better with care and";

fn texts(page: Page) -> Vec<String> {
    printed(&laid(vec![page]).nodes)
}

#[test]
fn a_bullet_between_two_lines_is_of_the_first() {
    let page = |y: f32| {
        let page = Page::new().show(110.0, y, 10.0, "Plans for children in Fenmoor are made in time and");
        page.show(98.0, 700.0, 11.0, "\u{25FC}").show(110.0, y - 12.5, 10.0, "are known to all.")
    };
    let expected = ["[•] Plans for children in Fenmoor are made in time and are known to all."];
    assert_eq!(texts(page(705.0)), expected);
    assert_eq!(texts(page(706.5)), expected, "the second line is nearer");
}

#[test]
fn a_bullet_with_the_third_line_is_of_the_first() {
    let page = Page::new().lines(110.0, 729.0, &["Plans for children in Fenmoor are made in time and are so"]);
    let page = page.show(110.0, 715.0, 12.0, "well made that they are known to all of them, and that");
    let page = page.show(98.0, 697.0, 12.0, "\u{25FC}").show(110.0, 701.0, 12.0, "they are read.");
    let expected = "[•] Plans for children in Fenmoor are made in time and are so well made that they are known to all of them, and that they are read.";
    assert_eq!(texts(page), [expected]);
}

#[test]
fn a_bullet_alone_above_its_line_begins_it() {
    let page = Page::new().show(98.0, 730.0, 12.0, "Cases seen").show(98.0, 716.0, 12.0, "\u{25FC}");
    assert_eq!(texts(page.show(110.0, 700.0, 10.0, "Plans are clear.")), ["Cases seen", "[•] Plans are clear."]);
}

#[test]
fn lines_over_each_other_are_two() {
    let page =
        Page::new().show(98.0, 699.5, 10.0, "\u{25FC}").show(110.0, 700.0, 10.0, "Audits in Fenmoor are many and ");
    assert_eq!(
        texts(page.show(112.0, 698.0, 10.0, "they are good.")),
        ["[•] Audits in Fenmoor are many and they are good."]
    );
}

#[test]
fn a_line_over_the_paragraph_above_goes_on_from_the_one_below() {
    let page = Page::new().show(92.0, 700.0, 11.0, "Leaders in Fenmoor should embed what is good.");
    let page = page.show(92.0, 694.5, 10.0, "it is done in time and told to all.");
    let page = page.show(
        92.0,
        681.0,
        11.0,
        "Leaders in Westhaven should improve all of their annual reviews each year so that",
    );
    let expected = [
        "Leaders in Fenmoor should embed what is good.",
        "Leaders in Westhaven should improve all of their annual reviews each year so that it is done in time and told to all.",
    ];
    assert_eq!(texts(page), expected);
}

/// Groups of so many lines, each where it was printed in a leading of 13.5 points, with its lines 11 points apart.
fn groups(mut page: Page, top: f32, counts: &[usize], line: impl Fn(usize, usize) -> String) -> Page {
    let mut y = top;
    for (group, count) in counts.iter().enumerate() {
        for at in 0..*count {
            page = page.show(72.0, y - 11.0 * at as f32, 10.0, &line(group, at));
        }
        y -= 13.5 * *count as f32;
    }
    page
}

#[test]
fn groups_of_lines_are_one_paragraph_where_they_stand_in_the_printed_leading() {
    let line = |group: usize, at: usize| match (group, at) {
        (8, 3) => format!("{} seen.", &WITHIN[..75]),
        (9, 0) => format!("Others {}", &WITHIN[..75]),
        _ => WITHIN.to_string(),
    };
    let counts = [3, 4, 3, 2, 4, 3, 3, 4, 4, 3];
    let page = groups(Page::new(), 780.0, &counts, line);
    let below = 780.0 - 13.5 * 33.0;
    assert_eq!(texts(groups(page, below, &[2], |_, _| WITHIN.to_string())).len(), 1);
    let page = groups(
        Page::new(),
        780.0,
        &counts,
        |group, at| if at == 2 && group == 9 { "End.".into() } else { line(group, at) },
    );
    let apart =
        groups(page, below - 7.0, &[2], |_, at| if at == 0 { format!("Next {WITHIN}") } else { WITHIN.to_string() });
    assert_eq!(texts(apart).len(), 2, "white between paragraphs is no part of the leading");
}

#[test]
fn the_first_line_of_an_item_may_be_enlarged_like_its_bullet() {
    let full = "The virtual school in Fenmoor should see how effective its work is, and plan so";
    let page = |size: f32, rest: &str| {
        let page = Page::new().show(98.0, 700.0, size, &format!("\u{25FC}  {full}"));
        page.show(112.0, 690.0, 10.0, rest).show(98.0, 660.0, 10.0, WITHIN)
    };
    assert_eq!(texts(page(12.9, "that it is led."))[0], format!("[•] {full} that it is led."));
    assert_eq!(
        texts(page(11.2, "Public Law Outlines are kept."))[0],
        format!("[•] {full} Public Law Outlines are kept.")
    );
    assert_eq!(texts(page(11.2, "16- and 17-year-olds."))[0], format!("[•] {full} 16- and 17-year-olds."));
}

#[test]
fn an_open_bracket_goes_on_after_a_colon() {
    let text = "The records kept in Fenmoor for families and for the people who know them (enabler:";
    let page = Page::new().show(98.0, 700.0, 11.2, &format!("\u{25FC}  {text}"));
    assert_eq!(texts(page.show(112.0, 689.0, 10.0, "the workforce)")), [format!("[•] {text} the workforce)")]);
}

#[test]
fn rows_that_begin_alike_are_two_where_their_rules_are_lost() {
    let first = "The local area partnership should ensure that help is in place in Fenmoor for all who wait.";
    let again = "The local area partnership should make sure that all of them know where they are to ask";
    let page = Page::new().lines(62.0, 700.0, &[first, again, "for it."]);
    assert_eq!(texts(page), [first.to_string(), format!("{again} for it.")]);
    let other = "The local area is large, and those who live there say that it is good to live in it, and";
    assert_eq!(texts(Page::new().lines(62.0, 700.0, &[first, other, "safe."])).len(), 1);
}
