//! Where the role ends and the organisation begins: "Director of Nursing, Fenmoor NHS Trust", "Chair of Fenmoor LSCB",
//! "Chief Nurse Fenmoor Hospital". A role is made of the words of offices and departments; an organisation has a word
//! that only bodies have, or is a proper name after a comma. What explains an office ("with responsibility for") belongs
//! to it.

use super::kinds::{ends_as_body, is_body_name, is_place, is_postal, is_titled, parts};
use super::words::{Class, Word, has, only_names, words};

/// Role and organisation in the words after a name. A line that stands alone is divided only where it names a body for
/// certain, because the next line may be the organisation.
pub(super) fn divide(text: &str, alone: bool) -> (Option<String>, Option<String>) {
    let text = without_address(without_building(trimmed(text), alone));
    if let Some(divided) = body_first(text).or_else(|| body_before_office(text)) {
        return divided;
    }
    let at = bracketed(text).unwrap_or_else(|| beginning(text, alone));
    let (role, body) = text.split_at_checked(at).unwrap_or((text, ""));
    (tidy(without_link(role)), tidy(without_article(body)))
}

/// "Fenmoor Council, Director of Children's Services"
fn body_first(text: &str) -> Option<(Option<String>, Option<String>)> {
    let parts = parts(text);
    let (first, second) = (text.get(parts.first()?.clone())?, text.get(parts.get(1)?.clone())?);
    let behind = text.get(parts.get(1)?.start..)?;
    let role = words(second);
    let begins = role.first().is_some_and(|word| matches!(word.class, Class::Office | Class::Subject));
    // "Police, Fire and Crime Commissioner"
    let reversed = is_body_name(first) && first != "Police" && begins && has(&role, Class::Office);
    reversed.then(|| (tidy(behind), tidy(without_article(first))))
}

/// "Fenmoor CCG Chief Officer": a body that its own name shows, and nothing but an office behind it. A borough commander
/// and a police and crime commissioner are offices.
fn body_before_office(text: &str) -> Option<(Option<String>, Option<String>)> {
    let all = words(text);
    let last = all.iter().rposition(|word| word.class == Class::Body)?;
    let (body, role) = all.split_at_checked(last + 1)?;
    let named = body.first().is_some_and(|word| word.class == Class::Proper) && !has(body, Class::Subject);
    let office =
        has(role, Class::Office) && role.iter().all(|word| matches!(word.class, Class::Office | Class::Subject));
    let end = body.last()?.end;
    let whole = named
        && office
        && !has(body, Class::Office)
        && !text.contains(',')
        && !text.get(..end).is_some_and(|body| body.ends_with("Borough"));
    whole.then(|| {
        (tidy(text.get(end..).unwrap_or_default()), tidy(without_article(text.get(..end).unwrap_or_default())))
    })
}

/// A line that names a body, without the parts of a postal address behind it.
pub(super) fn body(text: &str) -> Option<String> {
    tidy(without_article(without_address(trimmed(text))))
}

fn trimmed(text: &str) -> &str {
    let stray = |c: char| c.is_whitespace() || ",;:[]{}–—-•".contains(c);
    text.trim_matches(stray).trim_end_matches('.')
}

fn tidy(text: &str) -> Option<String> {
    let text = trimmed(text);
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let text = inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(text);
    (!text.is_empty()).then(|| text.to_string())
}

/// "Chair of" without the "of" that led to the body.
fn without_link(role: &str) -> &str {
    let mut role = trimmed(role);
    while let Some((rest, last)) = role.rsplit_once(' ')
        && ["of", "for", "at", "the", "in", "from"].contains(&last)
    {
        role = trimmed(rest);
    }
    role
}

fn without_article(body: &str) -> &str {
    let body = trimmed(body);
    body.strip_prefix("the ").unwrap_or(body)
}

/// A line of its own without a building behind its department: "Director of Families Shire House".
fn without_building(text: &str, alone: bool) -> &str {
    let all = words(text);
    let names = all.iter().rev().skip(1).take_while(|word| word.class == Class::Proper).count();
    let first = all.len().checked_sub(names + 1).filter(|_| alone && names > 0);
    let Some((before, tail)) = first.and_then(|at| all.split_at_checked(at)) else { return text };
    let role = before.last().is_some_and(|word| word.class == Class::Subject);
    let tail = tail.first().and_then(|word| text.get(word.start..)).filter(|tail| role && is_postal(tail));
    tail.and_then(|tail| text.strip_suffix(tail)).map_or(text, trimmed)
}

/// The text before the parts of a postal address.
fn without_address(text: &str) -> &str {
    let parts = parts(text);
    let is =
        |at: usize, kind: fn(&str) -> bool| parts.get(at).and_then(|part| text.get(part.clone())).is_some_and(kind);
    let is_last = |at: &usize| !(*at + 1..parts.len()).any(|later| is(later, is_body_name));
    let first = (1..parts.len()).filter(|at| is(*at, is_postal)).find(is_last);
    let last = first.and_then(|at| at.checked_sub(1)).and_then(|at| parts.get(at));
    last.and_then(|last| text.get(..last.end)).unwrap_or(text)
}

/// Where a body in brackets at the end begins, if there is none before it: "Head of the unit (Fenmoor NHS Trust)".
fn bracketed(text: &str) -> Option<usize> {
    let inner = text.strip_suffix(')')?;
    let open = inner.rfind('(')?;
    let (before, inside) = (words(text.get(..open)?), words(inner.get(open + 1..)?));
    let is_body =
        (has(&inside, Class::Body) || ends_as_body(&inside)) && inside.len() > 1 && !has(&inside, Class::Office);
    (is_body && has(&before, Class::Office) && !has(&before, Class::Body) && !has(&before, Class::Group))
        .then_some(open)
}

/// Where the body begins; the end of the text if there is none.
fn beginning(text: &str, alone: bool) -> usize {
    let parts = parts(text);
    let first = (0..parts.len()).find(|at| begins_body(text, &parts, *at));
    let start = first.and_then(|at| parts.get(at)).map_or(text.len(), |part| part.start);
    let (role, after) = text.split_at_checked(start).unwrap_or((text, ""));
    let role = trimmed(role);
    if role.contains("responsib") || words(role).is_empty() {
        return start;
    }
    behind_link(role, after).or_else(|| behind_office(role, after, alone)).unwrap_or(start)
}

/// Whether the organisation begins with this part: no later one is an office, and it is a body or a proper name.
fn begins_body(text: &str, parts: &[std::ops::Range<usize>], at: usize) -> bool {
    let Some(part) = parts.get(at).and_then(|part| text.get(part.clone())) else { return false };
    let later = parts.get(at..).unwrap_or_default().iter().filter_map(|part| text.get(part.clone()));
    let here = words(part);
    let rest = parts.get(at + 1).map_or(text.len(), |next| next.start);
    let office_of = part.trim_start_matches("the ").starts_with("Office of");
    if !office_of && later.clone().any(|part| has(&words(part), Class::Office)) {
        return false;
    }
    let capital = part.trim_start_matches('(').starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let known = office_of || is_body_name(part) || at > 0 && ends_as_body(&here);
    let titled = at > 0 && is_titled(part) && !goes_on(text, parts, at);
    let name = titled
        || only_names(&here)
            && if at == 0 {
                is_place(part) || list_ends(text.get(rest..).unwrap_or_default())
            } else {
                !goes_on(text, parts, at)
            };
    (capital || part.starts_with("the ")) && (known || name)
}

/// Whether a proper name continues a list that belongs to the role: "Head of Westfen, Moor and Wold, National Service".
fn goes_on(text: &str, parts: &[std::ops::Range<usize>], at: usize) -> bool {
    let part = |at: usize| parts.get(at).and_then(|part| text.get(part.clone()));
    let Some(before) = at.checked_sub(1).and_then(part).map(words) else { return false };
    let listed = before.iter().rposition(|word| word.class == Class::Link).is_some_and(|link| {
        before.get(link + 1..).is_some_and(only_names) && has(before.get(..link).unwrap_or_default(), Class::Office)
    });
    listed && (at + 1..parts.len()).filter_map(part).any(is_body_name)
}

/// Where the body after "of", "for" or "at" begins: "Chair of Fenmoor LSCB".
fn behind_link(role: &str, after: &str) -> Option<usize> {
    let all = words(role);
    let links = all.iter().enumerate().filter(|(_, word)| ["of", "for", "at"].contains(&spelling(role, word)));
    let mut behind = links.map(|(at, _)| all.split_at_checked(at + 1).unwrap_or((&all, &[])));
    behind.find_map(|(before, rest)| {
        let article = rest.first().is_some_and(|word| spelling(role, word) == "the");
        let rest = if article { rest.get(1..)? } else { rest };
        let chair = before.iter().any(|word| spelling(role, word).to_lowercase().contains("chair"));
        let listed = only_names(rest) && list_ends(after);
        let national = rest.first().is_some_and(|word| spelling(role, word) == "National");
        let sure =
            is_body_after_link(rest, article || chair || national) && (after.is_empty() || has(rest, Class::Body));
        let unit = after.is_empty() && is_unit(role, rest);
        (has(before, Class::Office) && !has(rest, Class::Office) && (sure || listed || unit))
            .then(|| Some(rest.first()?.start))?
    })
}

/// Whether these words after "of" are a body: they end as one, and begin with its name.
fn is_body_after_link(rest: &[Word], certain: bool) -> bool {
    let Some(last) = rest.iter().rposition(|word| matches!(word.class, Class::Body | Class::Group)) else {
        return false;
    };
    let before = rest.get(..last).unwrap_or_default();
    let named = match rest.first().map(|word| word.class) {
        Some(Class::Subject) => !has(before, Class::Proper) && (certain || has(rest, Class::Body)),
        Some(Class::Proper | Class::Body) => true,
        _ => certain,
    };
    named && ends_as_body(rest)
}

/// "Fenshire Probation Delivery Unit": a body if no other is named.
fn is_unit(text: &str, rest: &[Word]) -> bool {
    let unit = rest.last().is_some_and(|word| spelling(text, word).eq_ignore_ascii_case("unit"));
    unit && rest.first().is_some_and(|word| word.class == Class::Proper) && !has(rest, Class::Office)
}

/// Where the body begins that follows the words of the office without any sign: "Chief Nurse Fenmoor Hospital".
fn behind_office(role: &str, after: &str, alone: bool) -> Option<usize> {
    let all = words(role);
    let office = all.iter().rposition(|word| word.class == Class::Office)?;
    let (before, behind) = all.split_at_checked(office + 1)?;
    if has(before, Class::Body) || role.to_lowercase().contains("crime commissioner") {
        return None;
    }
    let starts = |at: &usize| {
        let previous = at.checked_sub(1).and_then(|at| behind.get(at)).or(before.last());
        let linked = previous.is_some_and(|word| word.class == Class::Link);
        behind.get(*at).is_some_and(|word| matches!(word.class, Class::Proper | Class::Body) && !word.bracketed)
            && !linked
    };
    let first = (0..behind.len()).find(starts)?;
    let (tail, directly) = (behind.get(first..)?, first == 0);
    let named = only_names(tail) && !alone && stands_for_body(role, tail, after, directly);
    (named || ends_as_body(tail)).then(|| Some(tail.first()?.start))?
}

/// Whether a proper name behind an office is its body's: a place, a list that goes on, or the office takes no department.
fn stands_for_body(role: &str, tail: &[Word], after: &str, directly: bool) -> bool {
    let Some(name) = tail.first().and_then(|word| role.get(word.start..)) else { return false };
    let whole = |office: &str| role.to_lowercase().contains(office);
    let takes_none = directly
        && (tail.len() > 1 || !after.is_empty() || ["constable", "executive", "ceo", "chair"].iter().any(|o| whole(o)));
    takes_none || list_ends(after) || is_place(name)
}

/// Whether these words end a list of places that a body is named after: "Moor and Wold Care Board".
fn list_ends(after: &str) -> bool {
    let all = words(after);
    let names = all.iter().take_while(|word| matches!(word.class, Class::Proper | Class::Link)).count();
    let listed = all.get(..names).unwrap_or_default();
    let and = listed.iter().any(|word| ["and", "&"].contains(&spelling(after, word)));
    and && listed.first().is_some_and(|word| word.class == Class::Proper)
}

fn spelling<'t>(text: &'t str, word: &Word) -> &'t str {
    text.get(word.start..word.end).unwrap_or_default()
}

#[cfg(test)]
mod tests;
