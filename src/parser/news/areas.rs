//! What was judged, according to a news release: the frameworks' areas in a council's looser words.

use crate::framework::keys;
use crate::framework::scale::{STEMS, quoted_forms};
use crate::model::report::Scope;
use crate::recognise::grade::{self, PrintedGrade};
use crate::words::{Pattern, key, pattern_of};
use std::sync::LazyLock;

/// A judged area.
pub type Area = (Scope, &'static str);

/// Words for areas, in the form given by [`key`].
static WORDS: LazyLock<Vec<(Pattern, Area)>> = LazyLock::new(|| {
    use Scope::{LocalAuthority as Council, Lscb};
    let of = "(?:the )?(?:experiences?(?: and progress)? of |services for |performance for )?(?:the )?";
    [
        (r"(?:the )?(?:overall )?(?:effectiveness of )?(?:the )?(?:[\w ]{0,60} )?(?:safeguarding childrens? board|lscb)(?: \w{3,6})?".to_string(), (Lscb, keys::LSCB_EFFECTIVENESS)),
        (r"(?:the )?(?:childrens services )?overall(?: effectiveness| judgement| rating| grade)?".to_string(), (Council, keys::OVERALL_EFFECTIVENESS)),
        (r"adoption(?: performance| services?)?".to_string(), (Council, keys::ADOPTION)),
        (format!("{of}children in care and care leavers"), (Council, keys::IN_CARE_AND_CARE_LEAVERS)),
        (format!("{of}care leavers"), (Council, keys::CARE_LEAVERS)),
        (format!("{of}children in care"), (Council, keys::IN_CARE)),
        (format!("{of}children (?:who need|in need of|needing) help and protection(?: performance)?"), (Council, keys::HELP_AND_PROTECTION)),
        (format!("{of}(?:children looked after|looked after children)(?: and achieving permanence)?(?: performance)?"), (Council, keys::LOOKED_AFTER_AND_PERMANENCE)),
        (r"(?:the )?impact of leaders(?: on social work practice with children and families)?".to_string(), (Council, keys::IMPACT_OF_LEADERS)),
        (r"leadership management and governance(?: performance)?".to_string(), (Council, keys::LEADERSHIP_MANAGEMENT_GOVERNANCE)),
    ]
    .into_iter()
    .map(|(words, area)| (pattern_of(format!("^(?:{words})$")), area))
    .collect()
});

static GRADES: LazyLock<Pattern> = LazyLock::new(|| pattern_of(format!(r"(?i)\b(?:{})\b", quoted_forms())).with(STEMS));

/// Sentences that give the overall grade.
static OVERALL: LazyLock<Pattern> = LazyLock::new(|| {
    let grade = quoted_forms();
    pattern_of(format!(
        r#"(?i)\boverall (?:judgement|rating|grade|effectiveness)\b[^.]{{0,60}}?\b(?:is|was|as|of|to be)\s+["'‘“]?(?P<a>{grade})\b|\b(?:rated|judged|graded)\s+(?:as |to be )?["'‘“]?(?P<b>{grade})["'’”]?\s+overall\b|\boverall,? [^.]{{0,80}}?\b(?:rated|judged|graded)\s+(?:as |to be )?["'‘“]?(?P<c>{grade})\b|^[^.]{{0,60}}\bchildren['’]?s (?:social care )?services[^.]{{0,60}}? (?:rated|judged|graded)\s+(?:as |to be )?["'‘“]?(?P<d>{grade})\b"#
    ))
});

/// The area that these words name exactly.
pub fn area(words: &str) -> Option<Area> {
    let key = key(words);
    WORDS.iter().find(|(words, _)| words.is_match(&key)).map(|(_, area)| *area)
}

/// The only grade that a sentence names; `None` if it names none, or two.
pub fn only_grade(text: &str) -> Option<PrintedGrade> {
    let mut found = GRADES.find_iter(text);
    let first = found.next()?;
    let printed = printed(first.as_str(), first.start())?;
    found.all(|other| grade::meaning(other.as_str()) == Some(printed.grade)).then_some(printed)
}

/// The overall grade that a sentence gives the council.
pub fn overall(text: &str) -> Option<PrintedGrade> {
    let found = OVERALL.captures(text)?;
    let words = ["a", "b", "c", "d"].iter().find_map(|name| found.name(name))?;
    printed(words.as_str(), words.start())
}

/// "Adoption – good", "Care leavers: requires improvement"
pub fn graded(text: &str) -> Option<(&str, Area, PrintedGrade)> {
    let printed = grade::at_end(text.trim_end_matches(['\'', '’', '”', '"', '.']))?;
    let before = text.get(..printed.start)?.trim_end_matches(['\'', '‘', '“', '"', ' ']);
    const JOINTS: [&str; 11] = [
        " was judged",
        " was rated",
        " is judged",
        " is rated",
        " rated",
        " judged",
        " is",
        " was",
        " are",
        " as",
        " to be",
    ];
    let cut = JOINTS.iter().find_map(|joint| before.strip_suffix(joint)).unwrap_or(before);
    let label = cut.trim_end_matches([' ', ':', '-', '–', '—']);
    Some((label, area(label)?, printed))
}

fn printed(words: &str, start: usize) -> Option<PrintedGrade> {
    Some(PrintedGrade { grade: grade::meaning(words)?, number: None, words: words.to_string(), start })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::Grade;

    #[test]
    fn bullets_name_areas() {
        assert_eq!(
            area("Children looked after and achieving permanence performance"),
            Some((Scope::LocalAuthority, "looked_after_and_permanence"))
        );
        assert_eq!(
            area("The effectiveness of the Fenmoor Safeguarding Children Board"),
            Some((Scope::Lscb, "lscb_effectiveness"))
        );
        assert_eq!(area("Children who need help and protection"), Some((Scope::LocalAuthority, "help_and_protection")));
        assert_eq!(area("Adoption is well led"), None);
    }

    #[test]
    fn sentences_grade_the_whole() {
        let grade = |text| overall(text).map(|p| p.grade);
        assert_eq!(
            grade("The overall judgement is ‘requires improvement’ because of one area."),
            Some(Grade::RequiresImprovement)
        );
        assert_eq!(grade("Fenmoor was rated ‘good’ overall."), Some(Grade::Good));
        assert_eq!(grade("Ofsted found that most services are good."), None);
    }

    #[test]
    fn labels_with_their_grades() {
        let found = graded("Experiences and progress of care leavers – ‘good’")
            .map(|(label, area, p)| (label, area.1, p.grade));
        assert_eq!(found, Some(("Experiences and progress of care leavers", "care_leavers", Grade::Good)));
        assert!(graded("The work with families is good").is_none());
        assert!(only_grade("Two areas are good and one requires improvement:").is_none());
    }
}
