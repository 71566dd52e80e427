//! Review of the effectiveness of the Local Safeguarding Children Board alone, 2013-17.

use super::super::source::{Block, Fixture, Furniture, Style, Table, TextForm, Writer, table};
use super::{about_ofsted, prose};

/// One sentence is the only judgement; it is in a nested table.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Thornebridge Metropolitan Borough Council");
    writer.title("Review of the effectiveness of the Local Safeguarding Children Board[^1]");
    writer.body("Inspection date: 3 to 20 March 2015");
    writer.body("Report published: 15 May 2015");
    // Trap: a table within a layout table.
    let sentence = "The effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement";
    let inner = Block::Table(table(&[441.0], &[&[sentence]]));
    writer.table(Table { widths: vec![451.0], rows: vec![vec![vec![inner]]], ..Table::default() });
    writer.page_break();
    writer.heading(1, "The effectiveness of the Local Safeguarding Children Board");
    writer.heading(2, "Summary of findings");
    writer.numbers(&prose::BOARD[..2]);
    writer.heading(2, "What does the LSCB need to improve?");
    writer.heading(3, "Areas for improvement");
    writer.number("Strengthen the data that health providers bring to the board.");
    writer.number("Involve children and young people in setting the board’s priorities.");
    writer.heading(2, "Inspection judgement about the LSCB");
    writer.numbers(&prose::BOARD[2..6]);
    writer.number("Relationships with the health and well-being board are formal and clear. A protocol sets out who leads on which subject, and the chairs of both boards meet each quarter. The board has also taken a close interest in the welfare of children who are educated at home, and in those who move between areas.");
    writer.number("The board’s policies follow statutory guidance and are reviewed each year. Practitioners can find them easily, and a short version for volunteers in clubs and faith groups has been well received.");
    writer.heading(2, "Information about this review");
    writer.body("The review of the Local Safeguarding Children Board was carried out under section 15A of the Children Act 2004.");
    writer.heading(3, "The review team");
    writer.body("Lead inspector: Gwendolen Fairbrother HMI");
    writer.body("Team inspector: Lucian Oakhanger HMI");
    about_ofsted(&mut writer, "2015");
    Fixture {
        name: "lscb-review",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style { note_role: "Footnote", role_map: &[("Footnote", "Note")], ..Style::default() },
        text: TextForm::Tabs,
        notes: vec![(
            "1",
            "This review was carried out under the Local Safeguarding Children Boards (Review) Regulations 2013.",
        )],
        blocks: writer.blocks,
    }
}
