//! Addresses in every form of setting.

use super::*;
use crate::model::place::Place;

fn as_lines(texts: &[&str]) -> Vec<Line> {
    texts.iter().map(|text| Line::new(*text, Place::default())).collect()
}

/// "name | role | organisation" of each
fn read(texts: &[&str], salutation: &str) -> Vec<String> {
    let part = |part: Option<String>| part.unwrap_or_default();
    let people = addressees(&as_lines(texts), Some(salutation)).addressees.into_iter();
    people.map(|p| format!("{} | {} | {}", part(p.name), part(p.role), part(p.organisation))).collect()
}

#[test]
fn a_line_for_each_part() {
    for (lines, right) in [
        (
            &["Ms Ann Fen", "Director of Children’s Services", "Fenmoor Council", "The Council House", "FM1 2AB"][..],
            "Ann Fen | Director of Children’s Services | Fenmoor Council",
        ),
        (
            &["Bo Alder, Director of Children’s Services", "County Hall", "Fenmoor"],
            "Bo Alder | Director of Children’s Services | ",
        ),
        (&["Ann Fen", "Room 115, County Hall", "Moorfield", "Fenshire", "LE3 8RF"], "Ann Fen |  | "),
        (
            &["Ann Fen", "Corporate Director - Children, Young People and Education", "Sessions House"],
            "Ann Fen | Corporate Director - Children, Young People and Education | ",
        ),
        (
            &["Ann Fen", "Executive Director, People Services", "London Borough of Fenmoor.", "Civic Centre"],
            "Ann Fen | Executive Director, People Services | London Borough of Fenmoor",
        ),
        (
            &["Ann Fen", "City of Fenmoor Children’s Services", "City of Fenmoor North Wing, Guildhall", "PO BOX 270"],
            "Ann Fen |  | City of Fenmoor Children’s Services",
        ),
        (
            &["Ann Fen", "Director for Education and Skills", "Education and Skills Directorate", "1 Circus"],
            "Ann Fen | Director for Education and Skills | ",
        ),
        (
            &["Ann Fen", "Executive Director", "Children and Families", "Fenmoor Council, County Hall"],
            "Ann Fen | Executive Director, Children and Families | Fenmoor Council",
        ),
        (
            &["Ann Fen", "Director of Families", "Children’s Services", "Shire Hall"],
            "Ann Fen | Director of Families | ",
        ),
        (
            &["Ann Fen", "Director of Families", "Children’s Services", "Fenmoor Council"],
            "Ann Fen | Director of Families | Fenmoor Council",
        ),
        (
            &["Ann Fen OBE", "Director of Children and", "Families", "Newport, Isle of Fen FM30 1UD"],
            "Ann Fen | Director of Children and Families | ",
        ),
        (
            &["Cllr Ann Fen", "Lead Member for Children", "Fenmoor, Wold and Moor Council"],
            "Ann Fen | Lead Member for Children | Fenmoor, Wold and Moor Council",
        ),
    ] {
        assert_eq!(read(lines, "Ms Fen"), [right], "{lines:?}");
    }
}

#[test]
fn the_councils_line_is_its_area() {
    let read = |lines: &[&str]| read(lines, "Ann").remove(0);
    assert_eq!(
        read(&["Ann Fen", "Director of Children’s Services", "Reading", "Civic Offices"]),
        "Ann Fen | Director of Children’s Services | Reading"
    );
    assert_eq!(read(&["Ann Fen", "Reading", "Quay Street", "Reading", "RG1 2LU"]), "Ann Fen |  | Reading");
    // a town in a postal address
    assert_eq!(
        read(&["Ann Fen", "Director", "The Council House", "Quay Square", "Reading", "RG1 2LU"]),
        "Ann Fen | Director | "
    );
}

#[test]
fn a_name_that_is_also_a_buildings_or_a_streets() {
    assert_eq!(
        read(
            &["Ann Hall, CEO, Community Rehabilitation Company", "Bo Lane, Police and Crime Commissioner"],
            "local partnership"
        ),
        ["Ann Hall | CEO | Community Rehabilitation Company", "Bo Lane | Police and Crime Commissioner | "]
    );
    assert_eq!(
        read(
            &[
                "Ann Street",
                "Executive Director",
                "Fenmoor Council",
                "Shire Hall",
                "Bo Green",
                "Chief Nurse",
                "Fenmoor ICB"
            ],
            "Ann"
        ),
        ["Ann Street | Executive Director | Fenmoor Council", "Bo Green | Chief Nurse | Fenmoor ICB"]
    );
    assert_eq!(
        read(
            &["Ann Fen", "Executive Director", "Fenmoor Council", "Shire Hall", "Bo Green, Chief Nurse, Fenmoor ICB"],
            "Ann"
        )
        .len(),
        2
    );
    // a building that no word shows to be one, then its town
    assert_eq!(
        read(&["Ann Fen", "Director", "The Civic Office", "Waterfen", "Reading"], "Ann"),
        ["Ann Fen | Director | "]
    );
}

#[test]
fn two_people_of_one_office() {
    assert_eq!(
        read(
            &["Ann Fen and Bo Alder", "Interim Joint Directors of Children’s Services", "Reading"],
            "Ms Fen and Mr Alder"
        ),
        [
            "Ann Fen | Interim Joint Directors of Children’s Services | Reading",
            "Bo Alder | Interim Joint Directors of Children’s Services | Reading"
        ]
    );
}

#[test]
fn a_line_for_each_partner() {
    assert_eq!(
        read(
            &[
                "Dr Ann Fen, Director of Children’s Services, Fenmoor Metropolitan Borough",
                "Council",
                "• Bo Alder, QPM, Chief Constable of Westfen Police",
                "Cy Moor KC, Police and Crime Commissioner",
                "Di Wold MBE, Youth Justice Service",
                "Ed St Hythe - Chief Nurse, NHS Fenmoor ICB",
                "Flo Marsh (Independent Scrutineer)",
                "Gil d’Inverno , Deputy Director , National Probation Service",
            ],
            "local partnership"
        ),
        [
            "Ann Fen | Director of Children’s Services | Fenmoor Metropolitan Borough Council",
            "Bo Alder | Chief Constable | Westfen Police",
            "Cy Moor | Police and Crime Commissioner | ",
            "Di Wold |  | Youth Justice Service",
            "Ed St Hythe | Chief Nurse | NHS Fenmoor ICB",
            "Flo Marsh | Independent Scrutineer | ",
            "Gil d’Inverno | Deputy Director | National Probation Service",
        ]
    );
}

#[test]
fn a_block_for_each_partner() {
    let right =
        ["Ann Fen | Director of Children’s Services | Fenmoor Council", "Bo Alder | Chief Executive | NHS Fenmoor ICB"];
    for lines in [
        &[
            "Ms Ann Fen",
            "Director of Children’s Services",
            "Fenmoor Council",
            "Town Hall",
            "FM1 2AB",
            "Mr Bo Alder",
            "Chief Executive",
            "NHS Fenmoor ICB",
        ][..],
        &[
            "Ann Fen",
            "Director of Children’s Services",
            "Fenmoor Council",
            "Town Hall",
            "FM1 2AB",
            "Bo Alder",
            "Chief Executive",
            "NHS Fenmoor ICB",
        ],
        &[
            "Ms Ann Fen Director of Children’s Services Fenmoor Council Town Hall FM1 2AB Mr Bo Alder Chief Executive NHS Fenmoor ICB",
        ],
    ] {
        assert_eq!(read(lines, "colleagues"), right, "{lines:?}");
    }
}

#[test]
fn several_partners_in_one_paragraph() {
    assert_eq!(
        read(
            &[
                "Ann Fen, Director of Children’s Services, London Borough of Fenmoor Bo Alder-Moor, Managing Director Westfen \
                 and Moor, Clinical Commissioning Groups Cy Ann Wold, Director of Public Health, Reading Di Hythe QC, Police and \
                 Crime Commissioner",
                "Ed Marsh, Police and Crime Commissioner for West Fens Flo Combe QPM, Chief Constable, and Gil Haven, Chair of \
                 Fenmoor LSCB"
            ],
            "local partnership"
        ),
        [
            "Ann Fen | Director of Children’s Services | London Borough of Fenmoor",
            "Bo Alder-Moor | Managing Director | Westfen and Moor, Clinical Commissioning Groups",
            "Cy Ann Wold | Director of Public Health | Reading",
            "Di Hythe | Police and Crime Commissioner | ",
            "Ed Marsh | Police and Crime Commissioner for West Fens | ",
            "Flo Combe | Chief Constable | ",
            "Gil Haven | Chair | Fenmoor LSCB",
        ]
    );
}

#[test]
fn an_address_in_one_line() {
    let line = ["Ann Fen City of Westhaven Borough Council 1st Floor Quay Street"];
    assert_eq!(read(&line, "Ann Fen"), ["Ann Fen |  | City of Westhaven Borough Council"]);
    let line = ["Ann Fen Director of Children’s Services Westhaven Council 1st Floor Quay Street"];
    assert_eq!(read(&line, "Ann"), ["Ann Fen | Director of Children’s Services | Westhaven Council"]);
    let lines = ["Ann Fen Director of Children’s Services", "Fenmoor Council"];
    assert_eq!(read(&lines, "colleague"), ["Ann Fen | Director of Children’s Services | Fenmoor Council"]);
    assert!(
        read(&["Westfen Moor City of Westhaven Borough Council 1st Floor"], "colleague")
            .iter()
            .all(|one| one.starts_with(" | "))
    );
}

#[test]
fn a_table_of_partners() {
    let cell = |text: &str, cell| Line { cell: Some(cell), ..Line::new(text, Place::default()) };
    let lines = [
        cell("Ann Fen", 0),
        cell("Director of Children’s Services", 1),
        cell("Fenmoor Council", 2),
        cell("Bo Alder", 0),
        cell("Chief Constable", 1),
        cell("Westfen Police", 2),
    ];
    let read = addressees(&lines, None).addressees;
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].organisation.as_deref(), Some("Westfen Police"));
}

#[test]
fn a_rank_before_the_name_is_the_role() {
    let lines = ["Chief Superintendent Ann Fen, Westfen Police", "Commander Bo Alder, BCU Commander, Westfen Police"];
    assert_eq!(
        read(&lines, "local partnership"),
        ["Ann Fen | Chief Superintendent | Westfen Police", "Bo Alder | Commander, BCU Commander | Westfen Police"]
    );
}

#[test]
fn a_role_above_the_name() {
    assert_eq!(
        read(&["Director of Children’s Services", "Ann Fen", "Fenmoor Council"], "Ms Fen"),
        ["Ann Fen | Director of Children’s Services | Fenmoor Council"]
    );
}

#[test]
fn a_first_line_with_a_place_or_a_buildings_name() {
    assert_eq!(read(&["Ann Fen, Reading", "Quay Street"], "Ann"), ["Ann Fen |  | Reading"]);
    assert_eq!(read(&["Ann Hill", "Fenmoor Council", "Quay Street"], "Ms Hill"), ["Ann Hill |  | Fenmoor Council"]);
}

#[test]
fn an_address_without_a_name() {
    assert_eq!(
        read(&["Director of Children’s Services", "Fenmoor Council"], "colleague"),
        [" | Director of Children’s Services | Fenmoor Council"]
    );
    assert!(read(&[], "colleague").is_empty());
}
