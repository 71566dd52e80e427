//! What a recommendation refers to: paragraphs of the report, outcomes and enablers of the national framework.

use crate::model::report::Reference;
use crate::words::{Pattern, pattern, pattern_of};
use std::sync::LazyLock;

const NUMBER: &str = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";

/// What is between brackets.
static BRACKET: Pattern = pattern(r"[(\[]([^()\[\]]*)[)\]]");

/// The label of paragraphs, and the run of numbers after it: "(paragraphs 139, 146 149,150 and 101 - 103)".
static PARAGRAPHS: Pattern = pattern(
    r"(?i)\bpara(?:graph)?s?\b\.?\s*(?:numbers?\s+|nos?\.?\s*)?(\d{1,3}\b(?:(?:[\s,;&–—−‑-]|\band\b|\bto\b|\bor\b)*\b\d{1,3}\b)*)",
);

/// A number, or a range.
static NUMBERS: Pattern = pattern(r"(\d{1,3})(?:\s*(?:[–—−‑-]|\bto\b)\s*(\d{1,3}))?");

/// "national framework", with the words that lead to it and away from it.
static NATIONAL_FRAMEWORK: Pattern =
    pattern(r"(?i)[,;:–-]?\s*(?:\bof\s+)?(?:\bthe\s+)?(?:children.s social care\s+)?national framework\b[,;:–-]?\s*");

/// The beginning of an outcome or enabler: "Outcome 3", "enablers one and two", "Enabler: ...".
static ITEM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern_of(format!(r"(?i)\b(outcome|enabler)s?(?:\s*:|\s+{NUMBER}\b)")).with(&["outcome", "enabler"])
});

/// Several numbers after one label, and nothing else.
static SEVERAL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern_of(format!(r"(?i)^(outcome|enabler)s?\s+({NUMBER}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|,\s*and\s+){NUMBER})+)$"))
        .with(&["outcome", "enabler"])
});

static ONE_NUMBER: LazyLock<Pattern> = LazyLock::new(|| pattern_of(format!(r"(?i)\b{NUMBER}\b")));

/// All references of a text, each once, in the order in which they are printed, those to the national framework first.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let brackets = BRACKET.captures_iter(text).filter_map(|found| found.get(1));
    let mut found: Vec<Reference> = Vec::new();
    for reference in brackets.flat_map(|bracket| national_framework(bracket.as_str())).chain(paragraphs(text)) {
        if !found.contains(&reference) {
            found.push(reference);
        }
    }
    found
}

/// "(Outcome 3)", "(national framework, outcomes 1 and 3)", "(Enabler: ..., National Framework)".
fn national_framework(bracket: &str) -> Vec<Reference> {
    let named = NATIONAL_FRAMEWORK.is_match(bracket);
    let rest = NATIONAL_FRAMEWORK.replace_all(bracket, "; ");
    let rest = trimmed(&rest);
    let starts: Vec<usize> = ITEM.find_iter(rest).map(|item| item.start()).collect();
    let begins = starts.first() == Some(&0);
    if rest.is_empty() || !named && !begins {
        return Vec::new();
    }
    let starts = if begins { starts } else { vec![0] };
    let ends = starts.iter().copied().skip(1).chain([rest.len()]);
    let items = starts.iter().zip(ends).filter_map(|(start, end)| rest.get(*start..end));
    let values = items.flat_map(|item| one_each(trimmed(item)));
    values.map(|value| Reference { kind: "national_framework".into(), value }).collect()
}

/// A bracket's words without the signs and the "and" around them.
fn trimmed(words: &str) -> &str {
    const SIGNS: &[char] = &[',', ';', ':', '.', '–', '-', '&'];
    let words = words.trim().trim_matches(SIGNS).trim();
    words.strip_suffix(" and").unwrap_or(words).trim_end_matches(SIGNS).trim()
}

/// "outcomes 1 and 3" are outcome 1 and outcome 3.
fn one_each(item: &str) -> Vec<String> {
    let Some(found) = SEVERAL.captures(item) else { return vec![item.to_string()] };
    let (Some(label), Some(numbers)) = (found.get(1), found.get(2)) else { return Vec::new() };
    let numbers = ONE_NUMBER.find_iter(numbers.as_str());
    numbers.map(|number| format!("{} {}", label.as_str(), number.as_str())).collect()
}

/// "(paragraph 112)", "(Paras 58, 62,64, 65)", "(page 12, paragraphs 101 - 103)".
fn paragraphs(text: &str) -> impl Iterator<Item = Reference> {
    let runs = PARAGRAPHS.captures_iter(text).filter_map(|found| found.get(1));
    let numbers = runs.flat_map(|run| NUMBERS.captures_iter(run.as_str()));
    numbers.filter_map(|number| {
        let first = number.get(1)?.as_str();
        let value = number.get(2).map_or(first.to_string(), |last| format!("{first}-{}", last.as_str()));
        Some(Reference { kind: "paragraph".into(), value })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<(String, String)> {
        references(text).into_iter().map(|found| (found.kind.to_string(), found.value)).collect()
    }

    fn all(kind: &str, wanted: &[&str]) -> Vec<(String, String)> {
        wanted.iter().map(|value| (kind.to_string(), value.to_string())).collect()
    }

    #[test]
    fn every_number_of_a_bracket_is_a_paragraph() {
        for (text, wanted) in [
            ("Improve plans (Para 31).", &["31"][..]),
            ("Improve plans (Paras 58, 62,64, 65).", &["58", "62", "64", "65"]),
            ("Improve plans (para. 119).", &["119"]),
            ("Improve plans (paras. 121 and 122).", &["121", "122"]),
            ("Improve plans (Paragraphs 101 - 103).", &["101-103"]),
            ("Improve plans (paragraphs 7 to 9, 21–23 and 30)", &["7-9", "21-23", "30"]),
            ("Improve plans (paragraphs 139, 146 149,150,158,159).", &["139", "146", "149", "150", "158", "159"]),
            ("Improve plans (paragraph 112).", &["112"]),
            ("Improve plans (page 12, paragraph 17; page 14, paragraph 3).", &["17", "3"]),
            ("Improve plans (Ofsted: paragraph 12).", &["12"]),
            ("Improve plans (paragraph 12) and visits (paragraphs 12, 13).", &["12", "13"]),
            ("Improve plans, as in paragraph 12 of the report of 2014.", &["12"]),
        ] {
            assert_eq!(values(text), all("paragraph", wanted), "{text}");
        }
    }

    #[test]
    fn outcomes_and_enablers_are_of_the_national_framework() {
        for (text, wanted) in [
            ("The timeliness of plans. (outcome 3, national framework)", &["outcome 3"][..]),
            ("The timeliness of plans (Enabler two).", &["Enabler two"]),
            ("The timeliness of plans (National Framework outcome two).", &["outcome two"]),
            ("The timeliness of plans (Outcome 3).", &["Outcome 3"]),
            ("The timeliness of plans (outcomes 1 and 3).", &["outcome 1", "outcome 3"]),
            (
                "The timeliness of plans (Outcomes 1, 2 and 4, national framework)",
                &["Outcome 1", "Outcome 2", "Outcome 4"],
            ),
            (
                "The timeliness of plans (outcome 1 and enabler 2 of the national framework)",
                &["outcome 1", "enabler 2"],
            ),
            (
                "The timeliness of plans (enabler 2, leaders drive conditions for effective practice)",
                &["enabler 2, leaders drive conditions for effective practice"],
            ),
            (
                "Caseloads (Enabler: the workforce is equipped and effective, National Framework)",
                &["Enabler: the workforce is equipped and effective"],
            ),
        ] {
            assert_eq!(values(text), all("national_framework", wanted), "{text}");
        }
    }

    #[test]
    fn other_brackets_refer_to_nothing() {
        for text in [
            "Improve plans (including outcomes for care leavers).",
            "Improve arrangements for risk (level 2).",
            "Improve the national framework of plans.",
            "Set a target (outcome measures of 2014).",
        ] {
            assert_eq!(values(text), [], "{text}");
        }
    }
}
