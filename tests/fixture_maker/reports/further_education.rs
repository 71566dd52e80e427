//! Inspections of further education and skills, September 2019 to 2025: a college, a council, and a provider of
//! apprenticeships.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;

const COLUMNS: [f32; 2] = [245.0, 206.0];

/// The title, the dates and the grades.
fn front(writer: &mut Writer, title: &str, dates: &str, grades: &[&[&str]]) {
    writer.body("Further education and skills inspection report");
    writer.banner(title);
    writer.table(table(&COLUMNS, &[&["Inspection dates:", dates]]));
    let rows = grades.iter().map(|row| vec![cell(&[row[0]]), bold(row[1])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, centred: true, ..Table::default() });
}

/// A cell of bold words.
fn bold(words: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.bold(words);
    writer.blocks
}

fn section(writer: &mut Writer, heading: &str, paragraphs: &[&str]) {
    writer.heading(2, heading);
    for words in paragraphs {
        writer.body(words);
    }
}

fn improve(writer: &mut Writer, bullets: &[&str]) {
    writer.heading(2, "What does the provider need to do to improve?");
    for words in bullets {
        writer.bullet(words);
    }
}

/// The details, how the provider was inspected, and by whom.
fn ends(writer: &mut Writer, details: &[[&str; 2]], about: &str, team: &[&[&str]]) {
    writer.page_break();
    writer.heading(2, "Provider details");
    let rows = details.iter().map(|[label, value]| vec![bold(label), cell(&[value])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
    section(writer, "Information about this inspection", &[about]);
    writer.heading(2, "Inspection team");
    writer.table(table(&COLUMNS, team));
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

/// A college with an apostrophe; dates over two months; labels of grades wrap.
pub fn college() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Inspection of St Botolph’s College",
        "30 January to 2 February 2024",
        &[
            &["Overall effectiveness", "Good"],
            &["The quality of education", "Good"],
            &["Behaviour and attitudes", "Outstanding"],
            &["Personal development", "Good"],
            &["Leadership and management", "Requires improvement"],
            &["Education programmes for young people", "Good"],
            &["Adult learning programmes", "Requires improvement"],
            &["Apprenticeships", "Good"],
            &["Provision for learners with high needs", "Outstanding"],
            // Trap: a row of the same table that is no judgement of this inspection; its label wraps.
            &["Overall effectiveness at previous inspection", "Requires improvement"],
        ],
    );
    section(
        &mut writer,
        "Information about this provider",
        &[
            "St Botolph’s College is a general further education college with two campuses. At the time of the inspection, 1,870 young people and 640 adults studied here, and there were 212 apprentices.",
        ],
    );
    section(
        &mut writer,
        "What is it like to be a learner with this provider?",
        &[
            "Learners enjoy their courses. They arrive on time and are ready to learn. Apprentices are valued by their employers, and many are given more responsibility than they had expected.",
        ],
    );
    section(
        &mut writer,
        "Contribution to meeting skills needs",
        &[
            "The college makes a strong contribution to meeting skills needs.",
            "Leaders work with employers and with the council to plan courses in engineering, care and farming. The contribution of the agricultural centre is outstanding.",
        ],
    );
    section(
        &mut writer,
        "What does the provider do well and what does it need to do better?",
        &[
            "Teachers plan lessons in an order that makes sense. In adult learning programmes, what learners already know is not always found out, and too many leave before the end of their course.",
            "Governors know what is good and what is inadequate. They have not yet seen to it that adult learners stay.",
        ],
    );
    section(&mut writer, "Safeguarding", &["The arrangements for safeguarding are effective."]);
    improve(
        &mut writer,
        &[
            "Find out what adult learners know and can do, and use this to plan their learning.",
            "Make sure that more adult learners stay to the end of their course.",
            "Governors should check whether what leaders do has the effect that they expect.",
        ],
    );
    ends(
        &mut writer,
        &[
            ["Unique reference number", "139904"],
            ["Address", "Minster Road, Aldermarch, AM1 3CB"],
            ["Contact number", "01632 960 177"],
            ["Website", "www.stbotolphs-college.example"],
            ["Principal, CEO or equivalent", "Dr Cornelius Hathersage"],
            ["Provider type", "General further education college"],
            ["Dates of previous inspection", "3 to 6 March 2020"],
            ["Main subcontractors", "Fenmoor Skills Ltd, Northholt Training Company and Academy of Saltmere"],
        ],
        "The inspection team was assisted by the vice principal, as nominee. The inspection was carried out using the further education and skills inspection handbook. Inspectors observed lessons and spoke to learners, apprentices and employers.",
        &[
            &["Rosamund Akers, lead inspector", "His Majesty’s Inspector"],
            &["Tobias O’Grady", "His Majesty’s Inspector"],
            &["Ffion Maddox", "Ofsted Inspector"],
            &["Ravi Chowdhury-Bell", "Ofsted Inspector"],
            &["Joan Le Marchant", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2024");
    let footer = ["Inspection report: St Botolph’s College", "30 January to 2 February 2024"];
    fixture("college", footer, Style { bullet: '\u{f06e}', ..Style::default() }, writer)
}

/// A council's courses for adults. Trap: the provider is a council, whose services for children were not inspected.
pub fn council() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Inspection of Rutland County Council",
        "14 to 16 May 2025",
        &[
            &["Overall effectiveness", "Outstanding"],
            &["The quality of education", "Outstanding"],
            &["Behaviour and attitudes", "Outstanding"],
            &["Personal development", "Outstanding"],
            &["Leadership and management", "Outstanding"],
            &["Adult learning programmes", "Outstanding"],
            &["Overall effectiveness at previous inspection", "Good"],
        ],
    );
    section(
        &mut writer,
        "Information about this provider",
        &[
            "The council offers courses to adults in libraries, schools and halls. At the time of the inspection, 318 adults were learning, most of them English or mathematics.",
        ],
    );
    section(
        &mut writer,
        "What is it like to be a learner with this provider?",
        &[
            "Learners gain confidence quickly. Many had not enjoyed school and are surprised by how much they now enjoy learning.",
        ],
    );
    section(
        &mut writer,
        "What does the provider do well and what does it need to do better?",
        &[
            "Tutors are experts. They choose what to teach with great care, and their questions make learners think. Nothing that inspectors saw required improvement.",
        ],
    );
    section(&mut writer, "Safeguarding", &["The arrangements for safeguarding are effective."]);
    ends(
        &mut writer,
        &[
            ["Unique reference number", "190077"],
            ["Address", "The Old Maltings, 12 Market Place, Aldermarch, AM1 1AA"],
            ["Contact number", "01632 960 902"],
            ["Website", "https://www.adultlearning-in-the-county.example/courses"],
            ["Principal, CEO or equivalent", "Millicent Oyelowo"],
            ["Provider type", "Adult and community learning"],
            ["Date of previous inspection", "21 November 2018"],
            ["Main subcontractors", "None"],
        ],
        "The inspection team was assisted by the head of service, as nominee. The inspection was carried out at short notice.",
        &[&["Gwendolen Farthing, lead inspector", "His Majesty’s Inspector"], &["Piers Montague", "Ofsted Inspector"]],
    );
    about_ofsted(&mut writer, "2025");
    let style = Style { heading_roles: ["P", "P", "P"], deflate: true, ..Style::default() };
    fixture("council-adult-learning", ["Inspection report: Rutland County Council", "14 to 16 May 2025"], style, writer)
}

/// A provider of apprenticeships, not inspected before. Trap: a name over two lines; one bullet; one day.
pub fn apprenticeships() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        "Inspection of Westhaven Academy of |Hair and O’Dare Barbering",
        "9 October 2023",
        &[
            &["Overall effectiveness", "Inadequate"],
            &["The quality of education", "Inadequate"],
            &["Behaviour and attitudes", "Requires improvement"],
            &["Personal development", "Requires improvement"],
            &["Leadership and management", "Inadequate"],
            &["Apprenticeships", "Inadequate"],
            &["Overall effectiveness at previous inspection", "Not previously inspected"],
        ],
    );
    section(
        &mut writer,
        "Information about this provider",
        &[
            "Westhaven Academy of Hair and O’Dare Barbering trains 34 apprentices in two salons. It has no subcontractors.",
        ],
    );
    section(
        &mut writer,
        "What is it like to be a learner with this provider?",
        &[
            "Apprentices like their work, but they learn most of what they know from customers. Some have had no lesson for months.",
        ],
    );
    section(
        &mut writer,
        "What does the provider do well and what does it need to do better?",
        &["Leaders do not know what apprentices have learned. They believed that the quality of education was good."],
    );
    section(&mut writer, "Safeguarding", &["The arrangements for safeguarding are not effective."]);
    improve(&mut writer, &["Leaders must urgently teach apprentices what their apprenticeship requires."]);
    ends(
        &mut writer,
        &[
            ["Unique reference number", "2741108"],
            ["Address", "Suite 4, The Exchange, Strand Street, Westhaven, WH1 1DE"],
            ["Contact number", "01632 960 355"],
            ["Website", "www.whhob.example"],
            ["Principal, CEO or equivalent", "Valentina Crewe"],
            ["Provider type", "Independent learning provider"],
            ["Date of previous inspection", "Not previously inspected"],
            ["Main subcontractors", "None"],
        ],
        "The inspection team was assisted by the managing director, as nominee.",
        &[
            &["Absalom Winter, lead inspector", "Ofsted Inspector"],
            &["Zuleika Marsh", "His Majesty’s Inspector"],
            &["Hugh ap Rhys", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2023");
    let style = Style { bullet: '\u{f0a7}', lone_items: true, heading_roles: ["H1", "H1", "P"], ..Style::default() };
    let footer = ["Inspection report: Westhaven Academy of Hair and O’Dare Barbering", "9 October 2023"];
    fixture("apprenticeships", footer, style, writer)
}
