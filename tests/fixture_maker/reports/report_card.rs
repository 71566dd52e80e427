//! Report cards: areas grouped under their grade. Each has the key of the five grades on its first page and the grades
//! explained at its end, which are no judgements.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};

const COLUMNS: [f32; 2] = [300.0, 151.0];
const FIGURES: [f32; 4] = [110.0, 100.0, 110.0, 131.0];
const GRADES: [[&str; 2]; 5] = [
    ["Exceptional", "Practice is exceptional: of the highest standard nationally."],
    ["Strong standard", "Leaders are working above the standard expected of them."],
    ["Expected standard", "The expected standard of education and care is fulfilled."],
    [
        "Needs attention",
        "The expected standards are not met but leaders are likely able to make the necessary improvements.",
    ],
    ["Urgent improvement", "Urgent improvements are needed to provide the expected standard."],
];

/// How an area's own grade is printed.
#[derive(Clone, Copy, PartialEq)]
enum Own {
    /// In the cell beside the area.
    Beside,
    /// On the line below it.
    Below,
    /// Only above the group of areas.
    Nowhere,
}

fn front(writer: &mut Writer, name: &str, address: &str, urn: &str, date: &str) {
    writer.title(name);
    writer.body(&format!("Address: {address}"));
    writer.body(&format!("Unique reference number (URN): {urn}"));
    writer.heading(2, &format!("Inspection report: {date}")).tagged("P");
    // Trap: the key of a drawing whose areas have no text.
    for [grade, _] in GRADES {
        writer.body(grade);
    }
}

fn bodies(writer: &mut Writer, paragraphs: &[&str]) {
    for words in paragraphs {
        writer.body(words);
    }
}

fn safeguarding(writer: &mut Writer, met: bool, findings: &str) {
    writer.heading(2, if met { "Safeguarding standards met" } else { "Safeguarding standards not met" });
    writer.body(findings);
    writer.heading(2, "How we evaluate safeguarding");
    writer.body("When we inspect for safeguarding, there can be the following outcomes:");
    writer.body("Met: There is an open and positive culture of safeguarding. All legal requirements are met.");
    writer.body("Not met: There is no open and positive culture of safeguarding. Not all legal requirements are met.");
    writer.page_break();
}

/// Areas under their grade.
fn group(writer: &mut Writer, grade: &str, own: Own, areas: &[(&str, &str)]) {
    writer.heading(1, grade);
    for (area, findings) in areas {
        match own {
            Own::Beside => {
                let mut title = Writer::default();
                title.heading(2, area);
                let rows = vec![vec![title.blocks, cell(&[grade])]];
                writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
            }
            Own::Below => {
                writer.heading(2, area);
                writer.body(grade);
            }
            Own::Nowhere => {
                writer.heading(2, area);
            }
        }
        writer.body(findings);
    }
}

fn next_steps(writer: &mut Writer, steps: &[&str]) {
    writer.heading(1, "Next steps");
    for step in steps {
        writer.bullet(step);
    }
}

/// What the inspection was, the facts, and the grades explained.
fn ends(writer: &mut Writer, about: &[&str], people: &[&str], figures: (&str, &[&[&str]])) {
    writer.heading(1, "About this inspection");
    bodies(writer, about);
    bodies(writer, people);
    writer.page_break();
    writer.heading(1, "Facts and figures used on inspection");
    writer.body("The data was used during the inspection. More recent data may have been published since then.");
    writer.body(&format!("This data is from {}", figures.0));
    writer.table(table(&FIGURES, figures.1));
    writer.heading(1, "Our grades explained");
    for [grade, meaning] in GRADES {
        writer.bold(grade);
        writer.body(meaning);
    }
}

fn fixture(name: &'static str, style: Style, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// A church school and academy with a council's name; grades are beside their areas.
pub fn school() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "St Oswin’s Rutland Church of England Academy",
        "Priory Walk, Aldermarch, AM4 1SJ",
        "190551",
        "24 March 2026",
    );
    safeguarding(
        &mut writer,
        true,
        "The safeguarding standards are met. This means that leaders have established an open culture in which safeguarding is everyone’s responsibility.",
    );
    group(
        &mut writer,
        "Exceptional",
        Own::Beside,
        &[(
            "Inclusion",
            "Every pupil is known and nobody is overlooked. Other schools send their staff here to learn.",
        )],
    );
    group(
        &mut writer,
        "Strong standard",
        Own::Beside,
        &[
            ("Early years", "Children settle within days and soon play and learn together."),
            ("Personal development and wellbeing", "Pupils lead clubs, a newspaper and a small bank."),
        ],
    );
    group(
        &mut writer,
        "Needs attention",
        Own::Beside,
        &[
            (
                "Achievement",
                "Pupils do not achieve as well in mathematics as they should. Their reading is at the expected standard.",
            ),
            ("Attendance and behaviour", "Too many pupils are away too often."),
            (
                "Curriculum and teaching",
                "What pupils are taught is well chosen, but lessons move on before it is secure.",
            ),
            ("Leadership and governance", "Trustees know the school’s strengths better than what needs attention."),
        ],
    );
    writer.heading(1, "What it’s like to be a pupil at this school");
    writer.body("Pupils look forward to each day. They say that adults listen, and that being away is noticed.");
    next_steps(
        &mut writer,
        &[
            "Leaders should make sure that teachers check what pupils have learned in mathematics before they move on.",
            "Leaders should work with families so that pupils attend more often.",
        ],
    );
    ends(
        &mut writer,
        &[
            "This school is part of the Osierfield Trust, which means other people in the trust also have responsibility for running the school. The trust is run by the chief executive officer (CEO), Evadne Poole.",
            "Inspectors carried out this full inspection under section 5 of the Education Act 2005.",
        ],
        &[
            "Headteacher: Mr Caspian Thwaite",
            "Lead inspector:",
            "Dorothea Mbeki-Lane, His Majesty’s Inspector",
            "Team inspectors:",
            "Ivor Penrose, Ofsted Inspector",
            "Sunniva Clay, Ofsted Inspector",
        ],
        (
            "24 March 2026",
            &[
                &["Year", "This school", "National average", "Compared with national average"],
                &["2024/25", "58%", "62%", "Below"],
                &["2023/24", "61%", "61%", "Close to average"],
            ],
        ),
    );
    fixture("report-card-school", Style::default(), writer)
}

/// An independent school whose name is on two lines; only the groups have grades.
pub fn independent() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Queen Ethelind’s College for Boys and Girls, Preparatory and Senior School",
        "The Old Granary, Fen Lane, Little Fenmoor, FM7 3RD",
        "192208",
        "3 February 2026",
    );
    safeguarding(
        &mut writer,
        false,
        "The safeguarding standards are not met. Checks on adults are made, but leaders do not keep a record of them that is complete.",
    );
    group(
        &mut writer,
        "Expected standard",
        Own::Nowhere,
        &[
            ("Achievement", "Pupils achieve what is expected of them, and some achieve more."),
            ("Attendance and behaviour", "Pupils attend well and are polite."),
            ("Curriculum and teaching", "The curriculum is broad. It is exceptional in music."),
            ("Personal development and wellbeing", "Pupils are ready for the world outside."),
        ],
    );
    group(
        &mut writer,
        "Urgent improvement",
        Own::Nowhere,
        &[("Leadership and governance", "The proprietor does not make sure that the standards are met.")],
    );
    group(
        &mut writer,
        "Insufficient evidence",
        Own::Nowhere,
        &[("Post-16", "There were no students in this provision at the time of the inspection.")],
    );
    writer.heading(1, "Independent school standards");
    writer.table(table(
        &COLUMNS,
        &[
            &["1. Quality of education provided", "Standards met"],
            &["2. Spiritual, moral, social and cultural development of pupils", "Standards met"],
            &["3. Welfare, health and safety of pupils", "Standards not met"],
            &["4. Suitability of staff, supply staff, and proprietors", "Standards not met"],
            &["5. Premises of and accommodation at schools", "Standards met"],
            &["6. Provision of information", "Standards met"],
            &["7. Manner in which complaints are handled", "Standards met"],
            &["8. Quality of leadership in and management of schools", "Standards not met"],
        ],
    ));
    writer.heading(1, "What it’s like to be a pupil at this school");
    writer.body("Pupils enjoy small classes and long breaks. They trust their teachers.");
    next_steps(&mut writer, &["The proprietor should make sure that the record of checks on adults is complete."]);
    ends(
        &mut writer,
        &[
            "Inspectors carried out this standard inspection under section 109(1) and (2) of the Education and Skills Act 2008.",
        ],
        &[
            "Headteacher: Mrs Philomena Strand",
            "Proprietor: Ethelind Schools Ltd",
            "Lead inspector:",
            "Hamish St John, Ofsted Inspector",
        ],
        (
            "3 February 2026",
            &[
                &["Year", "This school", "National average", "Compared with national average"],
                &["2024/25", "71%", "64%", "Above"],
            ],
        ),
    );
    let style = Style { heading_roles: ["P", "P", "P"], bullet: '\u{f0b7}', ..Style::default() };
    fixture("report-card-independent", style, writer)
}

/// A nursery; grades are below their areas. Nothing is below the last grade of the key.
pub fn nursery() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "O’Hara’s Little College Nursery",
        "Community Hall, Saltings Road, Westhaven, WH1 5NN",
        "EY512344",
        "19 November 2025",
    );
    safeguarding(
        &mut writer,
        true,
        "The safeguarding standards are met. Staff know each child, and know what to do when they are worried about one.",
    );
    group(
        &mut writer,
        "Strong standard",
        Own::Below,
        &[
            ("Children’s welfare and wellbeing", "Staff comfort children at once when they are upset. Meals are calm."),
            ("Inclusion", "Parents say that their children are seen for who they are."),
        ],
    );
    group(
        &mut writer,
        "Expected standard",
        Own::Below,
        &[
            ("Achievement", "Children make progress from where they start."),
            ("Behaviour, attitudes and establishing routines", "Children wait for their turn on the slide."),
            ("Curriculum and teaching", "Songs and stories fill the morning. Numbers are sometimes forgotten."),
            ("Leadership and governance", "The owner listens to staff, and acts on what they say."),
        ],
    );
    writer.heading(1, "What it’s like to be a child at this setting");
    writer.body("Children run to the gate. They have a favourite chair, a favourite book and a favourite friend.");
    next_steps(&mut writer, &["Leaders should help staff to bring numbers into what children do each day."]);
    ends(
        &mut writer,
        &["Inspectors carried out this full inspection under the Childcare Act 2006."],
        &["Manager: Miss Araminta Dove", "Lead inspector:", "Leofric Bannerman, Early Years Regulatory Inspector"],
        (
            "19 November 2025",
            &[
                &["Year", "This setting", "National average", "Compared with national average"],
                &["2024/25", "54", "48", "Above average"],
            ],
        ),
    );
    let style = Style { heading_roles: ["H2", "H3", "P"], deflate: true, ..Style::default() };
    fixture("report-card-nursery", style, writer)
}
