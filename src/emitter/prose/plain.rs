//! As plain text: a line a block, no marks but numbers and bullets.

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

/// A line a row, the cells parted by tabs.
fn table(table: &SectionTable) -> String {
    let row = |cells: &Vec<String>| cells.iter().map(|cell| folded(cell)).collect::<Vec<_>>().join("\t");
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
