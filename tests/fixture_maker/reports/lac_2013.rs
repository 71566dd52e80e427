//! Inspection of looked after children services, 2013.

use super::super::source::{Fixture, Furniture, Style, TextForm, Writer, table};
use super::prose;

/// Grade lines below the headings, words in the record; bullets U+F0B7; the record's label wraps in its cell.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of looked after children services");
    writer.title("Borough of Saltmere");
    writer.body("Inspection dates: 10 – 14 June 2013");
    writer.body("Reporting inspector Edwin Larkrise HMI");
    writer.body("Age group: All");
    writer.body("Published: 19 July 2013");
    writer.page_break();
    writer.small("© Crown copyright 2013");
    writer.small("Website: www.ofsted.gov.uk");
    writer.small("This document may be reproduced in whole or in part for non-commercial purposes, provided that the information quoted is reproduced without adaptation and the source and date of publication are stated.");
    writer.contents(&[
        ("About this inspection", "3"),
        ("The inspection judgements and what they mean", "3"),
        ("Service information", "3"),
        ("Overall effectiveness of services for looked after children and young people", "3"),
        ("Capacity to improve", "4"),
        ("Outcomes for looked after children and young people", "5"),
        ("Quality of provision", "5"),
        ("Leadership and management", "5"),
        ("Record of main findings", "6"),
    ]);
    writer.heading(1, "About this inspection");
    writer.number("The purpose of the inspection is to evaluate the contribution made by relevant services to the quality of service provision for looked after children and care leavers. The inspection team consisted of four of Her Majesty’s Inspectors (HMI). The inspection was carried out under section 136 of the Education and Inspections Act 2006.");
    writer.number("The evidence evaluated by inspectors included:");
    writer.bullet("discussions with children and young people receiving services, front line staff and managers");
    writer.bullet("a review of 24 case files for children and young people with a range of need.");
    writer.heading(1, "The inspection judgements and what they mean");
    writer.number("All inspection judgements are made using the following four point scale.");
    writer.table(table(
        &[150.0, 301.0],
        &[
            &["Outstanding (Grade 1)", "A service that significantly exceeds minimum requirements"],
            &["Good (Grade 2)", "A service that exceeds minimum requirements"],
            &["Adequate (Grade 3)", "A service that only meets minimum requirements"],
            &["Inadequate (Grade 4)", "A service that does not meet minimum requirements"],
        ],
    ));
    writer.heading(1, "Service information");
    writer.number("Saltmere has about 31,400 children and young people under the age of 19 years, which is 22.6% of the population. The proportion of children entitled to free school meals is close to the national average. At the time of the inspection there were 212 looked after children, of whom 39 were less than five years of age and 48 were over 16. A further 97 young people received support as care leavers. Services for children have 118 foster carers and two children’s homes.");
    writer.heading(1, "Overall effectiveness of services for looked after children and young people");
    writer.heading(3, "Grade 3 (adequate)");
    writer.numbers(&prose::CARE[..3]);
    writer.heading(1, "Capacity to improve");
    writer.heading(3, "Grade 2 (good)");
    writer.numbers(&prose::LEADERS[1..3]);
    writer.heading(2, "Areas for improvement");
    writer.number("In order to improve the quality of provision and services for looked after children and young people in Saltmere, the local authority should take the following action.");
    // Trap: time scales tagged as headings.
    writer.bold("Immediately:").tagged("H3");
    writer.bullet(
        "ensure that every looked after child has a care plan that sets out how needs will be met, and by when",
    );
    writer.bullet("ensure that personal education plans are reviewed each term");
    writer.bold("Within three months:").tagged("H3");
    writer.bullet(
        "implement a sufficiency strategy that widens the choice of homes for older children with complex needs",
    );
    writer.bold("Within six months:").tagged("H3");
    writer.bullet("evaluate the difference that the children in care council makes, and report to elected members.");
    writer.heading(1, "Outcomes for looked after children and young people");
    writer.heading(3, "Grade 3 (adequate)");
    writer.numbers(&prose::CARE[4..6]);
    writer.heading(1, "Quality of provision");
    writer.heading(3, "Inadequate Grade 4");
    writer.number("Too many statutory visits are late, and the records of those that take place are thin. Care plans are generic and don’t say what should change. The previous inspection in 2010 judged the quality of provision to be good, and this standard has not been kept.");
    writer.number(prose::CARE[7]);
    writer.heading(1, "Leadership and management");
    writer.heading(3, "Grade 3 (adequate)");
    writer.numbers(&prose::LEADERS[3..5]);
    writer.page_break();
    writer.heading(1, "Record of main findings");
    writer.table(table(
        &[300.0, 151.0],
        &[
            &["Services for looked after children", ""],
            &["Overall effectiveness", "Adequate"],
            &["Capacity to improve", "Good"],
            &["Outcomes for looked after children and young people", "Adequate"],
            &["Quality of provision", "Inadequate"],
            &["Leadership and management", "Adequate"],
        ],
    ));
    Fixture {
        name: "lac-2013",
        furniture: Furniture {
            header: Some("Borough of Saltmere Inspection of looked after children services"),
            page_number: true,
            ..Furniture::default()
        },
        style: Style { bullet: '\u{f0b7}', ..Style::default() },
        text: TextForm::Pipes,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
