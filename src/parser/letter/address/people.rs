//! Which words of an address are a person's name.

use super::kinds::{is_place, is_postal};
use super::words::{Class, words};
use crate::parser::people::plain_name;
use crate::words::{Found, Pattern, pattern};

static HONORIFIC: Pattern =
    pattern(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Baroness|Rev)\b\.? \p{Lu}");

/// "Name, Role", "Name - Role", "Name (Role)".
static SEPARATOR: Pattern = pattern(r"\s*,\s*|\s*:\s+|\s+[-–—]\s+|\s+\(");

pub(super) fn begins_with_honorific(text: &str) -> bool {
    HONORIFIC.is_match(text)
}

/// Whether a text is one person's name: two to five words, of which only the last may also mean something else.
pub(in crate::parser::letter) fn is_person(text: &str) -> bool {
    let name = plain_name(text);
    let all = words(&name);
    let small = |word: &str| {
        ["de", "der", "den", "van", "von", "la", "le", "du", "da", "di", "al", "el", "ap", "y", "bin"].contains(&word)
    };
    let proper = |class: Class, word: &str| class == Class::Proper || small(word);
    let spelt = name.split(' ').filter(|word| !word.is_empty());
    let Some((last, first)) = all.split_last() else { return false };
    let sound =
        !name.contains(|c: char| c.is_ascii_digit() || "@:;/&,".contains(c)) && name.split(' ').count() == all.len();
    let firsts = first.iter().zip(spelt).all(|(word, text)| proper(word.class, text));
    let surname =
        matches!(last.class, Class::Proper) || all.len() == 2 && matches!(last.class, Class::Office | Class::Subject);
    let enough = (2..=5).contains(&all.len()) || all.len() == 1 && begins_with_honorific(text);
    sound && firsts && surname && enough && name.starts_with(char::is_uppercase)
}

/// Whether a text is a person rather than a place.
pub(super) fn is_plain_person(text: &str) -> bool {
    is_person(text) && (begins_with_honorific(text) || !is_place(text))
}

/// Whether a text may also be a building or street: "Ann Hall", "Bo Lane".
pub(super) fn may_be_building(text: &str) -> bool {
    is_postal(text) && !begins_with_honorific(text)
}

/// The name at the front of a line, and where the words after it begin.
pub(super) fn named(line: &str) -> Option<(&str, usize)> {
    let ends_name =
        |found: &Found<'_>| line.get(..found.start()).is_some_and(|name| pair(name).into_iter().all(is_plain_person));
    let separator = SEPARATOR.find_iter(line).take(2).find(ends_name)?;
    let name = line.get(..separator.start())?;
    // a bracket belongs to the words after the name
    let rest = if separator.as_str().ends_with('(') { separator.end() - 1 } else { separator.end() };
    Some((name, rest))
}

/// A rank before a name, the name, and where the words after it begin: "Chief Superintendent Ann Fen, Westfen Police".
pub(super) fn ranked(line: &str) -> Option<(&str, &str, usize)> {
    let end = line.find(',').unwrap_or(line.len());
    let all = words(line.get(..end)?);
    let rank = all.iter().take_while(|word| matches!(word.class, Class::Office | Class::Subject)).last()?;
    let (rank, name) = line.get(..end)?.split_at_checked(rank.end)?;
    let police = ["constable", "superintendent", "supt", "inspector", "commander", "sergeant"];
    let is_rank = police.iter().any(|known| rank.to_lowercase().ends_with(known));
    (is_rank && is_plain_person(name.trim())).then(|| (rank, name.trim(), line.len().min(end + 1)))
}

/// Two who share a line: "Ann Fen and Bo Alder".
pub(super) fn pair(line: &str) -> Vec<&str> {
    let names: Vec<&str> = line.split(" and ").flat_map(|part| part.split(" & ")).map(str::trim).collect();
    if names.len() > 1 && names.iter().all(|name| is_person(name)) { names } else { vec![line.trim()] }
}
