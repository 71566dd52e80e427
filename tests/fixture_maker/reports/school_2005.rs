//! Inspections of state schools under section 5 as they were printed from September 2009 to December 2011.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell, table};
use super::section5::{bold, rows};

/// A row of a table of grades: `+` opens the sub-rows that are taken into account, `-` is another of them.
const OUTCOMES: [&str; 11] = [
    "Pupils' achievement and the extent to which they enjoy their learning",
    "+Pupils' attainment¹",
    "-The quality of pupils' learning and their progress",
    "-The quality of learning for pupils with special educational needs and/or disabilities and their progress",
    "The extent to which pupils feel safe",
    "Pupils' behaviour",
    "The extent to which pupils adopt healthy lifestyles",
    "The extent to which pupils contribute to the school and wider community",
    "The extent to which pupils develop workplace and other skills that will contribute to their future economic well-being",
    "+Pupils' attendance¹",
    "The extent of pupils' spiritual, moral, social and cultural development",
];
const PROVISION: [&str; 4] = [
    "The quality of teaching",
    "+The use of assessment to support learning",
    "The extent to which the curriculum meets pupils' needs, including, where relevant, through partnerships",
    "The effectiveness of care, guidance and support",
];
const LEADERSHIP: [&str; 9] = [
    "The effectiveness of leadership and management in embedding ambition and driving improvement",
    "+The leadership and management of teaching and learning",
    "The effectiveness of the governing body in challenging and supporting the school so that weaknesses are tackled decisively and statutory responsibilities met",
    "The effectiveness of the school's engagement with parents and carers",
    "The effectiveness of partnerships in promoting learning and well-being",
    "The effectiveness with which the school promotes equality of opportunity and tackles discrimination",
    "The effectiveness of safeguarding procedures",
    "The effectiveness with which the school promotes community cohesion",
    "The effectiveness with which the school deploys resources to achieve value for money",
];
const EARLY_YEARS: [&str; 4] = [
    "Overall effectiveness of the Early Years Foundation Stage",
    "+Outcomes for children in the Early Years Foundation Stage",
    "-The quality of provision in the Early Years Foundation Stage",
    "-The effectiveness of leadership and management of the Early Years Foundation Stage",
];
const SIXTH_FORM: [&str; 4] = [
    "Overall effectiveness of the sixth form",
    "+Outcomes for students in the sixth form",
    "-The quality of provision in the sixth form",
    "-Leadership and management of the sixth form",
];
const WIDTHS: [f32; 2] = [401.0, 50.0];

/// What differs from school to school; digits are in the order of the tables' rows.
struct School {
    name: &'static str,
    first: [[&'static str; 2]; 5],
    details: &'static [[&'static str; 2]],
    age_group: &'static str,
    introduction: &'static [&'static str],
    about: &'static str,
    /// Overall effectiveness, capacity, outcomes.
    overall: [&'static str; 3],
    findings: &'static str,
    improve: &'static [&'static str],
    outcomes: &'static str,
    provision: &'static str,
    leadership: &'static str,
    /// Part, rows, digits.
    stage: Option<(&'static str, [&'static str; 4], &'static str)>,
    footnote: &'static str,
    letter: [&'static str; 3],
}

/// Trap: the scale above the grades of every page, in a box of the header.
fn scale(writer: &mut Writer) {
    writer.page_break();
    for words in [
        "Inspection grades: 1 is outstanding, 2 is good, 3 is satisfactory, and 4 is inadequate",
        "Please turn to the glossary for a description of the grades and inspection terms",
    ] {
        writer.small(words).trap(Trap::Artifact);
    }
}

/// A label and its digit, which is centred between the lines of the label.
fn graded(label: &str, digit: &str) -> Vec<Vec<Block>> {
    let label = match (label.strip_prefix('+'), label.strip_prefix('-')) {
        (Some(first), _) => cell(&["Taking into account:", first]),
        (_, Some(other)) => cell(&[other]),
        _ => bold(label),
    };
    vec![label, bold(digit)]
}

fn grades(writer: &mut Writer, title: &str, labels: &[&str], digits: &str) {
    writer.body(title);
    assert_eq!(labels.len(), digits.chars().count(), "{title}");
    let digits = digits.chars().map(String::from);
    let rows = labels.iter().zip(digits).map(|(label, digit)| graded(label, &digit)).collect();
    writer.table(Table { widths: WIDTHS.to_vec(), rows, centred: true, boxed: true, ..Table::default() });
}

/// A heading with its digit in a box.
fn boxed(writer: &mut Writer, level: u8, label: &str, digit: &str) {
    let mut heading = Writer::default();
    heading.heading(level, label).tagged("P");
    let rows = vec![vec![heading.blocks, bold(digit)]];
    writer.table(Table { widths: WIDTHS.to_vec(), rows, boxed: true, ..Table::default() });
}

fn front(writer: &mut Writer, school: &School) {
    writer.banner(school.name).tagged("H1");
    writer.body("Inspection report");
    rows(writer, &school.first);
    writer.body("This inspection of the school was carried out under section 5 of the Education Act 2005.");
    rows(writer, school.details);
    // Trap: a box that repeats what is in the tables.
    rows(writer, &[["Age group", school.age_group], school.first[3], school.first[2]]);
    writer.page_break();
    writer.small("The Office for Standards in Education, Children's Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children and young people, and in education and skills for learners of all ages. It regulates and inspects childcare and children's social care, and inspects schools, colleges, initial teacher training, and education and training in prisons and other secure establishments.");
    writer.small("If you would like a copy of this document in a different format, such as large print or Braille, please telephone 0300 123 4234, or email enquiries@ofsted.gov.uk.");
    writer.small("T: 0300 123 4234");
    writer.small("W: www.ofsted.gov.uk");
    writer.small("© Crown copyright 2011");
}

fn report(school: &School) -> Writer {
    let mut writer = Writer::default();
    front(&mut writer, school);
    writer.page_break();
    writer.heading(1, "Introduction");
    for words in school.introduction {
        writer.body(words);
    }
    writer.heading(1, "Information about the school");
    writer.body(school.about);
    scale(&mut writer);
    writer.heading(1, "Inspection judgements");
    boxed(&mut writer, 2, "Overall effectiveness: how good is the school?", school.overall[0]);
    boxed(&mut writer, 2, "The school's capacity for sustained improvement", school.overall[1]);
    writer.heading(2, "Main findings");
    writer.body(school.findings);
    writer.heading(2, "What does the school need to do to improve further?");
    for words in school.improve {
        writer.bullet(words);
    }
    boxed(&mut writer, 2, "Outcomes for individuals and groups of pupils", school.overall[2]);
    writer
        .body("Pupils read a great deal, and in lessons they work hard. Attainment is a little higher in mathematics.");
    scale(&mut writer);
    grades(&mut writer, "These are the grades for pupils' outcomes", &OUTCOMES, school.outcomes);
    writer.small(school.footnote);
    scale(&mut writer);
    writer.heading(2, "How effective is the provision?");
    writer.body("Teachers plan together and watch each other teach. Assessment is used in all classes, and what it shows is talked about every week. Pupils who fall behind are helped on the same day. The curriculum is broad, and visits to the sea, the museum and the theatre bring it to life. Adults look after pupils well, and those whose circumstances make them vulnerable are known to everybody who teaches them.");
    grades(&mut writer, "These are the grades for the quality of provision", &PROVISION, school.provision);
    scale(&mut writer);
    writer.heading(2, "How effective are leadership and management?");
    writer.body("Leaders have set clear aims, which staff share. They watch lessons, talk with pupils and look at their books, and they say plainly what should be better. Members of the governing body visit once a term. Checks on adults are recorded, and the site is safe.");
    grades(&mut writer, "These are the grades for leadership and management", &LEADERSHIP, school.leadership);
    if let Some((part, labels, digits)) = school.stage {
        scale(&mut writer);
        writer.heading(2, part);
        writer.body("Those who teach here know each learner well.");
        grades(&mut writer, &format!("These are the grades for the {}", in_prose(part)), &labels, digits);
    }
    views(&mut writer);
    glossary(&mut writer);
    letter(&mut writer, school);
    writer
}

/// "These are the grades for the sixth form"
fn in_prose(part: &str) -> String {
    if part == "Sixth form" { part.to_lowercase() } else { part.to_owned() }
}

/// Trap: a table of numbers that are no grades.
fn views(writer: &mut Writer) {
    writer.heading(2, "Views of parents and carers");
    writer.body("Most of the parents and carers who replied are happy with the school.");
    writer.page_break();
    writer.table(table(
        &[151.0, 75.0, 75.0, 75.0, 75.0],
        &[
            &["Statements", "Strongly agree", "Agree", "Disagree", "Strongly disagree"],
            &["My child enjoys school", "3", "2", "1", "0"],
            &["The school keeps my child safe", "4", "1", "1", "0"],
        ],
    ));
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
            &["Nursery schools", "59", "35", "3", "3"],
            &["Sixth forms", "15", "39", "43", "3"],
        ],
    ));
    writer.heading(2, "Common terminology used by inspectors");
    writer.table(table(
        &[151.0, 300.0],
        &[
            &["Achievement:", "the progress and success of a pupil in their learning, development or training."],
            &["Overall effectiveness:", "inspectors form a judgement on a school's overall effectiveness."],
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
    writer
        .body("Thank you for your welcome and for your good questions. You told us what you like and what you don't.");
    writer.body("Yours sincerely");
    writer.body(signed);
    writer.body("Lead inspector");
    writer.page_break();
    writer.small("Any complaints about the inspection or the report should be made following the procedures set out in the guidance, which is available from Ofsted's website.");
}

fn fixture(name: &'static str, header: &'static str, school: &School) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), counted: Some("{n} of {all}"), ..Furniture::default() },
        style: Style { bullet: '\u{f0a7}', heading_roles: ["H2", "H3", "H4"], ..Style::default() },
        text: TextForm::Layout,
        notes: Vec::new(),
        blocks: report(school).blocks,
    }
}

const SCALE: &str =
    "¹ The grades for attainment and attendance are: 1 is high; 2 is above average; 3 is broadly average; and 4 is low";

/// With an Early Years Foundation Stage.
pub fn academy() -> Fixture {
    let school = School {
        name: "St Wendreda's Academy",
        first: [
            ["Unique Reference Number", "190129"],
            ["Local Authority", "Fenmoor"],
            ["Inspection number", "360129"],
            ["Inspection dates", "14–15 June 2011"],
            ["Reporting inspector", "Eglantine (Tina) Moorhouse"],
        ],
        details: &[
            ["Type of school", "Primary"],
            ["School category", "Academy"],
            ["Age range of pupils", "3–11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "233"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Hamish Wray"],
            ["Headteacher", "Jocasta Penn"],
            ["Date of previous school inspection", "21 April 2008"],
            ["Telephone number", "01632 960129"],
            ["Email address", "office@stwendredas.example"],
        ],
        age_group: "3–11",
        introduction: &["This inspection was carried out by three additional inspectors. They observed 16 lessons."],
        about: "This is an average-sized primary school. It became an academy in January 2011.",
        overall: ["2", "1", "2"],
        findings: "This is a good school in which pupils make good progress, whatever their starting points.",
        improve: &[
            "Give pupils more time to answer the comments in their books.",
            "Make sure that all lessons in mathematics begin where pupils' knowledge ends.",
        ],
        outcomes: "23221112232",
        provision: "2221",
        leadership: "122112232",
        stage: Some(("Early Years Foundation Stage", EARLY_YEARS, "1212")),
        footnote: SCALE,
        letter: ["16 June 2011", "Dear Pupils", "Tina Moorhouse"],
    };
    fixture("school-2011-academy", "Inspection report: St Wendreda's Academy, 14–15 June 2011", &school)
}

/// A name over two lines, a sixth form, every digit.
pub fn college() -> Fixture {
    let school = School {
        name: "Dame Hester Vane's Community College and Sixth Form Centre",
        first: [
            ["Unique Reference Number", "190566"],
            ["Local Authority", "Westhaven"],
            ["Inspection number", "349566"],
            ["Inspection dates", "30 September–1 October 2010"],
            ["Reporting inspector", "Caspian Rooke HMI"],
        ],
        details: &[
            ["Type of school", "Secondary"],
            ["School category", "Community"],
            ["Age range of pupils", "11–18"],
            ["Number of pupils on the school roll", "1204"],
            ["Of which, number on roll in the sixth form", "187"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Post vacant"],
            ["Headteacher", "Roland Ashcombe"],
            ["Date of previous school inspection", "7 November 2007"],
        ],
        age_group: "11–18",
        introduction: &[
            "This inspection was carried out by one of Her Majesty's Inspectors and four additional inspectors.",
        ],
        about: "This is a large college that serves the town and the villages around it.",
        overall: ["4", "4", "3"],
        findings: "In accordance with section 13 (3) of the Education Act 2005, Her Majesty's Chief Inspector is of the opinion that this school requires special measures.",
        improve: &[
            "Raise attendance to the national average by July 2011.",
            "Check the quality of teaching every half term and act on what is found.",
            "Make the record of checks on staff complete at once.",
        ],
        outcomes: "34334323343",
        provision: "3433",
        leadership: "444323434",
        stage: Some(("Sixth form", SIXTH_FORM, "3323")),
        footnote: SCALE,
        letter: ["4 October 2010", "Dear Students", "Caspian Rooke"],
    };
    let header = "Inspection report: Dame Hester Vane's Community College, 30 September–1 October 2010";
    fixture("school-2010-college", header, &school)
}

/// A special school with a real council's name in its own; no judgement on attainment.
pub fn council_in_name() -> Fixture {
    let school = School {
        name: "Rutland Lodge School",
        first: [
            ["Unique Reference Number", "190834"],
            ["Local Authority", "Fenmoor"],
            ["Inspection number", "340834"],
            ["Inspection dates", "3–4 February 2010"],
            ["Reporting inspector", "Ursula St John-Bryce"],
        ],
        details: &[
            ["Type of school", "Special"],
            ["School category", "Community special"],
            ["Age range of pupils", "5–16"],
            ["Gender of pupils", "Boys"],
            ["Number of pupils on the school roll", "64"],
            ["Appropriate authority", "The local authority"],
            ["Headteacher", "Benedict Oyelaran"],
            ["Date of previous school inspection", "Not previously inspected"],
            ["Telephone number", "01632 960834"],
        ],
        age_group: "5–16",
        introduction: &[
            "This inspection was carried out by two additional inspectors, who saw all eleven teachers teach.",
        ],
        about: "Rutland Lodge opened in 2008. All of its pupils have a statement of special educational needs.",
        overall: ["1", "1", "1"],
        findings: "This is an outstanding school. Pupils grow in confidence from the day on which they arrive.",
        improve: &["Make the links with schools in other parts of the country as strong as those nearby."],
        outcomes: "1*111211121",
        provision: "1111",
        leadership: "111111121",
        stage: None,
        footnote: "* In some special schools, inspectors do not make a judgement about attainment in relation to expectations of the pupils' age.",
        letter: ["5 February 2010", "Dear Pupils", "Ursula St John-Bryce"],
    };
    fixture("school-2010-council-name", "Inspection report: Rutland Lodge School, 3–4 February 2010", &school)
}
