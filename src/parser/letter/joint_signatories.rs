//! Who signed: to 2020 a table with the inspectorate above each name, since 2022 one name below the other with the office.

use super::inspectorates::{self, is_name};
use super::joint_lines::Line;
use crate::model::report::Signatory;
use regex::Regex;
use std::sync::LazyLock;

static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:inspectors?|director|chief|head|regional|national|deputy|commissioner|manager|services?|ofsted|CQC|inspectorate|constabulary|probation|commission)\b")
        .expect("a constant pattern")
});

/// "Sir Bo Alder QPM", with degrees and honours; a first name and a surname at least.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|la|van|von|der|\p{Lu}[\p{L}.'’-]*)){1,4}(?:,? (?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons))*$")
        .expect("a constant pattern")
});

static TITLES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev)\.? )+|(?:,? (?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons))+$")
        .expect("a constant pattern")
});

/// A name and its office run together on one line, as conversions to text print a cell.
static RUN_TOGETHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^((?:\p{Lu}[\p{L}.'’-]* ){2,4}?)((?:National|Regional|Deputy|Assistant|Chief|Her|His|Senior|Interim|Acting|Executive|Director|Head)\b.*)$")
        .expect("a constant pattern")
});

/// A line, or the name and the office that it holds.
fn parted(line: &Line) -> Vec<Line> {
    match RUN_TOGETHER.captures(&line.text) {
        Some(found) if found.get(1).is_some_and(|name| is_person(name.as_str().trim())) => {
            let part = |m: regex::Match<'_>| Line { text: m.as_str().trim().to_string(), ..line.clone() };
            [found.get(1), found.get(2)].into_iter().flatten().map(part).collect()
        }
        _ => vec![line.clone()],
    }
}

/// The people below the complimentary close. `names` are the inspectorates as the letter prints them.
pub(super) fn of(closing: &[Line], names: &[String]) -> Vec<Signatory> {
    let mut signed: Vec<(Signatory, usize)> = Vec::new();
    let mut above: Vec<(usize, String)> = Vec::new();
    for line in closing.iter().flat_map(parted) {
        let text = line.text.trim();
        if is_name(text) {
            above.retain(|(column, _)| *column != line.column);
            above.push((line.column, text.to_string()));
        } else if is_person(text) {
            let inspectorate = above.iter().find(|(column, _)| *column == line.column).map(|(_, name)| name.clone());
            signed.push((
                Signatory {
                    name: TITLES.replace_all(text, "").into_owned(),
                    role: None,
                    inspectorate,
                    place: line.place,
                },
                line.column,
            ));
        } else if OFFICE.is_match(text)
            && text.len() < 160
            && let Some((person, _)) = signed.iter_mut().rev().find(|(_, column)| *column == line.column)
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

/// Where no inspectorate stands above the name, the office tells.
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

    fn line(text: &str, column: usize) -> Line {
        Line { text: text.into(), column, ..Line::default() }
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
        let signed = of(&lines, &[]);
        assert_eq!(signed[1].name, "Bo Alder");
        assert_eq!(signed[1].role.as_deref(), Some("Deputy Chief Inspector"));
        assert_eq!(signed[1].inspectorate.as_deref(), Some("Care Quality Commission"));
    }

    #[test]
    fn names_and_offices_on_one_line() {
        let signed = of(&[line("Ofsted", 0), line("Ann Fen National Director, Social Care", 0)], &[]);
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
        let signed = of(&lines, &names);
        assert_eq!(signed.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Ann Fen", "Bo O’Alder", "Cy Moor"]);
        assert_eq!(signed[1].inspectorate.as_deref(), Some("Care Quality Commission"));
        assert_eq!(signed[2].inspectorate.as_deref(), Some("HMI Constabulary"));
    }
}
