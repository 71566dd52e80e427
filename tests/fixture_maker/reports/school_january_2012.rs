//! Inspections of state schools under section 5 as they were printed from January to August 2012: five numbers without words
//! under the framework's new areas. No real file of this form was at hand.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Trap, Writer, table};
use super::section5::{bold, rows};

const AREAS: [&str; 5] = [
    "Overall effectiveness",
    "Achievement of pupils",
    "Quality of teaching",
    "Behaviour and safety of pupils",
    "Leadership and management",
];

/// What differs from school to school; digits are in the order of [`AREAS`].
struct School {
    name: &'static str,
    first: [[&'static str; 2]; 5],
    details: &'static [[&'static str; 2]],
    age_group: &'static str,
    team: &'static [[&'static str; 2]],
    introduction: &'static str,
    about: &'static str,
    grades: &'static str,
    findings: &'static [&'static str],
    improve: &'static [(&'static str, &'static [&'static str])],
    report: [&'static str; 4],
    letter: [&'static str; 3],
}

fn front(writer: &mut Writer, school: &School) {
    writer.banner(school.name);
    writer.body("Inspection report");
    rows(writer, &school.first);
    writer.body("This inspection of the school was carried out under section 5 of the Education Act 2005.");
    rows(writer, school.details);
    writer.page_break();
    // Trap: a box that repeats what is in the tables.
    rows(writer, &[["Age group", school.age_group], school.first[3], school.first[2]]);
    writer.small("You can use Parent View to give Ofsted your opinion on your child's school. Ofsted will use the information parents and carers provide when deciding which schools to inspect and when.");
    writer.small("© Crown copyright 2012");
    writer.page_break();
}

fn introduction(writer: &mut Writer, school: &School) {
    writer.heading(1, "Introduction");
    writer.heading(2, "Inspection team");
    rows(writer, school.team);
    writer.body(school.introduction);
    writer.heading(1, "Information about the school");
    writer.body(school.about);
    writer.page_break();
    // Trap: the scale stands in a box of the header.
    for words in [
        "Inspection grades: 1 is outstanding, 2 is good, 3 is satisfactory and 4 is inadequate",
        "Please turn to the glossary for a description of the grades and inspection terms",
    ] {
        writer.small(words).trap(Trap::Artifact);
    }
}

fn report(school: &School) -> Writer {
    let mut writer = Writer::default();
    front(&mut writer, school);
    introduction(&mut writer, school);
    writer.heading(1, "Inspection judgements");
    let digits = school.grades.chars().map(|digit| bold(&digit.to_string()));
    let mut grades = AREAS.iter().zip(digits).map(|(label, digit)| vec![bold(label), digit]);
    for rows in [grades.by_ref().take(1).collect(), grades.collect::<Vec<_>>()] {
        writer.table(Table { widths: vec![401.0, 50.0], rows, centred: true, boxed: true, ..Table::default() });
    }
    writer.heading(2, "Key findings");
    for words in school.findings {
        writer.bullet(words);
    }
    writer.heading(2, "What does the school need to do to improve further?");
    for (words, parts) in school.improve {
        writer.bullet(words);
        for part in *parts {
            writer.dash(part);
        }
    }
    writer.page_break();
    writer.heading(1, "Main report");
    for (heading, words) in AREAS[1..].iter().zip(school.report) {
        writer.heading(2, heading);
        writer.body(words);
    }
    glossary(&mut writer);
    letter(&mut writer, school);
    writer
}

/// Trap: the legend of the grades, national percentages, and terms that are also labels.
fn glossary(writer: &mut Writer) {
    writer.page_break();
    writer.heading(1, "Glossary");
    writer.heading(2, "What inspection judgements mean");
    writer.table(table(
        &[70.0, 90.0, 291.0],
        &[
            &["Grade", "Judgement", "Description"],
            &["Grade 1", "Outstanding", "These features are highly effective."],
            &["Grade 2", "Good", "These are very positive features of a school."],
            &["Grade 3", "Satisfactory", "These features are of reasonable quality."],
            &["Grade 4", "Inadequate", "These features are not of an acceptable standard."],
        ],
    ));
    writer.heading(2, "Overall effectiveness of schools");
    writer.table(table(
        &[131.0, 80.0, 80.0, 80.0, 80.0],
        &[
            &["Type of school", "Outstanding", "Good", "Satisfactory", "Inadequate"],
            &["Nursery schools", "54", "42", "2", "2"],
            &["Secondary schools", "14", "38", "40", "8"],
        ],
    ));
    writer.heading(2, "Common terminology used by inspectors");
    writer.table(table(
        &[151.0, 300.0],
        &[
            &["Achievement:", "the progress and success of a pupil in their learning and development."],
            &["Leadership and management:", "the contribution of all the staff with responsibilities."],
        ],
    ));
}

/// Trap: a letter with a date of its own.
fn letter(writer: &mut Writer, school: &School) {
    let [date, greeting, signed] = school.letter;
    writer.page_break();
    writer.body("This letter is provided for the school, parents and carers to share with their children. It describes Ofsted's main findings from the inspection of their school.");
    writer.body(date);
    writer.body(greeting);
    writer.bold(&format!("Inspection of {}", school.name));
    writer.body("Thank you for making us welcome. You told us that you like your lessons in science best of all.");
    writer.body("Yours sincerely");
    writer.body(signed);
    writer.body("Lead inspector");
}

fn fixture(name: &'static str, header: &'static str, text: TextForm, school: &School) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), counted: Some("{n} of {all}"), ..Furniture::default() },
        style: Style { bullet: '\u{f0a7}', dashes: true, heading_roles: ["H2", "H3", "H4"], ..Style::default() },
        text,
        notes: Vec::new(),
        blocks: report(school).blocks,
    }
}

/// A name over two lines with an apostrophe; special measures.
pub fn college() -> Fixture {
    let school = School {
        name: "Archbishop Theobald's Church of England Technology College",
        first: [
            ["Unique reference number", "190612"],
            ["Local authority", "Fenmoor"],
            ["Inspection number", "379612"],
            ["Inspection dates", "29 February–1 March 2012"],
            ["Lead inspector", "Leocadia Winterbourne HMI"],
        ],
        details: &[
            ["Type of school", "Secondary"],
            ["School category", "Voluntary aided"],
            ["Age range of pupils", "11–16"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "743"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Canon Ludovic Ames"],
            ["Headteacher", "Post vacant"],
            ["Date of previous school inspection", "12 May 2009"],
            ["School address", "Minster Street, Aldermarch, Fenmoor, FM8 3TC"],
            ["Telephone number", "01632 960612"],
            ["Fax number", "01632 960613"],
            ["Email address", "office@archbishoptheobalds.example"],
        ],
        age_group: "11–16",
        team: &[
            ["Leocadia Winterbourne", "Her Majesty's Inspector"],
            ["Matthias Brand-Okello", "Additional inspector"],
            ["Ysolde Carew", "Additional inspector"],
        ],
        introduction: "This inspection was carried out with half a day's notice. Inspectors observed 31 lessons taught by 30 teachers. They took account of the responses to the on-line questionnaire (Parent View).",
        about: "The college is smaller than most secondary schools. When it was last inspected, it was judged to be good.",
        grades: "44332",
        findings: &[
            "In accordance with section 13 (3) of the Education Act 2005, Her Majesty's Chief Inspector is of the opinion that this school requires special measures.",
            "Achievement is inadequate because too few students make the progress that they should.",
            "Teaching is satisfactory, and good in science.",
        ],
        improve: &[
            (
                "Raise achievement in English and mathematics by:",
                &["setting work that is hard enough for all students", "marking it at least once a fortnight."],
            ),
            ("Improve attendance to the national average by December 2012.", &[]),
        ],
        report: [
            "Students' attainment is low and has fallen for three years.",
            "Teaching is satisfactory overall. Some of it is outstanding, and some is inadequate.",
            "Behaviour is satisfactory. Students say that they feel safe.",
            "The new leaders know what must be done and have begun well.",
        ],
        letter: ["2 March 2012", "Dear Students", "Leocadia Winterbourne"],
    };
    let header = "Inspection report: Archbishop Theobald's College, 29 February–1 March 2012";
    fixture("school-2012-college", header, TextForm::Layout, &school)
}

/// A real council's name in the academy's; one inspector, who works alone.
pub fn academy() -> Fixture {
    let school = School {
        name: "St Eanswythe's Medway Academy",
        first: [
            ["Unique reference number", "190458"],
            ["Local authority", "Westhaven"],
            ["Inspection number", "383458"],
            ["Inspection dates", "5–6 July 2012"],
            ["Lead inspector", "Barnaby Nightingale-Ross"],
        ],
        details: &[
            ["Type of school", "Infant"],
            ["School category", "Academy"],
            ["Age range of pupils", "4–7"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "88"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Xanthe Loveday"],
            ["Headteacher", "Gwendolen Asante"],
            ["Date of previous school inspection", "Not previously inspected"],
            ["Telephone number", "01632 960458"],
        ],
        age_group: "4–7",
        team: &[["Barnaby Nightingale-Ross", "Additional inspector"]],
        introduction: "This inspection was carried out with two days' notice. The inspector saw all four teachers teach.",
        about: "The academy opened in September 2011 in the buildings of a school that had been satisfactory.",
        grades: "21312",
        findings: &["This is a good school.", "Pupils' behaviour is outstanding, and so is their attendance."],
        improve: &[("Make teaching good or better in all lessons, by giving pupils more to do by themselves.", &[])],
        report: [
            "Pupils' achievement is outstanding. They read widely.",
            "Teaching is satisfactory: lessons are long, but pupils learn from each other.",
            "Pupils are polite, and they are kind to those who are new.",
            "Leaders know the school well.",
        ],
        letter: ["9 July 2012", "Dear Children", "Barnaby Nightingale-Ross"],
    };
    fixture(
        "school-2012-academy",
        "Inspection report: St Eanswythe's Medway Academy, 5–6 July 2012",
        TextForm::Page,
        &school,
    )
}
