//! What an earlier judgement was about, judging by the words around it.

use crate::framework::keys;
use crate::model::report::Scope;
use crate::words::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Scope and area of a judgement; `None` if the words name something that isn't an area of a framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// What it was about.
    pub scope: Option<Scope>,
    /// Canonical key.
    pub area: Option<&'static str>,
}

impl Subject {
    /// The authority's overall effectiveness.
    pub const OVERALL: Subject = authority(keys::OVERALL_EFFECTIVENESS);

    /// The authority's, without saying which area.
    pub const UNSAID: Subject = Subject { scope: Some(Scope::LocalAuthority), area: None };

    /// The one for an inspection of two scopes together.
    const OF_TWO: Subject = Subject { scope: None, area: Some(keys::OVERALL_EFFECTIVENESS) };
}

const fn authority(area: &'static str) -> Subject {
    Subject { scope: Some(Scope::LocalAuthority), area: Some(area) }
}

const fn whole(scope: Scope) -> Subject {
    Subject { scope: Some(scope), area: Some(keys::OVERALL_EFFECTIVENESS) }
}

/// Inspections of a single service, until 2013, and of the board.
static SERVICES: LazyLock<Vec<(Regex, Subject)>> = LazyLock::new(|| {
    [
        (r"safeguarding children(?:['’]s)? board|\blscb\b", Subject { scope: Some(Scope::Lscb), area: Some(keys::LSCB_EFFECTIVENESS) }),
        (r"looked[- ]after(?: children)?(?:['’]s)? services?\b|services for (?:looked[- ]after children|children looked after)|safeguarding (?:arrangements|services) and (?:looked[- ]after children|children looked after)", whole(Scope::LookedAfterChildren)),
        (r"safeguarding (?:arrangements|services)|arrangements for the protection of children|child protection (?:arrangements|inspections?)|inspections? of child protection|inspections? (?:of|for) children in need of protection|['’]s safeguarding (?:was|were)\b", whole(Scope::Safeguarding)),
    ]
    .map(|(words, subject)| (pattern(&format!("(?i){words}")), subject))
    .into()
});

/// Areas of inspections since 2013. The first one in a group that matches is used.
static AREAS: LazyLock<Vec<Vec<(Regex, Subject)>>> = LazyLock::new(|| {
    let groups: [&[(&str, Subject)]; 4] = [
        &[(r"help and protection", authority(keys::HELP_AND_PROTECTION))],
        &[
            (r"children in care and care leavers", authority(keys::IN_CARE_AND_CARE_LEAVERS)),
            (r"children in care", authority(keys::IN_CARE)),
            (
                r"children looked after|looked[- ]after children|achieving permanence",
                authority(keys::LOOKED_AFTER_AND_PERMANENCE),
            ),
        ],
        &[
            (r"adoption", authority(keys::ADOPTION)),
            (r"impact of leaders", authority(keys::IMPACT_OF_LEADERS)),
            (r"leadership,? (?:and )?management", authority(keys::LEADERSHIP_MANAGEMENT_GOVERNANCE)),
        ],
        &[(r"care leavers", authority(keys::CARE_LEAVERS))],
    ];
    let compiled = |group: &[(&str, Subject)]| {
        group.iter().map(|(words, subject)| (pattern(&format!("(?i){words}")), *subject)).collect()
    };
    groups.iter().map(|group| compiled(group)).collect()
});

/// One inspection of two scopes.
static BOTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)safeguarding and (?:services for )?(?:looked[- ]after children|children looked after)(?:['’]s)?(?: services?\b)?",
    )
});

/// A subject that only repeats one named before.
static BACK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*(?:judged |rated |graded )?(?:the )?(?:services?|they|it|this|these)\b"));

static OVERALL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\boverall\b"));

/// Words that mean the authority's services as a whole.
static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:local authority|council|borough|city|services?|trust|inadequacy|it was judged)\b")
});

static AUTHORITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:local authority|council|borough|city|trust)\b"));

/// Services for only some children are not an area of a framework.
static FOR_WHOM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\bservices for (?<whom>.+?)(?:\s+(?:in|were|was|judged|across)\b|$)"));

static EVERYBODY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:all )?(?:children|young people|famil(?:y|ies)|and|their|the|,|\s)+$"));

static PRONOUN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:this|these|those|all (?:other )?(?:areas|services|aspects)|most|both|which|it)\b")
});

/// Everything that a clause names as judged.
pub fn subjects_of(clause: &str) -> Vec<Subject> {
    let single = BOTH.replace_all(clause, "");
    let services = services(&single);
    if !services.is_empty() {
        return services;
    }
    if single.len() < clause.len() {
        return vec![Subject::OF_TWO];
    }
    let named = particulars(clause);
    // three areas together are the title of the inspection
    if OVERALL.is_match(clause) || named.len() > 2 {
        return vec![Subject::OVERALL];
    }
    if !named.is_empty() {
        return named;
    }
    let some_only = FOR_WHOM.captures(clause).is_some_and(|found| !EVERYBODY.is_match(&found["whom"]));
    let whole = WHOLE.is_match(clause) && !PRONOUN.is_match(clause.trim()) && !some_only;
    let area = whole.then_some(keys::OVERALL_EFFECTIVENESS);
    vec![Subject { scope: Some(Scope::LocalAuthority), area }]
}

/// The service whose inspection a sentence names; two named together are inspected as one.
pub fn particular(sentence: &str) -> Option<Subject> {
    let single = BOTH.replace_all(sentence, "");
    match services(&single).as_slice() {
        [] => (single.len() < sentence.len()).then_some(Subject::OF_TWO),
        [only] if single.len() == sentence.len() => Some(*only),
        _ => Some(Subject::OF_TWO),
    }
}

/// The only area whose judgement a line of a list names; the whole inspection's, if the line says so.
pub fn listed(name: &str) -> Option<Subject> {
    match particulars(name).as_slice() {
        [] => name.trim().eq_ignore_ascii_case("overall effectiveness").then_some(Subject::OVERALL),
        [only] => Some(*only),
        _ => None,
    }
}

/// Whether a heading begins a part on one area. Three areas together are the title of the inspection.
pub fn is_part(heading: &str) -> bool {
    (1..3).contains(&particulars(heading).len())
}

/// Whether a clause says only "services", which in a part on one area may be that area's.
pub fn is_bare(clause: &str) -> bool {
    subjects_of(clause) == [Subject::OVERALL] && !OVERALL.is_match(clause) && !AUTHORITY.is_match(clause)
}

/// Whether a clause's subject is one that was named before it.
pub fn refers_back(clause: &str) -> bool {
    BACK.is_match(clause) && !OVERALL.is_match(clause)
}

fn services(clause: &str) -> Vec<Subject> {
    SERVICES.iter().filter(|(words, _)| words.is_match(clause)).map(|(_, subject)| *subject).collect()
}

/// The services and areas that words name.
pub fn particulars(clause: &str) -> Vec<Subject> {
    let services = services(clause);
    if !services.is_empty() {
        return services;
    }
    let in_group = |group: &Vec<(Regex, Subject)>| {
        group.iter().find(|(words, _)| words.is_match(clause)).map(|(_, subject)| *subject)
    };
    let found: Vec<Subject> = AREAS.iter().filter_map(in_group).collect();
    let both = found.iter().any(|subject| subject.area == Some(keys::IN_CARE_AND_CARE_LEAVERS));
    found.into_iter().filter(|subject| !(both && subject.area == Some(keys::CARE_LEAVERS))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_by_their_words() {
        let keys = |clause: &str| subjects_of(clause).into_iter().map(|subject| subject.area).collect::<Vec<_>>();
        assert_eq!(keys("the local authority was judged"), [Some("overall_effectiveness")]);
        assert_eq!(keys("children in care and care leavers"), [Some("in_care_and_care_leavers")]);
        assert_eq!(keys("services for care leavers were judged"), [Some("care_leavers")]);
        assert_eq!(keys("this was judged"), [None]);
        assert_eq!(keys("services for disabled children were found to be"), [None]);
        assert_eq!(keys("services for children and families in Fenmoor were judged"), [Some("overall_effectiveness")]);
    }
    #[test]
    fn parts_and_titles() {
        assert!(is_part("The experiences and progress of children looked after and achieving permanence"));
        assert!(!is_part(
            "Services for children in need of help and protection, children looked after and care leavers"
        ));
        assert!(!is_part("Executive summary"));
    }
}
