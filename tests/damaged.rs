//! Damaged copies of every fixture, with a fixed seed: each fact is the undamaged file's, or null, or a warning says that it
//! may be wrong. `tests/hostile/damage.py` does more of this, with the program and real reports.

use ofsted_extract::model::code::Code;
use ofsted_extract::model::warning::Warning;
use ofsted_extract::{Options, Report, extract};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Copies of each file and kind. There are few, because tests run without optimisation.
const COPIES: u64 = 2;
/// The length of a damaged part.
const LENGTH: usize = 64;
/// What describes the file or the reading, not the report.
const ASIDE: [&str; 5] = ["source", "report_id", "warnings", "line", "found_in"];

/// A linear congruential generator: the same copies on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    /// A part of the file.
    fn part(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let at = self.below(bytes.len().saturating_sub(LENGTH));
        at..at + LENGTH.min(bytes.len())
    }
}

type Kind = (&'static str, fn(&mut Random, &[u8]) -> Vec<u8>);

const KINDS: &[Kind] = &[
    ("cut", |random, bytes| bytes[..random.below(bytes.len())].to_vec()),
    ("cut and filled", |random, bytes| {
        let at = random.below(bytes.len());
        [&bytes[..at], &vec![0; bytes.len() - at]].concat()
    }),
    ("zeros", |random, bytes| {
        let part = random.part(bytes);
        [&bytes[..part.start], &[0; LENGTH], &bytes[part.end..]].concat()
    }),
    ("removed", |random, bytes| {
        let part = random.part(bytes);
        [&bytes[..part.start], &bytes[part.end..]].concat()
    }),
    ("doubled", |random, bytes| {
        let part = random.part(bytes);
        [&bytes[..part.end], &bytes[part.start..]].concat()
    }),
    ("in a mail", |_, bytes| [b"Content-Type: application/pdf\r\n\r\n", bytes, b"\r\n--boundary--\r\n"].concat()),
    ("line ends", |_, bytes| bytes.iter().flat_map(|b| if *b == b'\n' { vec![b'\r', *b] } else { vec![*b] }).collect()),
];

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(folder).expect("the fixtures");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    files.sort();
    files
}

fn records(bytes: &[u8]) -> Vec<Report> {
    extract("report.pdf", bytes, &Options::default()).unwrap_or_default()
}

/// Whether a value is the old one or null, all through.
fn is_kept(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (_, Value::Null) => true,
        (Value::Object(old), Value::Object(new)) => {
            let aside = |key: &String| ASIDE.contains(&key.as_str());
            old.iter()
                .filter(|(key, _)| !aside(key))
                .all(|(key, old)| is_kept(old, new.get(key).unwrap_or(&Value::Null)))
        }
        (Value::Array(old), Value::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_kept(old, new))
        }
        _ => old == new,
    }
}

/// Whether a record has a warning that the undamaged file's records don't have, and that is no notice.
fn is_told(old: &[Report], new: &[Report]) -> bool {
    let known: Vec<&Warning> = old.iter().flat_map(|report| &report.warnings).collect();
    let notice = |warning: &Warning| format!("{:?}", warning.severity) == "Notice";
    let mut found = new.iter().flat_map(|report| &report.warnings);
    found.any(|warning| !notice(warning) && !known.contains(&warning))
}

#[test]
fn no_fact_changes_without_a_word() {
    let (mut silent, mut tried) = (Vec::new(), 0);
    for path in fixtures() {
        let bytes = std::fs::read(&path).expect("a fixture");
        let old = records(&bytes);
        let value = serde_json::to_value(&old).expect("JSON");
        for (kind, damage) in KINDS {
            for seed in 0..COPIES {
                let new = records(&damage(&mut Random(seed), &bytes));
                tried += 1;
                let kept = new.is_empty() || is_kept(&value, &serde_json::to_value(&new).expect("JSON"));
                if !old.is_empty() && !kept && !is_told(&old, &new) {
                    silent.push(format!("{} {kind} {seed}", path.display()));
                }
            }
        }
    }
    assert!(tried > 100, "too few files to say anything");
    assert_eq!(silent, [""; 0], "of {tried} copies");
}

/// A fixture in which the bytes behind a place became others of the same length.
fn altered(file: &str, behind: &str, from: &str, to: &str) -> Vec<u8> {
    let mut bytes =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(file)).expect("a fixture");
    let find = |bytes: &[u8], word: &str| bytes.windows(word.len()).position(|part| part == word.as_bytes());
    let start = find(&bytes, behind).expect("the place");
    let at = start + find(&bytes[start..], from).expect("the bytes");
    bytes[at..at + from.len()].copy_from_slice(to.as_bytes());
    bytes
}

#[test]
fn what_is_whole_but_no_longer_fits_is_told() {
    for (file, behind, from, to) in [
        ("sif-2014.untagged.pdf", "/Subtype /Type1", "/FirstChar", "/FirstClar"),
        ("sif-2016.untagged.pdf", "begincmap", "endcodespacerange\n", "endcodespacerangeJ"),
        ("jtai-2018.tagged.pdf", "BT\n", " Tm", " %m"),
        ("focused-visit.untagged.pdf", "BT\n", "1 0 0 1", "1 9 0 1"),
        ("school-2022.tagged.pdf", "/S /TR", "/K", "/k"),
        ("school-2022.tagged.pdf", "/S /TR", "/StructElem", "/StructEdem"),
        ("sif-2016.tagged.pdf", "/Type /MCR", "/Pg", "/Tg"),
        ("school-2025.tagged.pdf", "/S /TD", "74 0 R 75 0 R", "70 0 R 75 0 R"),
    ] {
        let reports = extract(file, &altered(file, behind, from, to), &Options::default()).expect("a record");
        let told = reports.iter().flat_map(|report| &report.warnings).any(|warning| warning.code == Code::FileDamaged);
        assert!(told, "{file}: {from:?} became {to:?}");
    }
}
