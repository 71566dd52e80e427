//! Recommendations as rows: areas for improvement and for priority action, with their timescale and addressee.

use crate::framework::headings::Holds;
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::report::{Priority, Recommendation, Reference, Report, Scope, Timescale};
use crate::parser::context::Context;
use crate::recognise::heading::{Vocabulary, is_boxed_heading};
use crate::recognise::timescale::is_timescale;
use crate::words::{key, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// "What does the local authority need to improve?", "What needs to improve in this area of social work practice?"
static QUESTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:what (?:does|do|must) .{3,80} need(?:s)? to (?:improve|do)|what needs to improve\b.*|what .{3,80} needs to improve|areas? (?:for|requiring) (?:improvement|priority action)\b.*)$",
    )
});

/// "(outcome 3, national framework)", "(Enabler: ..., National Framework)"
static NATIONAL_FRAMEWORK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\(([^()]*?),?\s*(?:the\s+)?national framework\s*\)"));

/// "(page 12, paragraph 17)"
static PARAGRAPH: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\bparagraphs?\s+(\d{1,3}(?:(?:,| and|, and| to|–|-)\s*\d{1,3})*)\b"));

/// What may replace a list: "There are no priority actions", "No areas were identified for improvement", "The
/// inspection did not find any areas for priority and immediate action", in the form given by [`key`].
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:there (?:are|were) )?no|(?:this|the) inspection (?:did not (?:find|identify) any|(?:found|identified) no)) (?:(?:priority|immediate|and|or) )*(?:areas?|actions?|recommendations?)\b",
    )
});

fn is_none(text: &str) -> bool {
    let key = key(text);
    key.len() < 90 && NONE.is_match(&key)
}

/// Reads the recommendations of a report.
pub fn read_recommendations(context: &Context<'_>, report: &mut Report) {
    report.recommendations = recommendations(&context.outline.sections, context.framework.scope, context.vocabulary);
}

/// All recommendations of a report, in order; `scope` is the scope of those that no heading assigns.
fn recommendations(sections: &[Section], scope: Scope, vocabulary: &Vocabulary) -> Vec<Recommendation> {
    let mut lists = Lists { vocabulary, found: Vec::new() };
    sections.iter().filter(|s| s.role != SectionRole::EndMatter).for_each(|section| lists.visit(section, scope));
    lists.found
}

/// Finds the lists of recommendations among the sections.
struct Lists<'v> {
    vocabulary: &'v Vocabulary,
    found: Vec<Recommendation>,
}

impl Lists<'_> {
    fn visit(&mut self, section: &Section, scope: Scope) {
        let heading = section.heading.as_deref().unwrap_or("");
        let scope = self.scope_of(heading).unwrap_or(scope);
        match self.priority(heading) {
            Some(priority) => self.take(section, heading, priority, scope),
            None => section.sections.iter().for_each(|child| self.visit(child, scope)),
        }
    }

    /// The priority of what a heading announces; `None` if it announces no recommendations.
    fn priority(&self, heading: &str) -> Option<Priority> {
        let heading = key(heading);
        let holds = self.vocabulary.holds(&heading);
        let announced = matches!(holds, Some(Holds::Improvements | Holds::PriorityActions));
        (announced || QUESTION.is_match(&heading)).then(|| urgency(&heading))
    }

    /// The scope that a part's heading sets.
    fn scope_of(&self, heading: &str) -> Option<Scope> {
        let heading = key(heading);
        let board = heading.contains("local safeguarding children") || heading.contains("lscb");
        if board { Some(Scope::Lscb) } else { self.vocabulary.scope(&heading) }
    }

    /// Whether a heading ends the list, even if it is set in smaller type.
    fn ends(&self, heading: &str) -> bool {
        let ending =
            matches!(self.vocabulary.holds(&key(heading)), Some(Holds::Findings | Holds::Strengths | Holds::NextSteps));
        ending || self.vocabulary.is_judged(heading)
    }

    /// Takes a section's recommendations, and those of its subsections.
    fn take(&mut self, section: &Section, group: &str, priority: Priority, scope: Scope) {
        let heading = section.heading.as_deref().unwrap_or("");
        let priority = if key(heading).contains("priority") {
            Priority::PriorityAction
        } else {
            self.priority(heading).unwrap_or(priority)
        };
        add_rows(&section.paragraphs, group, priority, scope, &mut self.found);
        for child in &section.sections {
            let heading = child.heading.as_deref().unwrap_or("");
            if is_boxed_heading(heading) {
                continue;
            }
            if self.ends(heading) {
                self.visit(child, scope);
                continue;
            }
            let group = if heading.is_empty() { group.to_string() } else { format!("{group} > {heading}") };
            self.take(child, &group, priority, self.scope_of(heading).unwrap_or(scope));
        }
    }
}

/// How urgent the items below a heading are, given the heading in the form of [`key`].
fn urgency(heading: &str) -> Priority {
    if heading.contains("priority") { Priority::PriorityAction } else { Priority::Improvement }
}

/// Which paragraphs of a section are its recommendations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Items {
    Numbered,
    Bullets,
    Plain,
}

fn items(paragraphs: &[Paragraph]) -> Items {
    let bullets = paragraphs.iter().filter(|p| p.bullet).count();
    let numbered = paragraphs.iter().filter(|p| p.number.is_some()).count();
    // until 2013 one numbered paragraph introduces the list, and the bullets are below timescales
    let led_in = paragraphs.iter().any(|p| is_timescale(&p.text)) || numbered == 1 && bullets > 1;
    if bullets > 0 && (led_in || numbered == 0) {
        Items::Bullets
    } else if numbered > 0 {
        Items::Numbered
    } else {
        Items::Plain
    }
}

fn add_rows(paragraphs: &[Paragraph], group: &str, priority: Priority, scope: Scope, found: &mut Vec<Recommendation>) {
    let kind = items(paragraphs);
    let mut timescale: Option<&Paragraph> = None;
    let first = found.len();
    for paragraph in paragraphs {
        let text = paragraph.text.trim();
        let is_item = match kind {
            Items::Numbered => paragraph.number.is_some(),
            Items::Bullets => paragraph.bullet,
            Items::Plain => !text.ends_with(':') && !is_note(text),
        };
        if is_none(text) {
            continue;
        }
        if is_timescale(text) {
            timescale = Some(paragraph);
        } else if is_item {
            found.push(row(paragraph, group, priority, scope, timescale));
        } else if kind == Items::Numbered && paragraph.bullet {
            append(&mut found[first..], text);
        }
    }
}

/// "(Information for the school and appropriate authority)" says for whom the list is.
fn is_note(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')')
}

/// Bullets below a numbered recommendation are part of it.
fn append(found: &mut [Recommendation], text: &str) {
    if let Some(last) = found.last_mut() {
        last.text.push(' ');
        last.text.push_str(text);
    }
}

fn row(
    paragraph: &Paragraph,
    group: &str,
    priority: Priority,
    scope: Scope,
    timescale: Option<&Paragraph>,
) -> Recommendation {
    let printed = timescale.map(|above| above.text.trim());
    Recommendation {
        group: (!group.is_empty()).then(|| group.to_string()),
        priority,
        timescale: printed.map(meaning),
        timescale_printed: printed.map(str::to_string),
        timescale_place: timescale.map(|above| above.place).unwrap_or_default(),
        number: paragraph.number.map(|n| n.to_string()),
        text: paragraph.text.clone(),
        references: references(&paragraph.text),
        responsible_body: None,
        scope: Some(scope),
        paragraph: Some(paragraph.id.clone()),
        place: paragraph.place,
        ..Recommendation::default()
    }
}

fn meaning(timescale: &str) -> Timescale {
    match key(timescale).as_str() {
        "immediately" | "with immediate effect" => Timescale::Immediately,
        "within one month" | "within 1 month" => Timescale::WithinOneMonth,
        "within three months" | "within 3 months" => Timescale::WithinThreeMonths,
        "within six months" | "within 6 months" => Timescale::WithinSixMonths,
        _ => Timescale::Other,
    }
}

fn references(text: &str) -> Vec<Reference> {
    let found = |pattern: &Regex, kind: &'static str| -> Vec<Reference> {
        let values = pattern.captures_iter(text).filter_map(|c| c.get(1)).map(|m| m.as_str().trim().to_string());
        values.filter(|v| !v.is_empty()).map(|value| Reference { kind: kind.into(), value }).collect()
    };
    let mut references = found(&NATIONAL_FRAMEWORK, "national_framework");
    references.extend(found(&PARAGRAPH, "paragraph"));
    references
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(id: u32, number: Option<u32>, bullet: bool, text: &str) -> Paragraph {
        Paragraph { id: format!("p{id}"), number, bullet, text: text.into(), ..Paragraph::default() }
    }

    fn section(heading: &str, paragraphs: Vec<Paragraph>) -> Section {
        Section { heading: Some(heading.into()), paragraphs, ..Section::default() }
    }

    #[test]
    fn bullets_below_time_scales() {
        let section = section(
            "Areas for improvement",
            vec![
                paragraph(1, Some(28), false, "In order to improve, the council should take the following action:"),
                paragraph(2, None, false, "Immediately:"),
                paragraph(3, None, true, "ensure that plans are kept"),
                paragraph(4, None, false, "Within three months:"),
                paragraph(5, None, true, "review all cases"),
            ],
        );
        let rows = recommendations(&[section], Scope::LookedAfterChildren, Vocabulary::of_all());
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].timescale, Some(Timescale::Immediately));
        assert_eq!(rows[1].timescale_printed.as_deref(), Some("Within three months:"));
    }

    #[test]
    fn a_line_that_says_there_are_none_is_no_row() {
        for text in [
            "There are no areas for priority action.",
            "There are no priority or immediate actions.",
            "No areas were identified for immediate improvement.",
            "The inspection did not find any areas for priority and immediate action.",
        ] {
            let section = section("Priority and immediate action", vec![paragraph(1, Some(17), false, text)]);
            assert_eq!(recommendations(&[section], Scope::LocalAuthority, Vocabulary::of_all()), [], "{text}");
        }
        assert!(!is_none("No child in Fenmoor should wait for a plan; review all cases."));
    }

    #[test]
    fn a_note_in_brackets_is_no_row() {
        let list = vec![
            paragraph(1, None, false, "(Information for the school and appropriate authority)"),
            paragraph(2, None, false, "Pupils who fall behind in reading do not practise enough."),
        ];
        let rows = recommendations(&[section("Areas for improvement", list)], Scope::Provider, Vocabulary::of_all());
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn a_judged_area_ends_the_recommendations() {
        let findings = section(
            "The experiences and progress of care leavers: good",
            vec![paragraph(2, Some(1), false, "Care leavers in Fenmoor are well supported.")],
        );
        let needs = vec![paragraph(1, None, true, "The quality of plans.")];
        let needs = Section { sections: vec![findings], ..section("What needs to improve in Fenmoor?", needs) };
        let rows = recommendations(&[needs], Scope::LocalAuthority, Vocabulary::of_all());
        assert_eq!(rows.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(), ["The quality of plans."]);
    }

    #[test]
    fn references_stand_in_brackets() {
        let found = references("The timeliness of plans. (outcome 3, national framework)");
        assert_eq!(found, [Reference { kind: "national_framework".into(), value: "outcome 3".into() }]);
        assert_eq!(references("Improve (page 12, paragraph 17).")[0].value, "17");
    }

    #[test]
    fn bullets_of_a_numbered_recommendation_are_part_of_it() {
        let section = section(
            "Recommendations",
            vec![
                paragraph(1, Some(1), false, "Improve visits."),
                paragraph(2, Some(2), false, "Ensure that:"),
                paragraph(3, None, true, "plans are clear"),
            ],
        );
        let rows = recommendations(&[section], Scope::LocalAuthority, Vocabulary::of_all());
        assert_eq!(
            rows.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(),
            ["Improve visits.", "Ensure that: plans are clear"]
        );
    }
}
