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
        Listed::UnlessOutstanding => !is_outstanding(report),
        Listed::Sometimes => false,
    };
    if due && report.recommendations.is_empty() {
        let message = "no recommendations were found, though reports of this framework list some";
        report.warnings.push(Warning::new(Code::RecommendationsMissing, message));
    }
}

/// Whether the service as a whole is outstanding; without an overall grade, whether most areas are.
fn is_outstanding(report: &Report) -> bool {
    let overall = |judgement: &&Judgement| judgement.area == keys::OVERALL_EFFECTIVENESS;
    let graded: Vec<&Judgement> = match report.judgements.iter().filter(overall).collect::<Vec<_>>() {
        none if none.is_empty() => report.judgements.iter().collect(),
        overall => overall,
    };
    let best = graded.iter().filter(|judgement| judgement.grade == Some(Grade::Outstanding)).count();
    !graded.is_empty() && best * 2 > graded.len()
}
