//! A record's facts by name, and those of two records that differ.

use crate::model::code::Code;
use crate::model::outline::Section;
use crate::model::place::Place;
use crate::model::report::{Inspector, Report};
use crate::model::warning::Warning;
use crate::words::key;
use serde::Serialize;
use std::collections::BTreeSet;

/// A value of a record.
#[derive(Debug, Clone)]
struct Fact {
    /// What it is, such as "the inspection's start".
    name: String,
    /// What is compared.
    value: String,
    /// What is printed.
    printed: String,
    place: Place,
}

/// A warning for each fact that both records have but give differently, and for each lead inspector whom only
/// the second one has. The second reading is the weaker one, so a fact that it doesn't find is not a difference.
pub fn contradictions(first: &Report, second: &Report) -> Vec<Warning> {
    let (ours, theirs) = (chief(first), chief(second));
    let differ = |fact: &Fact| theirs.iter().find(|other| other.name == fact.name && other.value != fact.value);
    let mut warnings: Vec<Warning> =
        ours.iter().filter_map(|fact| differ(fact).map(|other| warning(&fact.name, Some(fact), Some(other)))).collect();
    warnings.extend(strangers(first, second));
    warnings
}

/// A warning for each fact that the records give differently, or that one of them lacks.
pub fn differences(first: &Report, second: &Report) -> Vec<Warning> {
    let (ours, theirs) = (all(first), all(second));
    let named = |facts: &[Fact], name: &str| facts.iter().find(|fact| fact.name == name).cloned();
    let mut names: Vec<&str> = Vec::new();
    for fact in ours.iter().chain(&theirs) {
        if !names.contains(&fact.name.as_str()) {
            names.push(&fact.name);
        }
    }
    let pairs = names.into_iter().map(|name| (name, named(&ours, name), named(&theirs, name)));
    let differ = |a: &Option<Fact>, b: &Option<Fact>| a.as_ref().map(|f| &f.value) != b.as_ref().map(|f| &f.value);
    pairs.filter(|(_, a, b)| differ(a, b)).map(|(name, a, b)| warning(name, a.as_ref(), b.as_ref())).collect()
}

fn warning(name: &str, ours: Option<&Fact>, theirs: Option<&Fact>) -> Warning {
    let says = |fact: Option<&Fact>| fact.map_or("nothing".to_string(), |fact| format!("{:?}", fact.printed));
    let message = format!("{name}: the tags give {}, the layout gives {}", says(ours), says(theirs));
    let place = ours.or(theirs).map_or_else(Place::default, |fact| fact.place);
    let printed = [ours, theirs].into_iter().flatten().map(|fact| fact.printed.as_str());
    Warning::new(Code::ReadingsDiffer, message).at(place).printed(printed)
}

/// Lead inspectors in the second record who aren't in the first, if the first has any.
fn strangers(first: &Report, second: &Report) -> Option<Warning> {
    let known = &first.inspection.inspectors;
    let same = |a: &Inspector, b: &Inspector| letters(&a.name) == letters(&b.name);
    let mut leads = second.inspection.lead_inspectors.iter();
    let stranger = leads.find(|lead| !known.iter().any(|person| same(person, lead)))?;
    let ours = first.inspection.lead_inspectors.first()?;
    let fact = |person: &Inspector| fact("lead inspector", &person.name, &person.name, person.place);
    Some(warning("lead inspector", fact(ours).as_ref(), fact(stranger).as_ref()))
}

fn fact(name: &str, value: &str, printed: &str, place: Place) -> Option<Fact> {
    let value = value.to_string();
    (!value.is_empty()).then(|| Fact { name: name.to_string(), value, printed: printed.to_string(), place })
}

/// Who was inspected, when, and every judgement.
fn chief(report: &Report) -> Vec<Fact> {
    let inspection = &report.inspection;
    let printed = inspection.printed.as_deref().unwrap_or_default();
    let day = |name: &str, day: &Option<String>| fact(name, day.as_deref()?, printed, inspection.place);
    let provider = report.provider.name.as_deref();
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(provider.and_then(|name| fact("the inspected body", &letters(name), name, Place::default())));
    facts.extend(day("the inspection's start", &inspection.start));
    facts.extend(day("the inspection's end", &inspection.end));
    for judgement in &report.judgements {
        let area = judgement.area.as_deref().unwrap_or(&judgement.label);
        let name = format!("the grade of {area} ({})", code(&judgement.scope));
        let grade = judgement.grade.map(|grade| code(&grade));
        facts.extend(grade.and_then(|grade| fact(&name, &grade, &judgement.printed, judgement.place)));
    }
    facts
}

/// Everything that all readings of a document should agree on.
fn all(report: &Report) -> Vec<Fact> {
    let inspection = &report.inspection;
    let plain = |name: &str, value: &str| fact(name, value, value, Place::default());
    let mut facts = chief(report);
    facts.extend(plain("the framework", &report.framework.code));
    facts.extend(
        report.provider.local_authority.as_ref().and_then(|authority| plain("the authority", &authority.gss_code)),
    );
    facts.extend(inspection.published.as_deref().and_then(|day| plain("the date of publication", day)));
    facts.extend(people("lead inspectors", &inspection.lead_inspectors));
    facts.extend(people("inspectors", &inspection.inspectors));
    facts.extend(report.outcome.as_ref().and_then(|o| fact("the outcome", &letters(&o.text), &o.text, o.place)));
    facts.extend(count("recommendations", report.recommendations.len()));
    facts.extend(plain("the paragraphs' numbers", &numbers(&report.sections)));
    facts
}

fn people(name: &str, people: &[Inspector]) -> Option<Fact> {
    let keys: BTreeSet<String> = people.iter().map(|person| letters(&person.name)).collect();
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let place = people.first().map_or_else(Place::default, |person| person.place);
    fact(name, &keys.into_iter().collect::<Vec<_>>().join(","), &names.join(", "), place)
}

fn count(name: &str, count: usize) -> Option<Fact> {
    let value = if count == 0 { String::new() } else { count.to_string() };
    fact(&format!("the number of {name}"), &value, &value, Place::default())
}

/// "1-34, 1-12" for paragraphs numbered from 1 to 34, and then from 1 to 12 again.
fn numbers(sections: &[Section]) -> String {
    let mut found = Vec::new();
    collect_numbers(sections, &mut found);
    let runs = found.chunk_by(|a, b| a + 1 == *b);
    let run = |run: &[u32]| match run {
        [first, .., last] => format!("{first}-{last}"),
        _ => run.iter().map(u32::to_string).collect(),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}

fn collect_numbers(sections: &[Section], found: &mut Vec<u32>) {
    for section in sections {
        found.extend(section.paragraphs.iter().filter_map(|paragraph| paragraph.number));
        collect_numbers(&section.sections, found);
    }
}

/// The name in the output, such as `local_authority`.
fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| Some(value.as_str()?.to_string())).unwrap_or_default()
}

/// Letters and digits alone: readings may differ in the white space in a name that wraps.
fn letters(text: &str) -> String {
    key(text).replace(' ', "")
}
