//! The inspectors named in lines or in a text.

use super::label::{Duty, groups};
use super::names::{people, singular};
use crate::model::line::{Joined, Line};
use crate::model::report::Inspector;
use crate::words::{offset, pattern, sentences};
use regex::Regex;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

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

/// Whether an inspector's office shows that they led.
fn is_lead(inspector: &Inspector) -> bool {
    let role = inspector.role.as_deref().unwrap_or_default().to_lowercase();
    let leads = role.contains("lead") || role.contains("reporting inspector");
    leads && !role.contains("deputy")
}

/// Cells with one or more names, each with an office, and nothing else.
fn table(lines: &[Line]) -> Vec<Inspector> {
    let people = lines.iter().filter(|line| line.text.len() <= 200).map(|line| (line, people(&line.text)));
    let named = people.filter(|(_, people)| people.pure).flat_map(|(line, people)| {
        let joined = Joined::of([line]);
        people
            .inspectors
            .into_iter()
            .map(move |person| Inspector { place: joined.place_of_name(&person.name), ..person })
    });
    named.filter(|person| person.inspectorate.is_some()).collect()
}

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) (?i: \b (?: (?<office> (?: (?: her | his ) \s+ majesty['’]s | ofsted ) \s+ inspectors? ) | inspectors? | inspection\ team )
            (?: \s* \( [^()]* \) )?
            (?: \s+ (?: for | on | at | of | carrying\ out | undertaking | conducting | completing
                | (?: who | that ) \s+ (?: carried\ out | undertook | conducted | completed ) )
              \s+ (?: this | the ) \s+ (?: (?: focused | monitoring ) \s+ )? (?: visit | inspection ) )?
            (?: \s+ (?: was | were | comprised | included | consisted \s+ of ) (?: \s* : )? | \s* : ) \s+ (?: led \s+ by \s+ )? )
        | (?i: \b (?: was | were ) \s+ (?: carried \s+ out | undertaken | conducted | completed | led ) \s+ by:? \s+ )",
    )
});

/// "Ann Fen, HMI, and Bo Alder, HMI, carried out this visit"
static DOING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i),? (?:carried out|undertook|conducted|completed|led) (?:this|the) (?:focused |monitoring )?(?:visit|inspection)\b")
});

/// "Ann Fen, HMI (designate), shadowed the visit", "shadowed by Ann Fen"
static SHADOWING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:was |were )?(?:also )?(?<by>shadowed by) |,? (?:also |who )?(?:was |were )?shadow(?:ed|ing) (?:this|the)\b"));

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

/// The people whom a sentence says to have inspected, each with the list that names them.
fn acting(sentence: &str) -> Vec<(&str, Inspector)> {
    let behind = || {
        let named = NAMED.captures(sentence)?;
        let list = sentence.get(named.get(0)?.end()..)?;
        let office = named.name("office").map(|office| singular(office.as_str()));
        Some((list, with_office(people(list).inspectors, office.as_deref()))).filter(|(_, found)| !found.is_empty())
    };
    let before = || {
        let list = sentence.get(..DOING.find(sentence)?.start())?;
        Some((list, people(list))).filter(|(_, found)| found.pure).map(|(list, found)| (list, found.inspectors))
    };
    let found = behind().or_else(before);
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
    let Some(found) = SHADOWING.captures(sentence) else { return Vec::new() };
    let Some(whole) = found.get(0) else { return Vec::new() };
    let (list, all) = if found.name("by").is_some() {
        let list = sentence.get(whole.end()..).unwrap_or_default();
        (list, people(list).inspectors)
    } else {
        let list = sentence.get(..whole.start()).unwrap_or_default();
        let found = people(list);
        (list, if found.pure { found.inspectors } else { Vec::new() })
    };
    all.into_iter().map(|person| (list, shadow(person))).collect()
}

fn shadow(person: Inspector) -> Inspector {
    let office = person.role.map(|role| format!("{role}, ")).unwrap_or_default();
    Inspector { role: Some(format!("{office}shadow inspector")), ..person }
}

fn unique(inspectors: Vec<Inspector>) -> Vec<Inspector> {
    let mut seen = FxHashSet::default();
    inspectors.into_iter().filter(|person| seen.insert(person.name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_lines(texts: &[&str]) -> Vec<Line> {
        texts.iter().map(|text| Line::new(*text, Default::default())).collect()
    }

    fn leads(texts: &[&str]) -> Vec<String> {
        names(lead_inspectors(&as_lines(texts)))
    }

    fn team(texts: &[&str]) -> Vec<String> {
        names(inspection_team(&as_lines(texts)))
    }

    fn in_prose(text: &str) -> Vec<String> {
        names(inspectors_in_prose(&Joined::of(&as_lines(&[text]))))
    }

    fn names(people: Vec<Inspector>) -> Vec<String> {
        people.into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn leads_of_title_blocks() {
        for lines in [
            &["Lead inspector: Ann Fen", "Her Majesty’s Inspector"][..],
            &["Lead inspector: Ann Fen, His Majesty’s Inspector"],
            &["Inspection dates: 8 May 2012", "Reporting inspector Ann Fen HMI", "Age group: All"],
            &["Reporting inspector: Ann Fen, Senior HMI"],
            &["Lead inspector:", "Ann Fen (HMI)", "Judgement", "Grade"],
            &["Lead inspector", "Ms Ann Fen"],
            &["Lead inspector on site: Ann Fen", "Deputy lead inspector: Bo Alder"],
            &["Lead inspector: Ann Fen HMI Deputy lead inspector: Bo Alder HMI"],
            &["Ann Fen, Ofsted HMI Lead inspector", "Bo Alder, Ofsted HMI"],
        ] {
            assert_eq!(leads(lines), ["Ann Fen"], "{lines:?}");
        }
        assert_eq!(leads(&["Lead inspectors: Ann Fen and Bo Alder"]), ["Ann Fen", "Bo Alder"]);
        assert!(leads(&["The lead inspector and the director", "lead inspector and leaders agreed"]).is_empty());
    }

    #[test]
    fn a_lead_has_an_office() {
        let lead = lead_inspectors(&as_lines(&["Lead inspector: Ann Fen", "Her Majesty’s Inspector"])).remove(0);
        assert_eq!(lead.role.as_deref(), Some("Her Majesty’s Inspector"));
        assert_eq!(lead.inspectorate.as_deref(), Some("Ofsted"));
    }

    #[test]
    fn a_team_without_its_quality_assurance() {
        let lines = [
            "The inspection team consisted of five of Her Majesty’s Inspectors (HMI) from Ofsted.",
            "The inspection team",
            "Lead inspector: Ann Fen HMI",
            "Deputy lead inspector Bo Alder HMI",
            "Team inspectors: Cy Moor, Di Haven-",
            "West HMI, Ed Marsh (AI) and Flo",
            "March",
            "Shadow inspector: Gil Hythe",
            "Senior data analyst: Hal Combe",
            "Quality assurance manager: Ida Wold, Senior Her Majesty’s Inspector",
            "Any complaints about the inspection should be made to Ofsted.",
        ];
        assert_eq!(
            team(&lines),
            ["Ann Fen", "Bo Alder", "Cy Moor", "Di Haven-West", "Ed Marsh", "Flo March", "Gil Hythe"]
        );
        assert_eq!(leads(&lines), ["Ann Fen"]);
    }

    #[test]
    fn shadows_are_inspectors_with_that_as_their_role() {
        let role = |texts: &[&str]| inspection_team(&as_lines(texts)).pop().and_then(|person| person.role);
        assert_eq!(role(&["Shadow inspectors: Ann Fen"]).as_deref(), Some("Shadow inspector"));
        assert_eq!(role(&["Supernumerary inspector: Ann Fen HMI"]).as_deref(), Some("Supernumerary inspector, HMI"));
        let prose = |text: &str| inspectors_in_prose(&Joined::of(&as_lines(&[text]))).pop().and_then(|person| person.role);
        let visit = "The inspectors were Bo Alder and Cy Moor. Ann Fen, HMI (Designate), shadowed the visit.";
        assert_eq!(prose(visit).as_deref(), Some("HMI (Designate), shadow inspector"));
        assert_eq!(prose("The visit was shadowed by Ann Fen.").as_deref(), Some("shadow inspector"));
    }

    #[test]
    fn a_collective_office_is_each_ones_in_the_singular() {
        let roles = |text: &str| {
            let people = inspectors_in_prose(&Joined::of(&as_lines(&[text])));
            people.into_iter().map(|person| person.role.unwrap_or_default()).collect::<Vec<_>>()
        };
        let one = "Her Majesty’s Inspector";
        assert_eq!(roles("The visit was carried out by Ann Fen and Bo Alder, Her Majesty’s Inspectors."), [one, one]);
        assert_eq!(roles("It was carried out by two of Her Majesty’s Inspectors: Ann Fen and Bo Alder."), [one, one]);
        assert_eq!(
            roles("It was carried out by Her Majesty’s Inspectors (HMIs) Social Care, Ann Fen and Bo Alder, with Cy Moor, HMI designate."),
            ["Her Majesty’s Inspector (HMI) Social Care", "Her Majesty’s Inspector (HMI) Social Care", "HMI designate"]
        );
        assert_eq!(
            roles("Her Majesty’s Inspectors for this visit were Ann Fen, Bo Alder and Cy Moor (HMI designate)."),
            [one, one, "HMI designate"]
        );
        let team = inspection_team(&as_lines(&["Team inspectors: Ann Fen, Bo Alder"]));
        assert_eq!(team[1].role.as_deref(), Some("Team inspector"));
    }

    #[test]
    fn two_names_without_a_comma() {
        let line = "Team inspectors: Ann Fen, Bo Alder, Cy Moor Di Wold, Ed Marsh";
        assert_eq!(team(&[line]), ["Ann Fen", "Bo Alder", "Cy Moor", "Di Wold", "Ed Marsh"]);
        assert_eq!(team(&["Team inspectors: Ann Bo Cy Moor, Di Wold"]), ["Ann Bo Cy Moor", "Di Wold"]);
    }

    #[test]
    fn a_line_each_below_a_label() {
        let lines = [
            "Lead inspector:",
            "Ann Fen, HMI",
            "Team inspectors:",
            "Bo Alder, HMI",
            "Cy Moor, Ofsted Inspector",
            "Di Haven-West, HMI (Designate)",
            "Annex Seven",
            "Ed Marsh, HMI",
            "Senior data analyst: Hal Combe",
        ];
        assert_eq!(team(&lines), ["Ann Fen", "Bo Alder", "Cy Moor", "Di Haven-West"]);
        assert_eq!(leads(&["Lead inspector:", "Ann Fen, HMI", "Bo Alder, HMI"]), ["Ann Fen"]);
    }

    #[test]
    fn a_table_of_two_inspectorates() {
        let cells = [
            "Ofsted",
            "Care Quality Commission",
            "Ann Fen, Ofsted HMI, lead inspector Bo Alder, CQC lead inspector",
            "Cy Moor, Ofsted Inspector",
        ];
        assert_eq!(leads(&cells), ["Ann Fen", "Bo Alder"]);
        assert_eq!(team(&cells), ["Ann Fen", "Bo Alder", "Cy Moor"]);
    }

    #[test]
    fn inspectors_of_letters() {
        for text in [
            "The inspectors were Ann Fen, HMI, and Bo Alder, HMI. The quality assurance manager was Cy Moor, Senior HMI.",
            "His Majesty’s Inspectors for this visit were Ann Fen and Bo Alder. Inspectors looked at referrals.",
            "The visit was carried out by Her Majesty’s Inspectors, Ann Fen and Bo Alder.",
            "The visit was carried out by Ann Fen, one of Her Majesty’s Inspectors (HMI), and Bo Alder (HMI designate).",
            "The visit was carried out by Ann Fen and Bo Alder, Her Majesty’s Inspectors.",
            "It was undertaken by two Her Majesty’s Inspectors (HMI) Social Care, Ann Fen, Bo Alder.",
            "The inspectors (HMI) who carried out this visit were: Ann Fen (HMI, Bo Alder HMI).",
            "Ann Fen, HMI, and Bo Alder, HMI, carried out this visit.",
            "The inspectors for this monitoring visit were Ann Fen, HMI, accompanied by Bo Alder",
            "Inspectors for this visit were lead inspector Ann Fen and team inspector Bo Alder.",
        ] {
            assert_eq!(in_prose(text), ["Ann Fen", "Bo Alder"], "{text}");
        }
        for none in [
            "Inspectors were told that Ann Fen leads well.",
            "It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and HMI Probation.",
            "This visit was carried out fully by remote means.",
        ] {
            assert!(in_prose(none).is_empty(), "{none}");
        }
    }
}
