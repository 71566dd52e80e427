//! Graded inspections of state schools, September 2019 to 2025.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell};
use super::about_ofsted;

const COLUMNS: [f32; 2] = [225.0, 226.0];
const LIKE: &str = "What is it like to attend this school?";
const WELL: &str = "What does the school do well and what does it need to do better?";
const IMPROVE: &str = "What does the school need to do to improve?";

/// A cell of bold words.
fn bold(words: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.bold(words);
    writer.blocks
}

/// The title, the address, the dates and the grades: rows of one layout table.
fn front(title: &str, address: &str, dates: &str, grades: &[[&str; 2]]) -> Table {
    let mut banner = Writer::default();
    banner.banner(title);
    let mut rows = vec![vec![banner.blocks], vec![cell(&[address])]];
    rows.push(vec![cell(&["Inspection dates:"]), cell(&[dates])]);
    rows.extend(grades.iter().map(|[label, grade]| vec![cell(&[label]), bold(grade)]));
    Table { widths: COLUMNS.to_vec(), rows, ..Table::default() }
}

/// A section; `boxed` ones are rows of a layout table, as Word's form has them.
fn section(writer: &mut Writer, boxed: bool, heading: &str, paragraphs: &[&str]) {
    let mut title = Writer::default();
    title.heading(2, heading);
    let rows = vec![vec![title.blocks], vec![cell(paragraphs)]];
    match boxed {
        true => writer.table(Table { widths: vec![451.0], rows, ..Table::default() }),
        false => writer.blocks.extend(rows.into_iter().flatten().flatten()),
    }
}

fn improve(writer: &mut Writer, bullets: &[&str]) {
    writer.heading(2, IMPROVE);
    writer.bold("(Information for the school and appropriate authority)");
    for words in bullets {
        writer.bullet(words);
    }
}

fn feedback(writer: &mut Writer) {
    writer.heading(2, "How can I feed back my views?");
    writer.body("You can use Ofsted Parent View to give Ofsted your opinion on your child’s school, or to find out what other parents and carers think. We use information from Ofsted Parent View when deciding which schools to inspect, when to inspect them and as part of their inspection.");
    writer.body("The Department for Education has further guidance on how to complain about a school.");
    writer.heading(2, "Further information");
    writer.body("You can search for published performance information about the school.");
    writer.body("In the report, ‘disadvantaged pupils’ refers to those pupils who attract government pupil premium funding: pupils claiming free school meals at any point in the last six years and pupils in care or who left care through adoption or another formal route.");
    writer.page_break();
}

fn details(writer: &mut Writer, details: &[[&str; 2]]) {
    writer.heading(2, "School details");
    let rows = details.iter().map(|[label, value]| vec![bold(label), cell(&[value])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
}

/// What the school is, how it was inspected and by whom.
fn about(writer: &mut Writer, school: &[&str], sentence: &str, inspection: &[&str], team: &[[&str; 2]]) {
    let bullets = |writer: &mut Writer, bullets: &[&str]| {
        for words in bullets {
            writer.bullet(words);
        }
    };
    writer.heading(2, "Information about this school");
    bullets(writer, school);
    writer.heading(2, "Information about this inspection");
    writer.body(sentence);
    bullets(writer, inspection);
    writer.heading(2, "Inspection team");
    let rows = team.iter().map(|[name, role]| vec![cell(&[name]), cell(&[role])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
}

fn fixture(name: &'static str, footer: [&'static str; 2], style: Style, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: footer.to_vec(), page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// 2019 to August 2024: an overall grade. Headings are bold paragraphs; the title wraps within its paragraph.
pub fn early() -> Fixture {
    let mut writer = Writer::default();
    // Trap: what kind of report it is, is printed in an artifact.
    writer.body("School report").trap(Trap::Artifact);
    writer.table(front(
        "Inspection of Quarry Lane Primary School",
        "Quarry Lane, Little Fenmoor, Fenmoor FM3 4QL",
        "8 and 9 February 2022",
        &[
            ["Overall effectiveness", "Good"],
            ["The quality of education", "Good"],
            ["Behaviour and attitudes", "Outstanding"],
            ["Personal development", "Good"],
            ["Leadership and management", "Good"],
            ["Early years provision", "Requires improvement"],
            // Trap: a row of the same table that is no judgement of this inspection.
            ["Previous inspection grade", "Requires improvement"],
        ],
    ));
    section(
        &mut writer,
        false,
        LIKE,
        &[
            "Pupils are proud of their school. They arrive each morning with a smile and settle quickly. Older pupils look after younger ones at playtime, and everybody knows whom to ask when something is wrong.",
            "Behaviour is exemplary. In lessons pupils listen to each other and wait their turn. Bullying is rare, and pupils say that adults put a stop to it at once. Visitors are greeted at the gate by two pupils who take this task very seriously.",
            "Pupils learn to swim, to play an instrument and to grow vegetables in the school’s garden. They raise money for the lifeboat and write letters to the people who live in the home across the lane.",
        ],
    );
    section(
        &mut writer,
        false,
        WELL,
        &[
            "Leaders have designed a curriculum that builds knowledge step by step. Teachers check what pupils remember before they teach something new. In mathematics, pupils can explain how they have come to an answer, and what they would try next if it were wrong.",
            "Reading has pride of place. Every adult has been trained to teach phonics in the same way. Pupils read books that match the sounds that they know, and those who fall behind are helped on the same day. By the end of Year 2, nearly all read fluently.",
            "In the early years, activities are not always chosen with enough care, and some children do not practise what they have been taught. Children get on well together and look after their things. However, adults miss chances to talk with them about what they are doing, so that their vocabulary grows more slowly than it could.",
            "Pupils with special educational needs and/or disabilities learn the same curriculum as everybody else. Teachers know what each of them needs and adapt their teaching well. In a few subjects, such as geography, leaders have not yet decided exactly what pupils should remember.",
            "Governors know the school. They visit often and ask leaders for the evidence behind what they are told. Staff say that leaders think about their workload, and they are glad to work here.",
        ],
    );
    section(
        &mut writer,
        false,
        "Safeguarding",
        &[
            "The arrangements for safeguarding are effective.",
            "Staff know what to look for and whom to tell. Records are detailed, and leaders follow up what they have passed on to other services. Pupils learn how to keep themselves safe by the quarry and on the internet.",
        ],
    );
    improve(
        &mut writer,
        &[
            "Activities in the early years do not always help children to practise what they know. As a result, some children are not well prepared for Year 1. Leaders should make sure that adults plan activities with a clear purpose.",
            "In some foundation subjects, leaders have not set out what pupils should remember. This means that pupils recall what they did but not what they learned. Leaders should decide what is most important in each unit, and make sure that teachers check it.",
        ],
    );
    feedback(&mut writer);
    details(
        &mut writer,
        &[
            ["Unique reference number", "190417"],
            ["Local authority", "Fenmoor"],
            ["Inspection number", "10990417"],
            ["Type of school", "Primary"],
            ["School category", "Voluntary controlled"],
            ["Age range of pupils", "3 to 11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "214"],
            ["Appropriate authority", "The governing body"],
            ["Chair of governing body", "Barnaby Threlfall"],
            ["Headteacher", "Leonora Pike"],
            ["Website", "www.quarrylane.example"],
            ["Dates of previous inspection", "14 and 15 November 2017, under section 5 of the Education Act 2005"],
        ],
    );
    about(
        &mut writer,
        &["The headteacher took up her post in September 2019.", "The school does not use any alternative provision."],
        "The inspectors carried out this inspection under section 5 of the Education Act 2005.",
        &[
            "This was the first routine inspection the school received since the COVID-19 pandemic began. Inspectors discussed the impact of the pandemic with leaders and have taken that into account in their evaluation.",
            "Inspectors carried out deep dives in early reading, mathematics, history and art. They met subject leaders, visited lessons, spoke with teachers and pupils, and looked at pupils’ work.",
            "The lead inspector met five governors and spoke on the telephone with an officer of the local authority.",
        ],
        &[["Leopold Quince, lead inspector", "Ofsted Inspector"], ["Marigold Hatch", "Ofsted Inspector"]],
    );
    about_ofsted(&mut writer, "2022");
    let style = Style { bullet: '\u{f06e}', heading_roles: ["P", "P", "P"], ..Style::default() };
    fixture("school-2022", ["Inspection report: Quarry Lane Primary School", "8 and 9 February 2022"], style, writer)
}

/// The same form with a real council's name in the school's; headings are tagged. Nothing was inspected before.
pub fn council_in_name() -> Fixture {
    let mut writer = Writer::default();
    writer.body("School report");
    writer.table(front(
        "Inspection of St Wulfram’s Bexley Church of England Primary School",
        "Cooper’s Rise, Bexley, Kent DA0 9ZZ",
        "30 November and 1 December 2023",
        &[
            ["Overall effectiveness", "Inadequate"],
            ["The quality of education", "Requires improvement"],
            ["Behaviour and attitudes", "Good"],
            ["Personal development", "Good"],
            ["Leadership and management", "Inadequate"],
            ["Early years provision", "Good"],
            ["Previous inspection grade", "Not previously inspected"],
        ],
    ));
    section(
        &mut writer,
        false,
        LIKE,
        &[
            "Pupils like coming to school and are kind to each other. They enjoy the choir, the chess club and the walks by the river. In lessons they work hard, although what they are asked to do is often too easy.",
            "Pupils feel safe. However, leaders do not make the checks that keep pupils safe, and parents could not know this.",
        ],
    );
    section(
        &mut writer,
        false,
        WELL,
        &[
            "The curriculum has changed three times in two years. Teachers do not know what pupils were taught before, and so pupils repeat work in science and history. Reading is taught well from the beginning of the Reception Year.",
            "Teachers manage behaviour calmly. Routines are clear, and pupils follow them without being asked. Attendance is high.",
            "The trust has not checked what it was told. Trustees believed that safeguarding was outstanding and that the quality of education was good, because reports to them said so.",
        ],
    );
    section(
        &mut writer,
        false,
        "Safeguarding",
        &[
            "The arrangements for safeguarding are not effective.",
            "The record of checks on adults who work in the school is incomplete. Some concerns about pupils were written down and not passed on.",
        ],
    );
    improve(
        &mut writer,
        &[
            "Leaders do not make sure that checks on adults are complete. This puts pupils at risk. Leaders should complete all checks, and trustees should see for themselves that they have been made.",
            "Concerns about pupils’ welfare are not always passed on. Leaders should make sure that all staff know what to do when they are worried about a pupil, and that it is done.",
            "The curriculum is not coherently planned. Pupils repeat work and do not build on what they know. Leaders should decide what pupils should learn and when.",
        ],
    );
    feedback(&mut writer);
    details(
        &mut writer,
        &[
            ["Unique reference number", "190862"],
            ["Local authority", "Bexley"],
            ["Inspection number", "10990862"],
            ["Type of school", "Primary"],
            ["School category", "Academy sponsor-led"],
            ["Age range of pupils", "4 to 11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "398"],
            ["Appropriate authority", "Board of trustees"],
            ["Chair of trust", "Isolde Marchbanks"],
            ["Headteacher", "Rufus Tolland"],
            ["Website", "www.stwulframs.example"],
            ["Date of previous inspection", "Not previously inspected"],
        ],
    );
    about(
        &mut writer,
        &[
            "The school opened in September 2019 and belongs to the Osierfield Trust.",
            "The school is in the Diocese of Westhaven. It has not had a section 48 inspection of its religious character.",
        ],
        "The inspectors carried out this graded inspection under section 5 of the Education Act 2005.",
        &[
            "Inspections are a point-in-time judgement about the quality of a school’s education provision.",
            "In accordance with section 44(1) of the Education Act 2005, His Majesty’s Chief Inspector is of the opinion that this school requires special measures.",
            "Inspectors met the chief executive of the trust, the headteacher, and groups of pupils and staff.",
        ],
        &[
            ["Thaddeus Larch, lead inspector", "His Majesty’s Inspector"],
            ["Nerys Appleyard", "Ofsted Inspector"],
            ["Jolyon Beck", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2023");
    let footer =
        ["Inspection report: St Wulfram’s Bexley Church of England Primary School", "30 November and 1 December 2023"];
    let style = Style { bullet: '\u{25fc}', lone_items: true, deflate: true, ..Style::default() };
    fixture("school-2023", footer, style, writer)
}

/// From September 2024: no overall grade. A secondary academy with a sixth form; sections are rows of layout tables.
pub fn no_overall() -> Fixture {
    let mut writer = Writer::default();
    writer.body("School report").trap(Trap::Artifact);
    // Trap: the title over two elements; a college by its name, a school by its form.
    writer.table(front(
        "Inspection of Dame Hester’s |Community College",
        "Priory Road, Aldermarch AM7 2DH",
        "18 and 19 March 2025",
        &[
            ["The quality of education", "Good"],
            ["Behaviour and attitudes", "Requires improvement"],
            ["Personal development", "Outstanding"],
            ["Leadership and management", "Good"],
            ["Sixth-form provision", "Outstanding"],
            ["Previous inspection grade", "Good"],
        ],
    ));
    section(
        &mut writer,
        true,
        LIKE,
        &[
            "Pupils here are known by name. They speak warmly of their tutors, and those who join in the middle of a year say that they were made welcome. The college sets high expectations of what pupils can achieve, and most rise to them.",
            "In most lessons pupils work hard. In some, a small number of pupils disturb the learning of others, and this is not always dealt with in the same way. Pupils told inspectors that they would like to see more consistency.",
            "The range of clubs and visits is exceptional. Nearly every pupil takes part in the Priory Award, plays in a band or a team, or helps to run the college’s café. Students in the sixth form lead much of this and act as mentors to younger pupils.",
        ],
    );
    section(
        &mut writer,
        true,
        WELL,
        &[
            "The college has an ambitious curriculum. Most pupils study a language to the end of Year 11, and the number who take separate sciences has doubled. What pupils learn in Year 7 is planned with what they will study in the sixth form in mind.",
            "Teachers know their subjects well and explain them clearly. They ask questions that show what pupils have understood. Where pupils have gaps in their knowledge, these are closed quickly. Pupils with special educational needs and/or disabilities are supported in lessons by teachers who know their plans.",
            "Pupils who find reading hard are helped in small groups. The help is well chosen, and most of these pupils read as well as their classmates within a year. The library is busy from early in the morning.",
            "The behaviour policy is clear, but staff do not apply it in the same way. As a result, low-level disruption returns from one lesson to the next. The number of suspensions is falling. Attendance is in line with that of other schools, although it is too low for disadvantaged pupils.",
            "Students flourish in the sixth form. They study independently, and their teachers give them feedback that helps them to improve. All of them complete a placement in a workplace, and nearly all move on to the university course, apprenticeship or job that they had hoped for.",
            "Personal development is woven through college life. Pupils debate, vote and campaign. They learn about healthy relationships at the right age, and their careers guidance begins in Year 7.",
            "Leaders and trustees know what the college does well and what it needs to do next. Staff feel that their workload is taken into account.",
        ],
    );
    section(&mut writer, true, "Safeguarding", &["The arrangements for safeguarding are effective."]);
    improve(
        &mut writer,
        &[
            "Some staff do not apply the behaviour policy in the way that the college intends. This means that low-level disruption goes on and that pupils lose time to learn. The college should make sure that all staff follow the policy consistently, and that leaders act swiftly when they do not.",
            "The attendance of disadvantaged pupils is too low. These pupils miss important learning and fall behind. The college should work with their families to find out what keeps these pupils away, and remove what stands in their way.",
        ],
    );
    feedback(&mut writer);
    details(
        &mut writer,
        &[
            ["Unique reference number", "190233"],
            ["Local authority", "Aldermarch"],
            ["Inspection number", "10990233"],
            ["Type of school", "Secondary comprehensive"],
            ["School category", "Academy converter"],
            ["Age range of pupils", "11 to 18"],
            ["Gender of pupils", "Mixed"],
            ["Gender of pupils in sixth-form provision", "Mixed"],
            ["Number of pupils on the school roll", "1,204"],
            ["Of which, number on roll in the sixth form", "187"],
            ["Appropriate authority", "Board of trustees"],
            ["Chair of trust", "Dr Ptolemy Vane"],
            ["Principal", "Ambrose Kell"],
            // Trap: the address wraps at its hyphen.
            ["Website", "www.damehesters-communitycollege.example"],
            ["Date of previous inspection", "11 October 2023, under section 8 of the Education Act 2005"],
        ],
    );
    about(
        &mut writer,
        &[
            "The college is part of a trust of two schools.",
            "The college uses one registered provider of alternative provision.",
            "The college meets the requirements of the provider access legislation, which requires schools to provide pupils in Years 8 to 13 with information and engagement about approved technical education qualifications and apprenticeships.",
        ],
        "The inspectors carried out this graded inspection under section 5 of the Education Act 2005.",
        &[
            // Trap: the overall grade is named and not given.
            "Schools receiving a graded inspection from September 2024 will not be given an overall effectiveness grade.",
            "Inspectors carried out deep dives in English, science, art and design, and modern foreign languages.",
            "Inspectors considered 143 responses to Ofsted Parent View and spoke with more than 100 pupils.",
        ],
        &[
            ["Persis Underhill, lead inspector", "His Majesty’s Inspector"],
            ["Gideon Mallow", "Ofsted Inspector"],
            ["Sabine Orrell", "Ofsted Inspector"],
            ["Crispin O’Dare", "His Majesty’s Inspector"],
        ],
    );
    about_ofsted(&mut writer, "2025");
    let footer = ["Inspection report: Dame Hester’s Community College", "18 and 19 March 2025"];
    let style = Style { bullet: '\u{f0a7}', heading_roles: ["P", "P", "P"], ..Style::default() };
    fixture("school-2025", footer, style, writer)
}
