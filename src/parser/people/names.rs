//! Names and offices in a list of people.

use crate::model::report::Inspector;
use crate::words::{folded, pattern};
use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Offices of inspectors, as lists print them before or after a name.
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) \( [^(),]* (?: , \s* (?i: lead | HMI | ofsted | cqc | designate | senior | social | team | shadow ) [^(),]* )* \)
        | (?i: \b (?: both | all | all\ of\ whom\ (?: are | were ) | who\ (?: are | were )
              | (?: one | two | three | four | five | six | seven | eight ) (?: \ of )? ) \b [,\s]* )?
          (?: (?i: \b (?: (?: ofsted | cqc | senior | lead | deputy | team | associate | additional | seconded
                | contracted | regulatory | regulation | regional | social\ care | social\ care\ regulatory | children.?s\ services
                | designate | health | specialist | principal ) [,\s]+ )* )
              (?: (?i: her\ majesty['’]s\ inspector s? | his\ majesty['’]s\ inspector s? | inspector s? \b | inspection\ manager s? )
                | \b HM['’]?I s? \b | \b S ?HMI s? \b )
            | \b (?: AI | OI | RI | SCRI | RIM | SHMI | HMCI ) \b | (?i: \b ofsted \b | \b cqc \b )
            | (?i: \b (?: deputy | regional ) \ director \b [^,;]* ) )
          (?: \s* \( [^()]* \) | ,? [-\s]+ (?i: designate | supernumerary | shadow (?: ing )? (?: \ inspector )? ) \b
            | ,? \s+ (?i: lead\ inspector | \b lead ) \b | ,? \s+ (?: (?i: for ) \s+ )? (?i: social\ care ) \b )*
        | (?i: \b (?: designate | supernumerary | shadow (?: ing )? (?: \ inspector )? ) \b )",
    )
});

static HONORIFIC: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Rev)\b\.?\s+)+"));

static HONOURS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?:,?\s+\(?(?:{HONOUR})\)?,?)+$")));

/// Honours and degrees that may follow a name.
const HONOUR: &str = "CBE|OBE|MBE|DBE|KBE|GBE|BEM|CB|KCB|DCB|CVO|MVO|LVO|QPM|KPM|QFSM|KFSM|QAM|KAM|DL|JP|KC|QC|PhD|MP|RN|FRCN|FRCP|FRCPCH|FRCGP|FRSA|FCPFA|TD";

static WHOLE_HONOUR: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^(?:(?:{HONOUR}),? ?)+$")));

static BETWEEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\s*(?:[,;/&]|\.\s)\s*(?:(?i:{JOINED})\s+)?|(?:^|\s+)(?i:{JOINED})\s+")));

/// What joins two people of a list.
const JOINED: &str = "and|(?:and |along |together )?with|(?:and )?(?:accompanied|supported|assisted) by";

/// An office in the plural, which each of several people holds.
static PLURAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(inspector|manager)s\b|\b(HMI)['’]?s\b"));

/// Two words glued together: "AnnFen".
static GLUED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}+)$"));

/// What comes before an office that several people hold.
static SHARED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:both|all of whom (?:are|were)|who (?:are|were)|(?:one|two|three|four|five|six|seven|eight)(?: of)?|all)\b[,\s]*")
});

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
    for (at, piece) in pieces.iter().enumerate() {
        match (piece, &mut ahead) {
            (Piece::Name(name), ahead) => named.push((name, ahead.clone().unwrap_or_default())),
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
    first || PLURAL.is_match(role) || matches!(pieces.get(at + 1), Some(Piece::Name(_)))
}

/// Gives an office to the last name or, if the office is plural, to all names without one.
fn appoint<'a>(named: &mut [Named<'a>], role: &'a str, instead: bool) {
    if SHARED.is_match(role) || PLURAL.is_match(role) {
        named.iter_mut().filter(|(_, held)| held.is_empty()).for_each(|(_, held)| held.push(role));
    } else if let Some((_, held)) = named.last_mut() {
        if instead {
            held.clear();
        }
        held.push(role);
    }
}

fn inspector(text: &str, name: &str, roles: &[&str]) -> Inspector {
    let bare: Vec<String> = roles.iter().map(|role| singular(bare_role(role))).filter(|role| !role.is_empty()).collect();
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

fn bare_role(role: &str) -> &str {
    let start = SHARED.find(role).map_or(0, |shared| shared.end());
    let role = role.get(start..).unwrap_or(role).trim_matches(|c: char| c.is_whitespace() || c == ',');
    role.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(role)
}

/// An office as one person holds it: "Her Majesty's Inspectors" is each one's "Her Majesty's Inspector".
pub(super) fn singular(role: &str) -> String {
    PLURAL.replace_all(role, "$1$2").into_owned()
}

/// The inspectorate that an office names.
fn inspectorate(role: &str) -> Option<String> {
    let role = role.to_lowercase();
    let care = role.contains("cqc") || role.contains("care quality");
    let ofsted = role.contains("ofsted") || role.contains("hmi") || role.contains("majesty");
    let name = if care { "Care Quality Commission" } else { "Ofsted" };
    (care || ofsted).then(|| name.to_owned())
}

/// A name without honorifics and honours.
pub fn plain_name(name: &str) -> String {
    let name = HONORIFIC.replace(name.trim(), "");
    HONOURS.replace(&name, "").into_owned()
}

/// A name whose two words are glued together, with a space between them; other texts as they are.
pub fn unglued(text: &str) -> Cow<'_, str> {
    const PREFIXES: [&str; 5] = ["Mac", "Fitz", "Van", "Von", "Del"];
    match GLUED.captures(text).and_then(|found| Some((found.get(1)?.as_str(), found.get(2)?.as_str()))) {
        Some((first, last)) if !PREFIXES.contains(&first) => Cow::Owned(format!("{first} {last}")),
        _ => Cow::Borrowed(text),
    }
}

/// Whether a text is honours and nothing else: "QPM DL".
pub fn is_honour(text: &str) -> bool {
    WHOLE_HONOUR.is_match(text)
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for role in ROLE.find_iter(text) {
        names(&text[from..role.start()], &mut pieces);
        pieces.push(Piece::Role(role.as_str()));
        from = role.end();
    }
    names(&text[from..], &mut pieces);
    pieces
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
    if !text.is_empty() {
        let text = unglued(text).into_owned();
        pieces.push(if is_name(&text) { Piece::Name(text) } else { Piece::Other });
    }
}

/// Two names without a comma between them, apart: four words among at least three names of two words each.
fn apart(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let count = |piece: &Piece| if let Piece::Name(name) = piece { name.split(' ').count() } else { 0 };
    let (two, other) = (pieces.iter().filter(|p| count(p) == 2).count(), pieces.iter().any(|p| matches!(count(p), 3 | 5)));
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

/// Whether `text` is an office and nothing else.
pub fn is_office(text: &str) -> bool {
    ROLE.find(text.trim()).is_some_and(|role| role.start() == 0 && role.end() == text.trim().len())
}

/// Whether an office comes first in `text`.
pub(super) fn begins_with_office(text: &str) -> bool {
    ROLE.find(text).is_some_and(|role| role.start() == 0)
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
    let sound =
        |word: &&str| !word.contains(|c: char| c.is_ascii_digit() || "()[]@:".contains(c)) && !NONE.contains(word);
    (2..=5).contains(&words.len())
        && words.iter().all(|word| {
            sound(word)
                && (capital(word) || PARTICLES.contains(word) || elided(word))
        })
        && words.first().is_some_and(capital)
        && words.last().is_some_and(|word| capital(word) || elided(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of(text: &str) -> Vec<String> {
        people(text).inspectors.into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn names_without_offices_and_honorifics() {
        for text in [
            "Ann Fen HMI, Bo Alder-Moor HMI and Cy O’Haven HMI.",
            "Ann Fen, HMI, Bo Alder-Moor, HMI, and Cy O’Haven, HMI",
            "Ann Fen (HMI) Bo Alder-Moor (OI), Cy O’Haven (AI)",
            "Ann Fen, Her Majesty’s Inspector, Bo Alder- Moor, Her Majesty’s Inspector and Cy O’Haven",
            "HMI Ann Fen, Dr Bo Alder-Moor, Mrs Cy O’Haven, Ofsted Inspector",
            "Ann Fen/Bo Alder-Moor; Cy O’Haven OBE, HMI designate",
            "lead inspector Ann Fen and team inspectors Bo Alder-Moor and Cy O’Haven",
            "Ann Fen and Bo Alder-Moor, both Her Majesty’s Inspectors, and Cy O’Haven (HMI designate)",
            "Ann Fen, Bo Alder-Moor. Cy O’Haven",
            "Her Majesty’s Inspectors (HMIs) Ann Fen, Bo Alder-Moor and Cy O’Haven",
            "Ann Fen (HMI, Bo Alder-Moor HMI) and Cy O’Haven",
            "Ann Fen and Bo Alder-Moor, with Cy O’Haven, HMI designate",
            "AnnFen, HMI, Bo Alder-Moor and Cy O’Haven, supernumerary",
        ] {
            assert_eq!(names_of(text), ["Ann Fen", "Bo Alder-Moor", "Cy O’Haven"], "{text}");
            assert!(people(text).pure, "{text}");
        }
    }

    #[test]
    fn offices_and_inspectorates() {
        let roles = |text| {
            let people = people(text).inspectors;
            people
                .into_iter()
                .map(|person| (person.role.unwrap_or_default(), person.inspectorate.unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            roles("Ann Fen, Ofsted HMI, lead inspector"),
            [("Ofsted HMI, lead inspector".into(), "Ofsted".into())]
        );
        assert_eq!(
            roles("Ann Fen, CQC lead inspector"),
            [("CQC lead inspector".into(), "Care Quality Commission".into())]
        );
        assert_eq!(roles("lead inspector Ann Fen"), [("lead inspector".into(), String::new())]);
        assert_eq!(
            roles("Ann Fen, Senior HMI, and Bo Moor"),
            [("Senior HMI".into(), "Ofsted".into()), Default::default()]
        );
        assert_eq!(roles("Ann Fen, Her Majesty's Inspector"), [("Her Majesty's Inspector".into(), "Ofsted".into())]);
    }

    #[test]
    fn a_surname_behind_an_apostrophe() {
        assert_eq!(names_of("Ann d’Inverno HMI and Bo O’Moor"), ["Ann d’Inverno", "Bo O’Moor"]);
    }

    #[test]
    fn the_words_on_the_page() {
        let printed = |text| people(text).inspectors.into_iter().map(|person| person.printed).collect::<Vec<_>>();
        assert_eq!(printed("Dr Ann Fen HMI, and Bo Moor (AI)"), ["Dr Ann Fen HMI", "Bo Moor (AI)"]);
        assert_eq!(printed("lead inspector Ann Fen"), ["Ann Fen"]);
    }

    #[test]
    fn a_list_ends_at_other_words() {
        assert_eq!(names_of("Ann Fen and the director of services"), ["Ann Fen"]);
        assert!(names_of("reassured by leaders that Ann Fen").is_empty());
        assert!(names_of("from Ofsted, the Care Quality Commission (CQC)").is_empty());
    }
}
