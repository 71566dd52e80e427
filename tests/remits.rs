//! No rule may know a provider: a report of each remit with another name, other dates and other grades gives those.

use std::path::Path;

use ofsted_extract::{Options, extract};
use serde_json::{Value, json};

/// A text fixture, what is printed in it instead, and what the record must then have.
struct Swap {
    file: &'static str,
    words: &'static [(&'static str, &'static str)],
    /// Values by JSON pointer.
    facts: &'static [(&'static str, &'static str)],
    /// Where the list of grades is, and in which field.
    list: (&'static str, &'static str),
    /// Grades that became others.
    grades: &'static [(&'static str, &'static str)],
}

const JUDGEMENTS: (&str, &str) = ("judgements", "grade");

const SWAPS: &[Swap] = &[
    Swap {
        file: "childrens-home.txt",
        words: &[
            ("SC098417", "2790555"),
            ("St Wendelin’s College Fostering Agency Limited", "Bramble Homes Ltd"),
            ("8 and 9 July 2025", "2 and 3 December 2024"),
            ("Barnabas Oyelaran", "Ida Quell"),
            ("29 August 2025", "6 January 2025"),
            ("requires improvement\nto be good", "inadequate"),
            ("requires improvement to be good", "inadequate"),
        ],
        facts: &[
            ("/provider/urn", "2790555"),
            ("/provider/registered_provider", "Bramble Homes Ltd"),
            ("/inspection/start", "2024-12-02"),
            ("/inspection/end", "2024-12-03"),
            ("/inspection/inspectors/0/name", "Ida Quell"),
            ("/recommendations/0/due_date", "2025-01-06"),
        ],
        list: JUDGEMENTS,
        grades: &[("requires_improvement", "inadequate")],
    },
    Swap {
        file: "report-card-school.txt",
        words: &[
            ("St Oswin’s Rutland Church of England Academy", "Marsh End College"),
            ("190551", "191002"),
            ("24 March 2026", "2 December 2025"),
            ("Dorothea Mbeki-Lane", "Ann Fen"),
            ("Needs attention", "Urgent improvement"),
            ("Safeguarding standards met", "Safeguarding standards not met"),
        ],
        facts: &[
            ("/provider/name", "Marsh End College"),
            ("/provider/urn", "191002"),
            ("/inspection/start", "2025-12-02"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
        ],
        list: JUDGEMENTS,
        grades: &[("needs_attention", "urgent_improvement"), ("met", "not_met")],
    },
    Swap {
        file: "college.txt",
        words: &[
            ("St Botolph’s College", "Fen Training Academy"),
            ("139904", "141177"),
            ("30 January to 2 February 2024", "4 to 7 June 2024"),
            ("Rosamund Akers", "Ann Fen"),
            ("Outstanding", "Inadequate"),
            ("a strong contribution", "a limited contribution"),
        ],
        facts: &[
            ("/provider/name", "Fen Training Academy"),
            ("/provider/urn", "141177"),
            ("/inspection/start", "2024-06-04"),
            ("/inspection/end", "2024-06-07"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
            ("/verdicts/0/text", "The college makes a limited contribution to meeting skills needs."),
        ],
        list: JUDGEMENTS,
        grades: &[("outstanding", "inadequate")],
    },
    Swap {
        file: "pre-registration-2019.txt",
        words: &[
            ("St Ebba’s Academy of the Fens", "Quay House School"),
            ("191733", "192044"),
            ("12 March 2019", "6 June 2018"),
            ("Lavinia Treadgold", "Bo Alder"),
            ("unlikely", "likely"),
        ],
        facts: &[
            ("/provider/name", "Quay House School"),
            ("/provider/urn", "192044"),
            ("/inspection/start", "2018-06-06"),
            ("/inspection/lead_inspectors/0/name", "Bo Alder"),
            ("/outcome/code", "standards_likely_to_be_met"),
        ],
        list: ("compliance", "outcome"),
        grades: &[("not_met", "likely_to_be_met")],
    },
    Swap {
        file: "nursery-2023.txt",
        words: &[
            ("Bexley Lane Day", "Quay Steps Day"),
            ("EY498213", "2588107"),
            ("9 November 2023", "4 June 2024"),
            ("Philippa Dunn-Okoro", "Ann Fen"),
            ("15/12/2023", "01/08/2024"),
            ("Fenmoor College of Childcare Limited", "Little Boats Ltd"),
            ("Outstanding", "Inadequate"),
        ],
        facts: &[
            ("/provider/name", "Quay Steps Day Nursery at St Ebba’s Academy"),
            ("/provider/urn", "2588107"),
            ("/provider/registered_provider", "Little Boats Ltd"),
            ("/inspection/start", "2024-06-04"),
            ("/inspection/inspectors/0/name", "Ann Fen"),
            ("/recommendations/0/due_date", "2024-08-01"),
        ],
        list: JUDGEMENTS,
        grades: &[("outstanding", "inadequate")],
    },
    Swap {
        file: "independent-2024.txt",
        words: &[
            ("Hope Barn School", "Mill House School"),
            ("190871", "192008"),
            ("21 to 23 May 2024", "3 to 5 July 2023"),
            ("Torquil Vance", "Bo Alder"),
            ("Inadequate", "Good"),
        ],
        facts: &[
            ("/provider/name", "Mill House School, the Council for Play’s Nursery and School"),
            ("/provider/urn", "192008"),
            ("/inspection/start", "2023-07-03"),
            ("/inspection/end", "2023-07-05"),
            ("/inspection/lead_inspectors/0/name", "Bo Alder"),
            ("/compliance/1/part", "Part 1"),
        ],
        list: JUDGEMENTS,
        grades: &[("inadequate", "good")],
    },
    Swap {
        file: "college-2017.txt",
        words: &[
            ("St Neot’s Marsh College and Academy", "Osier Institute and School"),
            ("130844", "131977"),
            ("31 January–3 February 2017", "7–10 May 2019"),
            ("Hepzibah Clay", "Ann Fen"),
            ("Outstanding", "Inadequate "),
        ],
        facts: &[
            ("/provider/name", "Osier Institute and School of Crafts"),
            ("/provider/urn", "131977"),
            ("/inspection/start", "2019-05-07"),
            ("/inspection/end", "2019-05-10"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
        ],
        list: JUDGEMENTS,
        grades: &[("outstanding", "inadequate")],
    },
    Swap {
        file: "school-monitoring-2010-academy.txt",
        words: &[
            ("St Guthlac’s Academy", "Marsh End College"),
            ("Cosima Hartnell", "Ann Fen"),
            ("measures – inadequate", "measures – good"),
        ],
        facts: &[("/provider/name", "Marsh End College"), ("/inspection/lead_inspectors/0/name", "Ann Fen")],
        list: JUDGEMENTS,
        grades: &[("inadequate", "good")],
    },
];

#[test]
fn the_record_has_what_is_printed() {
    for swap in SWAPS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(swap.file);
        let text = std::fs::read_to_string(path).expect("the fixture");
        let swapped = swap.words.iter().fold(text.clone(), |text, (own, other)| {
            assert!(text.contains(own), "{}: {own:?} isn't there", swap.file);
            text.replace(own, other)
        });
        let (own, other) = (record(swap.file, &text), record(swap.file, &swapped));
        for (pointer, value) in swap.facts {
            assert_eq!(other.pointer(pointer), Some(&json!(value)), "{}: {pointer}", swap.file);
        }
        let expected: Vec<Value> = grades(swap, &own).into_iter().map(|grade| became(swap, grade)).collect();
        assert!(!expected.is_empty() && grades(swap, &own) != expected, "{}: no grade is another", swap.file);
        assert_eq!(grades(swap, &other), expected, "{}", swap.file);
    }
}

fn record(file: &str, text: &str) -> Value {
    let reports = extract(file, text.as_bytes(), &Options::default()).expect("a text can be read");
    serde_json::to_value(&reports[0]).expect("records are JSON")
}

/// The grades of the list in order.
fn grades(swap: &Swap, record: &Value) -> Vec<Value> {
    let (list, field) = swap.list;
    record[list].as_array().into_iter().flatten().map(|row| row[field].clone()).collect()
}

fn became(swap: &Swap, grade: Value) -> Value {
    let other = swap.grades.iter().find(|(own, _)| grade == *own);
    other.map_or(grade.clone(), |(_, other)| json!(other))
}

/// On early years forms of 2012 to 2015, which print numbers alone, 3 was satisfactory until November 2013.
#[test]
fn the_third_grade_of_early_years_depends_on_the_day() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pre-school-2014.txt");
    let text = std::fs::read_to_string(path).expect("the fixture");
    let graded = |date: &str| {
        let text = text
            .replace("06/02/2014", date)
            .replace("This inspection:              2", "This inspection:              3");
        let record = record(
            "pre-school.txt",
            &text.replace("Previous inspection:          1", "Previous inspection:          3"),
        );
        [&record["judgements"][0], &record["previous_judgements"][0]].map(|row| row["grade"].clone())
    };
    assert_eq!(graded("06/02/2014"), [json!("requires_improvement"), Value::Null]);
    assert_eq!(graded("06/02/2013"), [json!("satisfactory"), Value::Null]);
}
