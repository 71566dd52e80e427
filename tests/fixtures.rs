//! Reads every fixture in its three forms and compares the records with expectations written by hand.

use std::fmt::Debug;
use std::path::{Path, PathBuf};

#[path = "fixtures/provider.rs"]
mod provider;

use ofsted_extract::{Error, Options, extract};
use serde_json::Value;

/// The differences of one record.
struct Differences<'a> {
    name: &'a str,
    lines: Vec<String>,
}

impl Differences<'_> {
    fn say(&mut self, line: String) {
        self.lines.push(format!("{}: {line}", self.name));
    }

    fn same<T: PartialEq + Debug>(&mut self, what: &str, got: T, expected: T) {
        if got != expected {
            self.say(format!("{what} is {got:?}, expected {expected:?}"));
        }
    }
}

/// How much a form keeps of the page.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Pdf,
    /// No pages; raised marks are plain digits.
    Text,
}

#[test]
fn every_form_of_every_fixture_gives_what_is_printed() {
    let mut lines = Vec::new();
    for (stem, expected) in expectations() {
        for (extension, form) in
            [("tagged.pdf", Form::Pdf), ("untagged.pdf", Form::Pdf), ("txt", Form::Text), ("md", Form::Text)]
        {
            let path = folder().join(format!("{stem}.{extension}"));
            if let Ok(bytes) = std::fs::read(&path) {
                lines.extend(compare(&format!("{stem}.{extension}"), bytes, form, &expected));
            }
        }
    }
    assert!(lines.is_empty(), "{} differences:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn inputs_that_are_no_report_say_what_they_are() {
    let error = |name: &str| read(name).err();
    assert!(matches!(error("broken-html.pdf"), Some(Error::OtherKind(_))), "{:?}", error("broken-html.pdf"));
    assert_eq!(error("broken-empty.pdf"), Some(Error::Empty));
    assert_eq!(error("broken-encrypted.pdf"), Some(Error::Encrypted));
    assert_eq!(error("broken-scan.pdf"), Some(Error::NoText { pages: 2 }));
}

#[test]
fn garbled_text_is_said_and_left_out() {
    let records = read("broken-garbled.pdf").expect("a record");
    let record = &records[0];
    let error = record["warnings"].as_array().into_iter().flatten().find(|warning| warning["code"] == "text-garbled");
    let error = error.expect("an error");
    assert_eq!((&error["severity"], &error["page"]), (&Value::from("error"), &Value::from(2)));
    assert!(error["printed"][0].as_str().is_some_and(|sample| sample.contains("FDUH")), "{error}");
    assert_eq!(record["inspection"]["end"], "2023-09-22");
    assert_eq!(record["judgements"], Value::Array(Vec::new()));
    assert!(!record["sections"].to_string().contains("FDUH"), "{}", record["sections"]);
}

#[test]
fn a_cut_file_gives_a_warning_or_an_error() {
    match read("broken-cut.pdf") {
        Err(error) => assert_eq!(error, Error::Damaged),
        Ok(records) => {
            let codes: Vec<String> = records.iter().flat_map(warnings).collect();
            assert!(codes.iter().any(|code| code == "file-damaged"), "{codes:?}");
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn expectations() -> Vec<(String, Value)> {
    let files = std::fs::read_dir(folder()).expect("the fixtures' folder").flatten();
    let mut found: Vec<(String, Value)> = files
        .filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let stem = name.strip_suffix(".expected.json")?.to_owned();
            let text = std::fs::read_to_string(file.path()).ok()?;
            Some((stem, serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!found.is_empty(), "no expectations in {}", folder().display());
    found
}

fn read(name: &str) -> Result<Vec<Value>, Error> {
    let bytes = std::fs::read(folder().join(name)).expect("the fixture");
    records(name, bytes)
}

fn records(name: &str, bytes: Vec<u8>) -> Result<Vec<Value>, Error> {
    let records = extract(name, &bytes, &Options::default())?;
    Ok(records.iter().map(|record| serde_json::to_value(record).expect("records are JSON")).collect())
}

fn compare(name: &str, bytes: Vec<u8>, form: Form, expected: &Value) -> Vec<String> {
    let mut differences = Differences { name, lines: Vec::new() };
    match records(name, bytes) {
        Ok(records) if records.len() == 1 => record(&mut differences, &records[0], form, expected),
        Ok(records) => differences.say(format!("{} records, expected one", records.len())),
        Err(error) => differences.say(format!("not read: {error}")),
    }
    differences.lines
}

/// The parts of an object that the expectation names.
fn named(got: &Value, expected: &Value) -> Value {
    match (got, expected) {
        (Value::Object(got), Value::Object(expected)) => {
            got.iter().filter(|(key, _)| expected.contains_key(*key)).map(|(k, v)| (k.clone(), v.clone())).collect()
        }
        _ => got.clone(),
    }
}

/// Compares what the expectation names; keys that it leaves out are not compared.
fn record(differences: &mut Differences, record: &Value, form: Form, expected: &Value) {
    for (key, pointer) in [
        ("framework", "/framework/code"),
        ("framework_name", "/framework/name"),
        ("provider", "/provider/name"),
        ("provider_kind", "/provider/kind"),
        ("urn", "/provider/urn"),
        ("gss_code", "/provider/local_authority/gss_code"),
        ("start", "/inspection/start"),
        ("end", "/inspection/end"),
        ("published", "/inspection/published"),
        ("printed", "/inspection/printed"),
        ("type", "/inspection/type"),
        ("number", "/inspection/number"),
        ("title", "/framework/title"),
        ("letter_date", "/letter/date"),
        ("visit_number", "/inspection/visit_number"),
        ("theme", "/theme"),
        ("outcome", "/outcome/level"),
        ("previous", "/inspection/previous"),
        ("next", "/inspection/next/kind"),
    ]
    .into_iter()
    .chain(provider::FACTS)
    {
        if let Some(value) = expected.get(key) {
            differences.same(key, &named(record.pointer(pointer).unwrap_or(&Value::Null), value), value);
        }
    }
    lead_inspectors(differences, record, expected);
    previous_judgements(differences, record, expected);
    judgements(differences, record, expected);
    details(differences, record, form, expected);
    headings(differences, record, form, expected);
    numbering(differences, record, expected);
    joined(differences, record, expected, "joined");
    recommendations(differences, record, expected);
    rows(differences, record, expected);
    if form == Form::Pdf {
        joined(differences, record, expected, "joined_pdf");
        footnotes(differences, record, expected);
    }
    if let Some(codes) = expected.get("warnings") {
        let mut codes = strings(codes);
        let own = if form == Form::Pdf { "warnings_pdf" } else { "warnings_text" };
        codes.extend(expected.get(own).map(strings).unwrap_or_default());
        if differences.name.ends_with(".untagged.pdf") {
            codes.extend(expected.get("warnings_untagged").map(strings).unwrap_or_default());
        }
        let mut got = warnings(record);
        got.sort();
        got.dedup();
        codes.sort();
        differences.same("the list of warnings", got, codes);
    }
}

fn list<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn strings(value: &Value) -> Vec<String> {
    list(value, "").filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Codes worse than a notice.
fn warnings(record: &Value) -> Vec<String> {
    let worse = list(record, "/warnings").filter(|warning| text(warning, "severity") != "notice");
    worse.map(|warning| text(warning, "code").to_owned()).collect()
}

fn lead_inspectors(differences: &mut Differences, record: &Value, expected: &Value) {
    if let Some(names) = expected.get("lead_inspectors") {
        let got: Vec<String> =
            list(record, "/inspection/lead_inspectors").map(|person| text(person, "name").to_owned()).collect();
        differences.same("the list of lead inspectors", got, strings(names));
    }
}

/// Date, area, grade and sentence of every quoted judgement, as far as the expectation names them in any.
fn previous_judgements(differences: &mut Differences, record: &Value, expected: &Value) {
    if expected.get("previous_judgements").is_none() {
        return;
    }
    let named = |key: &&str| list(expected, "/previous_judgements").any(|row| row.get(*key).is_some());
    let mut keys = vec!["date", "area", "grade", "text"];
    if list(expected, "/previous_judgements").next().is_some() {
        keys.retain(named);
    }
    let lines = |value: &Value| -> Vec<String> {
        let line = |row: &Value| keys.iter().map(|key| text(row, key)).collect::<Vec<_>>().join(" | ");
        list(value, "/previous_judgements").map(line).collect()
    };
    both_ways(differences, "previous judgement", &lines(record), &lines(expected));
}

/// Every judgement once, none invented.
fn judgements(differences: &mut Differences, record: &Value, expected: &Value) {
    let numbers = list(expected, "/judgements").any(|row| row.get("grade_number").is_some());
    let key = |row: &Value| {
        let number = if numbers { format!(" {}", row["grade_number"]) } else { String::new() };
        format!("{} {}: {}{number}", text(row, "scope"), text(row, "area"), text(row, "grade")).trim().to_owned()
    };
    let keys = |value: &Value| {
        let mut keys: Vec<String> = list(value, "/judgements").map(key).collect();
        keys.sort();
        keys
    };
    if expected.get("judgements").is_some() {
        both_ways(differences, "judgement", &keys(record), &keys(expected));
    }
}

/// The rows of the provider's details with their pages.
fn details(differences: &mut Differences, record: &Value, form: Form, expected: &Value) {
    if expected.get("details").is_none() {
        return;
    }
    let lines = |value: &Value, pointer: &str| -> Vec<String> {
        let line = |row: &Value| match form {
            Form::Pdf => format!("{} | {} (page {})", text(row, "label"), text(row, "value"), row["page"]),
            Form::Text => format!("{} | {}", text(row, "label"), text(row, "value")),
        };
        list(value, pointer).map(line).collect()
    };
    both_ways(differences, "detail", &lines(record, "/provider/details"), &lines(expected, "/details"));
}

fn both_ways(differences: &mut Differences, what: &str, got: &[String], expected: &[String]) {
    let mut spare = got.to_vec();
    for item in expected {
        match spare.iter().position(|other| other == item) {
            Some(at) => drop(spare.remove(at)),
            None => differences.say(format!("{what} missing: {item:?}")),
        }
    }
    for item in spare {
        differences.say(format!("{what} not printed, or twice: {item:?}"));
    }
}

/// Sections from first to last, each followed by its subsections.
fn sections<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    for section in list(value, "/sections") {
        found.push(section);
        sections(section, found);
    }
}

fn all_sections(record: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    sections(record, &mut found);
    found
}

/// Whether a label matches; one that ends in `*` is the start of a label.
fn fits(heading: &str, label: &str) -> bool {
    label.strip_suffix('*').map_or(heading == label, |start| heading.starts_with(start))
}

/// Headings of the body in order, with their pages; `headings_may` are labels that may be headings or not,
/// and so may those in a text that only their type shows.
fn headings(differences: &mut Differences, record: &Value, form: Form, expected: &Value) {
    let Some(wanted) = expected.get("headings") else { return };
    let by_type = |heading: &&Value| form == Form::Text && heading["pdf"] == true;
    let mut may: Vec<String> = expected.get("headings_may").map(strings).unwrap_or_default();
    may.extend(list(wanted, "").filter(by_type).map(|heading| text(heading, "text").to_owned()));
    let line = |text: &str, page: Option<&Value>| match form {
        Form::Pdf => format!("{text} (page {})", page.unwrap_or(&Value::Null)),
        Form::Text => text.trim_end_matches(|sign: char| sign.is_ascii_digit()).to_owned(),
    };
    let body = all_sections(record).into_iter().filter(|section| text(section, "role") == "body");
    let got: Vec<String> = body
        .filter(|section| section.get("heading").is_some_and(Value::is_string))
        .filter(|section| !may.iter().any(|label| fits(text(section, "heading"), label)))
        .map(|section| line(text(section, "heading"), section.get("page")))
        .collect();
    let wanted = list(wanted, "").filter(|heading| !by_type(heading));
    let wanted: Vec<String> = wanted.map(|heading| line(text(heading, "text"), heading.get("page"))).collect();
    both_ways(differences, "heading", &got, &wanted);
    let (mut sorted_got, mut sorted_wanted) = (got.clone(), wanted.clone());
    sorted_got.sort();
    sorted_wanted.sort();
    if sorted_got == sorted_wanted {
        differences.same("the order of headings", got, wanted);
    }
}

fn paragraphs(record: &Value) -> Vec<&Value> {
    all_sections(record).into_iter().flat_map(|section| list(section, "/paragraphs")).collect()
}

/// The numbers 1 to N in order, once each.
fn numbering(differences: &mut Differences, record: &Value, expected: &Value) {
    if let Some(count) = expected.get("paragraphs_numbered").and_then(Value::as_u64) {
        let got: Vec<u64> =
            paragraphs(record).into_iter().filter_map(|paragraph| paragraph["number"].as_u64()).collect();
        differences.same("the numbering", got, (1..=count).collect());
    }
}

/// Words around a page break are in one paragraph; those under `joined_pdf` can be joined only by indentation.
fn joined(differences: &mut Differences, record: &Value, expected: &Value, key: &str) {
    let paragraphs = paragraphs(record);
    for words in expected.get(key).map(strings).unwrap_or_default() {
        let count = paragraphs.iter().filter(|paragraph| text(paragraph, "text").contains(&words)).count();
        if count != 1 {
            differences.say(format!("{words:?} is in {count} paragraphs, expected one"));
        }
    }
}

fn recommendations(differences: &mut Differences, record: &Value, expected: &Value) {
    if expected.get("recommendations").is_none() {
        return;
    }
    let named = list(expected, "/recommendations").any(|row| row.get("priority").is_some());
    let lines = |value: &Value| -> Vec<String> {
        let rows = list(value, "/recommendations");
        let urgent = |row: &Value| if named && text(row, "priority") == "priority_action" { "! " } else { "" };
        rows.map(|row| match row.get("timescale").and_then(Value::as_str) {
            Some(timescale) => format!("{}[{timescale}] {}", urgent(row), text(row, "text")),
            None => format!("{}{}", urgent(row), text(row, "text")),
        })
        .collect()
    };
    both_ways(differences, "recommendation", &lines(record), &lines(expected));
}

/// Lists for which the expectation gives one value per row.
fn rows(differences: &mut Differences, record: &Value, expected: &Value) {
    for (key, pointer, field) in [
        ("strengths", "/strengths", "text"),
        ("next_steps", "/next_steps", "text"),
        ("case_studies", "/case_studies", "kind"),
        ("addressees", "/letter/addressees", "name"),
        ("signatories", "/letter/signatories", "name"),
        ("signatory_inspectorates", "/letter/signatories", "inspectorate"),
        ("inspectors", "/inspection/inspectors", "name"),
        ("responsible_bodies", "/recommendations", "responsible_body"),
        ("priorities", "/recommendations", "priority"),
        ("groups", "/recommendations", "group"),
        ("partners", "/partnership_details", "name"),
    ]
    .into_iter()
    .chain(provider::LISTS)
    {
        if let Some(wanted) = expected.get(key) {
            let got: Vec<String> = list(record, pointer).map(|row| text(row, field).to_owned()).collect();
            differences.same(key, got, strings(wanted));
        }
    }
    if let Some(names) = expected.get("inspectorates") {
        let got = record.pointer("/inspection/inspectorates").map(strings).unwrap_or_default();
        differences.same("the inspectorates", got, strings(names));
    }
}

fn footnotes(differences: &mut Differences, record: &Value, expected: &Value) {
    if let Some(notes) = expected.get("footnotes") {
        let got: Vec<String> = list(record, "/footnotes").map(|note| text(note, "text").to_owned()).collect();
        both_ways(differences, "footnote", &got, &strings(notes));
    }
}
