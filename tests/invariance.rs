//! No rule may know a place, a person or a date: if a report has others instead, the record is the same
//! except for those values.

use std::path::Path;

use ofsted_extract::{Options, extract};
use serde_json::Value;

/// A text fixture and the replacements made in it: words as printed, and dates as the record writes them.
struct Exchange {
    file: &'static str,
    words: &'static [(&'static str, &'static str)],
    dates: &'static [(&'static str, &'static str)],
}

const EXCHANGES: &[Exchange] = &[
    Exchange {
        file: "slac.txt",
        words: &[
            ("Thornebridge", "Kettlestone"),
            ("Rosalind Pettigrew", "Ignatius Broadmead"),
            ("12 – 23 September 2011", "14 – 25 February 2011"),
            ("28 October 2011", "1 April 2011"),
        ],
        dates: &[("2011-09-12", "2011-02-14"), ("2011-09-23", "2011-02-25"), ("2011-10-28", "2011-04-01")],
    },
    Exchange {
        file: "sif-2014.txt",
        words: &[
            ("Fenmoor", "Netherholt"),
            ("Cordelia Wrenfield", "Tristram Oldacre"),
            ("Anselm Dray", "Philomena Garth"),
            ("Hester Blackmoor", "Lionel Teasdale"),
            ("Jory Penhallow", "Rowena Strickland"),
            ("Ottoline Marsh", "Septimus Vane"),
            ("11 February 2014 – 5 March 2014", "9 September 2014 – 1 October 2014"),
            ("22 April 2014", "17 November 2014"),
        ],
        dates: &[("2014-02-11", "2014-09-09"), ("2014-03-05", "2014-10-01"), ("2014-04-22", "2014-11-17")],
    },
    Exchange {
        file: "child-protection.txt",
        words: &[
            ("London Borough of Bexley", "Derbyshire County Council"),
            ("Philippa Thornlow", "Ambrose Kittering"),
            ("26 November – 5 December 2012", "29 April – 8 May 2013"),
            ("8 January 2013", "10 June 2013"),
        ],
        dates: &[("2012-11-26", "2013-04-29"), ("2012-12-05", "2013-05-08"), ("2013-01-08", "2013-06-10")],
    },
];

#[test]
fn other_places_people_and_dates_change_nothing_else() {
    for exchange in EXCHANGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(exchange.file);
        let text = std::fs::read_to_string(path).expect("the fixture");
        let swapped = exchange.words.iter().fold(text.clone(), |text, (own, other)| {
            assert!(text.contains(own), "{}: {own:?} isn't there", exchange.file);
            assert!(!text.contains(other), "{}: {other:?} is there already", exchange.file);
            text.replace(own, other)
        });
        let (own, other) = (record(exchange.file, text), record(exchange.file, swapped));
        assert_told_apart(exchange, &own, &other);
        let back = back(exchange, &other);
        let differences = differences("", &own, &back);
        assert!(differences.is_empty(), "{}:\n{}", exchange.file, differences.join("\n"));
    }
}

/// The only record of a text, without what depends on the bytes and on the table of authorities.
fn record(file: &str, text: String) -> Value {
    let reports = extract(file, text.as_bytes(), &Options::default()).expect("a text can be read");
    assert_eq!(reports.len(), 1, "{file}: one report");
    let mut record = serde_json::to_value(&reports[0]).expect("records are JSON");
    // Made from the bytes, the name or the dates, which are exchanged.
    let made = [
        ("/source", "sha256"),
        ("/source", "bytes"),
        ("/provider", "local_authority"),
        ("", "report_id"),
        ("", "inspection_id"),
    ];
    for (object, key) in made {
        record.pointer_mut(object).and_then(Value::as_object_mut).map(|object| object.remove(key));
    }
    record
}

/// Two records that both lack the values would prove nothing.
fn assert_told_apart(exchange: &Exchange, own: &Value, other: &Value) {
    for pointer in ["/provider/name", "/inspection/start", "/inspection/end", "/inspection/published"] {
        let (own, other) = (own.pointer(pointer), other.pointer(pointer));
        assert!(own.is_some_and(Value::is_string), "{}: no {pointer}", exchange.file);
        assert_ne!(own, other, "{}: {pointer}", exchange.file);
    }
    let leads = |record: &Value| record.pointer("/inspection/lead_inspectors").cloned();
    assert_ne!(leads(own), leads(other), "{}: lead inspectors", exchange.file);
}

/// The record with its values replaced back.
fn back(exchange: &Exchange, record: &Value) -> Value {
    let pairs = exchange.words.iter().chain(exchange.dates);
    let text = pairs.fold(record.to_string(), |text, (own, other)| text.replace(other, own));
    serde_json::from_str(&text).expect("still JSON")
}

/// Where two values differ, by JSON pointer.
fn differences(at: &str, own: &Value, other: &Value) -> Vec<String> {
    match (own, other) {
        (Value::Object(own), Value::Object(other)) if own.keys().eq(other.keys()) => {
            own.iter().flat_map(|(key, value)| differences(&format!("{at}/{key}"), value, &other[key])).collect()
        }
        (Value::Array(own), Value::Array(other)) if own.len() == other.len() => {
            let pairs = own.iter().zip(other).enumerate();
            pairs.flat_map(|(index, (own, other))| differences(&format!("{at}/{index}"), own, other)).collect()
        }
        (own, other) if own == other => Vec::new(),
        (own, other) => vec![format!("{at}: {own} became {other}")],
    }
}
