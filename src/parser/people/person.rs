//! One person's name, and what comes around it: honorifics and honours.

use crate::words::{Pattern, pattern, pattern_of};
use std::borrow::Cow;
use std::sync::LazyLock;

static HONORIFIC: Pattern =
    pattern(r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Rev)\b\.?\s+)+");

static HONOURS: LazyLock<Pattern> = LazyLock::new(|| pattern_of(format!(r"(?:,?\s+\(?(?:{HONOUR})\)?,?)+$")));

/// Honours and degrees that may follow a name.
const HONOUR: &str = "CBE|OBE|MBE|DBE|KBE|GBE|BEM|CB|KCB|DCB|CVO|MVO|LVO|QPM|KPM|QFSM|KFSM|QAM|KAM|DL|JP|KC|QC|PhD|MP|RN|FRCN|FRCP|FRCPCH|FRCGP|FRSA|FCPFA|TD";

static WHOLE_HONOUR: LazyLock<Pattern> = LazyLock::new(|| pattern_of(format!("^(?:(?:{HONOUR}),? ?)+$")));

/// Two words glued together: "AnnFen".
static GLUED: Pattern = pattern(r"^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}+)$");

/// A name without honorifics and honours.
pub fn plain_name(name: &str) -> String {
    let name = name.trim();
    let name = if may_begin_in_honorific(name) { HONORIFIC.replace(name, "") } else { Cow::Borrowed(name) };
    // all honours end in a capital
    let may_end = name.trim_end_matches([',', ')']).ends_with(|c: char| c.is_ascii_uppercase());
    if may_end { HONOURS.replace(&name, "").into_owned() } else { name.into_owned() }
}

/// Most names begin without an honorific, which two letters tell.
fn may_begin_in_honorific(name: &str) -> bool {
    const FRONTS: [&str; 14] = ["Mr", "Ms", "Mi", "Mx", "Dr", "Pr", "Cl", "Co", "Si", "Da", "Lo", "La", "Ba", "Re"];
    name.get(..2).is_some_and(|front| FRONTS.contains(&front))
}

/// A name whose two words are glued together, with a space between them; other texts as they are.
pub fn unglued(text: &str) -> Cow<'_, str> {
    const PREFIXES: [&str; 5] = ["Mac", "Fitz", "Van", "Von", "Del"];
    let glued = if text.contains(' ') { None } else { GLUED.captures(text) };
    match glued.and_then(|found| Some((found.get(1)?.as_str(), found.get(2)?.as_str()))) {
        Some((first, last)) if !PREFIXES.contains(&first) => Cow::Owned(format!("{first} {last}")),
        _ => Cow::Borrowed(text),
    }
}

/// Whether a text is honours and nothing else: "QPM DL".
pub fn is_honour(text: &str) -> bool {
    WHOLE_HONOUR.is_match(text)
}

/// Two to five words that begin in upper case, with "de", "van" and the like between.
pub(super) fn is_name(text: &str) -> bool {
    const PARTICLES: &[&str] =
        &["de", "der", "den", "van", "von", "la", "le", "du", "da", "di", "dos", "al", "el", "ap"];
    const NONE: &[&str] = &[
        "Care",
        "Commission",
        "Children",
        "Children’s",
        "Children's",
        "Services",
        "Quality",
        "Inspection",
        "The",
        "Inspectors",
        "Inspector",
        "Council",
        "Board",
        "Inspectorate",
        "Local",
        "Authority",
        "Report",
        "Her",
        "His",
        "HM",
        "Deputy",
        "Lead",
        "Judgement",
        "Grade",
        "Age",
        "Published",
        "Fire",
        "Office",
        "None",
        "Not",
    ];
    let text = plain_name(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let elided = |word: &&str| word.starts_with("d’") || word.starts_with("d'");
    let nickname = |word: &str| word.len() > 2 && word.starts_with('(') && word.ends_with(')');
    let words: Vec<&str> = match words.as_slice() {
        [first, middle, last] if nickname(middle) => vec![first, last],
        _ => words,
    };
    let sound =
        |word: &&str| !word.contains(|c: char| c.is_ascii_digit() || "()[]@:".contains(c)) && !NONE.contains(word);
    (2..=5).contains(&words.len())
        && words.iter().all(|word| sound(word) && (capital(word) || PARTICLES.contains(word) || elided(word)))
        && words.first().is_some_and(capital)
        && words.last().is_some_and(|word| capital(word) || elided(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_without_what_comes_around_them() {
        let honorifics = "Mr Mrs Ms Miss Mx Dr Dr. Prof Professor Cllr Councillor Sir Dame Lord Lady Baroness Rev";
        for honorific in honorifics.split(' ') {
            assert_eq!(plain_name(&format!(" {honorific} Ann Fen")), "Ann Fen");
        }
        for honour in HONOUR.split('|') {
            for name in
                [format!("Ann Fen {honour}"), format!("Ann Fen, ({honour}),"), format!("Dr Ann Fen DL {honour}")]
            {
                assert_eq!(plain_name(&name), "Ann Fen", "{name}");
            }
        }
        assert_eq!(plain_name("Reva Fen Moor"), "Reva Fen Moor");
    }
}
