//! Standard inspections of independent schools: a college with a sixth form and a school that doesn't meet the standards, both
//! on the form of 2019 to 2026, and an academy on the form of 2015 to 2019.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;
use super::school_2015;
use super::section5::{COLUMNS, bold, details, findings, improve, judged, listed, rows, team};

/// The sentence on the legal basis since 2019.
const BASIS: &str = "The inspectors carried out this inspection under section 109(1) and (2) of the Education and Skills Act 2008. The purpose of the inspection is to advise the Secretary of State for Education about the school’s suitability for continued registration as an independent school.";

/// The first page since 2019: title, address, dates and grades; the last row isn't a grade.
fn front(writer: &mut Writer, title: &str, address: &str, dates: [&str; 2], grades: &[[&str; 2]]) {
    writer.banner(title);
    writer.body(address);
    writer.table(table(&COLUMNS, &[&dates]));
    let rows = grades.iter().map(|[label, grade]| vec![cell(&[label]), bold(grade)]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, centred: true, ..Table::default() });
}

fn sections(writer: &mut Writer, sections: &[(&str, &[&str])]) {
    for (heading, paragraphs) in sections {
        writer.heading(2, heading);
        for words in *paragraphs {
            writer.body(words);
        }
    }
}

/// What the school needs to do, since 2019.
fn improvements(writer: &mut Writer, bullets: &[&str]) {
    writer.heading(2, "What does the school need to do to improve?");
    writer.bold("(Information for the school and proprietor)");
    for words in bullets {
        writer.bullet(words);
    }
}

fn fixture(name: &'static str, footer: [&'static str; 2], style: Style, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: footer.to_vec(), page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// A college that is a school, with a sixth form; it meets the standards.
pub fn college() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Inspection of King’s Osier College",
        "Osier House, 14 Priory Street, Westhaven, WH2 3KO",
        ["Inspection dates:", "29 November to 1 December 2022"],
        &[
            ["Overall effectiveness", "Outstanding"],
            ["The quality of education", "Outstanding"],
            ["Behaviour and attitudes", "Good"],
            ["Personal development", "Outstanding"],
            ["Leadership and management", "Outstanding"],
            ["Sixth-form provision", "Good"],
            ["Overall effectiveness at previous inspection", "Requires improvement"],
            ["Does the school meet the independent school standards?", "Yes"],
        ],
    );
    sections(
        &mut writer,
        &[
            (
                "What is it like to attend this school?",
                &[
                    "Pupils arrive by boat, by bus and on foot, and are glad to be here. They say that teachers know them. Lessons start on time, and pupils get on with their work.",
                ],
            ),
            (
                "What does the school do well and what does it need to do better?",
                &[
                    "The curriculum is broad. Teachers explain things clearly, and pupils write at length in most subjects.",
                    "Students in the sixth form choose among nine subjects. They would like to hear more about apprenticeships.",
                    "The proprietor makes sure that the independent school standards are met. The school complies with schedule 10 of the Equality Act 2010.",
                ],
            ),
            ("Safeguarding", &["The arrangements for safeguarding are effective."]),
        ],
    );
    improvements(
        &mut writer,
        &[
            "Students in the sixth form do not hear enough about apprenticeships. Leaders should invite employers to the school.",
        ],
    );
    writer.page_break();
    writer.heading(2, "School details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "190366"],
            ["DfE registration number", "999/6021"],
            ["Local authority", "Westhaven"],
            ["Inspection number", "10232366"],
            ["Type of school", "Other independent school"],
            ["School category", "Independent school"],
            ["Age range of pupils", "11 to 19"],
            ["Gender of pupils", "Mixed"],
            ["Gender of pupils in sixth-form provision", "Mixed"],
            ["Number of pupils on the school roll", "188"],
            ["Of which, number on roll in the sixth form", "37"],
            ["Number of part-time pupils", "0"],
            ["Proprietor", "Osier Education Limited"],
            ["Chair", "Lady Ottoline Farr"],
            ["Headteacher", "Jago Penhallow"],
            ["Annual fees (day pupils)", "£9,450 to £13,200"],
            ["Telephone number", "01632 960366"],
            ["Website", "www.kingsosier.example"],
            ["Email address", "office@kingsosier.example"],
            ["Dates of previous inspection", "11 to 13 June 2019"],
        ],
    );
    listed(
        &mut writer,
        "Information about this school",
        &["The college opened in 2004. It uses no alternative provision."],
    );
    writer.heading(2, "Information about this inspection");
    writer.body(BASIS);
    writer.bullet("Inspectors looked at English, science, art and history in depth.");
    team(
        &mut writer,
        &[
            ["Araminta Goss, lead inspector", "His Majesty’s Inspector"],
            ["Idris ap Gwilym", "Ofsted Inspector"],
            ["Beatrix St John", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2022");
    let style = Style { bullet: '\u{f06e}', heading_roles: ["P", "P", "P"], ..Style::default() };
    fixture(
        "independent-college-2022",
        ["Inspection report: King’s Osier College", "29 November to 1 December 2022"],
        style,
        writer,
    )
}

/// A name over two lines with a council in it; the standards that aren't met are printed in the words of the regulations.
pub fn not_met() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Inspection of Hope Barn School, the |Council for Play’s Nursery and School",
        "Hope Barn, Mere Lane, Sedgeby, Fenmoor FM11 9HB",
        ["Inspection dates:", "21 to 23 May 2024"],
        &[
            ["Overall effectiveness", "Inadequate"],
            ["The quality of education", "Requires improvement"],
            ["Behaviour and attitudes", "Requires improvement"],
            ["Personal development", "Requires improvement"],
            ["Leadership and management", "Inadequate"],
            ["Early years provision", "Good"],
            ["Overall effectiveness at previous inspection", "Not previously inspected"],
            ["Does the school meet the independent school standards?", "No"],
        ],
    );
    sections(
        &mut writer,
        &[
            (
                "What is it like to attend this school?",
                &[
                    "Pupils love the barn, the orchard and the goats. They are less fond of mathematics, which some of them have not been taught since the autumn.",
                ],
            ),
            (
                "What does the school do well and what does it need to do better?",
                &[
                    "Children in the Reception class learn to read quickly. In other classes pupils repeat what they know.",
                    "The proprietor has not made sure that all standards are met. A previous inspection of the site found that its fire doors met the standards.",
                ],
            ),
            ("Safeguarding", &["The arrangements for safeguarding are effective."]),
        ],
    );
    improvements(
        &mut writer,
        &[
            "Pupils are not taught some subjects for months. Leaders should make sure that all pupils are taught the whole curriculum.",
            "The proprietor does not check the premises. The proprietor should ensure that risks are assessed and that fire drills are held.",
        ],
    );
    writer.page_break();
    writer.heading(2, "Compliance with regulatory requirements");
    writer.body("The school must meet the following independent school standards:");
    writer.heading(3, "Part 1. Quality of education provided");
    // Trap: these are the regulations' words, not a finding.
    writer.bullet("2(1) The standard in this paragraph is met if–");
    writer.bullet("2(1)(a) the proprietor ensures that a written policy on the curriculum, supported by appropriate plans and schemes of work, is drawn up and implemented effectively.");
    writer.heading(3, "Part 3. Welfare, health and safety of pupils");
    writer.bullet("12 The standard in this paragraph is met if the proprietor ensures compliance with the Regulatory Reform (Fire Safety) Order 2005.");
    writer.heading(2, "School details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "190871"],
            ["DfE registration number", "999/6044"],
            ["Local authority", "Fenmoor"],
            ["Inspection number", "10322871"],
            ["Type of school", "Other independent school"],
            ["School category", "Independent school"],
            ["Age range of pupils", "4 to 11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "31"],
            ["Number of part-time pupils", "2"],
            ["Proprietor", "The Council for Play"],
            ["Chair", "Post vacant"],
            ["Headteacher", "Mehetabel Stone"],
            ["Annual fees (day pupils)", "£4,200"],
            ["Telephone number", "01632 960871"],
            ["Website", "www.hopebarn.example"],
            ["Email address", "office@hopebarn.example"],
            ["Date of previous inspection", "Not previously inspected"],
        ],
    );
    listed(&mut writer, "Information about this school", &["The school opened in September 2021."]);
    writer.heading(2, "Information about this inspection");
    writer.body(BASIS);
    writer.bullet("The inspector met the headteacher and the proprietor, and listened to pupils read.");
    team(&mut writer, &[["Torquil Vance, lead inspector", "Ofsted Inspector"]]);
    about_ofsted(&mut writer, "2024");
    let footer =
        ["Inspection report: Hope Barn School, the Council for Play’s Nursery and School", "21 to 23 May 2024"];
    fixture("independent-2024", footer, Style { bullet: '\u{f0a7}', ..Style::default() }, writer)
}

/// The form of 2015 to 2019 with a real county's name in the academy's; the standards are met.
pub fn academy() -> Fixture {
    let mut writer = Writer::default();
    school_2015::front(
        &mut writer,
        "St Wilfreda’s Rutland Academy",
        "Minster Yard, Aldermarch, Fenmoor FM8 1SW",
        "7–9 March 2017",
        &[
            ["Overall effectiveness", "Good"],
            ["Effectiveness of leadership and management", "Good"],
            ["Quality of teaching, learning and assessment", "Good"],
            ["Personal development, behaviour and welfare", "Outstanding"],
            ["Outcomes for pupils", "Good"],
            ["Early years provision", "Requires improvement"],
            ["Overall effectiveness at previous inspection", "Inadequate"],
        ],
    );
    findings(
        &mut writer,
        "This is a good school",
        &["Leaders have turned the school round since it was last inspected."],
        &["Pupils are polite and thoughtful. They enjoy music most."],
    );
    findings(
        &mut writer,
        "It is not yet an outstanding school because",
        &["Children in the early years have too little room to play outdoors."],
        &["Marking varies between subjects."],
    );
    writer.heading(2, "Compliance with regulatory requirements").tagged("P");
    writer.bullet("The school meets the requirements of the schedule to the Education (Independent School Standards) Regulations 2014 (‘the independent school standards’) and associated requirements.");
    writer.page_break();
    writer.heading(2, "Full report");
    improve(
        &mut writer,
        &[
            ("Give children in the early years more room to play and learn outdoors.", &[]),
            (
                "Make marking more even, by:",
                &["agreeing what marking is for", "checking pupils’ books in all subjects each term."],
            ),
        ],
    );
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    for (label, grade, words) in [
        (
            "Effectiveness of leadership and management",
            "Good",
            "The proprietor has made sure that all the independent school standards are met.",
        ),
        ("Quality of teaching, learning and assessment", "Good", "Teachers know their subjects and their pupils."),
        ("Personal development, behaviour and welfare", "Outstanding", "Pupils run the library and the choir."),
        ("Outcomes for pupils", "Good", "Pupils make good progress in nearly all subjects."),
        ("Early years provision", "Requires improvement", "Children do not often learn outdoors."),
    ] {
        judged(&mut writer, label, grade, &[words]);
    }
    writer.page_break();
    details(
        &mut writer,
        &[
            ["Unique reference number", "190529"],
            ["DfE registration number", "999/6007"],
            ["Inspection number", "10020529"],
        ],
        "This inspection was carried out under section 109(1) and (2) of the Education and Skills Act 2008, the purpose of which is to advise the Secretary of State for Education about the school’s suitability for continued registration as an independent school.",
        &[
            ["Type of school", "Other independent school"],
            ["School category", "Independent school"],
            ["Age range of pupils", "3 to 16"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "146"],
            ["Number of part-time pupils", "12"],
            ["Proprietor", "St Wilfreda’s Trust"],
            ["Chair", "Canon Piers Aldous"],
            ["Headteacher", "Emmeline Roper"],
            ["Annual fees (day pupils)", "£6,900–£8,400"],
            ["Telephone number", "01632 960529"],
            ["Website", "www.stwilfredas.example"],
            ["Email address", "office@stwilfredas.example"],
            ["Date of previous inspection", "3–5 November 2015"],
        ],
    );
    listed(
        &mut writer,
        "Information about this school",
        &["The academy is an independent day school in the minster’s yard."],
    );
    listed(&mut writer, "Information about this inspection", &["Inspectors saw 24 lessons and met the trustees."]);
    team(
        &mut writer,
        &[["Crispin Yarrow, lead inspector", "Her Majesty’s Inspector"], ["Dervla O’Shea", "Ofsted Inspector"]],
    );
    about_ofsted(&mut writer, "2017");
    school_2015::fixture(
        "independent-academy-2017",
        &["Inspection report: St Wilfreda’s Rutland Academy, 7–9 March 2017"],
        '\u{f06e}',
        writer,
    )
}
