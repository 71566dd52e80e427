//! Dates as reports print them, as ISO 8601.
//!
//! The forms that title blocks and letters print: "25 February to 8 March 2019",
//! "9–24 November 2017", "18 Feb 2014", "26th February", "11/08/2015" (day first),
//! "15, 16 and 21 July", "between 6 and 8 October 2020", "8 to 12 July 2019 and 7 to 8
//! August 2019", "Monday 3 June 2019", "February 2014" (a month only: `2014-02`).

mod label;
mod points;
mod prose;
mod span;
mod token;
mod weekday;
mod years;

pub use label::{find_inspection_dates, inspection_dates, publication_date};
pub use prose::visit_dates_in_prose;
pub use weekday::wrong_weekdays;

use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::report::Period;
use crate::model::warning::Warning;
use crate::words::offset;
use jiff::civil::Date;
use token::{Spanned, Token};

/// One or more printed dates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// Every period; empty where the dates can't be read or contradict themselves.
    pub periods: Vec<Period>,
    /// The first start: `2019-02-25`, or `2014-02` where only a month is printed.
    pub start: Option<String>,
    /// The last end.
    pub end: Option<String>,
    /// The words on the page.
    pub printed: String,
    /// Where they begin in the text that was read, in bytes.
    pub at: usize,
    /// Where they are printed, if the text was read from lines.
    pub place: Place,
    /// What is doubtful: unreadable, contradictory or inferred.
    pub doubts: Vec<Warning>,
}

impl Dates {
    fn unreadable(printed: &str, message: &str) -> Self {
        let doubts = vec![doubt(Code::DatesUnreadable, message, printed)];
        Dates { printed: printed.to_owned(), doubts, ..Dates::default() }
    }

    fn doubt(&mut self, code: Code, message: &str) {
        let doubt = doubt(code, message, &self.printed);
        self.doubts.push(doubt);
    }
}

fn doubt(code: Code, message: &str, printed: &str) -> Warning {
    Warning::new(code, message).printed([printed])
}

/// The dates that `text` begins with, up to the first word that is of no date.
///
/// `document` is the document's own date, such as a letter's: where no year is printed,
/// it is the latest that puts the dates before it, which comes back as a doubt.
/// `None` if there are no dates at all; dates that can't be read come back with a doubt.
pub fn parse_span(text: &str, document: Option<Date>) -> Option<Dates> {
    let run = token::runs(text).into_iter().next()?;
    let begins = run.first().is_some_and(|(_, at)| leads(&text[..at.start]));
    (begins && is_date(&run)).then(|| read_run(text, &run, document))
}

/// The dates that a running header or footer ends in, such as "Inspection of ... services 4 to 15 October 2021 7".
pub fn in_running_line(text: &str) -> Option<Dates> {
    let run = token::runs(text).into_iter().find(|run| is_date(run))?;
    Some(read_run(text, &run, None))
}

/// One full date that is all of `text`, such as a letter's: "21 April 2017", "10/08/2015".
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('.');
    let dates = parse_span(text, None).filter(|dates| dates.printed == text)?;
    match dates.periods.as_slice() {
        [only] if only.start == only.end && dates.doubts.is_empty() => only.start.parse().ok(),
        _ => None,
    }
}

/// Whether nothing but "from", "on" and the like stands before the dates.
fn leads(before: &str) -> bool {
    let mut words = before.split_whitespace().map(str::to_lowercase);
    words.all(|word| matches!(word.trim_matches([':', '.', '-', '–']), "" | "from" | "on" | "the" | "of"))
}

/// Whether a run holds a date, and not only numbers.
fn is_date(run: &[Spanned]) -> bool {
    run.iter().any(|(token, _)| matches!(token, Token::Month(_) | Token::Full(..)))
}

/// The dates of a run of date words.
fn read_run(text: &str, run: &[Spanned], document: Option<Date>) -> Dates {
    let words = printed(text, run);
    Dates { at: offset(text, words).unwrap_or(0), ..span::read(run, words, document) }
}

fn printed<'a>(text: &'a str, run: &[Spanned]) -> &'a str {
    let first = run.iter().find(|(token, _)| *token != Token::Between);
    match (first, run.last()) {
        (Some((_, first)), Some((_, last))) => text.get(first.start..last.end).unwrap_or(text),
        _ => text,
    }
}

#[cfg(test)]
mod tests;
