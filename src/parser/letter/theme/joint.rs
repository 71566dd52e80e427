//! The theme of a joint inspection: in the deep dive's words, else in the first paragraph, else in the title.

use crate::model::line::Line;
use crate::model::place::{Place, Printed};
use crate::words::{Pattern, pattern};

/// "a ‘deep dive’ focus on the response to children living with domestic abuse."
static DEEP_DIVE: Pattern = pattern(
    r"(?xi)\bdeep[\ -]dive['’‘”]?\ (?: (?:theme\ )? focus\ (?:was\ )? on\ (?:the\ (?:multi-agency\ )?response\ to\ )?
        | (?:evaluation|investigation|examination|review) \ (?:of|into)\ (?:the\ (?:multi-agency\ )?response\ to\ )?
        | into\ (?: the\ effectiveness\ of\ services\ for\ (?:a\ group\ of\ )? | the\ (?:multi-agency\ )?response\ to\ | services\ for\ ) )
        (?<theme>[^.]+)",
);

/// "the multi-agency response to ... in ..."
static RESPONSE: Pattern = pattern(r"(?i)\b(?:multi-agency )?responses? to (?<theme>[^.]+)");

/// The place at the end: " in the Fens"; a bracket with another name of the theme before it.
static PLACE: Pattern =
    pattern(r"(?: \(often referred to as [^()]*\))?(?: (?:in|within|across) (?:the )?\p{Lu}[^,;]*)?$");

/// Words after a place's name that say more about the children before it: "families in the Fens who need help".
static WHO: Pattern = pattern(r"\p{Lu}\S* (?:who|whose|that|which|living|aged|with \p{Ll}\w*) ");

/// Words that point back to what was named before: "the response to these issues", "this vulnerable group".
static BACK: Pattern = pattern(
    r"(?xi)^ (?: this | these | such | them | it )\b | \b these \b
        | \b (?: this | such ) \s+ (?: \w+ \s+ )? (?: issues? | groups? | cohort | themes? | types? | forms? | children | risks? | harm | abuse ) \b",
);

/// The theme of a joint inspection, from the title and the first paragraphs. A deep dive that points back means what
/// the sentence before it names, or else the title.
pub fn of_joint_inspection(opening: &[Line]) -> Option<Printed<String>> {
    let title = opening.iter().find(|line| line.text.to_lowercase().starts_with("joint targeted area inspection"));
    let title = title.and_then(response);
    let deep = opening.iter().find_map(|line| Some((line, theme_in(&DEEP_DIVE, line)?)));
    let is_themed = |line: &&Line| line.text.contains("multi-agency") && line.text.len() > 120;
    let paragraph = || opening.iter().filter(is_themed).find_map(response);
    match deep {
        Some((line, deep)) if BACK.is_match(&deep.value) => before(line).or(title).or_else(paragraph),
        Some((_, deep)) => Some(deep),
        None => paragraph().or(title),
    }
}

/// What the sentences before a deep dive's say that the inspection was about.
fn before(line: &Line) -> Option<Printed<String>> {
    let end = DEEP_DIVE.find(&line.text)?.start();
    response(&line.part(0, end)).filter(|theme| !BACK.is_match(&theme.value))
}

fn response(line: &Line) -> Option<Printed<String>> {
    theme_in(&RESPONSE, line)
}

fn theme_in(words: &Pattern, line: &Line) -> Option<Printed<String>> {
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
    fn these_issues_are_what_the_sentence_before_names() {
        let first = "Between 2 and 6 May 2016, Ofsted undertook a joint inspection of the multi-agency response to sexual exploitation \
                     and children missing from home in Fenmoor. This inspection included a ‘deep dive’ focus on the response to these issues.";
        let theme = Some("sexual exploitation and children missing from home");
        assert_eq!(joint(&[first]).as_deref(), theme);
        let title = "Joint targeted area inspection of services for vulnerable children";
        assert_eq!(joint(&[title, first]).as_deref(), theme);
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
