//! Tables of details with two pairs of label and value in each row, as on the first page of school reports of 2005 to 2007:
//! "Type of school | Primary | School address | Mill Road".

use crate::framework::Framework;
use crate::framework::details::OTHER_ROWS;
use crate::model::outline::{DataRow, DataTable};
use crate::words::key;
use std::borrow::Cow;

/// The table with the left pairs above the right ones, if so many of its rows have two.
pub(super) fn pairs_apart<'t>(table: &'t DataTable, framework: &Framework) -> Cow<'t, DataTable> {
    let two = |row: &&DataRow| matches!(row.cells.as_slice(), [left, _, right, _] if is_label(left, framework) && is_label(right, framework));
    if table.rows.iter().filter(two).count() < LEAST {
        return Cow::Borrowed(table);
    }
    let half = |from: usize| table.rows.iter().filter_map(move |row| pair(row, from));
    Cow::Owned(DataTable { place: table.place, rows: half(0).chain(half(2)).collect() })
}

/// Fewer rows of two pairs are a chance.
const LEAST: usize = 2;

fn is_label(cell: &str, framework: &Framework) -> bool {
    let label = key(cell.trim_end_matches(':'));
    framework.details.iter().any(|detail| detail.labels.contains(&label.as_str()))
        || OTHER_ROWS.contains(&label.as_str())
}

fn pair(row: &DataRow, from: usize) -> Option<DataRow> {
    let cells = row.cells.get(from..from + 2)?;
    let filled = cells.iter().any(|cell| !cell.trim().is_empty());
    filled.then(|| DataRow { place: row.place_of(from), cells: cells.to_vec(), ..DataRow::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    #[test]
    fn the_left_pairs_stand_above_the_right_ones() {
        let row = |cells: &[&str; 4]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        let table = |rows: &[[&str; 4]]| DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() };
        let cells = |table: &DataTable| -> Vec<Vec<String>> {
            pairs_apart(table, by_code("school_2005").unwrap()).rows.iter().map(|row| row.cells.clone()).collect()
        };
        let two = table(&[
            ["Type of school", "Primary", "School address", "Mill Road"],
            ["School category", "Community", "", "Fenmoor"],
            ["Gender of pupils", "Mixed", "Fax number", "01632 960207"],
        ]);
        let expected = [
            ["Type of school", "Primary"],
            ["School category", "Community"],
            ["Gender of pupils", "Mixed"],
            ["School address", "Mill Road"],
            ["", "Fenmoor"],
            ["Fax number", "01632 960207"],
        ];
        assert_eq!(cells(&two), expected);
        let compared = table(&[["Age range", "5 to 11", "5 to 16", ""], ["Number", "20", "40", ""]]);
        assert_eq!(cells(&compared), [["Age range", "5 to 11", "5 to 16", ""], ["Number", "20", "40", ""]]);
    }
}
