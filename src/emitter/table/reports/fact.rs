//! What the table needs to know about each report: a JSON line from the process that read it.

use super::added::write_added;
use super::own::write_own;
use super::provider_areas::column_name;
use crate::emitter::other_scale::is_on_other_scale;
use crate::emitter::table::cell::Cell;
use crate::emitter::table::cell_json::to_json;
use crate::emitter::table::definition::FactSink;
use crate::framework::scale;
use crate::model::report::Report;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io;

/// A report's row before its columns are known.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Fact {
    pub framework: String,
    /// In all columns but those of the areas.
    pub cells: Vec<Value>,
    /// The grades of the areas that it judges, by column.
    pub grades: BTreeMap<String, Option<String>>,
}

/// Passes the report's only fact to the sink.
pub(super) fn hand_fact(report: &Report, sink: &mut FactSink<'_>) -> io::Result<()> {
    sink(&serde_json::to_vec(&fact(report)?)?)
}

fn fact(report: &Report) -> io::Result<Fact> {
    let mut cells = Vec::new();
    let mut keep = |row: &[Cell<'_>]| {
        cells.extend(row.iter().map(to_json));
        Ok(())
    };
    write_own(report, &mut keep)?;
    write_added(report, &mut keep)?;
    Ok(Fact { framework: report.framework.code.to_string(), cells, grades: grades(report) })
}

/// An area that has several grades has none, and one on another scale has no column.
fn grades(report: &Report) -> BTreeMap<String, Option<String>> {
    let mut grades = BTreeMap::new();
    for judgement in report.judgements.iter().filter(|judgement| !is_on_other_scale(judgement, report)) {
        let Some(column) = column_name(judgement.scope, judgement.area_key()) else { continue };
        let grade = judgement.grade.and_then(scale::word_of).map(|word| word.code.to_owned());
        let kept = grades.entry(column.to_owned()).or_insert_with(|| grade.clone());
        if *kept != grade {
            *kept = None;
        }
    }
    grades
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture;
    use crate::model::report::{Grade, Judgement};

    #[test]
    fn two_grades_of_an_area_are_none() {
        let mut report = fixture::report();
        let column = "local_authority_overall_effectiveness";
        assert_eq!(fact(&report).unwrap().grades[column].as_deref(), Some("requires_improvement"));
        for grade in [Grade::Good, Grade::Good] {
            report.judgements.push(Judgement { grade: Some(grade), ..report.judgements[0].clone() });
            assert_eq!(fact(&report).unwrap().grades[column], None);
        }
    }
}
