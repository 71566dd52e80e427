//! Whom a letter is written to: a line each, "Name, Office, Organisation".

use super::joint_lines::Line;
use crate::model::report::Addressee;
use crate::parser::dates;
use regex::Regex;
use std::sync::LazyLock;

/// Words that only organisations have in their names.
static ORGANISATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)\b(?: Council | Borough | NHS | CCG | ICB | Trust | Police | police | Constabulary | Board | Company | Partnership | LSCB
        | [Aa]uthority | Team | Teams | Group | Cafcass | Commission | Probation\ Service | Service | Services\ Limited | County | City )\b",
    )
    .expect("a constant pattern")
});

/// "Chief Constable of Fenmoor Police", "Chair of Fenmoor LSCB": the office, and whose it is.
static OFFICE_OF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^((?:[\w/-]+ ){0,3}(?:Constable|Commissioner|Chair|Officer|Executive|Lead|lead|CEO|Manager|Head|Director|Nurse))(?:,)? (?:of|for|at) (?:the )?(\p{Lu}.*)$")
        .expect("a constant pattern")
});

/// The lines between the date and the salutation.
pub(super) fn of(head: &[Line]) -> Vec<Addressee> {
    head.iter()
        .filter(|line| dates::parse_date(&line.text).is_none())
        .filter_map(|line| Some(Addressee { place: line.place, ..addressee(&line.text)? }))
        .collect()
}

fn addressee(line: &str) -> Option<Addressee> {
    let mut parts = parts(line);
    if parts.len() < 2 || line.len() > 300 || line.contains('@') {
        return None;
    }
    let name = parts.remove(0).to_string();
    let (role, organisation) = office(&parts);
    Some(Addressee { name: Some(name), role, organisation, ..Addressee::default() })
}

/// The pieces between commas; a comma in brackets parts nothing.
fn parts(line: &str) -> Vec<&str> {
    let mut depth = 0i32;
    let pieces = line.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth <= 0
    });
    pieces.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The last part is the organisation if it is named like one.
fn office(parts: &[&str]) -> (Option<String>, Option<String>) {
    let joined = |parts: &[&str]| (!parts.is_empty()).then(|| parts.join(", "));
    if let [only] = parts
        && is_organisation(only)
    {
        return (None, joined(parts));
    }
    let first = parts.iter().skip(1).position(|part| is_organisation(part)).map_or(parts.len(), |at| at + 1);
    let (role, body) = parts.split_at(first);
    if !body.is_empty() {
        return (joined(role), joined(body));
    }
    let role = role.join(", ");
    match OFFICE_OF.captures(&role) {
        Some(found) if found.get(2).is_some_and(|body| is_organisation(body.as_str())) => {
            let part = |group: usize| found.get(group).map(|m| m.as_str().to_string());
            (part(1), part(2))
        }
        _ => (Some(role), None),
    }
}

fn is_organisation(part: &str) -> bool {
    const OFFICES: [&str; 10] =
        ["Chief ", "Director", "Head of", "Manager", "Chair", "Lead", "lead", "Commissioner", "Officer", "Nurse"];
    ORGANISATION.is_match(part) && !OFFICES.iter().any(|office| part.contains(office))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> (String, String, String) {
        let found = addressee(line).unwrap_or_default();
        (found.name.unwrap_or_default(), found.role.unwrap_or_default(), found.organisation.unwrap_or_default())
    }

    #[test]
    fn a_line_is_name_office_and_organisation() {
        let of = |a: &str, b: &str, c: &str| (a.to_string(), b.to_string(), c.to_string());
        assert_eq!(
            parts("Ann Fen, Director of Children’s Services, Fenmoor Borough Council"),
            of("Ann Fen", "Director of Children’s Services", "Fenmoor Borough Council")
        );
        assert_eq!(
            parts("Bo Alder QPM, Chief Constable of Westhaven Police"),
            of("Bo Alder QPM", "Chief Constable", "Westhaven Police")
        );
        assert_eq!(
            parts("Cy Moor, Head of Delivery (Fens, Moors and Probation Service), National Probation Service"),
            of("Cy Moor", "Head of Delivery (Fens, Moors and Probation Service)", "National Probation Service")
        );
        assert_eq!(parts("Cy Moor, Youth Justice Service"), of("Cy Moor", "", "Youth Justice Service"));
        assert_eq!(parts("Cy Moor, Independent Scrutineer"), of("Cy Moor", "Independent Scrutineer", ""));
        assert_eq!(parts("Di Wold, Police and Crime Commissioner"), of("Di Wold", "Police and Crime Commissioner", ""));
    }
}
