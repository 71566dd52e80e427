//! Reads the characters in every box of the fixtures' evidence with another library, and compares the letters.

#[path = "evidence/characters.rs"]
mod characters;
#[path = "evidence/shown.rs"]
mod shown;

use characters::Character;
use ofsted_extract::{Options, ReaderChoice, evidence, extract};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Boxes whose letters are exactly the printed ones.
const EQUAL: f64 = 0.985;
/// Words that the other library reads differently, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("referrals are of sufficient quality", "pdf-extract leaves out the ligature that prints \"ffi\""),
    (
        "compulsory part of Met the Childcare",
        "without tags, a value is read between the two lines beside which it is centred",
    ),
];
/// Objects with a page and words that have a box.
const FOUND: f64 = 0.999;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let files = std::fs::read_dir(folder).expect("the fixtures' folder").flatten().map(|entry| entry.path());
    let mut pdfs: Vec<PathBuf> = files.filter(|path| path.to_string_lossy().ends_with("tagged.pdf")).collect();
    pdfs.sort();
    pdfs
}

fn records(path: &Path, reader: ReaderChoice) -> Vec<Value> {
    let bytes = std::fs::read(path).expect("a fixture");
    let options = Options { reader, evidence: true, ..Options::default() };
    let reports = extract("report.pdf", &bytes, &options).expect("it can be read");
    reports.iter().map(evidence::annotate).collect()
}

/// Every object that has a page, with its JSON pointer.
fn placed<'r>(value: &'r Value, pointer: String, found: &mut Vec<(String, &'r Value)>) {
    match value {
        Value::Object(object) => {
            if object.get("page").is_some_and(Value::is_u64) && object.contains_key("evidence") {
                found.push((pointer.clone(), value));
            }
            let inner = object.iter().filter(|(key, _)| *key != "evidence");
            inner.for_each(|(key, value)| placed(value, format!("{pointer}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| placed(item, format!("{pointer}/{index}"), found));
        }
        _ => {}
    }
}

/// Sections before the first heading, and warnings without words from the page, have nothing to show.
fn has_words(pointer: &str, value: &Value) -> bool {
    let unnamed = value.get("heading").is_some_and(Value::is_null);
    let silent = pointer.starts_with("/warnings/") && value["printed"].as_array().is_some_and(Vec::is_empty);
    !unnamed && !silent
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn sorted(text: &str) -> String {
    let mut all: Vec<char> = letters(text).chars().collect();
    all.sort_unstable();
    all.into_iter().collect()
}

/// How a box's letters differ from the printed ones.
#[derive(Debug, PartialEq, Eq)]
enum Held {
    Equal,
    /// Also a paragraph's number or a footnote's mark, which isn't part of the text: at most four digits.
    WithMarks,
    Other,
}

fn held(printed: &str, inside: &str) -> Held {
    let mut rest = inside.chars().peekable();
    let mut more = String::new();
    for wanted in printed.chars() {
        while let Some(other) = rest.next_if(|c| *c != wanted) {
            more.push(other);
        }
        if rest.next().is_none() {
            return Held::Other;
        }
    }
    more.extend(rest);
    match more.len() {
        0 => Held::Equal,
        1..=4 if more.bytes().all(|b| b.is_ascii_digit()) => Held::WithMarks,
        _ => Held::Other,
    }
}

/// Whether the boxes of an object with a text cover all of it.
fn shows_its_text(value: &Value) -> bool {
    let entries = value["evidence"].as_array().into_iter().flatten();
    let shown: String = entries.filter_map(|entry| entry["printed"].as_str()).map(letters).collect();
    value["text"].as_str().is_none_or(|text| shown.contains(&letters(text)))
}

#[derive(Default)]
struct Count {
    objects: usize,
    found: usize,
    boxes: usize,
    equal: usize,
    others: Vec<String>,
}

impl Count {
    fn record(&mut self, record: &Value, name: &str, pages: &[Vec<Character>]) {
        let mut objects = Vec::new();
        placed(record, String::new(), &mut objects);
        objects.retain(|(pointer, value)| has_words(pointer, value));
        let lists = objects.iter().map(|(pointer, value)| (pointer.as_str(), &value["evidence"]));
        for (pointer, list) in lists.chain([("", &record["evidence"])]) {
            let entries = list.as_array().expect("a list");
            self.objects += usize::from(!pointer.is_empty());
            self.found += usize::from(!pointer.is_empty() && !entries.is_empty());
            entries.iter().for_each(|entry| self.entry(entry, pages, &format!("{name} {pointer}")));
        }
        let cut = objects.iter().filter(|(_, value)| !shows_its_text(value));
        self.others.extend(cut.map(|(pointer, _)| format!("{name} {pointer}: a part of the text has no box")));
    }

    fn entry(&mut self, entry: &Value, pages: &[Vec<Character>], name: &str) {
        let page = entry["page"].as_u64().expect("a page") as usize;
        let frame: Vec<f64> = entry["box"].as_array().expect("a box").iter().filter_map(Value::as_f64).collect();
        let inside = characters::inside(&pages[page - 1], &frame);
        let printed = entry["printed"].as_str().expect("words");
        self.boxes += 1;
        // a table's cells are printed row by row, but may be column by column in the file; warnings quote cells, too
        let cells = name.contains("/tables/") || name.contains("/warnings/") && printed.contains('\n');
        let (printed_letters, inside_letters) = match cells {
            true => (sorted(printed), sorted(&inside)),
            false => (letters(printed), letters(&inside)),
        };
        match held(&printed_letters, &inside_letters) {
            Held::Equal => self.equal += 1,
            Held::WithMarks => {}
            Held::Other if EXCEPTIONS.iter().any(|(words, _)| printed.contains(words)) => {}
            Held::Other => self.others.push(format!("{name}: {printed:?} is printed, {inside:?} is in {frame:?}")),
        }
    }
}

#[test]
fn the_boxes_hold_the_printed_words_by_tags_and_by_layout() {
    let mut counts = [(ReaderChoice::Auto, Count::default()), (ReaderChoice::Layout, Count::default())];
    for path in fixtures() {
        let pages = characters::pages(&path);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for (reader, count) in &mut counts {
            records(&path, *reader).iter().for_each(|record| count.record(record, &name, &pages));
        }
    }
    for (reader, count) in counts {
        check(reader, &count);
    }
}

fn check(reader: ReaderChoice, count: &Count) {
    let Count { objects, found, boxes, equal, others } = count;
    println!("{reader:?}: {found} of {objects} objects have boxes; {equal} of {boxes} hold their letters and no more");
    assert!(others.is_empty(), "{}", others.join("\n"));
    let share = |part: &usize, whole: &usize| *part as f64 / (*whole).max(1) as f64;
    assert!(*boxes > 1000 && share(equal, boxes) >= EQUAL, "too few boxes hold their letters and no more");
    assert!(share(found, objects) >= FOUND, "too few objects have boxes");
}
