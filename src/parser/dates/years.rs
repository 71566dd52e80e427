//! Fills in the months and years that a span prints only once.

use super::points::Point;
use jiff::civil::Date;

/// What had to be worked out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Inferred {
    /// No year is printed: it is worked out from the document's own date.
    pub from_document: bool,
    /// A printed year is not a year: it is taken from the other half of the span.
    pub from_other_half: bool,
}

/// Gives every point its month and year; `None` if they can't be found anywhere.
pub(super) fn fill(points: &mut [Point], document: Option<Date>) -> Option<Inferred> {
    months(points)?;
    let mut inferred = Inferred::default();
    if points.iter().all(|point| point.year.is_none()) {
        let odd = points.iter().any(|point| point.odd_year);
        let last = points.last_mut().filter(|_| !odd)?;
        last.year = Some(year_before(*last, document?));
        inferred.from_document = true;
    }
    inferred.from_other_half = points.iter().any(|point| point.odd_year);
    backwards(points);
    forwards(points);
    Some(inferred)
}

/// A day without a month is in the month of the next day that has one.
fn months(points: &mut [Point]) -> Option<()> {
    let (mut month, mut year) = (None, None);
    for point in points.iter_mut().rev() {
        if point.month.is_none() {
            point.month = Some(month?);
            point.year = point.year.or(year);
        }
        (month, year) = (point.month, point.year);
    }
    Some(())
}

/// The year that puts `point` on or before the document's date.
fn year_before(point: Point, document: Date) -> i16 {
    let printed = (point.month.unwrap_or(1), point.day.unwrap_or(1));
    let later = printed > (document.month(), document.day());
    document.year() - i16::from(later)
}

/// A start without a year is in the same year as what follows or, if it would then come
/// after it, in the year before.
fn backwards(points: &mut [Point]) {
    let mut next: Option<Point> = None;
    for point in points.iter_mut().rev() {
        if let (None, Some(next)) = (point.year, next) {
            let after = month_and_day(point) > month_and_day(&next);
            point.year = next.year.map(|year| year - i16::from(after));
        }
        next = Some(*point);
    }
}

/// An end without a year is in the same year as what comes before, or the next one.
fn forwards(points: &mut [Point]) {
    let mut previous: Option<Point> = None;
    for point in points {
        if let (None, Some(previous)) = (point.year, previous) {
            let before = month_and_day(point) < month_and_day(&previous);
            point.year = previous.year.map(|year| year + i16::from(before));
        }
        previous = Some(*point);
    }
}

fn month_and_day(point: &Point) -> (Option<i8>, Option<i8>) {
    // Days in one month are in the same year whatever their order: "8 to 2 July" is a misprint.
    (point.month, None)
}
