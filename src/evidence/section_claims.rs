//! Headings, paragraphs and tables.

use super::claim::{Claim, claims_of_each};
use crate::model::outline::{Section, SectionTable};

/// The claims of sections below `pointer`.
pub(super) fn sections(pointer: &str, sections: &[Section], claims: &mut Vec<Claim>) {
    for (index, section) in sections.iter().enumerate() {
        let pointer = format!("{pointer}/sections/{index}");
        let heading = section.heading.as_deref().unwrap_or_default();
        claims.push(Claim::new(pointer.clone(), section.place, heading));
        let paragraphs = format!("{pointer}/paragraphs");
        claims.extend(claims_of_each(&paragraphs, &section.paragraphs, |pointer, p| {
            Claim::new(pointer, p.place, &p.text)
        }));
        let tables = format!("{pointer}/tables");
        claims.extend(claims_of_each(&tables, &section.tables, table));
        self::sections(&pointer, &section.sections, claims);
    }
}

/// A table's cells as one text.
fn table(pointer: String, table: &SectionTable) -> Claim {
    let cells: Vec<&str> = table.rows.iter().flatten().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    Claim::new(pointer, table.place, &cells.join("\n")).whole()
}
