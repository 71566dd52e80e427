//! Where everything in a record was read: the words of every object that has a page.

use super::claim::{Claim, claims_of_each, text_claims};
use super::section_claims::sections;
use crate::model::place::Place;
use crate::model::report::Report;
use crate::model::report::{ActionRow, Inspector, Judgement, Letter, Recommendation};
use crate::model::warning::Warning;
use serde_json::Value;

/// The claims of a record.
pub(super) fn record_claims(report: &Report) -> Vec<Claim> {
    let text = |pointer: String, place: Place, words: &Option<String>| {
        Claim::new(pointer, place, words.as_deref().unwrap_or_default())
    };
    let mut claims = vec![
        text("/framework".into(), report.framework.place, &report.framework.title),
        text("/provider".into(), report.provider.place, &report.provider.name),
    ];
    inspection(report, &mut claims);
    claims.extend(claims_of_each("/provider/details", &report.provider.details, |pointer, row| {
        Claim::new(pointer, row.place, &row.label).and(row.place, Some(&row.value))
    }));
    claims.extend(report.letter.iter().flat_map(letter));
    claims.extend(claims_of_each("/judgements", &report.judgements, judgement).flatten());
    claims.extend(text_claims("/previous_judgements", &report.previous_judgements, |row| (row.place, &row.text)));
    claims.extend(report.limiting_judgement.iter().map(|l| Claim::new("/limiting_judgement".into(), l.place, &l.text)));
    claims.extend(report.outcome.iter().map(|o| Claim::new("/outcome".into(), o.place, &o.text)));
    claims.extend(text_claims("/verdicts", &report.verdicts, |row| (row.place, &row.text)));
    claims.extend(claims_of_each("/recommendations", &report.recommendations, recommendation).flatten());
    claims.extend(text_claims("/strengths", &report.strengths, |row| (row.place, &row.text)));
    claims.extend(text_claims("/next_steps", &report.next_steps, |row| (row.place, &row.text)));
    claims.extend(claims_of_each("/case_studies", &report.case_studies, |pointer, study| {
        Claim::empty(pointer).and(study.place, study.title.as_deref()).and(study.place, Some(&study.text))
    }));
    claims.extend(claims_of_each("/partnership_details", &report.partnership_details, |pointer, row| {
        Claim::new(pointer, row.place, &row.name).and(row.place, row.people.as_deref())
    }));
    claims.extend(claims_of_each("/action_plan", &report.action_plan, action));
    claims.extend(text_claims("/footnotes", &report.footnotes, |row| (row.place, &row.text)));
    claims.extend(claims_of_each("/warnings", &report.warnings, warning));
    sections("", &report.sections, &mut claims);
    claims
}

fn inspection(report: &Report, claims: &mut Vec<Claim>) {
    let inspection = &report.inspection;
    let printed = inspection.printed.as_deref().unwrap_or_default();
    claims.push(Claim::new("/inspection".into(), inspection.place, printed));
    claims.extend(claims_of_each("/inspection/lead_inspectors", &inspection.lead_inspectors, inspector));
    claims.extend(claims_of_each("/inspection/inspectors", &inspection.inspectors, inspector));
    let previous = inspection.previous.iter().map(|p| ("/inspection/previous", p.place, &p.printed));
    let next = inspection.next.iter().map(|n| ("/inspection/next", n.place, &n.printed));
    claims.extend(previous.chain(next).map(|(pointer, place, words)| Claim::new(pointer.into(), place, words)));
}

fn inspector(pointer: String, person: &Inspector) -> Claim {
    Claim::new(pointer, person.place, &person.name)
}

fn letter(letter: &Letter) -> Vec<Claim> {
    let date = Claim::new("/letter".into(), letter.place, letter.printed.as_deref().unwrap_or_default());
    let addressees = claims_of_each("/letter/addressees", &letter.addressees, |pointer, to| {
        let name = to.name.as_deref().unwrap_or_default();
        Claim::new(pointer, to.place, name).and(to.place, to.role.as_deref()).and(to.place, to.organisation.as_deref())
    });
    let signatories = claims_of_each("/letter/signatories", &letter.signatories, |pointer, by| {
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

/// The whole, and every item of the list below it.
fn recommendation(pointer: String, row: &Recommendation) -> Vec<Claim> {
    let items =
        text_claims(&format!("{pointer}/items"), &row.items, |item| (item.place, &item.text)).collect::<Vec<_>>();
    let own = Claim::new(pointer, row.place, &row.text)
        .and(row.place, row.responsible_body.as_deref())
        .and(row.timescale_place, row.timescale_printed.as_deref());
    std::iter::once(own).chain(items).collect()
}

fn action(pointer: String, row: &ActionRow) -> Claim {
    let cells: Vec<&str> = row.columns.values().filter_map(Value::as_str).collect();
    let fixed = [row.actions.as_deref().filter(|_| cells.is_empty())].into_iter().flatten();
    let claim = Claim::empty(pointer);
    cells.iter().copied().chain(fixed).fold(claim, |claim, cell| claim.and(row.place, Some(cell)))
}

fn warning(pointer: String, warning: &Warning) -> Claim {
    let claim = Claim::empty(pointer);
    warning.printed.iter().fold(claim, |claim, words| claim.and(warning.place, Some(words)))
}
