//! The inspectorates that a letter's first paragraphs name, as printed there.

use crate::model::line::Line;
use crate::model::report::BareValue;
use crate::words::{Pattern, pattern, pattern_of};
use std::sync::LazyLock;

/// An inspectorate, whatever it was called when the letter was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inspectorate {
    Ofsted,
    CareQuality,
    Constabulary,
    Probation,
}

static NAMES: LazyLock<[(Inspectorate, Pattern); 4]> = LazyLock::new(|| {
    const HM: &str = r"(?:HM\s?I|HM Inspectorate (?:of|for)|(?:Her|His) Majesty['’]s Inspectorate (?:of|for))";
    [
        (Inspectorate::Ofsted, pattern(r"\bOfsted\b")),
        (Inspectorate::CareQuality, pattern(r"\bCare Quality Commission\b|\bCQC\b").with(&["care quality", "cqc"])),
        (
            Inspectorate::Constabulary,
            pattern_of(format!(
                r"\b{HM} (?:of )?Constabulary(?:,?(?: and)? Fire (?:&|and) Rescue(?: [Ss]ervices?)?)?|\bHMICFRS\b|\bHMIC\b"
            )).with(&["constabulary", "hmic"]),
        ),
        (Inspectorate::Probation, pattern_of(format!(r"\b{HM} (?:of )?Probation\b|\bHMIP\b|\bHMI Prob\b")).with(&["probation", "hmip", "hmi prob"])),
    ]
});

const CARE_OFFICES: &[&str] = &["health care", "healthcare", "hospitals", "primary medical", "adult social care"];

/// The inspectorates that these paragraphs name, each once, in order.
pub(super) fn named_in(lines: &[Line]) -> Vec<String> {
    let text = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    let mut found: Vec<_> = NAMES.iter().filter_map(|(_, name)| name.find(&text)).collect();
    found.sort_by_key(|name| name.start());
    found.into_iter().map(|name| name.as_str().to_string()).collect()
}

/// Where the letter's first paragraphs name these inspectorates.
pub(super) fn places(names: &[String], lines: &[Line]) -> Vec<BareValue> {
    let named = |(index, name): (usize, &String)| {
        let (line, start) = lines.iter().find_map(|line| Some((line, line.text.find(name.as_str())?)))?;
        let place = line.part(start, line.text.len()).place;
        Some(BareValue::new(&format!("/inspection/inspectorates/{index}"), name, place))
    };
    names.iter().enumerate().filter_map(named).collect()
}

/// Whether a line is an inspectorate's name and nothing else.
pub(super) fn is_name(line: &str) -> bool {
    names_of(line).len() == 1
}

/// The inspectorates of a line that has only their names, such as two columns' headings.
pub(super) fn names_of(line: &str) -> Vec<String> {
    let mut found: Vec<_> = NAMES.iter().filter_map(|(_, name)| name.find(line)).collect();
    found.sort_by_key(|name| name.start());
    let rest = NAMES.iter().fold(line.to_string(), |rest, (_, name)| name.replace(&rest, "").into_owned());
    // "the Care Quality Commission (CQC)"
    let rest = rest.replace(['(', ')', '/'], " ");
    let only = rest.split_whitespace().all(|word| ["the", "The", "and", "&"].contains(&word) || is_abbreviation(word));
    if only { found.into_iter().map(|name| name.as_str().to_string()).collect() } else { Vec::new() }
}

fn is_abbreviation(word: &str) -> bool {
    NAMES.iter().any(|(_, name)| name.find(word).is_some_and(|found| found.as_str().len() == word.len()))
}

/// The inspectorate of an office: "Chief Inspector of Health Care, CQC", "His Majesty's Inspector of Constabulary".
pub(super) fn of_office(office: &str) -> Option<Inspectorate> {
    let named = NAMES.iter().find(|(_, name)| name.is_match(office)).map(|(kind, _)| *kind);
    named.or_else(|| {
        let office = office.to_lowercase();
        let has = |word: &str| office.contains(word);
        match () {
            () if has("constabulary") || has("fire & rescue") || has("fire and rescue") => {
                Some(Inspectorate::Constabulary)
            }
            () if has("probation") => Some(Inspectorate::Probation),
            // only the Care Quality Commission has these offices
            () if CARE_OFFICES.iter().any(|office| has(office)) => Some(Inspectorate::CareQuality),
            // and only Ofsted these
            () if has("regional director") || has("national director") || office.ends_with("majesty’s inspector") => {
                Some(Inspectorate::Ofsted)
            }
            () => None,
        }
    })
}

/// The letter's own name for an inspectorate, or its usual one.
pub(super) fn printed(kind: Inspectorate, names: &[String]) -> Option<String> {
    let (_, pattern) = NAMES.iter().find(|(known, _)| *known == kind)?;
    let usual = match kind {
        Inspectorate::Ofsted => "Ofsted",
        Inspectorate::CareQuality => "Care Quality Commission",
        Inspectorate::Constabulary => "HMI Constabulary",
        Inspectorate::Probation => "HMI Probation",
    };
    Some(names.iter().find(|name| pattern.is_match(name)).cloned().unwrap_or_else(|| usual.to_string()))
}

/// Whether two names are of one inspectorate.
pub(super) fn same(one: &str, other: &str) -> bool {
    of_office(one).is_some() && of_office(one) == of_office(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_printed_in_their_order() {
        let early = "Between 22 and 26 February 2016, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) \
                     and HMI Probation (HMIP) undertook a joint inspection in Fenmoor.";
        let of = |text| named_in(&[Line::new(text, Default::default())]);
        assert_eq!(of(early), ["Ofsted", "Care Quality Commission", "HMI Constabulary", "HMI Probation"]);
        let late = "It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s \
                    Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).";
        assert_eq!(
            of(late).last().map(String::as_str),
            Some("His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services")
        );
    }

    #[test]
    fn lines_of_names() {
        assert!(is_name("Care Quality Commission (CQC)"));
        assert!(is_name("HMI Constabulary and Fire & Rescue Services"));
        assert_eq!(names_of("Ofsted Care Quality Commission"), ["Ofsted", "Care Quality Commission"]);
        assert!(names_of("National Director, Ofsted").is_empty());
        assert!(names_of("His Majesty’s Inspector of Constabulary").is_empty());
    }

    #[test]
    fn offices_show_their_inspectorate() {
        assert_eq!(of_office("National Director, Ofsted"), Some(Inspectorate::Ofsted));
        assert_eq!(of_office("Chief Inspector of Health Care, CQC"), Some(Inspectorate::CareQuality));
        assert_eq!(of_office("His Majesty’s Inspector of Constabulary"), Some(Inspectorate::Constabulary));
        assert_eq!(of_office("Assistant Chief Inspector"), None);
    }
}
