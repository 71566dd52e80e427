//! One file with two reports, a council's and its safeguarding board's, each with a title page of its own.

use super::super::source::{Block, Fixture, Furniture, Style, TextForm, Writer, table};
use super::{lscb_review, prose};

/// Trap: the second report's paragraphs count from 1 again, and its title page is the file's third page.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Thornebridge Metropolitan Borough Council");
    writer.title(
        "Inspection of services for children in need of help and protection, children looked after and care leavers",
    );
    writer.body("Inspection date: 3 to 26 March 2015");
    writer.body("Report published: 15 May 2015");
    writer.body("The overall judgement is that children’s services are good");
    writer.table(table(
        &[300.0, 151.0],
        &[
            &["1. Children who need help and protection", "Good"],
            &["2. Children looked after and achieving permanence", "Good"],
            &["2.1 Adoption performance", "Outstanding"],
            &["2.2 Experiences and progress of care leavers", "Requires improvement"],
            &["3. Leadership, management and governance", "Good"],
        ],
    ));
    writer.page_break();
    writer.heading(1, "The local authority");
    writer.heading(2, "Recommendations");
    writer.number("Improve the pathway plans of care leavers.");
    writer.number("Complete life-story work for children in long-term foster care.");
    writer.heading(2, "The experiences and progress of children who need help and protection");
    writer.numbers(&prose::HELP[..2]);
    writer.heading(2, "Information about this inspection");
    writer.body("Lead inspector: Leopold Marsh HMI");
    let board = lscb_review::fixture();
    let blocks = writer.blocks.into_iter().chain([Block::PageBreak]).chain(board.blocks).collect();
    Fixture {
        name: "two-reports",
        furniture: Furniture { page_number: true, ..Furniture::default() },
        style: Style { note_role: "Footnote", role_map: &[("Footnote", "Note")], ..Style::default() },
        text: TextForm::Tabs,
        notes: board.notes,
        blocks,
    }
}
