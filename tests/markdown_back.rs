//! A report's Markdown, read again, gives the same headline facts.

use ofsted_extract::emitter::{self, Setup};
use ofsted_extract::{Options, Report, extract};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn headline(report: &Report) -> Value {
    let inspection = &report.inspection;
    let grades = report.judgements.iter().map(|judgement| json!([judgement.scope, judgement.area, judgement.grade]));
    let mut grades: Vec<String> = grades.map(|grade| grade.to_string()).collect();
    grades.sort();
    let leads: Vec<&str> = inspection.lead_inspectors.iter().map(|inspector| inspector.name.as_str()).collect();
    json!({
        "framework": report.framework.code, "provider": report.provider.name, "urn": report.provider.urn,
        "start": inspection.start, "end": inspection.end, "published": inspection.published, "leads": leads,
        "theme": report.theme, "outcome": report.outcome.as_ref().map(|outcome| &outcome.code), "grades": grades,
        "recommendations": report.recommendations.len(),
    })
}

fn markdown(report: &Report) -> Vec<u8> {
    let format = emitter::format("markdown").expect("the format");
    let mut written = Vec::new();
    let mut emitter = (format.open)(Box::new(&mut written), &Setup::default()).expect("it opens");
    emitter.piece(&(format.render)(report, &Setup::default()).expect("it renders")).expect("it is written");
    emitter.finish().expect("it ends");
    written
}

#[test]
fn the_markdown_of_every_fixture_gives_the_same_headline_facts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut tried = 0;
    for entry in fs::read_dir(folder).expect("the fixtures").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".tagged.pdf") {
            continue;
        }
        let Ok(reports) = extract(&name, &fs::read(entry.path()).expect("a file"), &Options::default()) else {
            continue;
        };
        // A file with several reports is several documents in Markdown, too.
        let [report] = reports.as_slice() else { continue };
        let back = extract("back.md", &markdown(report), &Options::default()).expect("Markdown can be read");
        assert_eq!(back.len(), 1, "{name}");
        assert_eq!(headline(&back[0]), headline(report), "{name}");
        tried += 1;
    }
    assert!(tried > 50, "{tried}");
}
