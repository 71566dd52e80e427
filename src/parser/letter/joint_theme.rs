//! What a joint targeted area inspection looked at: the deep dive's words, else the first paragraph's, else the title's.

use regex::Regex;
use std::sync::LazyLock;

/// "a ‘deep dive’ focus on the response to children living with domestic abuse."
static DEEP_DIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)\bdeep[\ -]dive['’‘”]?\ (?: focus\ on\ (?:the\ (?:multi-agency\ )?response\ to\ )?
        | into\ (?: the\ effectiveness\ of\ services\ for\ (?:a\ group\ of\ )? | the\ (?:multi-agency\ )?response\ to\ | services\ for\ ) )
        (?<theme>[^.]+)",
    )
    .expect("a constant pattern")
});

/// "the multi-agency response to ... in ..."
static RESPONSE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\b(?:multi-agency )?responses? to (?<theme>[^.]+)").expect("a constant pattern"));

/// The place at the end: " in the Fens"; a bracket with another name of the theme before it.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?: \(often referred to as [^()]*\))?(?: (?:in|within|across) (?:the )?\p{Lu}[^,;]*)?$")
        .expect("a constant pattern")
});

/// Words behind a place's name that say more of the children before it: "families in the Fens who need help".
static WHO: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\p{Lu}\S* (?:who|whose|that|which|living|aged|with \p{Ll}\w*) ").expect("a constant pattern")
});

/// The theme, from the title and the first paragraphs.
pub(super) fn of(opening: &[&str]) -> Option<String> {
    let title = opening.iter().find(|line| line.to_lowercase().starts_with("joint targeted area inspection"));
    let title = title.and_then(|line| response(line));
    let deep =
        opening.iter().find_map(|line| DEEP_DIVE.captures(line)).and_then(|found| tidy(found.name("theme")?.as_str()));
    let paragraph = || {
        opening.iter().filter(|line| line.contains("multi-agency") && line.len() > 120).find_map(|line| response(line))
    };
    match deep {
        // "this vulnerable group of children": the title names it
        Some(deep) if deep.starts_with("this ") || deep.starts_with("these ") => title.or_else(paragraph),
        Some(deep) => Some(deep),
        None => paragraph().or(title),
    }
}

fn response(line: &str) -> Option<String> {
    tidy(RESPONSE.captures(line)?.name("theme")?.as_str())
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
    use super::of;

    const TITLE: &str = "Joint targeted area inspection of the multi-agency response to child exploitation in Fenmoor";

    #[test]
    fn the_deep_dive_comes_first() {
        let first = "Between 2 and 6 May 2016, Ofsted undertook a joint inspection of the multi-agency response to abuse and neglect \
                     in Fenmoor. This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.";
        assert_eq!(of(&[TITLE, first]).as_deref(), Some("children living with domestic abuse"));
    }

    #[test]
    fn a_deep_dive_that_points_back_leaves_it_to_the_title() {
        let first = "Also included was a ‘deep dive’ focus on this vulnerable group of children, where these issues were known.";
        assert_eq!(of(&[TITLE, first]).as_deref(), Some("child exploitation"));
    }

    #[test]
    fn since_2022_the_first_paragraph_tells() {
        let first = "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to \
                     identification of initial need and risk (often referred to as the ‘front door’) in the Fenmoor.";
        let title = "Joint targeted area inspection of Fenmoor";
        assert_eq!(of(&[title, first]).as_deref(), Some("identification of initial need and risk"));
        assert_eq!(of(&[title]), None);
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
            assert_eq!(of(&[&title]).as_deref(), Some(theme));
        }
    }
}
