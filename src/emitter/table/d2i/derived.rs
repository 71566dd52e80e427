//! Words of the history file that no report prints: they follow from the dates and from the form's edition.

use crate::framework;
use crate::framework::keys::{CARE_LEAVERS, IN_CARE_AND_CARE_LEAVERS, OVERALL_EFFECTIVENESS};
use crate::model::report::{Period, Report};
use jiff::civil::Date;

/// The framework that has short and standard inspections.
const FRAMEWORK: &str = "ilacs";
/// The two kinds, each with the days from the first to the last of the first period. All hundred rows that were compared
/// are of these two lengths, from a Monday to a Friday, and have this word; no other length decides.
pub(super) const KINDS: &[&str] = &[SHORT, STANDARD];
const SHORT: &str = "short";
const STANDARD: &str = "standard";
const SHORT_DAYS: i32 = 4;
const STANDARD_DAYS: i32 = 11;
/// Days after which a later period is a return to the inspection and not the rest of it. Of the hundred, one had a return,
/// after nine weeks.
const RETURN: i32 = 28;

/// No overall judgement any more.
pub(super) const NOT_REPORTED: &str = "not_reported_post_reform";
/// No judgement of care leavers of their own yet.
pub(super) const NOT_YET_JUDGED: &str = "inspection_pre_dates_judgement";

/// Whether the inspection was short or standard, by the length of its first period, unless another one soon follows.
pub(super) fn kind(report: &Report) -> Option<&'static str> {
    let inspection = is_of_framework(report).then_some(&report.inspection)?;
    let (start, end, later) = match inspection.periods.split_first() {
        Some((period, later)) => (&period.start, &period.end, later),
        None => (inspection.start.as_ref()?, inspection.end.as_ref()?, &[][..]),
    };
    let soon = |period: &Period| days(end, &period.start).is_none_or(|days| days < RETURN);
    match days(start, end).filter(|_| !later.iter().any(soon))? {
        SHORT_DAYS => Some(SHORT),
        STANDARD_DAYS => Some(STANDARD),
        _ => None,
    }
}

/// What stands for a missing overall grade, if the form has none on the day when the inspection started.
pub(super) fn missing_overall(report: &Report) -> Option<&'static str> {
    let framework = framework::by_code(&report.framework.code).filter(|_| is_of_framework(report))?;
    let required = framework.required.iter().find(|required| required.keys == [[OVERALL_EFFECTIVENESS]])?;
    let start = report.inspection.start.as_deref()?;
    let (until, no_overall) = (required.until?, !judges(report, OVERALL_EFFECTIVENESS));
    (no_overall && start >= until).then_some(NOT_REPORTED)
}

/// What stands for a missing grade of care leavers, if the form judges them together with children in care.
pub(super) fn missing_care_leavers(report: &Report) -> Option<&'static str> {
    let together = judges(report, IN_CARE_AND_CARE_LEAVERS) && !judges(report, CARE_LEAVERS);
    (is_of_framework(report) && together).then_some(NOT_YET_JUDGED)
}

fn is_of_framework(report: &Report) -> bool {
    report.framework.code == FRAMEWORK
}

fn judges(report: &Report, area: &str) -> bool {
    report.judgements.iter().any(|judgement| judgement.area_key() == area)
}

/// The days from one to the other.
fn days(from: &str, to: &str) -> Option<i32> {
    let (from, to): (Date, Date) = (from.parse().ok()?, to.parse().ok()?);
    to.since(from).ok().map(|span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture;

    fn report(start: &str, end: &str) -> Report {
        let mut report = fixture::report();
        (report.inspection.start, report.inspection.end) = (Some(start.to_owned()), Some(end.to_owned()));
        report
    }

    #[test]
    fn a_week_is_short_two_are_standard_and_anything_else_is_not_decided() {
        for (start, end, word) in [
            ("2022-12-05", "2022-12-09", Some("short")),
            ("2019-02-25", "2019-03-08", Some("standard")),
            ("2019-02-25", "2019-03-07", None),
            ("2019-02-25", "2019-02-28", None),
            ("2019-02", "2019-03", None),
            ("2019-03-08", "2019-02-25", None),
        ] {
            assert_eq!(kind(&report(start, end)), word, "{start} {end}");
        }
    }

    #[test]
    fn a_return_months_later_does_not_make_it_longer() {
        let mut report = report("2022-12-05", "2023-02-15");
        assert_eq!(kind(&report), None);
        let period = |start: &str, end: &str| Period { start: start.to_owned(), end: end.to_owned() };
        report.inspection.periods = vec![period("2022-12-05", "2022-12-09"), period("2023-02-14", "2023-02-15")];
        assert_eq!(kind(&report), Some("short"));
        report.inspection.periods[1] = period("2022-12-12", "2022-12-16");
        assert_eq!(kind(&report), None);
    }

    #[test]
    fn other_frameworks_have_no_such_words() {
        let mut report = report("2026-05-11", "2026-05-15");
        report.judgements[0].area = Some(IN_CARE_AND_CARE_LEAVERS.into());
        assert_eq!(
            (missing_overall(&report), missing_care_leavers(&report)),
            (Some(NOT_REPORTED), Some(NOT_YET_JUDGED))
        );
        report.framework.code = "sif".into();
        assert_eq!((kind(&report), missing_overall(&report), missing_care_leavers(&report)), (None, None, None));
    }

    #[test]
    fn a_grade_that_is_missing_from_a_form_that_has_it_stays_empty() {
        let mut report = report("2025-05-12", "2025-05-16");
        report.judgements[0].area = Some(CARE_LEAVERS.into());
        assert_eq!((missing_overall(&report), missing_care_leavers(&report)), (None, None));
    }
}
