//! Reading single inputs in a process apart, as packages for other languages do.

use assert_cmd::cargo::cargo_bin;
use ofsted_extract::cli::{Content, Isolated};
use ofsted_extract::limits::Limits;
use ofsted_extract::{Options, Report};
use std::ffi::OsString;
use std::path::Path;

fn program() -> Vec<OsString> {
    vec![cargo_bin("ofsted-extract").into()]
}

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).display().to_string()
}

#[test]
fn its_records_are_those_of_the_library() {
    let mut reader = Isolated::new(&program(), Options::default());
    for (name, form) in [("ilacs-2023.tagged.pdf", "ilacs"), ("sif-2016.txt", "sif")] {
        let path = fixture(name);
        let bytes = std::fs::read(&path).unwrap();
        let expected = ofsted_extract::extract(name, &bytes, &Options::default()).unwrap();
        for content in [Content::File(path.clone()), Content::Bytes(bytes)] {
            let lines = reader.read(name, &content).unwrap();
            let reports: Vec<Report> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(serde_json::to_value(&reports).unwrap(), serde_json::to_value(&expected).unwrap());
            assert!(reports[0].framework.code.starts_with(form), "{}", reports[0].framework.code);
        }
    }
}

#[test]
fn an_input_that_can_not_be_read_leaves_the_next_alone() {
    let limits = Limits { bytes: 100_000, ..Limits::default() };
    let mut reader = Isolated::new(&program(), Options { limits, ..Options::default() });
    let missing = reader.read("gone.pdf", &Content::File(fixture("gone.pdf"))).unwrap_err();
    assert!(missing.contains("there is no such file"), "{missing}");
    let large = reader.read("large.txt", &Content::Bytes(vec![b' '; 100_001])).unwrap_err();
    assert!(large.contains("--max-bytes"), "{large}");
    assert_eq!(reader.read("sif-2016.txt", &Content::File(fixture("sif-2016.txt"))).unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_process_that_gets_too_little_memory_is_replaced() {
    let mut reader = Isolated::new(&program(), Options::default()).with_limits(60, 1 << 20);
    let bytes = vec![b'x'; 60 << 20];
    let reason = reader.read("large.txt", &Content::Bytes(bytes)).unwrap_err();
    assert!(reason.contains("MiB of memory"), "{reason}");
    assert_eq!(reader.read("sif-2016.txt", &Content::File(fixture("sif-2016.txt"))).unwrap().len(), 1);
}

#[test]
fn a_program_that_is_not_there_is_told() {
    let mut reader = Isolated::new(&[OsString::from("/no/such/program")], Options::default());
    let reason = reader.read("a.txt", &Content::Bytes(b"x".to_vec())).unwrap_err();
    assert!(reason.contains("no process could be started"), "{reason}");
}
