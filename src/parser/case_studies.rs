//! Case studies, boxed or not: "Case study: highly effective practice", "Practice study: area for improvement".

use crate::model::outline::{Paragraph, Section};
use crate::model::report::{CaseStudy, Report};
use crate::parser::context::Context;
use crate::recognise::heading::is_boxed_heading;
use crate::words::key;

/// Reads the case studies of a report.
pub fn read_case_studies(context: &Context<'_>, report: &mut Report) {
    report.case_studies = case_studies_in(&context.outline.sections);
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
            _ => visit(&section.sections, found),
        }
    }
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
    use super::kind;

    #[test]
    fn headings_tell_the_kind() {
        assert_eq!(kind("Case study: highly effective practice"), Some("effective_practice"));
        assert_eq!(kind("Practice study: area(s) for improvement"), Some("improvement"));
        assert_eq!(kind("Case study: area for priority action"), Some("priority_action"));
        assert_eq!(kind("Case study: areas for priority action and improvement"), Some("mixed"));
        assert_eq!(kind("Case study"), None);
    }
}
