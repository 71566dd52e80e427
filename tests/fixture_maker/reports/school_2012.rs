//! Inspections of state schools under section 5, September 2012 to August 2015.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell, table};
use super::about_ofsted;
use super::section5::{COLUMNS, bold, details, findings, improve, judged, listed, parent_view, team};

/// The four columns of the grades: label, which inspection, grade, number.
const GRADES: [f32; 4] = [138.0, 118.0, 152.0, 43.0];
/// Trap: so narrow that the label of the overall grade wraps.
const NARROW: [f32; 4] = [112.0, 128.0, 150.0, 61.0];

/// A grade as word and number.
type Graded<'a> = [&'a str; 2];

/// The first page's tables. The label of the overall grade spans the rows of the previous and of this inspection.
fn front(
    writer: &mut Writer,
    widths: [f32; 4],
    name: [&str; 2],
    dates: &str,
    previous: Graded,
    overall: Graded,
    grades: &[(&str, Graded)],
) {
    // Trap: what kind of report it is, is printed in an artifact.
    writer.body("School report").trap(Trap::Artifact);
    let mut banner = Writer::default();
    banner.banner(name[0]);
    let rows = vec![vec![banner.blocks], vec![cell(&[name[1]])], vec![bold("Inspection dates"), cell(&[dates])]];
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
    let mut rows = vec![
        vec![
            bold("Overall effectiveness"),
            cell(&["Previous inspection:"]),
            cell(&[previous[0]]),
            cell(&[previous[1]]),
        ],
        vec![Vec::new(), cell(&["This inspection:"]), bold(overall[0]), bold(overall[1])],
    ];
    rows.extend(grades.iter().map(|(label, [word, number])| vec![cell(&[label]), cell(&[word]), cell(&[number])]));
    writer.table(Table { widths: widths.to_vec(), rows, spans: Some(0), centred: true, ..Table::default() });
    writer.heading(2, "Summary of key findings for parents and pupils").tagged("P");
}

/// Trap: the legend of the grades, which judges nothing here.
fn legend(writer: &mut Writer) {
    writer.page_break();
    writer.heading(2, "What inspection judgements mean");
    let mut legend = table(
        &[70.0, 110.0, 271.0],
        &[
            &["Grade", "Judgement", "Description"],
            &["Grade 1", "Outstanding", "An outstanding school prepares its pupils very well for what comes next."],
            &["Grade 2", "Good", "A good school serves its pupils well."],
            &["Grade 3", "Requires improvement", "The school is not yet good, but it is not inadequate."],
            &["Grade 4", "Inadequate", "The school has serious weaknesses or requires special measures."],
        ],
    );
    legend.rows.insert(0, vec![bold("School")]);
    writer.table(legend);
}

/// What the inspectors did and who they were: here before the findings.
fn inspection(writer: &mut Writer, bullets: &[&str], people: &[[&str; 2]]) {
    writer.page_break();
    listed(writer, "Information about this inspection", bullets);
    team(writer, people);
    writer.page_break();
    writer.heading(2, "Full report");
}

fn fixture(name: &'static str, header: &'static str, bullet: char, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), counted: Some("{n} of {all}"), ..Furniture::default() },
        style: Style { bullet, dashes: true, heading_roles: ["P", "P", "P"], ..Style::default() },
        text: TextForm::Layout,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// The order of 2012 to 2014; satisfactory before, as schools were graded until August 2012.
pub fn academy() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        GRADES,
        ["St Aldhelm’s Academy", "Pond Road, Great Sedgeby, Fenmoor, FM12 5TE"],
        "26–27 February 2013",
        ["Satisfactory", "3"],
        ["Good", "2"],
        &[
            ("Achievement of pupils", ["Good", "2"]),
            ("Quality of teaching", ["Good", "2"]),
            ("Behaviour and safety of pupils", ["Outstanding", "1"]),
            ("Leadership and management", ["Good", "2"]),
        ],
    );
    findings(
        &mut writer,
        "This is a good school.",
        &["Pupils make good progress from low starting points.", "Teaching is lively and well planned."],
        &["Behaviour is outstanding. Older pupils read with younger ones every day."],
    );
    findings(
        &mut writer,
        "It is not yet an outstanding school because",
        &["Marking does not always say what to do next."],
        &["In a few lessons the work is too easy for the most able."],
    );
    inspection(
        &mut writer,
        &["Inspectors observed 22 lessons, three of them together with the principal."],
        &[
            ["Octavia Rudd, Lead inspector", "Additional Inspector"],
            ["Gideon Marsh-Lowe", "Additional Inspector"],
            ["Bryony Sturt", "Additional Inspector"],
        ],
    );
    listed(
        &mut writer,
        "Information about this school",
        &["The academy is larger than most primary schools. It opened in September 2011."],
    );
    improve(
        &mut writer,
        &[
            (
                "Raise the quality of teaching to outstanding by:",
                &["making sure that marking tells pupils what to do next", "giving the most able pupils harder work."],
            ),
            ("Share the best practice in mathematics with teachers of other subjects.", &[]),
        ],
    );
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(&mut writer, "The achievement of pupils", "is good", &["Pupils reach average standards by Year 6."]);
    judged(&mut writer, "The quality of teaching", "is good", &["Questions are well chosen, and all pupils answer."]);
    judged(
        &mut writer,
        "The behaviour and safety of pupils",
        "are outstanding",
        &["Pupils feel very safe. Attendance is above average."],
    );
    judged(
        &mut writer,
        "The leadership and management",
        "are good",
        &["Leaders check teaching every week.", "The governance of the school:"],
    );
    writer.dash("Governors know how good teaching is and how it is rewarded.");
    legend(&mut writer);
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190613"], ["Local authority", "Fenmoor"], ["Inspection number", "409613"]],
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        &[
            ["Type of school", "Primary"],
            ["School category", "Academy converter"],
            ["Age range of pupils", "3–11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "417"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Florian Peverell"],
            ["Principal", "Clementine Oake"],
            ["Date of previous school inspection", "17–18 May 2010"],
            ["Telephone number", "01632 960613"],
            ["Fax number", "01632 960614"],
            ["Email address", "office@staldhelms.example"],
        ],
    );
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2013");
    fixture("school-2013-academy", "Inspection report: St Aldhelm’s Academy, 26–27 February 2013", '\u{f06e}', writer)
}

/// The order of 2014 to 2015, with a sixth form; a name over two lines; serious weaknesses.
pub fn college() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        NARROW,
        ["Sir Barnabas Crane’s Grammar School and Sixth Form College", "Crane Street, Westhaven, WH1 9BC"],
        "30 September–1 October 2014",
        ["Outstanding", "1"],
        ["Inadequate", "4"],
        &[
            ("Leadership and management", ["Inadequate", "4"]),
            ("Behaviour and safety of pupils", ["Requires improvement", "3"]),
            ("Quality of teaching", ["Requires improvement", "3"]),
            ("Achievement of pupils", ["Requires improvement", "3"]),
            ("Sixth form provision", ["Good", "2"]),
        ],
    );
    findings(
        &mut writer,
        "This is a school that has serious weaknesses.",
        &["Leaders have not noticed that results have fallen for three years."],
        &["Teaching in Years 7 to 9 is dull, and pupils misbehave when they are bored."],
    );
    findings(
        &mut writer,
        "The school has the following strengths",
        &["The sixth form is good."],
        &["Music is outstanding."],
    );
    inspection(
        &mut writer,
        &["The inspector met the headteacher, governors and 40 pupils."],
        &[["Ambrose Quillfeather, Lead inspector", "Her Majesty’s Inspector"]],
    );
    writer.bold("In accordance with section 13 (4) of the Education Act 2005, Her Majesty’s Chief Inspector is of the opinion that this school requires significant improvement, because it is performing significantly less well than it might in all the circumstances reasonably be expected to perform.");
    listed(&mut writer, "Information about this school", &["The school selects its pupils at the age of 11."]);
    improve(
        &mut writer,
        &[
            (
                "Improve leadership by:",
                &["checking each term how well pupils are doing", "acting at once where they are not."],
            ),
            ("Make teaching in Years 7 to 9 more interesting.", &[]),
            ("Stop low-level disruption in lessons.", &[]),
        ],
    );
    writer.body("An external review of governance should be undertaken in order to assess how this aspect of leadership and management may be improved.");
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(
        &mut writer,
        "The leadership and management",
        "are inadequate",
        &["Targets are low and are rarely checked."],
    );
    judged(&mut writer, "The behaviour and safety of pupils", "require improvement", &[]);
    writer.heading(3, "Behaviour");
    writer.bullet("The behaviour of pupils requires improvement.");
    writer.heading(3, "Safety");
    writer.bullet("The school’s work to keep pupils safe and secure is good.");
    judged(&mut writer, "The quality of teaching", "requires improvement", &["In music, teaching is outstanding."]);
    judged(&mut writer, "The achievement of pupils", "requires improvement", &["Results fell again in 2014."]);
    judged(&mut writer, "The sixth form provision", "is good", &["Students make good progress in all courses."]);
    legend(&mut writer);
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190377"], ["Local authority", "Westhaven"], ["Inspection number", "442377"]],
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        &[
            ["Type of school", "Grammar (selective)"],
            ["School category", "Voluntary aided"],
            ["Age range of pupils", "11–18"],
            ["Gender of pupils", "Boys"],
            ["Gender of pupils in the sixth form", "Mixed"],
            ["Number of pupils on the school roll", "811"],
            ["Of which, number on roll in sixth form", "204"],
            ["Appropriate authority", "The governing body"],
            ["Acting Chair", "Post vacant"],
            ["Headteacher", "Rev Leander Pym"],
            ["Date of previous school inspection", "March 2009"],
            ["Telephone number", "01632 960377"],
            ["Email address", "headmaster@sir-barnabas-cranes-grammar-school.example"],
        ],
    );
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2014");
    let header = "Inspection report: Sir Barnabas Crane’s Grammar School, 30 September–1 October 2014";
    fixture("school-2014-college", header, '\u{f06e}', writer)
}

/// A real council's name in the school's; early years; not inspected before.
pub fn council_in_name() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        GRADES,
        ["Bexley Heath Nursery and Infant School", "Heath Row, Little Fenmoor, Fenmoor, FM3 1HR"],
        "9 June 2015",
        ["Not previously inspected", ""],
        ["Requires improvement", "3"],
        &[
            ("Leadership and management", ["Requires improvement", "3"]),
            ("Behaviour and safety of pupils", ["Good", "2"]),
            ("Quality of teaching", ["Requires improvement", "3"]),
            ("Achievement of pupils", ["Requires improvement", "3"]),
            ("Early years provision", ["Outstanding", "1"]),
        ],
    );
    findings(
        &mut writer,
        "This is a school that requires improvement. It is not good because",
        &["Pupils in Year 2 do not write often enough."],
        &["Leaders do not compare their pupils’ progress with that of others."],
    );
    findings(
        &mut writer,
        "The school has the following strengths",
        &["Children in the early years make an excellent start."],
        &["Pupils behave well and like school."],
    );
    inspection(
        &mut writer,
        &["Inspectors saw every class and looked at pupils’ writing together with leaders."],
        &[
            ["Perpetua Lindqvist, Lead inspector", "Additional Inspector"],
            ["Tobias Ní Bhriain, Team inspector", "Additional Inspector"],
        ],
    );
    listed(&mut writer, "Information about this school", &["The school opened in September 2012 with 60 pupils."]);
    improve(
        &mut writer,
        &[
            ("Give pupils in Year 2 reasons to write at length every day.", &[]),
            ("Compare pupils’ progress with that of other schools.", &[]),
        ],
    );
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(
        &mut writer,
        "The leadership and management",
        "require improvement",
        &["Leaders know the pupils, but not how they compare."],
    );
    judged(&mut writer, "The behaviour and safety of pupils", "are good", &[]);
    writer.heading(3, "Behaviour");
    writer.bullet("The behaviour of pupils is good.");
    writer.heading(3, "Safety");
    writer.bullet("The school’s work to keep pupils safe and secure is good.");
    judged(&mut writer, "The quality of teaching", "requires improvement", &["Writing is practised too rarely."]);
    judged(&mut writer, "The achievement of pupils", "requires improvement", &["Reading is better than writing."]);
    judged(&mut writer, "The early years provision", "is outstanding", &["Children explore, build, count and sing."]);
    legend(&mut writer);
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190055"], ["Local authority", "Fenmoor"], ["Inspection number", "462055"]],
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        &[
            ["Type of school", "Infant"],
            ["School category", "Community"],
            ["Age range of pupils", "3–7"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "173"],
            ["Appropriate authority", "The governing body"],
            ["Chair", "Sister Mary Agnes Doyle"],
            ["Headteacher", "Ignatius Farrow"],
            ["Date of previous school inspection", "Not previously inspected"],
            ["Telephone number", "01632 960055"],
            ["Fax number", "Not applicable"],
            ["Email address", "office@bexleyheath.example"],
        ],
    );
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2015");
    let header = "Inspection report: Bexley Heath Nursery and Infant School, 9 June 2015";
    fixture("school-2015-council-name", header, '\u{f0a7}', writer)
}
