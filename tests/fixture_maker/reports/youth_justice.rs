//! A youth justice inspection of HM Inspectorate of Probation, 2022: readable, but of another inspectorate.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, cell, table};

const COLUMNS: [f32; 3] = [40.0, 250.0, 161.0];

/// Trap: a table of ratings in the words of Ofsted's grades, with areas that councils are judged in as well.
fn ratings() -> Table {
    let groups: [(&str, &[[&str; 3]]); 4] = [
        (
            "1. Organisational delivery",
            &[
                ["1.1", "Governance and leadership", "Good"],
                ["1.2", "Staff", "Outstanding"],
                ["1.3", "Partnerships and services", "Good"],
                ["1.4", "Information and facilities", "Requires improvement"],
            ],
        ),
        (
            "2. Court disposals",
            &[
                ["2.1", "Assessment", "Good"],
                ["2.2", "Planning", "Requires improvement"],
                ["2.3", "Implementation and delivery", "Good"],
                ["2.4", "Reviewing", "Requires improvement"],
            ],
        ),
        (
            "3. Out-of-court disposals",
            &[
                ["3.1", "Assessment", "Requires improvement"],
                ["3.2", "Planning", "Good"],
                ["3.3", "Implementation and delivery", "Outstanding"],
                ["3.4", "Out-of-court disposal policy and provision", "Requires improvement"],
            ],
        ),
        ("4. Resettlement", &[["4.1", "Resettlement policy and provision", "Good"]]),
    ];
    let mut ratings = Table { widths: COLUMNS.to_vec(), ..Table::default() };
    for (group, standards) in groups {
        ratings.rows.push(vec![cell(&[group])]);
        ratings.rows.extend(standards.iter().map(|row| row.iter().map(|words| cell(&[words])).collect()));
    }
    ratings
}

/// No framework that is known here.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("An inspection of youth offending services in Fenmoor");
    writer.body("HM Inspectorate of Probation, August 2022");
    writer.body("This inspection was led by HM Inspector Wilfred Ashdown, supported by a team of inspectors and colleagues from across the Inspectorate. We would like to thank all those who helped plan and took part in the inspection; without their help and cooperation, the inspection would not have been possible.");
    writer.bold("The role of HM Inspectorate of Probation");
    writer.body("Her Majesty’s Inspectorate of Probation is the independent inspector of youth offending and probation services in England and Wales. We report on the effectiveness of probation and youth offending service work with adults and children.");
    writer.small("Published by: HM Inspectorate of Probation");
    writer.small("© Crown copyright 2022");
    writer.page_break();
    writer.contents(&[
        ("Foreword", "3"),
        ("Ratings", "4"),
        ("Executive summary", "5"),
        ("Recommendations", "6"),
        ("Background", "6"),
    ]);
    writer.heading(1, "Foreword");
    writer.body("This inspection is part of our four-year programme of youth justice service inspections. We have inspected and rated Fenmoor Youth Justice Service across three broad areas: the arrangements for organisational delivery of the service, the quality of work done with children sentenced by the courts, and the quality of out-of-court disposal work. Overall, Fenmoor Youth Justice Service was rated as ‘Good’. We also inspected the quality of resettlement policy and provision, which was separately rated as ‘Good’.");
    writer.body("Staff are the strength of this service. They know the children well, they see them often, and they do not give up on those who stay away. Children told us that they were listened to. The board is well led, but it does not yet have the information that it needs about children who come from the towns on the coast.");
    writer.body("Bertram Fallow");
    writer.body("Chief Inspector of Probation");
    writer.page_break();
    writer.heading(1, "Ratings");
    writer.table(table(
        &[290.0, 161.0],
        &[
            &["Fenmoor Youth Justice Service", "Score 21/36"],
            &["Fieldwork started", "June 2022"],
            &["Overall rating", "Good"],
        ],
    ));
    writer.table(ratings());
    writer.page_break();
    writer.heading(1, "Executive summary");
    writer.heading(2, "Organisational delivery");
    writer.body("We rated governance and leadership as ‘Good’. The chair of the management board knows the service, and its members come from the police, health, education and probation. They attend regularly and ask about the children behind the figures.");
    writer.body("Key findings about organisational delivery were as follows:");
    writer.bullet("The service has a clear vision, and staff and partners can say what it is.");
    writer.bullet("Every case manager has a manageable number of children, and supervision takes place each month.");
    writer.bullet("Data about children from the coast are out of date, and the board has not asked for better.");
    writer.heading(2, "Court disposals");
    writer.body("We looked at 12 community sentences and 2 custodial sentences. Assessment was sufficient in 11 of these cases. Planning to keep other people safe was sufficient in 8, which led to a rating of ‘Requires improvement’ for planning.");
    writer.heading(2, "Out-of-court disposals");
    writer.body("We looked at 16 cases. Implementation and delivery were of a high standard in all but one of them. Assessments did not always consider what might happen if the child’s circumstances changed.");
    writer.page_break();
    writer.heading(1, "Recommendations");
    writer.body("As a result of our inspection findings, we have made four recommendations that we believe, if implemented, will have a positive impact on the quality of youth offending services in Fenmoor. This will improve the lives of the children in contact with youth offending services, and better protect the public.");
    writer.bold("The Fenmoor Youth Justice Service should:");
    writer.bullet("make sure that plans to keep other people safe say what is to be done, and by whom");
    writer.bullet("review the plan whenever a child moves home.");
    writer.bold("The Fenmoor Youth Justice Management Board should:");
    writer.bullet("bring data about children from the coast up to date, and use them");
    writer.bullet("agree with the police how quickly decisions on out-of-court disposals are to be made.");
    writer.heading(1, "Background");
    writer.body("Youth justice services work with children aged 10 to 18 who have been sentenced by a court, or who have come to the attention of the police because of their offending behaviour but have not been charged and are dealt with out of court.");
    writer.body("Fenmoor is a county of small towns. Its youth justice service has belonged to the county’s early help service since 2019, and works with some 90 children each year.");
    Fixture {
        name: "youth-justice-2022",
        furniture: Furniture {
            footer: vec!["Inspection of youth offending services: Fenmoor"],
            page_number: true,
            ..Furniture::default()
        },
        style: Style { bullet: '\u{f0b7}', ..Style::default() },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
