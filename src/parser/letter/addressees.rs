//! Who a letter is addressed to: one addressee with a line for each part of the address, as in letters about visits,
//! or one line for each partner of an area, "Name, Office, Organisation".

use crate::model::line::Line;
use crate::model::place::Place;
use crate::model::report::Addressee;
use crate::parser::people::plain_name;
use crate::words::{offset, pattern};
use regex::Regex;
use std::sync::LazyLock;

static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:directors?|chief|executive|officer|head of|leader|commissioner|constable|chair(?:man|woman|person)?|manager|secretary)\b",
    )
});

/// A body; "Council House" and "County Hall" are buildings.
static ORGANISATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:council|borough|city of|county of|trust|partnership|authority|corporation|nhs|police|board|children['’]s services)\b",
    )
});

static BUILDING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:house|offices?|hall|centre|building|floor|street|road|lane|way|avenue|square|place|room)\b")
});

/// The body at the front of an address that is all on one line.
static FIRST_BODY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[^,\d]*?\b(?:Council|Trust|Partnership|Corporation)\b"));

/// Words that occur only in the names of organisations.
static PARTNER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\b(?: Council | Borough | NHS | CCG | ICB | Trust | Police | police | Constabulary | Board | Company | Partnership | LSCB
        | [Aa]uthority | Team | Teams | Group | Cafcass | Commission | Probation\ Service | Service | Services\ Limited | County | City )\b",
    )
});

/// "Chief Constable of Fenmoor Police", "Chair of Fenmoor LSCB": the office, and the body it belongs to.
static OFFICE_OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^((?:[\w/-]+ ){0,3}(?:Constable|Commissioner|Chair|Officer|Executive|Lead|lead|CEO|Manager|Head|Director|Nurse))(?:,)? (?:of|for|at) (?:the )?(\p{Lu}.*)$",
    )
});

/// The addressee in these lines, or two who share an office, helped by the words of the salutation.
///
/// The first line has their names. The office and body come from the lines that name them; streets are left out.
pub fn of_address(lines: &[Line], salutation: Option<&str>) -> Vec<Addressee> {
    let Some((first, rest)) = lines.split_first() else { return Vec::new() };
    if rest.is_empty() && first.text.split_whitespace().count() > 5 {
        return run_together(first, salutation.unwrap_or_default()).into_iter().collect();
    }
    let (names, inline_role) = named(&first.text);
    let texts = || rest.iter().map(|line| line.text.as_str());
    let role = inline_role.or_else(|| texts().find(|line| ROLE.is_match(line)).map(tidy));
    let organisation = texts().find(|line| is_body(line)).map(tidy);
    let addressee = |name: &str| Addressee {
        name: Some(plain_name(name.trim())),
        role: role.clone(),
        organisation: organisation.clone(),
        place: place_in(first, name),
    };
    names.split(" and ").filter(|name| !name.trim().is_empty()).map(addressee).collect()
}

fn place_in(line: &Line, name: &str) -> Place {
    line.place.behind(offset(&line.text, name).and_then(|start| line.text.get(..start)).unwrap_or_default())
}

/// "Ann Fen, Director of Children's Services" in one line.
fn named(line: &str) -> (&str, Option<String>) {
    match line.split_once(',') {
        Some((name, role)) if ROLE.is_match(role) => (name, Some(tidy(role))),
        _ => (line.trim_end_matches(','), None),
    }
}

fn is_body(line: &str) -> bool {
    ORGANISATION.is_match(line) && !ROLE.is_match(line) && (!BUILDING.is_match(line) || line.contains("Council,"))
}

fn tidy(text: &str) -> String {
    text.trim().trim_end_matches(['.', ',']).to_string()
}

/// An address on one line: the name is known if the salutation repeats it.
fn run_together(line: &Line, salutation: &str) -> Option<Addressee> {
    let last = salutation.split_whitespace().last().filter(|word| word.len() > 1)?;
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let at = words.iter().take(5).position(|word| word.trim_end_matches(',') == last)?;
    // a first name alone doesn't show where the name ends
    let count = if at == 0 { return None } else { at + 1 };
    let name = words.get(..count)?.join(" ");
    let rest = words.get(count..)?.join(" ");
    let body = FIRST_BODY.find(&rest).map(|found| found.as_str().to_string()).filter(|body| !ROLE.is_match(body));
    let name = Some(plain_name(name.trim_end_matches(',')));
    Some(Addressee { name, role: None, organisation: body, place: line.place })
}

/// The addressees in these lines, one for each line with a person and their office or organisation.
pub fn one_a_line(lines: &[Line]) -> Vec<Addressee> {
    let named = |line: &Line| Some(Addressee { place: line.place, ..addressee(&line.text)? });
    lines.iter().filter_map(named).collect()
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

/// The pieces between commas, ignoring commas in brackets.
fn parts(line: &str) -> Vec<&str> {
    let mut depth = 0i32;
    let pieces = line.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth <= 0
    });
    pieces.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The last part is the organisation if its name looks like one.
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
    PARTNER.is_match(part) && !OFFICES.iter().any(|office| part.contains(office))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str], salutation: &str) -> Vec<Addressee> {
        let lines: Vec<Line> = texts.iter().map(|text| Line::new(*text, Place::default())).collect();
        of_address(&lines, Some(salutation))
    }

    fn addressee(name: &str, role: Option<&str>, organisation: Option<&str>) -> Addressee {
        Addressee {
            name: Some(name.to_string()),
            role: role.map(str::to_string),
            organisation: organisation.map(str::to_string),
            ..Addressee::default()
        }
    }

    #[test]
    fn a_line_for_each() {
        let lines =
            ["Ms Ann Fen", "Director of Children’s Services", "Fenmoor Council", "The Council House", "FM1 2AB"];
        let ann = addressee("Ann Fen", Some("Director of Children’s Services"), Some("Fenmoor Council"));
        assert_eq!(read(&lines, "Ms Fen"), [ann]);
        let lines = ["Bo Alder, Director of Children’s Services", "County Hall", "Fenmoor"];
        assert_eq!(read(&lines, "Bo"), [addressee("Bo Alder", Some("Director of Children’s Services"), None)]);
    }

    #[test]
    fn two_people_of_one_office() {
        let lines = ["Ann Fen and Bo Alder", "Interim Joint Directors", "Fenmoor"];
        let role = Some("Interim Joint Directors");
        assert_eq!(
            read(&lines, "Ms Fen and Mr Alder"),
            [addressee("Ann Fen", role, None), addressee("Bo Alder", role, None)]
        );
    }

    #[test]
    fn an_address_in_one_line() {
        let line = ["Ann Fen City of Westhaven Borough Council 1st Floor Quay Street"];
        assert_eq!(read(&line, "Ann Fen"), [addressee("Ann Fen", None, Some("City of Westhaven Borough Council"))]);
        assert!(read(&line, "colleague").is_empty());
    }

    fn in_parts(line: &str) -> (String, String, String) {
        let found = super::addressee(line).unwrap_or_default();
        (found.name.unwrap_or_default(), found.role.unwrap_or_default(), found.organisation.unwrap_or_default())
    }

    #[test]
    fn a_line_is_name_office_and_organisation() {
        let of = |a: &str, b: &str, c: &str| (a.to_string(), b.to_string(), c.to_string());
        assert_eq!(
            in_parts("Ann Fen, Director of Children’s Services, Fenmoor Borough Council"),
            of("Ann Fen", "Director of Children’s Services", "Fenmoor Borough Council")
        );
        assert_eq!(
            in_parts("Bo Alder QPM, Chief Constable of Westhaven Police"),
            of("Bo Alder QPM", "Chief Constable", "Westhaven Police")
        );
        assert_eq!(
            in_parts("Cy Moor, Head of Delivery (Fens, Moors and Probation Service), National Probation Service"),
            of("Cy Moor", "Head of Delivery (Fens, Moors and Probation Service)", "National Probation Service")
        );
        assert_eq!(in_parts("Cy Moor, Youth Justice Service"), of("Cy Moor", "", "Youth Justice Service"));
        assert_eq!(in_parts("Cy Moor, Independent Scrutineer"), of("Cy Moor", "Independent Scrutineer", ""));
        assert_eq!(
            in_parts("Di Wold, Police and Crime Commissioner"),
            of("Di Wold", "Police and Crime Commissioner", "")
        );
    }
}
