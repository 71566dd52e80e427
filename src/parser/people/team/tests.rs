//! Teams and leads in title blocks, team lists, tables and letters.

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
    assert_eq!(team(&lines), ["Ann Fen", "Bo Alder", "Cy Moor", "Di Haven-West", "Ed Marsh", "Flo March", "Gil Hythe"]);
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
    let third = "The inspectors were Bo Alder and Cy Moor. Ann Fen HMI joined the visit as a supernumerary inspector.";
    assert_eq!(prose(third).as_deref(), Some("HMI, supernumerary inspector"));
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
        roles(
            "It was carried out by Her Majesty’s Inspectors (HMIs) Social Care, Ann Fen and Bo Alder, with Cy Moor, HMI designate."
        ),
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
fn an_inspectorate_in_front_of_its_people() {
    let lines =
        as_lines(&["Ann Fen, Ofsted HMI lead inspector", "Care Quality Commission Bo Alder, CQC lead inspector"]);
    let names: Vec<String> = lead_inspectors(&lines).into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Ann Fen", "Bo Alder"]);
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

#[test]
fn offices_of_other_remits() {
    let cells = ["Ann Fen, Early Years Regulatory Inspector", "Bo Alder, Social Care Regulatory Inspector"];
    assert_eq!(team(&cells), ["Ann Fen", "Bo Alder"]);
}

#[test]
fn a_name_below_the_office_of_the_only_inspector_has_it() {
    let below = |texts: &[&str]| {
        let lines: Vec<Line> = texts.iter().map(|text| Line { text: text.to_string(), ..Line::default() }).collect();
        inspector_below(&lines).map(|person| person.name)
    };
    let title = "Information about this inspection";
    assert_eq!(below(&[title, "Inspector", "Ann Fen", "Inspection activities"]).as_deref(), Some("Ann Fen"));
    assert_eq!(below(&["Inspector: Ann Fen"]).as_deref(), Some("Ann Fen"));
    assert_eq!(below(&[title, "Inspector", "The inspector spoke to children."]), None);
    assert_eq!(below(&["Inspectors spoke to children."]), None);
}
