//! "Recent inspection history": the table of earlier inspections, each with its date, type and judgement.

use crate::model::code::Code;
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::report::{PreviousJudgement, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::recognise::grade;
use crate::words::key;

/// The columns by what is printed in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    date: usize,
    judgement: usize,
}

/// Whether a row is the header of such a table: "Inspection date | Inspection type | Inspection judgement".
pub(super) fn is_header(row: &DataRow) -> bool {
    columns(row).is_some()
}

/// Reads the earlier inspections, with a warning for a row that can't be read.
pub fn read_history(context: &Context<'_>, report: &mut Report) {
    for item in &context.outline.flow {
        let Item::Table(table) = item else { continue };
        for (row, columns) in history(table) {
            match judgement(row, columns, context) {
                Some(judgement) => report.previous_judgements.push(judgement),
                None => report.warnings.push(unread(row)),
            }
        }
    }
}

/// The rows below the header.
fn history(table: &DataTable) -> impl Iterator<Item = (&DataRow, Columns)> {
    let found = table.rows.iter().enumerate().find_map(|(at, row)| Some((at, columns(row)?)));
    let rows = found.and_then(|(at, columns)| Some((table.rows.get(at + 1..)?, columns)));
    rows.into_iter().flat_map(|(rows, columns)| rows.iter().map(move |row| (row, columns)))
}

fn columns(row: &DataRow) -> Option<Columns> {
    let at = |words: &str| row.cells.iter().position(|cell| key(cell).ends_with(words));
    Some(Columns { date: at("inspection date")?, judgement: at("inspection judgement")? })
}

/// A row's judgement. Interim inspections have a verdict that is no grade, such as "Improved effectiveness".
fn judgement(row: &DataRow, columns: Columns, context: &Context<'_>) -> Option<PreviousJudgement> {
    let cell = |column: usize| row.cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (date, printed) = (dates::parse_date(cell(columns.date)?)?, cell(columns.judgement)?);
    let words: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    Some(PreviousJudgement {
        date: Some(date.to_string()),
        scope: Some(context.framework.scope),
        // the form lists the overall judgement first
        area: context.framework.areas.first().map(|area| area.key.into()),
        grade: grade::exact(printed).map(|printed| printed.grade),
        text: words.join(" | "),
        place: row.place,
    })
}

fn unread(row: &DataRow) -> Warning {
    let printed = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
    let message = "a row of the inspection history has no date or judgement that can be read; it is left out";
    Warning::new(Code::TableUnreadable, message).at(row.place).printed(printed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> DataTable {
        let row =
            |cells: &&[&str]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
        DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() }
    }

    #[test]
    fn the_rows_below_the_header_are_the_history() {
        let header: &[&str] = &["Inspection date", "", "Inspection type", "", "Inspection judgement"];
        let grades: &[&str] = &["The effectiveness of leaders and managers", "good"];
        let full: &[&str] = &["08/08/2023", "", "Full", "", "Outstanding"];
        assert_eq!(history(&table(&[grades, header, full])).count(), 1);
        assert_eq!(history(&table(&[grades, full])).count(), 0);
        assert_eq!(columns(&table(&[header]).rows[0]), Some(Columns { date: 0, judgement: 4 }));
    }
}
