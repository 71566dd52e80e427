//! Letters about visits, 2016 on: letterhead, addressee and title above the text, a signature below it.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell};

const LETTERHEAD: [&[&str]; 2] = [
    &["Ofsted", "Piccadilly Gate", "Store Street", "Manchester M1 2WD"],
    &["T 0300 123 1231", "enquiries@ofsted.gov.uk", "www.gov.uk/ofsted"],
];

/// Trap: letterhead in two cells, date and address in rows of a layout table.
fn head(writer: &mut Writer, date: &str, address: &[&str]) {
    let [office, lines] = LETTERHEAD.map(cell);
    writer.table(Table { widths: vec![150.0, 300.0], rows: vec![vec![office, lines]], ..Table::default() });
    let rows = vec![vec![cell(&[date])], vec![cell(address)]];
    writer.table(Table { widths: vec![450.0], rows, ..Table::default() });
}

/// A focused visit: no year at the visit's dates, themes in bullets, priority actions apart from improvements.
pub fn focused() -> Fixture {
    let mut w = Writer::default();
    head(
        &mut w,
        "12 August 2024",
        &[
            "Dr Ines Quillmere OBE",
            "Executive Director of Children’s Services",
            "Fenmoor Borough Council",
            "Council House",
            "FM1 2AB",
        ],
    );
    w.body("Dear Dr Quillmere");
    w.bold("Focused visit to Fenmoor Borough Council children’s services");
    w.body("This letter summarises the findings of the focused visit to Fenmoor Borough Council children’s services on 15, 16 and 21 July. His Majesty’s Inspectors for this visit were Tamsin Oakroyd and Piers Vennock. The quality assurance manager was Una Sallow, Senior HMI.");
    w.body("Inspectors looked at the local authority’s arrangements for young people who leave care, with a particular focus on:");
    w.bullet("the suitability of homes");
    w.bullet("support into work.");
    w.body("This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework. Inspectors looked at a range of evidence, including records[^1] and talks with young people.");
    w.bold("Headline findings");
    w.body("At the last inspection in May 2022, the overall effectiveness of the service was judged to be good, but the experiences and progress of care leavers required improvement to be good. Since then, leaders have moved slowly. The council runs one children’s home. It was judged to be outstanding at its last inspection in 2023. Personal advisers know the young people whom they support and keep in touch with nearly all of them, but too many young people wait for a safe place to live, and leaders did not know how many.");
    // Trap: a paragraph that runs over the page break, with a note at the page's foot between its parts.
    w.body("The partnership with housing has been renewed. Two officers from the housing service now sit with the leaving care team, and each young person who is near the age of leaving care is discussed with them every month. This is new, and it has not yet led to more homes, but it has stopped the practice of asking young people to declare themselves homeless before they are offered help. Young people told inspectors that they had noticed the change and that they were glad of it.");
    w.bold("Areas for priority action");
    w.body("The local authority needs to take swift action to address the following weaknesses:");
    w.bullet("the number of young people without a safe home");
    w.bullet("leaders’ oversight of those who are at risk of harm.");
    w.bold("What needs to improve in this area of social work practice?");
    w.bullet("The timeliness of pathway plans.");
    w.bullet("The quality of supervision. (outcome 4, national framework)");
    w.bullet("Health passports.");
    w.bold("Main findings");
    for words in [
        "Personal advisers begin their work late. Most young people meet them after they have turned eighteen, although the service’s own standard says sixteen. Those who do meet early are better prepared, have a bank account and know whom to call in the evening when things go wrong.",
        "Pathway plans are of uneven quality. The best are written with the young person, say what is to be done by whom and when, and change as life changes. Too many others are copied from the year before, do not mention risks that are known to the service, and are not shared with those who need to act on them.",
        "There are too few homes. Young people move often, and some have stayed for weeks in places that the council had not visited. Managers respond when something happens, but they do not look ahead, and the panel that was set up to do so has not met since the spring of this year because its chair left and was not replaced.",
        "Supervision takes place each month. Its records list tasks and seldom reflect on the relationship between the adviser and the young person.",
    ] {
        w.body(words);
    }
    w.body("Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.");
    w.body("Yours sincerely");
    w.body("Tamsin Oakroyd");
    // Trap: the signatory's office is set like a heading.
    w.bold("His Majesty’s Inspector").tagged("H1");
    Fixture {
        name: "focused-visit",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style { bullet: '◼', lone_items: true, foot: 76.0, ..Style::default() },
        text: TextForm::Tabs,
        notes: vec![("1", "Records were chosen by the local authority and by inspectors.")],
        blocks: w.blocks,
    }
}

/// A monitoring visit over a month's end, the fifth, with an addressee in two lines.
pub fn monitoring() -> Fixture {
    let mut w = Writer::default();
    head(
        &mut w,
        "4 November 2021",
        &["Lowri Tansley, Director of Children and Families", "Aldermarch City Council", "Quay Street", "AM4 4QQ"],
    );
    w.body("Dear Lowri");
    // Trap: the title runs over two elements.
    w.heading(3, "Monitoring visit to Aldermarch local authority|children’s services");
    w.body("This letter summarises the findings of the monitoring visit to Aldermarch children’s services on 30 September and 1 October 2021. This was the fifth monitoring visit since the local authority was judged inadequate in February 2019. The inspectors were Hal Brackwater, Her Majesty’s Inspector, and Mirela Stoat, Her Majesty’s Inspector.");
    w.body("The local authority is making steady progress in improving services for its children in need.");
    w.heading(3, "Areas covered by the visit");
    w.body("During the course of this visit, inspectors reviewed the progress made in the help given to disabled children. They also looked at the work of the duty team.");
    w.body(
        "A range of evidence was considered during the visit, including electronic case records and supervision notes.",
    );
    w.heading(3, "Overview");
    w.body("Leaders have brought calm to a service that was in crisis. Social workers stay, and children no longer meet a new one every few weeks. At the last inspection, services for disabled children were found to be inadequate. They are better now, although plans are still not clear about what is to change for each child and by when.");
    w.heading(3, "Findings and evaluation of progress");
    for (at, words) in [
        "Disabled children are seen often and by people who know how they make themselves understood. Workers use pictures, signs and play, and write down what children tell them in words that the children would know again. Parents say that they trust the service more than they did.",
        "Assessments describe needs well. They say less about risk, and some treat a child’s injuries as part of the disability without asking how they came about. Managers have begun to ask that question in supervision, and the records of the last three months show that it is now put in most cases.",
        "Plans have too many actions and too few aims. Reviews take place on time and are attended by health and education staff, but the same actions come back from one review to the next, and nobody is asked why. Where short breaks are provided they make a great difference to the whole family.",
        "The duty team answers the telephone quickly. Decisions are made within a day, are recorded clearly, and are checked by a manager who knows the threshold document well and who rings back those who have referred a child, so that they know what has become of it and what they may do themselves.",
        "Senior leaders know the service. Their audits are honest and reach the same views as inspectors did, and what they find is passed on to teams in monthly meetings. The workforce plan has worked, and only two posts are held by agency staff.",
    ]
    .into_iter()
    .enumerate()
    {
        let text = w.body(words);
        if at == 1 {
            text.trap(Trap::Orphan);
        }
    }
    w.heading(3, "Next steps");
    w.bullet("The local authority will send Ofsted its revised plan by December.");
    w.bullet("The next monitoring visit will look at children in care.");
    w.body("I am copying this letter to the Department for Education. This letter will be published on the Ofsted website.");
    w.body("Yours sincerely");
    w.body("Hal Brackwater");
    w.body("Her Majesty’s Inspector");
    w.blocks.push(Block::EmptyHeading);
    Fixture {
        name: "monitoring-visit",
        furniture: Furniture::default(),
        style: Style { heading_roles: ["H1", "H2", "P"], foot: 72.0, ..Style::default() },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: w.blocks,
    }
}
