//! Grades in tables: the table of judgements, and the record of main findings.

use super::collector::Collector;
use super::rows;
use super::sentences::is_scale;
use crate::framework::keys;
use crate::framework::scale::Printed;
use crate::model::code::Code;
use crate::model::outline::{DataRow, DataTable};
use crate::model::place::Place;
use crate::model::report::{FindingKind, PreviousJudgement, Scope};
use crate::model::warning::Warning;
use crate::parser::history::is_header;
use crate::recognise::{area as label, grade};
use crate::words::key;

/// What may be missing from a row of the table of judgements.
const NO_GRADE: &str = "a label without a grade";

impl Collector<'_> {
    pub(super) fn table(&mut self, table: &DataTable) {
        if self.outline.page(table.place).is_some_and(|p| p > 2) {
            self.front = false;
        }
        if !table.rows.iter().flat_map(|row| &row.cells).any(|cell| self.is_grade(cell)) {
            self.grade_by_group();
        }
        self.heading = None;
        if self.in_legend {
            return;
        }
        let rows = rows::rows(table, self.framework);
        let mut pending: Option<&DataRow> = None;
        let before = self.readings.len();
        let mut odd = Vec::new();
        for row in rows.iter().take_while(|row| !is_header(row)) {
            let filled: Vec<&String> = row.cells.iter().filter(|c| !c.trim().is_empty()).collect();
            let place = row.place_of(row.cells.iter().position(|c| self.is_grade(c)).unwrap_or(0));
            let known = self.readings.len();
            match filled.as_slice() {
                [only] if self.is_grade(only) => match pending.take() {
                    Some(above) => self.row(&above.cells.join(" "), only, place),
                    None => odd.push((row, "a grade without a label")),
                },
                [only] => {
                    self.set_part(only);
                    odd.extend(pending.replace(row).map(|row| (row, NO_GRADE)));
                }
                cells => {
                    self.cells(cells, row);
                    odd.extend(pending.take().map(|row| (row, NO_GRADE)));
                }
            }
            if self.readings.len() == known && row.cells.iter().any(|cell| self.is_mixed(cell)) {
                self.mixed_row(row);
            }
        }
        odd.extend(pending.map(|row| (row, NO_GRADE)));
        rows.iter().take_while(|row| !is_header(row)).for_each(|row| self.further_pairs(row));
        self.sixth_form_column(&rows);
        let numbers = matches!(self.framework.scale.printed, Printed::Numbers | Printed::WordsOrNumbers);
        if self.readings.len() > before && numbers {
            self.unknown_labels(&rows);
        }
        if (self.front || self.in_record) && self.readings.len() > before {
            odd.into_iter().for_each(|(row, what)| self.odd_row(row, what));
        }
    }

    /// Whether a cell of a provider's front page has a grade on a line between others: those of several columns.
    fn is_mixed(&self, cell: &str) -> bool {
        let is_other = |line: &str| line.contains(char::is_alphabetic) && !self.is_grade(line);
        self.front
            && self.framework.scope == Scope::Provider
            && !self.is_grade(cell)
            && cell.lines().any(|line| self.is_grade(line))
            && cell.lines().any(is_other)
    }

    fn mixed_row(&mut self, row: &DataRow) {
        let text = row.cells.join(" ");
        let message =
            format!("the columns of the row {:?} can't be told apart, so no grade is taken from it", text.trim());
        self.warnings.push(Warning::new(Code::TableUnreadable, message).at(row.place).printed([text.trim()]));
    }

    /// Rows with numbers in a table of grades, whose labels are none of the form's.
    fn unknown_labels(&mut self, rows: &[DataRow]) {
        for row in rows {
            let [text, value] = row.cells.as_slice() else { continue };
            let number = matches!(value.trim().as_bytes(), [b'1'..=b'4']);
            let numbers = self.framework.scale.printed == Printed::Numbers;
            let previous = self.framework.previous_grade.contains(&key(text).as_str());
            if (number || numbers && self.is_grade(value))
                && !previous
                && label::find_area(text, self.framework, self.scope).is_none()
            {
                let message = format!("{text:?} is graded {value:?}, but {} has no such area", self.framework.code);
                self.warnings.push(Warning::new(Code::LabelUnknown, message).at(row.place).printed([text, value]));
            }
        }
    }

    /// A row in a table of judgements that has only one half; the table may also contain lines that are not labels.
    fn odd_row(&mut self, row: &DataRow, what: &str) {
        let text = row.cells.join(" ");
        let text = text.trim();
        if what == NO_GRADE && !label::is_known(text, self.framework, self.scope) {
            return;
        }
        let message = format!("in the table of judgements, the row {text:?} has {what}");
        self.warnings.push(Warning::new(Code::TableUnreadable, message).at(row.place).printed([text]));
    }

    /// The grade's cell, and the label next to it in the same row.
    fn cells(&mut self, cells: &[&String], row: &DataRow) {
        let Some(position) = cells.iter().position(|c| self.is_grade(c)) else {
            return self.without_grade(cells, row);
        };
        let label = cells.iter().take(position).next_back().or_else(|| cells.get(position + 1));
        if let Some(label) = label {
            let column = row.cells.iter().position(|c| self.is_grade(c)).unwrap_or(0);
            self.row(label, cells[position], row.place_of(column));
        }
    }

    /// The other pairs of label and grade in a row: lists of areas can stand side by side, and are read one after the other.
    fn further_pairs(&mut self, row: &DataRow) {
        let graded = (0..row.cells.len()).filter(|at| row.cells.get(*at).is_some_and(|cell| self.is_grade(cell)));
        for column in graded.skip(1).collect::<Vec<_>>() {
            let Some((value, before)) = row.cells.get(..=column).and_then(<[String]>::split_last) else { continue };
            let Some(label) = before.iter().rfind(|cell| !cell.trim().is_empty()) else { continue };
            if label::find_area(label, self.framework, self.scope).is_some() {
                self.row(label, value, row.place_of(column));
            }
        }
    }

    fn without_grade(&mut self, cells: &[&String], row: &DataRow) {
        let (Some(label), Some(value)) = (cells.first(), cells.get(1)) else { return };
        let judged = (self.front || self.in_record)
            && label::find_area(label, self.framework, self.scope).is_some_and(|m| m.exact);
        if judged && value.len() < 80 {
            let message = format!("{:?} has {:?} in place of a grade", label::clean(label), value);
            self.warnings.push(Warning::new(Code::GradeUnknown, message).at(row.place).printed([value.as_str()]));
        }
    }

    /// The grade of the previous inspection, as a row of the table.
    fn previous(&mut self, text: &str, printed: grade::PrintedGrade, place: Place) {
        // an earlier inspection's 3 alone may be satisfactory or requires improvement
        let unsure = self.framework.scale.printed == Printed::WordsOrNumbers && printed.words == "3";
        if unsure {
            let message = "the previous inspection's grade is 3 alone: satisfactory or requires improvement";
            self.warnings.push(Warning::new(Code::GradeUnknown, message).at(place).printed([text]));
        }
        self.previous.push(PreviousJudgement {
            date: None,
            scope: Some(self.framework.scope),
            area: Some(keys::OVERALL_EFFECTIVENESS.into()),
            grade: Some(printed.grade).filter(|_| !unsure),
            text: format!("{text}: {}", printed.words),
            place,
        });
    }

    fn row(&mut self, text: &str, value: &str, place: Place) {
        let Some(printed) = grade::on_scale(value, self.framework.scale) else { return };
        if is_scale(text) || is_scale(value) {
            return;
        }
        let kind = match (self.in_record, self.front) {
            (true, _) => FindingKind::RecordOfMainFindings,
            (_, true) => FindingKind::SummaryTable,
            _ => FindingKind::Heading,
        };
        if self.framework.previous_grade.contains(&key(text).as_str()) {
            return self.previous(text, printed, place);
        }
        let found = label::find_area(text, self.framework, self.scope);
        // a number among a label's words is one of another column
        let mixed = found.is_some_and(|found| !found.exact) && self.framework.scale.printed == Printed::Numbers;
        if mixed && text.split_whitespace().any(|word| matches!(word.as_bytes(), [b'1'..=b'4'])) {
            let message = format!("the columns of the row {:?} can't be told apart", label::clean(text));
            self.warnings.push(Warning::new(Code::TableUnreadable, message).at(place).printed([text, value]));
            return;
        }
        let Some(found) = found else {
            if kind != FindingKind::Heading {
                let message = format!(
                    "{:?} is graded {:?}, but {} has no such area",
                    label::clean(text),
                    printed.words,
                    self.framework.code
                );
                self.warnings.push(Warning::new(Code::LabelUnknown, message).at(place).printed([text, value]));
            }
            return;
        };
        if !found.exact {
            let message = format!("{:?} was read as {:?}", label::clean(text), found.area.key);
            self.warnings.push(Warning::new(Code::LabelInexact, message).at(place).printed([text]));
        }
        self.add(text, printed, kind, place);
    }
}
