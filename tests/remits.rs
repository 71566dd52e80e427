//! No rule may know a provider: a report of each remit with another name, other people, dates and grades gives those.

#[path = "remits/numbers.rs"]
mod numbers;
#[path = "remits/providers.rs"]
mod providers;
#[path = "remits/schools.rs"]
mod schools;
#[path = "remits/swap.rs"]
mod swap;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ofsted_extract::framework::{FRAMEWORKS, Remit};
use ofsted_extract::{Options, extract};
use serde_json::{Value, json};
use swap::{List, Swap, swapped};

fn swaps() -> impl Iterator<Item = &'static Swap> {
    schools::SWAPS.iter().chain(numbers::SWAPS).chain(providers::SWAPS)
}

#[test]
fn the_record_has_what_is_printed() {
    for swap in swaps() {
        let text = fs::read_to_string(folder().join(swap.file)).expect("the fixture");
        let (own, other) = (record(swap.file, &text), record(swap.file, &swapped(swap, &text)));
        facts(swap, &own, &other);
        grades(swap, &other);
        swap.lists.iter().for_each(|list| follows(swap, list, &own, &other));
        assert!(!(swap.beside.is_empty() && swap.lists.is_empty()), "{}: no list is another", swap.file);
        let printed = other.to_string();
        swap.words.iter().for_each(|(own, _)| assert!(!printed.contains(own), "{}: still has {own:?}", swap.file));
        let count = |record: &Value| values(record, swap::GRADES).len();
        assert_eq!(count(&other), count(&own), "{}", swap.file);
        // the headings of the findings may still have the grades that were exchanged in the table
        let others: Vec<Value> = codes(&other).into_iter().filter(|code| *code != "grade-conflict").collect();
        assert_eq!(others, codes(&own), "{}", swap.file);
    }
}

fn facts(swap: &Swap, own: &Value, other: &Value) {
    for (pointer, value) in swap.facts {
        assert_eq!(other.pointer(pointer), Some(&json!(value)), "{}: {pointer}", swap.file);
        assert_ne!(own.pointer(pointer), Some(&json!(value)), "{}: {pointer} is the fixture's own", swap.file);
    }
}

fn grades(swap: &Swap, other: &Value) {
    for (.., (area, grade, number)) in swap.beside {
        let judged = other["judgements"].as_array().into_iter().flatten().find(|row| row["area"] == *area);
        let judged = judged.unwrap_or_else(|| panic!("{}: {area} is not there", swap.file));
        assert_eq!((judged["grade"].as_str(), judged["grade_number"].as_u64()), (*grade, *number), "{area}");
    }
}

/// The list has the same values in the same order, except those that became others.
fn follows(swap: &Swap, list: &List, own: &Value, other: &Value) {
    let own = values(own, list.at);
    let absent = list.became.iter().find(|(value, _)| !own.contains(&json!(value)));
    assert!(absent.is_none() && !list.became.is_empty(), "{}: {:?} has no {absent:?}", swap.file, list.at);
    let became = |value: &Value| list.became.iter().find(|(own, _)| value == own).map(|(_, other)| json!(other));
    let expected: Vec<Value> = own.iter().map(|value| became(value).unwrap_or_else(|| value.clone())).collect();
    assert_ne!(own, expected, "{}: {:?} is the fixture's own", swap.file, list.at);
    assert_eq!(values(other, list.at), expected, "{}: {:?}", swap.file, list.at);
}

/// A field of each row of a list.
fn values(record: &Value, (pointer, field): (&str, &str)) -> Vec<Value> {
    record.pointer(pointer).and_then(Value::as_array).into_iter().flatten().map(|row| row[field].clone()).collect()
}

fn codes(record: &Value) -> Vec<Value> {
    values(record, ("/warnings", "code"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn record(file: &str, text: &str) -> Value {
    let reports = extract(file, text.as_bytes(), &Options::default()).expect("a text can be read");
    assert_eq!(reports.len(), 1, "{file}: one report");
    serde_json::to_value(&reports[0]).expect("records are JSON")
}

/// The codes of the forms of providers, which are not councils.
fn forms() -> BTreeSet<String> {
    let remits = FRAMEWORKS.iter().filter(|framework| framework.remit != Remit::Council);
    remits.map(|framework| framework.code.to_owned()).collect()
}

fn code_of(expected_or_record: &Value, pointer: &str) -> Option<String> {
    expected_or_record.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
}

/// A form that is added needs fixtures and a swap: both lists are of what is there, not written by hand.
#[test]
fn every_form_of_a_provider_has_a_fixture_and_a_swap() {
    let files = fs::read_dir(folder()).expect("the fixtures").flatten().map(|file| file.path());
    let expectations = files.filter(|path| path.to_string_lossy().ends_with(".expected.json"));
    let fixtures: BTreeSet<String> = expectations
        .filter_map(|path| code_of(&serde_json::from_str(&fs::read_to_string(path).ok()?).ok()?, "/framework"))
        .collect();
    let covered: BTreeSet<String> = swaps()
        .filter_map(|swap| {
            let text = fs::read_to_string(folder().join(swap.file)).ok()?;
            code_of(&record(swap.file, &text), "/framework/code")
        })
        .collect();
    let forms = forms();
    assert!(forms.len() > 5, "{forms:?}");
    assert_eq!(forms.difference(&fixtures).collect::<Vec<_>>(), [""; 0], "forms without a fixture");
    assert_eq!(forms.difference(&covered).collect::<Vec<_>>(), [""; 0], "forms without a swap");
}
/// On early years forms of 2012 to 2015, which print numbers alone, 3 was satisfactory until 4 November 2013. The
/// row of the previous grade doesn't tell when that inspection was, so an earlier 3 is null and a warning names it.
#[test]
fn the_third_grade_of_early_years_depends_on_the_day() {
    let text = fs::read_to_string(folder().join("pre-school-2014.txt")).expect("the fixture");
    let graded = |date: &str, this: &str, previous: &str| {
        let text = text.replace("06/02/2014", date);
        let text = exchanged(
            &text,
            "This inspection:                  2",
            &format!("This inspection:                  {this}"),
        );
        let text = exchanged(
            &text,
            "Previous inspection:              1",
            &format!("Previous inspection:              {previous}"),
        );
        let record = record("pre-school.txt", &text);
        let grades = ["judgements", "previous_judgements"].map(|list| record[list][0]["grade"].clone());
        (grades, codes(&record).contains(&json!("grade-unknown")))
    };
    let (improve, satisfactory, none) = (json!("requires_improvement"), json!("satisfactory"), Value::Null);
    assert_eq!(graded("04/11/2013", "3", "3"), ([improve.clone(), none.clone()], true));
    assert_eq!(graded("06/02/2014", "3", "3"), ([improve, none.clone()], true));
    assert_eq!(graded("01/11/2013", "3", "3"), ([satisfactory, none.clone()], true));
    assert_eq!(graded("06/02/2014", "2", "3"), ([json!("good"), none], true));
    assert_eq!(graded("06/02/2014", "3", "2"), ([json!("requires_improvement"), json!("good")], false));
    assert_eq!(graded("06/02/2013", "3", "4"), ([json!("satisfactory"), json!("inadequate")], false));
}

fn exchanged(text: &str, own: &str, other: &str) -> String {
    assert!(text.contains(own), "{own:?} isn't there");
    text.replace(own, other)
}
