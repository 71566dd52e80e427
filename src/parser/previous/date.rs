//! When an earlier inspection took place, as far as a sentence shows.

use crate::words::{MONTHS, pattern};
use regex::{Captures, Regex};
use std::sync::LazyLock;

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let months = MONTHS.join("|");
    pattern(&format!(
        r"(?i)\b(?:(?:(?<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?<month>{months}),? )?(?<year>(?:19|20)\d\d)\b"
    ))
});

static TWO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:19|20)\d\d (?:and|or|to) (?:(?:in|of) )?(?:\d{1,2} )?(?:[a-z]+ )?(?:19|20)\d\d\b")
});

/// The first date of a sentence: `2018`, `2018-10` or `2018-10-05`.
pub fn first_date(sentence: &str) -> Option<String> {
    DATE.captures(sentence).map(|captures| iso(&captures))
}

/// The only date in these words, if it is the date of an inspection and not of its report.
pub fn only_date(words: &str) -> Option<String> {
    let mut dates = DATE.captures_iter(words);
    let date = dates.next().filter(|_| dates.next().is_none() && !words.contains("published"))?;
    Some(iso(&date))
}

/// The date nearest to this position, in bytes, or else the one `before` the sentence.
///
/// "In 2011 and 2013" doesn't show when each of two inspections took place.
pub fn nearest_date(sentence: &str, position: usize, before: Option<String>) -> Option<String> {
    if TWO.is_match(sentence) {
        return None;
    }
    let distance =
        |captures: &Captures<'_>| captures.get(0).map_or(usize::MAX, |found| found.start().abs_diff(position));
    DATE.captures_iter(sentence).min_by_key(distance).map(|captures| iso(&captures)).or(before)
}

fn iso(captures: &Captures<'_>) -> String {
    let named = |name: &str| captures.name(name).map(|found| found.as_str().to_lowercase());
    let year = named("year").unwrap_or_default();
    let month = named("month").and_then(|name| MONTHS.iter().position(|month| *month == name));
    let day = named("day").and_then(|day| day.parse::<u8>().ok()).filter(|day| (1..=31).contains(day));
    match (month, day) {
        (Some(month), Some(day)) => format!("{year}-{:02}-{day:02}", month + 1),
        (Some(month), None) => format!("{year}-{:02}", month + 1),
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_exact_as_printed() {
        assert_eq!(first_date("judged inadequate in October 2018").as_deref(), Some("2018-10"));
        assert_eq!(first_date("inspected on 5 October 2018").as_deref(), Some("2018-10-05"));
        assert_eq!(first_date("inspected in 2018").as_deref(), Some("2018"));
        assert_eq!(first_date("inspected last year"), None);
    }
    #[test]
    fn two_dates_are_none() {
        let before = || Some("2009".to_string());
        assert_eq!(nearest_date("judged adequate when last inspected in 2011 and 2013", 0, before()), None);
        assert_eq!(nearest_date("judged adequate when last inspected in 2011", 0, before()).as_deref(), Some("2011"));
        assert_eq!(nearest_date("judged adequate", 0, before()), before());
    }
}
