//! Days of the week that don't match their dates, anywhere in a text.

use super::read::parse_span;
use crate::model::code::Code;
use crate::words::{Pattern, pattern};

static DATED: Pattern = pattern(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8},? (?:19|20)\d\d\b",
).with(&["19", "20"]);

/// The dates in `text` with a printed day of the week that isn't the calendar's.
pub fn wrong_weekdays(text: &str) -> Vec<&str> {
    // most paragraphs name no day, and a plain search is faster
    if !text.contains("day") {
        return Vec::new();
    }
    DATED.find_iter(text).map(|found| found.as_str()).filter(|date| is_wrong(date)).collect()
}

fn is_wrong(date: &str) -> bool {
    let read = parse_span(date, None);
    read.is_some_and(|dates| dates.doubts.iter().any(|doubt| doubt.code == Code::DatesContradict))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_are_wrong() {
        let text =
            "Send it by Monday 3 June 2019. The hearing on Tuesday, 4th June 2019 and Friday 7 June 2019 was held.";
        assert_eq!(wrong_weekdays(text), [""; 0]);
        assert_eq!(wrong_weekdays("Send it by Friday 4 June 2019."), ["Friday 4 June 2019"]);
        assert_eq!(wrong_weekdays("The council met on Sunday 31 June 2019."), [""; 0]);
        assert_eq!(wrong_weekdays("Every day of May 2019"), [""; 0]);
    }
}
