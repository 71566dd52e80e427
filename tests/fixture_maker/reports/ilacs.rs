//! Inspections of local authority children's services, 2018 on.

use super::super::source::{Block, Fixture, Furniture, Label, Style, Table, TextForm, Trap, Writer, cell, table};
use super::{about_ofsted, prose};

const COLUMNS: [f32; 2] = [290.0, 161.0];
const LEADERS: &str = "The impact of leaders on social work practice with children and families";
const HELP: &str = "The experiences and progress of children who need help and protection";
const CARE: &str = "The experiences and progress of children in care";
const LEAVERS: &str = "The experiences and progress of care leavers";
const BOTH: &str = "The experiences and progress of children in care and care leavers";

/// 2018-20: title block, grades and introduction are rows of one layout table; headings are bold paragraphs.
/// Numbers are Lbl; one paragraph is tagged P; kerned headings from a Type0 font.
pub fn early() -> Fixture {
    let mut writer = Writer::default();
    let mut front = Table { widths: COLUMNS.to_vec(), ..Table::default() };
    let mut title = Writer::default();
    title.title("Fenmoor County Council");
    title.title("Inspection of children’s social care services");
    front.rows.push(vec![title.blocks]);
    front.rows.push(vec![cell(&["Inspection dates: 3 June 2019 to 14 June 2019"])]);
    front.rows.push(vec![cell(&["Lead inspector:"]), cell(&["Yvonne Tarrant, Her Majesty’s Inspector"])]);
    front.rows.push(vec![cell(&["Judgement"]), cell(&["Grade"])]);
    for (label, grade) in
        [(LEADERS, "Good"), (HELP, "Requires improvement"), (BOTH, "Good"), ("Overall effectiveness", "Good")]
    {
        front.rows.push(vec![cell(&[label]), cell(&[grade])]);
    }
    front.rows.push(vec![cell(&[
        "Services for children in Fenmoor have improved since the last inspection in 2015, when they were judged to require improvement to be good. Leaders have a clear plan, and they have carried it out with determination. Children in care and care leavers now receive a good service.",
        "The quality of help for children who need protection is less consistent. Leaders know this and have begun to strengthen the oversight of managers. The local authority’s fostering service, which was judged outstanding in 2017, remains a strength.",
    ])]);
    writer.table(front);
    let heading = |writer: &mut Writer, words: &str| {
        writer.heading(2, words);
    };
    heading(&mut writer, "What needs to improve");
    writer.bullet("the timeliness of assessments, so that children’s needs are understood and met without delay");
    writer.bullet("contingency planning in child protection plans");
    writer.bullet("the sufficiency of homes for older children with complex needs, including those who are placed far from people who matter to them.");
    heading(&mut writer, "The experiences and progress of children who need help and protection: requires improvement");
    writer.numbers(&prose::HELP[..5]);
    // Trap: a numbered paragraph tagged P.
    writer.number(prose::HELP[7]).tagged("P");
    heading(&mut writer, "The experiences and progress of children in care and care leavers: good");
    writer.numbers(&prose::CARE[..4]);
    writer.numbers(&prose::LEAVERS[..2]);
    heading(&mut writer, "The impact of leaders on social work practice with children and families: good");
    writer.numbers(&prose::LEADERS[..3]);
    about_ofsted(&mut writer, "2019");
    Fixture {
        name: "ilacs-2019",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style {
            numbers: Label::Lbl,
            bullets: Label::Lbl,
            bullet: '\u{f0a7}',
            title_role: "P",
            heading_roles: ["P", "P", "P"],
            composite: true,
            foot: 100.0,
            ..Style::default()
        },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// 2023-25: grades in a table with a header row, care leavers in a row of their own, headings tagged H2.
/// Black squares as bullets in Lbl, one item with label and body exchanged; a heading over two elements;
/// ActualText; deflated streams.
pub fn split_rows() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of Rutland local authority children’s services").tagged("H1");
    writer.body("Inspection dates: 11 to 22 September 2023");
    writer.body("Lead inspector: Morwenna Askew, His Majesty’s Inspector");
    let mut grades = table(
        &COLUMNS,
        &[
            &["Judgement", "Grade"],
            &[LEADERS, "Good"],
            &[HELP, "Good"],
            &[CARE, "Requires improvement to be good"],
            &[LEAVERS, "Outstanding"],
            &["Overall effectiveness", "Good"],
        ],
    );
    grades.head = true;
    writer.table(grades);
    writer.body("Children in this small county benefit from services that are close to them. Leaders have acted on the findings of the focused visit in 2022, and most of what was weak then is now sound. The service for care leavers has gone from strength to strength.");
    writer.body("Some children in care wait too long for a decision about where they will live in the long term. Leaders accept this and have set aside the means to put it right.");
    writer.heading(2, "What needs to improve?");
    writer
        .bullet(
            "Leaders’ oversight of plans for permanence, so that children do not wait (outcome 3, national framework).",
        )
        .trap(Trap::SwappedLabel);
    writer.bullet("The quality of supervision records (Enabler: leadership drives conditions for effective practice, National Framework).");
    writer.bullet("How promptly children receive help with their emotional well-being.");
    // Trap: a heading over two elements.
    writer.heading(2, "The experiences and progress of children who need help and |protection: good");
    writer.number(prose::HELP[0]);
    // Trap: the glyphs lack a letter, the ActualText has it.
    writer.number("Thresholds are well understood, and referrals are of {sucient|sufficient} quality for managers to decide. Partners value the advice line, which answers 19 calls in 20 within a minute.");
    writer.numbers(&prose::HELP[2..7]);
    writer.heading(2, "The experiences and progress of children in care: requires improvement to be good");
    writer.numbers(&prose::CARE[1..6]);
    writer.heading(2, "The experiences and progress of care leavers: outstanding");
    writer.numbers(&prose::LEAVERS[..4]);
    writer.heading(2, "The impact of leaders on social work practice with children and families: good");
    writer.numbers(&prose::LEADERS[4..8]);
    about_ofsted(&mut writer, "2023");
    Fixture {
        name: "ilacs-2023",
        furniture: Furniture {
            footer: vec!["Inspection of Rutland local authority children’s services", "11 to 22 September 2023"],
            page_number: true,
            ..Furniture::default()
        },
        style: Style { bullets: Label::Lbl, bullet: '\u{25fc}', lone_items: true, deflate: true, ..Style::default() },
        text: TextForm::Markdown,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// 2026: no overall judgement. A heading with a glued footnote digit; every item a list of its own;
/// an empty heading; a recommendation tagged as a heading; a carried-over first word in an Lbl.
pub fn no_overall() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of Aldermarch local authority children’s services").tagged("H1");
    writer.body("Inspection dates: 27 April to 8 May 2026");
    writer.body("Lead inspector: Tobias Quillfeather, His Majesty’s Inspector");
    writer.table(table(
        &COLUMNS,
        &[
            &["Judgement", "Grade"],
            &[LEADERS, "Requires improvement to be good"],
            &[HELP, "Requires improvement to be good"],
            &[CARE, "Good"],
            &[LEAVERS, "Inadequate"],
        ],
    ));
    writer.body("Since the last inspection in 2022, when the overall effectiveness of services was judged to be good, the quality of help for some children has declined. Changes among senior leaders have slowed the pace of work, and the needs of care leavers have not been given enough weight.");
    writer.blocks.push(Block::EmptyHeading);
    writer.heading(2, "What needs to improve?[^1]");
    writer.bullet("The stability of the workforce in assessment teams (enabler: the workforce is equipped and effective, national framework).");
    // Trap: body text tagged as a heading.
    writer.bullet("The suitability of homes for care leavers, and the support that they receive when they are homeless or at risk of becoming so (outcome 4, national framework).").tagged("H3");
    writer.bullet("Pathway plans, so that they reflect what young people need (outcome 4, national framework).");
    writer.heading(
        2,
        "The experiences and progress of children who need help and protection: requires improvement to be good",
    );
    writer.numbers(&prose::HELP[5..10]);
    writer.heading(2, "The experiences and progress of children in care: good");
    writer.numbers(&prose::CARE[6..10]);
    writer.heading(2, "The experiences and progress of care leavers: inadequate");
    writer.number("Too many care leavers live in homes that are not suitable for them. Personal advisers have caseloads of more than 40, and some young people have not been seen for months. Leaders did not know this before the inspection.");
    writer.number(prose::LEAVERS[5]);
    writer.heading(
        2,
        "The impact of leaders on social work practice with children and families: requires improvement to be good",
    );
    writer.numbers(&prose::LEADERS[5..7]);
    about_ofsted(&mut writer, "2026");
    Fixture {
        name: "ilacs-2026",
        furniture: Furniture {
            footer: vec!["Inspection of Aldermarch local authority children’s services", "27 April to 8 May 2026"],
            page_number: true,
            ..Furniture::default()
        },
        style: Style { lone_items: true, carried_label: true, bullet: '\u{25fc}', ..Style::default() },
        text: TextForm::Tabs,
        notes: vec![(
            "1",
            "The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework. This statutory guidance sets out the purpose, principles for practice and expected outcomes of children’s social care.",
        )],
        blocks: writer.blocks,
    }
}

/// Two periods of inspection, and a footer with other dates. Nothing is marked as an artifact;
/// the grade table is split over two pages.
pub fn two_periods() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of Westhaven local authority children’s services").tagged("H1");
    writer.body("Inspection dates: 5 to 9 July 2021 and 19 to 20 July 2021");
    writer.body("Lead inspector: Ishbel Farthingale, Her Majesty’s Inspector");
    let mut grades = table(
        &COLUMNS,
        &[
            &["Judgement", "Grade"],
            &[LEADERS, "Outstanding"],
            &[HELP, "Good"],
            &[BOTH, "Outstanding"],
            &["Overall effectiveness", "Outstanding"],
        ],
    );
    grades.break_before = Some(3);
    writer.table(grades);
    writer.body("Children in Westhaven receive services of a high standard. During the pandemic, leaders kept children in sight, and they paused the inspection for a week when an outbreak closed the council’s offices.");
    writer.heading(2, "What needs to improve");
    writer.bullet("The awareness of private fostering among partner agencies.");
    writer.bullet("The recording of challenge by independent reviewing officers.");
    writer.heading(2, "The experiences and progress of children who need help and protection are good");
    writer.numbers(&[prose::HELP[10], prose::HELP[11], prose::HELP[8], prose::HELP[6]]);
    writer.heading(2, "The experiences and progress of children in care and care leavers are outstanding");
    writer.numbers(&[prose::CARE[10], prose::CARE[11], prose::CARE[9], prose::LEAVERS[4]]);
    writer.heading(2, "The impact of leaders on social work practice with children and families is outstanding");
    writer.numbers(&[prose::LEADERS[0], prose::LEADERS[1], prose::LEADERS[8], prose::LEADERS[9]]);
    about_ofsted(&mut writer, "2021");
    Fixture {
        name: "ilacs-2021",
        furniture: Furniture {
            header: Some("Westhaven children’s services"),
            footer: vec!["Inspection of Westhaven local authority children’s services", "5 July 2021 to 23 July 2021"],
            page_number: true,
            tagged: true,
            ..Furniture::default()
        },
        style: Style { bullet: '\u{f0b7}', ..Style::default() },
        text: TextForm::Pipes,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
