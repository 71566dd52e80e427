//! Inspections of childcare under the Early Years Foundation Stage as they were printed from September 2008 to August 2012:
//! numbers alone, in an annex. No real file of this form was at hand.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::section5::{bold, rows};

/// The annex: the title above each group of rows, and the rows.
const ANNEX: [(&str, &[&str]); 4] = [
    (
        "The overall effectiveness of the early years provision",
        &[
            "How well does the setting meet the needs of the children in the Early Years Foundation Stage?",
            "The capacity of the provision to maintain continuous improvement",
        ],
    ),
    (
        "The effectiveness of leadership and management of the early years provision",
        &[
            "The effectiveness of leadership and management of the Early Years Foundation Stage",
            "The effectiveness of leadership and management in embedding ambition and driving improvement",
            "The effectiveness with which the setting deploys resources",
            "The effectiveness with which the setting promotes equality and diversity",
            "The effectiveness of safeguarding",
            "The effectiveness of the setting’s self-evaluation, including the steps taken to promote improvement",
            "The effectiveness of partnerships",
            "The effectiveness of the setting’s engagement with parents and carers",
        ],
    ),
    // Trap: the title is the label of the only row, too.
    (
        "The quality of the provision in the Early Years Foundation Stage",
        &["The quality of the provision in the Early Years Foundation Stage"],
    ),
    (
        "Outcomes for children in the Early Years Foundation Stage",
        &[
            "Outcomes for children in the Early Years Foundation Stage",
            "The extent to which children achieve and enjoy their learning",
            "The extent to which children feel safe",
            "The extent to which children adopt healthy lifestyles",
            "The extent to which children make a positive contribution",
            "The extent to which children develop skills for the future",
        ],
    ),
];
const WIDTHS: [f32; 2] = [401.0, 50.0];

/// What differs from setting to setting.
struct Setting {
    /// None for a childminder.
    name: Option<&'static str>,
    front: &'static [[&'static str; 2]],
    description: &'static str,
    overall: &'static str,
    /// Actions with their dates.
    must: &'static [&'static [&'static str]],
    should: &'static [&'static str],
    leadership: &'static str,
    quality: &'static str,
    /// The digits of each group of the annex.
    grades: [&'static str; 4],
    registers: &'static [[&'static str; 2]],
}

fn front(writer: &mut Writer, setting: &Setting) {
    if let Some(name) = setting.name {
        writer.banner(name);
    }
    writer.body("Inspection report for early years provision");
    rows(writer, setting.front);
    writer.page_break();
    writer.small("The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children and young people, and in education and skills for learners of all ages.");
    writer.small("If you would like a copy of this document in a different format, such as large print or Braille, please telephone 08456 404040, or email enquiries@ofsted.gov.uk.");
    writer.small("© Crown copyright 2010");
    writer.page_break();
}

fn report(setting: &Setting) -> Writer {
    let mut writer = Writer::default();
    front(&mut writer, setting);
    writer.heading(2, "Introduction");
    writer.body("This inspection was carried out by Ofsted under Sections 49 and 50 of the Childcare Act 2006 on the quality and standards of the registered early years provision. ‘Early years provision’ refers to provision regulated by Ofsted for children from birth to 31 August following their fifth birthday (the early years age group). The registered person must ensure that this provision complies with the statutory framework for children’s learning, development and welfare, known as the Early Years Foundation Stage.");
    writer.body("The provider must provide a copy of this report to all parents with children at the setting where reasonably practicable.");
    writer.heading(2, "Description of the setting");
    writer.body(setting.description);
    writer.heading(2, "The overall effectiveness of the early years provision");
    writer.body(setting.overall);
    writer.heading(2, "What steps need to be taken to improve provision further?");
    if !setting.must.is_empty() {
        writer.body("To fully meet the specific requirements of the EYFS, the registered person must:");
        writer.table(table(&[346.0, 105.0], setting.must));
    }
    writer.body("To further improve the early years provision the registered person should:");
    for words in setting.should {
        writer.bullet(words);
    }
    writer.heading(2, "The effectiveness of leadership and management of the early years provision");
    writer.body(setting.leadership);
    writer.heading(2, "The quality and standards of the early years provision and outcomes for children");
    writer.body(setting.quality);
    annex(&mut writer, &setting.grades);
    registers(&mut writer, setting.registers);
    writer
}

/// Trap: what the grades mean stands above the grades of the setting.
fn annex(writer: &mut Writer, grades: &[&str; 4]) {
    writer.page_break();
    writer.heading(1, "Annex A: record of inspection judgements");
    writer.heading(2, "The key inspection judgements and what they mean");
    for words in [
        "Grade 1 is Outstanding: this aspect of the provision is of exceptionally high quality",
        "Grade 2 is Good: this aspect of the provision is strong",
        "Grade 3 is Satisfactory: this aspect of the provision is sound",
        "Grade 4 is Inadequate: this aspect of the provision is not good enough",
    ] {
        writer.body(words);
    }
    for ((title, labels), digits) in ANNEX.iter().zip(grades) {
        writer.heading(2, title);
        assert_eq!(labels.len(), digits.len(), "{title}");
        let digits = digits.chars().map(|digit| bold(&digit.to_string()));
        let rows: Vec<Vec<Vec<Block>>> =
            labels.iter().zip(digits).map(|(label, digit)| vec![cell(&[label]), digit]).collect();
        writer.table(Table { widths: WIDTHS.to_vec(), rows, centred: true, grid: true, ..Table::default() });
    }
    writer.small("Any complaints about the inspection or report should be made following the procedures set out in the guidance available from Ofsted’s website: www.ofsted.gov.uk");
}

/// Trap: "Met" is no grade of this form.
fn registers(writer: &mut Writer, registers: &[[&str; 2]]) {
    writer.page_break();
    writer.heading(1, "Annex B: the Childcare Register");
    rows(writer, registers);
}

fn fixture(name: &'static str, header: &'static str, text: TextForm, setting: &Setting) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), counted: Some("{n} of {all}"), ..Furniture::default() },
        style: Style { bullet: '\u{f0b7}', heading_roles: ["H1", "P", "P"], ..Style::default() },
        text,
        notes: Vec::new(),
        blocks: report(setting).blocks,
    }
}

/// A name over two lines with an apostrophe and a real council; actions with a date; all four numbers.
pub fn nursery() -> Fixture {
    let setting = Setting {
        name: Some("St Frideswide’s College Day Nursery and Rutland Lane Children’s Centre"),
        front: &[
            ["Unique reference number", "EY371846"],
            ["Inspection date", "18/05/2010"],
            ["Inspector", "Wilhelmina Sturt-Bell"],
            ["Setting address", "St Frideswide’s College, 14 Rutland Lane, Great Sedgeby, Fenmoor, FM12 3QD"],
            ["Telephone number", "01632 960846"],
            ["Email", "nursery@stfrideswides.example"],
            ["Type of setting", "Childcare on non-domestic premises"],
        ],
        description: "St Frideswide’s College Day Nursery opened in 2008 and is run by the governors of the college. It has three rooms and a garden. There are currently 58 children on roll in the early years age group. The nursery is registered on the Early Years Register and both parts of the Childcare Register.",
        overall: "Overall the quality of the provision is satisfactory. Children settle well because staff are kind to them. At the last inspection the provision was good. Outings are planned with care, but records are not always complete.",
        must: &[
            &["maintain a record of the risk assessments for each outing (Documentation)", "11/06/2010"],
            &[
                "ensure that all adults who look after children, including students of the college, have been checked (Safeguarding and promoting children’s welfare).",
                "25/05/2010",
            ],
        ],
        should: &[
            "make better use of what is known about each child to plan what comes next",
            "give parents more chances to share what their children do at home.",
        ],
        leadership: "Leadership is satisfactory. The manager is new and has good ideas. Staff meet once a fortnight.",
        quality: "Children play, dig and sing. They are outstanding at counting. They wash their hands before lunch.",
        grades: ["32", "33224322", "2", "232123"],
        registers: &[
            [
                "The provider confirms that the requirements of the compulsory part of the Childcare Register are:",
                "Met",
            ],
            [
                "The provider confirms that the requirements of the voluntary part of the Childcare Register are:",
                "Not Met",
            ],
        ],
    };
    let header = "Inspection Report: St Frideswide’s College Day Nursery, 18/05/2010";
    fixture("nursery-2010", header, TextForm::Layout, &setting)
}

/// A childminder, whose name is never printed.
pub fn childminder() -> Fixture {
    let setting = Setting {
        name: None,
        front: &[
            ["Unique reference number", "319552"],
            ["Inspection date", "07/12/2011"],
            ["Inspector", "Ossian O’Hara"],
            ["Type of setting", "Childminder"],
        ],
        description: "The childminder was registered in 1997. She lives with her husband and two dogs near Academy Road in Westhaven. She looks after four children in the early years age group.",
        overall: "Overall the quality of the provision is outstanding. Children thrive, and each of them is known very well.",
        must: &[],
        should: &["extending the range of books in the languages that children speak at home."],
        leadership: "The childminder is exceptionally well organised. She has addressed all recommendations of her last inspection, at which she was judged to be satisfactory.",
        quality: "Children make excellent progress. They know why they need to be careful near the stove.",
        grades: ["11", "11112112", "1", "111211"],
        registers: &[[
            "The provider confirms that the requirements of the compulsory part of the Childcare Register are:",
            "Met",
        ]],
    };
    fixture("childminder-2011", "Inspection Report: 07/12/2011", TextForm::Page, &setting)
}
