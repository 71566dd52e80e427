//! Inspections of services for children in need of help and protection, children looked after and care leavers.

use super::super::source::{Block, Fixture, Furniture, Label, Style, Table, TextForm, Trap, Writer, cell, table};
use super::{about_ofsted, prose};

const TITLE: &str =
    "Inspection of services for children in need of help and protection, children looked after and care leavers";
const POWER: &str = "Ofsted produces this report under its power to combine reports in accordance with section 152 of the Education and Inspections Act 2006. This report includes the report of the inspection of local authority functions carried out under section 136 of the Education and Inspections Act 2006 and the report of the review of the Local Safeguarding Children Board carried out under the Local Safeguarding Children Boards (Review) Regulations 2013.";
const UNVALIDATED: &str = "The local authority was given the opportunity to review this section of the report and has updated it with local unvalidated data where this was available.";

/// The five graded rows; the sub-judgements stand behind an empty first column.
fn grades(printed: [&str; 5]) -> Vec<Vec<Vec<Block>>> {
    let labels = [
        "1. Children who need help and protection",
        "2. Children looked after and achieving permanence",
        "2.1 Adoption performance",
        "2.2 Experiences and progress of care leavers",
        "3. Leadership, management and governance",
    ];
    let row = |(label, grade): (&str, &str)| match label.starts_with("2.") && !label.starts_with("2. ") {
        true => vec![cell(&[""]), cell(&[label]), cell(&[grade])],
        false => vec![cell(&[label]), cell(&[""]), cell(&[grade])],
    };
    labels.into_iter().zip(printed).map(row).collect()
}

/// The box of a body part: its title beside its grade.
fn title_box(writer: &mut Writer, title: &str, grade: &str) {
    let mut left = Writer::default();
    left.heading(2, title);
    let mut right = Writer::default();
    right.bold(grade);
    let rows = vec![vec![left.blocks, right.blocks]];
    writer.table(Table { widths: vec![310.0, 141.0], rows, ..Table::default() });
}

fn team(writer: &mut Writer, lines: &[&str]) {
    writer.heading(2, "Information about this inspection");
    writer.body("Inspectors have looked closely at the experiences of children and young people who have needed or still need help and/or protection. This also includes children and young people who are looked after and young people who are leaving care and starting their lives as young adults.");
    writer.body("The inspection of the local authority was carried out under section 136 of the Education and Inspections Act 2006.");
    writer.heading(3, "The inspection team");
    lines.iter().for_each(|line| {
        writer.body(line);
    });
}

/// 2014: the overall judgement and that of the board are sentences in boxes on page 1.
/// Notes inside their paragraphs, role Footnote; raised marks; nested layout table; headings tagged P.
pub fn early() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Fenmoor County Council");
    writer.title(TITLE);
    writer.title("and");
    writer.title("Review of the effectiveness of the Local Safeguarding Children Board[^1]");
    writer.body("Inspection date: 11 February 2014 – 5 March 2014");
    writer.body("Report published: 22 April 2014");
    let mut rows = vec![vec![cell(&[
        "The overall judgement is that children’s services require improvement",
        "The authority is not yet delivering good protection and help for children, young people and families.",
        "It is Ofsted’s expectation that, as a minimum, all children and young people receive good help, care and protection.",
    ])]];
    rows.extend(grades(["Requires improvement", "Good", "Good", "Requires improvement", "Requires improvement"]));
    writer.table(Table { widths: vec![170.0, 160.0, 121.0], rows, ..Table::default() });
    writer.table(table(
        &[451.0],
        &[&["The effectiveness of the Local Safeguarding Children Board (LSCB) is good. The LSCB coordinates the activity of statutory partners and monitors the effectiveness of local arrangements."]],
    ));
    writer.page_break();
    writer.contents(&[
        ("Section 1: the local authority", "3"),
        ("Summary of key findings", "3"),
        ("What does the local authority need to improve?", "3"),
        ("Information about this inspection", "3"),
        ("Information about this local authority area", "4"),
        ("Inspection judgements about the local authority", "4"),
        ("Section 2: The effectiveness of the Local Safeguarding Children Board", "6"),
        ("What the inspection judgements mean: the LSCB", "6"),
    ]);
    writer.heading(1, "Section 1: the local authority");
    writer.heading(2, "Summary of key findings");
    writer.heading(3, "This local authority requires improvement and is not yet good because");
    writer.numbers(&prose::HELP[3..6]);
    writer.heading(2, "What does the local authority need to improve?");
    writer.heading(3, "Priority and immediate action");
    writer.number("Ensure that all assessments take account of the history of the family, and that patterns of neglect are recognised early.");
    writer.heading(3, "Areas for improvement");
    writer.number("Ensure that care leavers receive their health histories, and that pathway plans are reviewed at least every six months.");
    writer.number("Strengthen the part that families play in audits, and make sure that the grades given by auditors are consistent.");
    team(
        &mut writer,
        &[
            "Lead inspector: Cordelia Wrenfield HMI",
            "Deputy lead inspector: Anselm Dray HMI",
            "Team inspectors: Hester Blackmoor HMI, Jory Penhallow HMI and Ottoline Marsh HMI",
        ],
    );
    writer.heading(2, "Information about this local authority area[^2]");
    writer.heading(3, "Children living in this area");
    writer.bullet("Approximately 118,400 children and young people under the age of 18 years live in Fenmoor. This is 21% of the total population in the area.");
    writer.bullet("The proportion of children entitled to free school meals:");
    writer.blocks.push(deeper("in primary schools is 11% (the national average is 18%)"));
    writer.blocks.push(deeper("in secondary schools is 8% (the national average is 15%)."));
    writer.heading(3, "Other Ofsted inspections");
    writer.bullet("The local authority operates four children’s homes. Three were judged to be good or outstanding in their most recent Ofsted inspection and one was judged to be inadequate.");
    writer.bullet("The previous inspection of Fenmoor’s safeguarding arrangements was in May 2011. The local authority was judged to be adequate.");
    writer.heading(1, "Inspection judgements about the local authority");
    title_box(
        &mut writer,
        "The experiences and progress of children who need help and protection",
        "Requires improvement",
    );
    writer.numbers(&prose::HELP[6..10]);
    title_box(&mut writer, "The experiences and progress of children looked after and achieving permanence", "Good");
    writer.numbers(&prose::CARE[..4]);
    writer.heading(3, "The graded judgement for adoption performance is that it is good");
    writer.number("Adopters are prepared well. Children wait 14 months on average between coming into care and moving in with their adoptive family, which is quicker than in similar areas.");
    writer.heading(
        3,
        "The graded judgement about the experiences and progress of care leavers is that it requires improvement",
    );
    writer.number(prose::LEAVERS[5]);
    title_box(&mut writer, "Leadership, management and governance", "Requires improvement");
    writer.numbers(&prose::LEADERS[3..5]);
    writer.heading(1, "Section 2: The effectiveness of the Local Safeguarding Children Board");
    writer.heading(2, "The effectiveness of the Local Safeguarding Children Board is good");
    writer.numbers(&prose::BOARD[..3]);
    writer.heading(2, "What the inspection judgements mean: the LSCB");
    writer.body("An outstanding LSCB is highly influential in improving the care and protection of children. An LSCB that is good coordinates the activity of statutory partners. An LSCB requires improvement if it does not yet demonstrate the characteristics of good.");
    about_ofsted(&mut writer, "2014");
    Fixture {
        name: "sif-2014",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style {
            bullet: '\u{f0a7}',
            heading_roles: ["H1", "P", "P"],
            note_role: "Footnote",
            role_map: &[("Footnote", "Note")],
            foot: 100.0,
            ..Style::default()
        },
        text: TextForm::Tabs,
        notes: vec![("1", POWER), ("2", UNVALIDATED)],
        blocks: writer.blocks,
    }
}

/// A bullet of the second depth.
fn deeper(words: &str) -> Block {
    use super::super::source::{Kind, Text};
    Block::Text(Text { kind: Kind::Bullet(2), words: words.into(), role: None, trap: Trap::None })
}

/// 2016: "Children's services in X are good"; the board's judgement only in its part's heading.
/// Words in a form XObject; bullets in Lbl; deflated.
pub fn late() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Westhaven Metropolitan District Council");
    writer.title(TITLE);
    writer.title("and");
    writer.title("Review of the effectiveness of the Local Safeguarding Children Board[^1]");
    writer.body("Inspection date: 6 June 2016 to 30 June 2016");
    writer.body("Report published: 19 August 2016");
    let mut rows = vec![vec![cell(&["Children’s services in Westhaven are good"])]];
    rows.extend(grades(["Good", "Good", "Outstanding", "Good", "Good"]));
    writer.table(Table { widths: vec![170.0, 160.0, 121.0], rows, ..Table::default() });
    writer.page_break();
    writer.heading(1, "Executive summary");
    // Trap: a paragraph that a form XObject draws.
    writer.body("Children’s services in Westhaven are good because leaders have built on what they learned. Social workers stay, and they know their children.").trap(Trap::Form);
    writer.body("In 2012 services were judged to be adequate. Since then, the local authority has invested in early help and in the training of its staff. The adoption service has become outstanding.");
    writer.page_break();
    writer.contents(&[
        ("Executive summary", "2"),
        ("The local authority", "4"),
        ("Information about this local authority area", "4"),
        ("Recommendations", "4"),
        ("Summary for children and young people", "4"),
        ("The experiences and progress of children who need help and protection", "4"),
        ("The experiences and progress of children looked after and achieving permanence", "5"),
        ("Leadership, management and governance", "6"),
        ("The Local Safeguarding Children Board (LSCB)", "6"),
        ("Information about this inspection", "7"),
    ]);
    writer.heading(1, "The local authority");
    writer.heading(2, "Information about this local authority area[^2]");
    writer.heading(3, "Previous Ofsted inspections");
    writer.bullet("The local authority operates two children’s homes. Both were judged to be good in their most recent Ofsted inspection.");
    writer.bullet("The previous inspection of the local authority’s safeguarding arrangements was in October 2012. The local authority was judged to be adequate.");
    writer.heading(3, "Local leadership");
    writer.bullet("The director of children’s services has been in post since January 2014.");
    writer.heading(2, "Recommendations");
    writer.number("Ensure that contingency plans are clear in all child protection plans, so that it is known what will happen if progress stalls.");
    writer.number("Complete life-story work for children in long-term foster care.");
    writer.number("Ensure that supervision gives social workers time to reflect.");
    writer.heading(2, "Summary for children and young people");
    writer.bullet("Most children and young people in Westhaven get the help that they need, when they need it.");
    writer.bullet("Social workers listen to children and do what they say they will do.");
    writer.heading(2, "The experiences and progress of children who need help and protection");
    writer.bold("Summary");
    writer.body("Children are seen, heard and helped. Early help is good, and risks are recognised.");
    writer.heading(3, "Inspection findings");
    writer.numbers(&prose::HELP[..5]);
    writer.heading(2, "The experiences and progress of children looked after and achieving permanence");
    writer.heading(3, "Inspection findings");
    writer.numbers(&prose::CARE[5..9]);
    writer.heading(3, "The graded judgement for adoption performance is that it is outstanding");
    writer.number("Adoption is considered for every child who could benefit from it. Adopters told inspectors that the support they receive is second to none, and no adoption has broken down in the last four years.");
    writer.heading(3, "The graded judgement about the experience and progress of care leavers is that it is good");
    writer.numbers(&prose::LEAVERS[..2]);
    writer.heading(2, "Leadership, management and governance");
    writer.heading(3, "Inspection findings");
    writer.numbers(&prose::LEADERS[6..8]);
    writer.heading(1, "The Local Safeguarding Children Board (LSCB)");
    writer.heading(2, "The Local Safeguarding Children Board requires improvement");
    writer.heading(3, "Recommendations");
    writer.number("Strengthen the commentary of health providers in the quarterly report.");
    writer.number("Ensure that the voice of children and young people is heard in the annual report.");
    writer.heading(3, "Inspection findings – the Local Safeguarding Children Board");
    writer.numbers(&prose::BOARD[2..5]);
    team(
        &mut writer,
        &[
            "Lead inspector: Percival Ashdown",
            "Deputy lead inspector: Nerys Coldwater",
            "Team inspectors: Ambrose Tilley, Bettina Frome and Caspar Lindqvist",
            "Senior data analyst: Delphine Oakes",
            "Quality assurance manager: Eustace Holloway",
        ],
    );
    about_ofsted(&mut writer, "2016");
    Fixture {
        name: "sif-2016",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style {
            bullets: Label::Lbl,
            bullet: '\u{f0b7}',
            composite: true,
            foot: 100.0,
            deflate: true,
            ..Style::default()
        },
        text: TextForm::Tabs,
        notes: vec![("1", POWER), ("2", UNVALIDATED)],
        blocks: writer.blocks,
    }
}

/// 2017: a re-inspection, grades in lower case, no board.
pub fn reinspection() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Aldermarch City Council");
    writer.title(
        "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    );
    writer.body("Inspection date: 9 October 2017 to 2 November 2017");
    writer.body("Report published: 11 December 2017");
    let mut rows = vec![vec![cell(&["Children’s services in Aldermarch require improvement to be good"])]];
    let third = "requires improvement to be good";
    rows.extend(grades([third, third, "good", "inadequate", third]));
    writer.table(Table { widths: vec![170.0, 160.0, 121.0], rows, ..Table::default() });
    writer.page_break();
    writer.heading(1, "Executive summary");
    writer.body("In 2014 the overall effectiveness of services in Aldermarch was judged to be inadequate. Since then, leaders have made steady progress. Children who need protection are now safe, and social work practice is improving.");
    writer.body("The service for care leavers has not kept pace. Too many young people live in homes that are not suitable, and leaders have been slow to act.");
    writer.heading(2, "Recommendations");
    writer.number("Take immediate action to ensure that care leavers live in suitable homes.");
    writer.number("Improve the health histories and the pathway plans of care leavers.");
    writer.number("Reduce the caseloads of social workers in the assessment teams.");
    writer.heading(2, "The experiences and progress of children who need help and protection");
    writer.numbers(&prose::HELP[8..12]);
    writer.heading(2, "The experiences and progress of children looked after and achieving permanence");
    writer.numbers(&prose::CARE[1..4]);
    writer.heading(3, "The graded judgement for adoption performance is that it is good");
    writer.number(prose::CARE[7]);
    writer
        .heading(3, "The graded judgement about the experience and progress of care leavers is that it is inadequate");
    writer.number("Of 164 care leavers, 31 live in homes that are not suitable for them. Bed and breakfast accommodation is used, and risks aren’t always assessed before young people move in.");
    writer.heading(2, "Leadership, management and governance");
    writer.numbers(&prose::LEADERS[2..6]);
    team(
        &mut writer,
        &[
            "Lead inspector: Wilhelmina Stroud",
            "Deputy lead inspector: Barnaby Thorne-Whitlock",
            "Team inspectors: Clementine Yarrow and Dominic Eastwell",
        ],
    );
    about_ofsted(&mut writer, "2017");
    Fixture {
        name: "sif-reinspection",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style {
            bullet: '\u{f0a7}',
            title_role: "Title",
            role_map: &[("Title", "H1")],
            foot: 156.0,
            ..Style::default()
        },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
