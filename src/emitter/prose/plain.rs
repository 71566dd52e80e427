//! As plain text: one line per block, no marks except numbers and bullets.

use super::markup::Markup;
use crate::model::outline::{Paragraph, SectionTable};
use crate::words::folded;

pub(super) const MARKUP: Markup = Markup { heading: |heading, _| heading.to_owned(), paragraph, table };

fn paragraph(paragraph: &Paragraph) -> String {
    let text = folded(&paragraph.text);
    match (paragraph.number, paragraph.bullet) {
        (Some(number), _) => format!("{number}. {text}"),
        (None, true) => format!("• {text}"),
        (None, false) => text,
    }
}

/// One line per row, with tabs between the cells.
fn table(table: &SectionTable) -> String {
    let row = |cells: &Vec<String>| cells.iter().map(|cell| folded(cell)).collect::<Vec<_>>().join("\t");
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
