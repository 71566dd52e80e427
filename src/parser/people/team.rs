//! The inspectors named in lines or in a text.

use super::label::{Duty, groups};
use super::names::{People, people};
use super::office::singular;
use super::person::is_name;
use crate::model::line::{Joined, Line};
use crate::model::report::Inspector;
use crate::words::{Pattern, offset, pattern, sentences};
use rustc_hash::FxHashSet;

/// The lead or reporting inspectors in these blocks, in printed order.
///
/// "Lead inspector: Name" with the name in the same block or the next one (title blocks
/// since 2018, team lists of 2013-18), "Reporting inspector Name HMI" (2009-13), and
/// cells such as "Name, Ofsted HMI, lead inspector" (area SEND). A deputy is not a lead.
pub fn lead_inspectors(lines: &[Line]) -> Vec<Inspector> {
    let labelled = groups(lines).into_iter().filter(|group| group.duty == Duty::Lead);
    let leads: Vec<Inspector> = labelled.flat_map(|group| group.inspectors).collect();
    if leads.is_empty() { unique(table(lines).into_iter().filter(is_lead).collect()) } else { unique(leads) }
}

/// Everybody named as inspecting in these blocks, including leads and deputies.
///
/// Reads the team lists of 2013-18 ("Team inspectors: A, B and C") and the cells of area
/// SEND's team table ("A, Ofsted HMI"). Shadow and supernumerary inspectors have that as their role. Quality assurance
/// managers and data analysts don't inspect and are left out.
pub fn inspection_team(lines: &[Line]) -> Vec<Inspector> {
    let labelled = groups(lines).into_iter().filter(|group| group.duty != Duty::Other);
    let team: Vec<Inspector> = labelled.flat_map(|group| group.inspectors).collect();
    if team.is_empty() { unique(table(lines)) } else { unique(team) }
}

/// The person below or behind "Inspector", where the form prints no office beside the name.
pub fn inspector_below(lines: &[Line]) -> Option<Inspector> {
    const LABEL: &str = "Inspector";
    let label = lines.iter().position(|line| line.text.trim_start().starts_with(LABEL))?;
    let (first, next) = (lines.get(label)?, lines.get(label + 1));
    let behind = first.text.trim().strip_prefix(LABEL)?.trim_start_matches(':').trim();
    let (line, name) = if behind.is_empty() { (next?, next?.text.trim()) } else { (first, behind) };
    is_name(name).then(|| Inspector {
        name: name.to_string(),
        role: Some(LABEL.to_string()),
        inspectorate: Some("Ofsted".to_string()),
        printed: name.to_string(),
        place: Joined::of([line]).place_of_name(name),
    })
}

/// Whether an inspector's office shows that they led.
fn is_lead(inspector: &Inspector) -> bool {
    let role = inspector.role.as_deref().unwrap_or_default().to_lowercase();
    let leads = role.contains("lead") || role.contains("reporting inspector");
    leads && !role.contains("deputy")
}

/// Names that text prints above the people of each inspectorate.
const BODIES: [&str; 3] = ["Care Quality Commission (CQC) ", "Care Quality Commission ", "Ofsted "];

/// The people of a line, which may begin with the name of their inspectorate.
fn below_body(text: &str) -> People {
    let all = people(text);
    let list = || BODIES.iter().find_map(|body| text.strip_prefix(body)).map(people);
    if all.pure { all } else { list().filter(|list| list.pure).unwrap_or(all) }
}

/// Cells with one or more names, each with an office, and nothing else.
fn table(lines: &[Line]) -> Vec<Inspector> {
    let people = lines.iter().filter(|line| line.text.len() <= 200).map(|line| (line, below_body(&line.text)));
    let named = people.filter(|(_, people)| people.pure).flat_map(|(line, people)| {
        let joined = Joined::of([line]);
        people
            .inspectors
            .into_iter()
            .map(move |person| Inspector { place: joined.place_of_name(&person.name), ..person })
    });
    named.filter(|person| person.inspectorate.is_some() || is_inspector(person)).collect()
}

/// Whether an office is an inspector's, though it names no inspectorate: "Additional Inspector", "Social Care Inspector".
fn is_inspector(person: &Inspector) -> bool {
    person.role.as_deref().is_some_and(|role| role.to_lowercase().ends_with("inspector"))
}

static NAMED: Pattern = pattern(
    r"(?x) (?i: \b (?: (?<office> (?: (?: her | his ) \s+ majesty['’]s | ofsted ) \s+ inspectors? ) | inspectors? | (?: inspection | visit ) \ team )
            (?: \s* \( [^()]* \) )?
            (?: \s+ (?: for | on | at | of | carrying\ out | undertaking | conducting | completing
                | (?: who | that ) \s+ (?: carried\ out | undertook | conducted | completed ) )
              \s+ (?: this | the ) \s+ (?: (?: focused | monitoring ) \s+ )? (?: visit | inspection ) )?
            (?: \s+ (?: was | were | comprised | included | consisted \s+ of ) (?: \s* : )? | \s* : ) \s+ (?: led \s+ by \s+ )? )
        | (?i: \b (?: was | were ) \s+ (?: carried \s+ out | undertaken | conducted | completed | led ) \s+ by:? \s+ )",
).with(&["inspector", "team", "by"]);

/// "Ann Fen, HMI, and Bo Alder, HMI, carried out this visit"
static DOING: Pattern = pattern(
    r"(?i),? (?:carried out|undertook|conducted|completed|led) (?:this|the) (?:focused |monitoring )?(?:visit|inspection)\b",
).with(&["this visit", "this inspection", "the visit", "the inspection", "focused", "monitoring"]);

/// "Ann Fen, HMI (designate), shadowed the visit", "shadowed by Ann Fen"
static SHADOWING: Pattern = pattern(
    r"(?i)\b(?:was |were )?(?:also )?(?<by>shadowed by) |,? (?:also |who )?(?:was |were )?shadow(?:ed|ing) (?:this|the)\b|,? (?:also |who )?(?:joined|attended|accompanied|observed) [^,.]{0,40}\b(?:as|in) an? (?<duty>supernumerary|shadow|shadowing|trainee)\b",
);

/// The inspectors of a visit as a letter's first paragraphs name them: "The inspectors
/// were A, HMI, and B, HMI", "His Majesty's Inspectors for this visit were A and B", "The
/// visit was carried out by A and B, all of whom are Her Majesty's Inspectors".
///
/// Somebody who shadowed the visit has that in the role; a quality assurance manager is no inspector.
pub fn inspectors_in_prose(text: &Joined) -> Vec<Inspector> {
    let placed = |person: Inspector, list: &str| {
        let start = offset(&text.text, list).unwrap_or(0);
        let place = text.place_at(start + list.find(&person.name).unwrap_or(0));
        Inspector { place, ..person }
    };
    let all = sentences(&text.text).flat_map(|sentence| {
        let acting = acting(sentence).into_iter().map(move |(list, person)| placed(person, list));
        acting.chain(shadows(sentence).into_iter().map(move |(list, person)| placed(person, list)))
    });
    unique(all.collect())
}

/// The first sentence that names a team, and has more offices of single inspectors than people who were read from it.
pub fn unread_in_prose(text: &str) -> Option<&str> {
    sentences(text).find(|sentence| {
        let offices = sentence.match_indices("HMI").count() + sentence.match_indices("Majesty’s Inspector,").count();
        offices > 0 && NAMED.is_match(sentence) && offices > acting(sentence).len() + shadows(sentence).len()
    })
}

/// The people whom a sentence says to have inspected, each with the list that names them.
fn acting(sentence: &str) -> Vec<(&str, Inspector)> {
    let behind = NAMED.captures_iter(sentence).filter_map(|named| {
        let list = sentence.get(named.get(0)?.end()..)?;
        let office = named.name("office").map(|office| singular(office.as_str()));
        Some((list, with_office(people(list).inspectors, office.as_deref())))
    });
    let mut found: Vec<_> = behind.filter(|(_, found)| !found.is_empty()).collect();
    let before = || {
        let list = sentence.get(..DOING.find(sentence)?.start())?;
        Some((list, people(list))).filter(|(_, found)| found.pure).map(|(list, found)| (list, found.inspectors))
    };
    if found.is_empty() {
        found.extend(before());
    }
    found.into_iter().flat_map(|(list, people)| people.into_iter().map(move |person| (list, person))).collect()
}

/// "His Majesty's Inspectors were ..." says what those are of whom the list says nothing else.
fn with_office(mut people: Vec<Inspector>, office: Option<&str>) -> Vec<Inspector> {
    for person in people.iter_mut().filter(|person| person.role.is_none()) {
        person.role = office.map(str::to_string);
    }
    people
}

/// The people whom a sentence says to have shadowed.
fn shadows(sentence: &str) -> Vec<(&str, Inspector)> {
    // the words are looked for first: the pattern is slow
    let learns = ["hadow", "supernumerary", "trainee"].iter().any(|word| sentence.contains(word));
    let Some(found) = learns.then(|| SHADOWING.captures(sentence)).flatten() else { return Vec::new() };
    let Some(whole) = found.get(0) else { return Vec::new() };
    let (list, all) = if found.name("by").is_some() {
        let list = sentence.get(whole.end()..).unwrap_or_default();
        (list, people(list).inspectors)
    } else {
        let list = sentence.get(..whole.start()).unwrap_or_default();
        let found = people(list);
        (list, if found.pure { found.inspectors } else { Vec::new() })
    };
    let duty = found.name("duty").map_or("shadow", |duty| duty.as_str());
    all.into_iter().map(|person| (list, with_duty(person, duty))).collect()
}

fn with_duty(person: Inspector, duty: &str) -> Inspector {
    let office = person.role.map(|role| format!("{role}, ")).unwrap_or_default();
    Inspector { role: Some(format!("{office}{duty} inspector")), ..person }
}

fn unique(inspectors: Vec<Inspector>) -> Vec<Inspector> {
    let mut seen = FxHashSet::default();
    inspectors.into_iter().filter(|person| seen.insert(person.name.clone())).collect()
}

#[cfg(test)]
mod tests;
