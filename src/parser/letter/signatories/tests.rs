//! Signatures of letters from one inspectorate and from several.

use super::*;

fn signed(texts: &[&str]) -> Vec<(String, Option<String>)> {
    let lines: Vec<Line> = texts.iter().map(|text| Line::new(*text, Default::default())).collect();
    of_one(&lines).into_iter().map(|person| (person.name, person.role)).collect()
}

#[test]
fn names_with_offices() {
    let inspector = Some("Her Majesty’s Inspector".to_string());
    assert_eq!(signed(&["Ann Fen", "Her Majesty’s Inspector"]), [("Ann Fen".to_string(), inspector.clone())]);
    assert_eq!(signed(&["Ann Fen Her Majesty’s Inspector"]), [("Ann Fen".to_string(), inspector)]);
    assert_eq!(signed(&["Ann Fen", "Regional Director, North"])[0].0, "Ann Fen");
    let national = signed(&["Ann Fen", "National Lead for Care"]);
    assert_eq!(national, [("Ann Fen".to_string(), Some("National Lead for Care".to_string()))]);
}

#[test]
fn two_signatures() {
    let both = signed(&["Ann Fen", "His Majesty’s Inspector", "Bo Alder", "His Majesty’s Inspector", "cc: Cy Moor"]);
    assert_eq!(both.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Ann Fen", "Bo Alder"]);
}

#[test]
fn an_unsigned_letter() {
    assert!(signed(&[]).is_empty());
}

fn line(text: &str, column: usize) -> Line {
    Line { text: text.into(), cell: Some(column), ..Line::default() }
}

#[test]
fn inspectorates_above_names() {
    let lines = [
        line("Ofsted", 0),
        line("Care Quality Commission", 1),
        line("Ann Fen", 0),
        line("Regional Director", 0),
        line("Bo Alder", 1),
        line("Deputy Chief Inspector", 1),
    ];
    let signed = of_several(&lines, &[]);
    assert_eq!(signed[1].name, "Bo Alder");
    assert_eq!(signed[1].role.as_deref(), Some("Deputy Chief Inspector"));
    assert_eq!(signed[1].inspectorate.as_deref(), Some("Care Quality Commission"));
}

#[test]
fn names_and_offices_on_one_line() {
    let signed = of_several(&[line("Ofsted", 0), line("Ann Fen National Director, Social Care", 0)], &[]);
    assert_eq!(
        (signed[0].name.as_str(), signed[0].role.as_deref()),
        ("Ann Fen", Some("National Director, Social Care"))
    );
}

#[test]
fn offices_below_names() {
    let lines = [
        line("Ann Fen", 0),
        line("National Director Regulation and Social Care, Ofsted", 0),
        line("Dr Bo O’Alder BSc MB ChB MSc DCH FRCA", 0),
        line("Chief Inspector of Health Care, CQC", 0),
        line("Cy Moor OBE QPM", 0),
        line("His Majesty’s Inspector of Constabulary", 0),
        line("His Majesty’s Inspector of Fire & Rescue Services", 0),
    ];
    let names = ["Ofsted", "Care Quality Commission", "HMI Constabulary"].map(str::to_string);
    let signed = of_several(&lines, &names);
    assert_eq!(signed.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Ann Fen", "Bo O’Alder", "Cy Moor"]);
    assert_eq!(signed[1].inspectorate.as_deref(), Some("Care Quality Commission"));
    assert_eq!(signed[2].inspectorate.as_deref(), Some("HMI Constabulary"));
}

/// "name | role | inspectorate" of each
fn several(lines: &[Line], names: &[&str]) -> Vec<String> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_string()).collect();
    let part = |part: Option<String>| part.unwrap_or_default();
    let people = of_several(lines, &names).into_iter();
    people.map(|p| format!("{} | {} | {}", p.name, part(p.role), part(p.inspectorate))).collect()
}

fn plain(texts: &[&str]) -> Vec<Line> {
    texts.iter().map(|text| Line::new(*text, Default::default())).collect()
}

#[test]
fn an_inspectorates_name_repeated_is_the_office() {
    let lines = [
        line("HMI Constabulary and Fire & Rescue Services", 0),
        line("HMI Probation", 1),
        line("Ann Fen", 0),
        line("HMI Constabulary and Fire & Rescue Services", 0),
        line("Bo Alder", 1),
        line("Assistant Chief Inspector", 1),
    ];
    assert_eq!(
        several(&lines, &[]),
        [
            "Ann Fen | HMI Constabulary and Fire & Rescue Services | HMI Constabulary and Fire & Rescue Services",
            "Bo Alder | Assistant Chief Inspector | HMI Probation"
        ]
    );
}

#[test]
fn the_inspectorate_at_the_end_is_no_part_of_the_office() {
    let lines = plain(&[
        "Ann Fen",
        "National Director Regulation and Social Care, Ofsted",
        "Dr Bo Alder BSc MB ChB",
        "Chief Inspector of Hospitals and Interim Chief Inspector of Primary",
        "Medical Services, Care Quality Commission",
        "Cy Moor, CBE",
        "His Majesty’s Inspector of Constabulary and Fire & Rescue Services",
        "Di Wold CBE",
        "His Majesty’s Chief Inspector of Probation",
    ]);
    assert_eq!(
        several(&lines, &["Ofsted", "CQC", "HMICFRS", "HMI Probation"]),
        [
            "Ann Fen | National Director Regulation and Social Care | Ofsted",
            "Bo Alder | Chief Inspector of Hospitals and Interim Chief Inspector of Primary Medical Services | CQC",
            "Cy Moor | His Majesty’s Inspector of Constabulary and Fire & Rescue Services | HMICFRS",
            "Di Wold | His Majesty’s Chief Inspector of Probation | HMI Probation",
        ]
    );
}

#[test]
fn the_inspectorate_without_a_comma() {
    let role = |role: &str| several(&plain(&["Ann Fen", role]), &[]).remove(0);
    assert_eq!(role("Regional Director Ofsted"), "Ann Fen | Regional Director | Ofsted");
    assert_eq!(
        role("Assistant Chief Inspector (HMI Probation)"),
        "Ann Fen | Assistant Chief Inspector | HMI Probation"
    );
    assert_eq!(
        role("Chief Inspector of Health Care at CQC"),
        "Ann Fen | Chief Inspector of Health Care | Care Quality Commission"
    );
    assert_eq!(role("HM Chief Inspector of Probation"), "Ann Fen | HM Chief Inspector of Probation | HMI Probation");
}

#[test]
fn an_inspectorate_below_the_office() {
    let lines = plain(&["Ann Fen", "Regional Director", "Ofsted", "Bo Alder", "Deputy Chief Inspector", "CQC"]);
    assert_eq!(
        several(&lines, &[]),
        ["Ann Fen | Regional Director | Ofsted", "Bo Alder | Deputy Chief Inspector | CQC"]
    );
}

#[test]
fn an_inspectorate_that_the_letter_does_not_name_elsewhere() {
    let lines = plain(&["Ann Fen", "HM Inspector of Constabulary"]);
    assert_eq!(several(&lines, &["Ofsted"]), ["Ann Fen | HM Inspector of Constabulary | HMI Constabulary"]);
}

#[test]
fn inspectorates_side_by_side_head_columns() {
    let lines = [
        Line::new("Ofsted Care Quality Commission", Default::default()),
        line("Ann Fen", 0),
        line("Bo Alder", 1),
        line("National Director", 0),
        line("Deputy Chief Inspector", 1),
        line("HMI Constabulary", 0),
        line("HMI Probation", 1),
        line("Cy Moor", 0),
        line("Di Wold", 1),
    ];
    let read = several(&lines, &[]);
    assert_eq!(read[1], "Bo Alder | Deputy Chief Inspector | Care Quality Commission");
    assert_eq!(read[2], "Cy Moor |  | HMI Constabulary");
    // two heads of one column, one after the other: neither is taken
    let lines = [line("Ofsted", 0), line("HMI Probation", 0), line("Ann Fen", 0), line("Assistant Chief Inspector", 0)];
    assert_eq!(several(&lines, &[]), ["Ann Fen | Assistant Chief Inspector | "]);
}

#[test]
fn two_people_of_each_inspectorate() {
    let rows = [
        ["Ofsted", "Care Quality Commission"],
        ["Ann Fen", "Bo Alder"],
        ["Regional Director", "Deputy Chief Inspector, Primary Medical Services,"],
        ["", "Children Health and Justice"],
        ["Cy Moor", "Di Wold"],
        ["HMI Lead Inspector", "CQC Inspector"],
    ];
    let cells = rows.iter().flat_map(|row| row.iter().enumerate().map(|(column, text)| line(text, column)));
    let lines: Vec<Line> = cells.filter(|line| !line.text.is_empty()).collect();
    assert_eq!(
        several(&lines, &[]),
        [
            "Ann Fen | Regional Director | Ofsted",
            "Bo Alder | Deputy Chief Inspector, Primary Medical Services, Children Health and Justice | Care Quality Commission",
            "Cy Moor | HMI Lead Inspector | Ofsted",
            "Di Wold | CQC Inspector | Care Quality Commission",
        ]
    );
}

#[test]
fn glued_names_and_offices() {
    let signed = |texts: &[&str]| several(&plain(texts), &["Ofsted"]);
    assert_eq!(signed(&["AnnFen", "National Director, Ofsted"]), ["Ann Fen | National Director | Ofsted"]);
    assert_eq!(signed(&["Ann FenNational Director, Ofsted"]), ["Ann Fen | National Director | Ofsted"]);
    assert_eq!(signed(&["Ann McFen", "National Director, Ofsted"]), ["Ann McFen | National Director | Ofsted"]);
}

#[test]
fn initials_above_the_office_in_full() {
    let both = super::of_one(&plain(&["Ann Fen HMI", "Her Majesty’s Inspector"]));
    assert_eq!(both[0].role.as_deref(), Some("Her Majesty’s Inspector"));
    assert_eq!(signed(&["Ann Fen, HMI"]), [("Ann Fen".to_string(), Some("HMI".to_string()))]);
}

#[test]
fn a_letter_from_ofsted_is_signed_for_ofsted() {
    let one = super::of_one(&plain(&["Ann d’Inverno", "National Lead for Social Care"]));
    assert_eq!((one[0].name.as_str(), one[0].inspectorate.as_deref()), ("Ann d’Inverno", Some("Ofsted")));
}

#[test]
fn a_signature_that_text_recognition_read_is_no_second_name() {
    let lines = [
        line("Ofsted", 0),
        line("HMI Probation", 1),
        line("An Feu", 0),
        line("Ann Fen", 0),
        line("Regional Director", 0),
        line("Bo Alder", 1),
    ];
    let mut signed = of_several(&lines, &[]);
    drop_scrawls(&mut signed);
    let names: Vec<&str> = signed.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Fen", "Bo Alder"], "the only name of an inspectorate stays, and is told");
}
