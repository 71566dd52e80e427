//! Strengths and next steps as rows: what is under headings with these names.

use crate::framework::headings::Holds;
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::report::{Report, TextRow};
use crate::parser::case_studies::is_case_study;
use crate::parser::context::Context;
use crate::recognise::heading::{Vocabulary, is_boxed_heading};
use crate::words::{key, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// "The local authority's strengths", "The LSCB has the following strengths", "Key strengths"; not "Key strengths
/// and weaknesses".
static STRENGTHS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:the )?(?:(?:local authority|council|lscb|(?:local )?(?:safeguarding )?(?:children )?board|partnership)s? )?(?:has the following )?(?:key |main |multi agency )?strengths$",
    )
});

/// Reads the strengths of a report or letter.
pub fn read_strengths(context: &Context<'_>, report: &mut Report) {
    report.strengths = rows_under(&context.outline.sections, &|heading| STRENGTHS.is_match(heading));
}

/// Reads the next steps.
pub fn read_next_steps(context: &Context<'_>, report: &mut Report) {
    report.next_steps = Vec::new();
    steps(&context.outline.sections, context.vocabulary, &mut report.next_steps);
}

/// Every paragraph under "Next steps"; one that breaks off, as before a separate address, continues in the next.
fn steps(sections: &[Section], vocabulary: &Vocabulary, found: &mut Vec<TextRow>) {
    for section in sections.iter().filter(|section| section.role == SectionRole::Body) {
        if section.heading.as_deref().is_some_and(|heading| vocabulary.holds(&key(heading)) == Some(Holds::NextSteps)) {
            section.paragraphs.iter().for_each(|paragraph| step(paragraph, found));
        }
        steps(&section.sections, vocabulary, found);
    }
}

/// A letter ends with who receives copies and when it is published; that is not a next step.
static CLOSING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:i am|we are) copying this letter|^this letter will be (?:copied|published)"));

fn step(paragraph: &Paragraph, found: &mut Vec<TextRow>) {
    let text = paragraph.text.trim();
    if CLOSING.is_match(text) {
        return;
    }
    match found.last_mut() {
        Some(last) if is_continued(&last.text, text) => {
            last.text.push(' ');
            last.text.push_str(text);
        }
        _ => found.push(TextRow { text: text.to_string(), place: paragraph.place }),
    }
}

/// Whether a step breaks off and the next paragraph continues it; a full stop may be forgotten at its end.
fn is_continued(step: &str, next: &str) -> bool {
    const OPEN: [&str; 10] = [" to", " at", " by", " and", " of", " the", " for", " with", " in", " or"];
    let address = next.split(' ').next().is_some_and(|first| first.contains('@'));
    let closed = step.ends_with(['.', ':', ';', '?', '!', ')']);
    !closed && (address || next.starts_with(char::is_lowercase) || OPEN.iter().any(|end| step.ends_with(end)))
}

/// A row for every paragraph or bullet in the body's sections whose heading, in the form given by `key`, is wanted.
pub fn rows_under(sections: &[Section], wanted: &dyn Fn(&str) -> bool) -> Vec<TextRow> {
    let mut found = Vec::new();
    for section in sections.iter().filter(|section| section.role == SectionRole::Body) {
        let heading = section.heading.as_deref().map(key).unwrap_or_default();
        if wanted(&heading) {
            take(section, &mut found);
        } else {
            found.extend(rows_under(&section.sections, wanted));
        }
    }
    found
}

/// The rows of a section, without its case studies.
fn take(section: &Section, found: &mut Vec<TextRow>) {
    let own: Vec<&Paragraph> = section.paragraphs.iter().filter(|paragraph| !is_case_study(&paragraph.text)).collect();
    found.extend(items(&own));
    let children = section.sections.iter().filter(|s| !s.heading.as_deref().is_some_and(is_boxed_heading));
    children.for_each(|child| take(child, found));
}

/// Numbered paragraphs, each with its bullets; or the bullets, if at most one paragraph introduces them; or paragraphs.
fn items(paragraphs: &[&Paragraph]) -> Vec<TextRow> {
    let numbered = paragraphs.iter().filter(|p| p.number.is_some()).count();
    let bullets = paragraphs.iter().filter(|p| p.bullet).count();
    let by_bullets = bullets > 0 && (numbered == 0 || numbered == 1 && bullets > 1);
    let mut rows: Vec<TextRow> = Vec::new();
    for paragraph in paragraphs {
        let text = paragraph.text.trim();
        let is_row = match (by_bullets, numbered > 0) {
            (true, _) => paragraph.bullet,
            (false, true) => paragraph.number.is_some(),
            (false, false) => !text.ends_with(':'),
        };
        match rows.last_mut() {
            _ if is_row => rows.push(TextRow { text: text.to_string(), place: paragraph.place }),
            Some(last) if paragraph.bullet && !by_bullets => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            _ => {}
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(number: Option<u32>, bullet: bool, text: &str) -> Paragraph {
        Paragraph { number, bullet, text: text.into(), ..Paragraph::default() }
    }

    fn texts(heading: &str, paragraphs: Vec<Paragraph>) -> Vec<String> {
        let section = Section { heading: Some(heading.into()), paragraphs, ..Section::default() };
        rows_under(&[section], &|heading| STRENGTHS.is_match(heading)).into_iter().map(|row| row.text).collect()
    }

    #[test]
    fn a_step_without_a_full_stop_is_whole() {
        assert!(!is_continued(
            "The response should set out the actions for individual agencies",
            "The director should send it."
        ));
        assert!(is_continued("They should send the statement to", "ProtectionOfChildren@example.org by 3 May."));
        assert!(is_continued("They should send the statement", "address@example.org by 3 May."));
    }

    #[test]
    fn a_case_study_is_no_strength() {
        let paragraphs =
            || vec![paragraph(None, true, "Plans are clear."), paragraph(None, false, "Case study: Ann is 14.")];
        assert_eq!(texts("Key strengths", paragraphs()), ["Plans are clear."]);
        let bullets = vec![paragraph(None, true, "Plans are clear."), paragraph(None, true, "Case study: Ann is 14.")];
        assert_eq!(texts("Key strengths", bullets), ["Plans are clear."]);
    }

    #[test]
    fn a_row_for_every_numbered_paragraph() {
        let paragraphs = vec![
            paragraph(Some(48), false, "Leaders listen."),
            paragraph(Some(49), false, "Plans are:"),
            paragraph(None, true, "clear"),
        ];
        assert_eq!(texts("The local authority’s strengths", paragraphs), ["Leaders listen.", "Plans are: clear"]);
    }

    #[test]
    fn a_row_for_every_bullet_behind_a_lead_in() {
        let paragraphs = || {
            vec![
                paragraph(Some(2), false, "The board has these strengths:"),
                paragraph(None, true, "It meets."),
                paragraph(None, true, "It learns."),
            ]
        };
        assert_eq!(texts("The LSCB’s strengths", paragraphs()), ["It meets.", "It learns."]);
        assert!(texts("Key strengths and weaknesses of the LSCB", paragraphs()).is_empty());
    }
}
