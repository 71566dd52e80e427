//! What every stage does with words, written once.

mod bytes;
mod form;
mod found;
pub mod hyphens;
mod pattern;
mod patterns;

pub use found::{Captures, Found};
pub use pattern::{Pattern, pattern, pattern_of};
pub use patterns::Patterns;

/// How the block of facts begins that this program writes above Markdown. The reader knows it by this line.
pub const GENERATOR: &str = "generator: ofsted-extract";

/// Whether a text has nothing but white space: asked of every piece of a page, so it stops at the first letter.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Letters and digits in lower case, single spaces between words: for comparing labels and headings.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        // most characters by far are ASCII, and their lower case needs no table
        if c.is_ascii_alphanumeric() {
            push_spaced(&mut key, c.to_ascii_lowercase(), &mut space);
        } else if c.is_ascii() {
            space |= c != '\'';
        } else {
            c.to_lowercase().for_each(|c| match c {
                c if c.is_alphanumeric() => push_spaced(&mut key, c, &mut space),
                c => space |= !matches!(c, '’' | '‘'),
            });
        }
    }
    key
}

/// Adds a character, and before it a space if white space was seen, but not at the front.
#[inline]
fn push_spaced(text: &mut String, c: char, space: &mut bool) {
    if std::mem::take(space) && !text.is_empty() {
        text.push(' ');
    }
    text.push(c);
}

/// The text with single spaces for white space, and none at the ends.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with single spaces for white space, without soft hyphens, with ligatures expanded,
/// and with private-use signs inside the text as bullets.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let (mut space, mut rest) = (false, text);
    loop {
        let plain = rest.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        if !word.is_empty() {
            if std::mem::take(&mut space) && !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { return folded };
        rest = chars.as_str();
        if c.is_whitespace() || c.is_control() || c == '\u{200B}' || c == '\u{FEFF}' {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) && !folded.is_empty() {
            folded.push(' ');
        }
        match c {
            '\u{AD}' => {}
            '\u{FB00}' => folded.push_str("ff"),
            '\u{FB01}' => folded.push_str("fi"),
            '\u{FB02}' => folded.push_str("fl"),
            '\u{FB03}' => folded.push_str("ffi"),
            '\u{FB04}' => folded.push_str("ffl"),
            c if is_private(c) => folded.push('\u{2022}'),
            c => folded.push(c),
        }
    }
}

/// The private use area of the basic plane, where symbol fonts put their signs.
pub fn is_private(c: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&c)
}

/// Dashes that label items; within text they are only dashes.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2012}' | '–' | '—')
}

/// The number at the front of a text such as "1 Ofsted produces this report", and the rest.
pub fn split_number(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let rest = rest.trim_start_matches(['.', ')']).trim_start();
    ((1..=3).contains(&digits) && rest.starts_with(char::is_alphabetic)).then_some((number, rest))
}

/// The letters and digits of a text, with ligatures expanded: words are compared in this form.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(spelt_out).filter(|c| c.is_alphanumeric())
}

fn spelt_out(c: char) -> impl Iterator<Item = char> {
    let ligature = match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => "",
    };
    ligature.chars().chain(ligature.is_empty().then_some(c))
}

/// The sentences of `text`; a full stop after a title or "St" doesn't end one.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    const OPEN: &[&str] = &["St", "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "No", "Nos", "e.g", "i.e"];
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.match_indices(". ").map(|(at, _)| at).find(|at| {
            let word = rest[..*at].rsplit(' ').next().unwrap_or_default();
            !OPEN.contains(&word) && word.len() > 1
        });
        let (sentence, after) = end.map_or((rest, ""), |at| (&rest[..at], &rest[at + 2..]));
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// A sentence of `text` as returned by [`sentences`], with its full stop.
pub fn with_stop<'t>(text: &'t str, sentence: &'t str) -> &'t str {
    let stop = offset(text, sentence).and_then(|start| text.get(start..=start + sentence.len()));
    stop.filter(|stopped| stopped.ends_with('.')).unwrap_or(sentence)
}

/// Lower case, straight apostrophes, single spaces: a form's sentences and titles are compared in this form.
pub fn plain(text: &str) -> String {
    text.to_lowercase().replace(['’', '‘', '`'], "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a part of `text` begins in it, in bytes; `None` if it isn't a part of it.
pub fn offset(text: &str, part: &str) -> Option<usize> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    text.get(start..)?.starts_with(part).then_some(start)
}

/// Whether a text ends in a word that no sentence ends in.
pub fn ends_within(text: &str) -> bool {
    const WITHIN: [&str; 21] = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "our", "than", "the",
        "their", "to", "which", "with",
    ];
    text.rsplit(' ').next().is_some_and(|word| WITHIN.contains(&word))
}

/// The months in order, in lower case.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_ignore_case_signs_and_spaces() {
        assert_eq!(key("Children’s  services:\u{a0}“Good”"), "childrens services good");
    }

    #[test]
    fn private_use_signs_are_never_delivered() {
        assert_eq!(fold("a\u{F0B7}  b\u{AD}c\u{FB01}"), "a• bcfi");
    }

    #[test]
    fn sentences_end_at_stops_only() {
        let text = "This letter is about St. Aldermarch. Mr. A. Fen wrote it. Yes";
        let parts: Vec<_> = sentences(text).collect();
        assert_eq!(parts, ["This letter is about St. Aldermarch", "Mr. A. Fen wrote it", "Yes"]);
    }
}
