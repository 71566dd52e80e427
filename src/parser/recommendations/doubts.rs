//! Warnings about lists of recommendations: none where the form always has one, one that was not read, rows that may be
//! findings.

use super::lists::Found;
use crate::framework::form::{Framework, Listed};
use crate::framework::keys;
use crate::model::code::Code;
use crate::model::report::{Grade, Judgement, Report};
use crate::model::warning::Warning;

/// Reports what is doubtful about the lists.
pub(super) fn warn(found: &Found, warnings: &mut Vec<Warning>) {
    for (heading, place) in &found.unread {
        let message = format!("no recommendation was read under the heading {heading:?}, though it has bullets");
        warnings.push(Warning::new(Code::RecommendationsUnread, message).at(*place));
    }
    for (text, place) in &found.elsewhere {
        let message = "the list of recommendations is that of an earlier inspection, and is not printed here";
        warnings.push(Warning::new(Code::RecommendationsElsewhere, message).at(*place).printed([text.as_str()]));
    }
    if let Some((_, place)) = found.odd.first() {
        let message =
            "recommendations break off, run into other words, have paragraphs among them or go on in findings";
        let printed = found.odd.iter().map(|(text, _)| text.as_str());
        warnings.push(Warning::new(Code::RecommendationsUnsure, message).at(*place).printed(printed));
    }
    let telling: Vec<_> = found.telling.iter().filter_map(|at| found.rows.get(*at)).collect();
    if let Some(first) = telling.first() {
        let message = "recommendations that say how things are, and don't ask for anything; they may be findings";
        let printed = telling.iter().map(|row| row.text.as_str());
        warnings.push(Warning::new(Code::RecommendationsDoubtful, message).at(first.place).printed(printed));
    }
}

/// Reports that a report has no recommendations though its form always lists some.
pub fn warn_if_missing(framework: &Framework, report: &mut Report) {
    let due = match framework.recommends.lists {
        Listed::Always => true,
        // without any grade, nothing is known about this; that has its own warning
        Listed::UnlessOutstanding => !report.judgements.is_empty() && !is_outstanding(report),
        Listed::Sometimes => false,
    };
    if due && report.recommendations.is_empty() {
        let message = "no recommendations were found, though reports of this framework list some";
        report.warnings.push(Warning::new(Code::RecommendationsMissing, message));
    }
}

/// Whether the service as a whole is outstanding; without an overall grade, whether most areas are.
fn is_outstanding(report: &Report) -> bool {
    let overall = |judgement: &&Judgement| judgement.area_key() == keys::OVERALL_EFFECTIVENESS;
    let graded: Vec<&Judgement> = match report.judgements.iter().filter(overall).collect::<Vec<_>>() {
        none if none.is_empty() => report.judgements.iter().collect(),
        overall => overall,
    };
    let best = graded.iter().filter(|judgement| judgement.grade == Some(Grade::Outstanding)).count();
    !graded.is_empty() && best * 2 > graded.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::FRAMEWORKS;
    use crate::model::place::Place;
    use crate::model::report::{Recommendation, Scope};

    fn warned(code: &str, grades: &[(&'static str, Grade)], rows: usize) -> bool {
        let framework = FRAMEWORKS.iter().find(|framework| framework.code == code).expect("a framework");
        let judgement = |(area, grade): &(&'static str, Grade)| Judgement {
            scope: Scope::LocalAuthority,
            area: Some((*area).into()),
            label: String::new(),
            grade: Some(*grade),
            grade_number: None,
            printed: String::new(),
            place: Place::default(),
            found_in: Vec::new(),
        };
        let mut report = Report {
            judgements: grades.iter().map(judgement).collect(),
            recommendations: vec![Recommendation::default(); rows],
            ..Report::default()
        };
        warn_if_missing(framework, &mut report);
        report.warnings.iter().any(|warning| warning.code == Code::RecommendationsMissing)
    }

    #[test]
    fn none_where_the_form_always_lists_some_is_reported() {
        const OVERALL: &str = keys::OVERALL_EFFECTIVENESS;
        assert!(warned("sif", &[(OVERALL, Grade::Outstanding)], 0) && !warned("sif", &[], 1));
        assert!(warned("jtai", &[], 0) && warned("area_send", &[], 0));
        assert!(warned("ilacs", &[(OVERALL, Grade::Good), (keys::CARE_LEAVERS, Grade::Outstanding)], 0));
        assert!(!warned("ilacs", &[(OVERALL, Grade::Outstanding), (keys::CARE_LEAVERS, Grade::Good)], 0));
        assert!(!warned("focused_visit", &[], 0) && !warned("ilacs", &[], 0));
    }
}
