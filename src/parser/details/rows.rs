//! The rows of the details: of tables below their heading, and of lines such as "Unique reference number: 2500001".

use super::pairs::pairs_apart;
use super::value::one_line;
use crate::framework::Framework;
use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::report::ProviderDetail;
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::people;
use crate::words::key;
use rustc_hash::FxHashSet;

/// A label is shorter, in bytes.
const LONG_LABEL: usize = 90;
/// A line of label and value is shorter, in bytes.
const LONG: usize = 400;

/// The rows in document order.
pub(super) fn detail_rows(context: &Context<'_>, warnings: &mut Vec<Warning>) -> Vec<ProviderDetail> {
    let mut inside = context.framework.details_in_front;
    let mut found = Vec::new();
    for item in &context.outline.flow {
        // the first tables of a form may be of other things
        let begun = !found.is_empty() || !context.framework.details_in_front;
        match item {
            Item::Table(table) if inside && !begun && !names_detail(table, context.framework) => {}
            Item::Text(block) if matches!(block.role, Role::Heading(_)) => {
                let holds = context.vocabulary.holds(&key(&block.text));
                let title = found.is_empty() && context.framework.details_in_front && holds.is_none();
                inside = holds == Some(Holds::Details) || inside && title;
            }
            Item::Text(block) if inside => found.extend(labelled(block)),
            Item::Table(table) if inside => {
                let table = pairs_apart(table, context.framework);
                if !has_columns(&table) {
                    table_rows(&table, &mut found, warnings);
                } else if context.framework.details_in_front && names_detail(&table, context.framework) {
                    warnings.push(in_columns(&table));
                }
            }
            _ => {}
        }
    }
    without_repeated(found)
}

/// A warning for a table of details whose columns are others than the form's.
fn in_columns(table: &DataTable) -> Warning {
    let message = "the columns of a table of the provider's details can't be told apart; it is left out";
    let printed = table.rows.iter().take(1).flat_map(|row| row.cells.iter().map(String::as_str));
    Warning::new(Code::TableUnreadable, message).at(table.place).printed(printed)
}

/// Whether a table has a row that fills a field of the record.
fn names_detail(table: &DataTable, framework: &Framework) -> bool {
    let known = |label: &str| framework.details.iter().any(|detail| detail.labels.contains(&label));
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.any(|cell| known(&key(cell.trim_end_matches(':'))))
}

/// The rows without those that a box on the title page repeats.
fn without_repeated(rows: Vec<ProviderDetail>) -> Vec<ProviderDetail> {
    let mut seen = FxHashSet::default();
    rows.into_iter().filter(|row| seen.insert((key(&row.label), key(&row.value)))).collect()
}

/// How Ofsted's own lines of contact begin.
const CONTACT: [&str; 5] = ["t", "e", "w", "textphone", "telephone"];

/// Whether a line is one of contact, or the one at a page's head or foot: "Inspection report: Fen Lane School, 9 March 2011".
/// On report cards it is a row, with the date alone.
fn is_furniture(label: &str, value: &str) -> bool {
    let label = key(label);
    CONTACT.contains(&label.as_str())
        || label == "inspection report" && !value.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether most rows of a table have several values: such tables compare what is with what is proposed.
fn has_columns(table: &DataTable) -> bool {
    let filled = |row: &&DataRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 2;
    table.rows.len() > 1 && table.rows.iter().filter(filled).count() * 2 > table.rows.len()
}

/// The rows of a table. A row with an empty label goes on with the value above it.
fn table_rows(table: &DataTable, found: &mut Vec<ProviderDetail>, warnings: &mut Vec<Warning>) {
    let mut above = None;
    for row in &table.rows {
        match (continued(row), above.and_then(|at: usize| found.get_mut(at))) {
            (Some(more), Some(last)) => last.value = [last.value.as_str(), more.as_str()].join(", "),
            _ => {
                let rest = found.len();
                found.extend(detail(row, warnings));
                above = (found.len() > rest).then_some(rest);
            }
        }
    }
}

/// The value of a row that has only a value.
fn continued(row: &DataRow) -> Option<String> {
    let (first, rest) = row.cells.split_first()?;
    let mut filled = rest.iter().filter(|cell| !cell.trim().is_empty());
    let only = filled.next().filter(|_| first.trim().is_empty())?;
    filled.next().is_none().then(|| one_line(only))
}

/// A label and its value, which may be empty; a row of any other shape is left out, with a warning.
fn detail(row: &DataRow, warnings: &mut Vec<Warning>) -> Option<ProviderDetail> {
    let cells: Vec<String> = row.cells.iter().map(|cell| one_line(cell)).collect();
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let (label, value) = match filled.as_slice() {
        [] => return None,
        [label, value] => (label.trim_end_matches(':').to_string(), value.to_string()),
        [label] if cells.len() > 1 && cells.first() == Some(label) => (label.to_string(), String::new()),
        others => {
            let message = "a row of the provider's details is not a label with a value; it is left out";
            let printed = others.iter().map(|cell| cell.as_str());
            warnings.push(Warning::new(Code::TableUnreadable, message).at(row.place).printed(printed));
            return None;
        }
    };
    Some(ProviderDetail { label, value, place: row.place })
}

/// A line that is a label, a colon and a value. The names of inspectors are elsewhere in the record.
fn labelled(block: &Block) -> Option<ProviderDetail> {
    if block.text.len() > LONG || block.label.is_some() {
        return None;
    }
    let (label, value) = block.text.split_once(": ")?;
    let is_label =
        label.len() < LONG_LABEL && label.starts_with(char::is_uppercase) && !label.contains(['.', ';', ',']);
    let other = people::is_label(&block.text) || is_furniture(label, value);
    (is_label && !other).then(|| ProviderDetail {
        label: label.to_string(),
        value: one_line(value),
        place: block.place,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> (Vec<(String, String)>, Vec<Code>) {
        let row =
            |cells: &&[&str]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
        let table = DataTable { rows: cells.iter().map(row).collect(), ..DataTable::default() };
        let (mut found, mut warnings) = (Vec::new(), Vec::new());
        table_rows(&table, &mut found, &mut warnings);
        let pairs = found.into_iter().map(|detail| (detail.label, detail.value)).collect();
        (pairs, warnings.iter().map(|warning| warning.code).collect())
    }

    fn pair(label: &str, value: &str) -> (String, String) {
        (label.to_string(), value.to_string())
    }

    #[test]
    fn a_label_without_a_value_is_kept() {
        let site = "www.quarrylane.example";
        assert_eq!(rows(&[&["Website", site]]), (vec![pair("Website", site)], vec![]));
        assert_eq!(rows(&[&["Website", ""]]), (vec![pair("Website", "")], vec![]));
    }

    #[test]
    fn a_row_of_another_shape_is_reported() {
        for cells in [&["Number of pupils", "214", "of 240"][..], &["", "214"], &["Boarding provision"]] {
            assert_eq!(rows(&[cells]), (vec![], vec![Code::TableUnreadable]), "{cells:?}");
        }
    }

    #[test]
    fn a_table_that_compares_is_no_table_of_details() {
        let columns = |rows: &[&[&str]]| {
            let row = |cells: &&[&str]| DataRow {
                cells: cells.iter().map(|c| c.to_string()).collect(),
                ..DataRow::default()
            };
            has_columns(&DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() })
        };
        let header: &[&str] = &["", "School’s current position", "School’s proposal"];
        assert!(columns(&[header, &["Age range of pupils", "5 to 11", "5 to 16"], &["Number", "20", "40"]]));
        assert!(!columns(&[&["Number of pupils", "214", "of 240"], &["Website", "quarry.example", ""]]));
    }

    #[test]
    fn a_value_goes_on_in_rows_without_a_label() {
        let table: &[&[&str]] =
            &[&["Address", "Fen Road"], &["", "Aldermarch"], &["", "AM7 2DH"], &["Website", "x.example"]];
        let expected = vec![pair("Address", "Fen Road, Aldermarch, AM7 2DH"), pair("Website", "x.example")];
        assert_eq!(rows(table), (expected, vec![]));
    }

    #[test]
    fn a_line_with_a_colon_is_a_row_but_a_sentence_is_not() {
        let line =
            |text: &str| labelled(&Block { text: text.to_string(), ..Block::default() }).map(|d| (d.label, d.value));
        assert_eq!(line("Registered manager: Post vacant"), Some(pair("Registered manager", "Post vacant")));
        for other in ["T: 0300 123 4234", "Inspection report: Fen Lane School, 9 March 2011"] {
            assert_eq!(line(other), None);
        }
        assert_eq!(line("Inspection report: 13 January 2026"), Some(pair("Inspection report", "13 January 2026")));
        assert_eq!(line("The home cares for six children. It has two rules: be kind and be home."), None);
        assert_eq!(line("Lead inspector: Ann Fen, Ofsted Inspector"), None);
    }
}
