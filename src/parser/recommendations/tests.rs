//! Tests of whole lists; what is read inside them has tests beside it.

use super::form::Form;
use super::lists::{Found, Lists};
use crate::framework::form::Recommends;
use crate::model::outline::{Paragraph, Section};
use crate::model::place::Place;
use crate::model::report::{Recommendation, Scope, Timescale};
use crate::recognise::heading::Vocabulary;

fn paragraph(id: u32, number: Option<u32>, bullet: bool, text: &str) -> Paragraph {
    Paragraph { id: format!("p{id}"), number, bullet, text: text.into(), ..Paragraph::default() }
}

fn bullet(text: &str) -> Paragraph {
    Paragraph { bullet: true, text: text.into(), ..Paragraph::default() }
}

fn numbered(number: u32, text: &str) -> Paragraph {
    Paragraph { number: Some(number), ..plain(text) }
}

fn plain(text: &str) -> Paragraph {
    Paragraph { text: text.into(), ..Paragraph::default() }
}

fn section(heading: &str, paragraphs: Vec<Paragraph>) -> Section {
    Section { heading: Some(heading.into()), paragraphs, ..Section::default() }
}

fn above(heading: &str, sections: Vec<Section>) -> Section {
    Section { sections, ..section(heading, Vec::new()) }
}

fn read(recommends: Recommends, sections: &[Section]) -> Found {
    Lists::new(Form { vocabulary: Vocabulary::of_all(), recommends }).read(sections, Scope::LocalAuthority)
}

fn recommendations(sections: &[Section]) -> Vec<Recommendation> {
    read(Recommends::SOMETIMES, sections).rows
}

fn texts(rows: &[Recommendation]) -> Vec<&str> {
    rows.iter().map(|row| row.text.as_str()).collect()
}

const FINDING: &str = "Most children in Fenmoor are seen by a social worker within a day of being referred.";

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
fn a_line_that_says_there_are_none_is_no_row() {
    let none = numbered(17, "There are no areas for priority action.");
    let found = read(Recommends::ACTIONS, &[section("Priority and immediate action", vec![none])]);
    assert!(found.rows.is_empty() && found.said);
}

#[test]
fn a_list_of_an_earlier_inspection_is_no_row_but_is_told() {
    let same = bullet("The areas for improvement continue to be those identified at the inspection in May 2018.");
    let found =
        read(Recommends::VISIT, &[section("What needs to improve in this area of social work practice", vec![same])]);
    assert!(found.rows.is_empty() && found.unread.is_empty());
    assert_eq!(found.elsewhere.len(), 1);
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
fn a_judged_area_ends_the_recommendations() {
    let findings = section(
        "The experiences and progress of care leavers: good",
        vec![numbered(1, "Care leavers in Fenmoor are well supported.")],
    );
    let needs = Section {
        sections: vec![findings],
        ..section("What needs to improve in Fenmoor?", vec![bullet("The quality of plans.")])
    };
    assert_eq!(texts(&recommendations(&[needs])), ["The quality of plans."]);
}

#[test]
fn a_list_ends_at_the_forms_other_headings_however_they_are_nested() {
    for heading in [
        "The local authority has the following strengths",
        "This local authority is good because",
        "Information about this inspection",
        "The inspection team",
        "Information about this local authority area",
        "Inspection judgements about the local authority",
        "The graded judgment for adoption performance is good",
        "The experiences and progress of children who need help and protection",
        "Section 2: The effectiveness of the Local Safeguarding Children Board",
        "The Local Safeguarding Children Board is good",
        "Key strengths and weaknesses of the LSCB",
        "What the inspection judgments mean: the LSCB",
        "Inspection findings – the Local Safeguarding Children Board",
        "Summary for children and young people",
        "Executive summary",
        "Headline findings",
        "Annex A: Information about the local authority area",
    ] {
        let other = section(heading, vec![bullet("The council keeps good records."), bullet("It has a plan.")]);
        let beside = section("Partners", vec![bullet("Police officers know children well.")]);
        let list = section("Areas for improvement", vec![bullet("Ensure that plans are clear.")]);
        let question = above("What does the local authority need to improve?", vec![list, other, beside]);
        assert_eq!(texts(&recommendations(&[question])), ["Ensure that plans are clear."], "{heading}");
    }
}

#[test]
fn a_list_after_another_parts_findings_is_read() {
    let board = above(
        "The effectiveness of the LSCB is good",
        vec![
            section("Key strengths", vec![bullet("The board is well led.")]),
            section("Areas for improvement", vec![bullet("Ensure that audits are shared.")]),
        ],
    );
    let list = section("Areas for improvement", vec![bullet("Ensure that plans are clear.")]);
    let question = above("What does the local authority need to improve?", vec![list, board]);
    let rows = recommendations(&[question]);
    assert_eq!(texts(&rows), ["Ensure that plans are clear.", "Ensure that audits are shared."]);
    assert_eq!(rows[1].scope, Some(Scope::Lscb));
    assert_eq!(rows[1].group.as_deref(), Some("Areas for improvement"));
}

#[test]
fn a_heading_set_as_text_ends_the_list() {
    for text in [
        "The inspection team",
        "Inspection findings",
        "The experiences and progress of care leavers: good",
        "Leadership, management and governance requires improvement",
        "Ofsted will take the findings from this focused visit into account when planning your next inspection.",
    ] {
        let list = vec![plain("Clear plans."), plain("Better visits."), plain(text), plain("Anna Fen HMI")];
        assert_eq!(
            texts(&recommendations(&[section("What needs to improve?", list)])),
            ["Clear plans.", "Better visits."]
        );
    }
}

#[test]
fn numbered_findings_after_a_list_of_bullets_are_no_rows() {
    let list = vec![
        bullet("The quality of plans."),
        bullet("The timeliness of visits."),
        numbered(1, FINDING),
        numbered(2, FINDING),
    ];
    let rows = recommendations(&[section("What needs to improve?", list)]);
    assert_eq!(texts(&rows), ["The quality of plans.", "The timeliness of visits."]);
}

#[test]
fn a_judged_areas_title_may_head_a_group_of_a_list() {
    let group = section("Leadership, management and governance", vec![numbered(1, "Ensure that audits are shared.")]);
    let chapter = section("Leadership, management and governance", vec![numbered(2, FINDING), numbered(3, FINDING)]);
    let list = above("Areas for improvement", vec![group, chapter]);
    let rows = read(Recommends::ACTIONS, &[list]).rows;
    assert_eq!(texts(&rows), ["Ensure that audits are shared."]);
    assert_eq!(rows[0].group.as_deref(), Some("Areas for improvement > Leadership, management and governance"));
}

#[test]
fn groups_beside_their_lists_bare_heading_are_its_rows() {
    let sections = [
        above("Priority and immediate action", Vec::new()),
        section("Care leavers", vec![numbered(1, "Ensure that homes are safe.")]),
        section("Thresholds", vec![numbered(2, "Review decisions to close cases.")]),
        section("Partners", vec![numbered(3, FINDING), numbered(4, FINDING)]),
    ];
    let rows = read(Recommends::ACTIONS, &sections).rows;
    assert_eq!(texts(&rows), ["Ensure that homes are safe.", "Review decisions to close cases."]);
    assert_eq!(rows[1].group.as_deref(), Some("Priority and immediate action > Thresholds"));
}

#[test]
fn findings_at_the_end_of_a_list_of_actions_are_no_rows() {
    let list = |findings: u32| {
        let rows =
            [numbered(1, "Ensure that plans are clear."), numbered(2, "The board should review visits.")].into_iter();
        section("Recommendations", rows.chain((0..findings).map(|n| numbered(3 + n, FINDING))).collect())
    };
    let many = read(Recommends::ACTIONS, &[list(4)]);
    assert_eq!((many.rows.len(), many.telling.len()), (2, 0));
    let one = read(Recommends::ACTIONS, &[list(1)]);
    assert_eq!((one.rows.len(), one.telling.len()), (3, 1), "one that tells is kept and told");
    assert_eq!(read(Recommends::SOMETIMES, &[list(4)]).rows.len(), 6, "elsewhere rows may tell");
}

#[test]
fn in_letters_about_visits_areas_for_improvement_may_be_findings() {
    let areas = |texts: &[&str]| section("Areas for improvement", texts.iter().map(|text| bullet(text)).collect());
    let needs =
        section("What needs to improve in this area of social work practice", vec![bullet("The quality of plans.")]);
    assert_eq!(read(Recommends::VISIT, &[needs, areas(&["The timeliness of visits."])]).rows.len(), 1);
    assert_eq!(
        read(Recommends::VISIT, &[areas(&["The timeliness of visits.", "The quality of plans."])]).rows.len(),
        2
    );
    let narrative = read(Recommends::VISIT, &[areas(&[FINDING, FINDING])]);
    assert!(narrative.rows.is_empty() && narrative.unread.is_empty());
    assert_eq!(recommendations(&[areas(&[FINDING, FINDING])]).len(), 2, "in joint letters it is a list");
}

#[test]
fn prose_after_a_list_is_no_part_of_it() {
    let prose = section("Fenmoor Safeguarding Partnership", vec![plain(FINDING), plain(FINDING)]);
    let list =
        Section { sections: vec![prose], ..section("What needs to improve?", vec![bullet("The quality of plans.")]) };
    assert_eq!(texts(&recommendations(&[list])), ["The quality of plans."]);
}

#[test]
fn bullets_after_a_numbered_row_that_is_complete_are_not_below_it() {
    let list =
        vec![numbered(1, "Improve visits."), numbered(2, "Review cases."), bullet("Social workers listen to us.")];
    let rows = recommendations(&[section("Recommendations", list)]);
    assert_eq!(texts(&rows), ["Improve visits.", "Review cases."]);
}

#[test]
fn earlier_recommendations_are_no_list() {
    let past =
        section("Progress on the areas for improvement of the last inspection", vec![bullet("Plans are better.")]);
    assert!(recommendations(&[past]).is_empty());
}

#[test]
fn a_list_under_a_heading_of_unknown_words_is_told() {
    let list =
        section("Key areas of improvement", vec![bullet("The quality of plans."), bullet("The timeliness of visits.")]);
    let found = read(Recommends::SOMETIMES, &[list]);
    assert_eq!(found.rows.len() + found.unread.len(), 1);
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
fn an_areas_title_with_its_grade_is_a_chapter() {
    let chapter = section("Quality of provision", vec![plain("Adequate"), numbered(40, "Plans.")]);
    let list = Section {
        sections: vec![chapter],
        ..section("Areas for improvement", vec![bullet("Ensure that plans are clear.")])
    };
    assert_eq!(read(Recommends::ACTIONS, &[list]).rows.len(), 1);
}
