//! Divides text into the words that dates consist of.

use crate::words::{MONTHS, Pattern, pattern};
use jiff::civil::Weekday;
use std::ops::Range;

/// A word of a printed date or span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// "Monday", "Mon"
    Weekday(Weekday),
    /// 1 to 31, with or without "st", "th"
    Day(i8),
    /// 1 to 12
    Month(i8),
    /// 1990 to 2099
    Year(i16),
    /// "11/08/2015": day, month, year
    Full(i8, i8, i16),
    /// A number that is neither a day nor a year, such as "20205"
    Odd,
    /// "to", a dash
    To,
    /// "and", "&"
    And,
    /// ","
    Comma,
    /// "between"
    Between,
    /// "from", "on", "the", "of"
    Filler,
}

/// A token and the bytes it takes.
pub(super) type Spanned = (Token, Range<usize>);

static FULL: Pattern = pattern(r"^\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:\d{4}|\d{2})\b");

/// What a text has beside white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Full,
    /// Its first digits, of this length; "st" or "th" may follow.
    Number(usize),
    Word,
    Sign,
}

/// The parts of a text with their places.
fn parts(text: &str) -> impl Iterator<Item = (Part, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text.get(at..)?.find(|c: char| !c.is_ascii_whitespace())?;
        let (part, length) = part(text, at)?;
        let place = at..at + length;
        at = place.end;
        Some((part, place))
    })
}

/// The part that begins here, and its length.
fn part(text: &str, at: usize) -> Option<(Part, usize)> {
    const SUFFIXES: [&str; 4] = ["st", "nd", "rd", "th"];
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    let end_of = |is_part: fn(char) -> bool| rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    if first.is_alphabetic() {
        return Some((Part::Word, end_of(char::is_alphabetic)));
    }
    if !first.is_ascii_digit() {
        return Some((Part::Sign, first.len_utf8()));
    }
    let digits = end_of(|c| c.is_ascii_digit());
    let behind = rest.get(digits..).unwrap_or_default();
    let in_word = text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
    let may_be_full = digits <= 2 && !in_word && behind.trim_ascii_start().starts_with(['/', '.']);
    if let Some(full) = may_be_full.then(|| FULL.find(rest)).flatten() {
        return Some((Part::Full, full.end()));
    }
    let suffix = if SUFFIXES.iter().any(|suffix| behind.starts_with(suffix)) { 2 } else { 0 };
    Some((Part::Number(digits), digits + suffix))
}

/// The runs of date words in `text`, in order, without connectors at their ends.
pub(super) fn runs(text: &str) -> Vec<Vec<Spanned>> {
    let mut runs = vec![Vec::new()];
    for (part, place) in parts(text) {
        let whole = text.get(place.clone()).unwrap_or_default();
        let token = match part {
            Part::Full => full_date(whole),
            Part::Number(digits) => Some(numeral(whole.get(..digits).unwrap_or_default())),
            Part::Word | Part::Sign => word(whole),
        };
        match (token, runs.last_mut()) {
            (Some(token), Some(run)) => run.push((token, place)),
            (None, _) if whole.chars().all(is_invisible) => {}
            // The full stop in "Feb." is inside a date; any other one ends it.
            (None, Some(run)) if whole == "." && matches!(run.last(), Some((Token::Month(_), _))) => {}
            _ => runs.push(Vec::new()),
        }
    }
    runs.into_iter().map(trimmed).filter(|run| !run.is_empty()).collect()
}

/// A soft hyphen, a zero-width space or a mark of direction: nothing is printed.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn full_date(text: &str) -> Option<Token> {
    let mut parts = text.split(['/', '.']).map(|part| part.trim().parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let year = if year < 100 { year + 2000 } else { year };
    Some(Token::Full(i8::try_from(day).ok()?, i8::try_from(month).ok()?, year))
}

fn numeral(digits: &str) -> Token {
    match digits.parse::<i16>() {
        Ok(day @ 1..=31) if digits.len() <= 2 => Token::Day(day as i8),
        Ok(year @ 1990..=2099) => Token::Year(year),
        _ => Token::Odd,
    }
}

fn word(text: &str) -> Option<Token> {
    let lower = text.to_lowercase();
    Some(match lower.as_str() {
        "to" | "until" | "till" | "through" | "-" | "‐" | "‑" | "‒" | "–" | "—" | "―" | "─" | "−" => {
            Token::To
        }
        "and" | "&" => Token::And,
        "," => Token::Comma,
        "between" => Token::Between,
        "from" | "on" | "the" | "of" => Token::Filler,
        // "may", "march" and "sat" are also ordinary words.
        _ if lower.len() < 6 && !text.starts_with(char::is_uppercase) => return None,
        _ => month(&lower).map(Token::Month).or_else(|| weekday(&lower).map(Token::Weekday))?,
    })
}

fn month(lower: &str) -> Option<i8> {
    let known = |month: &str| lower.len() >= 3 && (month == lower || month.get(..3) == Some(lower));
    let at = MONTHS.iter().position(|month| known(month)).or((lower == "sept").then_some(8))?;
    i8::try_from(at + 1).ok()
}

fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" | "weds" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// Without fillers anywhere and connectors at either end.
fn trimmed(run: Vec<Spanned>) -> Vec<Spanned> {
    let mut run: Vec<Spanned> = run.into_iter().filter(|(token, _)| *token != Token::Filler).collect();
    let loose = |token: &Token| matches!(token, Token::To | Token::And | Token::Comma);
    while run.last().is_some_and(|(token, _)| loose(token) || *token == Token::Between) {
        run.pop();
    }
    let first = run.iter().position(|(token, _)| !loose(token)).unwrap_or(run.len());
    run.split_off(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token> {
        runs(text).into_iter().next().unwrap_or_default().into_iter().map(|(token, _)| token).collect()
    }

    #[test]
    fn dashes_ordinals_and_abbreviations() {
        assert_eq!(
            tokens("26th Feb. ─ 04 May"),
            [Token::Day(26), Token::Month(2), Token::To, Token::Day(4), Token::Month(5)]
        );
        assert_eq!(tokens("11/08/15"), [Token::Full(11, 8, 2015)]);
    }

    #[test]
    fn what_is_not_printed_divides_no_date() {
        assert_eq!(tokens("2 to \u{200B}13 December"), [Token::Day(2), Token::To, Token::Day(13), Token::Month(12)]);
    }

    #[test]
    fn words_of_prose_end_a_run() {
        assert_eq!(tokens("3 may be"), [Token::Day(3)]);
        assert_eq!(runs("on 3 May and 7 June, inspectors visited 2 homes").len(), 2);
    }

    #[test]
    fn numbers_that_are_neither_day_nor_year() {
        assert_eq!(tokens("20205"), [Token::Odd]);
        assert_eq!(tokens("32"), [Token::Odd]);
    }
}
