//! The words of an address, each with what it can mean there.

use super::vocabulary::{BODIES, GROUPS, LINKS, OFFICES, SUBJECTS};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word can mean in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// "Director"
    Office,
    /// "Interim", "Children's"
    Subject,
    /// "Council"
    Body,
    /// "Team": of a body or a department
    Group,
    /// "of"
    Link,
    /// A name that no list has.
    Proper,
    /// Any other word in lower case, or a number.
    Plain,
}

/// A word, where it stands, and whether it is in brackets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
    pub class: Class,
    pub bracketed: bool,
}

static CLASSES: LazyLock<FxHashMap<&str, Class>> = LazyLock::new(|| {
    let lists = [
        (SUBJECTS, Class::Subject),
        (OFFICES, Class::Office),
        (BODIES, Class::Body),
        (GROUPS, Class::Group),
        (LINKS, Class::Link),
    ];
    lists.iter().flat_map(|(list, class)| list.split_whitespace().map(move |word| (word, *class))).collect()
});

/// The words of a text; signs between spaces are left out.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut depth = 0i32;
    let mut words = Vec::new();
    let mut start = 0;
    for piece in text.split(' ') {
        let opened = piece.matches('(').count() as i32;
        let bracketed = depth + opened > 0;
        if piece.contains(char::is_alphanumeric) || piece == "&" {
            words.push(Word { start, end: start + piece.len(), class: class(piece), bracketed });
        }
        depth = (depth + opened - piece.matches(')').count() as i32).max(0);
        start += piece.len() + 1;
    }
    words
}

fn class(piece: &str) -> Class {
    let bare = if piece == "&" { piece } else { piece.trim_matches(|c: char| !c.is_alphanumeric()) };
    let mut word = bare.to_lowercase();
    if word.contains('’') {
        word = word.replace('’', "'");
    }
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(&word);
    let listed = |part: &str, class: Class| CLASSES.get(part) == Some(&class);
    match CLASSES.get(word.as_str()) {
        Some(class) => *class,
        None if word.split('/').any(|part| listed(part, Class::Office)) => Class::Office,
        None if listed(stem, Class::Subject) => Class::Subject,
        None if begins_name(bare) => Class::Proper,
        None => Class::Plain,
    }
}

/// A capital, also behind "d'".
fn begins_name(word: &str) -> bool {
    let behind = word.strip_prefix('d').and_then(|rest| rest.strip_prefix(['’', '\'']));
    behind.unwrap_or(word).starts_with(char::is_uppercase)
}

/// Whether a word of this class is among these.
pub(super) fn has(words: &[Word], class: Class) -> bool {
    words.iter().any(|word| word.class == class)
}

/// Whether these are proper names and nothing else: "Westfen and Moor".
pub(super) fn only_names(words: &[Word]) -> bool {
    has(words, Class::Proper) && words.iter().all(|word| matches!(word.class, Class::Proper | Class::Link))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_one_list() {
        let lists = [SUBJECTS, OFFICES, BODIES, GROUPS, LINKS];
        let all: Vec<_> = lists.iter().flat_map(|list| list.split_whitespace()).collect();
        let twice: Vec<_> = all.iter().filter(|word| all.iter().filter(|other| other == word).count() > 1).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn words_by_what_they_mean() {
        let classes = |text| words(text).iter().map(|word| word.class).collect::<Vec<_>>();
        assert_eq!(
            classes("A/Chief Director of Children’s Services, Westfen Council"),
            [Class::Office, Class::Office, Class::Link, Class::Subject, Class::Subject, Class::Proper, Class::Body]
        );
        assert_eq!(classes("d’Alder with 3 – people"), [Class::Proper, Class::Link, Class::Plain, Class::Subject]);
    }
}
