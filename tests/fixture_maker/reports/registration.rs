//! Independent schools before registration, in the form of 2019 and in that of 2026, and an inspection of progress.
//! Nothing is graded: the outcome is a sentence, and each part of the standards is met or not.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;

const COLUMNS: [f32; 2] = [225.0, 226.0];
const PUPILS: [f32; 3] = [171.0, 140.0, 140.0];

const PART_1: &str = "Part 1. Quality of education provided";
const PART_2: &str = "Part 2. Spiritual, moral, social and cultural development of pupils";
const PART_3: &str = "Part 3. Welfare, health and safety of pupils";
const PART_4: &str = "Part 4. Suitability of staff, supply staff, and proprietors";
const PART_5: &str = "Part 5. Premises of and accommodation at schools";
const PART_6: &str = "Part 6. Provision of information";
const PART_7: &str = "Part 7. Manner in which complaints are handled";
const PART_8: &str = "Part 8. Quality of leadership in and management of schools";
const SCHEDULE: &str = "Schedule 10 of the Equality Act 2010";

/// A part: its heading, the paragraphs of the standards, and what was found.
type Part<'a> = (&'a str, &'a str, &'a [&'a str]);

/// The dates and the outcome, which is centred in its row and wraps.
fn outcome(writer: &mut Writer, rows: &[&[&str]]) {
    writer.table(Table { centred: true, ..table(&COLUMNS, rows) });
}

fn findings(writer: &mut Writer, parts: &[Part<'_>]) {
    writer.heading(1, "Main inspection findings");
    for (heading, paragraphs, found) in parts {
        writer.heading(2, heading);
        if !paragraphs.is_empty() {
            writer.body(paragraphs);
        }
        for words in *found {
            writer.bullet(words);
        }
    }
}

fn bold(words: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.bold(words);
    writer.blocks
}

fn details(writer: &mut Writer, heading: &str, details: &[[&str; 2]]) {
    writer.page_break();
    writer.heading(1, heading);
    let rows = details.iter().map(|[label, value]| vec![bold(label), cell(&[value])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
}

fn bullets(writer: &mut Writer, heading: &str, bullets: &[&str]) {
    writer.heading(1, heading);
    for words in bullets {
        writer.bullet(words);
    }
}

fn team(writer: &mut Writer, heading: &str, team: &[&[&str]]) {
    writer.heading(1, heading);
    writer.table(table(&COLUMNS, team));
}

fn fixture(name: &'static str, footer: &'static str, style: Style, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: vec![footer], page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// The form of 2019. Trap: two sentences for one part; tables with a column for the school's proposal.
pub fn pre_registration() -> Fixture {
    let mut writer = Writer::default();
    writer.body("School pre-registration inspection report");
    writer.title("St Ebba’s Academy of the Fens");
    writer.body("Drove House, Long Drove, Little Fenmoor, FM7 9QE");
    outcome(
        &mut writer,
        &[
            &["Inspection dates", "12 March 2019"],
            &[
                "Overall outcome",
                "The school is unlikely to meet all the relevant independent school standards when it opens",
            ],
        ],
    );
    const LIKELY: &str = "Leaders have ensured that these standards are likely to be met.";
    findings(
        &mut writer,
        &[
            (
                PART_1,
                "Paragraph 2(1), 2(1)(a), 2(1)(b), 2(2), 2(2)(a), 2(2)(b)",
                &[
                    "Plans for what pupils will be taught are clear, and they are suitable for the ages of those who will attend.",
                    LIKELY,
                ],
            ),
            (
                PART_2,
                "Paragraph 5, 5(a), 5(b), 5(b)(i)",
                &["Pupils will learn about other faiths and beliefs.", LIKELY],
            ),
            (
                PART_3,
                "Paragraph 7, 7(a), 7(b), 8, 9, 10",
                &[
                    "The policy on safeguarding is on the school’s website.",
                    "There is no record of the fire drills that have been planned. These standards are unlikely to be met.",
                ],
            ),
            (PART_4, "Paragraph 18(2), 18(3), 19(2)", &["All checks have been made.", LIKELY]),
            (PART_5, "Paragraph 23(1), 24(1)", &["The rooms are light, and the stairs have been mended.", LIKELY]),
            (PART_6, "Paragraph 32(1), 32(1)(a)", &[LIKELY]),
            (PART_7, "Paragraph 33, 33(a)", &[LIKELY]),
            (
                PART_8,
                "Paragraph 34(1), 34(1)(a)",
                &["The proprietor did not know that drills must be recorded. This standard is unlikely to be met."],
            ),
            (
                SCHEDULE,
                "",
                &["The plan for access is in place. Leaders have ensured that this requirement is likely to be met."],
            ),
        ],
    );
    writer.heading(1, "Compliance with regulatory requirements");
    writer.body("The school is unlikely to meet the requirements of the schedule to the Education (Independent School Standards) Regulations 2014 and associated requirements.");
    details(
        &mut writer,
        "Proposed school details",
        &[
            ["Unique reference number", "191733"],
            ["DfE registration number", "999/6021"],
            ["Inspection number", "10991733"],
            ["Type of school", "Other independent special school"],
            ["Proprietor", "Ebba Learning CIC"],
            ["Chair", "Augustin Frayne"],
            ["Headteacher", "Post vacant"],
            ["Annual fees (day pupils)", "£38,000"],
            ["Telephone number", "01632 960 711"],
            ["Website", "www.stebbas.example"],
            ["Date of previous standard inspection", "Not previously inspected"],
        ],
    );
    writer.heading(2, "Pupils");
    writer.table(table(
        &PUPILS,
        &[
            &["", "School’s current position", "School’s proposal"],
            &["Age range of pupils", "Not applicable", "7 to 16"],
            &["Number of pupils on the school roll", "Not applicable", "24"],
        ],
    ));
    bullets(&mut writer, "Information about this proposed school", &["The school will be in a farmhouse."]);
    bullets(
        &mut writer,
        "Information about this inspection",
        &["This was the school’s first pre-registration inspection."],
    );
    team(
        &mut writer,
        "Inspection team",
        &[&["Lavinia Treadgold, lead inspector", "Her Majesty’s Inspector"], &["Oscar Nwosu", "Ofsted Inspector"]],
    );
    about_ofsted(&mut writer, "2019");
    let footer = "Inspection report: St Ebba’s Academy of the Fens, 12 March 2019";
    fixture("pre-registration-2019", footer, Style { bullet: '\u{f06e}', ..Style::default() }, writer)
}

/// The form of 2026. Trap: part 8 is the first, the label of the date wraps, and a school is called a college.
pub fn proposed() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Bexley and Saltmere College for Young People, O’Dare House");
    writer.body("14 Quay Street, Saltmere, Westhaven, WH9 5TT");
    writer.body("Unique reference number (URN): 193118");
    outcome(
        &mut writer,
        &[
            &["Pre-registration |inspection report:", "17 June 2026"],
            &["Overall outcome", "The school is likely to meet all the independent school standards when it opens"],
        ],
    );
    const MET: &str = "The standards in this part are likely to be met.";
    findings(
        &mut writer,
        &[
            (PART_8, "", &["The proprietor knows what the standards require.", MET]),
            (PART_1, "", &["There is a plan for every subject and every age.", MET]),
            (PART_2, "", &[MET]),
            (PART_3, "", &["Risks have been thought of, and what to do about them.", MET]),
            (PART_4, "", &[MET]),
            (PART_5, "", &[MET]),
            (PART_6, "", &[MET]),
            (PART_7, "", &[MET]),
        ],
    );
    details(
        &mut writer,
        "About this proposed school",
        &[
            ["DfE registration number", "999/6108"],
            ["Type of school", "Independent school"],
            ["Proprietor", "Saltmere Learning Ltd"],
            ["Headteacher", "Bettina Hallam"],
            ["Age range of pupils", "11 to 19"],
            ["Number of pupils", "Provider’s proposal: 60"],
        ],
    );
    team(&mut writer, "Lead inspector", &[&["Jocasta Bellweather", "His Majesty’s Inspector"]]);
    about_ofsted(&mut writer, "2026");
    let style = Style { heading_roles: ["P", "P", "P"], deflate: true, ..Style::default() };
    let footer = "Bexley and Saltmere College for Young People, O’Dare House, 17 June 2026";
    fixture("pre-registration-2026", footer, style, writer)
}

/// An inspection of progress in the form of 2026. Trap: some parts were not inspected; a part is met and not met.
pub fn progress() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Westhaven Council for Play School");
    writer.body("The Boathouse, Strand Street, Westhaven, WH1 2LB");
    writer.body("Unique reference number (URN): 190604");
    outcome(
        &mut writer,
        &[
            &["Progress monitoring |inspection report:", "5 February 2026"],
            &[
                "Overall outcome",
                "The school does not meet all of the independent school standards that were checked during this inspection",
            ],
        ],
    );
    findings(
        &mut writer,
        &[
            (
                PART_3,
                "Paragraph 7, 7(a), 7(b)",
                &[
                    "At the last inspection, these standards were not met. Leaders have since written a policy and trained all staff.",
                    "Staff know whom to tell when they are worried about a pupil. They write down what they have seen and heard, and leaders pass it on to others without delay. Leaders look at these records each week to see whether anything has been forgotten.",
                    "Visitors sign in at the gate and are never alone with pupils. The checks that must be made on adults who work in the school have all been made, and the record of them is complete and up to date.",
                    "The standards in this part are now met.",
                ],
            ),
            (
                PART_5,
                "Paragraph 25, 26",
                &[
                    "The windows in the hall have been mended. These requirements are met.",
                    "The stairs to the library have a rail on each side, and the yard is fenced. Pupils told the inspector that they like the new garden, in which they grow beans and sunflowers and have lessons when the weather is fine.",
                    "There is still no room in which a pupil who is ill can lie down. This standard is not met.",
                ],
            ),
            (
                PART_8,
                "Paragraph 34(1)(a)",
                &[
                    "Leaders have not made sure that all standards are met consistently. The standards in this part are not met.",
                ],
            ),
        ],
    );
    details(
        &mut writer,
        "School details",
        &[
            ["DfE registration number", "999/6044"],
            ["Type of school", "Other independent school"],
            ["Proprietor", "Playwell Westhaven"],
            ["Chair", "Thisbe Corrigan"],
            ["Headteacher", "Emrys Vaughan-Pike"],
            ["Dates of previous standard inspection", "11 to 13 June 2024"],
        ],
    );
    team(&mut writer, "Lead inspector", &[&["Cuthbert Allardyce", "His Majesty’s Inspector"]]);
    about_ofsted(&mut writer, "2026");
    let style = Style { bullet: '\u{f0b7}', lone_items: true, heading_roles: ["H1", "H2", "P"], ..Style::default() };
    fixture("progress-monitoring", "Westhaven Council for Play School, 5 February 2026", style, writer)
}
