//! Inspections of childcare on the Early Years Register: a nursery of 2019 to 2025, a childminder of 2015 to 2019 and a
//! pre-school of 2012 to 2015.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;
use super::section5::{COLUMNS, bold, findings, listed, rows};

/// The four columns of the grades with numbers: label, which inspection, word, number.
const NUMBERED: [f32; 4] = [158.0, 118.0, 135.0, 40.0];
/// The same without words.
const DIGITS: [f32; 3] = [198.0, 158.0, 95.0];

fn fixture(name: &'static str, furniture: Furniture, style: Style, text: TextForm, writer: Writer) -> Fixture {
    Fixture { name, furniture, style, text, notes: Vec::new(), blocks: writer.blocks }
}

fn section(writer: &mut Writer, heading: &str, paragraphs: &[&str]) {
    writer.heading(2, heading);
    for words in paragraphs {
        writer.body(words);
    }
}

/// The rows of one inspection, the label before them in the middle of the two, and the other areas.
fn graded(writer: &mut Writer, widths: &[f32], first: [&[&str]; 2], label: &str, areas: &[&[&str]]) {
    let cells = |row: &[&str]| row.iter().map(|words| cell(&[words])).collect::<Vec<_>>();
    let [this, previous] = first.map(cells);
    let mut rows = vec![vec![bold(label)], vec![Vec::new()]];
    rows[0].extend(this);
    rows[1].extend(previous);
    rows.extend(areas.iter().map(|row| cells(row)));
    writer.table(Table { widths: widths.to_vec(), rows, spans: Some(0), centred: true, ..Table::default() });
}

/// 2019 to 2025: a real borough's name in the nursery's, over three lines; requirements with a date, recommendations without.
pub fn nursery() -> Fixture {
    let mut writer = Writer::default();
    writer.banner("Inspection of Bexley Lane Day Nursery |and Out of School Club, St Ebba’s |Academy of the Fens");
    writer.body("St Ebba’s Academy, Bexley Lane, Little Fenmoor, Fenmoor FM4 2BN");
    writer.table(table(&COLUMNS, &[&["Inspection date:", "9 November 2023"]]));
    let grades: [[&str; 2]; 6] = [
        ["Overall effectiveness", "Requires improvement"],
        ["The quality of education", "Requires improvement"],
        ["Behaviour and attitudes", "Good"],
        ["Personal development", "Outstanding"],
        ["Leadership and management", "Requires improvement"],
        // Trap: a row of the same table that is no judgement of this inspection.
        ["Overall effectiveness at previous inspection", "Good"],
    ];
    let grades = grades.iter().map(|[label, grade]| vec![bold(label), cell(&[grade])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows: grades, centred: true, ..Table::default() });
    writer.heading(2, "What is it like to attend this early years setting?");
    // Trap: a grade in a bold line below the question.
    writer.bold("The provision requires improvement");
    writer.body("Children run in happily and hang up their coats. They know which adult looks after them, and they ask for help when they need it. Babies sleep when they are tired.");
    writer.body("Some activities are too hard for the youngest children, who soon wander off. Older children build towers and count the bricks. They take turns and are kind to each other.");
    section(
        &mut writer,
        "What does the early years setting do well and what does it need to do better?",
        &["The manager has written a curriculum for each room. Staff in the pre-school room follow it with skill."],
    );
    writer.bullet("Staff read to children every day. Children know many stories by heart and join in with the rhymes.");
    writer.bullet(
        "Supervision of staff is not regular. New staff do not know what they do well and what must get better.",
    );
    writer
        .bullet("Parents say that the nursery is outstanding. They are told each day what their children have eaten.");
    section(
        &mut writer,
        "Safeguarding",
        &[
            "The arrangements for safeguarding are effective.",
            "Staff know whom to tell when they are worried about a child.",
        ],
    );
    writer.heading(2, "What does the setting need to do to improve?");
    writer.bold("To meet the requirements of the early years foundation stage, the provider must:");
    let mut due = table(
        &[351.0, 100.0],
        &[
            &["", "Due date"],
            &["plan activities that match what the youngest children can already do", "15/12/2023"],
            &["hold supervision meetings with all staff that help them to teach better.", "12/01/2024"],
        ],
    );
    (due.head, due.centred) = (true, true);
    writer.table(due);
    writer.bold("To further improve the quality of the early years provision, the provider should:");
    writer.bullet("help children who speak little English to use their home language in play.");
    writer.page_break();
    writer.heading(2, "Setting details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "EY498213"],
            ["Local authority", "Fenmoor"],
            ["Inspection number", "10309417"],
            ["Type of provision", "Childcare on non-domestic premises"],
            ["Registers", "Early Years Register, Compulsory Childcare Register, Voluntary Childcare Register"],
            ["Day care type", "Full day care"],
            ["Age range of children at time of inspection", "0 to 4"],
            ["Total number of places", "64"],
            ["Number of children on roll", "71"],
            ["Name of registered person", "Fenmoor College of Childcare Limited"],
            // Trap: the number of another body.
            ["Registered person unique reference number", "RP517290"],
            ["Telephone number", "01632 960498"],
            ["Date of previous inspection", "12 March 2018"],
        ],
    );
    section(
        &mut writer,
        "Information about this early years setting",
        &[
            "Bexley Lane Day Nursery registered in 2015. It opens from 7.30am to 6pm, except in the week after Christmas. The nursery employs 14 members of staff, and 11 of them hold a qualification at level 3 or above.",
        ],
    );
    writer.heading(2, "Information about this inspection");
    writer.bold("Inspector");
    writer.body("Philippa Dunn-Okoro");
    writer.bold("Inspection activities");
    writer.bullet("The manager and the inspector walked through all rooms and talked about the curriculum.");
    writer.bullet("The inspector spoke to parents, staff and children, and looked at records.");
    writer.body("We carried out this inspection under sections 49 and 50 of the Childcare Act 2006 on the quality and standards of provision that is registered on the Early Years Register. The registered person must ensure that this provision complies with the statutory framework for children’s learning, development and care, known as the early years foundation stage.");
    about_ofsted(&mut writer, "2023");
    let furniture = Furniture {
        footer: vec!["Inspection report: Bexley Lane Day Nursery", "9 November 2023"],
        page_number: true,
        ..Furniture::default()
    };
    let style = Style { bullet: '\u{f06e}', heading_roles: ["P", "P", "P"], ..Style::default() };
    fixture("nursery-2023", furniture, style, TextForm::Page, writer)
}

/// 2015 to 2019: a childminder, whose name is never printed; words with numbers, and the grade of the inspection before.
pub fn childminder() -> Fixture {
    let mut writer = Writer::default();
    writer.banner("Childminder Report");
    writer.table(table(
        &COLUMNS,
        &[&["Inspection date", "27 September 2017"], &["Previous inspection date", "3 June 2014"]],
    ));
    graded(
        &mut writer,
        &NUMBERED,
        [&["This inspection:", "Outstanding", "1"], &["Previous inspection:", "Requires improvement", "3"]],
        "The quality and standards of the early years provision",
        &[
            &["Effectiveness of the leadership and management", "Outstanding", "1"],
            &["Quality of teaching, learning and assessment", "Outstanding", "1"],
            &["Personal development, behaviour and welfare", "Outstanding", "1"],
            &["Outcomes for children", "Good", "2"],
        ],
    );
    writer.heading(2, "Summary of key findings for parents");
    writer.bold("This provision is outstanding");
    writer.bullet("The childminder watches closely what children do and plans what comes next with great care.");
    writer.bullet("Children are confident. They choose what to play with and tidy it away without being asked.");
    writer.bullet("Parents read the diary every evening and add what children have done at home.");
    writer.page_break();
    writer.heading(2, "What the setting needs to do to improve further");
    writer.bold("To further improve the quality of the early years provision the provider should:");
    writer.bullet("make even more of walks, so that children talk about numbers wherever they see them.");
    writer.heading(2, "Inspection activities");
    writer.bullet("The inspector watched children play, indoors and in the garden.");
    writer.bullet("The inspector read the views of parents in letters.");
    writer.bold("Inspector");
    writer.body("Hester Vane");
    writer.page_break();
    writer.heading(2, "Inspection findings");
    for (heading, words) in [
        (
            "Effectiveness of the leadership and management is outstanding",
            "Arrangements for safeguarding are effective. The childminder checks the house each morning and goes on courses.",
        ),
        (
            "Quality of teaching, learning and assessment is outstanding",
            "Children learn to listen and to speak. The childminder asks a question and waits for the answer.",
        ),
        ("Personal development, behaviour and welfare are outstanding", "Children wash their hands and know why."),
        ("Outcomes for children are good", "Children make good progress and are ready for school."),
    ] {
        section(&mut writer, heading, &[words]);
    }
    writer.page_break();
    writer.heading(2, "Setting details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "318844"],
            ["Local authority", "Westhaven"],
            ["Inspection number", "1088317"],
            ["Type of provision", "Childminder"],
            ["Day care type", "Childminder"],
            ["Registers", "Early Years Register, Compulsory Childcare Register"],
            ["Age range of children", "1 - 7"],
            ["Total number of places", "6"],
            ["Number of children on roll", "5"],
            ["Date of previous inspection", "3 June 2014"],
        ],
    );
    writer.body("The childminder registered in 1999 and lives near the harbour in Westhaven. She works on Monday to Thursday all year round. She holds a qualification at level 3.");
    writer.body("This inspection was carried out by Ofsted under sections 49 and 50 of the Childcare Act 2006 on the quality and standards of provision that is registered on the Early Years Register. The registered person must ensure that this provision complies with the statutory framework for children’s learning, development and care, known as the early years foundation stage.");
    about_ofsted(&mut writer, "2017");
    let furniture = Furniture {
        footer: vec!["Inspection report: 27 September 2017"],
        counted: Some("{n} of {all}"),
        ..Furniture::default()
    };
    fixture("childminder-2017", furniture, Style::default(), TextForm::Layout, writer)
}

/// 2012 to 2015: numbers alone, dates in figures, long labels that wrap, and a legend.
pub fn preschool() -> Fixture {
    let mut writer = Writer::default();
    writer.banner("St Jude’s Council House Pre-School");
    writer.body("The Old Council House, Mill Drove, Great Sedgeby, Fenmoor, FM12 7PS");
    writer.table(table(&COLUMNS, &[&["Inspection date", "06/02/2014"], &["Previous inspection date", "11/05/2009"]]));
    graded(
        &mut writer,
        &DIGITS,
        [&["This inspection:", "2"], &["Previous inspection:", "1"]],
        "The quality and standards of the early years provision",
        &[
            &["How well the early years provision meets the needs of the range of children who attend", "2"],
            &["The contribution of the early years provision to the well-being of children", "1"],
            &["The effectiveness of the leadership and management of the early years provision", "3"],
        ],
    );
    writer.heading(2, "The quality and standards of the early years provision");
    findings(
        &mut writer,
        "This provision is good",
        &["Children make good progress because staff know them well."],
        &["Children feel safe. Key persons comfort those who are new."],
    );
    findings(
        &mut writer,
        "It is not yet outstanding because",
        &["Leaders do not always check how well staff teach."],
        &["There are few books in the garden."],
    );
    writer.page_break();
    writer.heading(2, "Information about this inspection");
    writer.body("This inspection was carried out by Ofsted under Sections 49 and 50 of the Childcare Act 2006 on the quality and standards of provision that is registered on the Early Years Register.");
    listed(
        &mut writer,
        "Inspection activities",
        &[
            "The inspector watched activities in both rooms and in the garden.",
            "The inspector spoke with the committee.",
        ],
    );
    writer.heading(2, "Inspector");
    writer.body("Ambrose Kettle");
    writer.page_break();
    writer.heading(2, "Full report");
    section(
        &mut writer,
        "Information about the setting",
        &["St Jude’s Council House Pre-School was registered in 1994 and is run by a committee of parents."],
    );
    writer.heading(2, "What the setting needs to do to improve further");
    writer.bold("To meet the requirements of the Early Years Foundation Stage the provider must:");
    writer.bullet("check regularly how well staff teach, and help them to get better.");
    writer.bold("To further improve the quality of the early years provision the provider should:");
    writer.bullet("put books and pencils in the garden.");
    writer.heading(2, "Inspection judgements");
    for (heading, words) in [
        (
            "How well the early years provision meets the needs of the range of children who attend",
            "Teaching is good. Staff sing, dig and cook with children, who learn new words every day.",
        ),
        (
            "The contribution of the early years provision to the well-being of children",
            "Children are very well prepared for school. They pour their own milk and share their fruit.",
        ),
        (
            "The effectiveness of the leadership and management of the early years provision",
            "The committee meets each month. It has not looked at how well staff teach since 2012.",
        ),
    ] {
        section(&mut writer, heading, &[words]);
    }
    writer.page_break();
    legend(&mut writer);
    writer.heading(2, "Setting details");
    rows(
        &mut writer,
        &[
            ["Unique reference number", "205566"],
            ["Local authority", "Fenmoor"],
            ["Inspection number", "876120"],
            ["Type of provision", "Sessional provision"],
            ["Registration category", "Childcare - Non-Domestic"],
            ["Age range of children", "2 - 5"],
            ["Total number of places", "26"],
            ["Number of children on roll", "33"],
            ["Name of provider", "St Jude’s Council House Pre-School Committee"],
            ["Date of previous inspection", "11/05/2009"],
            ["Telephone number", "01632 960205"],
        ],
    );
    about_ofsted(&mut writer, "2014");
    let furniture = Furniture {
        header: Some("Inspection report: St Jude’s Council House Pre-School, 06/02/2014"),
        counted: Some("{n} of {all}"),
        ..Furniture::default()
    };
    fixture("pre-school-2014", furniture, Style { bullet: '\u{f06e}', ..Style::default() }, TextForm::Layout, writer)
}

/// Trap: the legend of the grades, which judges nothing here.
fn legend(writer: &mut Writer) {
    writer.heading(2, "What inspection judgements mean");
    let mut legend = table(
        &[70.0, 110.0, 271.0],
        &[
            &["Grade", "Judgement", "Description"],
            &["Grade 1", "Outstanding", "Outstanding provision prepares children very well for what comes next."],
            &["Grade 2", "Good", "Good provision serves children well."],
            &["Grade 3", "Requires improvement", "The provision is not good, and there may be actions to take."],
            &["Grade 4", "Inadequate", "Provision that is inadequate needs to improve without delay."],
        ],
    );
    legend.rows.insert(0, vec![bold("Registered early years provision")]);
    writer.table(legend);
}
