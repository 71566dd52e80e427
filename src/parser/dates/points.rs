//! Turns words into points in time: the days of a span, as far as they are printed.

use super::token::{Spanned, Token};
use jiff::civil::Weekday;

/// How a point follows the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Join {
    /// "and", ","
    #[default]
    List,
    /// "to", a dash, or the "and" of "between ... and ..."
    Range,
}

/// A day or month as printed; what isn't printed is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub weekday: Option<Weekday>,
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// There is a number in the year's place, but it isn't a year.
    pub odd_year: bool,
    pub join: Join,
}

impl Point {
    fn is_empty(&self) -> bool {
        (self.day, self.month, self.year) == (None, None, None)
    }
}

/// The points in a run of date words; `None` if they don't make dates.
pub(super) fn points(run: &[Spanned]) -> Option<Vec<Point>> {
    let mut builder = Builder::default();
    for (at, (token, _)) in run.iter().enumerate() {
        let next = run.get(at + 1).map(|(token, _)| *token);
        builder.take(*token, next)?;
    }
    builder.close(Join::List);
    let known = builder.points.iter().any(|point| point.month.is_some());
    known.then_some(builder.points)
}

#[derive(Default)]
struct Builder {
    points: Vec<Point>,
    open: Point,
    between: bool,
}

impl Builder {
    fn take(&mut self, token: Token, next: Option<Token>) -> Option<()> {
        match token {
            Token::Weekday(weekday) => self.open.weekday = Some(weekday),
            Token::Day(day) => {
                let fresh = self.open.month.is_none() && self.open.year.is_none();
                set(&mut self.open.day, day).filter(|()| fresh)?;
            }
            Token::Month(month) => set(&mut self.open.month, month)?,
            Token::Year(year) => set(&mut self.open.year, year).filter(|()| !self.open.odd_year)?,
            Token::Odd => {
                (self.open.month.is_some() && self.open.year.is_none()).then_some(())?;
                self.open.odd_year = true;
            }
            Token::Full(day, month, year) => {
                self.open.is_empty().then_some(())?;
                let Point { weekday, join, .. } = self.open;
                self.open =
                    Point { weekday, join, day: Some(day), month: Some(month), year: Some(year), odd_year: false };
            }
            // "3 June, 2019"
            Token::Comma if matches!(next, Some(Token::Year(_) | Token::Odd)) => {}
            Token::Comma => self.close(Join::List),
            Token::And if std::mem::take(&mut self.between) => self.close(Join::Range),
            Token::And => self.close(Join::List),
            Token::To => self.close(Join::Range),
            Token::Between => {
                self.close(Join::List);
                self.between = true;
            }
            Token::Filler => {}
        }
        Some(())
    }

    /// Ends the open point; `join` connects it with the next one.
    fn close(&mut self, join: Join) {
        if self.open.is_empty() {
            // ", and", "Monday, 3 June": no point in between.
            return;
        }
        self.points.push(self.open);
        self.open = Point { join, ..Point::default() };
    }
}

fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

#[cfg(test)]
mod tests {
    use super::super::token::runs;
    use super::*;

    fn read(text: &str) -> Option<Vec<Point>> {
        points(runs(text).first()?)
    }

    #[test]
    fn lists_and_ranges() {
        let joins = |text| read(text).map(|points| points.iter().map(|point| point.join).collect::<Vec<_>>());
        assert_eq!(joins("15, 16 and 21 July"), Some(vec![Join::List; 3]));
        assert_eq!(joins("between 6 and 8 October"), Some(vec![Join::List, Join::Range]));
        assert_eq!(joins("Monday, 3 June, 2019 to Friday 7 June"), Some(vec![Join::List, Join::Range]));
    }

    #[test]
    fn what_makes_no_date() {
        assert_eq!(read("14 to 18"), None);
        assert_eq!(read("14 15 July"), None);
        assert_eq!(read("45 July 2019"), None);
    }

    #[test]
    fn an_odd_year_is_kept_in_mind() {
        let points = read("12 May 20205").unwrap_or_default();
        assert!(points[0].odd_year && points[0].year.is_none());
    }
}
