//! Strengths and next steps as rows: what is under headings with these names.

use crate::framework::headings::Holds;
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::report::{Report, TextRow};
use crate::parser::case_studies::is_case_study;
use crate::parser::context::Context;
use crate::parser::lists::entries::entries;
use crate::parser::lists::form::Form;
use crate::parser::lists::statements::is_closing;
use crate::recognise::heading::{Vocabulary, is_boxed_heading, is_strengths};
use crate::words::{Pattern, key, pattern};

/// Reads the strengths of a report or letter.
pub fn read_strengths(context: &Context<'_>, report: &mut Report) {
    report.strengths = strengths_in(&context.outline.sections, Form::of(context));
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
static CLOSING: Pattern =
    pattern(r"(?i)^(?:i am|we are) copying this letter|^this letter will be (?:copied|published)")
        .with(&["this letter"]);

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

/// Finds the strengths: from each heading that announces them to where the form ends them.
struct Strengths<'v> {
    form: Form<'v>,
    open: bool,
    found: Vec<TextRow>,
}

impl Strengths<'_> {
    fn visit(&mut self, section: &Section) {
        let heading = section.heading.as_deref().unwrap_or("");
        if section.role != SectionRole::Body || self.open && is_boxed_heading(heading) {
            return;
        }
        let above = self.open;
        self.open = self.opens(heading) && self.form.may_list(section) || above && !self.ends(heading);
        if self.open {
            self.take(&section.paragraphs);
        }
        section.sections.iter().for_each(|child| self.visit(child));
        self.open &= above;
    }

    fn opens(&self, heading: &str) -> bool {
        let heading = key(heading);
        is_strengths(&heading) || self.form.vocabulary.holds(&heading) == Some(Holds::Strengths)
    }

    /// Whether a heading, which may be set as text, is above something else.
    fn ends(&self, heading: &str) -> bool {
        !self.opens(heading) && (self.form.ends(heading) || self.form.announces(heading).is_some())
    }

    fn take(&mut self, paragraphs: &[Paragraph]) {
        let is_end = |paragraph: &Paragraph| {
            let plain = !paragraph.bullet && paragraph.number.is_none();
            is_closing(&paragraph.text) || plain && paragraph.text.len() < 100 && self.ends(paragraph.text.trim())
        };
        let (rows, ended) = entries(paragraphs, is_end);
        let rows = rows.iter().filter(|row| !is_case_study(&row.paragraph.text));
        self.found.extend(rows.map(|row| TextRow { text: row.text(), place: row.paragraph.place }));
        self.open &= !ended;
    }
}

/// A row for every item below the headings that announce strengths.
fn strengths_in(sections: &[Section], form: Form<'_>) -> Vec<TextRow> {
    let mut strengths = Strengths { form, open: false, found: Vec::new() };
    sections.iter().for_each(|section| strengths.visit(section));
    strengths.found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::form::Recommends;

    fn paragraph(number: Option<u32>, bullet: bool, text: &str) -> Paragraph {
        Paragraph { number, bullet, text: text.into(), ..Paragraph::default() }
    }

    fn texts(heading: &str, paragraphs: Vec<Paragraph>) -> Vec<String> {
        let section = Section { heading: Some(heading.into()), paragraphs, ..Section::default() };
        texts_in(&[section])
    }

    fn texts_in(sections: &[Section]) -> Vec<String> {
        let form = Form { vocabulary: Vocabulary::of_councils(), recommends: Recommends::SOMETIMES };
        strengths_in(sections, form).into_iter().map(|row| row.text).collect()
    }

    #[test]
    fn strengths_end_where_the_form_ends_them_however_headings_are_nested() {
        for heading in
            ["Areas for improvement", "Information about this inspection", "Inspection findings", "Next steps"]
        {
            let below = |heading: &str| Section {
                heading: Some(heading.into()),
                paragraphs: vec![paragraph(None, true, "Plans are late.")],
                ..Section::default()
            };
            let strengths = Section {
                heading: Some("Key strengths".into()),
                paragraphs: vec![paragraph(None, true, "Leaders listen.")],
                sections: vec![below(heading), below("Partners")],
                ..Section::default()
            };
            assert_eq!(texts_in(&[strengths]), ["Leaders listen."], "{heading}");
        }
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
