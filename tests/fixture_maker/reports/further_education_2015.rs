//! Inspections of further education and skills under the common inspection framework, 2015 to 2019: a college, a
//! provider of traineeships, and a council's college for sixth-formers.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell, table};
use super::about_ofsted;
use super::section5::{COLUMNS, bold, findings, judged, listed, rows, team};

/// What the college is judged on, and next to it the types of its provision.
const GRADES: [f32; 4] = [140.0, 88.0, 135.0, 88.0];

/// Name, kind of provider, dates, and grades in pairs of label and grade; rows of one pair have their grade at its right.
fn front(writer: &mut Writer, name: &str, kind: &str, dates: &str, grades: &[&[&str]]) {
    writer.body("Further education and skills inspection report").trap(Trap::Artifact);
    writer.banner(name);
    writer.body(kind);
    writer.table(table(&COLUMNS, &[&["Inspection dates", dates]]));
    let (first, last) = ([grades[0]], [grades[grades.len() - 1]]);
    writer.table(pairs(&COLUMNS, &first));
    let areas = &grades[1..grades.len() - 1];
    writer.table(if areas[0].len() == 4 { pairs(&GRADES, areas) } else { pairs(&COLUMNS, areas) });
    writer.table(pairs(&COLUMNS, &last));
    writer.heading(2, "Summary of key findings").tagged("P");
}

fn pairs(widths: &[f32], grades: &[&[&str]]) -> Table {
    let cells = |row: &&[&str]| row.iter().enumerate().map(|(at, words)| graded(at, words)).collect();
    Table { widths: widths.to_vec(), rows: grades.iter().map(cells).collect(), centred: true, ..Table::default() }
}

/// Grades are bold.
fn graded(at: usize, words: &str) -> Vec<Block> {
    if at % 2 == 1 { bold(words) } else { cell(&[words]) }
}

fn fixture(name: &'static str, footer: &[&'static str], writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: footer.to_vec(), counted: Some("Page {n} of {all}"), ..Furniture::default() },
        style: Style { bullet: '\u{f06e}', dashes: true, heading_roles: ["P", "P", "P"], ..Style::default() },
        text: TextForm::Layout,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// Trap: two pairs of label and grade in each row, and labels that wrap.
pub fn college() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "St Neot’s Marsh College and Academy of Crafts",
        "General further education college",
        "31 January–3 February 2017",
        &[
            &["Overall effectiveness", "Requires improvement"],
            &[
                "Effectiveness of leadership and management",
                "Requires improvement",
                "16 to 19 study programmes",
                "Good",
            ],
            &[
                "Quality of teaching, learning and assessment",
                "Requires improvement",
                "Adult learning programmes",
                "Outstanding",
            ],
            &["Personal development, behaviour and welfare", "Good", "Apprenticeships", "Inadequate"],
            &["Outcomes for learners", "Requires improvement", "Provision for learners with high needs", "Good"],
            &["Overall effectiveness at previous inspection", "Good"],
        ],
    );
    findings(
        &mut writer,
        "This is a provider that requires improvement",
        &["Too few apprentices finish on time. Their employers do not know what they learn at college."],
        &["Governors were told too late that income had fallen."],
    );
    findings(
        &mut writer,
        "The provider has the following strengths",
        &["Adults who return to learning do very well."],
        &["Workshops are as good as those in industry."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    listed(
        &mut writer,
        "Information about the provider",
        &["The college has two sites in Fenmoor, with 2,140 learners and 390 apprentices."],
    );
    writer.heading(2, "What does the provider need to do to improve further?");
    writer.bullet("Raise the standard of apprenticeships urgently, by:");
    writer.dash("telling employers what apprentices learn at college");
    writer.dash("reviewing each apprentice’s progress every month.");
    writer.bullet("Make sure that governors have the figures that they need in time.");
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    for (label, grade, words) in [
        (
            "Effectiveness of leadership and management",
            "Requires improvement",
            "Leaders know what is wrong and have begun to put it right.",
        ),
        (
            "Quality of teaching, learning and assessment",
            "Requires improvement",
            "Teaching is good in the crafts and dull in business.",
        ),
        ("Personal development, behaviour and welfare", "Good", "Learners wear the right clothes and come on time."),
        ("Outcomes for learners", "Requires improvement", "Most adults pass. Most apprentices do so late."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.heading(2, "Types of provision");
    for (label, grade, words) in [
        ("16 to 19 study programmes", "Good", "Learners gain what they need for work or for university."),
        ("Adult learning programmes", "Outstanding", "Adults learn English and repair boats, often in the same week."),
        ("Apprenticeships", "Inadequate", "Reviews are late. Apprentices do not know what to do next."),
        ("Provision for learners with high needs", "Good", "Learners travel on their own by the end of the year."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.page_break();
    provider(
        &mut writer,
        &[
            ["Unique reference number", "130844"],
            ["Type of provider", "General further education college"],
            ["Age range of learners", "16+"],
            ["Approximate number of all learners over the previous full contract year", "6,210"],
            ["Principal/CEO", "Lysander Crabbe"],
            ["Telephone number", "01632 960844"],
            ["Website", "www.stneotsmarsh.example"],
        ],
    );
    listed(
        &mut writer,
        "Information about this inspection",
        &["The vice-principal assisted the inspection team, as nominee. Inspectors took account of the last report."],
    );
    team(
        &mut writer,
        &[
            ["Hepzibah Clay, lead inspector", "Her Majesty’s Inspector"],
            ["Caspian Doyle", "Her Majesty’s Inspector"],
            ["Anne-Marie van der Berg", "Ofsted Inspector"],
            ["Sunil Rao", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2017");
    fixture(
        "college-2017",
        &["Inspection report: St Neot’s Marsh College and Academy of Crafts, 31 January–3 February 2017"],
        writer,
    )
}

/// Provider details, and the table of numbers after it, which grades nobody.
fn provider(writer: &mut Writer, details: &[[&str; 2]]) {
    writer.heading(2, "Provider details");
    rows(writer, details);
    writer.heading(2, "Provider information at the time of the inspection");
    writer.table(table(
        &[151.0, 75.0, 75.0, 75.0, 75.0],
        &[
            &["Main course or learning programme level", "Level 1 or below", "Level 2", "Level 3", "Level 4 or above"],
            &["Total number of learners", "312", "544", "801", "36"],
        ],
    ));
}

/// One column of grades; a council's name in the provider's; not inspected before.
pub fn trainees() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Bexley Road Skills and Women’s Council for Trades Training Limited",
        "Independent learning provider",
        "6–8 November 2018",
        &[
            &["Overall effectiveness", "Good"],
            &["Effectiveness of leadership and management", "Good"],
            &["Quality of teaching, learning and assessment", "Good"],
            &["Personal development, behaviour and welfare", "Outstanding"],
            &["Outcomes for learners", "Good"],
            &["Apprenticeships", "Good"],
            &["Traineeships", "Requires improvement"],
            &["Overall effectiveness at previous inspection", "Not previously inspected"],
        ],
    );
    findings(
        &mut writer,
        "This is a good provider",
        &["Women who had left school early become plumbers and joiners."],
        &["Tutors have worked in the trades that they teach."],
    );
    findings(
        &mut writer,
        "It is not yet an outstanding provider because",
        &["Too few trainees go on to an apprenticeship."],
        &["Learners’ spelling is not corrected."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    listed(
        &mut writer,
        "Information about the provider",
        &["The company trains 88 apprentices and 25 trainees in Fenmoor."],
    );
    writer.heading(2, "What does the provider need to do to improve further?");
    writer.bullet("Help more trainees to find an apprenticeship.");
    writer.bullet("Correct learners’ spelling, so that they can write to customers.");
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    for (label, grade, words) in [
        ("Effectiveness of leadership and management", "Good", "The directors see every learner each month."),
        ("Quality of teaching, learning and assessment", "Good", "Demonstrations are clear, and learners practise."),
        ("Personal development, behaviour and welfare", "Outstanding", "Learners’ attendance is exemplary."),
        ("Outcomes for learners", "Good", "Nearly all apprentices stay with their employers."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.heading(2, "Types of provision");
    judged(&mut writer, "Apprenticeships", "Good", &["Apprentices know what they must do to succeed."]);
    judged(&mut writer, "Traineeships", "Requires improvement", &["Work placements are found too late."]);
    writer.page_break();
    provider(
        &mut writer,
        &[
            ["Unique reference number", "1276403"],
            ["Type of provider", "Independent learning provider"],
            ["Age range of learners", "16–18/19+"],
            ["Approximate number of all learners over the previous full contract year", "140"],
            ["Principal/CEO", "Post vacant"],
            ["Telephone number", "01632 960403"],
            ["Website", "www.bexleyroadskills.example"],
        ],
    );
    listed(
        &mut writer,
        "Information about this inspection",
        &["The operations manager assisted the inspectors, as nominee."],
    );
    team(
        &mut writer,
        &[["Ptolemy Hughes, lead inspector", "Ofsted Inspector"], ["Grace de la Mare", "Her Majesty’s Inspector"]],
    );
    about_ofsted(&mut writer, "2018");
    let footer =
        ["Inspection report: Bexley Road Skills and Women’s Council for Trades Training Limited,", "6–8 November 2018"];
    fixture("trainees-2018", &footer, writer)
}

/// Trap: fewer types of provision than areas, so that the last rows have two empty cells; details and the lead inspector's
/// row that run over.
pub fn sixth_form() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Westhaven County Council’s Sixth Form College at St Osyth’s",
        "Sixth form college",
        "5 March 2019",
        &[
            &["Overall effectiveness", "Good"],
            &[
                "Effectiveness of leadership and management",
                "Outstanding",
                "Full-time provision for 14- to 16-year-olds",
                "Requires improvement",
            ],
            &["Quality of teaching, learning and assessment", "Good", "16 to 19 study programmes", "Good"],
            &["Personal development, behaviour and welfare", "Outstanding", "", ""],
            &["Outcomes for learners", "Good", "", ""],
            &["Overall effectiveness at previous inspection", "Requires improvement"],
        ],
    );
    findings(
        &mut writer,
        "This is a good provider",
        &["Students come from nine islands, and the ferry is seldom an excuse."],
        &["Teachers mark work soon and well."],
    );
    findings(
        &mut writer,
        "It is not yet an outstanding provider because",
        &["Pupils of 14 and 15 learn too little mathematics."],
        &["A few students choose courses that are too hard for them."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    listed(
        &mut writer,
        "Information about the provider",
        &["The college is the only one in Westhaven for students under 19. It has 904 of them."],
    );
    writer.heading(2, "What does the provider need to do to improve further?");
    writer.bullet("Teach pupils of 14 and 15 more mathematics, and teach it earlier in the day.");
    writer.bullet("Advise students better before they choose their courses:");
    writer.dash("by visiting the schools from which they come");
    writer.dash("by asking them what they would like to become.");
    writer.bullet("Mend the lift in the science building.");
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    for (label, grade, words) in [
        (
            "Effectiveness of leadership and management",
            "Outstanding",
            "The principal and governors agree on what matters.",
        ),
        (
            "Quality of teaching, learning and assessment",
            "Good",
            "Teachers are keen, and nearly all of them are clear.",
        ),
        ("Personal development, behaviour and welfare", "Outstanding", "Students row, sing and look after each other."),
        ("Outcomes for learners", "Good", "Most students go to the university that they chose."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.heading(2, "Types of provision");
    for (label, grade, words) in [
        (
            "Full-time provision for 14- to 16-year-olds",
            "Requires improvement",
            "Mathematics is taught too late in the day.",
        ),
        ("16 to 19 study programmes", "Good", "Nearly all students find the work that they hoped for."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.page_break();
    writer.heading(2, "Provider details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "130291"],
            ["Type of provider", "Sixth form college"],
            ["Age range of learners", "14–19"],
            ["Approximate number of all learners over the previous full contract year", "1,022"],
        ],
    );
    writer.page_break();
    rows(
        &mut writer,
        &[
            ["Principal/CEO", "Dr Oonagh St John"],
            ["Telephone number", "01632 960291"],
            ["Website", "www.westhavensixthform.example"],
        ],
    );
    listed(
        &mut writer,
        "Information about this inspection",
        &["The deputy principal assisted the inspectors, as nominee."],
    );
    team(
        &mut writer,
        &[
            ["Fenella O’Shaughnessy-Byrne, lead inspector", "Her Majesty’s Inspector"],
            ["Ravi d’Souza", "Ofsted Inspector"],
            ["Marguerite Low", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2019");
    fixture(
        "sixth-form-college-2019",
        &["Inspection report: Westhaven County Council’s Sixth Form College at St Osyth’s, 5 March 2019"],
        writer,
    )
}
