//! Joint targeted area inspections (letters of 2016-20 and since 2022) and area SEND reports.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;

const HALF: [f32; 2] = [225.0, 226.0];
const WHOLE: [f32; 1] = [451.0];

fn plain() -> Style {
    Style { heading_roles: ["P", "P", "P"], title_role: "P", ..Style::default() }
}

/// A bold line at the body's size, tagged P: the headings of these letters.
fn bold_cell(words: &str, paragraphs: &[&str]) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.bold(words);
    writer.blocks.extend(cell(paragraphs));
    writer.blocks
}

fn letterhead(writer: &mut Writer, date: &str, addressees: &[&str]) {
    let rows = vec![vec![cell(&[date])], vec![cell(addressees)]];
    writer.table(Table { widths: WHOLE.to_vec(), rows, ..Table::default() });
}

/// 2016-20: inspectorates above the names, case studies in boxes, one box between bullets and the next heading.
pub fn early() -> Fixture {
    let mut writer = Writer::default();
    letterhead(
        &mut writer,
        "5 April 2018",
        &[
            "Agnes Mole, Director of Children’s Services, Fenmoor County Council",
            "Dr Basil Rook, Executive lead, NHS Fenmoor CCG",
            "Cora Lark QPM, Chief Constable of Westhaven Police",
            "Dora Finch, Police and Crime Commissioner",
        ],
    );
    writer.body("Dear local partnership");
    writer.bold("Joint targeted area inspection of the multi-agency response to abuse and neglect in Fenmoor");
    writer.body("Between 19 and 23 February 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and Fire & Rescue Services (HMICFRS) and HMI Probation undertook a joint inspection of the multi-agency response to abuse and neglect in Fenmoor. This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.");
    writer.body("This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working and of the work of individual agencies in Fenmoor.");
    writer.heading(1, "Key strengths");
    writer.bullet("Leaders of all agencies share one plan for children who live with domestic abuse, and they meet each month to see what has come of it.");
    writer.bullet("The police have trained every officer of the response teams, and officers speak with children when they visit their homes.");
    writer.table(Table {
        widths: WHOLE.to_vec(),
        rows: vec![vec![bold_cell(
            "Case study: highly effective practice",
            &["Health visitors and social workers see families together, so that nobody has to tell their story twice. Parents say that this has made it easier to ask for help."],
        )]],
        ..Table::default()
    });
    writer.heading(1, "Areas for improvement");
    // Trap: the groups' headings are set like the headings above them, in body size.
    writer.bold("Leadership and management");
    writer.bullet("The partnership does not yet know how many children wait for a service, because each agency counts in its own way.");
    writer.bold("Responses to children living with domestic abuse");
    writer.bullet("Too few plans say what must change, and by when, for the child to be safe.");
    writer
        .bullet("Schools are told about incidents late, so that teachers cannot support children on the next morning.");
    writer.table(Table {
        widths: WHOLE.to_vec(),
        rows: vec![vec![bold_cell(
            "Case study: area for improvement",
            &["A boy of seven was visited by four agencies in one month. None of them knew of the others, and his plan did not mention his fear of going home."],
        )]],
        ..Table::default()
    });
    writer.heading(1, "Next steps");
    writer.body("The director of children’s services should prepare a written statement of proposed action responding to the findings outlined in this letter.");
    writer.body("The statement should be sent to Ofsted by 16 July 2018.");
    writer.body("Yours sincerely");
    let bold = |words: &str| bold_cell(words, &[]);
    writer.table(Table {
        widths: HALF.to_vec(),
        rows: vec![
            vec![bold("Ofsted"), bold("Care Quality Commission")],
            vec![
                cell(&["Edna Crane", "National Director, Social Care"]),
                cell(&["Flora Heron", "Deputy Chief Inspector"]),
            ],
            vec![bold("HMI Constabulary"), bold("HMI Probation")],
            vec![
                cell(&["Greta Swift", "Her Majesty’s Inspector of Constabulary"]),
                cell(&["Hilda Martin", "Assistant Chief Inspector"]),
            ],
        ],
        ..Table::default()
    });
    fixture("jtai-2018", writer, Furniture { page_number: true, ..Furniture::default() })
}

/// Since 2022: headings in bold at body size, one signatory below the other, all in bold.
pub fn late() -> Fixture {
    let mut writer = Writer::default();
    letterhead(
        &mut writer,
        "12 July 2024",
        &[
            "Agnes Mole, Director of Children’s Services, Fenmoor County Council",
            "Sir Basil Rook, Chief Executive, NHS Fens Integrated Care Board",
            "Cora Lark, Chief Constable, Westhaven Police",
        ],
    );
    writer.body("Dear Fenmoor Local Safeguarding Partnership");
    writer.bold("Joint targeted area inspection of Fenmoor");
    writer.body("This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to identification of initial need and risk (often referred to as the ‘front door’) in Fenmoor.");
    writer.body("This inspection took place from 22 April to 26 April 2024. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).");
    writer.bold("Headline findings");
    writer.body("Most children who may be at risk are seen quickly, and by people who know what to do. Leaders of the partnership are honest about what does not work yet, and they have begun to change it.");
    writer.bold("Area for priority action");
    writer.bullet("Leaders should make sure that children are not left without a visit at weekends.");
    writer.bold("What needs to improve?");
    writer.bullet("The sharing of information between hospitals and social workers.");
    writer.bullet("The voice of children in the plans that are made for them.");
    writer.bold("Strengths");
    writer.bullet("Relationships between professionals are strong and respectful.");
    writer.bullet("Early help reaches families before their problems grow.");
    writer.bullet("Training brings together people from all agencies.");
    writer.bold("Main findings");
    writer.body("Early help in Fenmoor is rooted in schools and family hubs. Practitioners visit families at home, and their assessments tell what daily life is like for each child in the house.");
    writer.table(Table {
        widths: WHOLE.to_vec(),
        rows: vec![vec![bold_cell(
            "Practice study: area for improvement",
            &["A girl of fifteen told three people that she was afraid. Each of them wrote it down, and nobody put the notes together."],
        )]],
        ..Table::default()
    });
    writer.body("Strategy meetings take place on the day of the referral. Police officers and health professionals attend nearly all of them, and the minutes say who will do what.");
    writer.bold("Next steps");
    writer.body("We have determined that Fenmoor County Council is the principal authority and should prepare a written statement of proposed action responding to the findings outlined in this letter.");
    writer.body("Yours sincerely");
    let signed = |name: &str, office: &str| {
        let mut writer = Writer::default();
        writer.bold(name);
        writer.bold(office);
        vec![writer.blocks]
    };
    writer.table(Table {
        widths: WHOLE.to_vec(),
        rows: vec![
            signed("Edna Crane", "National Director Regulation and Social Care, Ofsted"),
            signed("Dr Flora Heron BSc MSc", "Chief Inspector of Health Care, CQC"),
            signed("Greta Swift OBE QPM", "His Majesty’s Inspector of Constabulary"),
        ],
        ..Table::default()
    });
    fixture("jtai-2024", writer, Furniture { page_number: true, ..Furniture::default() })
}

/// Area SEND: nested tables, a row of the priority actions over a page, two leads of Ofsted and one of CQC.
pub fn send() -> Fixture {
    let mut writer = Writer::default();
    let mut front = Table { widths: WHOLE.to_vec(), ..Table::default() };
    let mut title = Writer::default();
    title.title("Area SEND inspection of Fenmoor Local Area Partnership");
    front.rows.push(vec![title.blocks]);
    front.rows.push(vec![cell(&["Inspection dates: 26 to 30 June 2023"])]);
    front.rows.push(vec![cell(&["Date of previous inspection: Not previously inspected"])]);
    let mut outcome = Writer::default();
    outcome.heading(2, "Inspection outcome");
    outcome.body("There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.");
    outcome.body("A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately 3 years.");
    front.rows.push(vec![outcome.blocks]);
    let mut about = Writer::default();
    about.heading(2, "Information about the local area partnership");
    about.body("Fenmoor County Council and NHS Fens Integrated Care Board are jointly responsible for the planning and commissioning of services for children and young people with SEND in Fenmoor.");
    front.rows.push(vec![about.blocks]);
    writer.table(front);
    writer.heading(2, "What is it like to be a child or young person with SEND in this area?");
    writer.body("Too many children and young people wait too long to have their needs assessed and met. Those who are seen early thrive, and their families speak well of the people who help them.");
    writer.heading(2, "What is the area partnership doing that is effective?");
    writer.bullet(
        "Leaders listen to parents and carers, and have written the strategy for inclusion together with them.",
    );
    writer.heading(2, "What does the area partnership need to do better?");
    writer
        .bullet("Leaders do not know which children wait longest, because records of health services are incomplete.");
    writer.heading(2, "Areas for priority action");
    let mut actions = table(
        &[150.0, 301.0],
        &[
            &["Responsible body", "Areas for priority action"],
            &["Fenmoor County Council", "Leaders should act urgently to write plans that say what each child needs."],
            &[
                "NHS Fens Integrated Care Board",
                "Leaders should cut the waiting times for speech and language therapy.",
            ],
        ],
    );
    actions.head = true;
    // Trap: the table goes on over the page without its header.
    actions.break_before = Some(2);
    writer.table(actions);
    writer.heading(2, "Areas for improvement");
    let mut nested = Writer::default();
    nested.body("Leaders across the partnership should improve the transition to adult services, including:");
    nested.bullet("the plans for young people who leave school;");
    nested.bullet("the support of young people who look for work.");
    writer.table(Table {
        widths: WHOLE.to_vec(),
        rows: vec![
            vec![bold_cell("Areas for improvement", &[])],
            vec![nested.blocks],
            vec![cell(&["Leaders across the partnership should finish annual reviews in time."])],
        ],
        ..Table::default()
    });
    writer.heading(2, "Local area partnership details");
    let mut details = table(
        &HALF,
        &[
            &["Local authority", "Integrated care board"],
            &["Fenmoor County Council", "NHS Fens Integrated Care Board"],
            &["Agnes Mole, Director of Children’s Services", "Basil Rook, Chief Executive"],
            &["www.fenmoor.example", "www.fens.example"],
        ],
    );
    details.head = true;
    writer.table(details);
    writer.heading(2, "Information about this inspection");
    writer.body("This inspection was carried out at the request of the Secretary of State for Education under section 20(1)(a) of the Children Act 2004.");
    writer.heading(2, "Inspection team");
    writer.table(table(
        &HALF,
        &[
            &["Ofsted", "Care Quality Commission"],
            &["Edna Crane, Ofsted HMI, lead inspector", "Flora Heron, CQC lead inspector"],
            &["Greta Swift, Ofsted HMI, lead inspector", "Hilda Martin, CQC inspector"],
            &["Ivy Plover, Ofsted Inspector", ""],
        ],
    ));
    about_ofsted(&mut writer, "2023");
    let furniture = Furniture {
        footer: vec!["Area SEND inspection report: Fenmoor Local Area Partnership, 26 to 30 June 2023"],
        page_number: true,
        ..Furniture::default()
    };
    fixture("area-send-2023", writer, furniture)
}

fn fixture(name: &'static str, writer: Writer, furniture: Furniture) -> Fixture {
    Fixture { name, furniture, style: plain(), text: TextForm::Tabs, notes: Vec::new(), blocks: writer.blocks }
}
