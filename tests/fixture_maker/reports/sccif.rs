//! Inspections under the social care common inspection framework: a children's home, whose name isn't printed, a fostering
//! agency, and a residential family centre.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};
use super::about_ofsted;

const COLUMNS: [f32; 2] = [245.0, 206.0];
const HISTORY: [f32; 3] = [200.0, 100.0, 151.0];
const REQUIREMENTS: [f32; 2] = [341.0, 110.0];

/// What the first page says, and the history below it.
struct Front<'a> {
    lines: &'a [&'a str],
    about: &'a str,
    information: &'a [&'a str],
    dates: &'a str,
    grades: &'a [[&'a str; 2]],
    /// Grades stand in the middle of their rows.
    centred: bool,
    summary: &'a str,
    last: &'a [&'a str],
    history: &'a [&'a [&'a str]],
}

fn front(writer: &mut Writer, front: &Front<'_>) {
    for (at, line) in front.lines.iter().enumerate() {
        match at {
            0 => writer.title(line),
            _ => writer.body(line),
        };
    }
    writer.heading(2, front.about);
    bodies(writer, front.information);
    writer.bold(&format!("Inspection dates: {}", front.dates));
    let rows = front.grades.iter().map(|[label, grade]| vec![cell(&[label]), cell(&[grade])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, centred: front.centred, ..Table::default() });
    writer.body(front.summary);
    bodies(writer, front.last);
    writer.page_break();
    if !front.history.is_empty() {
        writer.heading(1, "Recent inspection history");
        writer.table(table(&HISTORY, front.history));
    }
}

fn bodies(writer: &mut Writer, paragraphs: &[&str]) {
    for words in paragraphs {
        writer.body(words);
    }
}

/// The judgements, each with its grade in the heading.
fn findings(writer: &mut Writer, judged: &[(&str, &[&str])]) {
    writer.heading(1, "Inspection judgements");
    for (heading, paragraphs) in judged {
        writer.heading(2, heading);
        bodies(writer, paragraphs);
    }
}

fn requirements(writer: &mut Writer, heading: &str, rows: &[&[&str]], break_before: Option<usize>) {
    writer.heading(2, heading);
    writer.body("This section sets out the actions that the registered person must take to meet the Care Standards Act 2000 and the regulations made under it. The registered person must comply within the given timescales.");
    writer.table(Table { break_before, ..table(&REQUIREMENTS, rows) });
}

fn ends(writer: &mut Writer, name: &str, law: &str, details: &[&str], inspectors: (&str, &[&str])) {
    writer.heading(1, "Information about this inspection");
    writer.body(&format!("Inspectors have looked closely at the experiences and progress of children, using the social care common inspection framework. This inspection was carried out under {law}."));
    writer.page_break();
    writer.heading(1, name);
    bodies(writer, details);
    writer.heading(1, inspectors.0);
    bodies(writer, inspectors.1);
}

fn fixture(name: &'static str, footer: &'static str, style: Style, writer: Writer) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { footer: vec![footer], page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}

/// A home with requirements. Trap: its provider is called an agency and a college; the grades are centred in their rows.
pub fn home() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        &Front {
            lines: &[
                "SC098417",
                "Registered provider: St Wendelin’s College Fostering Agency Limited",
                "Full inspection",
                "Inspected under the social care common inspection framework",
            ],
            about: "Information about this children’s home",
            information: &[
                "The home is run by a charity. It cares for up to four children who have learning disabilities.",
                "There has been no registered manager since March 2025. Three children live here.",
            ],
            dates: "8 and 9 July 2025",
            grades: &[
                [
                    "Overall experiences and progress of children and young people, taking into account",
                    "requires improvement to be good",
                ],
                ["How well children and young people are helped and protected", "good"],
                ["The effectiveness of leaders and managers", "requires improvement to be good"],
            ],
            centred: true,
            summary: "The children’s home is not yet delivering good help and care for children and young people. However, there are no serious or widespread failures that result in their welfare not being safeguarded or promoted.",
            last: &[
                "Date of last inspection: 14 May 2024",
                "Overall judgement at last inspection: good",
                "Enforcement action since last inspection: none",
            ],
            history: &[
                &["Inspection date", "Inspection type", "Inspection judgement"],
                &["14/05/2024", "Full", "Good"],
                &["06/12/2022", "Interim", "Improved effectiveness"],
                &["21/06/2022", "Full", "Outstanding"],
            ],
        },
    );
    findings(
        &mut writer,
        &[
            (
                "Overall experiences and progress of children and young people: requires improvement to be good",
                &[
                    "Children say that the home feels warm and that somebody always has time for them. They learn to cook, and one child has begun to ride a bicycle.",
                    "The plans for children are out of date. As a result, new staff do not know what each child is working towards.",
                ],
            ),
            (
                "How well children and young people are helped and protected: good",
                &[
                    "Staff know the risks that each child faces. Children seldom go missing, and somebody looks for them when they do.",
                ],
            ),
            (
                "The effectiveness of leaders and managers: requires improvement to be good",
                &[
                    "The home was judged outstanding three years ago. The post of manager is vacant, and supervision has become irregular.",
                ],
            ),
        ],
    );
    writer.heading(1, "What does the children’s home need to do to improve?");
    requirements(
        &mut writer,
        "Statutory requirements",
        &[
            &["Requirement", "Due date"],
            &[
                "The registered person must ensure that each child’s plan is reviewed and that staff can find it. (Regulation 14 (1)(a) (2)(b)(ii))",
                "29 August 2025",
            ],
            &[
                "The registered provider must appoint a person to manage the home. (Regulation 27 (1)(a)) In particular, tell Ofsted who is in charge until then.",
                "1 October 2025",
            ],
        ],
        None,
    );
    writer.heading(2, "Recommendations");
    writer.bullet("The registered person should ensure that supervision takes place each month. (‘Guide to the Children’s Homes Regulations, including the quality standards’, page 61, paragraph 13.2)");
    writer.bullet("The registered person should ensure that the garden can be used by all children. (‘Guide to the Children’s Homes Regulations, including the quality standards’, page 15, paragraph 3.9)");
    ends(
        &mut writer,
        "Children’s home details",
        "the Care Standards Act 2000",
        &[
            "Unique reference number: SC098417",
            "Provision sub-type: Children’s home",
            "Registered provider: St Wendelin’s College Fostering Agency Limited",
            "Registered provider address: St Wendelin’s College Fostering Agency Limited, Unit 4 & 5, Quayside Business Park, Ferry Road, Fenmoor FM1 8QT",
            "Responsible individual: Ursula Threlkeld",
            "Registered manager: Post vacant",
        ],
        (
            "Inspectors",
            &["Barnabas Oyelaran, Social Care Inspector", "Winifred Sleight, Social Care Regulatory Inspector"],
        ),
    );
    about_ofsted(&mut writer, "2025");
    let style = Style { bullet: '\u{f0a7}', ..Style::default() };
    fixture("childrens-home", "Inspection report for children’s home: SC098417", style, writer)
}

/// An agency, whose name is printed, over two lines. Trap: no history; a requirement's table goes on over a page.
pub fn agency() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        &Front {
            lines: &[
                "Rutland and Fenmoor Academy of Fostering, incorporating O’Dare’s Families",
                "O’Dare’s Families (Holdings) Ltd",
                "2 Mill Court, Aldermarch, AM2 6TB",
                "Inspected under the social care common inspection framework",
            ],
            about: "Information about this independent fostering agency",
            information: &[
                "The agency belongs to a company. It has 61 fostering households, in which 84 children live.",
                "The manager registered with Ofsted in November 2019.",
            ],
            dates: "30 January to 3 February 2023",
            grades: &[
                ["Overall experiences and progress of children and young people, taking into account", "outstanding"],
                ["How well children and young people are helped and protected", "good"],
                ["The effectiveness of leaders and managers", "outstanding"],
            ],
            centred: false,
            summary: "The independent fostering agency provides highly effective services that consistently exceed the standards of good.",
            last: &[
                "Date of last inspection: 17 September 2018",
                "Overall judgement at last inspection: requires improvement to be good",
                "Enforcement action since last inspection: none",
            ],
            history: &[],
        },
    );
    findings(
        &mut writer,
        &[
            (
                "Overall experiences and progress of children and young people: outstanding",
                &[
                    "Children thrive with their foster carers. Many stay until they are adults, and come back for Sunday lunch when they have moved on.",
                ],
            ),
            (
                "How well children and young people are helped and protected: good",
                &[
                    "Carers are well trained. Allegations are dealt with promptly, although one record was not complete.",
                ],
            ),
            (
                "The effectiveness of leaders and managers: outstanding",
                &[
                    "Leaders are ambitious for children. The agency was inadequate in its early years; nobody who works here now would recognise that.",
                ],
            ),
        ],
    );
    writer.heading(1, "What does the independent fostering agency need to do to improve?");
    requirements(
        &mut writer,
        "Statutory requirement",
        &[
            &["Requirement", "Due date"],
            &[
                "The registered person must ensure that a written record is made of each allegation, and of what was done about it. (Regulation 12 (3)(d))",
                "6 April 2023",
            ],
        ],
        None,
    );
    writer.heading(2, "Recommendation");
    writer.bullet("The registered person should ensure that carers’ own children are asked for their views. (‘Fostering services: national minimum standards’, page 42, paragraph 21.3)");
    ends(
        &mut writer,
        "Independent fostering agency details",
        "the Care Standards Act 2000",
        &[
            "Unique reference number: SC036152",
            "Registered provider: O’Dare’s Families (Holdings) Ltd",
            "Registered provider address: 2 Mill Court, Aldermarch, AM2 6TB",
            "Responsible individual: Horatio Pym",
            "Registered manager: Delphine Askew",
            "Telephone number: 01632 960 418",
            "Email address: office@odares-families.example",
        ],
        (
            "Inspectors",
            &[
                "Clementine Rusk, Social Care Inspector",
                "Septimus O’Hara, Social Care Inspector",
                "Jo Van der Meer, Social Care Regulatory Inspector",
            ],
        ),
    );
    about_ofsted(&mut writer, "2023");
    let style = Style { heading_roles: ["P", "P", "P"], deflate: true, ..Style::default() };
    let footer = "Inspection report for independent fostering agency: Rutland and Fenmoor Academy of Fostering";
    fixture("fostering-agency", footer, style, writer)
}

/// A family centre. Trap: the details and the grade in a heading wrap; nothing is recommended; requirements over a page.
pub fn family_centre() -> Fixture {
    let mut writer = Writer::default();
    front(
        &mut writer,
        &Front {
            lines: &[
                "2790316",
                "Registered provider: Harbour House Trust",
                "Full inspection",
                "Inspected under the social care common inspection framework",
            ],
            about: "Information about this residential family centre",
            information: &[
                "The centre is owned by a trust. It offers assessments to up to five families at a time.",
                "The manager registered in May 2021 and was away at the time of this inspection.",
            ],
            dates: "28 and 29 November 2023",
            grades: &[
                ["Overall experiences and progress of children and parents, taking into account", "inadequate"],
                ["How well children and parents are helped and protected", "inadequate"],
                ["The effectiveness of leaders and managers", "inadequate"],
            ],
            centred: false,
            summary: "There are serious and widespread failures that mean children and parents are not protected or their welfare is not promoted or safeguarded.",
            last: &[
                "Date of last inspection: 4 October 2021",
                "Overall judgement at last inspection: outstanding",
                "Enforcement action since last inspection: a compliance notice was served on 12 June 2023",
            ],
            history: &[
                &["Inspection date", "Inspection type", "Inspection judgement"],
                &["04/10/2021", "Full", "Outstanding"],
            ],
        },
    );
    findings(
        &mut writer,
        &[
            (
                "Overall experiences and progress of children and parents: inadequate",
                &[
                    "Parents do not know what is expected of them. Some wait for weeks before the work with them begins.",
                ],
            ),
            (
                "How well children and parents are helped and protected: inadequate",
                &["At night there were too few staff to watch over five families. The night of 12 June was the worst."],
            ),
            (
                "The effectiveness of leaders and managers: inadequate",
                &["Leaders did not tell the trust what had gone wrong. The good work of earlier years has been lost."],
            ),
        ],
    );
    writer.heading(1, "What does the residential family centre need to do to improve?");
    requirements(
        &mut writer,
        "Statutory requirements",
        &[
            &["Requirement", "Due date"],
            &[
                "The registered person shall ensure that enough staff are on duty at all times. (Regulation 10 (1)(a))",
                "8 December 2023",
            ],
            // Trap: the header again at the top of the next page.
            &["Requirement", "Due date"],
            &[
                "The registered person shall ensure that parents are told in writing how the assessment is made. (Regulation 13 (2)(a)(b))",
                "22 January 2024",
            ],
            &[
                "The registered person shall tell Ofsted of any serious event without delay. (Regulation 26 (1))",
                "22 January 2024",
            ],
        ],
        Some(2),
    );
    ends(
        &mut writer,
        "Residential family centre details",
        "the Care Standards Act 2000",
        &[
            "Unique reference number: 2790316",
            "Registered provider: Harbour House Trust",
            "Registered provider address: Harbour House Trust, The Old Customs House, Lower Strand, Saltmere, Westhaven WH9 2LD",
            "Responsible individual: Dr Mirabel Stone-Okafor",
            "Registered manager: Gareth Pugh",
        ],
        ("Inspector", &["Eustace Llewellyn-Smith, Social Care Inspector"]),
    );
    about_ofsted(&mut writer, "2024");
    let style = Style { heading_roles: ["H1", "P", "P"], lone_items: true, ..Style::default() };
    fixture("family-centre", "Inspection report for residential family centre: 2790316", style, writer)
}
