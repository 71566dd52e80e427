//! Rows of a table of grades in the shape that the other readers expect: a label and its grade. The form of 2012 prints
//! the number in a cell of its own, and the overall grade in two rows that share one label: "Overall effectiveness |
//! Previous inspection: | Good | 2" above "This inspection: | Good | 2".

use super::shared_label::labels_apart;
use super::shared_row::{apart, is_shared};
use crate::framework::Framework;
use crate::framework::scale::Printed;
use crate::model::outline::{DataRow, DataTable};
use crate::recognise::{area as label, grade};
use crate::words::key;
use std::borrow::Cow;

/// The rows of a table, each with its label, and grades with their numbers.
pub(super) fn rows<'t>(table: &'t DataTable, framework: &'static Framework) -> Cow<'t, [DataRow]> {
    if framework.scale.printed == Printed::Numbers {
        return Cow::Owned(labels_apart(&table.rows, framework));
    }
    if !framework.scale.is_numbered() || !table.rows.iter().any(|row| number(row).is_some() || is_shared(row)) {
        return Cow::Borrowed(&table.rows);
    }
    let all: Vec<DataRow> = table.rows.iter().flat_map(|row| apart(row, framework)).collect();
    let shared = shared_label(&all, framework);
    let row = |row: &DataRow| with_label(with_number(row.clone()), shared.as_deref());
    let is_label = |row: &DataRow| shared.is_some() && filled(row) == [shared.as_deref().unwrap_or_default()];
    Cow::Owned(all.iter().filter(|row| !is_label(row)).map(row).collect())
}

/// The cell of a number that stands behind its grade.
fn number(row: &DataRow) -> Option<usize> {
    let is_number = |cell: &String| matches!(cell.trim().as_bytes(), [b'1'..=b'4']);
    (1..row.cells.len()).find(|at| is_number(&row.cells[*at]) && grade::is_grade(&row.cells[at - 1]))
}

fn with_number(mut row: DataRow) -> DataRow {
    if let Some(at) = number(&row)
        && let Some(number) = row.cells.get_mut(at).map(std::mem::take)
        && let Some(grade) = row.cells.get_mut(at - 1)
    {
        *grade = format!("{} {}", grade.trim(), number.trim());
    }
    row
}

/// The cell that says which inspection's grade a row gives, and whether it is the previous one's.
fn sharing(row: &DataRow) -> Option<(usize, bool)> {
    row.cells.iter().enumerate().find_map(|(at, cell)| match key(cell).as_str() {
        "previous inspection" => Some((at, true)),
        "this inspection" => Some((at, false)),
        _ => None,
    })
}

/// The label that such rows share, in one of them or in a row of its own next to them.
fn shared_label(rows: &[DataRow], framework: &'static Framework) -> Option<String> {
    let first = rows.iter().position(|row| sharing(row).is_some())?;
    let near = rows.get(first.saturating_sub(1)..).unwrap_or_default().iter().take(4);
    let labels = near.filter(|row| sharing(row).is_some() || filled(row).len() == 1);
    let whole = labels.flat_map(filled).find(|cell| label::is_known(cell, framework, None)).map(str::to_string);
    whole.or_else(|| label_in_parts(rows.get(first..)?, framework))
}

/// The label whose lines are the first cells of the rows from one of such rows to the next.
fn label_in_parts(rows: &[DataRow], framework: &'static Framework) -> Option<String> {
    let last = rows.iter().skip(1).position(|row| sharing(row).is_some())? + 1;
    let parts = rows.iter().take(last + 1).filter_map(|row| {
        let first = row.cells.first().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())?;
        sharing(row).is_none_or(|(at, _)| at > 0).then_some(first)
    });
    let label = parts.collect::<Vec<_>>().join(" ");
    label::is_known(&label, framework, None).then_some(label)
}

fn with_label(mut row: DataRow, shared: Option<&str>) -> DataRow {
    let (Some((at, previous)), Some(label)) = (sharing(&row), shared) else { return row };
    let which = if previous { row.cells[at].trim().trim_end_matches(':').to_string() } else { String::new() };
    row.cells.iter_mut().take(at).for_each(String::clear);
    row.cells[at] = format!("{label} {which}").trim().to_string();
    row
}

fn filled(row: &DataRow) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    fn shaped(rows_in: &[&[&str]]) -> Vec<Vec<String>> {
        let row =
            |cells: &&[&str]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
        let table = DataTable { rows: rows_in.iter().map(row).collect(), ..DataTable::default() };
        let rows = rows(&table, by_code("school_2012").expect("a framework"));
        rows.iter().map(|row| filled(row).into_iter().map(str::to_string).collect()).collect()
    }

    #[test]
    fn two_rows_share_the_label_wherever_it_is_printed() {
        let expected = [
            vec!["Overall effectiveness Previous inspection", "Good 2"],
            vec!["Overall effectiveness", "Outstanding 1"],
        ];
        let previous: &[&str] = &["", "Previous inspection:", "Good", "2"];
        let this: &[&str] = &["", "This inspection:", "Outstanding", "1"];
        let label: &[&str] = &["Overall effectiveness", "", "", ""];
        let labelled: &[&str] = &["Overall effectiveness", "Previous inspection:", "Good", "2"];
        for table in [vec![labelled, this], vec![previous, label, this], vec![label, previous, this]] {
            assert_eq!(shaped(&table), expected, "{table:?}");
        }
    }

    #[test]
    fn a_number_belongs_to_the_grade_before_it() {
        assert_eq!(shaped(&[&["Quality of teaching", "Good", "2"]]), [["Quality of teaching", "Good 2"]]);
        assert_eq!(shaped(&[&["Pupils", "429"]]), [["Pupils", "429"]]);
    }
}
