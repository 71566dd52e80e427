use super::*;
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::report::Period;
use jiff::civil::date;

fn spans(text: &str) -> Vec<String> {
    let dates = parse_span(text, None).unwrap_or_default();
    dates.periods.into_iter().map(|Period { start, end }| format!("{start}/{end}")).collect()
}

fn codes(dates: &Dates) -> Vec<Code> {
    dates.doubts.iter().map(|doubt| doubt.code).collect()
}

fn as_lines(texts: &[&str]) -> Vec<Line> {
    texts.iter().map(|text| Line::new(*text, Default::default())).collect()
}

#[test]
fn spans_in_every_printed_form() {
    for (text, expected) in [
        ("25 February to 8 March 2019", "2019-02-25/2019-03-08"),
        ("9–24 November 2017", "2017-11-09/2017-11-24"),
        ("8 – 12 July 2013", "2013-07-08/2013-07-12"),
        ("18 Feb 2014 ─ 12 March 2014", "2014-02-18/2014-03-12"),
        ("05 July 2016–27 July 2016", "2016-07-05/2016-07-27"),
        ("1/06/2015 – 25/06/2015", "2015-06-01/2015-06-25"),
        ("26th February 2024 to 8th March 2024", "2024-02-26/2024-03-08"),
        ("between 6 and 8 October 2020", "2020-10-06/2020-10-08"),
        ("from Monday 3 June to Friday 7 June 2019", "2019-06-03/2019-06-07"),
        ("Monday, 3 June, 2019", "2019-06-03/2019-06-03"),
        ("29 November to 10 January 2022", "2021-11-29/2022-01-10"),
        ("29 November 2021 to 10 January", "2021-11-29/2022-01-10"),
        ("30 November and 1 December 2021", "2021-11-30/2021-12-01"),
        ("February 2014", "2014-02/2014-02"),
        ("February and March 2014", "2014-02/2014-03"),
        ("4 May 2026 Lead inspector", "2026-05-04/2026-05-04"),
    ] {
        assert_eq!(spans(text), [expected], "{text}");
        assert!(parse_span(text, None).is_some_and(|dates| dates.doubts.is_empty()), "{text}");
    }
}

#[test]
fn several_visits_are_several_periods() {
    let dates = parse_span("8 to 12 July 2019 and 7 to 8 August 2019", None).unwrap_or_default();
    assert_eq!(dates.periods.len(), 2);
    assert_eq!((dates.start.as_deref(), dates.end.as_deref()), (Some("2019-07-08"), Some("2019-08-08")));
    assert_eq!(spans("15, 16 and 21 July 2021"), ["2021-07-15/2021-07-16", "2021-07-21/2021-07-21"]);
    assert_eq!(spans("5 to 9 December and 14 to 15 February 2023"), ["2022-12-05/2022-12-09", "2023-02-14/2023-02-15"]);
}

#[test]
fn a_year_follows_from_the_documents_date() {
    let dates = parse_span("20 and 24 June", Some(date(2016, 8, 2))).unwrap_or_default();
    assert_eq!(dates.start.as_deref(), Some("2016-06-20"));
    assert_eq!(codes(&dates), [Code::DatesInferred]);
    let winter = parse_span("13 to 15 December", Some(date(2021, 2, 12))).unwrap_or_default();
    assert_eq!(winter.end.as_deref(), Some("2020-12-15"));
    let nothing = parse_span("20 and 24 June", None).unwrap_or_default();
    assert_eq!((nothing.start.as_deref(), codes(&nothing)), (None, vec![Code::DatesUnreadable]));
}

#[test]
fn a_misprinted_year_follows_from_the_other_half_or_from_nothing() {
    let half = parse_span("28 April to 9 May 20205", None).unwrap_or_default();
    assert_eq!((half.start, half.periods.len()), (None, 0));
    let whole = parse_span("28 April 2025 to 9 May 20205", None).unwrap_or_default();
    assert_eq!(whole.end.as_deref(), Some("2025-05-09"));
    assert_eq!(codes(&whole), [Code::DatesUnreadable]);
}

#[test]
fn what_cannot_be_is_doubted() {
    for (text, code) in [
        ("31 June 2019", Code::DatesUnreadable),
        ("45 June 2019", Code::DatesUnreadable),
        ("8 to 2 July 2019", Code::DatesContradict),
        ("8 July 2019 to 2 July 2019", Code::DatesContradict),
        ("Monday 4 June 2019", Code::DatesContradict),
        ("6 November 2016 to 30 November 2017", Code::DatesContradict),
    ] {
        let dates = parse_span(text, None).unwrap_or_default();
        assert!(codes(&dates).contains(&code), "{text}: {dates:?}");
        assert!(!dates.printed.is_empty());
    }
    let half = parse_span("30 February to 8 March 2019", None).unwrap_or_default();
    assert_eq!((half.start, half.end.as_deref(), half.periods.len()), (None, Some("2019-03-08"), 0));
}

#[test]
fn one_full_date() {
    assert_eq!(parse_date("21 April 2017"), Some(date(2017, 4, 21)));
    assert_eq!(parse_date("04 December 2020"), Some(date(2020, 12, 4)));
    assert_eq!(parse_date("10/08/2015"), Some(date(2015, 8, 10)));
    for none in ["April 2017", "21 to 22 April 2017", "on 21 April 2017 we met", "21 April", "Fenmoor"] {
        assert_eq!(parse_date(none), None, "{none}");
    }
}

#[test]
fn labels_of_the_inspection() {
    for line in [
        "Inspection date: 4 to 15 October 2021",
        "Inspection dates : 4–15 October 2021",
        "Inspection dates 4 to 15 October 2021",
        "Dates of inspection: 4 to 15 October 2021",
        "Improvement plan. Inspection date: 4 to 15 October 2021",
        "Inspection date(s): 4 to 15 October 2021",
        "Inspection dates: 4 to 15 October 2021 Lead inspector: Ann Fen",
    ] {
        let dates = find_inspection_dates(line).unwrap_or_default();
        assert_eq!(dates.end.as_deref(), Some("2021-10-15"), "{line}");
    }
    assert_eq!(find_inspection_dates("Dates of previous inspection: 8 to 10 July 2019"), None);
    assert_eq!(find_inspection_dates("Inspection dates"), None);
    assert_eq!(find_inspection_dates("Inspection dates are agreed with leaders"), None);
    assert_eq!(
        find_inspection_dates("Inspection dates: to follow").map(|dates| codes(&dates)),
        Some(vec![Code::DatesUnreadable])
    );
}

#[test]
fn a_value_in_the_next_block() {
    let end = |texts: &[&str]| inspection_dates(&as_lines(texts)).and_then(|dates| dates.end);
    assert_eq!(end(&["Inspection dates", "4 to 15 October 2021"]).as_deref(), Some("2021-10-15"));
    assert_eq!(end(&["Inspection dates:", "4 to", "15 October 2021", "3 May 2022"]).as_deref(), Some("2021-10-15"));
    assert_eq!(end(&["Inspection dates: 4 October", "to 15 October 2021"]).as_deref(), Some("2021-10-15"));
    assert_eq!(end(&["Inspection dates: 4 to 8 May 2020 and", "1 to 2 June 2020"]).as_deref(), Some("2020-06-02"));
    assert_eq!(end(&["Inspection dates: 4 May 2020", "3 June 2020"]).as_deref(), Some("2020-05-04"));
}

#[test]
fn publication_only_by_its_label() {
    let day = |line| publication_date(&as_lines(&[line])).and_then(|dates| dates.start);
    assert_eq!(day("Published: 2 August 2013").as_deref(), Some("2013-08-02"));
    assert_eq!(day("Report Published: 10/08/2015").as_deref(), Some("2015-08-10"));
    assert_eq!(day("Inspection date: 4 May 2015 Report published: 2 June 2015").as_deref(), Some("2015-06-02"));
    assert_eq!(day("It was published on 3 May 2015"), None);
    assert_eq!(day("Published on the website are 3 reports"), None);
    assert_eq!(day("The report published in May 2016 says"), None);
    assert_eq!(
        publication_date(&as_lines(&["Report published:", "2 May 2013"])).and_then(|d| d.end).as_deref(),
        Some("2013-05-02")
    );
}

#[test]
fn visits_in_prose() {
    let letter = Some(date(2023, 3, 9));
    for (text, start, end) in [
        ("The visit took place on 25 and 26 January 2023.", "2023-01-25", "2023-01-26"),
        ("It was a joint inspection from 27 February to 3 March 2017. On 4 May we met.", "2017-02-27", "2017-03-03"),
        ("The inspection was carried out between 6 and 8 March", "2023-03-06", "2023-03-08"),
        ("Between 22 and 26 February 2016, Ofsted undertook a joint inspection.", "2016-02-22", "2016-02-26"),
        ("Since the last inspection in May 2020, much changed. We visited on 3 June 2021.", "2021-06-03", "2021-06-03"),
        (
            "The findings of the visit to St. Alder on 3 June 2021. The visit was the fourth since the council was judged inadequate in October 2018.",
            "2021-06-03",
            "2021-06-03",
        ),
    ] {
        let dates = visit_dates_in_prose(text, letter).unwrap_or_default();
        assert_eq!((dates.start.as_deref(), dates.end.as_deref()), (Some(start), Some(end)), "{text}");
    }
    let headed = visit_dates_in_prose("9 March 2023 Dear Ms Fen The visit was on 3 March 2023.", letter);
    assert_eq!(headed.and_then(|dates| dates.start).as_deref(), Some("2023-03-03"));
    assert_eq!(visit_dates_in_prose("This letter will be published on 3 May 2021.", letter), None);
}

#[test]
fn later_than_the_letter() {
    let dates =
        visit_dates_in_prose("The visit took place on 25 May 2024.", Some(date(2023, 5, 9))).unwrap_or_default();
    assert_eq!(codes(&dates), [Code::DatesContradict]);
}

#[test]
fn no_input_is_too_odd() {
    for text in ["", ",", "between", "–", "é 3 May é", "99/99/9999", "0 May 2019", "May May 2019", "1st to"] {
        let _ = (
            parse_span(text, None),
            parse_date(text),
            visit_dates_in_prose(text, None),
            inspection_dates(&as_lines(&[text])),
        );
    }
}

#[test]
fn labels_in_a_stack_above_their_values() {
    let day = |lines: &[&str]| publication_date(&as_lines(lines)).and_then(|dates| dates.start);
    let apart = ["Age group:", "Published:", "All", "16 August 2013"];
    assert_eq!(publication_date(&as_lines(&apart)).and_then(|dates| dates.end).as_deref(), Some("2013-08-16"));
    assert_eq!(day(&["Age group:", "Published:", "All", "Fenmoor", "16 August 2013"]), None);
    let last = ["Age group: Published:", "All 16 August 2013"];
    assert_eq!(publication_date(&as_lines(&last)).and_then(|dates| dates.end).as_deref(), Some("2013-08-16"));
    for other in [["Age group: Published:", "All"], ["Age group: Published:", "8 July 2013 and 16 August 2013, All"]] {
        assert_eq!(day(&other), None);
        assert!(publication_undated(&as_lines(&other)).is_some());
    }
    assert!(publication_undated(&as_lines(&["Published: 16 August 2013"])).is_none());
}

#[test]
fn a_form_without_a_label_for_dates_prints_them_behind_its_title() {
    let read = |texts: &[&str]| inspection_dates(&as_lines(texts)).and_then(|dates| dates.start);
    let day = Some("2026-07-22".to_string());
    assert_eq!(read(&["Material change inspection report: 22 July 2026"]), day);
    assert_eq!(read(&["Fen School", "Pre-registration", "inspection report:", "22 July 2026"]), day);
    assert_eq!(read(&["Inspection report: Fen School, 22 July 2026"]), None);
    assert_eq!(read(&["Inspection report:", "Fen School"]), None);
}
