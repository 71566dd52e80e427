//! What inspectors looked at on a visit. The letter has a sentence about it, often with a list.

use crate::model::place::Printed;
use crate::parser::letter::parts::Told;
use crate::words::{Pattern, offset, pattern, sentences, with_stop};

/// "During this visit, inspectors reviewed ...", "The visit looked at ...", "We looked at:", "The focus of the visit
/// was ...", "Areas covered by the visit included ..."
static LOOKED: Pattern = pattern(
    r"(?xi)^ (?: [^,.:;]{0,80} ,\s+ )?
        (?: (?: (?: the | our | (?:his|her)\ majesty['’]s ) \s+ )?
            (?: inspectors | inspection | (?:this|the)?\s*(?:focused|monitoring)?\s*visit | we | i ) \s+ (?: also \s+ )?
            (?: looked (?:\ closely|\ again|\ specifically)? \s+ at | considered | evaluated | reviewed | examined | explored | assessed | scrutinised
              | (?: was \s+ )? (?: focused | concentrated ) (?:\ \w+ly)? \s+ on )
          | (?: the \s+ )? (?: main \s+ | specific \s+ )? focus \s+ of \s+ (?: the | this | our ) \s+ (?: focused \s+ | monitoring \s+ )? visit \s+ was (?: \s+ on )?
          | (?: the \s+ )? areas? \s+ (?: covered | considered | reviewed | looked \s+ at ) \s+ (?: by | during | in | at | on ) \s+
            (?: the | this | our ) \s+ (?: focused \s+ | monitoring \s+ )? visit \s+ (?: were | was | included? ) )
        (?: \s*:\s* | \s+ (?<what> .+ ) ) $",
).with(&["inspectors", "inspection", "visit", "we ", "i "]);

/// How they looked, as opposed to what they looked at.
static EVIDENCE: Pattern = pattern(
    r"(?i)^(?:that\b|whether\b.{0,20}$|(?:a |the )?(?:(?:wide|broad|full) )?(?:range|variety|sample|number|selection) of\b|evidence\b|(?:electronic |children['’]s )?(?:case )?(?:records|files)\b|case discussions\b)",
);

/// The framework that a visit followed.
static FRAMEWORK: Pattern = pattern(r"(?i),? in (?:accordance|line) with the inspections? of local authority .*$");

/// What inspectors looked at, from a letter's first paragraphs: the words after "Inspectors looked at", up to the
/// end of the sentence, with the bullets that a colon announces.
pub fn looked_at(paragraphs: &[Told]) -> Option<Printed<String>> {
    let told = |at: usize, told: &Told| {
        let text = told.line.text.as_str();
        sentences(text).find_map(|sentence| {
            let theme = theme(object(sentence)?, sentence, paragraphs, at)?;
            let what = object(sentence).unwrap_or_default();
            let start = offset(text, sentence).unwrap_or(0) + sentence.find(&what).unwrap_or(0);
            Some(Printed::new(theme.clone(), theme, told.line.part(start, text.len()).place))
        })
    };
    paragraphs.iter().enumerate().find_map(|(at, paragraph)| told(at, paragraph))
}

/// Everything under a heading "Areas covered by the visit" with no such sentence, if it is a list.
pub fn listed(covered: &[Told]) -> Option<Printed<String>> {
    let first = covered.first()?;
    let theme = list(covered)?;
    Some(Printed::new(theme.clone(), theme, first.line.place))
}

/// The object of the sentence in paragraph `at`, with the list that it, or else the next sentence, announces.
fn theme(what: String, sentence: &str, paragraphs: &[Told], at: usize) -> Option<String> {
    let text = paragraphs.get(at)?.line.text.as_str();
    let below = paragraphs.get(at + 1..).unwrap_or_default();
    if what.is_empty() || what.ends_with(':') {
        let items = list(below).or_else(|| unmarked(below));
        return match (what.is_empty(), items) {
            (true, items) => items,
            (false, Some(items)) => Some(format!("{what} {items}")),
            (false, None) => Some(what.trim_end_matches(':').to_string()),
        };
    }
    let behind = offset(text, sentence).and_then(|start| text.get(start + sentence.len()..)).unwrap_or_default();
    let behind = behind.trim_start_matches('.').trim();
    let more = if behind.is_empty() { closer(below) } else { Some((behind, below)) };
    let more = more.and_then(|(words, items)| {
        let announcement =
            sentences(words).next().filter(|first| first.len() == words.len() && words.ends_with(':'))?;
        object(announcement).and_then(|_| Some(format!("{what}. {} {}", with_stop(words, announcement), list(items)?)))
    });
    Some(more.unwrap_or(what))
}

/// The paragraph that follows, with what is below it.
fn closer(below: &[Told]) -> Option<(&str, &[Told])> {
    let (next, items) = below.split_first()?;
    (!next.listed).then_some((next.line.text.as_str(), items))
}

fn object(sentence: &str) -> Option<String> {
    let found = LOOKED.captures(sentence)?;
    let what = found.name("what").map_or("", |what| what.as_str());
    let what = FRAMEWORK.replace(what, "");
    (!EVIDENCE.is_match(&what)).then(|| what.trim().trim_end_matches('.').to_string())
}

/// The items of the list that begins here, which aren't kinds of evidence.
fn list(following: &[Told]) -> Option<String> {
    let items: Vec<&str> = following.iter().take_while(|told| told.listed).map(|told| item(&told.line.text)).collect();
    let first = items.first()?;
    (!EVIDENCE.is_match(first)).then(|| items.join("; "))
}

/// Where no bullets are printed, items begin in lower case or end without a full stop; the first paragraph that does
/// neither ends them.
fn unmarked(following: &[Told]) -> Option<String> {
    if following.first().is_none_or(|first| first.listed) {
        return None;
    }
    let is_item = |text: &&str| text.starts_with(char::is_lowercase) || !text.ends_with('.') || text.len() < 80;
    let texts = following.iter().map(|told| told.line.text.as_str()).take_while(is_item);
    let items: Vec<&str> = texts.map(item).collect();
    (!items.is_empty()).then(|| items.join("; "))
}

/// An item without what joins it to the next one.
fn item(text: &str) -> &str {
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    text.strip_suffix(" and").unwrap_or(text).trim_end_matches([';', ','])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::line::Line;

    /// The paragraphs of a letter; those with a bullet are items.
    fn told(paragraphs: &[&str]) -> Vec<Told> {
        let line = |text: &str| Line::new(text, Default::default());
        let told = |text: &&str| match text.strip_prefix("• ") {
            Some(item) => Told { line: line(item), listed: true },
            None => Told { line: line(text), listed: false },
        };
        paragraphs.iter().map(told).collect()
    }

    fn of(paragraphs: &[&str]) -> Option<String> {
        looked_at(&told(paragraphs)).map(|theme| theme.value)
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
            ("The focus of this monitoring visit was on the front door.", "the front door"),
            ("Areas covered by the visit included plans for care leavers.", "plans for care leavers"),
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
    fn all_bullets_however_long_are_the_theme() {
        let long = "• The quality and timeliness of the response to children who are missing from home, and to those at risk of exploitation.";
        let end = "This visit was carried out on site.";
        let items = format!("homes; {}; work", long.trim_start_matches("• ").trim_end_matches('.'));
        assert_eq!(of(&["We looked at:", "• homes;", long, "• work.", end]).as_deref(), Some(items.as_str()));
        assert_eq!(of(&["Inspectors considered:", "• case records", "• data", end]), None, "evidence");
    }

    #[test]
    fn a_list_announced_by_the_next_sentence() {
        let theme = Some("care leavers. This visit focused specifically on: homes; work");
        let apart =
            ["Inspectors looked at care leavers.", "This visit focused specifically on:", "• homes; and", "• work."];
        assert_eq!(of(&apart).as_deref(), theme);
        let together =
            ["Inspectors looked at care leavers. This visit focused specifically on:", "• homes; and", "• work."];
        assert_eq!(of(&together).as_deref(), theme);
    }

    #[test]
    fn a_list_under_the_heading_of_areas_covered() {
        let theme = listed(&told(&["• the front door", "• plans for care leavers", "Inspectors met families."]));
        assert_eq!(theme.map(|theme| theme.value).as_deref(), Some("the front door; plans for care leavers"));
    }
}
