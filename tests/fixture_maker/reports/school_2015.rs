//! Inspections of state schools under the common inspection framework, September 2015 to August 2019.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell};
use super::about_ofsted;
use super::section5::{COLUMNS, bold, details, findings, improve, judged, listed, parent_view, team};

/// The first page's table; the rows of the overall grades are bold.
pub(super) fn front(writer: &mut Writer, name: &str, address: &str, dates: &str, grades: &[[&str; 2]]) {
    // Trap: what kind of report it is, is printed in an artifact.
    writer.body("School report").trap(Trap::Artifact);
    let mut banner = Writer::default();
    banner.banner(name);
    let mut rows = vec![vec![banner.blocks], vec![cell(&[address])]];
    rows.push(vec![bold("Inspection dates"), cell(&[dates])]);
    rows.extend(grades.iter().map(|[label, grade]| match label.starts_with("Overall") {
        true => vec![bold(label), bold(grade)],
        false => vec![cell(&[label]), cell(&[grade])],
    }));
    writer.table(Table { widths: COLUMNS.to_vec(), rows, centred: true, ..Table::default() });
    writer.heading(2, "Summary of key findings for parents and pupils").tagged("P");
}

pub(super) fn fixture(name: &'static str, footer: &[&'static str], bullet: char, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: footer.to_vec(), counted: Some("Page {n} of {all}"), ..Furniture::default() },
        style: Style { bullet, dashes: true, heading_roles: ["P", "P", "P"], ..Style::default() },
        text: TextForm::Layout,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// Early in the form: grades beside headings are verb phrases, and an inspection under section 8 becomes one under section 5.
pub fn academy() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "St Osyth’s Harbour Academy",
        "Ropewalk, Staithe Quay, Fenmoor FM7 2SO",
        "1–2 March 2016",
        &[
            ["Overall effectiveness", "Requires improvement"],
            ["Effectiveness of leadership and management", "Requires improvement"],
            ["Quality of teaching, learning and assessment", "Requires improvement"],
            ["Personal development, behaviour and welfare", "Good"],
            ["Outcomes for pupils", "Requires improvement"],
            ["16 to 19 study programmes", "Outstanding"],
            // Trap: a row of the same table that is no judgement of this inspection.
            ["Overall effectiveness at previous inspection", "Not previously inspected"],
        ],
    );
    findings(
        &mut writer,
        "This is a school that requires improvement",
        &[
            "Pupils make uneven progress. What they learn in science depends on who teaches them.",
            "Leaders’ plans are not precise, so that nobody can tell whether they have worked.",
        ],
        &["Homework is set rarely and marked late.", "Pupils who join in Year 9 are not helped to catch up quickly."],
    );
    findings(
        &mut writer,
        "The school has the following strengths",
        &["Teaching in the sixth form is inspiring."],
        &["Pupils are courteous, and bullying is rare."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    improve(
        &mut writer,
        &[
            (
                "Make teaching in science consistently good, by:",
                &[
                    "giving teachers time to plan experiments together",
                    "checking that pupils can explain what they have observed.",
                ],
            ),
            ("Sharpen leaders’ plans so that governors can see what has changed and what has not.", &[]),
            (
                "Help pupils who join the school late, by:",
                &["finding out in their first week what they know", "offering them a mentor from the sixth form."],
            ),
        ],
    );
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(
        &mut writer,
        "Effectiveness of leadership and management",
        "requires improvement",
        &[
            "The principal arrived when the school opened and has won the trust of parents. Her plans name what should be done, but rarely by whom.",
            "Governance of the school is good. Governors visit often and ask hard questions.",
        ],
    );
    judged(
        &mut writer,
        "Quality of teaching, learning and assessment",
        "requires improvement",
        &["In science, tasks are often too easy. In history, teachers’ questions make pupils think."],
    );
    judged(
        &mut writer,
        "Personal development, behaviour and welfare",
        "is good",
        &["The school’s work to promote pupils’ personal development and welfare is good."],
    );
    judged(
        &mut writer,
        "Outcomes for pupils",
        "require improvement",
        &["Pupils’ progress in science was in the lowest tenth of schools in 2015."],
    );
    judged(
        &mut writer,
        "16 to 19 study programmes",
        "are outstanding",
        &["Students choose among 24 courses, and nearly all complete them."],
    );
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190231"], ["Local authority", "Fenmoor"], ["Inspection number", "10990231"]],
        "This inspection was carried out under section 8 of the Education Act 2005. The inspection was also deemed a section 5 inspection under the same Act.",
        &[
            ["Type of school", "Secondary comprehensive"],
            ["School category", "Academy sponsor-led"],
            ["Age range of pupils", "11–18"],
            ["Gender of pupils", "Mixed"],
            ["Gender of pupils in 16 to 19 study programmes", "Mixed"],
            ["Number of pupils on the school roll", "962"],
            ["Of which, number on roll in 16 to 19 study programmes", "143"],
            ["Appropriate authority", "The board of trustees"],
            ["Chair", "Dr Aurelia Finch"],
            ["Principal", "Winifred Sallow"],
            ["Telephone number", "01632 960231"],
            ["Website", "www.stosyths.example"],
            ["Email address", "office@stosyths.example"],
            ["Date of previous inspection", "Not previously inspected"],
        ],
    );
    listed(
        &mut writer,
        "Information about this school",
        &["The school opened in September 2013 and is larger than most.", "It meets the government’s floor standards."],
    );
    listed(
        &mut writer,
        "Information about this inspection",
        &["Inspectors observed 31 lessons and met pupils, leaders and trustees."],
    );
    team(
        &mut writer,
        &[
            ["Peregrine Holt, lead inspector", "Her Majesty’s Inspector"],
            ["Saffron O’Dell", "Ofsted Inspector"],
            ["Mary-Anne de Witt", "Ofsted Inspector"],
            ["Balthazar Prior", "Ofsted Inspector"],
        ],
    );
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2016");
    fixture(
        "school-2016-academy",
        &["Inspection report: St Osyth’s Harbour Academy, 1–2 March 2016"],
        '\u{f06e}',
        writer,
    )
}

/// A name over two lines, special measures, and sentences without bullets after what must be improved.
pub fn college() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Marchbanks and Osier Vale Community and Technology College",
        "Osier Lane, Upper Marchbanks, Fenmoor FM2 8CT",
        "9–10 November 2016",
        &[
            ["Overall effectiveness", "Inadequate"],
            ["Effectiveness of leadership and management", "Inadequate"],
            ["Quality of teaching, learning and assessment", "Requires improvement"],
            ["Personal development, behaviour and welfare", "Inadequate"],
            ["Outcomes for pupils", "Requires improvement"],
            ["Overall effectiveness at previous inspection", "Requires Improvement"],
        ],
    );
    findings(
        &mut writer,
        "This is an inadequate school",
        &["Safeguarding is not effective. Records of concerns are kept in three places and do not agree."],
        &["Attendance is low and is not improving. Corridors are noisy, and some pupils stay away from lessons."],
    );
    findings(
        &mut writer,
        "The school has the following strengths",
        &["The orchard and the workshop are well used."],
        &["Teaching in art is good."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    writer.bold("In accordance with section 44(1) of the Education Act 2005, Her Majesty’s Chief Inspector is of the opinion that this school requires special measures because it is failing to give its pupils an acceptable standard of education and the persons responsible for leading, managing or governing the school are not demonstrating the capacity to secure the necessary improvement in the school.");
    improve(
        &mut writer,
        &[
            (
                "As a matter of urgency, make safeguarding effective by:",
                &["keeping one record of each concern", "making sure that every adult knows whom to tell."],
            ),
            ("Raise attendance, particularly of pupils in Year 10.", &[]),
        ],
    );
    writer.body("An external review of the school’s use of the pupil premium should be undertaken in order to assess how this aspect of leadership and management may be improved.");
    writer.body("It is strongly recommended that the school should not seek to appoint newly qualified teachers.");
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(
        &mut writer,
        "Effectiveness of leadership and management",
        "Inadequate",
        &["Leaders have not acted on the findings of the previous inspection."],
    );
    writer.heading(3, "Governance of the school");
    writer.bullet("Governors were told that attendance was good, and did not ask to see the figures.");
    writer.heading(3, "Safeguarding");
    writer.bullet("The arrangements for safeguarding are not effective.");
    judged(
        &mut writer,
        "Quality of teaching, learning and assessment",
        "Requires improvement",
        &["Teaching is outstanding in art and good in drama. Elsewhere it is uneven."],
    );
    judged(
        &mut writer,
        "Personal development, behaviour and welfare",
        "Inadequate",
        &["Pupils do not always feel safe between lessons."],
    );
    judged(
        &mut writer,
        "Outcomes for pupils",
        "Requires improvement",
        &["Pupils leave with results that are close to the average."],
    );
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190744"], ["Local authority", "Fenmoor"], ["Inspection number", "10990744"]],
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        &[
            ["Type of school", "Secondary modern"],
            ["School category", "Foundation"],
            ["Age range of pupils", "11 to 16"],
            ["Gender of pupils", "Girls"],
            ["Number of pupils on the school roll", "507"],
            ["Appropriate authority", "The governing body/local authority"],
            ["Interim chair", "Ezekiel Thorn"],
            ["Executive principal", "Post vacant"],
            ["Telephone number", "01632 960744"],
            // Trap: an address that breaks after a hyphen that belongs to it.
            ["Website", "www.marchbanks-and-osier-vale-technology.example"],
            ["Email address", "office@movctc.example"],
            ["Date of previous inspection", "4–5 November 2014"],
        ],
    );
    listed(
        &mut writer,
        "Information about this school",
        &["Three heads have left in two years. The interim leader joined in September 2016."],
    );
    listed(
        &mut writer,
        "Information about this inspection",
        &["The inspector read 62 replies to Parent View and listened to pupils in Years 7 and 8."],
    );
    team(&mut writer, &[["Dorothea Winterbourne, lead inspector", "Ofsted Inspector"]]);
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2016");
    let footer =
        ["Inspection report: Marchbanks and Osier Vale Community and Technology College,", "9–10 November 2016"];
    fixture("school-2016-college", &footer, '\u{f06e}', writer)
}

/// A real council's name in the school's, though another authority keeps it; an inspection across the end of a month.
pub fn council_in_name() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Rutland Water Lane Primary School",
        "Water Lane, Sedgeby, Fenmoor FM11 6RL",
        "30 April–1 May 2019",
        &[
            ["Overall effectiveness", "Good"],
            ["Effectiveness of leadership and management", "Good"],
            ["Quality of teaching, learning and assessment", "Good"],
            ["Personal development, behaviour and welfare", "Outstanding"],
            ["Outcomes for pupils", "Good"],
            ["Early years provision", "Requires improvement"],
            ["Overall effectiveness at previous inspection", "Good"],
        ],
    );
    findings(
        &mut writer,
        "This is a good school",
        &["Leaders know every family. They have kept what was good and changed what was not."],
        &["Pupils’ conduct is exemplary, in lessons as at play.", "Reading is taught well."],
    );
    findings(
        &mut writer,
        "It is not yet outstanding because",
        &["Children in the Reception Year wait too long for their turn."],
        &["The most able pupils are not always stretched."],
    );
    writer.page_break();
    writer.heading(2, "Full report");
    improve(
        &mut writer,
        &[
            (
                "Improve the provision in the early years so that no time is lost when children move between activities.",
                &[],
            ),
            ("Set work that makes the most able pupils think harder, especially in mathematics.", &[]),
        ],
    );
    writer.page_break();
    writer.heading(2, "Inspection judgements");
    judged(
        &mut writer,
        "Effectiveness of leadership and management",
        "Good",
        &["The headteachers share their post and their high expectations."],
    );
    writer.heading(3, "Governance of the school");
    writer.bullet("Governors understand their duties and know the school well.");
    writer.heading(3, "Safeguarding");
    writer.bullet("The arrangements for safeguarding are effective.");
    judged(
        &mut writer,
        "Quality of teaching, learning and assessment",
        "Good",
        &["Teachers explain clearly and correct mistakes at once."],
    );
    judged(
        &mut writer,
        "Personal development, behaviour and welfare",
        "Outstanding",
        &["Pupils look after each other without being asked."],
    );
    judged(&mut writer, "Outcomes for pupils", "Good", &["Most pupils reach the expected standard in reading."]);
    judged(
        &mut writer,
        "Early years provision",
        "Requires improvement",
        &["The garden is inviting, but children use it for less than an hour a day."],
    );
    writer.page_break();
    details(
        &mut writer,
        &[["Unique reference number", "190908"], ["Local authority", "Fenmoor"], ["Inspection number", "10990908"]],
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        &[
            ["Type of school", "Primary"],
            ["School category", "Maintained"],
            ["Age range of pupils", "4 to 11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "118"],
            ["Appropriate authority", "The governing body"],
            ["Co-chairs", "Ned Ashby and Una Craddock"],
            ["Headteachers", "Tamsin Bellweather and Osbert Lyle"],
            ["Telephone number", "01632 960908"],
            ["Website", "www.rutlandwaterlane.example"],
            ["Email address", "post@rutlandwaterlane.example"],
            ["Date of previous inspection", "21–22 January 2015"],
        ],
    );
    listed(&mut writer, "Information about this school", &["This school is smaller than most primary schools."]);
    listed(
        &mut writer,
        "Information about this inspection",
        &["Inspectors visited every class twice and spoke on the telephone with an officer of Rutland County Council."],
    );
    team(
        &mut writer,
        &[["Hyacinth Marlowe, lead inspector", "Ofsted Inspector"], ["Crispin Vaughan-Lee", "Her Majesty’s Inspector"]],
    );
    parent_view(&mut writer);
    about_ofsted(&mut writer, "2019");
    let footer = ["Inspection report: Rutland Water Lane Primary School, 30 April–1 May 2019"];
    fixture("school-2019-council-name", &footer, '\u{f0a7}', writer)
}
