//! As plain text: a line a block, no marks but numbers and bullets.

use super::{Style, folded};
use crate::model::outline::{Paragraph, SectionTable};

pub(super) const STYLE: Style = Style { heading: |heading, _| heading.to_owned(), paragraph, table };

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
