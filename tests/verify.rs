//! Independent readings of the same pages: they agree on every fixture, and differences are reported.

use ofsted_extract::model::code::Code;
use ofsted_extract::model::warning::Warning;
use ofsted_extract::{Options, extract, extract_verified};
use std::path::Path;

const CODES: [Code; 3] = [Code::ReadingsDiffer, Code::WordsDiffer, Code::VerifyIncomplete];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect("a fixture")
}

/// What the other library reads; it panics on some files.
fn foreign(bytes: &[u8]) -> Result<Vec<String>, String> {
    let read = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    read.map_err(|_| "it panicked".to_string())?.map_err(|error| error.to_string())
}

fn verified(name: &str, bytes: Vec<u8>) -> Vec<Warning> {
    let pages = foreign(&bytes);
    let reports = extract_verified(name, &bytes, &Options::default(), pages.as_deref().map_err(String::as_str));
    let warnings = reports.expect("a record").into_iter().flat_map(|report| report.warnings);
    warnings.filter(|warning| CODES.contains(&warning.code)).collect()
}

#[test]
fn three_readings_of_every_fixture_agree() {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .expect("fixtures")
        .flatten()
        .filter_map(|f| f.file_name().into_string().ok())
        .collect();
    names.retain(|name| name.ends_with("tagged.pdf"));
    names.sort();
    assert!(names.len() > 20);
    let mut differences = Vec::new();
    for name in names {
        for warning in verified(&name, bytes(&name)) {
            // an untagged PDF can't be read by tags
            if !(name.ends_with(".untagged.pdf") && warning.code == Code::VerifyIncomplete) {
                differences.push(format!("{name}: {warning:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The tree of the fixture with the cells of two grades exchanged: what the pages show is unchanged.
fn lying() -> Vec<u8> {
    let bytes = bytes("ilacs-2023.tagged.pdf");
    let find = |what: &[u8], from: usize| bytes[from..].windows(what.len()).position(|w| w == what).map(|at| from + at);
    let mut cells = Vec::new();
    let mut from = 0;
    while let Some(cell) = find(b"/S /TD", from) {
        let kids = find(b"/K [", cell).expect("what the cell holds");
        cells.push(kids..find(b"]", kids).expect("its end"));
        from = kids;
    }
    // rows with a label and a grade
    let (second, third) = (cells[3].clone(), cells[5].clone());
    assert_eq!(second.len(), third.len());
    let mut lying = bytes.clone();
    lying[second.clone()].copy_from_slice(&bytes[third.clone()]);
    lying[third].copy_from_slice(&bytes[second]);
    lying
}

#[test]
fn a_tree_that_contradicts_the_page_is_said() {
    let reports = extract("lying.pdf", &lying(), &Options::default()).expect("a record");
    let found: Vec<&Warning> = reports[0].warnings.iter().filter(|w| w.code == Code::ReadingsDiffer).collect();
    let printed: Vec<&[String]> = found.iter().map(|warning| warning.printed.as_slice()).collect();
    let (good, improvement) = ("Good".to_string(), "Requires improvement to be good".to_string());
    assert_eq!(printed, [[improvement.clone(), good.clone()], [good, improvement]], "{found:?}");
    assert!(found.iter().all(|warning| warning.place.page == Some(1)));
}

#[test]
fn a_reading_that_failed_is_a_notice() {
    let name = "ilacs-2023.tagged.pdf";
    let reports = extract_verified(name, &bytes(name), &Options::default(), Err("it took too long")).expect("a record");
    let warning = reports[0].warnings.iter().find(|w| w.code == Code::VerifyIncomplete).expect("a notice");
    assert!(warning.message.contains("it took too long"), "{}", warning.message);
}

#[test]
fn words_that_one_reading_lacks_are_named_with_their_page() {
    let name = "ilacs-2023.tagged.pdf";
    let mut pages = foreign(&bytes(name)).expect("pages");
    pages[1] = pages[1].replace("children", "");
    let reports = extract_verified(name, &bytes(name), &Options::default(), Ok(&pages)).expect("a record");
    let found: Vec<&Warning> = reports[0].warnings.iter().filter(|w| w.code == Code::WordsDiffer).collect();
    assert_eq!((found.len(), found[0].place.page), (1, Some(2)));
    assert!(found[0].printed[0].contains("children"), "{:?}", found[0].printed);
}
