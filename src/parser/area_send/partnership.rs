//! "Local area partnership details": a column for each body, with its name, who leads it, its site and its address.

use super::part::under;
use crate::framework::headings::Holds;
use crate::model::outline::{DataRow, Item};
use crate::model::report::PartnershipDetail;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// A line for every body of the table.
pub(super) fn partners_in(flow: &[Item], vocabulary: &Vocabulary) -> Vec<PartnershipDetail> {
    let items = under(flow, vocabulary, Holds::Partners);
    let rows = items.iter().filter_map(|item| if let Item::Table(table) = item { Some(&table.rows) } else { None });
    let rows: Vec<&DataRow> = rows.flatten().collect();
    let Some(header) = rows.iter().position(|row| is_header(row)) else { return Vec::new() };
    let (titles, below) = rows.split_at(header + 1);
    let Some(titles) = titles.last() else { return Vec::new() };
    (0..titles.cells.len()).filter_map(|column| detail(&titles.cells, below, column)).collect()
}

fn is_header(row: &DataRow) -> bool {
    row.cells.iter().any(|cell| {
        matches!(
            key(cell).as_str(),
            "local authority" | "local authorities" | "integrated care board" | "integrated care boards"
        )
    })
}

/// The first cell below the header is the body's name; what follows, up to the site, are people.
fn detail(titles: &[String], rows: &[&DataRow], column: usize) -> Option<PartnershipDetail> {
    let kind = kind(titles.get(column)?)?;
    let cells = rows.iter().map(|row| (row.place, row.cells.get(column).map_or("", |c| c.trim())));
    let mut cells = cells.filter(|(_, cell)| !cell.is_empty()).take_while(|(_, cell)| !is_site(cell));
    let (place, name) = cells.next()?;
    let people: Vec<String> = cells.map(|(_, cell)| one_line(cell)).collect();
    let people = (!people.is_empty()).then(|| people.join("; "));
    Some(PartnershipDetail { kind, name: one_line(name), people, place })
}

/// "Integrated care boards" as `integrated_care_board`.
fn kind(title: &str) -> Option<String> {
    let key = key(title);
    let singular = match key.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => key.strip_suffix('s').unwrap_or(&key).to_string(),
    };
    (!singular.is_empty()).then(|| singular.replace(' ', "_"))
}

fn is_site(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    cell.starts_with("www") || cell.starts_with("http") || cell.contains(".gov.uk") || cell.contains(".nhs.uk")
}

/// The lines of a cell joined into one, with commas where they had none.
fn one_line(cell: &str) -> String {
    let lines: Vec<&str> =
        cell.split('\n').map(|line| line.trim().trim_end_matches(',')).filter(|l| !l.is_empty()).collect();
    lines.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Block, Role};
    use crate::model::outline::DataTable;

    #[test]
    fn a_line_for_every_body() {
        let row = |cells: [&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        let rows = vec![
            row(["Local authority", "Integrated care boards"]),
            row(["Fenmoor Council", "NHS Fens"]),
            row(["Ann Fen\nDirector of Children’s Services", "Bo Alder, Chief Executive"]),
            row(["www.fenmoor.gov.uk", "www.fens.icb.nhs.uk"]),
            row(["Fen Hall", "Alder House"]),
        ];
        let title = Block { text: "Local area partnership details".into(), role: Role::Heading(1), ..Block::default() };
        let found = partners_in(
            &[Item::Text(title), Item::Table(DataTable { rows, ..DataTable::default() })],
            Vocabulary::of_councils(),
        );
        assert_eq!(
            found.iter().map(|d| d.kind.as_str()).collect::<Vec<_>>(),
            ["local_authority", "integrated_care_board"]
        );
        assert_eq!(found[0].people.as_deref(), Some("Ann Fen, Director of Children’s Services"));
        assert_eq!(found[1].name, "NHS Fens");
    }
}
