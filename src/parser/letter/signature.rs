//! Who signed a letter.

use crate::model::report::Signatory;
use crate::parser::people::{bare_name, people_of_list};
use crate::words::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// A signature takes no more lines than these.
const MOST_LINES: usize = 12;

/// What follows a signature and is no part of it.
static AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:cc\b|copy to|copied to|enc\b|the office for standards|\d+$|=|ofsted is proud)"));

/// A full name: two to four words in upper case.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+(?:,?\s+(?:HMI|SHMI|CBE|OBE|MBE|QPM))*$")
});

/// The signatories behind "Yours sincerely", in the order printed.
pub fn signatories(lines: &[String]) -> Vec<Signatory> {
    let lines: Vec<&str> = lines
        .iter()
        .map(|line| line.trim().trim_end_matches(','))
        .take_while(|line| !AFTER.is_match(line) && line.len() < 160)
        .take(MOST_LINES)
        .collect();
    let listed = people_of_list(&lines.join(", "));
    let known = listed.into_iter().filter(|person| person.name.contains(' '));
    let known: Vec<Signatory> = known
        .map(|person| Signatory {
            name: person.name,
            role: person.role,
            inspectorate: person.inspectorate,
            ..Signatory::default()
        })
        .collect();
    if known.iter().any(|person| person.role.is_some()) { known } else { by_line(&lines) }
}

/// A name and, in the next line, an office of any kind.
fn by_line(lines: &[&str]) -> Vec<Signatory> {
    let Some((name, rest)) = lines.split_first().filter(|(name, _)| NAME.is_match(name)) else { return Vec::new() };
    let role = rest.first().filter(|line| line.contains(char::is_alphabetic)).map(|line| line.to_string());
    vec![Signatory { name: bare_name(name), role, ..Signatory::default() }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(lines: &[&str]) -> Vec<(String, Option<String>)> {
        let lines: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
        signatories(&lines).into_iter().map(|person| (person.name, person.role)).collect()
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
        let both =
            signed(&["Ann Fen", "His Majesty’s Inspector", "Bo Alder", "His Majesty’s Inspector", "cc: Cy Moor"]);
        assert_eq!(both.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Ann Fen", "Bo Alder"]);
    }

    #[test]
    fn an_unsigned_letter() {
        assert!(signed(&[]).is_empty());
    }
}
