//! The dates of earlier inspections: a year, a month or a day, as exact as printed.

use crate::words::{Captures, MONTHS, Pattern, pattern_of};
use std::fmt;
use std::sync::LazyLock;

/// A date as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, if printed.
    pub month: Option<u8>,
    /// The day, if printed.
    pub day: Option<u8>,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl Date {
    /// Whether the inspections of separate services, which ended in October 2013, were still held.
    pub fn is_of_services(self) -> bool {
        self.year < 2013 || self.year == 2013 && self.month.is_none_or(|month| month < 11)
    }

    /// Whether this can be before an ISO date.
    pub fn is_before(self, start: &str) -> bool {
        let own = self.to_string();
        match (own.get(..7), start.get(..7)) {
            (Some(own), Some(start)) => own < start,
            _ => start.get(..4).is_none_or(|start| own.as_str() <= start),
        }
    }
}

static DATE: LazyLock<Pattern> = LazyLock::new(|| {
    let months = MONTHS.join("|");
    pattern_of(format!(
        r"(?i)\b(?:(?:(?<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?<month>{months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,? (?:of )?)?(?<year>(?:19|20)\d\d)\b(?<range>[-–/]\d)?"
    )).with(&["19", "20"])
});

/// The dates in words, with their positions in bytes. School and financial years ("2014–15") are none.
pub fn dates(words: &str) -> impl Iterator<Item = (usize, usize, Date)> {
    DATE.captures_iter(words).filter_map(|found| {
        let whole = found.get(0)?;
        let date = date(&found).filter(|_| found.name("range").is_none())?;
        Some((whole.start(), whole.end(), since(date, words.get(..whole.start()).unwrap_or_default())))
    })
}

/// What joins the end of a range of days to its beginning.
const TO: &[&str] = &[" to", " and", "–", "-", "/"];

/// The month in which a range that ends with a date began: "between 26 November and 5 December 2012".
fn since(end: Date, before: &str) -> Date {
    let start = TO.iter().find_map(|to| before.trim_end().strip_suffix(to)).filter(|_| end.month.is_some());
    let Some(start) = start.and_then(|start| start.split_whitespace().next_back()) else { return end };
    let start = start.to_lowercase();
    let month = MONTHS.iter().position(|month| *month == start).and_then(|at| u8::try_from(at + 1).ok());
    let day = end.day.is_some() && start.len() < 3 && start.bytes().all(|digit| digit.is_ascii_digit());
    match month {
        Some(_) => Date { month, day: None, ..end },
        None if day => Date { day: None, ..end },
        None => end,
    }
}

fn date(found: &Captures<'_>) -> Option<Date> {
    let year = found.name("year")?.as_str().parse().ok()?;
    let name = found.name("month").map(|month| month.as_str().to_lowercase());
    let month = name.and_then(|name| MONTHS.iter().position(|month| month.starts_with(name.as_str())));
    let month = month.and_then(|at| u8::try_from(at + 1).ok());
    let day = found.name("day").and_then(|day| day.as_str().parse::<u8>().ok()).filter(|day| (1..=31).contains(day));
    Some(Date { year, month, day: day.filter(|_| month.is_some()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only_date(words: &str) -> Option<Date> {
        let mut dates = dates(words);
        dates.next().filter(|_| dates.next().is_none()).map(|(_, _, date)| date)
    }

    fn only(words: &str) -> Option<String> {
        only_date(words).map(|date| date.to_string())
    }

    #[test]
    fn as_exact_as_printed() {
        assert_eq!(only("judged inadequate in October 2018").as_deref(), Some("2018-10"));
        assert_eq!(only("inspected on 5 October 2018").as_deref(), Some("2018-10-05"));
        assert_eq!(only("inspected in 2018").as_deref(), Some("2018"));
        assert_eq!(only("inspected from 22 to 26 October 2018").as_deref(), Some("2018-10"));
        assert_eq!(only("between 26 November and 5 December 2018").as_deref(), Some("2018-11"));
        assert_eq!(only("in March/April 2018").as_deref(), Some("2018-03"));
        assert_eq!(only("on 10 Nov 2011").as_deref(), Some("2011-11-10"));
        assert_eq!(only("inspected last year"), None);
        assert_eq!(only("in 2011 and 2013"), None);
        assert_eq!(only("in the school year 2014–15"), None);
    }

    #[test]
    fn before_this_inspection() {
        let date = |words| only_date(words).unwrap();
        assert!(date("2018").is_before("2018-05-14"));
        assert!(date("March 2018").is_before("2018-05-14"));
        assert!(!date("May 2018").is_before("2018-05-14"));
        assert!(!date("2019").is_before("2018-05-14"));
    }
}
