//! Values that a person has corrected: a list that names reports, fields and what they should hold.

use super::field::{candidates, is_written, pointer, shown};
use super::list::{List, ListError, cell};
use crate::model::code::Code;
use crate::model::report::{Correction, Report};
use crate::model::warning::Warning;
use crate::record::ids;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// A list of corrections.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Row>", into = "Vec<Row>")]
pub struct Corrections {
    rows: Vec<Row>,
    by_report: HashMap<String, Vec<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    line: u64,
    report_id: String,
    field: String,
    value: String,
    reason: Option<String>,
    /// The value that it replaces, if the list says so.
    printed: Option<String>,
}

impl From<Vec<Row>> for Corrections {
    fn from(rows: Vec<Row>) -> Self {
        let mut by_report: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            by_report.entry(row.report_id.clone()).or_default().push(at);
        }
        Corrections { rows, by_report }
    }
}

impl From<Corrections> for Vec<Row> {
    fn from(corrections: Corrections) -> Self {
        corrections.rows
    }
}

impl Corrections {
    /// Reads a CSV file with the columns `report_id`, `field`, `value`, and perhaps `reason` and `printed`.
    ///
    /// # Errors
    /// If a column is missing, a field can't be corrected or doesn't exist in records, or a field is corrected twice.
    pub fn read(csv: &[u8]) -> Result<Self, ListError> {
        let list = List::read(csv)?;
        let [report_id, field, value] =
            [list.required(&["report_id"])?, list.required(&["field"])?, list.required(&["value"])?];
        let [reason, printed] = [["reason"], ["printed"]].map(|names| list.column(&names));
        let record = serde_json::to_value(Report::default()).unwrap_or_default();
        let mut rows: Vec<Row> = Vec::new();
        let mut known = HashMap::new();
        for (line, cells) in &list.rows {
            let wrong = |what: String| ListError::Line(*line, what);
            let id =
                cell(cells, Some(report_id)).ok_or_else(|| wrong("it names no report_id".to_owned()))?.to_lowercase();
            let field = pointer(cell(cells, Some(field)).unwrap_or_default()).map_err(wrong)?;
            let top = field.split('/').nth(1).unwrap_or_default();
            if record.get(top).is_none() {
                return Err(wrong(format!("records have no field {top}; docs/record.md lists them")));
            }
            if let Some(other) = known.insert((id.clone(), field.clone()), *line) {
                return Err(wrong(format!("{field} of this report is corrected already, in line {other}")));
            }
            let text = |column| cell(cells, column).map(str::to_owned);
            let value = text(Some(value)).unwrap_or_default();
            rows.push(Row { line: *line, report_id: id, field, value, reason: text(reason), printed: text(printed) });
        }
        Ok(Corrections::from(rows))
    }

    /// Corrects this report, and returns the numbers of its rows. Each correction is in the record's `corrected`; one that
    /// doesn't fit is a warning, and the value stays as it was read.
    pub fn apply(&self, report: &mut Report) -> Vec<usize> {
        let Some(numbers) = self.by_report.get(&report.report_id) else { return Vec::new() };
        for row in numbers.iter().filter_map(|at| self.rows.get(*at)) {
            match corrected(report, row) {
                Ok(correction) => report.corrected.extend(correction),
                Err(why) => {
                    let message = format!("the correction of {} (line {}) was not applied: {why}", row.field, row.line);
                    report.warnings.push(Warning::new(Code::CorrectionRefused, message));
                }
            }
        }
        report.inspection_id = ids::inspection_id(report);
        numbers.clone()
    }

    /// The lines of the rows with such numbers, each with its report's name.
    pub fn lines_of(&self, is: &dyn Fn(usize) -> bool) -> Vec<(u64, String)> {
        let rows = self.rows.iter().enumerate().filter(|(at, _)| is(*at));
        rows.map(|(_, row)| (row.line, row.report_id.clone())).collect()
    }
}

/// Makes the correction; nothing is to be done if the value is already read so.
fn corrected(report: &mut Report, row: &Row) -> Result<Option<Correction>, String> {
    let mut record = serde_json::to_value(&*report).map_err(|error| error.to_string())?;
    let place = record.pointer(&row.field).ok_or("the record has no such field")?;
    if place.is_array() || place.is_object() {
        return Err("the field holds several values; name one of them".to_owned());
    }
    let read = place.clone();
    if let Some(printed) = row.printed.as_deref().filter(|printed| !is_written(&read, printed)) {
        return Err(format!("it replaces {printed:?}, but the value read is now {}", shown(&read)));
    }
    for value in candidates(&row.field, &read, &row.value)? {
        if value == read {
            return Ok(None);
        }
        if let Some(place) = record.pointer_mut(&row.field) {
            *place = value.clone();
        }
        if let Ok(changed) = Report::deserialize(&record) {
            replace(report, changed);
            return Ok(Some(Correction { field: row.field.clone(), read, value, reason: row.reason.clone() }));
        }
    }
    Err(format!("{:?} doesn't fit this field, which holds {}", row.value, kind(&read)))
}

/// What a record as JSON doesn't hold is kept.
fn replace(report: &mut Report, changed: Report) {
    let (bare_values, trace) = (std::mem::take(&mut report.bare_values), report.trace.take());
    *report = Report { bare_values, trace, ..changed };
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number(_) => "a whole number",
        Value::Bool(_) => "true or false",
        _ => "something else, or may not be empty",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::place::Place;
    use crate::model::report::{Grade, Judgement, Scope};

    fn report() -> Report {
        let judgement = Judgement {
            scope: Scope::LocalAuthority,
            area: Some("overall_effectiveness".into()),
            label: "Overall effectiveness".into(),
            grade: Some(Grade::Good),
            grade_number: None,
            printed: "Good".into(),
            place: Place::default(),
            found_in: Vec::new(),
        };
        let mut report = Report { report_id: "00ff".into(), judgements: vec![judgement], ..Report::default() };
        report.provider.name = Some("Fenmore".into());
        report
    }

    fn applied(rows: &str) -> Report {
        let list = format!("report_id,field,value,reason,printed\n{rows}\n");
        let corrections = Corrections::read(list.as_bytes()).unwrap();
        let mut report = report();
        let sent = serde_json::from_value::<Corrections>(serde_json::to_value(&corrections).unwrap()).unwrap();
        assert_eq!(sent.apply(&mut report).len(), rows.lines().count());
        report
    }

    #[test]
    fn a_corrected_value_is_marked_with_what_was_read() {
        let report = applied(
            "00FF,judgements[0].grade,Requires improvement,misprint on page 1,good\n00ff,provider.name,Fenmoor,,Fenmore",
        );
        assert_eq!(report.judgements[0].grade, Some(Grade::RequiresImprovement));
        assert_eq!(report.provider.name.as_deref(), Some("Fenmoor"));
        let first = &report.corrected[0];
        assert_eq!((first.field.as_str(), &first.read), ("/judgements/0/grade", &Value::from("good")));
        assert_eq!(first.reason.as_deref(), Some("misprint on page 1"));
        assert!(report.warnings.is_empty() && report.corrected.len() == 2);
    }

    #[test]
    fn corrections_that_do_not_fit_are_told_and_change_nothing() {
        for (row, why) in [
            (
                "00ff,judgements[0].grade,good,,inadequate",
                "it replaces \"inadequate\", but the value read is now \"good\"",
            ),
            ("00ff,judgements[1].grade,good,,", "no such field"),
            ("00ff,judgements[0].grade,super,,good", "no grade of any scale"),
            ("00ff,judgements,good,,", "several values"),
            ("00ff,inspection.start,yesterday,,", "no date"),
            ("00ff,inspection.visit_number,second,,", "doesn't fit"),
            ("00ff,judgements[0].scope,,,", "doesn't fit"),
            ("00ff,provider.name,Fenmoor,,null", "it replaces \"null\""),
        ] {
            let report = applied(row);
            assert!(report.warnings[0].message.contains(why), "{row}: {}", report.warnings[0].message);
            assert!(report.corrected.is_empty());
        }
    }

    #[test]
    fn what_is_read_so_already_is_no_correction() {
        let report = applied("00ff,provider.name,Fenmore,,Fenmore");
        assert!(report.corrected.is_empty() && report.warnings.is_empty());
    }

    #[test]
    fn the_inspections_name_follows() {
        let mut report = report();
        report.framework.code = "ilacs".into();
        let list = "report_id,field,value\n00ff,inspection.start,2023-09-11\n";
        Corrections::read(list.as_bytes()).unwrap().apply(&mut report);
        assert_eq!(report.inspection_id.as_deref(), Some("fenmore-ilacs-2023-09-11"));
    }

    #[test]
    fn wrong_lists_say_what_is_wrong_and_where() {
        let error = |rows: &str| {
            Corrections::read(format!("report_id,field,value\n{rows}").as_bytes()).unwrap_err().to_string()
        };
        assert!(error("00ff,judgement.grade,good\n").contains("line 2: records have no field judgement"));
        assert!(error("00ff,report_id,1\n").contains("can't be corrected"));
        assert!(error("00ff,,1\n").contains("names no field") && error(",a,1\n").contains("names no report_id"));
        assert!(
            error("a,theme,1\nA,/theme,2\n").contains("line 3: /theme of this report is corrected already, in line 2")
        );
        assert!(Corrections::read(b"id,field\n").unwrap_err().to_string().contains("no column report_id"));
    }
}
