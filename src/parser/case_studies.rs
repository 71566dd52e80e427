//! Case studies, boxed or not: "Case study: highly effective practice", "Practice study: area for improvement".

use crate::model::outline::{Paragraph, Section};
use crate::model::report::{CaseStudy, Report};
use crate::parser::context::Context;
use crate::recognise::heading::is_boxed_heading;
use crate::words::{Pattern, key, pattern};

/// Reads the case studies of a report.
pub fn read_case_studies(context: &Context<'_>, report: &mut Report) {
    report.case_studies = case_studies_in(&context.outline.sections);
}

/// "Case study: area for improvement. Ann is 14." or "Practice study 2 – Ann is 14." in one paragraph.
static INLINE: Pattern = pattern(
    r"(?xi)^ (?<title> (?: case | practice ) \s stud (?: y | ies ) (?: \s [0-9a-z]{1,2} )? (?: \s* [:–—] | \s - )
        (?: \s* (?: highly \s )? (?: effective | good ) \s practice [.:–—]? | \s* areas? (?: \(s\) )? \s (?: for | of ) \s [a-z\s]{3,60} [.:–—] )? ) \s* (?<text> \S .* ) $",
);

/// Whether a paragraph is a whole case study, its label included.
pub fn is_case_study(paragraph: &str) -> bool {
    INLINE.is_match(paragraph)
}

/// All case studies, in report order.
fn case_studies_in(sections: &[Section]) -> Vec<CaseStudy> {
    let mut found = Vec::new();
    visit(sections, &mut found);
    found
}

fn visit(sections: &[Section], found: &mut Vec<CaseStudy>) {
    for section in sections {
        match section.heading.as_deref() {
            Some(heading) if is_boxed_heading(heading) => found.push(case_study(section, heading)),
            _ => {
                found.extend(section.paragraphs.iter().filter_map(inline));
                visit(&section.sections, found);
            }
        }
    }
}

fn inline(paragraph: &Paragraph) -> Option<CaseStudy> {
    let parts = INLINE.captures(&paragraph.text)?;
    let title = parts.name("title")?.as_str().trim_end_matches(['.', ':', '–', '—', '-', ' ']);
    Some(CaseStudy {
        kind: kind(title).map(Into::into),
        title: Some(title.to_string()),
        text: parts.name("text")?.as_str().to_string(),
        place: paragraph.place,
    })
}

fn case_study(section: &Section, heading: &str) -> CaseStudy {
    let mut texts = Vec::new();
    texts_of(section, &mut texts);
    CaseStudy {
        kind: kind(heading).map(Into::into),
        title: Some(heading.to_string()),
        text: texts.join("\n"),
        place: section.place,
    }
}

fn texts_of(section: &Section, texts: &mut Vec<String>) {
    texts.extend(section.paragraphs.iter().map(line));
    texts
        .extend(section.tables.iter().flat_map(|table| &table.rows).flatten().filter(|cell| !cell.is_empty()).cloned());
    for child in &section.sections {
        texts.extend(child.heading.clone());
        texts_of(child, texts);
    }
}

fn line(paragraph: &Paragraph) -> String {
    if paragraph.bullet { format!("• {}", paragraph.text) } else { paragraph.text.clone() }
}

/// What the case shows, according to the heading.
fn kind(heading: &str) -> Option<&'static str> {
    let heading = key(heading);
    let kinds = [
        ("effective practice", "effective_practice"),
        ("good practice", "effective_practice"),
        ("improvement", "improvement"),
        ("priority action", "priority_action"),
    ];
    let mut named = kinds.iter().filter(|(words, _)| heading.contains(words)).map(|(_, kind)| *kind);
    match (named.next(), named.next()) {
        (Some(_), Some(_)) => Some("mixed"),
        (only, _) => only,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(heading: &str, texts: &[&str], sections: Vec<Section>) -> Section {
        let paragraph = |text: &&str| Paragraph { text: text.to_string(), ..Paragraph::default() };
        let paragraphs = texts.iter().map(paragraph).collect();
        Section { heading: Some(heading.into()), paragraphs, sections, ..Section::default() }
    }

    #[test]
    fn a_box_with_a_title_line_of_its_own() {
        let title = section("Ann’s journey", &["Ann is 14.", "She is safe."], Vec::new());
        let boxed = section("Case study: effective practice", &[], vec![title]);
        let found = case_studies_in(&[section("Key strengths", &["Plans are clear."], vec![boxed])]);
        let [only] = found.as_slice() else { panic!("one case study") };
        assert_eq!(only.title.as_deref(), Some("Case study: effective practice"));
        assert_eq!(only.text, "Ann’s journey\nAnn is 14.\nShe is safe.");
    }

    #[test]
    fn two_case_studies_in_one_box() {
        let boxes = vec![
            section("Case study: highly effective practice", &["Ann is 14."], Vec::new()),
            section("Case study: area for improvement", &["Bo is 15."], Vec::new()),
        ];
        let found = case_studies_in(&boxes);
        let kinds: Vec<&str> = found.iter().filter_map(|study| study.kind.as_deref()).collect();
        assert_eq!(kinds, ["effective_practice", "improvement"]);
    }

    #[test]
    fn a_label_in_the_line_of_its_text() {
        for (text, title, rest) in [
            ("Case study: Ann is 14 and lives with her aunt.", "Case study", "Ann is 14 and lives with her aunt."),
            ("Case study: area for improvement. Ann is 14.", "Case study: area for improvement", "Ann is 14."),
            (
                "Practice study 2 – highly effective practice: Ann is 14.",
                "Practice study 2 – highly effective practice",
                "Ann is 14.",
            ),
        ] {
            let found = case_studies_in(&[section("Key strengths", &[text], Vec::new())]);
            let [only] = found.as_slice() else { panic!("one case study in {text}") };
            assert_eq!((only.title.as_deref(), only.text.as_str()), (Some(title), rest));
        }
        assert!(!is_case_study("Case study reviews are timely."));
    }

    #[test]
    fn headings_tell_the_kind() {
        assert_eq!(kind("Case study: highly effective practice"), Some("effective_practice"));
        assert_eq!(kind("Practice study: area(s) for improvement"), Some("improvement"));
        assert_eq!(kind("Case study: area for priority action"), Some("priority_action"));
        assert_eq!(kind("Case study: areas for priority action and improvement"), Some("mixed"));
        assert_eq!(kind("Case study"), None);
    }
}
