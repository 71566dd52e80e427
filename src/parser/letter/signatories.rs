//! Who signed. Letters from one inspectorate have names with their offices. Those from several have, until 2020, a
//! table with the inspectorate above each name, and since 2022 one name below the other with the office.

use super::inspectorates::{self, is_name};
use crate::model::line::{Joined, Line};
use crate::model::report::Signatory;
use crate::parser::people::{people_of_list, plain_name};
use crate::words::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// A signature takes no more lines than this.
const MOST_LINES: usize = 12;

/// What follows a signature but isn't part of it.
static AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:cc\b|copy to|copied to|enc\b|the office for standards|\d+$|=|ofsted is proud)"));

/// A full name: two to four words in upper case.
static FULL_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+(?:,?\s+(?:HMI|SHMI|CBE|OBE|MBE|QPM))*$")
});

static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:inspectors?|director|chief|head|regional|national|deputy|commissioner|manager|services?|ofsted|CQC|inspectorate|constabulary|probation|commission)\b",
    )
});

/// "Sir Bo Alder QPM", with degrees and honours; at least a first name and a surname.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|la|van|von|der|\p{Lu}[\p{L}.'’-]*)){1,4}(?:,? (?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons))*$",
    )
});

static TITLES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev)\.? )+|(?:,? (?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons))+$",
    )
});

/// A name and its office on one line, as when a cell is converted to text.
static RUN_TOGETHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^((?:\p{Lu}[\p{L}.'’-]* ){2,4}?)((?:National|Regional|Deputy|Assistant|Chief|Her|His|Senior|Interim|Acting|Executive|Director|Head)\b.*)$",
    )
});

/// The signatories after "Yours sincerely" in a letter from one inspectorate, in printed order.
pub fn of_one(lines: &[Line]) -> Vec<Signatory> {
    let is_signature = |line: &&Line| !AFTER.is_match(line.text.trim()) && line.text.len() < 160;
    let lines: Vec<&Line> = lines.iter().take_while(is_signature).take(MOST_LINES).collect();
    let mut list = Joined::default();
    lines.iter().for_each(|line| list.push(&Line { text: bare(line).to_string(), ..(*line).clone() }, ", "));
    let named = people_of_list(&list.text).into_iter().filter(|person| person.name.contains(' '));
    let known: Vec<Signatory> = named
        .map(|person| Signatory {
            place: list.place_of_name(&person.name),
            name: person.name,
            role: person.role,
            inspectorate: person.inspectorate,
        })
        .collect();
    if known.iter().any(|person| person.role.is_some()) { known } else { by_line(&lines) }
}

fn bare(line: &Line) -> &str {
    line.text.trim().trim_end_matches(',')
}

/// A name and, in the next line, an office of any kind.
fn by_line(lines: &[&Line]) -> Vec<Signatory> {
    let Some((name, rest)) = lines.split_first().filter(|(name, _)| FULL_NAME.is_match(bare(name))) else {
        return Vec::new();
    };
    let role = rest.first().map(|line| bare(line)).filter(|line| line.contains(char::is_alphabetic));
    let role = role.map(str::to_string);
    vec![Signatory { name: plain_name(bare(name)), role, place: name.place, ..Signatory::default() }]
}

/// A line, or the name and the office in it.
fn parted(line: &Line) -> Vec<Line> {
    match RUN_TOGETHER.captures(&line.text) {
        Some(found) if found.get(1).is_some_and(|name| is_person(name.as_str().trim())) => {
            [found.get(1), found.get(2)].into_iter().flatten().map(|part| line.part(part.start(), part.end())).collect()
        }
        _ => vec![line.clone()],
    }
}

/// The people below the complimentary close of a letter from several inspectorates; `names` are the inspectorates'
/// names as the letter prints them.
pub fn of_several(closing: &[Line], names: &[String]) -> Vec<Signatory> {
    let mut signed: Vec<(Signatory, usize)> = Vec::new();
    let mut above: Vec<(usize, String)> = Vec::new();
    for line in closing.iter().flat_map(parted) {
        let text = line.text.trim();
        let column = line.cell.unwrap_or(0);
        if is_name(text) {
            above.retain(|(other, _)| *other != column);
            above.push((column, text.to_string()));
        } else if is_person(text) {
            let inspectorate = above.iter().find(|(other, _)| *other == column).map(|(_, name)| name.clone());
            let name = TITLES.replace_all(text, "").into_owned();
            signed.push((Signatory { name, role: None, inspectorate, place: line.place }, column));
        } else if OFFICE.is_match(text)
            && text.len() < 160
            && let Some((person, _)) = signed.iter_mut().rev().find(|(_, other)| *other == column)
        {
            add_office(person, text);
        }
    }
    signed.into_iter().map(|(person, _)| completed(person, names)).collect()
}

fn is_person(text: &str) -> bool {
    text.len() < 60 && NAME.is_match(text) && !OFFICE.is_match(text)
}

fn add_office(person: &mut Signatory, text: &str) {
    person.role = Some(match person.role.take() {
        Some(role) => format!("{role}, {text}"),
        None => text.to_string(),
    });
}

/// If there is no inspectorate above the name, the office shows it.
fn completed(mut person: Signatory, names: &[String]) -> Signatory {
    if person.inspectorate.is_none() {
        let kind = person.role.as_deref().and_then(inspectorates::of_office);
        person.inspectorate = kind.and_then(|kind| inspectorates::printed(kind, names));
    }
    person
}

#[cfg(test)]
mod tests {
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
        let both =
            signed(&["Ann Fen", "His Majesty’s Inspector", "Bo Alder", "His Majesty’s Inspector", "cc: Cy Moor"]);
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
}
