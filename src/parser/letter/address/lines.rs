//! The lines of an address. Where one block holds several, they are cut before each person; a line that only continues
//! the last one is joined to it.

use super::kinds::is_place;
use super::people::{begins_with_honorific, is_person};
use super::words::{Class, Word, has, words};
use crate::model::line::Line;
use crate::parser::people::is_honour;
use crate::words::{Pattern, pattern};

static POSTCODE: Pattern = pattern(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d ?[A-Z]{2}\b[.,]?");

static MARK: Pattern = pattern(r"^(?:[•▪◦*–—-]\s*|(?i:cc|to|fao|for the attention of)\s*:\s*)+");

/// The lines of an address, each with one person or part at most.
pub(super) fn lines(block: &[Line]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for line in block.iter().flat_map(cut).filter(|line| line.text.contains(char::is_alphanumeric)) {
        match lines.last_mut() {
            Some(last) if last.cell == line.cell && continues(&last.text, &line.text) => {
                last.text = format!("{} {}", last.text, line.text);
            }
            _ => lines.push(line),
        }
    }
    lines
}

/// Whether a line is the rest of the one before it: a word or bracket is open, or it has no name of its own.
fn continues(last: &str, line: &str) -> bool {
    let open = [" and", " of", " for", " the", " &", " -"].iter().any(|end| last.ends_with(end));
    let rest = words(line);
    let nameless =
        rest.iter().all(|word| matches!(word.class, Class::Subject | Class::Link | Class::Body | Class::Group));
    let ends = last.contains(", ") && nameless && (has(&rest, Class::Body) || has(&rest, Class::Group));
    let small = line.starts_with(|c: char| c.is_lowercase() || c == '(' || c == '&');
    let bracket = last.matches('(').count() > last.matches(')').count();
    small || bracket || open && !is_person(line) || ends
}

/// The pieces of a block that holds several lines.
fn cut(line: &Line) -> Vec<Line> {
    let mark = MARK.find(&line.text).map_or(0, |mark| mark.end());
    let line = line.part(mark, line.text.len());
    let text = line.text.as_str();
    let mut cuts: Vec<usize> = POSTCODE.find_iter(text).map(|code| code.end()).collect();
    let all = words(text);
    cuts.extend((1..all.len()).filter_map(|at| begins_person(text, &all, at)));
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let pieces = cuts.windows(2).filter_map(|cut| {
        let (start, end) = (*cut.first()?, *cut.last()?);
        let piece = line.part(start, end);
        Some(if end < text.len() { without_end(&piece) } else { piece })
    });
    pieces.collect()
}

/// A piece without the comma or "and" before the next person.
fn without_end(line: &Line) -> Line {
    let text = line.text.trim_end_matches([',', ';', ' ']);
    let text = text.strip_suffix(" and").or_else(|| text.strip_suffix(" &")).unwrap_or(text);
    Line { text: text.trim_end_matches([',', ' ']).to_string(), ..line.clone() }
}

/// Where the person begins whose name has its first word here: behind an honorific, or before a comma and an office.
fn begins_person(text: &str, all: &[Word], at: usize) -> Option<usize> {
    let word = all.get(at)?;
    let before = all.get(at.checked_sub(1)?)?;
    let joined = matches!(text.get(before.start..before.end), Some("and" | "&")) && at < 5;
    let rest = text.get(word.start..)?;
    if begins_with_honorific(rest) {
        return (!joined && !begins_with_honorific(text.get(before.start..)?)).then_some(word.start);
    }
    if word.class != Class::Proper || joined {
        return None;
    }
    is_name_before_office(text, all, at).then_some(word.start)
}

/// Whether the words from here to the next comma are a name, other words come before them, and an office or honours
/// follow.
fn is_name_before_office(text: &str, all: &[Word], at: usize) -> bool {
    let (before, rest) = all.split_at_checked(at).unwrap_or((all, &[]));
    let Some(last) = rest.iter().position(|word| comma_follows(text, word)).and_then(|at| rest.get(..=at)) else {
        return false;
    };
    let honours = last.iter().rev().take_while(|word| is_honour(spelling(text, word))).count();
    let names = last.get(..last.len() - honours).unwrap_or_default();
    if !names.iter().all(|word| word.class == Class::Proper) || comma_free(text, before) {
        return false;
    }
    let next = next_part(text, last.last().map_or(text.len(), |word| word.end));
    let honours = honours + usize::from(is_honour(next.trim()));
    let next = words(next);
    let run = names_at_end(text, before);
    let many = run > 1 && has(&next, Class::Group);
    (has(&next, Class::Office) || honours > 0 || many) && is_whole(text, before, names, run)
}

/// Whether these names are a whole name, and the names before them another thing's: a body's that ends in a place.
fn is_whole(text: &str, before: &[Word], names: &[Word], run: usize) -> bool {
    let Some((edge, run_names)) = before.len().checked_sub(run).and_then(|at| before.split_at_checked(at)) else {
        return false;
    };
    let linked = edge.last().is_none_or(|word| word.class == Class::Link || comma_follows(text, word));
    let place = |words: &[Word]| words.len() == 1 && words.first().is_some_and(|word| is_place(spelling(text, word)));
    let body = edge.last().is_some_and(|word| matches!(word.class, Class::Body | Class::Group));
    let open = body || ends_list(text, edge);
    match (names.len(), run) {
        (2, 0) => !linked || open && !is_place(&spelt(text, names)),
        (2, 1) => linked || place(run_names),
        (2, _) => true,
        (3, 0) => !linked && !place(names.get(..1).unwrap_or_default()),
        _ => false,
    }
}

/// Whether the last of a list of people follows: "Chief Constable, and".
fn ends_list(text: &str, before: &[Word]) -> bool {
    let comma = before.iter().rev().nth(1).is_some_and(|word| comma_follows(text, word));
    comma && before.last().is_some_and(|word| spelling(text, word) == "and")
}

/// How many proper names come directly before, since the last comma.
fn names_at_end(text: &str, before: &[Word]) -> usize {
    before.iter().rev().take_while(|word| word.class == Class::Proper && !comma_follows(text, word)).count()
}

fn spelling<'t>(text: &'t str, word: &Word) -> &'t str {
    text.get(word.start..word.end).unwrap_or_default().trim_end_matches(',')
}

fn spelt(text: &str, words: &[Word]) -> String {
    words.iter().map(|word| spelling(text, word)).collect::<Vec<_>>().join(" ")
}

/// Whether none of these words is followed by a comma: they may be a name or a rank.
fn comma_free(text: &str, words: &[Word]) -> bool {
    !words.iter().any(|word| comma_follows(text, word))
}

fn comma_follows(text: &str, word: &Word) -> bool {
    let ends = text.get(word.start..word.end).is_some_and(|word| word.ends_with(','));
    ends || text.get(word.end..).is_some_and(|rest| rest.trim_start().starts_with(','))
}

/// The words up to the comma after this position.
fn next_part(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default().trim_start_matches([',', ' ']);
    rest.split(',').next().unwrap_or_default()
}
