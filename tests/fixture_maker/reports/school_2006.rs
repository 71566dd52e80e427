//! Inspections of state schools under section 5 as they were printed from September 2005 to August 2009: "Grade: 2" below the
//! headings of the findings, and every judgement in an annex. No real file of this form was at hand.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::section5::{bold, rows};

/// The rows of the annex. The last of the first and the last three of the last are answered by yes or no.
const OVERALL: [&str; 5] = [
    "How effective, efficient and inclusive is the provision of education, integrated care and any extended services in meeting the needs of learners?",
    "How well does the school work in partnership with others to promote learners' well-being?",
    "The effectiveness of the school's self-evaluation",
    "The capacity to make any necessary improvements",
    "Effective steps have been taken to promote improvement since the last inspection",
];
const ACHIEVEMENT: [&str; 4] = [
    "How well do learners achieve?",
    "The standards¹ reached by learners",
    "How well learners make progress, taking account of any significant variations between groups of learners",
    "How well learners with learning difficulties and disabilities make progress",
];
const DEVELOPMENT: [&str; 9] = [
    "How good is the overall personal development and well-being of the learners?",
    "The extent of learners' spiritual, moral, social and cultural development",
    "The extent to which learners adopt healthy lifestyles",
    "The extent to which learners adopt safe practices",
    "How well learners enjoy their education",
    "The attendance of learners",
    "The behaviour of learners",
    "The extent to which learners make a positive contribution to the community",
    "How well learners develop workplace and other skills that will contribute to their future economic well-being",
];
const PROVISION: [&str; 3] = [
    "How effective are teaching and learning in meeting the full range of the learners' needs?",
    "How well do the curriculum and other activities meet the range of needs and interests of learners?",
    "How well are learners cared for, guided and supported?",
];
const LEADERSHIP: [&str; 9] = [
    "How effective are leadership and management in raising achievement and supporting all learners?",
    "How effectively leaders and managers at all levels set clear direction leading to improvement and promote high quality of care and education",
    "How effectively performance is monitored, evaluated and improved to meet challenging targets",
    "How well equality of opportunity is promoted and discrimination tackled so that all learners achieve as well as they can",
    "How effectively and efficiently resources, including staff, are deployed to achieve value for money",
    "The extent to which governors and other supervisory boards discharge their responsibilities",
    "Do procedures for safeguarding learners meet current government requirements?",
    "Does this school require special measures?",
    "Does this school require a notice to improve?",
];
const GROUPS: [(&str, &[&str]); 5] = [
    ("Overall effectiveness", &OVERALL),
    ("Achievement and standards", &ACHIEVEMENT),
    ("Personal development and well-being", &DEVELOPMENT),
    ("The quality of provision", &PROVISION),
    ("Leadership and management", &LEADERSHIP),
];
const KEY: &str =
    "Key to judgements: grade 1 is outstanding, grade 2 good, grade 3 satisfactory, and grade 4 inadequate";
const STANDARDS: &str = "¹ Grade 1 - Exceptionally and consistently high; Grade 2 - Generally above average with none significantly below average; Grade 3 - Broadly average to below average; Grade 4 - Exceptionally low.";

/// What differs from school to school. The answers of the annex are in the order of its rows: digits, `Y` and `N`.
struct School {
    name: &'static str,
    first: [[&'static str; 2]; 5],
    /// Two pairs of label and value in a row.
    pairs: &'static [&'static [&'static str]],
    /// One pair in a row.
    details: &'static [[&'static str; 2]],
    age_group: &'static str,
    introduction: &'static str,
    description: &'static str,
    findings: [(&'static str, Option<&'static str>, &'static str); 8],
    improve: &'static [&'static str],
    annex: [&'static str; 5],
    /// The same answers on the sixth form.
    sixth_form: Option<[&'static str; 5]>,
    letter: [&'static str; 2],
}

fn front(writer: &mut Writer, school: &School) {
    writer.banner(school.name);
    writer.body("Inspection Report");
    rows(writer, &school.first);
    writer.body("This inspection was carried out under section 5 of the Education Act 2005.");
    if !school.pairs.is_empty() {
        writer.table(table(&[105.0, 110.0, 105.0, 131.0], school.pairs));
    }
    if !school.details.is_empty() {
        rows(writer, school.details);
    }
    writer.page_break();
    // Trap: a box that repeats what is in the tables.
    let [_, _, number, dates, _] = school.first;
    rows(writer, &[["Age group", school.age_group], dates, number]);
    writer.small("© Crown copyright 2006");
    writer.small("This document may be reproduced in whole or in part for non-commercial educational purposes, provided that the information quoted is reproduced without adaptation and the source and date of publication are stated.");
    writer.page_break();
}

/// Trap: a legend above the findings.
fn legend(writer: &mut Writer) {
    writer.heading(2, "Key for inspection grades");
    writer.table(table(
        &[80.0, 120.0],
        &[&["Grade 1", "Outstanding"], &["Grade 2", "Good"], &["Grade 3", "Satisfactory"], &["Grade 4", "Inadequate"]],
    ));
}

fn report(school: &School) -> Writer {
    let mut writer = Writer::default();
    front(&mut writer, school);
    writer.heading(1, "Introduction");
    writer.body(school.introduction);
    writer.heading(1, "Description of the school");
    writer.body(school.description);
    legend(&mut writer);
    writer.page_break();
    for (at, (heading, grade, words)) in school.findings.iter().enumerate() {
        writer.heading(if (4..7).contains(&at) { 2 } else { 1 }, heading);
        if let Some(grade) = grade {
            writer.bold(&format!("Grade: {grade}"));
        }
        if !words.is_empty() {
            writer.body(words);
        }
        if at == 0 {
            writer.heading(2, "What the school should do to improve further");
            for words in school.improve {
                writer.bullet(words);
            }
        }
    }
    annex(&mut writer, school);
    letter(&mut writer, school);
    writer
}

fn answer(sign: char) -> Vec<Block> {
    match sign {
        'Y' => cell(&["Yes"]),
        'N' => cell(&["No"]),
        ' ' => Vec::new(),
        digit => cell(&[&digit.to_string()]),
    }
}

/// Trap: with a sixth form, two numbers in each row.
fn annex(writer: &mut Writer, school: &School) {
    writer.page_break();
    writer.heading(1, "Annex A");
    writer.heading(2, "Inspection judgements");
    let columns = if school.sixth_form.is_some() { 3 } else { 2 };
    let widths = &[vec![351.0, 100.0], vec![331.0, 60.0, 60.0]][columns - 2];
    let head = [cell(&[KEY]), cell(&["School Overall"]), cell(&["16-19"])];
    writer.table(Table {
        widths: widths.clone(),
        rows: vec![head.into_iter().take(columns).collect()],
        grid: true,
        ..Table::default()
    });
    for (at, (title, labels)) in GROUPS.iter().enumerate() {
        let mut rows = vec![vec![bold(title)]];
        assert_eq!(labels.len(), school.annex[at].len(), "{title}");
        for (row, label) in labels.iter().enumerate() {
            let sign = |answers: &[&str; 5]| answer(answers[at].chars().nth(row).unwrap_or(' '));
            let values = [Some(sign(&school.annex)), school.sixth_form.as_ref().map(sign)];
            rows.push([cell(&[label])].into_iter().chain(values.into_iter().flatten()).collect());
        }
        writer.table(Table { widths: widths.clone(), rows, centred: true, grid: true, ..Table::default() });
        if at == 1 {
            writer.small(STANDARDS);
            writer.page_break();
        }
    }
}

/// Trap: a letter with a date and judgements in words.
fn letter(writer: &mut Writer, school: &School) {
    writer.page_break();
    writer.heading(1, "Annex B");
    writer.heading(2, "Text from letter to pupils explaining the findings of the inspection");
    writer.body(school.letter[0]);
    writer.body("Dear Pupils");
    writer.bold(&format!("Inspection of {}", school.name));
    writer.body("Thank you for making us so welcome. We think that your teachers are outstanding at telling stories.");
    writer.body(school.letter[1]);
    writer.body("Lead inspector");
}

fn fixture(name: &'static str, header: &'static str, text: TextForm, school: &School) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), counted: Some("{n} of {all}"), ..Furniture::default() },
        style: Style { bullet: '\u{f06c}', heading_roles: ["H1", "H2", "H3"], ..Style::default() },
        text,
        notes: Vec::new(),
        blocks: report(school).blocks,
    }
}

/// Details in two columns of pairs; an academy's name with an apostrophe.
pub fn academy() -> Fixture {
    let school = School {
        name: "St Sexburga's Fen Academy",
        first: [
            ["Unique Reference Number", "190206"],
            ["LEA", "Fenmoor"],
            ["Inspection number", "290206"],
            ["Inspection dates", "11–12 October 2006"],
            ["Reporting inspector", "Mrs Clementia Rudge"],
        ],
        pairs: &[
            &["Type of school", "Primary", "School address", "Abbey Fields"],
            &["School category", "Academy", "", "Great Sedgeby"],
            &["Age range of pupils", "3–11", "", "Fenmoor FM12 2AE"],
            &["Gender of pupils", "Mixed", "Telephone number", "01632 960206"],
            &["Number on roll", "241", "Fax number", "01632 960207"],
            &["Appropriate authority", "The governing body", "Chair of governors", "Mr Alban Reeve"],
            &["Date of previous inspection", "15 January 2001", "Headteacher", "Ms Sunniva Okafor"],
        ],
        details: &[],
        age_group: "3–11",
        introduction: "The inspection was carried out by two additional inspectors.",
        description: "This is an average-sized school in a small town. A fifth of the pupils are from Traveller families. The school was judged to be good when it was last inspected.",
        findings: [
            (
                "Overall effectiveness of the school",
                Some("2"),
                "This is a good school with some outstanding features. Pupils say that it is the best school in the county.",
            ),
            ("Achievement and standards", Some("2"), "Pupils make good progress. Standards are average by Year 6."),
            ("Personal development and well-being", Some("1"), "Pupils are eager to learn and to help."),
            ("Quality of provision", None, ""),
            ("Teaching and learning", Some("2"), "Lessons have a clear purpose, and pupils know it."),
            ("Curriculum and other activities", Some("1"), "The curriculum is rich in music and in history."),
            ("Care, guidance and support", Some("2"), "Pupils are well looked after by adults who know them."),
            (
                "Leadership and management",
                Some("3"),
                "Leadership is satisfactory. The headteacher has been here for a year.",
            ),
        ],
        improve: &[
            "Raise standards in writing, especially those of boys.",
            "Involve governors more in checking how well the school is doing.",
        ],
        annex: ["2123Y", "2321", "121124123", "212", "332324YNN"],
        sixth_form: None,
        letter: ["13 October 2006", "Mrs Clementia Rudge"],
    };
    fixture(
        "school-2006-academy",
        "Inspection Report: St Sexburga's Fen Academy, 11–12 October 2006",
        TextForm::Layout,
        &school,
    )
}

/// A name over two lines with a real council's in it; a sixth form with a column of its own.
pub fn college() -> Fixture {
    let school = School {
        name: "Bexley Cross Community College and St Anselm's Centre for the Arts",
        first: [
            ["Unique Reference Number", "190733"],
            ["Local Authority", "Westhaven"],
            ["Inspection number", "325733"],
            ["Inspection dates", "30 April–1 May 2009"],
            ["Reporting inspector", "Ferdinand Oduya HMI"],
        ],
        pairs: &[],
        details: &[
            ["Type of school", "Secondary"],
            ["School category", "Community"],
            ["Age range of pupils", "11–18"],
            ["Gender of pupils", "Mixed"],
            ["Number on roll", "1187"],
            ["Of which, number on roll in the sixth form", "203"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Dr Iolanthe Prys"],
            ["Headteacher", "Mr Tancred Bull"],
            ["Date of previous school inspection", "6 March 2006"],
            ["School address", "Cross Road, Westhaven, WH4 8RT"],
            ["Telephone number", "01632 960733"],
        ],
        age_group: "11–18",
        introduction: "The inspection was carried out by one of Her Majesty's Inspectors and four additional inspectors.",
        description: "The college is larger than most and has specialist status for the arts.",
        findings: [
            (
                "Overall effectiveness of the school",
                Some("4"),
                "In accordance with section 13 (3) of the Education Act 2005, Her Majesty's Chief Inspector is of the opinion that this school requires special measures.",
            ),
            ("Achievement and standards", Some("4"), "Standards have fallen since 2006, when they were good."),
            ("Personal development and well-being", Some("3"), "Most students behave well."),
            ("Quality of provision", None, ""),
            ("Teaching and learning", Some("4"), "Too many lessons are dull."),
            ("Curriculum and other activities", Some("3"), "The arts are taught to all students."),
            ("Care, guidance and support", Some("3"), "Students like their tutors."),
            ("Leadership and management", Some("4"), "Leaders have been slow to see what is wrong."),
        ],
        improve: &[
            "Improve teaching urgently, so that no lessons are inadequate by July 2009.",
            "Raise standards in English and mathematics.",
            "Check the progress of all students each half-term.",
        ],
        annex: ["4344N", "4433", "323324332", "433", "443333YYN"],
        sixth_form: Some(["2222Y", "2322", "2      22", "222", "2222 2   "]),
        letter: ["5 May 2009", "Ferdinand Oduya"],
    };
    let header = "Inspection Report: Bexley Cross Community College, 30 April–1 May 2009";
    fixture("school-2009-college", header, TextForm::Layout, &school)
}
