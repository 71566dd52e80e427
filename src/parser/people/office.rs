//! The offices of inspectors in a list of people.

use crate::words::{Pattern, pattern};

/// Offices of inspectors, as lists print them before or after a name.
pub(super) static ROLE: Pattern = pattern(
    r"(?x) \( [^(),]* (?: , \s* (?i: lead | HMI | ofsted | cqc | designate | senior | social | team | shadow ) [^(),]* )* \)
        | (?i: \b (?: both | all | all\ of\ whom\ (?: are | were ) | who\ (?: are | were )
              | (?: one\ of | two | three | four | five | six | seven | eight ) (?: \ of )? ) \b [,\s]* )*
          (?: (?i: \b (?: (?: ofsted | cqc | senior | lead | deputy | team | associate | additional | seconded
                | contracted | regulatory | regulation | regional | social\ care | social\ care\ regulatory | children.?s\ services
                | designate | health | specialist | principal | early\ years ) [,\s]+ )* )
              (?: (?i: her\ majesty['’]s\ inspector s? | his\ majesty['’]s\ inspector s? | inspector s? \b | inspection\ manager s? )
                | \b HM['’]?I s? \b | \b S ?HMI s? \b )
            | \b (?: AI | OI | RI | SCRI | RIM | SHMI | HMCI ) \b | (?i: \b ofsted \b | \b cqc \b )
            | (?i: \b (?: deputy | regional ) \ director \b [^,;]* ) )
          (?: \s* \( [^()]* \) | ,? [-\s]+ (?i: designate | supernumerary | shadow (?: ing )? (?: \ inspector )? ) \b
            | ,? \s+ (?i: lead\ inspector | \b lead ) \b | ,? \s+ (?: (?i: for ) \s+ )? (?i: social\ care | education | schools | early\ years ) \b )*
        | (?i: \b (?: designate | supernumerary | shadow (?: ing )? (?: \ inspector )? ) \b )",
);

/// An office in the plural, which each of several people holds.
pub(super) static PLURAL: Pattern =
    pattern(r"(?i)\b(inspector|manager)s\b|\b(HMI)['’]?s\b").with(&["inspectors", "managers", "hmi"]);

/// "one of" and the like, before the office of one.
pub(super) static ONE: Pattern = pattern(r"(?i)^one(?: of)?\b[,\s]*");

/// What comes before an office that several people hold.
pub(super) static SHARED: Pattern = pattern(
    r"(?i)^(?:(?:both|all of whom (?:are|were)|who (?:are|were)|(?:two|three|four|five|six|seven|eight)(?: of)?|all)\b[,\s]*)+",
);

/// Whether `text` is an office and nothing else.
pub fn is_office(text: &str) -> bool {
    ROLE.find(text.trim()).is_some_and(|role| role.start() == 0 && role.end() == text.trim().len())
}

/// Whether an office comes first in `text`.
pub(super) fn begins_with_office(text: &str) -> bool {
    ROLE.find(text).is_some_and(|role| role.start() == 0)
}

/// An office without what shows that several hold it.
pub(super) fn bare_role(role: &str) -> &str {
    let role = unbracketed(role);
    let start = SHARED.find(role).or_else(|| ONE.find(role)).map_or(0, |shared| shared.end());
    role.get(start..).unwrap_or(role).trim_matches(|c: char| c.is_whitespace() || c == ',')
}

/// An office without the brackets around it.
pub(super) fn unbracketed(role: &str) -> &str {
    let role = role.trim_matches(|c: char| c.is_whitespace() || c == ',');
    role.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(role)
}

/// An office as one person holds it: "Her Majesty's Inspectors" is each one's "Her Majesty's Inspector".
pub(super) fn singular(role: &str) -> String {
    PLURAL.replace_all(role, "$1$2").into_owned()
}

/// The inspectorate that an office names.
pub(super) fn inspectorate(role: &str) -> Option<String> {
    let role = role.to_lowercase();
    let care = role.contains("cqc") || role.contains("care quality");
    let ofsted = role.contains("ofsted") || role.contains("hmi") || role.contains("majesty");
    let name = if care { "Care Quality Commission" } else { "Ofsted" };
    (care || ofsted).then(|| name.to_owned())
}
