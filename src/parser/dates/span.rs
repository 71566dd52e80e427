//! Turns points into periods, and notes what is doubtful about them.

use super::found::{Dates, doubt};
use super::points::{Join, Point, points};
use super::token::Spanned;
use super::years::{Inferred, fill};
use crate::model::code::Code;
use crate::model::report::Period;
use jiff::civil::{Date, date};

/// No inspection lasts longer than this; a longer span is a misprint.
const LONGEST: i32 = 150;

/// A day, or a month without a printed day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Day(Date),
    Month(Date),
}

impl When {
    fn first(self) -> Date {
        match self {
            When::Day(day) | When::Month(day) => day,
        }
    }

    fn last(self) -> Date {
        match self {
            When::Day(day) => day,
            When::Month(first) => first.last_of_month(),
        }
    }

    fn iso(self) -> String {
        match self {
            When::Day(day) => day.to_string(),
            When::Month(first) => first.strftime("%Y-%m").to_string(),
        }
    }
}

/// The dates in a run of date words that is printed as `printed`.
pub(super) fn dates_of_run(run: &[Spanned], printed: &str, document: Option<Date>) -> Dates {
    let Some(mut points) = points(run) else {
        return Dates::unreadable(printed, "the dates are in a form that isn't known");
    };
    let Some(inferred) = fill(&mut points, document) else {
        return Dates::unreadable(printed, "the dates have no year that can be read");
    };
    let mut dates = Dates { printed: printed.to_owned(), ..Dates::default() };
    dates.doubts.extend(inference(inferred, printed));
    let whens: Vec<Option<When>> = points.iter().map(|point| when(point, &mut dates)).collect();
    match whens.iter().copied().collect::<Option<Vec<When>>>() {
        Some(all) => settle(&all, &points, &mut dates),
        // If one half is impossible, the other half is used.
        None => {
            dates.start = whens.first().copied().flatten().map(When::iso);
            dates.end = whens.last().copied().flatten().map(When::iso);
        }
    }
    if let (Some(document), Some(Some(last))) = (document, whens.last()) {
        later_than_document(*last, document, &mut dates);
    }
    dates
}

fn inference(inferred: Inferred, printed: &str) -> Option<crate::model::warning::Warning> {
    if inferred.from_other_half {
        return Some(doubt(Code::DatesUnreadable, "one year is misprinted; the other one was used", printed));
    }
    let message = "no year is printed; it was worked out from the document's own date";
    inferred.from_document.then(|| doubt(Code::DatesInferred, message, printed))
}

fn when(point: &Point, dates: &mut Dates) -> Option<When> {
    let made = || {
        let (year, month) = (point.year?, point.month?);
        let first = Date::new(year, month, 1).ok()?;
        match point.day {
            None => Some(When::Month(first)),
            Some(day) => Date::new(year, month, day).ok().map(When::Day),
        }
    };
    let made = made();
    match (made, point.weekday) {
        (None, _) => dates.doubt(Code::DatesUnreadable, "this date doesn't exist"),
        (Some(When::Day(day)), Some(weekday)) if day.weekday() != weekday => {
            dates.doubt(Code::DatesContradict, "the day of the week doesn't match the date");
        }
        _ => {}
    }
    made
}

fn settle(whens: &[When], points: &[Point], dates: &mut Dates) {
    let spans = spans(whens, points);
    let ordered = spans.iter().all(|(start, end)| start.first() <= end.last())
        && spans.windows(2).all(|pair| matches!(pair, [(_, end), (start, _)] if end.last() < start.first()));
    if !ordered {
        dates.doubt(Code::DatesContradict, "the dates are not in order");
        return;
    }
    if spans.iter().any(|(start, end)| days_between(start.first(), end.last()) > LONGEST) {
        dates.doubt(Code::DatesContradict, "by these dates the inspection lasted for months");
    }
    dates.start = spans.first().map(|(start, _)| start.iso());
    dates.end = spans.last().map(|(_, end)| end.iso());
    dates.periods = spans.iter().map(|(start, end)| Period { start: start.iso(), end: end.iso() }).collect();
}

/// Ranges, and listed days; consecutive days are one span.
fn spans(whens: &[When], points: &[Point]) -> Vec<(When, When)> {
    let mut spans: Vec<(When, When)> = Vec::new();
    for (when, point) in whens.iter().zip(points) {
        match spans.last_mut() {
            Some((_, end)) if point.join == Join::Range || end.last().tomorrow().ok() == Some(when.first()) => {
                *end = *when;
            }
            _ => spans.push((*when, *when)),
        }
    }
    spans
}

fn days_between(start: Date, end: Date) -> i32 {
    end.since(start).map_or(i32::MAX, |span| span.get_days())
}

fn later_than_document(last: When, document: Date, dates: &mut Dates) {
    let sensible = document >= date(1990, 1, 1);
    if sensible && last.first() > document {
        dates.doubt(Code::DatesContradict, "the inspection is later than the document's own date");
    }
}
