//! Where sentences end and go on.

/// Whether a text has no sentence end.
pub fn is_open(text: &str) -> bool {
    let closed = text.trim_end().trim_end_matches(['”', '"', '\'', '’', ')', ']']);
    !closed.ends_with(['.', '?', '!', ':', ';'])
}

/// Whether a text continues in lower case.
pub fn starts_lower(text: &str) -> bool {
    text.trim_start_matches(['(', '‘', '“', '\'', '"', '[', '–', '-', ' '])
        .chars()
        .next()
        .is_some_and(char::is_lowercase)
}
