//! What a visit looked at, and which monitoring visit it was.

use crate::words::{folded, pattern, sentences};
use regex::Regex;
use std::sync::LazyLock;

/// "During this visit, inspectors reviewed ...", "The visit looked at ..."
static LOOKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)^ (?: [^,.:;]{0,80} ,\s+ )?
        (?: (?: the | our | (?:his|her)\ majesty['’]s ) \s+ )?
        (?: inspectors | inspection | (?:this|the)?\s*(?:focused|monitoring)?\s*visit | we | i ) \s+ (?: also \s+ )?
        (?: looked (?:\ closely|\ again|\ specifically)? \s+ at | considered | evaluated | reviewed | examined | explored | assessed | scrutinised
          | (?: was \s+ )? (?: focused | concentrated ) (?:\ \w+ly)? \s+ on ) \s+
        (?<what> .+ ) $",
    )
});

/// How they looked is not what at.
static EVIDENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:that\b|whether\b.{0,20}$|(?:a |the )?(?:(?:wide|broad|full) )?(?:range|variety|sample|number|selection) of\b|evidence\b|(?:electronic |children['’]s )?(?:case )?(?:records|files)\b|case discussions\b)",
    )
});

/// The framework that a visit followed.
static FRAMEWORK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i),? in (?:accordance|line) with the inspections? of local authority .*$"));

/// What inspectors looked at, from a letter's first paragraphs: the words after "Inspectors looked at", up to the
/// sentence's end, with the bullets that a colon announces.
pub fn theme(paragraphs: &[String]) -> Option<String> {
    paragraphs.iter().enumerate().find_map(|(at, paragraph)| {
        let text = folded(paragraph);
        let what = sentences(&text).find_map(looked_at)?;
        let bullets = paragraphs.get(at + 1..).unwrap_or_default();
        Some(with_bullets(&what, bullets))
    })
}

fn looked_at(sentence: &str) -> Option<String> {
    let what = LOOKED.captures(sentence)?.name("what")?.as_str();
    let what = FRAMEWORK.replace(what, "");
    (!EVIDENCE.is_match(&what)).then(|| what.trim().trim_end_matches('.').to_string())
}

/// Bullets begin in lower case or end without a stop; the first paragraph that doesn't ends them.
fn with_bullets(what: &str, following: &[String]) -> String {
    if !what.ends_with(':') {
        return what.to_string();
    }
    let is_bullet = |text: &&String| text.starts_with(char::is_lowercase) || !text.ends_with('.') || text.len() < 80;
    let bullets: Vec<&str> =
        following.iter().take_while(is_bullet).map(|text| text.trim_end_matches(['.', ';'])).collect();
    format!("{what} {}", bullets.join("; ")).trim_end_matches([':', ' ']).to_string()
}

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// "The visit was the fourth monitoring visit since", "the findings of the second monitoring visit"
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    let ordinals = ORDINALS.join("|");
    pattern(&format!(
        r"(?i)\b(?:(?:this|visit|it) (?:is|was) (?:the |our |your |ofsted['’]s )?|(?:findings|outcome|details) (?:of|from) (?:the |our |your )?)(?:local authority['’]s |council['’]s )?(?:(?<word>{ordinals})|(?<digits>\d{{1,2}})(?:st|nd|rd|th))(?: and (?:final|last))? (?:ofsted )?monitoring visit"
    ))
});

/// Which monitoring visit a letter is about, by its first paragraphs, with the words that say so.
pub fn numbered(opening: &str) -> Option<(u32, String)> {
    let opening = folded(opening);
    let found = NUMBERED.captures(&opening)?;
    let number = match found.name("digits") {
        Some(digits) => digits.as_str().parse().ok()?,
        None => {
            let word = found.name("word")?.as_str().to_lowercase();
            let at = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
            u32::try_from(at + 1).ok()?
        }
    };
    Some((number, found.get(0)?.as_str().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paragraphs: &[&str]) -> Option<String> {
        theme(&paragraphs.iter().map(|text| text.to_string()).collect::<Vec<_>>())
    }

    #[test]
    fn what_inspectors_looked_at() {
        for (text, what) in [
            (
                "Inspectors looked at the arrangements for care leavers. They met some.",
                "the arrangements for care leavers",
            ),
            ("During this visit, inspectors reviewed the progress made.", "the progress made"),
            ("The visit looked at the quality of decisions.", "the quality of decisions"),
            (
                "Inspectors considered the front door, in accordance with the inspection of local authority children’s services framework.",
                "the front door",
            ),
        ] {
            assert_eq!(of(&[text]).as_deref(), Some(what));
        }
        assert_eq!(of(&["Inspectors looked at a range of evidence.", "They also looked at records."]), None);
    }

    #[test]
    fn a_list_of_themes() {
        let read = of(&[
            "Inspectors looked at care leavers, with a focus on:",
            "homes",
            "work.",
            "This visit was carried out on site, and inspectors met with young people and their advisers.",
        ]);
        assert_eq!(read.as_deref(), Some("care leavers, with a focus on: homes; work"));
    }

    #[test]
    fn visits_are_counted() {
        let number = |text| numbered(text).map(|(number, _)| number);
        let text = "The visit was the fourth monitoring visit since the local authority was judged inadequate.";
        assert_eq!(number(text), Some(4));
        assert_eq!(number("This is the 10th monitoring visit since then."), Some(10));
        assert_eq!(number("At the first monitoring visit, leaders had no plan."), None);
    }
}
