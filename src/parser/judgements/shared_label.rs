//! The tables of the form of 2005, whose label cells have no borders between a row and the rows that it takes into account:
//! a reader by borders finds all their labels in the first cell, and the numbers of the others in rows without a label.

use crate::framework::Framework;
use crate::model::outline::DataRow;
use crate::recognise::area as label;
use crate::words::key;

/// What stands above the sub-rows.
const HEADER: &str = "taking into account";

/// The rows of a table, each with its own label, where a cell has as many labels as there are numbers.
pub(super) fn labels_apart(rows: &[DataRow], framework: &'static Framework) -> Vec<DataRow> {
    let mut apart = Vec::with_capacity(rows.len());
    let mut rest = rows;
    while let Some((first, others)) = rest.split_first() {
        let labels = labels(first, framework);
        let below = others.iter().take_while(|row| is_unlabelled(row)).count();
        if labels.len() > 1 && below + 1 == labels.len() {
            let own = rest.iter().take(labels.len());
            apart.extend(own.zip(&labels).map(|(row, label)| with_label(row, label)));
            rest = others.get(below..).unwrap_or_default();
        } else {
            apart.push(first.clone());
            rest = others;
        }
    }
    apart
}

/// The lines of a row's first cell, if each is the label of an area.
fn labels(row: &DataRow, framework: &'static Framework) -> Vec<String> {
    let Some(cell) = row.cells.first() else { return Vec::new() };
    let lines: Vec<String> = cell.lines().filter(|line| key(line) != HEADER).map(str::to_string).collect();
    let known = |line: &String| label::find_area(line, framework, None).is_some_and(|found| found.exact);
    if lines.iter().all(known) { lines } else { Vec::new() }
}

/// Whether a row has something in its second cell only.
fn is_unlabelled(row: &DataRow) -> bool {
    matches!(row.cells.as_slice(), [label, value] if label.trim().is_empty() && !value.trim().is_empty())
}

fn with_label(row: &DataRow, label: &str) -> DataRow {
    let mut row = row.clone();
    if let Some(cell) = row.cells.first_mut() {
        *cell = label.to_string();
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    fn apart(rows: &[[&str; 2]]) -> Vec<Vec<String>> {
        let row = |cells: &[&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        let rows: Vec<DataRow> = rows.iter().map(row).collect();
        labels_apart(&rows, by_code("school_2005").unwrap()).into_iter().map(|row| row.cells).collect()
    }

    const TEACHING: &str = "The quality of teaching\nTaking into account:\nThe use of assessment to support learning";

    #[test]
    fn labels_in_one_cell_belong_to_the_numbers_beside_and_below() {
        let expected = [
            ["The quality of teaching", "2"],
            ["The use of assessment to support learning", "3"],
            ["Pupils' behaviour", "1"],
        ];
        assert_eq!(apart(&[[TEACHING, "2"], ["", "3"], ["Pupils' behaviour", "1"]]), expected);
    }

    #[test]
    fn other_numbers_than_labels_are_left_alone() {
        for rows in [&[[TEACHING, "2"]][..], &[[TEACHING, "2"], ["", "3"], ["", "1"]]] {
            assert_eq!(apart(rows), rows);
        }
    }
}
