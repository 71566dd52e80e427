//! Whom a letter is written to.

use crate::model::report::Addressee;
use crate::parser::people::bare_name;
use crate::words::pattern;
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

/// The body at the front of an address that is run together.
static FIRST_BODY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[^,\d]*?\b(?:Council|Trust|Partnership|Corporation)\b"));

/// The addressees of these lines, by the words of the salutation.
///
/// The first line names them; an office and a body are taken from the lines that say so, and streets are left out.
pub fn addressees(lines: &[String], salutation: Option<&str>) -> Vec<Addressee> {
    let Some((first, rest)) = lines.split_first() else { return Vec::new() };
    if rest.is_empty() && first.split_whitespace().count() > 5 {
        return run_together(first, salutation.unwrap_or_default()).into_iter().collect();
    }
    let (names, inline_role) = named(first);
    let role = inline_role.or_else(|| rest.iter().find(|line| ROLE.is_match(line)).map(|line| tidy(line)));
    let organisation = rest.iter().find(|line| is_body(line)).map(|line| tidy(line));
    let addressee = |name: &str| Addressee {
        name: Some(bare_name(name.trim())),
        role: role.clone(),
        organisation: organisation.clone(),
        ..Addressee::default()
    };
    names.split(" and ").filter(|name| !name.trim().is_empty()).map(addressee).collect()
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

/// An address in one line: the name is known where the salutation repeats it.
fn run_together(line: &str, salutation: &str) -> Option<Addressee> {
    let last = salutation.split_whitespace().last().filter(|word| word.len() > 1)?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.iter().take(5).position(|word| word.trim_end_matches(',') == last)?;
    // a first name alone doesn't tell where the name ends
    let count = if at == 0 { return None } else { at + 1 };
    let name = words.get(..count)?.join(" ");
    let rest = words.get(count..)?.join(" ");
    let body = FIRST_BODY.find(&rest).map(|found| found.as_str().to_string()).filter(|body| !ROLE.is_match(body));
    Some(Addressee {
        name: Some(bare_name(name.trim_end_matches(','))),
        role: None,
        organisation: body,
        ..Addressee::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str], salutation: &str) -> Vec<Addressee> {
        let lines: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
        addressees(&lines, Some(salutation))
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
}
