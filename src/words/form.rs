//! What can be said of a regular expression without building it: the words that a text must have, and where a match begins.

/// The form of a regular expression.
#[derive(Debug)]
pub(super) struct Form {
    /// What every match has, in lower case; empty if there is nothing.
    pub words: String,
    /// Whether every match begins where the text begins, so that a search ends soon.
    pub in_front: bool,
    /// Whether upper and lower case are the same.
    pub any_case: bool,
}

impl Form {
    /// That of an expression.
    pub fn of(expression: &str) -> Self {
        let words = longest(expression).map(str::to_ascii_lowercase);
        let (flags, rest) = flags(expression);
        let in_front = rest.trim_start().starts_with('^') && words.is_some();
        Form { words: words.unwrap_or_default(), in_front, any_case: flags.contains('i') }
    }

    /// Whether a text has the words, in any case.
    pub fn is_in(&self, text: &str) -> bool {
        has(text, &self.words)
    }
}

/// The longest run of characters that every match of a regular expression has outside of groups; `None` if it is one of
/// several alternatives.
fn longest(expression: &str) -> Option<&str> {
    let (mut longest, mut start, mut at) = ("", 0, 0);
    let bytes = expression.as_bytes();
    while let Some(byte) = bytes.get(at) {
        let end = at;
        at = match byte {
            b'|' => return None,
            b'(' => behind_group(bytes, at),
            b'[' => behind_class(bytes, at),
            b'{' => behind(bytes, at, b'}'),
            b'\\' => at + 2,
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'\'' | b':' | b'-') => {
                at += 1;
                continue;
            }
            _ => at + 1,
        };
        // the last character of a run may be left out, and in the verbose form spaces only divide
        let kept = if matches!(byte, b'?' | b'*' | b'{') { end.saturating_sub(1) } else { end };
        longest = longer(longest, expression.get(start..kept));
        start = at;
    }
    let longest = longer(longest, expression.get(start..));
    let verbose = flags(expression).0.contains('x');
    if verbose { longest.split(' ').max_by_key(|word| word.len()) } else { Some(longest) }
}

/// The flags in front, such as those of `(?xi)`, and the rest.
pub(super) fn flags(expression: &str) -> (&str, &str) {
    let divided = expression.strip_prefix("(?").and_then(|rest| rest.split_once(')'));
    divided.filter(|(flags, _)| flags.bytes().all(|flag| flag.is_ascii_lowercase())).unwrap_or(("", expression))
}

fn longer<'e>(one: &'e str, other: Option<&'e str>) -> &'e str {
    other.filter(|other| other.len() > one.len()).unwrap_or(one)
}

fn behind(bytes: &[u8], from: usize, end: u8) -> usize {
    bytes.iter().skip(from).position(|byte| *byte == end).map_or(bytes.len(), |length| from + length + 1)
}

/// An escaped `]`, or one that comes first, is a member of the class.
fn behind_class(bytes: &[u8], from: usize) -> usize {
    let mut at = from + if bytes.get(from + 1) == Some(&b'^') { 3 } else { 2 };
    if bytes.get(at - 1) == Some(&b'\\') {
        at += 1;
    }
    while let Some(byte) = bytes.get(at) {
        match byte {
            b']' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

fn behind_group(bytes: &[u8], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            b'\\' => at += 1,
            b'[' => {
                at = behind_class(bytes, at);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// How rare a byte is among the letters of English; 0 for other bytes.
const RARENESS: [u8; 256] = {
    let frequent = b" etaoinsrhldcumfpgwybvkxjqz";
    let mut rareness = [0; 256];
    let mut at = 1;
    while at < frequent.len() {
        rareness[frequent[at] as usize] = at as u8;
        at += 1;
    }
    rareness
};

/// Whether a text has a word, given in lower case, in any case.
pub(super) fn has(text: &str, word: &str) -> bool {
    let rarest = word.bytes().enumerate().max_by_key(|(_, byte)| RARENESS[usize::from(*byte)]);
    let Some((at, rarest)) = rarest else { return true };
    let mut places = memchr::memchr2_iter(rarest, rarest.to_ascii_uppercase(), text.as_bytes());
    places.any(|place| {
        let here = place.checked_sub(at).and_then(|start| text.as_bytes().get(start..start + word.len()));
        here.is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_words_that_every_match_has() {
        for (expression, words) in [
            (r"(?i)\b(?:previous|last) inspections?\b", " inspection"),
            (r"^inspection of (?:the )?looked after children$", "looked after children"),
            (r"(?i)\bthis inspection:", "this inspection:"),
            (r"^.{0,60}joint targeted [a-z)\]]+area x{3}", "joint targeted "),
            (r"one|two", ""),
            (r"(?ix)^ (?: a | b \) [)] ) \s+ data \s+ analyst s? $", "analyst"),
            (r"[^]a]bc[]a]d[\]a]e", "bc"),
            (r"\d{1,2}", ""),
        ] {
            assert_eq!(longest(expression).unwrap_or_default(), words, "{expression}");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert!(has("The Joint Targeted area", "joint targeted ") && has("anything", ""));
        assert!(!has("The joint", "joint targeted") && !has("", "joint") && has("Émajesty’s", "majesty"));
    }
}
