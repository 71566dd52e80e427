//! The lines of a signature: a name, an office, an inspectorate.

use super::address::people::is_person as is_full_name;
use super::inspectorates::is_name;
use crate::model::line::Line;
use crate::model::place::Place;
use crate::model::report::Signatory;
use crate::parser::people::{plain_name, unglued};
use crate::words::{Pattern, pattern};

/// A signature takes no more lines than this.
const MOST_LINES: usize = 24;

/// What follows a signature but isn't part of it.
static AFTER: Pattern = pattern(
    r"(?i)^(?:cc\b|copy to|copied to|enc\b|the office for standards|\d+$|ofsted is proud|[\d¹²³]+ ?the children act)",
);

static OFFICE: Pattern = pattern(
    r"(?i)\b(?:inspectors?|director|chief|head|lead|leader|regional|national|deputy|commissioner|manager|services?|ofsted|CQC|HMIs?|SHMI|majesty.?s|inspectorate|constabulary|probation|commission)\b",
);

/// The first words of an office.
static BEGINS_OFFICE: Pattern = pattern(
    r"(?i)^(?:(?:interim|acting|deputy|assistant|senior|executive|regional|national|area|joint|the|Ofsted|CQC) )*(?:inspector|director|chief|head|lead|commissioner|manager|HMI|SHMI|(?:her|his) majesty)",
);

/// "Sir Bo Alder QPM", with degrees and honours; at least a first name and a surname.
static NAME: Pattern = pattern(
    r"^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|la|van|von|der|[dO]['’]\p{Lu}[\p{L}.'’-]*|\p{Lu}[\p{L}.'’-]*)){1,4}(?:,? \(?(?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons)\)?)*$",
);

static TITLES: Pattern = pattern(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev)\.? )+|(?:,? \(?(?:\p{Lu}{2,}|BSc|MSc|PhD|MB|ChB|DCH|FRCA|MBBS|Hons)\)?)+$",
);

/// A name and its office on one line, with or without a space between them.
static RUN_TOGETHER: Pattern = pattern(
    r"^(\p{Lu}[\p{L}.'’-]*?(?: \p{Lu}[\p{L}.'’-]*?){1,3}?)(?:,? |, ?|)((?:National|Regional|Deputy|Assistant|Chief|Her Maj|His Maj|HM Ins|Senior|Interim|Acting|Executive|Director|Head of)\S*\b.*)$",
);

/// The lines of a signature, a name and the office behind it as two.
pub(super) fn lines_of(lines: &[Line]) -> Vec<Line> {
    let is_signature = |line: &&Line| !AFTER.is_match(line.text.trim());
    let lines = lines.iter().filter(|line| line.text.trim() != "=").take_while(is_signature);
    lines.filter(|line| line.text.len() < 160).take(MOST_LINES).flat_map(parted).collect()
}

fn parted(line: &Line) -> Vec<Line> {
    let text = unglued(line.text.trim());
    let line = Line { text: text.into_owned(), ..line.clone() };
    match RUN_TOGETHER.captures(&line.text) {
        Some(found) if found.get(1).is_some_and(|name| is_person(name.as_str())) => {
            [found.get(1), found.get(2)].into_iter().flatten().map(|part| line.part(part.start(), part.end())).collect()
        }
        _ => vec![line],
    }
}

/// A line without the comma at its end.
pub(super) fn bare(line: &Line) -> &str {
    line.text.trim().trim_end_matches([',', '.', ';'])
}

/// Whether a line is a person's name: no office and no inspectorate, and "His Majesty's" is nobody's.
pub(super) fn is_person(text: &str) -> bool {
    let name = TITLES.replace_all(text, "");
    let crown = ["His ", "Her ", "HM ", "HMI "].iter().any(|crown| text.starts_with(crown));
    let full = NAME.is_match(text) && name.contains(' ') && is_full_name(&name);
    text.len() < 70 && !crown && full && !OFFICE.is_match(&surnamed(&name)) && !is_name(text)
}

/// A name of two words without a second that may be an office: "Ann Head" is a person.
fn surnamed(name: &str) -> String {
    match name.split_once(' ') {
        Some((first, "Head" | "Chief" | "Lead" | "Manager")) => first.to_string(),
        _ => name.to_string(),
    }
}

pub(super) fn is_office(text: &str) -> bool {
    OFFICE.is_match(text) && !is_person(text)
}

pub(super) fn begins_office(text: &str) -> bool {
    BEGINS_OFFICE.is_match(text)
}

/// A person without honorifics, degrees and honours.
pub(super) fn plain_signatory(text: &str, place: Place) -> Signatory {
    let name = plain_name(&TITLES.replace_all(text, ""));
    Signatory { name, place, ..Signatory::default() }
}
