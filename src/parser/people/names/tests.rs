//! Lists of people as they are printed.

use super::*;

fn names_of(text: &str) -> Vec<String> {
    people(text).inspectors.into_iter().map(|person| person.name).collect()
}

#[test]
fn names_without_offices_and_honorifics() {
    for text in [
        "Ann Fen HMI, Bo Alder-Moor HMI and Cy O’Haven HMI.",
        "Ann Fen, HMI, Bo Alder-Moor, HMI, and Cy O’Haven, HMI",
        "Ann Fen (HMI) Bo Alder-Moor (OI), Cy O’Haven (AI)",
        "Ann Fen, Her Majesty’s Inspector, Bo Alder- Moor, Her Majesty’s Inspector and Cy O’Haven",
        "HMI Ann Fen, Dr Bo Alder-Moor, Mrs Cy O’Haven, Ofsted Inspector",
        "Ann Fen/Bo Alder-Moor; Cy O’Haven OBE, HMI designate",
        "lead inspector Ann Fen and team inspectors Bo Alder-Moor and Cy O’Haven",
        "Ann Fen and Bo Alder-Moor, both Her Majesty’s Inspectors, and Cy O’Haven (HMI designate)",
        "Ann Fen, Bo Alder-Moor. Cy O’Haven",
        "Her Majesty’s Inspectors (HMIs) Ann Fen, Bo Alder-Moor and Cy O’Haven",
        "Ann Fen (HMI, Bo Alder-Moor HMI) and Cy O’Haven",
        "Ann Fen and Bo Alder-Moor, with Cy O’Haven, HMI designate",
        "AnnFen, HMI, Bo Alder-Moor and Cy O’Haven, supernumerary",
    ] {
        assert_eq!(names_of(text), ["Ann Fen", "Bo Alder-Moor", "Cy O’Haven"], "{text}");
        assert!(people(text).pure, "{text}");
    }
}

#[test]
fn offices_and_inspectorates() {
    let roles = |text| {
        let people = people(text).inspectors;
        people
            .into_iter()
            .map(|person| (person.role.unwrap_or_default(), person.inspectorate.unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(roles("Ann Fen, Ofsted HMI, lead inspector"), [("Ofsted HMI, lead inspector".into(), "Ofsted".into())]);
    assert_eq!(roles("Ann Fen, CQC lead inspector"), [("CQC lead inspector".into(), "Care Quality Commission".into())]);
    assert_eq!(roles("lead inspector Ann Fen"), [("lead inspector".into(), String::new())]);
    assert_eq!(roles("Ann Fen, Senior HMI, and Bo Moor"), [("Senior HMI".into(), "Ofsted".into()), Default::default()]);
    assert_eq!(roles("Ann Fen, Her Majesty's Inspector"), [("Her Majesty's Inspector".into(), "Ofsted".into())]);
}

#[test]
fn a_surname_behind_an_apostrophe() {
    assert_eq!(names_of("Ann d’Inverno HMI and Bo O’Moor"), ["Ann d’Inverno", "Bo O’Moor"]);
}

#[test]
fn each_office_belongs_to_its_name() {
    let roles = |text: &str| {
        people(text).inspectors.into_iter().map(|person| person.role.unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(roles("Ann Fen and Bo Alder, and one Ofsted Inspector, Cy Moor"), ["", "", "Ofsted Inspector"]);
    assert_eq!(
        roles("two of Her Majesty’s Inspectors, Ann Fen and Bo Alder, and an Ofsted Inspector, Cy Moor"),
        ["Her Majesty’s Inspector", "Her Majesty’s Inspector", "Ofsted Inspector"]
    );
    assert_eq!(
        roles("His Majesty’s Inspector, Ann Fen, and Regulatory Inspector, Bo Alder"),
        ["His Majesty’s Inspector", "Regulatory Inspector"]
    );
    assert_eq!(roles("Ann Fen and Bo Alder, who are both Her Majesty’s Inspectors"), ["Her Majesty’s Inspector"; 2]);
    assert_eq!(roles("Ann Fen and Bo Alder (both HMI)"), ["HMI", "HMI"]);
    assert_eq!(
        roles("Ann Fen, HMI Education, and Bo Alder, one of Her Majesty’s Inspectors"),
        ["HMI Education", "Her Majesty’s Inspector"]
    );
}

#[test]
fn the_words_on_the_page() {
    let printed = |text| people(text).inspectors.into_iter().map(|person| person.printed).collect::<Vec<_>>();
    assert_eq!(printed("Dr Ann Fen HMI, and Bo Moor (AI)"), ["Dr Ann Fen HMI", "Bo Moor (AI)"]);
    assert_eq!(printed("lead inspector Ann Fen"), ["Ann Fen"]);
}

#[test]
fn a_list_ends_at_other_words() {
    assert_eq!(names_of("Ann Fen and the director of services"), ["Ann Fen"]);
    assert!(names_of("reassured by leaders that Ann Fen").is_empty());
    assert!(names_of("from Ofsted, the Care Quality Commission (CQC)").is_empty());
}
