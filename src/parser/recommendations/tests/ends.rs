//! Where lists begin and end.

use super::*;

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
fn numbered_findings_under_a_title_of_their_own_are_no_part_of_a_list_of_bullets() {
    let findings = section("Early help", vec![numbered(1, FINDING), numbered(2, FINDING)]);
    let list = Section {
        sections: vec![findings],
        ..section("What needs to improve?", vec![bullet("The quality of plans.")])
    };
    assert_eq!(texts(&recommendations(&[list])), ["The quality of plans."]);
}

#[test]
fn a_headings_number_and_the_mark_of_its_footnote_do_not_matter() {
    let list = section("3. Recommendations2", vec![numbered(1, "Ensure that plans are clear.")]);
    let chapter = section("2.1 Adoption performance", vec![plain("Good"), numbered(2, "Adopters wait.")]);
    let report = Section { sections: vec![chapter], ..list };
    assert_eq!(read(Recommends::ACTIONS, &[report]).rows.len(), 1);
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
fn an_areas_title_with_its_grade_is_a_chapter() {
    let chapter = section("Quality of provision", vec![plain("Adequate"), numbered(40, "Plans.")]);
    let list = Section {
        sections: vec![chapter],
        ..section("Areas for improvement", vec![bullet("Ensure that plans are clear.")])
    };
    assert_eq!(read(Recommends::ACTIONS, &[list]).rows.len(), 1);
}

#[test]
fn a_lists_heading_set_as_text_opens_the_list() {
    let overview = vec![
        plain("Social workers know children well."),
        plain("What needs to improve in this area of social work practice"),
        bullet("The quality of plans."),
        plain("Findings"),
        bullet("Plans are late."),
    ];
    let rows = read(Recommends::VISIT, &[section("Overview", overview)]).rows;
    assert_eq!(texts(&rows), ["The quality of plans."]);
    assert_eq!(rows[0].group.as_deref(), Some("What needs to improve in this area of social work practice"));
    let lists = vec![numbered(1, "Review cases."), plain("Areas for improvement"), numbered(2, "Train staff.")];
    let rows = read(Recommends::ACTIONS, &[section("Priority and immediate action", lists)]).rows;
    assert_eq!(
        rows.iter().map(|row| row.priority).collect::<Vec<_>>(),
        [Priority::PriorityAction, Priority::Improvement]
    );
}

#[test]
fn a_group_with_a_chapters_title_that_asks_is_part_of_the_list() {
    let care =
        section("The experiences and progress of care leavers", vec![numbered(2, "Ensure that homes are safe.")]);
    let help = section("Children who need help and protection", vec![numbered(3, "Review cases.")]);
    let list = above("Areas for improvement", vec![care, help]);
    assert_eq!(read(Recommends::ACTIONS, &[list]).rows.len(), 2);
    let labels = vec![
        plain("The experiences and progress of care leavers"),
        numbered(2, "Ensure that homes are safe."),
        plain("Adoption performance"),
        numbered(3, "Review cases."),
        plain("The experiences and progress of children looked after and achieving permanence"),
        numbered(4, FINDING),
    ];
    assert_eq!(read(Recommends::ACTIONS, &[section("Areas for improvement", labels)]).rows.len(), 2);
}

#[test]
fn a_sentence_that_ends_in_a_grade_may_be_a_row() {
    let list = vec![plain("The quality of plans requires improvement."), plain("The timeliness of visits.")];
    assert_eq!(recommendations(&[section("What needs to improve?", list)]).len(), 2);
}

#[test]
fn numbered_findings_after_bullets_below_time_scales_are_no_rows() {
    let list = vec![
        numbered(28, "In order to improve, the council and its partners should take the following action."),
        plain("Immediately:"),
        bullet("ensure that plans are kept"),
        plain("Within three months:"),
        bullet("review all cases"),
        numbered(29, FINDING),
        numbered(30, FINDING),
        bullet("Children say so."),
    ];
    assert_eq!(read(Recommends::ACTIONS, &[section("Areas for improvement", list)]).rows.len(), 2);
}

#[test]
fn a_list_of_plain_paragraphs_after_a_list_of_bullets_is_read() {
    let urgent = section("Areas for priority action", vec![bullet("Leaders must act.")]);
    let group = section("Leadership", vec![plain(FINDING), plain(FINDING)]);
    let rows = recommendations(&[urgent, above("Areas for improvement", vec![group])]);
    assert_eq!(rows.len(), 3);
}
