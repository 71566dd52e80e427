//! Finds the earlier judgements in sections and paragraphs.

use super::date::Date;
use super::kind::Kind;
use super::list::{self, Lead};
use super::reading::{Before, Earlier};
use super::sentence;
use super::setting::Setting;
use super::token;
use crate::framework::headings::Holds;
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::report::{PreviousJudgement, Report};
use crate::parser::context::Context;
use crate::recognise::heading::Vocabulary;
use crate::words::{folded, key, offset, sentences, with_stop};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Reads the earlier judgements that a report or letter quotes.
pub fn read_previous_judgements(context: &Context<'_>, report: &mut Report) {
    let setting = Setting::of(context, report);
    report.previous_judgements = in_sections(&context.outline.sections, context.vocabulary, &setting);
}

/// The earlier judgements of a document.
pub fn in_sections(sections: &[Section], vocabulary: &Vocabulary, setting: &Setting) -> Vec<PreviousJudgement> {
    let mut found = Vec::new();
    for section in sections.iter().filter(|section| section.role == SectionRole::Body) {
        visit(section, vocabulary, setting, false, &mut found);
    }
    settled(found)
}

/// Reads a section; `in_part` tells whether it is in a part on one area.
fn visit(section: &Section, vocabulary: &Vocabulary, setting: &Setting, in_part: bool, found: &mut Vec<Row>) {
    let heading = section.heading.as_deref().unwrap_or_default();
    if vocabulary.holds(&key(heading)) == Some(Holds::Legend) {
        return;
    }
    let in_part = in_part || is_part(heading, setting);
    found.extend(in_paragraphs(&section.paragraphs, heading, in_part, setting));
    section.sections.iter().for_each(|child| visit(child, vocabulary, setting, in_part, found));
}

/// The earlier judgements in the paragraphs below a heading, those of lists included.
pub fn in_paragraphs(paragraphs: &[Paragraph], heading: &str, in_part: bool, setting: &Setting) -> Vec<Row> {
    let earlier = list::is_earlier(heading, setting);
    let plain = Before { in_part, ..Before::default() };
    let mut found = Vec::new();
    let mut lead: Option<Lead> = None;
    // "The last inspection of the adoption service was in May 2011.", without its judgement yet
    let mut unjudged: Option<Before> = None;
    for paragraph in paragraphs {
        // most paragraphs are about the present
        if lead.is_none() && !is_sign(&paragraph.text, earlier) {
            continue;
        }
        let text = folded(&paragraph.text);
        if let Some(judgement) = Some(&text).filter(|_| earlier).and_then(|text| list::dated(text, setting)) {
            found.push(row(judgement, &text, paragraph));
            continue;
        }
        if let Some(judgement) = lead.as_ref().and_then(|lead| list::judgement(&text, lead, setting)) {
            found.push(row(judgement, &text, paragraph));
            continue;
        }
        let announced = lead.as_ref().filter(|lead| lead.announced && paragraph.bullet).map(|lead| &lead.before);
        let before = announced.or(unjudged.as_ref()).unwrap_or(&plain).clone();
        let (rows, after) = in_paragraph(paragraph, &text, before, earlier, setting);
        let goes_on = paragraph.bullet && !rows.is_empty();
        unjudged = Some(&after).filter(|after| earlier && rows.is_empty() && !after.inspections.is_empty()).cloned();
        found.extend(rows);
        lead = list::lead(&text, after, earlier, setting).or(lead.filter(|_| goes_on));
    }
    found
}

/// Whether a heading begins a part on one area. Three areas together are the title of the inspection.
fn is_part(heading: &str, setting: &Setting) -> bool {
    let particular = |kind: &Kind| matches!(kind, Kind::Body(body) if body.is_particular());
    let tokens = token::tokens(heading, setting);
    (1..3).contains(&tokens.iter().filter(|token| particular(&token.kind)).count())
}

/// Words of which every paragraph with an earlier judgement has one.
const SIGNS: &[&str] = &[
    "nspect", "udged", "udgement", "udgment", "grade", "Grade", "rated", "Rated", "rating", "found", "previous",
    " from ", "ILACS", "Ofsted", "SIF",
];

/// The same, for its grade.
const GRADES: &[&str] = &["good", "utstanding", "dequate", "mprovement", "atisfactory", "Good"];

/// The grades and the signs: most paragraphs are searched for all of them.
static FINDERS: LazyLock<(Vec<Finder<'static>>, Vec<Finder<'static>>)> = LazyLock::new(|| {
    let finders = |words: &'static [&'static str]| words.iter().map(Finder::new).collect();
    (finders(GRADES), finders(SIGNS))
});

/// Whether a paragraph may quote an earlier judgement, or announce some.
fn is_sign(text: &str, earlier: bool) -> bool {
    let has = |signs: &[Finder<'static>]| signs.iter().any(|sign| sign.find(text.as_bytes()).is_some());
    let (grades, signs) = &*FINDERS;
    earlier || (has(grades) || text.trim_end().ends_with(':')) && has(signs)
}

/// The longest sentence in bytes; a line of a form without full stops is not a sentence.
const MAX_SENTENCE: usize = 10_000;

/// The earlier judgements of a paragraph, and what it leaves for a list below it.
fn in_paragraph(
    paragraph: &Paragraph,
    text: &str,
    mut before: Before,
    earlier: bool,
    setting: &Setting,
) -> (Vec<Row>, Before) {
    let mut found: Vec<Row> = Vec::new();
    let goes_on = earlier || text.ends_with(':') || !before.inspections.is_empty();
    // what follows the last grade explains none
    let end = GRADES.iter().filter_map(|grade| text.rfind(grade)).max().filter(|_| !goes_on).unwrap_or(text.len());
    for sentence in sentences(text).filter(|sentence| sentence.len() <= MAX_SENTENCE) {
        if offset(text, sentence).is_some_and(|start| start > end) {
            break;
        }
        let (judgements, after) = sentence::read(sentence, &before, setting);
        for judgement in judgements {
            let row = row(judgement, with_stop(text, sentence), paragraph);
            if !found.contains(&row) {
                found.push(row);
            }
        }
        before = after;
    }
    (found, before)
}

/// Of the services that were inspected "in 2011 and 2013", each takes the date that the document gives elsewhere.
pub fn settled(rows: Vec<Row>) -> Vec<PreviousJudgement> {
    let elsewhere = |row: &Row| {
        let of =
            |other: &&Row| (other.0.scope, &other.0.area, other.0.grade) == (row.0.scope, &row.0.area, row.0.grade);
        let dates: Vec<&String> = rows.iter().filter(of).filter_map(|other| other.0.date.as_ref()).collect();
        row.1.iter().map(Date::to_string).find(|among| dates.iter().any(|date| date.starts_with(among.as_str())))
    };
    let dates: Vec<Option<String>> = rows.iter().map(elsewhere).collect();
    let dated = |(row, date): (Row, Option<String>)| PreviousJudgement { date: row.0.date.clone().or(date), ..row.0 };
    rows.into_iter().zip(dates).map(dated).collect()
}

/// A row, with the dates of which one is its own if it has none.
pub type Row = (PreviousJudgement, Vec<Date>);

fn row(judgement: Earlier, text: &str, paragraph: &Paragraph) -> Row {
    let row = PreviousJudgement {
        date: judgement.date.map(|date| date.to_string()),
        scope: Some(judgement.subject.scope),
        area: judgement.subject.area.map(Into::into),
        grade: Some(judgement.grade),
        text: text.to_string(),
        place: paragraph.place,
    };
    (row, judgement.among)
}
