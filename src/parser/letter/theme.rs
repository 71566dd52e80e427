//! What inspectors looked at. A letter about a visit has a sentence about it; for a joint inspection it is in the deep
//! dive's words, else in the first paragraph, else in the title.

use crate::model::line::Line;
use crate::model::place::{Place, Printed};
use crate::words::{offset, pattern, sentences};
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

/// How they looked, as opposed to what they looked at.
static EVIDENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:that\b|whether\b.{0,20}$|(?:a |the )?(?:(?:wide|broad|full) )?(?:range|variety|sample|number|selection) of\b|evidence\b|(?:electronic |children['’]s )?(?:case )?(?:records|files)\b|case discussions\b)",
    )
});

/// The framework that a visit followed.
static FRAMEWORK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i),? in (?:accordance|line) with the inspections? of local authority .*$"));

/// "a ‘deep dive’ focus on the response to children living with domestic abuse."
static DEEP_DIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)\bdeep[\ -]dive['’‘”]?\ (?: focus\ on\ (?:the\ (?:multi-agency\ )?response\ to\ )?
        | into\ (?: the\ effectiveness\ of\ services\ for\ (?:a\ group\ of\ )? | the\ (?:multi-agency\ )?response\ to\ | services\ for\ ) )
        (?<theme>[^.]+)",
    )
});

/// "the multi-agency response to ... in ..."
static RESPONSE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:multi-agency )?responses? to (?<theme>[^.]+)"));

/// The place at the end: " in the Fens"; a bracket with another name of the theme before it.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?: \(often referred to as [^()]*\))?(?: (?:in|within|across) (?:the )?\p{Lu}[^,;]*)?$")
});

/// Words after a place's name that say more about the children before it: "families in the Fens who need help".
static WHO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\p{Lu}\S* (?:who|whose|that|which|living|aged|with \p{Ll}\w*) "));

/// What inspectors looked at, from a letter's first paragraphs: the words after "Inspectors looked at", up to the
/// end of the sentence, with the bullets that a colon announces.
pub fn looked_at(paragraphs: &[Line]) -> Option<Printed<String>> {
    paragraphs.iter().enumerate().find_map(|(at, paragraph)| {
        let (what, sentence) = sentences(&paragraph.text).find_map(|s| Some((object(s)?, s)))?;
        let bullets = paragraphs.get(at + 1..).unwrap_or_default();
        let start = offset(&paragraph.text, sentence).unwrap_or(0) + sentence.find(&what).unwrap_or(0);
        let theme = with_bullets(&what, bullets);
        Some(Printed::new(theme.clone(), theme, paragraph.part(start, paragraph.text.len()).place))
    })
}

fn object(sentence: &str) -> Option<String> {
    let what = LOOKED.captures(sentence)?.name("what")?.as_str();
    let what = FRAMEWORK.replace(what, "");
    (!EVIDENCE.is_match(&what)).then(|| what.trim().trim_end_matches('.').to_string())
}

/// Bullets begin in lower case or end without a full stop; the first paragraph that does neither ends them.
fn with_bullets(what: &str, following: &[Line]) -> String {
    if !what.ends_with(':') {
        return what.to_string();
    }
    let is_bullet = |text: &&str| text.starts_with(char::is_lowercase) || !text.ends_with('.') || text.len() < 80;
    let texts = following.iter().map(|line| line.text.as_str()).take_while(is_bullet);
    let bullets: Vec<&str> = texts.map(|text| text.trim_end_matches(['.', ';'])).collect();
    format!("{what} {}", bullets.join("; ")).trim_end_matches([':', ' ']).to_string()
}

/// The theme of a joint inspection, from the title and the first paragraphs.
pub fn of_joint_inspection(opening: &[Line]) -> Option<Printed<String>> {
    let title = opening.iter().find(|line| line.text.to_lowercase().starts_with("joint targeted area inspection"));
    let title = title.and_then(response);
    let deep = opening.iter().find_map(|line| theme_in(&DEEP_DIVE, line));
    let is_themed = |line: &&Line| line.text.contains("multi-agency") && line.text.len() > 120;
    let paragraph = || opening.iter().filter(is_themed).find_map(response);
    match deep {
        // "this vulnerable group of children": the title names it
        Some(deep) if deep.value.starts_with("this ") || deep.value.starts_with("these ") => title.or_else(paragraph),
        Some(deep) => Some(deep),
        None => paragraph().or(title),
    }
}

fn response(line: &Line) -> Option<Printed<String>> {
    theme_in(&RESPONSE, line)
}

fn theme_in(words: &Regex, line: &Line) -> Option<Printed<String>> {
    let found = words.captures(&line.text)?.name("theme")?;
    let theme = tidy(found.as_str())?;
    let place: Place = line.part(found.start(), found.end()).place;
    Some(Printed::new(theme.clone(), theme, place))
}

fn tidy(words: &str) -> Option<String> {
    let words = words.trim();
    let place = PLACE.find(words).filter(|place| !WHO.is_match(place.as_str()));
    let words = place.map_or(words, |place| &words[..place.start()]);
    let words = words.trim().trim_end_matches([',', ';', ':']);
    (!words.is_empty()).then(|| words.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<Line> {
        texts.iter().map(|text| Line::new(*text, Place::default())).collect()
    }

    fn joint(opening: &[&str]) -> Option<String> {
        of_joint_inspection(&lines(opening)).map(|theme| theme.value)
    }

    fn of(paragraphs: &[&str]) -> Option<String> {
        looked_at(&lines(paragraphs)).map(|theme| theme.value)
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

    const TITLE: &str = "Joint targeted area inspection of the multi-agency response to child exploitation in Fenmoor";

    #[test]
    fn the_deep_dive_comes_first() {
        let first = "Between 2 and 6 May 2016, Ofsted undertook a joint inspection of the multi-agency response to abuse and neglect \
                     in Fenmoor. This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.";
        assert_eq!(joint(&[TITLE, first]).as_deref(), Some("children living with domestic abuse"));
    }

    #[test]
    fn a_deep_dive_that_points_back_leaves_it_to_the_title() {
        let first = "Also included was a ‘deep dive’ focus on this vulnerable group of children, where these issues were known.";
        assert_eq!(joint(&[TITLE, first]).as_deref(), Some("child exploitation"));
    }

    #[test]
    fn since_2022_the_first_paragraph_tells() {
        let first = "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to \
                     identification of initial need and risk (often referred to as the ‘front door’) in the Fenmoor.";
        let title = "Joint targeted area inspection of Fenmoor";
        assert_eq!(joint(&[title, first]).as_deref(), Some("identification of initial need and risk"));
        assert_eq!(joint(&[title]), None);
    }

    #[test]
    fn a_place_is_cut_off_at_the_end_only() {
        for (words, theme) in [
            ("children and families in Fenmoor who need help", "children and families in Fenmoor who need help"),
            ("child exploitation in the Royal Borough of Fen upon Moor and Alder", "child exploitation"),
            ("child exploitation in Fenmoor with Alder", "child exploitation"),
            ("child exploitation in Fenmoor borough for families who need help", "child exploitation"),
        ] {
            let title = format!("Joint targeted area inspection of the multi-agency response to {words}");
            assert_eq!(joint(&[&title]).as_deref(), Some(theme));
        }
    }
}
