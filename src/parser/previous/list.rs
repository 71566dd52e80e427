//! Lists of earlier judgements, one per line, below a sentence that announces them: "The judgements were:".

use super::date::Date;
use super::kind::{Body, Kind};
use super::reading::{Before, Earlier};
use super::region::Tokens;
use super::setting::Setting;
use super::subject::{self, Subject};
use super::token;
use crate::model::report::Grade;
use crate::recognise::grade;

/// What announces a list.
#[derive(Debug, Clone)]
pub struct Lead {
    /// The inspection that it names.
    pub before: Before,
    /// Whether it says that judgements follow.
    pub announced: bool,
}

/// The lead that a paragraph is; `after` is what its sentences leave, `earlier` whether it stands below a heading
/// such as "Previous inspections".
///
/// Only an inspection of all services has the areas that such lists name.
pub fn lead(text: &str, after: Before, earlier: bool, setting: &Setting) -> Option<Lead> {
    let last = text.rsplit(". ").next().unwrap_or_default();
    let judged = |kind| matches!(kind, Kind::Noun | Kind::Judge);
    let tokens = || token::tokens(last, setting);
    let announced = text.trim_end().ends_with(':') && tokens().iter().any(|token| judged(token.kind));
    let whole = after.inspections.iter().any(|inspection| !inspection.other && inspection.of.is_empty());
    (whole && !after.other && (announced || earlier)).then(|| {
        let judged = after.judged || announced;
        Lead { before: Before { judged, ..after }, announced }
    })
}

/// Whether a heading is one of earlier inspections.
pub fn is_earlier(heading: &str, setting: &Setting) -> bool {
    let tokens = token::tokens(heading, setting);
    let has = |kind| tokens.iter().any(|token| token.kind == kind);
    has(Kind::Inspection) && (has(Kind::Earlier) || heading.to_lowercase().contains("other"))
}

/// The judgement in a line "area: grade".
pub fn judgement(line: &str, lead: &Lead, setting: &Setting) -> Option<Earlier> {
    let (name, words) = [": ", " – ", " - "].iter().find_map(|sign| line.split_once(sign))?;
    let grade = grade::exact(words)?.grade;
    let date = lead.before.inspections.iter().find_map(|inspection| inspection.dates.first().copied());
    Some(Earlier { grade, subject: named(name, date, setting)?, date, among: Vec::new() })
}

/// The judgements in a line with its own date, "area, date: grade", below a heading of earlier inspections.
pub fn dated(line: &str, setting: &Setting) -> Option<Earlier> {
    let (name, words) = line.rsplit_once(": ").or_else(|| line.rsplit_once(" – "))?;
    let grade = grade::exact(words)?.grade;
    let tokens = token::tokens(name, setting);
    let bodies = Tokens(&tokens).bodies(0..tokens.len());
    let mut dates = tokens.iter().filter_map(|token| if let Kind::Date(date) = token.kind { Some(date) } else { None });
    let date = dates.next().filter(|_| dates.next().is_none() && !bodies.other && !bodies.unknown)?;
    let [named] = bodies.particular().try_into().ok()?;
    let third = matches!(grade, Grade::Adequate | Grade::Satisfactory);
    let of_services = grade != Grade::RequiresImprovement && (third || date.is_of_services());
    let [subject] = subject::subjects(named.body, Some(date), of_services).try_into().ok()?;
    Some(Earlier { grade, subject, date: Some(date), among: Vec::new() })
}

/// The only area that a line names; the whole inspection, if the line says so.
fn named(name: &str, date: Option<Date>, setting: &Setting) -> Option<Subject> {
    let tokens = token::tokens(name, setting);
    let bodies = Tokens(&tokens).bodies(0..tokens.len());
    let particular = bodies.particular();
    let body = match particular.as_slice() {
        [only] => only.body,
        [] => bodies.named.iter().map(|named| named.body).find(|body| *body == Body::Overall)?,
        _ => return None,
    };
    let [subject] = subject::subjects(body, date, false).try_into().ok()?;
    Some(subject).filter(|subject: &Subject| subject.area.is_some())
}
