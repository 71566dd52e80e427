//! When the inspection took place and when its report was published, and anything in the document that contradicts it.

use super::lines::first_place;
use crate::model::code::Code;
use crate::model::document::Furniture;
use crate::model::line::Line;
use crate::model::outline::{Item, Outline};
use crate::model::place::Place;
use crate::model::report::{BareValue, Inspection};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::words::{Pattern, pattern};
use rustc_hash::FxHashSet;

/// The dates in the title block; if there are none, a warning, if the framework prints them.
pub(super) fn dates_of(context: &Context<'_>, expected: bool, warnings: &mut Vec<Warning>) -> Inspection {
    let mut inspection = Inspection::default();
    if let Some(found) = dates::inspection_dates(context.title_block) {
        set_dates(found, &mut inspection, warnings);
    } else if expected {
        let missing = Warning::new(Code::DatesMissing, "no inspection dates are printed in the title block");
        warnings.push(missing.at(first_place(context.outline)));
    }
    if let Some(published) = dates::publication_date(context.title_block) {
        warnings.extend(published.doubts.into_iter().map(|doubt| doubt.at(published.place)));
        warnings.extend(too_early(&inspection, published.end.as_deref(), &published.printed, published.place));
        inspection.published = published.end;
    } else if let Some(line) = dates::publication_undated(context.title_block).filter(|line| line.place.line.is_some())
    {
        // text may have parted labels from values
        let missing = Warning::new(Code::DatesUnreadable, "the label of the publication date has no date beside it");
        warnings.push(missing.at(line.place).printed([line.text.as_str()]));
    }
    inspection
}

/// Fills in the dates of an inspection, and warns about what is doubtful in them.
pub fn set_dates(found: dates::Dates, inspection: &mut Inspection, warnings: &mut Vec<Warning>) {
    warnings.extend(found.doubts.into_iter().map(|doubt| doubt.at(found.place)));
    (inspection.start, inspection.end, inspection.periods) = (found.start, found.end, found.periods);
    (inspection.printed, inspection.place) = (Some(found.printed), found.place);
}

/// The printed publication date.
pub(super) fn published_in(title_block: &[Line]) -> Option<BareValue> {
    let published = dates::publication_date(title_block)?;
    Some(BareValue::new("/inspection/published", &published.printed, published.place))
}

/// A report is published after its inspection.
fn too_early(inspection: &Inspection, published: Option<&str>, printed: &str, place: Place) -> Option<Warning> {
    let (published, end) = (published?, inspection.end.as_deref()?);
    let message = format!("the publication date, {published}, is before the end of the inspection, {end}");
    let words = [inspection.printed.as_deref().unwrap_or_default(), printed];
    // a date that is only a month contradicts no day in it
    let before = published < end && !end.starts_with(published);
    before.then(|| Warning::new(Code::DatesContradict, message).at(place).printed(words))
}

/// Days of the week that don't match their dates, except in the title block, which has already been checked.
pub fn weekdays(outline: &Outline, inspection: &Inspection) -> Vec<Warning> {
    let known = |date: &str| inspection.printed.as_deref().is_some_and(|printed| printed.contains(date));
    let mut warnings = Vec::new();
    for item in &outline.flow {
        let Item::Text(block) = item else { continue };
        for date in dates::wrong_weekdays(&block.text).into_iter().filter(|date| !known(date)) {
            let message = format!("{date:?} was not that day of the week");
            warnings.push(Warning::new(Code::DatesContradict, message).at(block.place).printed([date]));
        }
    }
    warnings
}

/// Headers and footers often repeat the dates, and are sometimes forgotten when the title's dates are corrected.
pub(super) fn contradictions(inspection: &Inspection, furniture: &[Furniture], warnings: &mut Vec<Warning>) {
    let (Some(start), Some(end)) = (&inspection.start, &inspection.end) else { return };
    let mut seen: FxHashSet<String> = FxHashSet::default();
    for line in unwrapped(furniture) {
        let text = without_page_number(&line.text);
        if !seen.insert(text.to_string()) {
            continue;
        }
        let Some(printed) = dates::in_running_line(text).filter(|dates| !is_half(text, &dates.printed)) else {
            continue;
        };
        // a header or footer may leave out the day: "October 2021"
        let fits = |printed: &Option<String>, title: &str| printed.as_deref().is_some_and(|p| title.starts_with(p));
        if printed.doubts.is_empty() && !(fits(&printed.start, start) && fits(&printed.end, end)) {
            let message =
                format!("the title gives {start} to {end}, but the header or footer gives {:?}", printed.printed);
            let place = Place::on_page(line.page);
            let title = inspection.printed.clone().unwrap_or_default();
            warnings.push(Warning::new(Code::DatesContradict, message).at(place).printed([title, printed.printed]));
            return;
        }
    }
}

/// The words between two dates, at the end or at the start of a line.
static TO_BE_CONTINUED: Pattern = pattern(r"(?i)(?:\b(?:to|until|and|from|between)|\d ?[-–—])$");
static CONTINUED: Pattern = pattern(r"(?i)^(?:(?:to|until|and)\b|[-–—] ?\d)");

/// Headers and footers, each in one line: a long one wraps, and the break may be inside its dates.
fn unwrapped(furniture: &[Furniture]) -> Vec<Furniture> {
    let mut lines: Vec<Furniture> = Vec::with_capacity(furniture.len());
    for line in furniture.iter().filter(|line| !line.stamp) {
        match lines.last_mut() {
            Some(open)
                if open.page == line.page
                    && (TO_BE_CONTINUED.is_match(open_part(&open.text, &line.text))
                        || CONTINUED.is_match(&line.text)) =>
            {
                open.text = format!("{} {}", open_part(&open.text, &line.text), line.text);
            }
            _ => lines.push(line.clone()),
        }
    }
    lines
}

/// "23 to 7" above "27 September 2024": the page number of the other side was read between the halves of the dates.
fn open_part<'l>(line: &'l str, next: &str) -> &'l str {
    let bare = without_page_number(line);
    if next.starts_with(|c: char| c.is_ascii_digit()) && TO_BE_CONTINUED.is_match(bare) { bare } else { line }
}

/// Whether the rest of a span is missing: "to 13 December 2024", "2 December 2024 to".
fn is_half(text: &str, printed: &str) -> bool {
    let parts = text.split_once(printed).map(|(before, after)| (before.trim_end(), after.trim_start()));
    parts.is_some_and(|(before, after)| TO_BE_CONTINUED.is_match(before) || CONTINUED.is_match(after))
}

/// A header or footer often ends in the page number.
fn without_page_number(line: &str) -> &str {
    match line.rsplit_once(' ') {
        Some((rest, number)) if number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()) => rest.trim_end(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_line_that_wraps_inside_its_dates_contradicts_nothing() {
        let day = |day: &str| Some(format!("2024-12-{day}"));
        let inspection = Inspection { start: day("02"), end: day("13"), ..Inspection::default() };
        let warnings = |lines: &[(u32, &str)]| {
            let line = |(page, text): &(u32, &str)| Furniture { page: *page, text: text.to_string(), stamp: false };
            let mut warnings = Vec::new();
            contradictions(&inspection, &lines.iter().map(line).collect::<Vec<_>>(), &mut warnings);
            warnings.len()
        };
        assert_eq!(warnings(&[(2, "Inspection of Fenmoor children’s services 2 to"), (2, "13 December 2024")]), 0);
        assert_eq!(warnings(&[(2, "Inspection of Fenmoor children’s services 2"), (2, "to 13 December 2024 7")]), 0);
        assert_eq!(warnings(&[(2, "to 13 December 2024")]), 0);
        assert_eq!(warnings(&[(2, "Inspection of Fenmoor children’s services"), (2, "2 to 13 December 2024")]), 0);
        assert_eq!(warnings(&[(2, "Inspection of Fenmoor children’s services 3 to"), (2, "13 December 2024")]), 1);
        assert_eq!(warnings(&[(2, "13 December 2024")]), 1);
        assert_eq!(warnings(&[(2, "2 to 7"), (2, "13 December 2024")]), 0, "the page number is in between");
        for line in ["Fenmoor Partnership, 2 to 14 December 2024", "Fenmoor – 2 to 14 December 2024"] {
            assert_eq!(warnings(&[(2, line)]), 1, "{line}");
        }
    }

    #[test]
    fn a_report_is_published_after_its_inspection() {
        let end = Some("2021-10-15".to_string());
        let inspection = Inspection { end, printed: Some("4 to 15 October 2021".into()), ..Inspection::default() };
        let check = |published| too_early(&inspection, Some(published), "as printed", Place::default());
        assert_eq!((check("2021-11-26"), check("2021-10")), (None, None));
        let warning = check("2021-10-14").expect("a warning");
        assert_eq!((warning.code, warning.printed.len()), (Code::DatesContradict, 2));
    }
}
