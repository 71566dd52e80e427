//! A name and what follows it without any sign between: "Ann Fen Director of Children's Services Fenmoor Council".

use super::kinds::is_place;
use super::people::{begins_with_honorific, is_person};
use super::words::{Class, Word, words};

/// The name and the words up to the last of a role or body. The salutation repeats the name, an honorific begins it, or
/// the words of an office end it.
pub(super) fn run_together<'l>(text: &'l str, salutation: &str) -> Option<(Vec<&'l str>, &'l str)> {
    let all = words(text);
    let count = length_of_name(text, &all, salutation)?;
    let end = all.get(count.checked_sub(1)?)?.end;
    let (name, rest) = text.split_at_checked(end)?;
    let last = all.iter().skip(count).take_while(|word| word.class != Class::Plain).filter(|word| is_end(word)).last();
    let rest = last.and_then(|last| rest.get(..last.end.checked_sub(end)?)).unwrap_or_default();
    is_person(name).then(|| (vec![name], rest.trim()))
}

fn length_of_name(text: &str, all: &[Word], salutation: &str) -> Option<usize> {
    let honorific = usize::from(begins_with_honorific(text));
    let called = salutation.split_whitespace().last().filter(|word| word.len() > 1);
    let spelt = |word: &Word| text.get(word.start..word.end).map(|word| word.trim_end_matches(',')) == called;
    if let Some(at) = all.iter().take(5).position(spelt).filter(|at| called.is_some() && *at > honorific) {
        return Some(at + 1);
    }
    let names = all.iter().skip(honorific).take_while(|word| word.class == Class::Proper).count();
    let first_name = all.first().is_some_and(|first| called.is_some() && spelt(first));
    let certain = honorific == 1 || first_name || before_office(text, all, names);
    ((2..=3).contains(&names) && names + honorific < all.len() && certain).then_some(names + honorific)
}

/// Whether the words of an office follow these names, which are no place: "Thames Fens Police" is a body.
fn before_office(text: &str, all: &[Word], names: usize) -> bool {
    let role = all.get(names).is_some_and(|word| matches!(word.class, Class::Office | Class::Subject));
    let name = names.checked_sub(1).and_then(|last| text.get(..all.get(last)?.end));
    role && name.is_some_and(|name| !is_place(name))
}

/// A word that can end a role or a body.
fn is_end(word: &Word) -> bool {
    matches!(word.class, Class::Body | Class::Group | Class::Office | Class::Subject)
}
