//! Roles and organisations in every form of print.

use super::*;

/// "role | organisation"
fn divided(text: &str) -> String {
    let (role, body) = divide(text, false);
    format!("{} | {}", role.unwrap_or_default(), body.unwrap_or_default())
}

#[test]
fn commas_divide_role_and_organisation() {
    for (text, right) in [
        (
            "Director of Children’s Services, Fenmoor Borough Council",
            "Director of Children’s Services | Fenmoor Borough Council",
        ),
        ("Director, Children and families, Fenmoor Council", "Director, Children and families | Fenmoor Council"),
        (
            "Executive Director, Quality and Nursing, Fenmoor Clinical Commissioning Group",
            "Executive Director, Quality and Nursing | Fenmoor Clinical Commissioning Group",
        ),
        (
            "Chief Executive, Westfen, Moor and Wold Community Rehabilitation Company",
            "Chief Executive | Westfen, Moor and Wold Community Rehabilitation Company",
        ),
        (
            "Chief Nursing Director, Fenshire, Moor and Wold Integrated Care Board (FMW ICB)",
            "Chief Nursing Director | Fenshire, Moor and Wold Integrated Care Board (FMW ICB)",
        ),
        (
            "Head of Westfen, National Probation Service, South and Eastern",
            "Head of Westfen | National Probation Service, South and Eastern",
        ),
        (
            "Head of Westfen, Moor and Isle of Wold Local Delivery Unit, National Probation Service, Central Division",
            "Head of Westfen, Moor and Isle of Wold Local Delivery Unit | National Probation Service, Central Division",
        ),
        (
            "Manager, Youth Offending Team Manager, Fenmoor Council",
            "Manager, Youth Offending Team Manager | Fenmoor Council",
        ),
        ("Manager, Fenmoor Youth Offending Team", "Manager | Fenmoor Youth Offending Team"),
        ("CEO, Community Rehabilitation Company", "CEO | Community Rehabilitation Company"),
        (
            "Deputy Mayor, Fenmoor Police and Crime Commissioner",
            "Deputy Mayor, Fenmoor Police and Crime Commissioner | ",
        ),
        (
            "Head of Delivery (Fens, Moors and Probation Service), National Probation Service",
            "Head of Delivery (Fens, Moors and Probation Service) | National Probation Service",
        ),
        (
            "Place Director (Fenmoor), NHS Westfen Health and Care Partnership",
            "Place Director (Fenmoor) | NHS Westfen Health and Care Partnership",
        ),
        ("Director of Children’s Services – Fenmoor Council", "Director of Children’s Services | Fenmoor Council"),
        (
            "Director of Children’s Services, Fenmoor Council, Town Hall, FM1 2AB",
            "Director of Children’s Services | Fenmoor Council",
        ),
        (
            "Director of Children’s Services, Growing for Children",
            "Director of Children’s Services | Growing for Children",
        ),
        ("Managing Director, Fenmoor Place, NHS Fenshire ICB", "Managing Director | Fenmoor Place, NHS Fenshire ICB"),
        ("Accountable Officer for Fen, Moor and Wold CCGs", "Accountable Officer | Fen, Moor and Wold CCGs"),
        ("Fenmoor Council, Director of Children’s Services", "Director of Children’s Services | Fenmoor Council"),
        ("Director of Commissioning (Fenmoor CCG)", "Director of Commissioning | Fenmoor CCG"),
        ("Police, Crime and Victims’ Commissioner", "Police, Crime and Victims’ Commissioner | "),
        ("Executive Director, People and Place, Fenmoor", "Executive Director, People and Place | Fenmoor"),
        (
            "Chief of Staff, Office of the Police and Crime Commissioner",
            "Chief of Staff | Office of the Police and Crime Commissioner",
        ),
    ] {
        assert_eq!(divided(text), right);
    }
}

#[test]
fn a_place_after_a_comma_is_the_organisation() {
    for (text, right) in [
        ("Director of Children’s Services, East Fenshire", "Director of Children’s Services | East Fenshire"),
        ("Police and Crime Commissioner, Fenshire", "Police and Crime Commissioner | Fenshire"),
        ("Executive Director: People, Fenmoor Forest", "Executive Director: People | Fenmoor Forest"),
        ("Regional Probation Director, East of Westhaven", "Regional Probation Director | East of Westhaven"),
        ("Chief Executive, FPFT", "Chief Executive | FPFT"),
        (
            "A/Chief Superintendent, South BCU (Fen, Moor and Wold Boroughs)",
            "A/Chief Superintendent | South BCU (Fen, Moor and Wold Boroughs)",
        ),
    ] {
        assert_eq!(divided(text), right);
    }
}

#[test]
fn an_organisation_follows_of_for_or_at() {
    for (text, right) in [
        ("Chief Constable of Westfen police force", "Chief Constable | Westfen police force"),
        ("Chair of Fenmoor LSCB", "Chair | Fenmoor LSCB"),
        ("Chair of the Safeguarding Children Partnership", "Chair | Safeguarding Children Partnership"),
        (
            "Chair of Fenmoor Multi-agency Safeguarding Arrangements",
            "Chair | Fenmoor Multi-agency Safeguarding Arrangements",
        ),
        ("Director of the National Probation Service", "Director | National Probation Service"),
        ("Executive lead of the CCG", "Executive lead | CCG"),
        (
            "Associate Director of Safeguarding and Partnerships at NHS Fenmoor ICB",
            "Associate Director of Safeguarding and Partnerships | NHS Fenmoor ICB",
        ),
        (
            "Chief Executive Officer at NHS Eastfen, Moor and Wold CCG and NHS High Wold",
            "Chief Executive Officer | NHS Eastfen, Moor and Wold CCG and NHS High Wold",
        ),
        ("Head of Westfen Probation Delivery Unit", "Head | Westfen Probation Delivery Unit"),
        (
            "Head of Westfen and Isle of Wold Youth Offending Teams",
            "Head | Westfen and Isle of Wold Youth Offending Teams",
        ),
        ("Chief Officer for NHS West Fenshire CCG", "Chief Officer | NHS West Fenshire CCG"),
        (
            "Head of Kentfen, Surfen and Sussfen Community Rehabilitation Company",
            "Head | Kentfen, Surfen and Sussfen Community Rehabilitation Company",
        ),
    ] {
        assert_eq!(divided(text), right);
    }
}

#[test]
fn an_organisation_follows_the_role_without_a_sign() {
    for (text, right) in [
        ("Chief Officer CCG", "Chief Officer | CCG"),
        ("Chief Nurse Fenmoor University Hospital", "Chief Nurse | Fenmoor University Hospital"),
        (
            "Divisional Directory Central and North West Fenmoor Foundation",
            "Divisional Directory | Central and North West Fenmoor Foundation",
        ),
        (
            "Chief Nurse and Executive Lead for Safeguarding Fenshire, Moor and Wold Commissioning Collaborative",
            "Chief Nurse and Executive Lead for Safeguarding | Fenshire, Moor and Wold Commissioning Collaborative",
        ),
        (
            "Managing Director Westfen and Moor, Clinical Commissioning Groups",
            "Managing Director | Westfen and Moor, Clinical Commissioning Groups",
        ),
        (
            "Chair Fenmoor Borough, Safeguarding Children’s Partnership",
            "Chair | Fenmoor Borough, Safeguarding Children’s Partnership",
        ),
        ("Director of Public Health Reading", "Director of Public Health | Reading"),
        ("Fenmoor CCG Chief Officer", "Chief Officer | Fenmoor CCG"),
        ("Fenmoor Borough Commander", "Fenmoor Borough Commander | "),
        ("Youth Justice Service", " | Youth Justice Service"),
        (
            "Fenmoor and Wold Integrated Commissioning Partnership",
            " | Fenmoor and Wold Integrated Commissioning Partnership",
        ),
    ] {
        assert_eq!(divided(text), right);
    }
}

#[test]
fn an_organisation_in_brackets() {
    assert_eq!(
        divided(
            "Assistant Chief Officer, Fenshire and Wold (The Moor, Fenshire and Wold Community Rehabilitation Company Limited)"
        ),
        "Assistant Chief Officer, Fenshire and Wold | The Moor, Fenshire and Wold Community Rehabilitation Company Limited"
    );
    assert_eq!(
        divided(
            "Head of Fenshire & Wold local delivery unit (South & South Central Division, National Probation Service)"
        ),
        "Head of Fenshire & Wold local delivery unit | South & South Central Division, National Probation Service"
    );
}

#[test]
fn what_explains_an_office_stays_with_it() {
    for role in [
        "Executive Lead of the CCG with responsibility for safeguarding",
        "Executive lead of the CCG for Safeguarding Children",
        "Executive Lead of the Clinical Commissioning Group, with responsibility for South Fen and Wold & Moor Clinical Commissioning Groups",
        "Head of Communities, with responsibility for the Youth Offending Team",
        "Head of Youth Justice Services",
        "Head of Youth Justice Service",
        "Youth Offending Service Manager",
        "Local Authority Chief Executive",
        "Police and Crime Commissioner for Fenshire",
        "Police and Crime Commissioner for the West Fens",
        "Police and Crime Commissioner Fenshire",
        "Fenshire Police and Crime Commissioner",
        "Deputy Mayor of Westhaven for Policing and Crime",
        "Superintendent Head of Public Protection",
        "Designated Nurse Safeguarding Children",
        "Deputy Chief Executive and Director for Families & Communities",
        "Corporate Director - Children, Young People and Education",
        "Strategic Director Children’s and Adults",
        "Chief Nurse Fenmoor CCGs, Head of Safeguarding East Fenmoor CCGs",
        "Head of Service",
        "Independent Scrutineer",
    ] {
        assert_eq!(divided(role), format!("{role} | "));
    }
}

#[test]
fn a_line_of_its_own_names_a_body_for_certain() {
    let alone = |text| divide(text, true);
    assert_eq!(
        alone("Director of Children and Families Reading"),
        (Some("Director of Children and Families Reading".into()), None)
    );
    for text in [
        "Director of Children and Families Fenshire House",
        "Director - Children, Adults and Families Shire Civic Centre",
    ] {
        assert!(alone(text).0.is_some_and(|role| role.ends_with("Families")), "{text}");
    }
    assert_eq!(
        alone("Chief Executive Fenmoor Council"),
        (Some("Chief Executive".into()), Some("Fenmoor Council".into()))
    );
}
