//! A council's news release about its inspection: judgements, strengths, improvements and actions as bullets
//! under the sentences that lead them in.

mod areas;

use crate::model::code::Code;
use crate::model::outline::{Paragraph, Section};
use crate::model::place::Place;
use crate::model::report::{ActionRow, FindingKind, Grade, LimitingJudgement, Recommendation, Report, Scope, TextRow};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::judgements::reading::Reading;
use crate::parser::judgements::reconcile::reconcile;
use crate::parser::place::bare;
use crate::parser::provider::{authorities, council, title_name};
use crate::parser::title_block::first_place;
use crate::recognise::grade::Printed;
use crate::words::key;
use regex::Regex;
use std::sync::LazyLock;

/// Reads a news release.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let lines = lines(&context.outline.sections);
    dates_of(context, &lines, report);
    provider_of(context, &lines, report);
    let mut reader = Reader { report, list: List::None, readings: Vec::new() };
    lines.iter().for_each(|line| reader.line(line));
    let readings = reader.readings;
    let (judgements, warnings) = reconcile(readings, context.framework);
    if judgements.is_empty() {
        let message = "no bullet or sentence gives a judged area its grade";
        report.warnings.push(Warning::new(Code::JudgementMissing, message));
    }
    report.judgements = judgements;
    report.warnings.extend(warnings);
}

/// A heading or paragraph.
struct Line<'s> {
    text: &'s str,
    place: Place,
    /// The paragraph; `None` for a heading.
    paragraph: Option<&'s Paragraph>,
}

impl Line<'_> {
    fn is_bullet(&self) -> bool {
        self.paragraph.is_some_and(|p| p.bullet || p.number.is_some())
    }
}

fn lines(sections: &[Section]) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    for section in sections {
        found.extend(section.heading.as_deref().map(|text| Line { text, place: section.place, paragraph: None }));
        found.extend(section.paragraphs.iter().map(|p| Line { text: &p.text, place: p.place, paragraph: Some(p) }));
        found.extend(lines(&section.sections));
    }
    found
}

/// The release's own date, and the inspection's, whose year may follow from it.
fn dates_of(context: &Context<'_>, lines: &[Line<'_>], report: &mut Report) {
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let labelled = dates::publication_date(&texts).and_then(|found| Some((found.end?, found.printed)));
    let alone = || {
        texts.iter().filter(|t| t.len() < 60).find_map(|text| {
            let date = text.rsplit_once(": ").map_or(*text, |(_, date)| date);
            dates::parse_date(date).map(|day| (day.to_string(), date.to_string()))
        })
    };
    let published = labelled.or_else(alone);
    let printed = published.as_ref().map(|(_, words)| bare("/inspection/published", words, context.outline));
    report.bare_values.extend(printed);
    report.inspection.published = published.map(|(day, _)| day);
    let own = report.inspection.published.as_deref().and_then(|day| day.parse().ok());
    let found =
        lines.iter().find_map(|line| dates::visit_dates_in_prose(line.text, own).map(|found| (found, line.place)));
    let Some((found, place)) = found else {
        return report.warnings.push(Warning::new(Code::DatesMissing, "no sentence says when the inspection was"));
    };
    report.warnings.extend(found.doubts.into_iter().map(|doubt| doubt.at(place)));
    let inspection = &mut report.inspection;
    (inspection.start, inspection.end, inspection.periods) = (found.start, found.end, found.periods);
    (inspection.printed, inspection.place) = (Some(found.printed), place);
    inspection.inspectorates = vec!["Ofsted".to_string()];
}

/// The body that the title names, else the council that the text names most often.
fn provider_of(context: &Context<'_>, lines: &[Line<'_>], report: &mut Report) {
    let start = report.inspection.start.clone().unwrap_or_default();
    let titled = title_name::provider_name(context.title_block.get(..1).unwrap_or_default());
    let known = titled.as_deref().and_then(|name| authorities::find_at(name, &start).ok());
    let provider = &mut report.provider;
    if let Some(authority) = known {
        (provider.name, provider.local_authority) = (titled, Some(authority.clone()));
        return;
    }
    match council::most_named(lines.iter().map(|line| line.text)) {
        Some(named) => {
            report.warnings.push(council::inferred_from(&named, context));
            (provider.name, provider.local_authority) = (Some(named.printed), Some(named.authority.clone()));
        }
        None => {
            let message = "the release names no council that is known";
            let place = first_place(context.outline);
            report.warnings.push(Warning::new(Code::AuthorityUnknown, message).at(place).printed(titled.clone()));
            provider.name = titled;
        }
    }
}

/// What the bullets below a sentence are.
enum List {
    None,
    /// Areas with this grade.
    Judged(Printed),
    Strengths,
    Improvements,
    Actions,
}

static ACTIONS: LazyLock<Regex> = LazyLock::new(|| {
    words(
        r"\b(?:taking|taken|takes|took) (?:\w+ )?(?:actions?|steps)\b|\bactions? (?:that )?(?:is|are|has been|have been|we have|the council has) (?:being )?taken\b|\b(?:has|have) already\b|\bunder ?way\b|\bsince the inspection\b",
    )
});
static STRENGTHS: LazyLock<Regex> =
    LazyLock::new(|| words(r"\bstrengths?\b|\bpraised?\b|\bgood practice\b|\bhighlighted\b|\bpositives?\b"));
static IMPROVEMENTS: LazyLock<Regex> = LazyLock::new(|| {
    words(r"\bimprove(?:ments?|d|s)?\b|\brecommend(?:s|ed|ations?)?\b|\bareas (?:for|of) development\b|\bneeds? to\b")
});

/// Bullets longer than this are sentences, no areas.
const SENTENCE: usize = 90;

fn words(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern")
}

struct Reader<'r> {
    report: &'r mut Report,
    list: List,
    readings: Vec<Reading>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line<'_>) {
        if line.is_bullet() {
            return self.bullet(line);
        }
        self.list = lead_in(line.text);
        self.sentences(line);
    }

    /// The overall judgement and the one that limits it.
    fn sentences(&mut self, line: &Line<'_>) {
        static LIMITS: LazyLock<Regex> =
            LazyLock::new(|| words(r"(?i)limiting judgements?(?: (?:of|for|in|on|about|is|was))? (?P<area>[^.,;]+)"));
        if let Some(printed) = areas::overall(line.text) {
            let place = line.place.behind(line.text.get(..printed.start).unwrap_or_default());
            self.reading(
                (Scope::LocalAuthority, "overall_effectiveness"),
                line.text,
                printed,
                FindingKind::Sentence,
                place,
            );
        }
        if let Some(found) = LIMITS.captures(line.text) {
            let area = found.name("area").and_then(|words| areas::area(words.as_str())).map(|(_, key)| key);
            self.report.limiting_judgement =
                Some(LimitingJudgement { area: area.map(Into::into), text: line.text.to_string(), place: line.place });
        }
    }

    fn bullet(&mut self, line: &Line<'_>) {
        if let Some((label, area, printed)) = areas::graded(line.text) {
            return self.reading(area, label, printed, FindingKind::Bullet, line.place);
        }
        let judged = match &self.list {
            List::Judged(printed) => areas::area(line.text).map(|area| (area, printed.clone())),
            _ => None,
        };
        match (judged, &self.list) {
            (Some((area, printed)), _) => self.reading(area, line.text, printed, FindingKind::Bullet, line.place),
            (None, List::Strengths) => {
                self.report.strengths.push(TextRow { text: line.text.to_string(), place: line.place })
            }
            (None, List::Improvements) => self.report.recommendations.push(recommendation(line)),
            (None, List::Actions) => self.report.action_plan.push(action(line)),
            // "The areas that require improvement are:" may lead in whole sentences
            (None, List::Judged(printed))
                if printed.grade == Grade::RequiresImprovement && line.text.len() > SENTENCE =>
            {
                self.report.recommendations.push(recommendation(line));
            }
            (None, List::Judged(printed)) => {
                let message = format!(
                    "{:?} stands below a sentence with the grade {:?} and is no known area",
                    line.text, printed.words
                );
                self.report
                    .warnings
                    .push(Warning::new(Code::LabelUnknown, message).at(line.place).printed([line.text]));
            }
            (None, List::None) => {}
        }
    }

    fn reading(&mut self, (scope, area): areas::Area, label: &str, printed: Printed, kind: FindingKind, place: Place) {
        self.readings.push(Reading { scope, area, label: label.to_string(), printed, kind, place });
    }
}

/// What a sentence says of the bullets below it. Only a list of areas is led in with a grade: "The following area
/// requires improvement:", but "Improvements are required:".
fn lead_in(text: &str) -> List {
    let key = key(text);
    let judges = text.trim_end().ends_with(':')
        && ["area", "judge", "rated", "grade", "performance"].iter().any(|w| key.contains(w));
    if ACTIONS.is_match(&key) {
        return List::Actions;
    }
    match areas::only_grade(text).filter(|_| judges) {
        Some(printed) => List::Judged(printed),
        None if STRENGTHS.is_match(&key) => List::Strengths,
        None if IMPROVEMENTS.is_match(&key) => List::Improvements,
        None => List::None,
    }
}

fn recommendation(line: &Line<'_>) -> Recommendation {
    Recommendation {
        text: line.text.to_string(),
        scope: Some(Scope::LocalAuthority),
        paragraph: line.paragraph.map(|p| p.id.clone()),
        place: line.place,
        ..Recommendation::default()
    }
}

fn action(line: &Line<'_>) -> ActionRow {
    ActionRow { actions: Some(line.text.to_string()), place: line.place, ..ActionRow::default() }
}
