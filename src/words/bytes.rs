//! Rewrites regular expressions for characters as regular expressions for bytes. Those are a small part of the size, and so
//! of the work to build them: a letter is two ranges of bytes, not six hundred of characters.
//!
//! What is different then: letters are those of Latin script, spaces and digits are ASCII, upper and lower case are the
//! same for ASCII letters only, and repetitions such as `.{0,80}` count bytes.

use super::form::flags;

/// A letter in upper case, up to U+00DE.
const UPPER: &str = r"(?:[A-Z]|\xC3[\x80-\x9E])";
/// A letter in lower case. Above U+0100 upper and lower case alternate, and names there are rare.
const LOWER: &str = r"(?:[a-z]|\xC3[\x9F-\xBF]|[\xC4-\xC8][\x80-\xBF])";
/// A letter.
const LETTER: &str = r"(?:[A-Za-z]|[\xC3-\xCB][\x80-\xBF])";
/// A character that isn't ASCII.
const OTHER: &str = r"[\xC2-\xF4][\x80-\xBF]{1,3}";

/// A byte that no text has. As an alternative it keeps the others from being made a class of characters again.
const NEVER: &str = r"\xFF";

const NAMED: [(&str, &str); 4] =
    [(r"\p{Lu}", UPPER), (r"\p{Ll}", LOWER), (r"\p{L}", LETTER), (r"\p{Alphabetic}", LETTER)];

/// The expression for bytes; one without regard to case is for texts in lower case.
pub(super) fn of_bytes(expression: &str) -> String {
    let (flags, rest) = flags(expression);
    let rest = rewritten(rest);
    match flags.replace('i', "") {
        _ if flags.is_empty() => rest,
        others if flags.contains('i') && others.is_empty() => lower(&rest),
        others if flags.contains('i') => format!("(?{others}){}", lower(&rest)),
        _ => format!("(?{flags}){rest}"),
    }
}

/// An expression with its letters in lower case, but for those of escapes.
fn lower(expression: &str) -> String {
    let mut escaped = false;
    let lower = |letter: char| {
        let kept = escaped;
        escaped = letter == '\\' && !kept;
        if kept { letter } else { letter.to_ascii_lowercase() }
    };
    expression.replace("(?P<", "(?<").chars().map(lower).collect()
}

fn rewritten(mut rest: &str) -> String {
    let mut bytes = String::with_capacity(rest.len() * 2);
    while let Some(first) = rest.chars().next() {
        let (length, written) = match first {
            '\\' => escape(rest),
            '[' => class(rest),
            '.' => (1, single(r"[\x00-\x7F&&[^\n]]", ".", &rest[1..])),
            _ => (first.len_utf8(), first.to_string()),
        };
        bytes.push_str(&written);
        rest = &rest[length..];
    }
    bytes
}

/// A class that may take a character of several bytes: repeated, it takes any number of them.
fn single(ascii: &str, repeated: &str, rest: &str) -> String {
    if rest.starts_with(['*', '+', '{']) { repeated.to_owned() } else { format!("(?:{ascii}|{OTHER})") }
}

/// An escape at the front of an expression: its length, and what is written for it.
fn escape(rest: &str) -> (usize, String) {
    if let Some((name, letters)) = NAMED.iter().find(|(name, _)| rest.starts_with(name)) {
        return (name.len(), (*letters).to_owned());
    }
    let escaped = rest.chars().nth(1).map_or("", |second| &rest[..1 + second.len_utf8()]);
    match escaped {
        r"\S" | r"\W" | r"\D" => (2, single(&format!(r"[\x00-\x7F&&{escaped}]"), escaped, &rest[2..])),
        _ => (escaped.len().max(1), escaped.to_owned()),
    }
}

/// A class at the front of an expression. What it has beyond ASCII becomes alternatives.
fn class(rest: &str) -> (usize, String) {
    let first = if rest.starts_with("[^") { 2 } else { 1 };
    let (mut ascii, mut others) = (String::new(), Vec::new());
    let mut at = 1;
    while let Some(next) = rest[at..].chars().next().filter(|next| *next != ']' || at == first) {
        let (length, written) = member(&rest[at..], next);
        at += length;
        if length == written.len() && written.is_ascii() { ascii.push_str(&written) } else { others.push(written) }
    }
    let whole = &rest[..(at + 1).min(rest.len())];
    let written = match others.is_empty() {
        true if first == 2 => single(&format!(r"[\x00-\x7F&&{whole}]"), whole, &rest[whole.len()..]),
        true => whole.to_owned(),
        false if ascii.is_empty() => format!("(?:{}|{NEVER})", others.join("|")),
        false => format!("(?:[{ascii}]|{}|{NEVER})", others.join("|")),
    };
    (whole.len(), written)
}

/// A member of a class: its length, and what is written for it.
fn member(rest: &str, first: char) -> (usize, String) {
    match first {
        '\\' if rest.starts_with(r"\p") => escape(rest),
        '\\' => (2, rest[..2].to_owned()),
        _ => (first.len_utf8(), first.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_become_bytes() {
        for (expression, bytes) in [
            (r"[^.;]{0,80}\bof\b.*", r"[^.;]{0,80}\bof\b.*".to_owned()),
            (r"children['’]?s", r"children(?:[']|’|\xFF)?s".to_owned()),
            (r"[–—]\d", r"(?:–|—|\xFF)\d".to_owned()),
            (r"[\p{L}'-]+\p{Lu}", format!(r"(?:['-]|{LETTER}|\xFF)+{UPPER}")),
            (r"[\])]\[x", r"[\])]\[x".to_owned()),
            (r"\S+ \S", format!(r"\S+ (?:[\x00-\x7F&&\S]|{OTHER})")),
            (r"[^a]?", format!(r"(?:[\x00-\x7F&&[^a]]|{OTHER})?")),
            (r"(?ix) Ofsted \S+ \b[A-Z]", r"(?x) ofsted \S+ \b[a-z]".to_owned()),
            (r"(?i)(?P<n>One)|\\B", r"(?<n>one)|\\b".to_owned()),
            (r"majesty.?s", format!(r"majesty(?:[\x00-\x7F&&[^\n]]|{OTHER})?s")),
        ] {
            assert_eq!(of_bytes(expression), bytes, "{expression}");
        }
    }
}
