//! One printed date or span.

use super::found::Dates;
use super::span;
use super::token::{self, Spanned, Token};
use crate::words::offset;
use jiff::civil::Date;

/// The dates at the start of `text`, up to the first word that isn't part of a date.
///
/// `document` is the document's own date, such as a letter's. If no year is printed,
/// the latest year is used that puts the dates before it, and this is returned as a doubt.
/// `None` if there are no dates at all; dates that can't be read are returned with a doubt.
pub fn parse_span(text: &str, document: Option<Date>) -> Option<Dates> {
    let run = token::runs(text).into_iter().next()?;
    let begins = run.first().is_some_and(|(_, at)| leads(&text[..at.start]));
    (begins && is_date(&run)).then(|| read_run(text, &run, document))
}

/// The dates at the end of a running header or footer, such as "Inspection of ... services 4 to 15 October 2021 7".
pub fn in_running_line(text: &str) -> Option<Dates> {
    let run = token::runs(text).into_iter().find(|run| is_date(run))?;
    Some(read_run(text, &run, None))
}

/// A full date that is the whole of `text`, such as a letter's: "21 April 2017", "10/08/2015".
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('.');
    let dates = parse_span(text, None).filter(|dates| dates.printed == text)?;
    match dates.periods.as_slice() {
        [only] if only.start == only.end && dates.doubts.is_empty() => only.start.parse().ok(),
        _ => None,
    }
}

/// Whether there is nothing before the dates except "from", "on" and the like.
pub(super) fn leads(before: &str) -> bool {
    let mut words = before.split_whitespace().map(str::to_lowercase);
    words.all(|word| matches!(word.trim_matches([':', '.', '-', '–']), "" | "from" | "on" | "the" | "of"))
}

/// Whether a run contains a date, not only numbers.
pub(super) fn is_date(run: &[Spanned]) -> bool {
    run.iter().any(|(token, _)| matches!(token, Token::Month(_) | Token::Full(..)))
}

/// The dates of a run of date words.
pub(super) fn read_run(text: &str, run: &[Spanned], document: Option<Date>) -> Dates {
    let words = printed(text, run);
    Dates { at: offset(text, words).unwrap_or(0), ..span::dates_of_run(run, words, document) }
}

fn printed<'a>(text: &'a str, run: &[Spanned]) -> &'a str {
    let first = run.iter().find(|(token, _)| *token != Token::Between);
    match (first, run.last()) {
        (Some((_, first)), Some((_, last))) => text.get(first.start..last.end).unwrap_or(text),
        _ => text,
    }
}
