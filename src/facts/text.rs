//! What the readers of facts share.

use regex::Regex;

/// A regular expression that is part of the program.
///
/// Its word boundaries are those of ASCII words: Unicode's would make every search in a text with curly quotes
/// fall back to the slowest engine.
pub(crate) fn pattern(expression: &str) -> Regex {
    Regex::new(&expression.replace(r"\b", r"(?-u:\b)")).expect("patterns are constants, and each has a test")
}

/// White space folded to single spaces, none at the ends.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of `text`; a stop after a title or "St" ends none.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_only() {
        let text = "This letter is about St. Aldermarch. Mr. A. Fen wrote it. Yes";
        let parts: Vec<_> = sentences(text).collect();
        assert_eq!(parts, ["This letter is about St. Aldermarch", "Mr. A. Fen wrote it", "Yes"]);
    }
}
