//! Names and offices in a list of people.

use super::office::{ONE, PLURAL, ROLE, SHARED, bare_role, inspectorate, singular, unbracketed};
use super::person::{is_name, plain_name, unglued};
use crate::model::report::Inspector;
use crate::words::{Pattern, folded, pattern, pattern_of};
use std::sync::LazyLock;

static BETWEEN: LazyLock<Pattern> =
    LazyLock::new(|| pattern_of(format!(r"\s*(?:[,;/&]|\.\s)\s*(?:(?i:{JOINED})\s+)?|(?:^|\s+)(?i:{JOINED})\s+")));

/// What joins two people of a list.
const JOINED: &str = "and|(?:and |along |together )?with|(?:and )?(?:accompanied|supported|assisted) by";

/// The people in a list of names and offices, such as the lines of a letter's signature joined by commas.
pub fn people_of_list(text: &str) -> Vec<Inspector> {
    people(text).inspectors
}

/// A piece of a list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    Name(String),
    Role(&'a str),
    /// "," or "and"
    Gap,
    /// "and a", "with one": the next office belongs to the name after it.
    Article,
    Other,
}

/// What a list of people contains.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct People {
    /// In list order, up to the first words that are not part of a list of people.
    pub inspectors: Vec<Inspector>,
    /// Whether there are only names and offices.
    pub pure: bool,
}

/// Reads a list such as "Ann Fen HMI, Bo Alder (AI) and Dr Cy Moor, Her Majesty's Inspector".
///
/// If an office comes first ("lead inspector Ann Fen"), it belongs to the names after
/// it; otherwise to the name before it or, if it is plural, to all names before it.
pub(super) fn people(text: &str) -> People {
    let text = folded(text).replace("- ", "-");
    let text = text.trim_end_matches(['.', ';', ':']);
    let pieces = apart(pieces(text));
    let end = pieces.iter().position(|piece| *piece == Piece::Other).unwrap_or(pieces.len());
    let inspectors = with_offices(text, &pieces[..end]);
    People { pure: end == pieces.len() && !inspectors.is_empty(), inspectors }
}

/// A name with the offices next to it.
type Named<'a> = (&'a str, Vec<&'a str>);

fn with_offices(text: &str, pieces: &[Piece]) -> Vec<Inspector> {
    let first = pieces.iter().find(|piece| **piece != Piece::Gap);
    let mut named: Vec<Named> = Vec::new();
    let mut ahead = matches!(first, Some(Piece::Role(_))).then(Vec::new);
    // the office of the next name alone
    let mut own: Option<&str> = None;
    for (at, piece) in pieces.iter().enumerate() {
        match (piece, &mut ahead) {
            (Piece::Name(name), ahead) => {
                let roles = own.take().map(|role| vec![role]).or_else(|| ahead.clone());
                named.push((name, roles.unwrap_or_default()));
            }
            (Piece::Role(role), _) if follows_article(pieces, at) => own = Some(*role),
            (Piece::Role(role), Some(ahead)) if leads_names(role, pieces, at) => *ahead = vec![role],
            (Piece::Role(role), _) => appoint(&mut named, role, ahead.is_some()),
            _ => {}
        }
    }
    named.into_iter().map(|(name, roles)| inspector(text, name, &roles)).collect()
}

/// Whether an office in a list that begins with one belongs to the names after it: it is the first, in the plural, or
/// directly before a name.
fn leads_names(role: &str, pieces: &[Piece], at: usize) -> bool {
    let first = !pieces.iter().take(at).any(|piece| matches!(piece, Piece::Name(_)));
    let beside = |at: usize| matches!(pieces.get(at + 1), Some(Piece::Name(_)));
    let apart =
        |at: usize| matches!((pieces.get(at + 1), pieces.get(at + 2)), (Some(Piece::Gap), Some(Piece::Name(_))));
    // "Inspector, Ann Fen, and Manager, Bo Alder"
    let commas = || apart(0) && apart(at);
    first || PLURAL.is_match(role) || beside(at) || commas()
}

/// Whether "and a" comes before an office, and a name after it.
fn follows_article(pieces: &[Piece], at: usize) -> bool {
    let article = at.checked_sub(1).and_then(|before| pieces.get(before)) == Some(&Piece::Article);
    article && pieces.iter().skip(at).take(3).any(|piece| matches!(piece, Piece::Name(_)))
}

/// Gives an office to the last name or, if the office is plural, to all names without one.
fn appoint<'a>(named: &mut [Named<'a>], role: &'a str, instead: bool) {
    let bare = unbracketed(role);
    if SHARED.is_match(bare) || PLURAL.is_match(bare) && !ONE.is_match(bare) {
        named.iter_mut().filter(|(_, held)| held.is_empty()).for_each(|(_, held)| held.push(role));
    } else if let Some((_, held)) = named.last_mut() {
        if instead {
            held.clear();
        }
        held.push(role);
    }
}

fn inspector(text: &str, name: &str, roles: &[&str]) -> Inspector {
    let bare: Vec<String> =
        roles.iter().map(|role| singular(bare_role(role))).filter(|role| !role.is_empty()).collect();
    let role = (!bare.is_empty()).then(|| bare.join(", "));
    let inspectorate = role.as_deref().and_then(inspectorate);
    let printed = as_printed(text, name, roles).to_owned();
    Inspector { name: plain_name(name), role, inspectorate, printed, ..Inspector::default() }
}

/// The words of `text` from the name to the last office that follows it directly.
fn as_printed<'a>(text: &'a str, name: &'a str, roles: &[&str]) -> &'a str {
    let Some(start) = text.find(name) else { return name };
    let mut end = start + name.len();
    for role in roles {
        let rest = text.get(end..).unwrap_or_default();
        let after = rest.trim_start_matches([' ', ',']);
        if after.starts_with(role) {
            end += rest.len() - after.len() + role.len();
        }
    }
    text.get(start..end).unwrap_or(name)
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for role in ROLE.find_iter(text).filter(|role| !is_inside_name(text, role.start(), role.end())) {
        names(&text[from..role.start()], &mut pieces);
        pieces.push(Piece::Role(role.as_str()));
        from = role.end();
    }
    names(&text[from..], &mut pieces);
    pieces
}

/// Whether a bracket is the name that a person is known by, between a first and a last name: "Kay (Kathleen) Fen".
fn is_inside_name(text: &str, start: usize, end: usize) -> bool {
    static WITHIN: Pattern = pattern(r"(?:^|[,;&] |\band )\p{Lu}[\p{L}’'-]+ \(\p{Lu}\p{Ll}+\) \p{Lu}\p{Ll}");
    text.get(start..end).is_some_and(|role| role.starts_with('('))
        && WITHIN.find_iter(text).any(|found| found.start() < start && end < found.end())
}

/// The names between two offices.
fn names<'a>(text: &str, pieces: &mut Vec<Piece<'a>>) {
    let mut from = 0;
    let padded = format!("{text} ");
    for gap in BETWEEN.find_iter(&padded) {
        name(&padded[from..gap.start()], pieces);
        if pieces.last() != Some(&Piece::Gap) {
            pieces.push(Piece::Gap);
        }
        from = gap.end();
    }
    name(&padded[from..], pieces);
}

fn name<'a>(text: &str, pieces: &mut Vec<Piece<'a>>) {
    // a bracket without its other half is no part of a name
    let text = text.trim().trim_matches(['-', '–', '—', ':', '•', '.', '(', ')', '[', ']', ' ']);
    if ["a", "an", "one"].contains(&text) && pieces.last() == Some(&Piece::Gap) {
        pieces.push(Piece::Article);
    } else if !text.is_empty() {
        let text = unglued(text).into_owned();
        pieces.push(if is_name(&text) { Piece::Name(text) } else { Piece::Other });
    }
}

/// Two names without a comma between them, apart: four words among at least three names of two words each.
fn apart(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let count = |piece: &Piece| if let Piece::Name(name) = piece { name.split(' ').count() } else { 0 };
    let (two, other) =
        (pieces.iter().filter(|p| count(p) == 2).count(), pieces.iter().any(|p| matches!(count(p), 3 | 5)));
    if two < 3 || other {
        return pieces;
    }
    let halves = |piece| match piece {
        Piece::Name(name) => in_twos(&name).map(Piece::Name).collect(),
        other => vec![other],
    };
    pieces.into_iter().flat_map(halves).collect()
}

/// The words of a name in pairs, if there are four.
fn in_twos(name: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = name.split(' ').collect();
    let size = if words.len() == 4 { 2 } else { words.len().max(1) };
    words.chunks(size).map(|pair| pair.join(" ")).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests;
