//! A school inspection of the 2019 form: readable, but of another remit.

use super::super::source::{Fixture, Furniture, Style, TextForm, Writer, table};

/// No framework of local authority inspections; its grades are none of a council's.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Inspection of a good school: Quarry Lane Primary School");
    writer.body("Quarry Lane, Little Fenmoor");
    writer.body("Inspection dates: 8 and 9 February 2022");
    writer.table(table(
        &[290.0, 161.0],
        &[
            &["Overall effectiveness", "Good"],
            &["The quality of education", "Good"],
            &["Behaviour and attitudes", "Outstanding"],
            &["Personal development", "Good"],
            &["Leadership and management", "Good"],
            &["Early years provision", "Requires improvement"],
        ],
    ));
    writer.heading(2, "What is it like to attend this school?");
    writer.body("Pupils are proud of their school. They arrive each morning with a smile and settle quickly. Older pupils look after younger ones at playtime, and everybody knows whom to ask when something is wrong.");
    writer.heading(2, "What does the school do well and what does it need to do better?");
    writer.body("Leaders have designed a curriculum that builds knowledge step by step. Teachers check what pupils remember. In the early years, activities are not always chosen with enough care, and some children do not practise what they have been taught.");
    writer.heading(2, "What does the school need to do to improve?");
    writer.bullet("Activities in the early years do not always help children to practise what they know. Leaders should make sure that adults plan activities with a clear purpose.");
    writer.heading(2, "Inspection team");
    writer.body("Leopold Quince, lead inspector");
    writer.body("Marigold Hatch, Ofsted Inspector");
    Fixture {
        name: "school-2022",
        furniture: Furniture {
            footer: vec!["Inspection report: Quarry Lane Primary School", "8 and 9 February 2022"],
            page_number: true,
            ..Furniture::default()
        },
        style: Style { bullet: '\u{f0a7}', ..Style::default() },
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
