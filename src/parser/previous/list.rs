//! Lists of earlier judgements, one per line, below a sentence that announces them: "The judgements were:".

use super::area::{self, Subject};
use super::{date, quote};
use crate::model::outline::Paragraph;
use crate::model::report::PreviousJudgement;
use crate::recognise::grade;
use crate::words::{folded, pattern, sentences};
use regex::Regex;
use std::sync::LazyLock;

static ANNOUNCED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\bjudge?ments (?:for the local authority )?were(?: as follows)?:$"));

/// The judgements listed below the first of these paragraphs, as long as their lines are "area: grade".
pub fn below(paragraphs: &[Paragraph]) -> Vec<PreviousJudgement> {
    let Some((first, after)) = paragraphs.split_first() else { return Vec::new() };
    // most paragraphs announce nothing
    if !first.text.trim_end().ends_with(':') {
        return Vec::new();
    }
    let lead = folded(&first.text);
    if !announces(&lead) {
        return Vec::new();
    }
    let date = date::only_date(&lead);
    after.iter().map_while(|line| judgement(line, date.clone())).collect()
}

/// Whether words announce the judgements of an inspection of all services: those of a single service have other areas.
fn announces(lead: &str) -> bool {
    ANNOUNCED.is_match(lead)
        && quote::is_earlier(lead)
        && !sentences(lead).any(quote::is_other_provider)
        && area::particular(lead).is_none()
}

fn judgement(line: &Paragraph, date: Option<String>) -> Option<PreviousJudgement> {
    let text = folded(&line.text);
    let (name, words) = text.split_once(": ")?;
    let grade = grade::exact(words)?.grade;
    let Subject { scope, area } = area::listed(name)?;
    Some(PreviousJudgement { date, scope, area: area.map(Into::into), grade: Some(grade), text, place: line.place })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{Grade, Scope};
    use std::borrow::Cow;

    fn read(lines: &[&str]) -> Vec<(Option<String>, Option<Cow<'static, str>>, Grade)> {
        let paragraph = |line: &&str| Paragraph { text: (*line).to_string(), ..Paragraph::default() };
        let found = below(&lines.iter().map(paragraph).collect::<Vec<_>>());
        assert!(found.iter().all(|judgement| judgement.scope == Some(Scope::LocalAuthority)));
        found.into_iter().filter_map(|judgement| Some((judgement.date, judgement.area, judgement.grade?))).collect()
    }

    #[test]
    fn a_line_is_a_judgement() {
        let found = read(&[
            "The previous inspection of the local authority’s services was in May 2014. The judgements for the local authority were:",
            "Overall effectiveness: Inadequate",
            "children who need help and protection: inadequate",
            "Children looked after and achieving permanence: requires improvement to be good",
            "adoption performance: good",
            "experiences and progress of care leavers: outstanding",
            "Leadership, management and governance: requires improvement.",
            "The chief executive has been in post since May 2016.",
            "adoption performance: outstanding",
        ]);
        let expected = [
            ("overall_effectiveness", Grade::Inadequate),
            ("help_and_protection", Grade::Inadequate),
            ("looked_after_and_permanence", Grade::RequiresImprovement),
            ("adoption", Grade::Good),
            ("care_leavers", Grade::Outstanding),
            ("leadership_management_governance", Grade::RequiresImprovement),
        ];
        assert_eq!(found, expected.map(|(area, grade)| (Some("2014-05".to_string()), Some(area.into()), grade)));
    }

    #[test]
    fn when_a_report_appeared_is_not_when_they_inspected() {
        let lead = "The last inspection report was published in September 2015. The judgements were:";
        assert_eq!(
            read(&[lead, "Overall effectiveness: good"]),
            [(None, Some("overall_effectiveness".into()), Grade::Good)]
        );
    }

    #[test]
    fn lists_of_others_and_of_now() {
        for lead in [
            "The previous inspection of Fenmoor’s fostering service was in March 2012. The judgements were:",
            "The previous inspection of Fenmoor’s services for looked after children was in May 2010. The judgements were:",
            "The judgements for the local authority were:",
            "At the previous inspection leaders were told to improve:",
        ] {
            assert_eq!(read(&[lead, "Overall effectiveness: good"]), [], "{lead}");
        }
    }
}
