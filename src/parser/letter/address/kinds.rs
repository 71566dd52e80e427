//! What a piece of an address is: a body, a place, or a line for the postman.

use super::vocabulary::BUILDINGS;
use super::words::{Class, Word, has, words};
use crate::parser::provider::lookup::find_authority;
use std::ops::Range;

/// The pieces between commas and spaced dashes, ignoring those in brackets.
pub(super) fn parts(text: &str) -> Vec<Range<usize>> {
    let mut depth = 0i32;
    let mut cuts = Vec::new();
    for (at, c) in text.char_indices() {
        depth = (depth + i32::from(c == '(') - i32::from(c == ')')).max(0);
        let spaced = || text.get(..at).is_some_and(|before| before.ends_with(' '));
        if depth == 0 && (",;".contains(c) || "-–—".contains(c) && spaced()) {
            cuts.push((at, at + c.len_utf8()));
        }
    }
    let starts = std::iter::once(0).chain(cuts.iter().map(|(_, end)| *end));
    let ends = cuts.iter().map(|(start, _)| *start).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| without_space(text, start, end)).filter(|part| !part.is_empty()).collect()
}

fn without_space(text: &str, start: usize, end: usize) -> Range<usize> {
    let part = text.get(start..end).unwrap_or_default();
    let from = start + part.len() - part.trim_start().len();
    from..from + part.trim().len()
}

/// Whether a text is the name of a body and no office.
pub(super) fn is_body_name(text: &str) -> bool {
    let words = words(text);
    let body = has(&words, Class::Body) || ends_as_body(&words) || is_named_service(text, &words);
    body && !has(&words, Class::Office)
}

/// Whether words end as the name of a body: in a body's word, or after it only in names and brackets.
pub(super) fn ends_as_body(words: &[Word]) -> bool {
    let last = words.iter().rposition(|word| matches!(word.class, Class::Body | Class::Group) && !word.bracketed);
    let behind = last.and_then(|at| words.get(at + 1..));
    let names = |word: &Word| word.bracketed || matches!(word.class, Class::Proper | Class::Link);
    behind.is_some_and(|rest| rest.iter().all(names))
}

/// "City of Fenmoor Children's Services": a place's services.
fn is_named_service(text: &str, words: &[Word]) -> bool {
    let names = words.iter().take_while(|word| matches!(word.class, Class::Proper | Class::Link)).count();
    let (named, rest) = words.split_at_checked(names).unwrap_or((words, &[]));
    let ends = text.trim_end_matches('.').ends_with("ervices");
    let joined = named.last().is_some_and(|word| word.class == Class::Proper);
    joined && ends && !rest.is_empty() && rest.iter().all(|word| matches!(word.class, Class::Subject | Class::Link))
}

/// "Growing for Children", "Fenmoor Children First": begins with a proper name, and lists nothing.
pub(super) fn is_titled(text: &str) -> bool {
    let all = words(text);
    let proper = all.first().is_some_and(|word| word.class == Class::Proper);
    let list = all.iter().any(|word| matches!(text.get(word.start..word.end), Some("and" | "&")));
    proper && all.len() > 1 && !list && !has(&all, Class::Plain)
}

/// Whether a text is the name of an authority's area.
pub(super) fn is_place(text: &str) -> bool {
    find_authority(text.trim_end_matches(['.', ','])).is_ok()
}

/// Whether a text is for the postman: a street, a building, a postcode, a telephone number, an address for e-mail.
pub(super) fn is_postal(text: &str) -> bool {
    let all = words(text);
    if has(&all, Class::Office) {
        return false;
    }
    let last = text.trim_end_matches(['.', ',']).rsplit(' ').next().unwrap_or_default().to_lowercase();
    let named = all.iter().rev().skip(1).any(|word| !matches!(word.class, Class::Subject | Class::Link));
    let number = text.contains(|c: char| c.is_ascii_digit()) && !has(&all, Class::Subject);
    number || text.contains('@') || text.contains("www.") || named && is_building(&last)
}

fn is_building(word: &str) -> bool {
    BUILDINGS.split_whitespace().any(|known| known == word)
}
