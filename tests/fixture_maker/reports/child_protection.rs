//! Inspection of local authority arrangements for the protection of children, 2012-13.

use super::super::source::{Fixture, Furniture, Label, Style, TextForm, Writer, table};
use super::prose;

/// A real borough's name with invented content. Numbers in Lbl; spaces of the
/// untagged form are gaps, as old typesetters leave them.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of local authority arrangements for the protection of children");
    writer.title("London Borough of Bexley");
    writer.body("Inspection dates: 26 November – 5 December 2012");
    writer.body("Lead inspector Philippa Thornlow HMI");
    writer.body("Age group: All");
    writer.body("Published: 8 January 2013");
    writer.page_break();
    writer.contents(&[
        ("The inspection judgements and what they mean", "3"),
        ("Overall effectiveness", "3"),
        ("Areas for improvement", "3"),
        ("About this inspection", "3"),
        ("The effectiveness of the help and protection provided to children, young people, families and carers", "4"),
        ("The quality of practice", "4"),
        ("Leadership and governance", "5"),
        ("Record of main findings", "5"),
    ]);
    writer.heading(1, "The inspection judgements and what they mean");
    writer.number("All inspection judgements are made using the following four point scale.");
    writer.table(table(
        &[110.0, 341.0],
        &[
            &["Outstanding", "a service that significantly exceeds minimum requirements"],
            &["Good", "a service that exceeds minimum requirements"],
            &["Adequate", "a service that meets minimum requirements"],
            &["Inadequate", "a service that does not meet minimum requirements"],
        ],
    ));
    writer.heading(1, "Overall effectiveness");
    writer.number(
        "The overall effectiveness of the arrangements to protect children in this borough is judged to be good.",
    );
    writer.heading(2, "Areas for improvement");
    writer.number("In order to improve the quality of help and protection given to children and young people, the local authority and its partners should take the following action.");
    writer.bold("Immediately:");
    writer.bullet("ensure that assessments take account of the history of the family");
    writer.bold("Within three months:");
    writer.bullet(
        "ensure that children and young people are offered an advocate before their first child protection conference",
    );
    writer.bullet("improve the attendance of general practitioners at initial conferences, or their reports to them.");
    writer.heading(1, "About this inspection");
    writer.number("This inspection was unannounced. It considered key aspects of a child’s journey through the child protection system, focusing on the experiences of the child or young person, and the effectiveness of the help and protection that they are offered. The inspection team consisted of five of Her Majesty’s Inspectors (HMI).");
    writer.heading(
        1,
        "The effectiveness of the help and protection provided to children, young people, families and carers",
    );
    writer.heading(3, "Grade 2 (Good)");
    writer.numbers(&prose::HELP[..4]);
    writer.heading(1, "The quality of practice");
    writer.heading(3, "Grade 3 (Adequate)");
    writer.numbers(&prose::HELP[4..7]);
    writer.numbers(&prose::HEALTH[..2]);
    writer.heading(1, "Leadership and governance");
    writer.heading(3, "Grade 2 (Good)");
    writer.numbers(&prose::LEADERS[..3]);
    writer.heading(1, "Record of main findings");
    writer.table(table(
        &[300.0, 151.0],
        &[
            &["Local authority arrangements for the protection of children", ""],
            &["Overall effectiveness", "Good"],
            &[
                "The effectiveness of the help and protection provided to children, young people, families and carers",
                "Good",
            ],
            &["The quality of practice", "Adequate"],
            &["Leadership and governance", "Good"],
        ],
    ));
    Fixture {
        name: "child-protection",
        furniture: Furniture {
            header: Some(
                "London Borough of Bexley Inspection of local authority arrangements for the protection of children",
            ),
            page_number: true,
            ..Furniture::default()
        },
        style: Style { numbers: Label::Lbl, bullet: '\u{f0b7}', space_gaps: true, ..Style::default() },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
