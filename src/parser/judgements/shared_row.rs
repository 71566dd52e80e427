//! The row of the overall grade on the form of 2012, whose label spans the previous and this inspection's grade. Where its
//! cells have no borders, a reader by layout joins lines of both: the label with "Previous inspection:", or all of them
//! in one row.

use crate::framework::Framework;
use crate::framework::scale::{Printed, printed_forms};
use crate::model::outline::DataRow;
use crate::recognise::area as label;
use crate::words::{Pattern, folded, pattern, pattern_of};
use std::sync::LazyLock;

static PREVIOUS: Pattern = pattern(r"(?i)\bprevious inspection:");
static THIS: Pattern = pattern(r"(?i)\bthis inspection:");
/// What stands in the place of a previous grade.
static NONE: Pattern = pattern(r"(?i)\bnot (?:previously |yet )?(?:inspected|applicable|judged)\b");
static GRADE: LazyLock<Pattern> = LazyLock::new(|| pattern_of(format!(r"(?i)\b(?:{})\b", printed_forms())));
static NUMBER: Pattern = pattern(r"\b[1-4]\b");
/// Such a row is no longer, in bytes.
const LONGEST: usize = 200;

/// Whether a row names the previous or this inspection anywhere.
pub(super) fn is_shared(row: &DataRow) -> bool {
    row.cells.iter().any(|cell| cell.len() < LONGEST && (PREVIOUS.is_match(cell) || THIS.is_match(cell)))
}

/// The rows that such a row stands for; itself, if it is none or if it can't be told what belongs to what.
pub(super) fn apart(row: &DataRow, framework: &Framework) -> Vec<DataRow> {
    let rows = both(row, framework).or_else(|| label_apart(row, framework).map(|row| vec![row]));
    rows.unwrap_or_else(|| vec![row.clone()])
}

/// "Overall effectiveness Previous inspection: Satisfactory 3 This inspection: Good 2" in whatever cells; nurseries' form has
/// this inspection first, and for some years only numbers.
fn both(row: &DataRow, framework: &Framework) -> Option<Vec<DataRow>> {
    let whole = folded(&row.cells.join(" "));
    if whole.len() > LONGEST {
        return None;
    }
    let this_first = THIS.find(&whole)?.start() < PREVIOUS.find(&whole)?.start();
    let words = THIS.replace(&PREVIOUS.replace(&whole, " "), " ").into_owned();
    let first = NONE.is_match(&words);
    let words = NONE.replace(&words, " ").into_owned();
    let all =
        |expression: &Pattern| expression.find_iter(&words).map(|found| found.as_str().to_string()).collect::<Vec<_>>();
    let (grades, numbers) = (all(&GRADE), all(&NUMBER));
    let only_numbers = grades.is_empty() && framework.scale.printed == Printed::WordsOrNumbers;
    let (grades, numbers) = if only_numbers { (numbers, Vec::new()) } else { (grades, numbers) };
    let rest = folded(&NUMBER.replace_all(&GRADE.replace_all(&words, " "), " "));
    if !label::is_known(&rest, framework, None) || !(numbers.is_empty() || numbers.len() == grades.len()) {
        return None;
    }
    let numbered = |at: usize| Some(format!("{} {}", grades.get(at)?, numbers.get(at).map_or("", String::as_str)));
    let row = |which: &str, grade: String| with_cells(row, vec![rest.as_str(), which, grade.trim()]);
    let which = ["Previous inspection:", "This inspection:"];
    let [above, below] = if this_first { [which[1], which[0]] } else { which };
    match (first, grades.len()) {
        (false, 2) => Some(vec![row(above, numbered(0)?), row(below, numbered(1)?)]),
        (true, 1) => Some(vec![row("This inspection:", numbered(0)?)]),
        _ => None,
    }
}

/// "Previous inspection: Overall effectiveness | Good | 2": the label and the rest in cells of their own.
fn label_apart(row: &DataRow, framework: &Framework) -> Option<DataRow> {
    let (at, which, label) = row.cells.iter().enumerate().find_map(|(at, cell)| {
        let found = PREVIOUS.find(cell).or_else(|| THIS.find(cell)).filter(|_| cell.len() < LONGEST)?;
        let rest = folded(&cell.replacen(found.as_str(), " ", 1));
        label::is_known(&rest, framework, None).then(|| (at, found.as_str(), rest))
    })?;
    let mut cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
    cells.splice(at..=at, [label.as_str(), which]);
    Some(with_cells(row, cells))
}

/// A row on the same line with other cells.
fn with_cells(row: &DataRow, cells: Vec<&str>) -> DataRow {
    DataRow { cells: cells.into_iter().map(str::to_string).collect(), places: Vec::new(), ..row.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    fn shaped(cells: &[&str]) -> Vec<Vec<String>> {
        let row = DataRow { cells: cells.iter().map(|cell| cell.to_string()).collect(), ..DataRow::default() };
        apart(&row, by_code("school_2012").unwrap()).into_iter().map(|row| row.cells).collect()
    }

    const LABEL: &str = "Overall effectiveness";
    const PREVIOUS: &str = "Previous inspection:";
    const THIS: &str = "This inspection:";

    #[test]
    fn two_grades_in_one_row_are_the_previous_and_this_inspections() {
        let expected = [[LABEL, PREVIOUS, "Satisfactory 3"], [LABEL, THIS, "Requires improvement 3"]];
        for cells in [
            &[LABEL, "Previous inspection: Satisfactory This inspection: Requires improvement", "3 3"][..],
            &[LABEL, "Previous inspection: This inspection:", "Satisfactory Requires improvement", "3 3"],
            &[
                "Previous inspection:\nOverall\neffectiveness\nThis inspection:",
                "Satisfactory\nRequires improvement",
                "3\n3",
            ],
            &["Previous inspection: Satisfactory 3 Overall effectiveness This inspection: Requires improvement 3"],
        ] {
            assert_eq!(shaped(cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn this_inspection_may_stand_first_and_have_numbers_alone() {
        let framework = by_code("early_years").unwrap();
        let label = "The quality and standards of the early years provision";
        let shaped = |cells: [&str; 3]| -> Vec<Vec<String>> {
            let row = DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
            apart(&row, framework).into_iter().map(|row| row.cells).collect()
        };
        let both = "This inspection: Previous inspection:";
        assert_eq!(shaped([label, both, "2 1"]), [[label, THIS, "2"], [label, PREVIOUS, "1"]]);
        let words = "This inspection: Good 2 Previous inspection: Inadequate 4";
        assert_eq!(shaped([label, words, ""]), [[label, THIS, "Good 2"], [label, PREVIOUS, "Inadequate 4"]]);
    }

    #[test]
    fn a_school_not_inspected_before_has_one_grade() {
        let cells = [LABEL, "Previous inspection: Not previously inspected This inspection: Good", "2"];
        assert_eq!(shaped(&cells), [[LABEL, THIS, "Good 2"]]);
    }

    #[test]
    fn one_grade_for_two_inspections_is_nobodys() {
        let cells = [LABEL, "Previous inspection: This inspection:", "Good", "2"];
        assert_eq!(shaped(&cells), [cells]);
        let three = [LABEL, "Previous inspection: Good This inspection: Good", "2"];
        assert_eq!(shaped(&three), [three]);
    }

    #[test]
    fn a_label_within_the_cell_of_the_previous_inspection_is_a_cell() {
        assert_eq!(
            shaped(&["Previous inspection:\nOverall effectiveness", "Good", "2"]),
            [[LABEL, PREVIOUS, "Good", "2"]]
        );
        let plain = ["Quality of teaching", "Good", "2"];
        assert_eq!(shaped(&plain), [plain]);
    }
}
