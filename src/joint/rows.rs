//! Lists that become rows: strengths, next steps.

use super::case_studies::is_case_study;
use crate::model::outline::{Section, SectionRole};
use crate::model::report::TextRow;
use crate::splitter::is_closing;
use crate::text::key;

/// One row for every bullet or numbered paragraph under "Key strengths" or "Strengths".
pub(super) fn strengths(sections: &[Section]) -> Vec<TextRow> {
    let mut rows = Vec::new();
    let wanted =
        |heading: &str| matches!(heading, "key strengths" | "strengths" | "key strength" | "areas of strength");
    under(sections, &wanted, &mut |section| rows.extend(items(section)));
    rows
}

/// Every paragraph of "Next steps", up to the complimentary close.
pub(super) fn next_steps(sections: &[Section]) -> Vec<TextRow> {
    let mut rows = Vec::new();
    under(sections, &|heading| heading == "next steps", &mut |section| {
        let paragraphs = section.paragraphs.iter().take_while(|p| !is_closing(&p.text));
        rows.extend(paragraphs.map(|p| TextRow { text: p.text.clone(), place: p.place }));
    });
    rows
}

/// Visits the sections of this heading and all that is below them, case studies left out.
fn under(sections: &[Section], wanted: &dyn Fn(&str) -> bool, visit: &mut dyn FnMut(&Section)) {
    for section in sections.iter().filter(|s| s.role != SectionRole::EndMatter) {
        let heading = section.heading.as_deref().unwrap_or("");
        if wanted(&key(heading)) {
            whole(section, visit);
        } else {
            under(&section.sections, wanted, visit);
        }
    }
}

fn whole(section: &Section, visit: &mut dyn FnMut(&Section)) {
    visit(section);
    for child in section.sections.iter().filter(|s| !s.heading.as_deref().is_some_and(is_case_study)) {
        whole(child, visit);
    }
}

/// The bullets or numbered paragraphs of a section; all paragraphs if it has neither.
fn items(section: &Section) -> Vec<TextRow> {
    let listed = section.paragraphs.iter().any(|p| p.bullet || p.number.is_some());
    let is_item = |p: &&crate::model::outline::Paragraph| !listed || p.bullet || p.number.is_some();
    let row = |p: &crate::model::outline::Paragraph| TextRow { text: p.text.clone(), place: p.place };
    section.paragraphs.iter().filter(is_item).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::outline::Paragraph;

    fn section(heading: &str, texts: &[(&str, bool)], sections: Vec<Section>) -> Section {
        let paragraph = |(text, bullet): &(&str, bool)| Paragraph {
            text: text.to_string(),
            bullet: *bullet,
            ..Paragraph::default()
        };
        Section {
            heading: Some(heading.into()),
            paragraphs: texts.iter().map(paragraph).collect(),
            sections,
            ..Section::default()
        }
    }

    #[test]
    fn strengths_are_the_bullets_without_the_boxes() {
        let study = section("Case study: highly effective practice", &[("Bo is seven.", true)], vec![]);
        let sections = [section("Key strengths", &[("Lead-in:", false), ("Staff know children.", true)], vec![study])];
        assert_eq!(strengths(&sections).len(), 1);
    }

    #[test]
    fn next_steps_end_with_the_letter() {
        let sections = [section(
            "Next steps",
            &[("Write a statement.", false), ("Yours sincerely", false), ("Ann Fen", false)],
            vec![],
        )];
        assert_eq!(next_steps(&sections).len(), 1);
    }
}
