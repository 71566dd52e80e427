//! Inspection of safeguarding and looked after children services, 2009-12.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Trap, Writer, table};
use super::prose;

/// Two scopes with the same headings; roles by RoleMap; bullets U+F0A7; orphaned marked content; a soft hyphen.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    front(&mut writer);
    safeguarding(&mut writer);
    looked_after(&mut writer);
    writer.page_break();
    writer.heading(1, "Record of main findings");
    writer.table(record());
    Fixture {
        name: "slac",
        furniture: Furniture {
            header: Some(
                "Thornebridge Metropolitan Borough Council Inspection of safeguarding and looked after children services",
            ),
            page_number: true,
            ..Furniture::default()
        },
        style: Style {
            bullet: '\u{f0a7}',
            title_role: "Title",
            heading_roles: ["Heading1", "Heading2", "Normal"],
            body_role: "Normal",
            role_map: &[("Title", "H1"), ("Heading1", "H1"), ("Heading2", "H2"), ("Normal", "P")],
            ..Style::default()
        },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

fn front(writer: &mut Writer) {
    writer.title("Inspection of safeguarding and looked after children services");
    writer.title("Thornebridge Metropolitan Borough Council");
    writer.body("Inspection dates: 12 – 23 September 2011");
    writer.body("Reporting inspector: Rosalind Pettigrew HMI");
    writer.body("Age group: All");
    writer.body("Published: 28 October 2011");
    writer.page_break();
    writer.small("© Crown copyright 2011");
    writer.small("Website: www.ofsted.gov.uk");
    writer.small("This document may be reproduced in whole or in part for non-commercial purposes, provided that the information quoted is reproduced without adaptation and the source and date of publication are stated.");
    writer.small("Further copies of this report are obtainable from the local authority or at www.ofsted.gov.uk");
    writer.contents(&[
        ("About this inspection", "3"),
        ("The inspection judgements and what they mean", "3"),
        ("Service information", "3"),
        ("Safeguarding services", "4"),
        ("Overall effectiveness", "4"),
        ("Capacity for improvement", "4"),
        ("Safeguarding outcomes for children and young people", "5"),
        ("Services for looked after children", "6"),
        ("Overall effectiveness", "6"),
        ("Capacity for improvement", "6"),
        ("How good are outcomes for looked after children and care leavers?", "7"),
        ("Record of main findings", "9"),
    ]);
    writer.heading(1, "About this inspection");
    writer.number("The purpose of the inspection is to evaluate the contribution made by relevant services in the local area towards ensuring that children and young people are properly safeguarded and to determine the quality of service provision for looked after children and care leavers. The inspection team consisted of four of Her Majesty’s Inspectors (HMI) and one inspector from the Care Quality Commission.");
    writer.number("The evidence evaluated by inspectors included:");
    writer.bullet("discussions with children and young people receiving services, front line staff and managers, senior officers including the Director of Children’s Services and the Chair of the Local Safeguarding Children Board");
    writer.bullet("a review of 74 case files for children and young people with a range of need");
    writer.bullet("the outcomes of the most recent annual unannounced inspection of local authority contact, referral and assessment services undertaken in March 2011.");
    writer.heading(1, "The inspection judgements and what they mean");
    writer.number("All inspection judgements are made using the following four point scale.");
    writer.table(table(
        &[150.0, 301.0],
        &[
            &["Outstanding (Grade 1)", "A service that significantly exceeds minimum requirements"],
            &["Good (Grade 2)", "A service that exceeds minimum requirements"],
            &["Adequate (Grade 3)", "A service that only meets minimum requirements"],
            &["Inadequate (Grade 4)", "A service that does not meet minimum requirements"],
        ],
    ));
    writer.heading(1, "Service information");
    // Trap: a soft hyphen within a word.
    writer.number("Thornebridge has a resident population of approximately 52,300 children and young people aged 0 to 18, representing 23.9% of the total population of the area. Commissioning and planning of health services is carried out in co\u{ad}operation with the primary care trust. At the time of the inspection there were 338 looked after children, and 241 children and young people were the subject of a child protection plan.");
}

fn grade(writer: &mut Writer, level: u8, heading: &str, grade: &str) {
    writer.heading(level, heading);
    writer.bold(grade);
}

fn safeguarding(writer: &mut Writer) {
    writer.heading(1, "Safeguarding services");
    grade(writer, 2, "Overall effectiveness", "Grade 3 (Adequate)");
    writer.numbers(&prose::HELP[..3]);
    grade(writer, 2, "Capacity for improvement", "Grade 2 (Good)");
    writer.number(prose::LEADERS[0]);
    writer.heading(2, "Areas for improvement");
    writer.number("In order to improve the quality of provision and services for safeguarding children and young people in Thornebridge, the local authority and its partners should take the following action.");
    writer.bold("Immediately:");
    writer.bullet("ensure that parents’ consent to the sharing of information is sought and recorded");
    writer.bullet(
        "the primary care trust should ensure that general practitioners send reports to child protection conferences",
    );
    writer.bold("Within three months:");
    writer.bullet("improve the analysis in assessments, so that patterns of neglect are recognised");
    writer.heading(2, "Safeguarding outcomes for children and young people");
    grade(writer, 3, "Children and young people are safe and feel safe", "Grade 2 (Good)");
    writer.number(prose::HELP[5]);
    grade(writer, 3, "Quality of provision", "Grade 3 (Adequate)");
    writer.number(prose::HELP[3]);
    grade(
        writer,
        3,
        "The contribution of health agencies to keeping children and young people safe",
        "Grade 3 (Adequate)",
    );
    writer.numbers(&prose::HEALTH[..3]);
    grade(writer, 3, "Ambition and prioritisation", "Grade 2 (Good)");
    // Trap: marked content that no element claims.
    writer.body("Ambition is shared across the partnership, and it is written down in one plan that all partners have signed.").trap(Trap::Orphan);
    writer.number(prose::LEADERS[1]);
    grade(writer, 3, "Leadership and management", "Grade 3 (Adequate)");
    writer.number(prose::LEADERS[4]);
    grade(writer, 3, "Performance management and quality assurance", "Grade 3 (Adequate)");
    writer.number(prose::LEADERS[3]);
    grade(writer, 3, "Partnership working", "Grade 1 (Outstanding)");
    writer.number(prose::LEADERS[7]);
}

fn looked_after(writer: &mut Writer) {
    writer.heading(1, "Services for looked after children");
    grade(writer, 2, "Overall effectiveness", "Grade 2 (Good)");
    writer.numbers(&prose::CARE[..2]);
    grade(writer, 2, "Capacity for improvement", "Grade 2 (Good)");
    writer.number(prose::LEADERS[2]);
    writer.heading(2, "Areas for improvement");
    writer.number("In order to improve the quality of provision and services for looked after children and care leavers in Thornebridge, the local authority and its partners should take the following action.");
    writer.bold("Within three months:");
    writer.bullet("reduce the time that looked after children wait for help with their emotional well-being");
    writer.bold("Within six months:");
    writer.bullet(
        "increase the number of foster carers for brothers and sisters, so that more of them can live together",
    );
    writer.heading(2, "How good are outcomes for looked after children and care leavers?");
    let outcomes = [
        ("Being healthy", "Grade 3 (Adequate)", prose::CARE[4]),
        ("Staying safe", "Grade 2 (Good)", prose::CARE[11]),
        ("Enjoying and achieving", "Grade 2 (Good)", prose::CARE[5]),
        ("Making a positive contribution, including user engagement", "Grade 1 (Outstanding)", prose::CARE[9]),
        ("Economic well-being", "Grade 2 (Good)", prose::LEAVERS[3]),
        ("Quality of provision", "Grade 2 (Good)", prose::CARE[10]),
        ("Ambition and prioritisation", "Grade 2 (Good)", prose::LEADERS[8]),
        ("Leadership and management", "Grade 2 (Good)", prose::LEADERS[5]),
        ("Performance management and quality assurance", "Grade 4 (Inadequate)", prose::LEADERS[9]),
    ];
    for (heading, printed, words) in outcomes {
        grade(writer, 3, heading, printed);
        writer.number(words);
    }
}

fn record() -> Table {
    table(
        &[330.0, 121.0],
        &[
            &["Safeguarding services", ""],
            &["Overall effectiveness", "Adequate"],
            &["Capacity for improvement", "Good"],
            &["Safeguarding outcomes for children and young people", ""],
            &["Children and young people are safe and feel safe", "Good"],
            &["Quality of provision", "Adequate"],
            &["The contribution of health agencies to keeping children and young people safe", "Adequate"],
            &["Ambition and prioritisation", "Good"],
            &["Leadership and management", "Adequate"],
            &["Performance management and quality assurance", "Adequate"],
            &["Partnership working", "Outstanding"],
            &["Equality and diversity", "Good"],
            &["Services for looked after children", ""],
            &["Overall effectiveness", "Good"],
            &["Capacity for improvement", "Good"],
            &["How good are outcomes for looked after children and care leavers?", ""],
            &["Being healthy", "Adequate"],
            &["Staying safe", "Good"],
            &["Enjoying and achieving", "Good"],
            &["Making a positive contribution, including user engagement", "Outstanding"],
            &["Economic well-being", "Good"],
            &["Quality of provision", "Good"],
            &["Ambition and prioritisation", "Good"],
            &["Leadership and management", "Good"],
            &["Performance management and quality assurance", "Inadequate"],
            &["Equality and diversity", "Good"],
        ],
    )
}
