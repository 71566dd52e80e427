//! A council's news release about its inspection: judgements, strengths, improvements and actions as bullets
//! under the sentences that introduce them.

use super::areas;
use crate::framework::keys;
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::outline::{Paragraph, Section};
use crate::model::place::{Place, Printed};
use crate::model::report::{
    ActionRow, BareValue, FindingKind, Grade, LimitingJudgement, Recommendation, Report, Scope, TextRow,
};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates::{self, Dates};
use crate::parser::judgements::reading::Reading;
use crate::parser::judgements::reconcile::reconcile;
use crate::parser::provider::{council, lookup, title_name};
use crate::parser::title_block::dates::set_dates;
use crate::parser::title_block::lines::first_place;
use crate::recognise::grade::PrintedGrade;
use crate::words::{Pattern, key, pattern};

/// Reads a news release.
pub fn read_release(context: &Context<'_>, report: &mut Report) {
    let lines = lines(&context.outline.sections);
    dates_of(&lines, report);
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
struct Said<'s> {
    text: &'s str,
    place: Place,
    /// The paragraph; `None` for a heading.
    paragraph: Option<&'s Paragraph>,
}

impl Said<'_> {
    fn is_bullet(&self) -> bool {
        self.paragraph.is_some_and(|p| p.bullet || p.number.is_some())
    }
}

fn lines(sections: &[Section]) -> Vec<Said<'_>> {
    let mut found = Vec::new();
    for section in sections {
        found.extend(section.heading.as_deref().map(|text| Said { text, place: section.place, paragraph: None }));
        found.extend(section.paragraphs.iter().map(|p| Said { text: &p.text, place: p.place, paragraph: Some(p) }));
        found.extend(lines(&section.sections));
    }
    found
}

/// The release's own date, and the inspection's, whose year may be worked out from it.
fn dates_of(lines: &[Said<'_>], report: &mut Report) {
    let published = published(lines);
    if let Some(published) = &published {
        report.bare_values.push(BareValue::new("/inspection/published", &published.words, published.place));
    }
    report.inspection.published = published.map(|published| published.value);
    let own = report.inspection.published.as_deref().and_then(|day| day.parse().ok());
    let found = lines.iter().find_map(|said| {
        let found = dates::visit_dates_in_prose(said.text, own)?;
        let place = said.place.behind(said.text.get(..found.at).unwrap_or_default());
        Some(Dates { place, ..found })
    });
    match found {
        Some(found) => {
            set_dates(found, &mut report.inspection, &mut report.warnings);
            report.inspection.inspectorates = vec!["Ofsted".to_string()];
        }
        None => report.warnings.push(Warning::new(Code::DatesMissing, "no sentence gives the dates of the inspection")),
    }
}

/// The day after its label, or a date on a separate line.
fn published(lines: &[Said<'_>]) -> Option<Printed<String>> {
    let all: Vec<Line> = lines.iter().map(|said| Line::new(said.text, said.place)).collect();
    let labelled =
        dates::publication_date(&all).and_then(|found| Some(Printed::new(found.end?, found.printed, found.place)));
    labelled.or_else(|| {
        all.iter().filter(|line| line.text.len() < 60).find_map(|line| {
            let start = line.text.rfind(": ").map_or(0, |at| at + 2);
            let date = line.part(start, line.text.len());
            dates::parse_date(&date.text).map(|day| Printed::new(day.to_string(), date.text.clone(), date.place))
        })
    })
}

/// The body that the title names, or else the council that the text names most often.
fn provider_of(context: &Context<'_>, lines: &[Said<'_>], report: &mut Report) {
    let start = report.inspection.start.clone().unwrap_or_default();
    let titled = title_name::provider_name(context.title_block.get(..1).unwrap_or_default());
    let known = titled.as_ref().and_then(|name| lookup::find_authority_at(&name.value, &start).ok());
    let set = |name: Option<Printed<String>>, report: &mut Report| {
        report.provider.place = name.as_ref().map(|name| name.place).unwrap_or_default();
        report.provider.name = name.map(|name| name.value);
    };
    if let Some(authority) = known {
        set(titled, report);
        report.provider.local_authority = Some(authority.clone());
        return;
    }
    match council::most_named(lines.iter().map(|said| (said.text, said.place))) {
        Some(named) => {
            report.warnings.push(council::inferred_from(&named));
            report.provider.local_authority = Some(named.authority.clone());
            set(Some(Printed::new(named.printed.clone(), named.printed, named.place)), report);
        }
        None => {
            let place = first_place(context.outline);
            let words = titled.as_ref().map(|name| name.value.clone());
            let warning = Warning::new(Code::AuthorityUnknown, "the release names no council that the program knows");
            report.warnings.push(warning.at(place).printed(words));
            set(titled, report);
        }
    }
}

/// What the bullets below a sentence are.
enum List {
    None,
    /// Areas with this grade.
    Judged(PrintedGrade),
    Strengths,
    Improvements,
    Actions,
}

static ACTIONS: Pattern = pattern(
    r"\b(?:taking|taken|takes|took) (?:\w+ )?(?:actions?|steps)\b|\bactions? (?:that )?(?:is|are|has been|have been|we have|the council has) (?:being )?taken\b|\b(?:has|have) already\b|\bunder ?way\b|\bsince the inspection\b",
);
static STRENGTHS: Pattern = pattern(r"\bstrengths?\b|\bpraised?\b|\bgood practice\b|\bhighlighted\b|\bpositives?\b");
static IMPROVEMENTS: Pattern = pattern(
    r"\bimprove(?:ments?|d|s)?\b|\brecommend(?:s|ed|ations?)?\b|\bareas (?:for|of) development\b|\bneeds? to\b",
);

/// Bullets longer than this are sentences, not areas.
const SENTENCE: usize = 90;

struct Reader<'r> {
    report: &'r mut Report,
    list: List,
    readings: Vec<Reading>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Said<'_>) {
        if line.is_bullet() {
            return self.bullet(line);
        }
        self.list = lead_in(line.text);
        self.sentences(line);
    }

    /// The overall judgement and the one that limits it.
    fn sentences(&mut self, line: &Said<'_>) {
        static LIMITS: Pattern =
            pattern(r"(?i)limiting judgements?(?: (?:of|for|in|on|about|is|was))? (?P<area>[^.,;]+)");
        if let Some(printed) = areas::overall(line.text) {
            let place = line.place.behind(line.text.get(..printed.start).unwrap_or_default());
            self.reading(
                (Scope::LocalAuthority, keys::OVERALL_EFFECTIVENESS),
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

    fn bullet(&mut self, line: &Said<'_>) {
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
            // "The areas that require improvement are:" may introduce whole sentences
            (None, List::Judged(printed))
                if printed.grade == Grade::RequiresImprovement && line.text.len() > SENTENCE =>
            {
                self.report.recommendations.push(recommendation(line));
            }
            (None, List::Judged(printed)) => {
                let message = format!(
                    "{:?} is listed under a sentence with the grade {:?}, but is not a known area",
                    line.text, printed.words
                );
                self.report
                    .warnings
                    .push(Warning::new(Code::LabelUnknown, message).at(line.place).printed([line.text]));
            }
            (None, List::None) => {}
        }
    }

    fn reading(
        &mut self,
        (scope, area): areas::Area,
        label: &str,
        printed: PrintedGrade,
        kind: FindingKind,
        place: Place,
    ) {
        self.readings.push(Reading { scope, area, label: label.to_string(), printed, kind, place });
    }
}

/// What a sentence says about the bullets below it. A list of areas is introduced with a grade: "The following area
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

fn recommendation(line: &Said<'_>) -> Recommendation {
    Recommendation {
        text: line.text.to_string(),
        scope: Some(Scope::LocalAuthority),
        paragraph: line.paragraph.map(|p| p.id.clone()),
        place: line.place,
        ..Recommendation::default()
    }
}

fn action(line: &Said<'_>) -> ActionRow {
    ActionRow { actions: Some(line.text.to_string()), place: line.place, ..ActionRow::default() }
}
