//! What every stage does with words, written once.

mod bytes;
mod engine;
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

/// The text without white space at its ends: most pieces of a page have none, which two bytes tell.
pub fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [only] if only.is_ascii_graphic() => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => {
            let trimmed = text.trim_ascii();
            let plain = trimmed.as_bytes().first().is_none_or(u8::is_ascii_graphic)
                && trimmed.as_bytes().last().is_none_or(u8::is_ascii_graphic);
            if plain { trimmed } else { trimmed.trim() }
        }
    }
}

/// Letters and digits in lower case, single spaces between words: for comparing labels and headings.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let (mut space, mut rest) = (false, text);
    loop {
        let (words, behind) = divide(rest, |byte| byte.is_ascii_alphanumeric());
        if !words.is_empty() {
            push_spaced(&mut key, words, &mut space);
        }
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        if c.is_ascii() {
            space |= c != '\'';
            continue;
        }
        c.to_lowercase().for_each(|c| match c {
            c if c.is_alphanumeric() => push_spaced(&mut key, c.encode_utf8(&mut [0; 4]), &mut space),
            c => space |= !matches!(c, '’' | '‘'),
        });
    }
    key.make_ascii_lowercase();
    key
}

/// Adds letters, and before them a space if white space was seen, but not at the front.
#[inline]
fn push_spaced(text: &mut String, letters: &str, space: &mut bool) {
    if std::mem::take(space) && !text.is_empty() {
        text.push(' ');
    }
    text.push_str(letters);
}

/// The text with single spaces for white space, and none at the ends.
pub fn folded(text: &str) -> String {
    rewritten(text, |c, folded, space| match c {
        c if c.is_whitespace() => *space = true,
        c => push_spaced(folded, c.encode_utf8(&mut [0; 4]), space),
    })
}

/// A text with its plain words as they are, and every other character as `other` adds it to what was written before. `other`
/// is told of white space to come, and may add some.
fn rewritten(text: &str, other: impl Fn(char, &mut String, &mut bool)) -> String {
    let mut written = String::with_capacity(text.len());
    let (mut space, mut rest) = (false, text);
    loop {
        let (words, behind) = divide(rest, |byte| byte.is_ascii_graphic());
        if !words.is_empty() {
            push_spaced(&mut written, words, &mut space);
        }
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { return written };
        rest = chars.as_str();
        other(c, &mut written, &mut space);
    }
}

/// Divides a text behind its first words, which consist of such ASCII characters and have single spaces between them.
#[inline(always)]
fn divide(text: &str, is_letter: impl Fn(u8) -> bool) -> (&str, &str) {
    let bytes = text.as_bytes();
    // two spaces in turn end the words, too
    let ends = |byte: u8, next: u8| !(is_letter(byte) | (byte == b' ') & (next != b' '));
    let (mut length, mut rest) = (0, if bytes.first() == Some(&b' ') { &[] } else { bytes });
    // most texts are plain and many are long: sixteen bytes are looked at together, without a condition for each
    while let (Some(these), Some(next)) = (rest.first_chunk::<16>(), rest.get(1..).and_then(<[u8]>::first_chunk::<16>))
    {
        if these.iter().zip(next).fold(false, |end, (byte, next)| end | ends(*byte, *next)) {
            break;
        }
        length += 16;
        rest = rest.get(16..).unwrap_or_default();
    }
    let next = rest.iter().skip(1).chain([&0]);
    length += rest.iter().zip(next).position(|(byte, next)| ends(*byte, *next)).unwrap_or(rest.len());
    let ends_in_space = length > 0 && bytes.get(length - 1) == Some(&b' ');
    text.split_at_checked(length - usize::from(ends_in_space)).unwrap_or(("", text))
}

/// The text with single spaces for white space, without soft hyphens, with ligatures expanded,
/// and with private-use signs inside the text as bullets.
pub fn fold(text: &str) -> String {
    rewritten(text, |c, folded, space| {
        if c.is_whitespace() || c.is_control() || c == '\u{200B}' || c == '\u{FEFF}' {
            *space = true;
            return;
        }
        push_spaced(folded, "", space);
        match c {
            '\u{AD}' => {}
            '\u{FB00}'..='\u{FB04}' => folded.push_str(spelt_out(c).unwrap_or_default()),
            c if is_private(c) => folded.push('\u{2022}'),
            c => folded.push(c),
        }
    })
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
    let (mut chars, mut ligature) = (text.chars(), "".chars());
    std::iter::from_fn(move || {
        loop {
            if let Some(letter) = ligature.next() {
                return Some(letter);
            }
            let c = chars.next()?;
            match spelt_out(c) {
                Some(letters) => ligature = letters.chars(),
                None if c.is_alphanumeric() => return Some(c),
                None => {}
            }
        }
    })
}

/// The letters of a ligature.
fn spelt_out(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}

/// The sentences of `text`; a full stop after a title or "St" doesn't end one.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    const OPEN: &[&str] = &["St", "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "No", "Nos", "e.g", "i.e"];
    let mut rest = text;
    std::iter::from_fn(move || {
        let stops = memchr::memchr_iter(b'.', rest.as_bytes());
        let mut ends = stops.filter(|at| rest.as_bytes().get(at + 1) == Some(&b' '));
        let end = ends.find(|at| {
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
    let mut plain = rewritten(text, |c, plain, space| match c {
        c if c.is_whitespace() => *space = true,
        '’' | '‘' => push_spaced(plain, "'", space),
        c => c.to_lowercase().for_each(|c| push_spaced(plain, c.encode_utf8(&mut [0; 4]), space)),
    });
    plain.make_ascii_lowercase();
    if plain.contains('`') { plain.replace('`', "'") } else { plain }
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
    fn words_are_parted_by_single_spaces() {
        for text in ["", " ", "a", "a b", " a", "a ", "a  b", "a \tb", "a\u{a0}b c ", "’a  ’ b", "a b  "] {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!((folded(text), fold(text)), (words.clone(), words), "{text:?}");
        }
        assert_eq!(key(" No. 1’s ÉCOLE/x  "), "no 1s école x");
    }

    #[test]
    fn plain_text_has_straight_apostrophes_and_single_spaces() {
        assert_eq!(plain("  The `Ofsted’s\u{a0} ÉCOLE‘\tOF\n"), "the 'ofsted's école' of");
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
