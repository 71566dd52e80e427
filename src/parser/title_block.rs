//! Who, when and by whom of a whole report: the title block first, the pages that name the team after it.

use super::place::{bare, place_in};
use super::provider::{authorities, title_name};
use super::{dates, people};
use crate::framework::{Lead, UNKNOWN};
use crate::model::code::Code;
use crate::model::document::{Furniture, Role};
use crate::model::outline::{Item, Outline};
use crate::model::place::Place;
use crate::model::report::{BareValue, Inspection, Inspector, Provider, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::key;
use rustc_hash::FxHashSet;

/// Reads the title block and the team of a report.
pub fn read(context: &Context<'_>, report: &mut Report) {
    let known = context.framework.code != UNKNOWN.code;
    let warnings = &mut report.warnings;
    report.inspection = dates_of(context, known, warnings);
    report.bare_values.extend(published_in(context));
    contradictions(&report.inspection, context.furniture, warnings);
    people_of(context, &mut report.inspection);
    report.inspection.age_group = age_group(context.title_block);
    report.inspection.inspectorates = inspectorates(&report.inspection.inspectors, known);
    if known && report.inspection.lead_inspectors.is_empty() {
        warnings.push(Warning::new(Code::LeadInspectorMissing, "no lead inspector is named"));
    }
    report.provider = provider_of(context, report.inspection.start.as_deref(), known, warnings);
}

fn people_of(context: &Context<'_>, inspection: &mut Inspection) {
    let team = team_lines(context.outline);
    let team: Vec<&str> = team.iter().map(String::as_str).collect();
    let front = people::lead_inspectors(context.title_block);
    let last = people::lead_inspectors(&team);
    let leads = match context.framework.lead {
        Lead::Team => first_full(last, front),
        Lead::Front => first_full(front, last),
    };
    inspection.lead_inspectors = placed(leads, context.outline);
    inspection.inspectors =
        everybody(&inspection.lead_inspectors, placed(people::inspection_team(&team), context.outline));
}

fn first_full(first: Vec<Inspector>, second: Vec<Inspector>) -> Vec<Inspector> {
    if first.is_empty() { second } else { first }
}

fn dates_of(context: &Context<'_>, known: bool, warnings: &mut Vec<Warning>) -> Inspection {
    let mut inspection = Inspection::default();
    if let Some(found) = dates::inspection_dates(context.title_block) {
        inspection.place = place_of(&found.printed, context.outline);
        let place = inspection.place;
        warnings.extend(found.doubts.into_iter().map(|doubt| doubt.at(place)));
        (inspection.start, inspection.end) = (found.start, found.end);
        inspection.periods = found.periods;
        inspection.printed = Some(found.printed);
    } else if known {
        let missing = Warning::new(Code::DatesMissing, "no inspection dates are printed in the title block");
        warnings.push(missing.at(first_place(context.outline)));
    }
    if let Some(published) = dates::publication_date(context.title_block) {
        let place = place_of(&published.printed, context.outline);
        warnings.extend(published.doubts.into_iter().map(|doubt| doubt.at(place)));
        warnings.extend(too_early(&inspection, published.end.as_deref(), &published.printed, place));
        inspection.published = published.end;
    }
    inspection
}

/// The printed publication date.
fn published_in(context: &Context<'_>) -> Option<BareValue> {
    let published = dates::publication_date(context.title_block)?;
    Some(bare("/inspection/published", &published.printed, context.outline))
}

/// A report is published after its inspection.
fn too_early(inspection: &Inspection, published: Option<&str>, printed: &str, place: Place) -> Option<Warning> {
    let (published, end) = (published?, inspection.end.as_deref()?);
    let message = format!("the report would have been published on {published}, before the inspection ended on {end}");
    let words = [inspection.printed.as_deref().unwrap_or_default(), printed];
    // a month alone contradicts no day in it
    let before = published < end && !end.starts_with(published);
    before.then(|| Warning::new(Code::DatesContradict, message).at(place).printed(words))
}

/// Days of the week that aren't those of their dates, but for those of the title block, which were looked at.
pub(crate) fn weekdays(outline: &Outline, inspection: &Inspection) -> Vec<Warning> {
    let known = |date: &str| inspection.printed.as_deref().is_some_and(|printed| printed.contains(date));
    let mut warnings = Vec::new();
    for item in &outline.flow {
        let Item::Text(block) = item else { continue };
        for date in dates::wrong_weekdays(&block.text).into_iter().filter(|date| !known(date)) {
            let message = format!("{date:?} is no such day of the week");
            warnings.push(Warning::new(Code::DatesContradict, message).at(block.place).printed([date]));
        }
    }
    warnings
}

/// Running lines often repeat the dates, and are sometimes forgotten when the title's are corrected.
fn contradictions(inspection: &Inspection, furniture: &[Furniture], warnings: &mut Vec<Warning>) {
    let (Some(start), Some(end)) = (&inspection.start, &inspection.end) else { return };
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    for line in furniture {
        let text = without_page_number(&line.text);
        if !seen.insert(text) {
            continue;
        }
        let Some(printed) = dates::in_running_line(text) else { continue };
        // a running line may leave the day out: "October 2021"
        let fits = |printed: &Option<String>, title: &str| printed.as_deref().is_some_and(|p| title.starts_with(p));
        if printed.doubts.is_empty() && !(fits(&printed.start, start) && fits(&printed.end, end)) {
            let message = format!("the title says {start} to {end}, the running line {:?}", printed.printed);
            let place = Place::on_page(line.page);
            let title = inspection.printed.clone().unwrap_or_default();
            warnings.push(Warning::new(Code::DatesContradict, message).at(place).printed([title, printed.printed]));
            return;
        }
    }
}

/// A running line often ends in the page's number.
fn without_page_number(line: &str) -> &str {
    match line.rsplit_once(' ') {
        Some((rest, number)) if number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()) => rest.trim_end(),
        _ => line,
    }
}

/// The section that names the team, and the lines that name a lead inspector anywhere.
fn team_lines(outline: &Outline) -> Vec<String> {
    const MOST: usize = 40;
    let mut lines = Vec::new();
    let mut inside = false;
    for item in &outline.flow {
        match item {
            Item::Text(block) => {
                let title = if block.text.len() < 80 { key(&block.text) } else { String::new() };
                let names_team = title.ends_with("inspection team") || title.ends_with("review team");
                if matches!(block.role, Role::Heading(_)) || names_team && title.len() < 24 {
                    inside = names_team || title.starts_with("information about this ");
                }
                if inside && lines.len() < MOST && block.text.len() < 600 {
                    lines.push(block.whole());
                }
            }
            Item::Table(table) if inside => {
                lines.extend(table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| c.split('\n')).map(str::to_string));
            }
            Item::Table(_) => {}
        }
    }
    lines
}

/// Where words stand first, or else where the document begins.
pub(crate) fn place_of(words: &str, outline: &Outline) -> Place {
    let place = place_in(words, outline);
    if place == Place::default() { first_place(outline) } else { place }
}

/// Where the document begins.
pub(crate) fn first_place(outline: &Outline) -> Place {
    outline.flow.first().map(Item::place).unwrap_or_default()
}

/// Inspectors with the places where they are named.
pub(crate) fn placed(inspectors: Vec<Inspector>, outline: &Outline) -> Vec<Inspector> {
    let place = |mut person: Inspector| {
        person.place = place_of(&person.name, outline);
        person.inspectorate = person.inspectorate.or_else(|| Some("Ofsted".to_string()));
        person
    };
    inspectors.into_iter().map(place).collect()
}

/// Everybody who inspected, leads first.
fn everybody(leads: &[Inspector], team: Vec<Inspector>) -> Vec<Inspector> {
    let mut all = leads.to_vec();
    for person in team {
        if !all.iter().any(|known| key(&known.name) == key(&person.name)) {
            all.push(person);
        }
    }
    all
}

fn age_group(title_block: &[&str]) -> Option<String> {
    let mut lines = title_block.iter();
    while let Some(line) = lines.next() {
        let Some((label, value)) = line.split_once(':') else { continue };
        if key(label) == "age group" {
            let value = value.trim();
            let value = if value.is_empty() { lines.next().copied().unwrap_or("").trim() } else { value };
            return (!value.is_empty()).then(|| value.to_string());
        }
    }
    None
}

fn inspectorates(inspectors: &[Inspector], known: bool) -> Vec<String> {
    let mut names: Vec<String> = known.then(|| "Ofsted".to_string()).into_iter().collect();
    for name in inspectors.iter().filter_map(|i| i.inspectorate.clone()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The inspected body and its authority, as they were on the day of the inspection's `start`.
pub fn provider(context: &Context<'_>, start: Option<&str>, warnings: &mut Vec<Warning>) -> Provider {
    provider_of(context, start, true, warnings)
}

fn provider_of(context: &Context<'_>, start: Option<&str>, expected: bool, warnings: &mut Vec<Warning>) -> Provider {
    let Some(name) = title_name::provider_name(context.title_block) else {
        if expected {
            let missing = Warning::new(Code::ProviderMissing, "the title block names no inspected body");
            warnings.push(missing.at(first_place(context.outline)).printed(context.title_block.first().copied()));
        }
        return Provider::default();
    };
    provider_named(name, start, context.outline, warnings)
}

/// The inspected body of this name, and its authority at the time of the inspection.
pub(crate) fn provider_named(
    name: String,
    start: Option<&str>,
    outline: &Outline,
    warnings: &mut Vec<Warning>,
) -> Provider {
    let found = match start {
        Some(day) => authorities::find_at(&name, day),
        None => authorities::find(&name),
    };
    let local_authority = found
        .map_err(|error| {
            let message = format!("{name:?}: {error}");
            let place = place_of(&name, outline);
            warnings.push(Warning::new(Code::AuthorityUnknown, message).at(place).printed([name.as_str()]));
        })
        .ok()
        .cloned();
    Provider { name: Some(name), local_authority, ..Provider::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_published_after_its_inspection() {
        let end = Some("2021-10-15".to_string());
        let inspection = Inspection { end, printed: Some("4 to 15 October 2021".into()), ..Inspection::default() };
        let check = |published| too_early(&inspection, Some(published), "as printed", Place::default());
        assert_eq!((check("2021-11-26"), check("2021-10")), (None, None));
        let warning = check("2021-10-14").expect("a warning");
        assert_eq!((warning.code, warning.printed.len()), (Code::DatesContradict, 2));
    }
}
