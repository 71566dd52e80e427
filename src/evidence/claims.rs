//! What a record says was read where: the words of every object that has a page.

use super::entry::{Entry, entries};
use super::find::Finder;
use super::section_claims::sections;
use crate::model::place::Place;
use crate::model::report::Report;
use crate::model::report::{ActionRow, Inspector, Judgement, Letter, Recommendation};
use crate::model::warning::Warning;
use crate::words::letters;
use serde_json::Value;

/// An object of the record, by its JSON pointer, and the words that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Claim {
    pub(super) pointer: String,
    parts: Vec<Part>,
    /// Whether one box a page takes all parts, as for tables.
    whole: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct Part {
    place: Place,
    words: String,
}

impl Claim {
    /// These words at this place.
    pub(super) fn new(pointer: String, place: Place, words: &str) -> Self {
        let claim = Claim { pointer, parts: Vec::new(), whole: false };
        claim.and(place, Some(words))
    }

    /// More words of the same object.
    pub(super) fn and(mut self, place: Place, words: Option<&str>) -> Self {
        self.parts.extend(words.map(|words| Part { place, words: words.to_string() }));
        self
    }

    /// The same, with one box a page.
    pub(super) fn whole(self) -> Self {
        Claim { whole: true, ..self }
    }

    /// The boxes of all words that are found.
    pub(super) fn entries(&self, finder: &Finder<'_>) -> Vec<Entry> {
        self.parts.iter().flat_map(|part| found(finder, &part.words, part.place, self.whole)).collect()
    }
}

/// Words as one piece, or else by their lines, or else by their sentences: what a record joins may stand apart.
fn found(finder: &Finder<'_>, words: &str, place: Place, whole: bool) -> Vec<Entry> {
    let one = |words: &str| {
        let wanted: Vec<char> = letters(words).collect();
        Some(entries(finder, words, &finder.find(&wanted, place)?, whole))
    };
    let all = |separator: &str| {
        let pieces = words.contains(separator).then(|| words.split_inclusive(separator))?;
        pieces.map(|piece| one(piece.trim_end_matches(separator))).collect::<Option<Vec<_>>>().map(|all| all.concat())
    };
    one(words).or_else(|| all("\n")).or_else(|| all("; ")).or_else(|| all(". ")).unwrap_or_default()
}

/// The claims of a record.
pub(super) fn of(report: &Report) -> Vec<Claim> {
    let text = |pointer: String, place: Place, words: &Option<String>| {
        Claim::new(pointer, place, words.as_deref().unwrap_or_default())
    };
    let mut claims = vec![
        text("/framework".into(), report.framework.place, &report.framework.title),
        text("/provider".into(), report.provider.place, &report.provider.name),
    ];
    inspection(report, &mut claims);
    claims.extend(report.letter.iter().flat_map(letter));
    claims.extend(each("/judgements", &report.judgements, judgement).flatten());
    claims.extend(rows("/previous_judgements", &report.previous_judgements, |row| (row.place, &row.text)));
    claims.extend(report.limiting_judgement.iter().map(|l| Claim::new("/limiting_judgement".into(), l.place, &l.text)));
    claims.extend(report.outcome.iter().map(|o| Claim::new("/outcome".into(), o.place, &o.text)));
    claims.extend(rows("/verdicts", &report.verdicts, |row| (row.place, &row.text)));
    claims.extend(each("/recommendations", &report.recommendations, recommendation));
    claims.extend(rows("/strengths", &report.strengths, |row| (row.place, &row.text)));
    claims.extend(rows("/next_steps", &report.next_steps, |row| (row.place, &row.text)));
    claims.extend(each("/case_studies", &report.case_studies, |pointer, study| {
        Claim { pointer, parts: Vec::new(), whole: false }
            .and(study.place, study.title.as_deref())
            .and(study.place, Some(&study.text))
    }));
    claims.extend(each("/partnership_details", &report.partnership_details, |pointer, row| {
        Claim::new(pointer, row.place, &row.name).and(row.place, row.people.as_deref())
    }));
    claims.extend(each("/action_plan", &report.action_plan, action));
    claims.extend(rows("/footnotes", &report.footnotes, |row| (row.place, &row.text)));
    claims.extend(each("/warnings", &report.warnings, warning));
    sections("", &report.sections, &mut claims);
    claims
}

/// A claim of each element of a list, with its pointer.
pub(super) fn each<'r, T, C>(
    pointer: &'r str,
    rows: &'r [T],
    claim: impl Fn(String, &'r T) -> C + 'r,
) -> impl Iterator<Item = C> + 'r {
    rows.iter().enumerate().map(move |(index, row)| claim(format!("{pointer}/{index}"), row))
}

fn rows<'r, T>(
    pointer: &'r str,
    rows: &'r [T],
    text: impl Fn(&'r T) -> (Place, &'r String) + 'r,
) -> impl Iterator<Item = Claim> + 'r {
    each(pointer, rows, move |pointer, row| {
        let (place, words) = text(row);
        Claim::new(pointer, place, words)
    })
}

fn inspection(report: &Report, claims: &mut Vec<Claim>) {
    let inspection = &report.inspection;
    let printed = inspection.printed.as_deref().unwrap_or_default();
    claims.push(Claim::new("/inspection".into(), inspection.place, printed));
    claims.extend(each("/inspection/lead_inspectors", &inspection.lead_inspectors, inspector));
    claims.extend(each("/inspection/inspectors", &inspection.inspectors, inspector));
    let previous = inspection.previous.iter().map(|p| ("/inspection/previous", p.place, &p.printed));
    let next = inspection.next.iter().map(|n| ("/inspection/next", n.place, &n.printed));
    claims.extend(previous.chain(next).map(|(pointer, place, words)| Claim::new(pointer.into(), place, words)));
}

fn inspector(pointer: String, person: &Inspector) -> Claim {
    Claim::new(pointer, person.place, &person.name)
}

fn letter(letter: &Letter) -> Vec<Claim> {
    let date = Claim::new("/letter".into(), letter.place, letter.printed.as_deref().unwrap_or_default());
    let addressees = each("/letter/addressees", &letter.addressees, |pointer, to| {
        let name = to.name.as_deref().unwrap_or_default();
        Claim::new(pointer, to.place, name).and(to.place, to.role.as_deref()).and(to.place, to.organisation.as_deref())
    });
    let signatories = each("/letter/signatories", &letter.signatories, |pointer, by| {
        Claim::new(pointer, by.place, &by.name).and(by.place, by.role.as_deref())
    });
    std::iter::once(date).chain(addressees).chain(signatories).collect()
}

/// The grade, its label and every reading.
fn judgement(pointer: String, judgement: &Judgement) -> Vec<Claim> {
    let label = Place { anchor: judgement.place.anchor.front(), ..judgement.place };
    let readings = format!("{pointer}/found_in");
    let own = Claim::new(pointer, judgement.place, &judgement.printed).and(label, Some(&judgement.label));
    let found = judgement.found_in.iter().enumerate();
    let found = found.map(|(index, f)| Claim::new(format!("{readings}/{index}"), f.place, &f.printed));
    std::iter::once(own).chain(found).collect()
}

fn recommendation(pointer: String, row: &Recommendation) -> Claim {
    Claim::new(pointer, row.place, &row.text)
        .and(row.place, row.responsible_body.as_deref())
        .and(row.timescale_place, row.timescale_printed.as_deref())
}

fn action(pointer: String, row: &ActionRow) -> Claim {
    let cells: Vec<&str> = row.columns.values().filter_map(Value::as_str).collect();
    let fixed = [row.actions.as_deref().filter(|_| cells.is_empty())].into_iter().flatten();
    let claim = Claim { pointer, parts: Vec::new(), whole: false };
    cells.iter().copied().chain(fixed).fold(claim, |claim, cell| claim.and(row.place, Some(cell)))
}

fn warning(pointer: String, warning: &Warning) -> Claim {
    let claim = Claim { pointer, parts: Vec::new(), whole: false };
    warning.printed.iter().fold(claim, |claim, words| claim.and(warning.place, Some(words)))
}
