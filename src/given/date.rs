//! Dates as people and their spreadsheet programs write them.

use jiff::civil::Date;

/// A day as ISO 8601: `2023-05-09`, or the English `09/05/2023` and `09/05/23`.
pub fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if text.contains('/') { (last, first) } else { (first, last) };
    let year = match year.len() {
        2 if text.contains('/') => 2000 + year.parse::<i16>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().map(|date| date.to_string())
}

/// A day, or a month or year where no more is printed.
pub fn day_or_month(text: &str) -> Option<String> {
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let is_month = |text: &str| text.len() == 7 && day(&format!("{text}-01")).is_some();
    day(text).or_else(|| (is_year(text) || is_month(text)).then(|| text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_three_forms() {
        for text in ["2023-05-09", "09/05/2023", "9/5/23"] {
            assert_eq!(day(text).as_deref(), Some("2023-05-09"), "{text}");
        }
        for text in ["2023-02-30", "13/13/2023", "May 2023", "2023-05", "", "9-5-23", "2023/05/09"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(day_or_month("2014-02").as_deref(), Some("2014-02"));
        assert_eq!((day_or_month("2014").as_deref(), day_or_month("2014-13")), (Some("2014"), None));
    }
}
