//! Printed lists of earlier judgements.

use super::read_lines;

const LINES: [&str; 6] = [
    "Overall effectiveness: Inadequate",
    "children who need help and protection: inadequate",
    "Children looked after and achieving permanence: requires improvement to be good",
    "adoption performance: good",
    "experiences and progress of care leavers: outstanding",
    "Leadership, management and governance: requires improvement.",
];

fn below(lead: &str, heading: &str) -> Vec<String> {
    let mut lines = vec![lead];
    lines.extend(LINES);
    lines.extend(["The chief executive has been in post since May 2016.", "adoption performance: outstanding"]);
    read_lines(&lines, heading, true)
}

const ROWS: [&str; 6] = [
    "2014-05 la overall I",
    "2014-05 la help_and_protection I",
    "2014-05 la looked_after_and_permanence R",
    "2014-05 la adoption G",
    "2014-05 la care_leavers O",
    "2014-05 la leadership_management_governance R",
];

#[test]
fn a_line_is_a_judgement_with_the_date_of_the_line_above() {
    for lead in [
        "The previous inspection of the local authority’s services was in May 2014. The judgements for the local authority were:",
        "The last inspection report was published in May 2014. The judgements were:",
        "The last inspection of children’s services took place in May 2014. Services were judged as follows:",
    ] {
        assert_eq!(below(lead, ""), ROWS, "{lead}");
    }
}

#[test]
fn below_the_heading_no_words_need_announce_them() {
    let lead = "The previous inspection of children’s services was in May 2014.";
    assert_eq!(below(lead, "Previous Ofsted inspections"), ROWS);
    assert_eq!(below(lead, "Findings"), [""; 0]);
}

#[test]
fn lines_may_be_sentences() {
    let lead = "Fenmoor was last inspected in May 2016. The judgements were:";
    let lines = [lead, "Services for care leavers were judged to be good", "adoption was outstanding"];
    assert_eq!(read_lines(&lines, "", false), ["2016-05 la care_leavers G", "2016-05 la adoption O"]);
}

#[test]
fn lists_of_others_and_of_now() {
    for lead in [
        "The previous inspection of Fenmoor’s fostering service was in March 2012. The judgements were:",
        "The previous inspection of Fenmoor’s services for looked after children was in May 2010. The judgements were:",
        "The judgements for the local authority were:",
        "At the previous inspection leaders were told to improve:",
    ] {
        assert_eq!(read_lines(&[lead, "Overall effectiveness: good"], "", true), [""; 0], "{lead}");
    }
}

#[test]
fn lines_with_their_own_dates() {
    let lines = [
        "The previous inspections were:",
        "Safeguarding services, May 2011: adequate",
        "Services for looked after children, June 2010: good",
    ];
    let rows = ["2011-05 safe overall A", "2010-06 lac overall G"];
    assert_eq!(read_lines(&lines, "Previous Ofsted inspections", true), rows);
}

#[test]
fn a_judgement_in_the_paragraph_below_its_inspection() {
    let lines = [
        "The last inspection of the local authority’s arrangements for the protection of children was in March 2013.",
        "The local authority was judged to be adequate.",
        "The last inspection of services for looked after children was in June 2011.",
        "The local authority was judged to be good.",
    ];
    let rows = ["2013-03 safe overall A", "2011-06 lac overall G"];
    assert_eq!(read_lines(&lines, "Other Ofsted inspections", true), rows);
    let homes = [lines[0], "The local authority has three children’s homes.", "All were judged to be good."];
    assert!(read_lines(&homes, "Other Ofsted inspections", true).is_empty());
}
