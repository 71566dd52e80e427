//! Grades in headings, lines and sentences.

use super::collector::Collector;
use super::reading::Reading;
use super::sentences::graded_label;
use crate::framework::scale::Printed;
use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::place::Place;
use crate::model::report::FindingKind;
use crate::model::warning::Warning;
use crate::recognise::{area as label, grade};

/// A judgement's sentence is short, and longer ones quote. In 256 real reports the longest had 108 characters.
const MAX_SENTENCE: usize = 260;

impl Collector<'_> {
    pub(super) fn text(&mut self, block: &Block) {
        if self.outline.page(block.place).is_some_and(|p| p > 2) || block.number().is_some() {
            self.front = false;
        }
        let is_heading = matches!(block.role, Role::Heading(_));
        let is_line = block.number().is_none() && block.text.len() < MAX_SENTENCE;
        // nothing is looked for in long paragraphs, but the words of a legend's heading where the form has one
        let whole =
            if is_heading || is_line || self.may_have_legend() { label::clean(&block.whole()) } else { String::new() };
        self.follow_legend(&whole);
        if self.in_legend {
            return;
        }
        if !self.is_grade(&block.text) || is_heading {
            self.grade_by_group();
        }
        if is_heading {
            self.follow_group(&whole, block.place);
            self.heading(&whole, block);
        } else if let Some(printed) = grade::on_scale(&block.text, self.framework.scale) {
            self.grade_below(printed, block.place);
        } else if is_line {
            self.line(&whole, block);
        } else {
            self.heading = None;
        }
    }

    fn heading(&mut self, whole: &str, block: &Block) {
        self.set_part(whole);
        let judged = self.words_at_end(whole, block.place)
            || self.grade_on_line(whole, block.place)
            || self.sentence(whole, block.place, true)
            || self.graded_heading(whole, block.place);
        self.heading = (!judged).then(|| (whole.to_string(), block.place));
    }

    /// Lines that are not headings by their type may still be headings by their words, as in plain text.
    fn line(&mut self, whole: &str, block: &Block) {
        self.set_part(whole);
        if self.words_at_end(whole, block.place)
            || self.grade_on_line(whole, block.place)
            || self.sentence(whole, block.place, false)
        {
            self.heading = None;
            return;
        }
        let known = label::is_known(whole, self.framework, self.scope);
        if known && !block.text.ends_with('.') {
            self.heading = Some((whole.to_string(), block.place));
        } else if block.text.len() > 100 {
            self.heading = None;
        }
    }

    /// "Grade 2 (Good)" or, in a title box, "Good" below a heading.
    fn grade_below(&mut self, printed: grade::PrintedGrade, place: Place) {
        let Some((heading, _)) = self.heading.take() else { return self.number_alone(&printed, place) };
        let numbered = printed.number.is_some();
        let kind = if numbered { FindingKind::GradeLine } else { FindingKind::Heading };
        self.add(&heading, printed, kind, place);
    }

    /// On a form that prints numbers, one that stands alone was parted from its label.
    fn number_alone(&mut self, printed: &grade::PrintedGrade, place: Place) {
        if self.framework.scale.printed == Printed::Numbers && printed.number.is_some() {
            let message = "a number that could be a grade stands apart from its label";
            self.warnings
                .push(Warning::new(Code::TableUnreadable, message).at(place).printed([printed.words.as_str()]));
        }
    }

    /// "Staying safe Grade 3 (Adequate)" on one line.
    fn grade_on_line(&mut self, text: &str, place: Place) -> bool {
        if !self.framework.scale.is_numbered() {
            return false;
        }
        match grade::line(text) {
            Some(printed) if printed.start > 0 && printed.number.is_some() => {
                let heading = text.get(..printed.start).unwrap_or("").trim().to_string();
                let place = place.behind(&heading);
                self.add(&heading, printed, FindingKind::GradeLine, place)
            }
            _ => false,
        }
    }

    /// "Safeguarding standards met", "Inclusion Expected standard", on a report card.
    fn words_at_end(&mut self, text: &str, place: Place) -> bool {
        if self.framework.scale.printed != Printed::ReportCard {
            return false;
        }
        let found = grade::words_at_end(text, self.framework.scale).filter(|printed| printed.start > 0);
        found.is_some_and(|printed| {
            let label = text.get(..printed.start).unwrap_or_default().trim().to_string();
            self.add(&label, printed, FindingKind::Heading, place)
        })
    }

    fn sentence(&mut self, text: &str, place: Place, heading: bool) -> bool {
        let Some(printed) = grade::at_end(text) else { return false };
        let before = text.get(..printed.start).unwrap_or("").to_lowercase().replace(['’', '‘'], "'");
        let Some((_, sentence)) = self.sentences.iter().find(|(pattern, _)| pattern.is_match(&before)) else {
            return false;
        };
        let kind = if heading && !self.front { FindingKind::Heading } else { FindingKind::Sentence };
        self.readings.push(Reading {
            scope: sentence.scope,
            area: sentence.key,
            label: text.to_string(),
            place: place.behind(&before),
            printed,
            kind,
        });
        true
    }

    /// "The experiences and progress of care leavers: good", "The graded judgement for adoption performance is
    /// that it is good".
    fn graded_heading(&mut self, text: &str, place: Place) -> bool {
        let Some(printed) = grade::at_end(text) else { return false };
        let before = text.get(..printed.start).unwrap_or("");
        let label = graded_label(before);
        let place = place.behind(before);
        self.add(&label, printed, FindingKind::Heading, place)
    }
}
