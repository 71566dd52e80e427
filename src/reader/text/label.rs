//! Labels of list items and notes: bullets, numbers, footnote marks.

use super::line::is_space;

/// Bullets that can only begin an item. Word's symbol fonts end up in the private use area.
const BULLETS: &[char] = &[
    '•', '◦', '▪', '▫', '■', '□', '◼', '◻', '●', '○', '‣', '⁃', '∙', '·', '➢', '➤', '✓', '✔', '◆', '◇', '❖', '►', '▶',
];

/// Characters that are bullets only where an item may begin.
const DASHES: &[char] = &['-', '–', '—', '−', '*', '+'];

/// Largest number of digits in an item's number; four would be a year.
const MOST_DIGITS: usize = 3;
/// Largest number of letters in an item's Roman number, such as "xviii".
const LONGEST_ROMAN: usize = 5;
/// Largest number of digits in a footnote's number.
const MOST_NOTE_DIGITS: usize = 2;

/// A label separated from its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labelled<'a> {
    /// As printed.
    pub label: &'a str,
    /// What follows; empty if the label is alone on its line.
    pub rest: &'a str,
    /// Whether the label may just as well be the middle of a sentence (a dash).
    pub weak: bool,
}

/// A list item's label at the start of the line: a bullet, or a number or letter with a full stop or brackets.
pub(super) fn item(text: &str) -> Option<Labelled<'_>> {
    let text = text.trim_start_matches(is_space);
    let first = text.chars().next()?;
    let (length, weak) = if BULLETS.contains(&first) || ('\u{E000}'..='\u{F8FF}').contains(&first) {
        (first.len_utf8(), false)
    } else if DASHES.contains(&first) || first == 'o' {
        (first.len_utf8(), true)
    } else {
        (number_length(text)?, false)
    };
    let (label, rest) = text.split_at_checked(length)?;
    let unspaced = BULLETS.contains(&first) || first >= '\u{E000}' || label.ends_with('.') && begins_sentence(rest);
    if !rest.is_empty() && !rest.starts_with(is_space) && !unspaced {
        return None;
    }
    let rest = rest.trim_matches(is_space);
    // An "o" or a mark of Markdown alone is not an item; a dash waits for its text.
    let waits = matches!(first, '-' | '–' | '—' | '−');
    (waits || !(weak && rest.is_empty())).then_some(Labelled { label, rest, weak })
}

/// Whether a sentence begins directly after a number, as in "48.Staff know": some tools drop the tab between them.
fn begins_sentence(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(|c| c.is_alphabetic() || c == ' ')
}

/// "12.", "12)", "(12)", "(a)", "a)", "iv)": up to three digits, because four are a year.
fn number_length(text: &str) -> Option<usize> {
    let open = usize::from(text.starts_with('('));
    let body = text.get(open..)?;
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let letters = body.bytes().take_while(u8::is_ascii_lowercase).count();
    let length = if digits > 0 { digits } else { letters };
    let roman = body.bytes().take(letters).all(|b| matches!(b, b'i' | b'v' | b'x'));
    let fits = (1..=MOST_DIGITS).contains(&digits) || letters == 1 || (1..=LONGEST_ROMAN).contains(&letters) && roman;
    let end = body.as_bytes().get(length)?;
    let closed = *end == b')' || *end == b'.' && open == 0 && digits > 0;
    (fits && closed).then_some(open + length + 1)
}

/// The number of a label such as "12." or "(3)".
pub(super) fn number(label: &str) -> Option<u32> {
    label.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok()
}

/// A footnote's mark at the start of a line: superscript digits, or Markdown's `[^1]:`.
pub(super) fn note(text: &str) -> Option<Labelled<'_>> {
    let text = text.trim_start_matches(is_space);
    if let Some((mark, rest)) = text.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
        return Some(Labelled { label: mark, rest: rest.trim(), weak: false });
    }
    let length: usize = text.chars().take_while(|&c| is_superscript(c)).map(char::len_utf8).sum();
    let (label, rest) = text.split_at_checked(length)?;
    let rest = rest.trim();
    (!label.is_empty() && !rest.is_empty()).then_some(Labelled { label, rest, weak: false })
}

/// Whether the line is only a footnote's number, as `pdftotext -layout` prints superscripts.
pub(super) fn lone_figure(text: &str) -> bool {
    let text = text.trim();
    (1..=MOST_NOTE_DIGITS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// A superscript digit.
pub(super) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '\u{2074}'..='\u{2079}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        item(text).map(|found| (found.label, found.rest))
    }

    #[test]
    fn bullets_and_numbers_are_cut_off() {
        assert_eq!(parts("  • Adoption"), Some(("•", "Adoption")));
        assert_eq!(parts(" - discussions"), Some(("-", "discussions")));
        assert_eq!(parts("\u{F0A7} Risk"), Some(("\u{F0A7}", "Risk")));
        assert_eq!(parts("◼ Leaders"), Some(("◼", "Leaders")));
        assert_eq!(parts("o under a bullet"), Some(("o", "under a bullet")));
        assert_eq!(parts("139. The role"), Some(("139.", "The role")));
        assert_eq!(parts("(a) Guarantee"), Some(("(a)", "Guarantee")));
        assert_eq!(parts("1."), Some(("1.", "")));
    }

    #[test]
    fn years_decimals_and_words_are_no_labels() {
        for text in ["2012. The", "1.1 The", "12 text", "of a", "-5 degrees", "**bold**", "(see below)", "e.g. so"] {
            assert_eq!(item(text), None, "{text}");
        }
    }

    #[test]
    fn notes_begin_with_superscripts() {
        let found = note("¹ This inspection").map(|n| (n.label, n.rest));
        assert_eq!(found, Some(("¹", "This inspection")));
        assert_eq!(note("[^2]: Under the Act").map(|n| n.label), Some("2"));
        assert_eq!(note("1 This"), None);
    }

    #[test]
    fn a_sentence_may_begin_directly_behind_its_number() {
        assert_eq!(parts("10.Child protection plans"), Some(("10.", "Child protection plans")));
        assert_eq!(parts("32.PAs visit"), Some(("32.", "PAs visit")));
        assert_eq!(parts("2.5 million"), None);
        assert_eq!(parts("−  Partners"), Some(("−", "Partners")));
    }
}
