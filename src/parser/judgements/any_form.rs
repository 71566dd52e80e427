//! The table of grades at the front of a form that isn't known: its labels and grades as they are printed.

use super::sentences::is_scale;
use crate::framework::scale::REPORT_CARD;
use crate::model::code::Code;
use crate::model::document::Block;
use crate::model::outline::{DataRow, DataTable, Item, Outline};
use crate::model::report::{Finding, FindingKind, Grade, Judgement, Report, Scope};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::history::is_header;
use crate::recognise::area::clean;
use crate::recognise::grade::{self, PrintedGrade};

/// Forms have their table of grades on the first two pages.
const FRONT_PAGES: u32 = 2;
/// In text without pages the front has no more paragraphs of running text than this.
const FRONT_PARAGRAPHS: usize = 3;
/// A paragraph of running text is at least this long, in bytes.
const PARAGRAPH: usize = 200;
/// The longest label, in bytes; longer cells explain something.
const MAX_LABEL: usize = 120;

/// Reads the grades in tables of the first pages, if the document is an inspection's. Nothing tells which areas they are
/// of, so that a warning names them.
pub fn read_front_grades(context: &Context<'_>, report: &mut Report) {
    let tables =
        front(context.outline).filter_map(|item| if let Item::Table(table) = item { Some(table) } else { None });
    let (found, unsure): (Vec<_>, Vec<_>) = tables.flat_map(rows).partition(|row| row.sure);
    let inspected = report.inspection.start.is_some() || !report.inspection.inspectors.is_empty();
    if let Some(first) = found.first() {
        let message = if inspected {
            "the form is not known: its grades are given as printed, and their areas are null"
        } else {
            "the form is not known, and it has no inspection dates and no inspectors: its grades were not read"
        };
        let printed = found.iter().map(|row| format!("{}: {}", row.label, row.printed.words));
        report.warnings.push(Warning::new(Code::AreaUnknown, message).at(first.place()).printed(printed));
    }
    for row in unsure {
        let message =
            format!("the row {:?} of a form that is not known has more than one grade; none was read", row.label);
        report
            .warnings
            .push(Warning::new(Code::TableUnreadable, message).at(row.place()).printed([row.label.as_str()]));
    }
    report.judgements.extend(found.into_iter().filter(|_| inspected).map(judgement));
}

/// What is printed before the report's text begins.
fn front(outline: &Outline) -> impl Iterator<Item = &Item> {
    let mut paragraphs = 0;
    outline.flow.iter().take_while(move |item| {
        let place = match item {
            Item::Text(block) => {
                paragraphs += usize::from(is_paragraph(block));
                block.place
            }
            Item::Table(table) => table.place,
        };
        outline.page(place).map_or(paragraphs <= FRONT_PARAGRAPHS, |page| page <= FRONT_PAGES)
    })
}

fn is_paragraph(block: &Block) -> bool {
    block.text.len() >= PARAGRAPH
}

struct Row<'t> {
    row: &'t DataRow,
    column: usize,
    label: String,
    printed: PrintedGrade,
    /// Whether it has no other grade, such as the previous inspection's.
    sure: bool,
}

impl Row<'_> {
    fn place(&self) -> crate::model::place::Place {
        self.row.place_of(self.column)
    }
}

/// The rows of a table that end in a grade. Tables of earlier inspections are none.
fn rows(table: &DataTable) -> impl Iterator<Item = Row<'_>> {
    table.rows.iter().take_while(|row| !is_header(row)).filter_map(graded)
}

fn graded(row: &DataRow) -> Option<Row<'_>> {
    let grades = || row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, grade_in(cell)?)));
    let (column, printed) = grades().next()?;
    let label = row.cells.iter().take(column).rev().map(|cell| clean(cell)).find(|label| !label.is_empty())?;
    let is_label = label.len() <= MAX_LABEL && label.chars().any(char::is_alphabetic) && !is_legend(&label);
    let is_now = !["previous", "last inspection", "at the time"].iter().any(|then| label.to_lowercase().contains(then));
    let sure = grades().count() == 1;
    (is_label && is_now && !row.cells.iter().any(|cell| is_scale(cell))).then_some(Row {
        row,
        column,
        label,
        printed,
        sure,
    })
}

/// A cell that is a grade of any scale in words. Numbers mean different things on different forms.
fn grade_in(cell: &str) -> Option<PrintedGrade> {
    let card = || grade::on_scale(cell, &REPORT_CARD).filter(|p| !matches!(p.grade, Grade::Met | Grade::NotMet));
    grade::cell(cell).or_else(card)
}

/// "Grade 1": the table explains the scale.
fn is_legend(label: &str) -> bool {
    let words = label.to_lowercase();
    let rest = ["grade", "judgement", "score"].iter().find_map(|word| words.strip_prefix(word));
    rest.is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
}

fn judgement(row: Row<'_>) -> Judgement {
    let place = row.place();
    let printed = row.printed.words;
    Judgement {
        scope: Scope::Provider,
        area: None,
        label: row.label,
        grade: Some(row.printed.grade),
        grade_number: row.printed.number,
        printed: printed.clone(),
        place,
        found_in: vec![Finding { kind: FindingKind::SummaryTable, place, printed }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &[&[&str]]) -> Vec<(String, Grade, bool)> {
        let row =
            |cells: &&[&str]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
        let table = DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() };
        super::rows(&table).map(|row| (row.label, row.printed.grade, row.sure)).collect()
    }

    #[test]
    fn rows_of_a_label_and_a_grade_are_read() {
        assert_eq!(
            read(&[
                &["Overall quality", "Good"],
                &["1.2", "Staff and pupils", "Requires improvement"],
                &["Care", "Strong standard"]
            ]),
            [
                ("Overall quality".into(), Grade::Good, true),
                ("Staff and pupils".into(), Grade::RequiresImprovement, true),
                ("Care".into(), Grade::StrongStandard, true)
            ]
        );
    }

    #[test]
    fn what_explains_or_quotes_grades_is_not() {
        assert_eq!(
            read(&[
                &["Grade 1", "Outstanding"],
                &["2", "Good"],
                &["Good", "A service that meets minimum requirements"],
                &["Overall grade at previous inspection", "Good"],
                &["Safeguarding", "Met"],
                &["Behaviour", "2"],
            ]),
            []
        );
    }

    #[test]
    fn a_row_with_two_grades_is_told() {
        assert_eq!(
            read(&[&["Overall quality", "Good", "Inadequate"]]),
            [("Overall quality".into(), Grade::Good, false)]
        );
    }
}
