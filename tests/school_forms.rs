//! No rule may know a school, a person, a grade or a date: with others in their place, the record of each form follows.

use std::path::Path;

use ofsted_extract::{Options, extract};
use serde_json::Value;

/// A text fixture with other facts.
struct Swap {
    file: &'static str,
    /// Words as printed and those put in their place, everywhere.
    words: &'static [(&'static str, &'static str)],
    /// How a label begins, the grade printed beside it, another one, and the area with what it then means.
    grades: &'static [(&'static str, &'static str, &'static str, Graded)],
    /// Where the record then has what.
    facts: &'static [(&'static str, &'static str)],
}

/// An area, its grade and its number.
type Graded = (&'static str, Option<&'static str>, Option<u64>);

const SWAPS: &[Swap] = &[
    Swap {
        file: "school-2016-academy.txt",
        words: &[
            ("St Osyth’s Harbour Academy", "King’s Fold College"),
            ("1–2 March 2016", "29–30 June 2017"),
            ("190231", "190999"),
            ("Peregrine Holt", "Zuleika Brandt-Moss"),
            ("Fenmoor", "Westhaven"),
            ("Dr Aurelia Finch", "Post vacant"),
        ],
        grades: &[
            (
                "Overall effectiveness",
                "Requires improvement",
                "Inadequate",
                ("overall_effectiveness", Some("inadequate"), None),
            ),
            (
                "Personal development",
                "Good",
                "Outstanding",
                ("personal_development_behaviour_and_welfare", Some("outstanding"), None),
            ),
            ("16 to 19 study", "Outstanding", "Good", ("sixth_form_provision", Some("good"), None)),
        ],
        facts: &[
            ("/provider/name", "King’s Fold College"),
            ("/provider/urn", "190999"),
            ("/inspection/start", "2017-06-29"),
            ("/inspection/end", "2017-06-30"),
            ("/inspection/lead_inspectors/0/name", "Zuleika Brandt-Moss"),
            ("/provider/details/1/value", "Westhaven"),
            ("/provider/details/11/value", "Post vacant"),
        ],
    },
    Swap {
        file: "school-2013-academy.txt",
        words: &[
            ("St Aldhelm’s Academy", "Moor End St Bede’s College"),
            ("26–27 February 2013", "31 January–1 February 2012"),
            ("17–18 May 2010", "9 July 2007"),
            ("409613", "378800"),
            ("Gideon Marsh-Lowe", "Ada d’Arcy"),
        ],
        grades: &[
            // the previous grade stands on the line above the label
            ("                     ", " Satisfactory", " Inadequate  ", ("achievement", Some("good"), Some(2))),
            ("                     ", " 3", " 4", ("achievement", Some("good"), Some(2))),
            (
                "Behaviour and safety",
                "Outstanding          ",
                "Requires improvement ",
                ("behaviour_and_safety", Some("requires_improvement"), Some(3)),
            ),
            ("Behaviour and safety", " 1", " 3", ("behaviour_and_safety", Some("requires_improvement"), Some(3))),
        ],
        facts: &[
            ("/provider/name", "Moor End St Bede’s College"),
            ("/inspection/start", "2012-01-31"),
            ("/inspection/end", "2012-02-01"),
            ("/inspection/number", "378800"),
            ("/inspection/previous/start", "2007-07-09"),
            ("/inspection/inspectors/1/name", "Ada d’Arcy"),
            ("/previous_judgements/0/grade", "inadequate"),
        ],
    },
    Swap {
        file: "school-2011-academy.txt",
        words: &[
            ("St Wendreda's Academy", "Osier Green School"),
            ("14–15 June 2011", "2–3 December 2009"),
            ("Eglantine (Tina) Moorhouse", "Noor Vale"),
            ("190129", "190321"),
            ("21 April 2008", "10 May 2006"),
        ],
        grades: &[
            ("Overall effectiveness: how", "2", "4", ("overall_effectiveness", Some("inadequate"), Some(4))),
            ("Pupils' achievement", "2", "3", ("achievement", Some("satisfactory"), Some(3))),
            ("Pupils' attainment", "3", "1", ("attainment", None, Some(1))),
            ("The use of assessment", "2", "1", ("use_of_assessment", Some("outstanding"), Some(1))),
            ("Outcomes for individuals", "2", "3", ("outcomes", Some("satisfactory"), Some(3))),
        ],
        facts: &[
            ("/provider/name", "Osier Green School"),
            ("/provider/urn", "190321"),
            ("/inspection/start", "2009-12-02"),
            ("/inspection/end", "2009-12-03"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
            ("/inspection/previous/start", "2006-05-10"),
        ],
    },
];

#[test]
fn other_schools_people_grades_and_dates_are_read_as_well() {
    for swap in SWAPS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(swap.file);
        let own = std::fs::read_to_string(path).expect("the fixture");
        let text = swap.words.iter().fold(own.clone(), |text, (own, other)| {
            assert!(text.contains(own), "{}: {own:?} isn't there", swap.file);
            text.replace(own, other)
        });
        let text = swap.grades.iter().fold(text, |text, (label, own, other, _)| regraded(&text, label, own, other));
        let (own, record) = (record(swap.file, &own), record(swap.file, &text));
        for (pointer, value) in swap.facts {
            assert_eq!(record.pointer(pointer).and_then(Value::as_str), Some(*value), "{}: {pointer}", swap.file);
        }
        for (.., (area, grade, number)) in swap.grades {
            let judged = judgements(&record).find(|row| row["area"] == *area).expect("the area");
            assert_eq!((judged["grade"].as_str(), judged["grade_number"].as_u64()), (*grade, *number), "{area}");
        }
        let printed = record.to_string();
        swap.words.iter().for_each(|(own, _)| assert!(!printed.contains(own), "{}: still has {own:?}", swap.file));
        assert_eq!(judgements(&record).count(), judgements(&own).count(), "{}", swap.file);
        // the headings of the findings still have the other grades
        let others: Vec<&str> = codes(&record).into_iter().filter(|code| *code != "grade-conflict").collect();
        assert_eq!(others, codes(&own), "{}", swap.file);
    }
}

/// The text with another grade beside the first line that begins with a label. It may stand on the line above or below.
fn regraded(text: &str, label: &str, own: &str, other: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let starts = |line: &String| {
        if label.trim().is_empty() { line.starts_with(label) } else { line.trim_start().starts_with(label) }
    };
    let at = lines.iter().position(starts).unwrap_or_else(|| panic!("no line begins with {label:?}"));
    let near = [at, at + 1, at.saturating_sub(1)];
    let beside = |line: &String| line.rfind(own).filter(|from| line[..*from].ends_with("  ") || own.starts_with(' '));
    let found = near.into_iter().find_map(|at| Some((at, beside(lines.get(at)?)?)));
    let (at, from) = found.unwrap_or_else(|| panic!("{label:?} has no {own:?} beside it"));
    lines[at].replace_range(from..from + own.len(), other);
    lines.join("\n")
}

fn record(file: &str, text: &str) -> Value {
    let reports = extract(file, text.as_bytes(), &Options::default()).expect("a text can be read");
    assert_eq!(reports.len(), 1, "{file}: one report");
    serde_json::to_value(&reports[0]).expect("records are JSON")
}

fn judgements(record: &Value) -> impl Iterator<Item = &Value> {
    record["judgements"].as_array().into_iter().flatten()
}

fn codes(record: &Value) -> Vec<&str> {
    record["warnings"].as_array().into_iter().flatten().filter_map(|warning| warning["code"].as_str()).collect()
}
