//! The map of `src/`: which folder may use which. It also shows that no two files use each other.
//!
//! Newcomers should read [`ALLOWED`] first. It is compared with the `use` lines and paths in every file except tests.
//! `cargo test --test layers -- --nocapture` prints the arrows that it finds and the number of files in circles.

mod layers {
    pub mod circles;
    pub mod source;
}

use layers::circles::circles;
use layers::source::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each folder or file at the top of `src/`, with those that it may use. An entry may use only
/// those above it.
const ALLOWED: &[(&str, &[&str])] = &[
    // Plain data, and what every stage does with words and limits.
    ("words", &[]),
    ("limits", &[]),
    ("model", &["words"]),
    // Bytes to a document.
    ("reader", &["words", "limits", "model"]),
    // The forms as data.
    ("framework", &["model"]),
    // Printed words to a framework, an area, a grade or a heading of the form.
    ("recognise", &["words", "model", "framework"]),
    // A document to its sections.
    ("splitter", &["words", "model", "framework", "recognise"]),
    // Sections to the fields of the record.
    ("parser", &["words", "model", "framework", "recognise", "splitter"]),
    // Files with several documents; comparing second readings; where words are on the page.
    ("parts", &["words", "model", "recognise", "parser"]),
    ("verify", &["words", "model"]),
    ("evidence", &["words", "model"]),
    // One document to one record, one input to its records.
    ("options", &["limits", "reader", "framework"]),
    ("record", &["model", "framework", "recognise", "splitter", "parser", "options"]),
    ("extract", &["limits", "model", "reader", "framework", "recognise", "parts", "verify", "record", "options"]),
    // What the caller knows beyond the reports.
    ("given", &["model", "framework", "parser", "record"]),
    // Records to bytes.
    ("emitter", &["words", "model", "framework", "evidence"]),
    // Lists what is public, and single stages for the benchmarks.
    ("lib", &["limits", "model", "reader", "recognise", "splitter", "parser", "options", "extract"]),
    // The program sees only what is public, as `ofsted_extract::...`.
    ("cli", &[]),
    ("main", &[]),
];

fn tree() -> Tree {
    Tree::read(&Path::new(option_env!("CARGO_MANIFEST_DIR").unwrap_or(".")).join("src"))
}

/// The folder or file at the top of `src/` that a file belongs to.
fn part(file: &str) -> &str {
    let top = file.split('/').next().unwrap_or(file);
    top.strip_suffix(".rs").unwrap_or(top)
}

#[test]
fn folders_use_what_the_table_allows() {
    let tree = tree();
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.iter().copied().collect();
    let mut wrong = Vec::new();
    let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in tree.arrows() {
        let (above, below) = (part(from), part(to));
        if above == below {
            continue;
        }
        arrows.entry(above).or_default().insert(below);
        if !allowed.get(above).is_some_and(|list| list.contains(&below)) {
            wrong.push(format!("src/{from} uses src/{to}"));
        }
    }
    for (above, below) in &arrows {
        println!("{above} -> {}", below.iter().copied().collect::<Vec<_>>().join(", "));
    }
    assert!(wrong.is_empty(), "the table in tests/layers.rs allows none of these:\n{}", wrong.join("\n"));
    for (above, list) in &allowed {
        for below in *list {
            assert!(arrows.get(above).is_some_and(|used| used.contains(below)), "{above} no longer uses {below}");
        }
    }
}

/// The program is a part of the crate, so the compiler would let it into every module.
#[test]
fn the_program_sees_only_what_is_public() {
    let text = std::fs::read_to_string("src/lib.rs").unwrap();
    let private: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    assert!(private.contains(&"parser"), "{private:?}");
    for (name, text) in files_below("src/cli") {
        let seen = private.iter().find(|module| text.contains(&format!("ofsted_extract::{module}::")));
        assert_eq!(seen, None, "{name}");
        let named = text.lines().filter_map(|line| line.strip_prefix("use ofsted_extract::{"));
        for names in named {
            let inner =
                |module: &&&str| names.split([',', '{', '}', ' ']).any(|n| n.starts_with(&format!("{module}::")));
            assert_eq!(private.iter().find(inner), None, "{name}");
        }
    }
}

fn files_below(folder: &str) -> Vec<(String, String)> {
    let files = Tree::read(Path::new(folder));
    files
        .files()
        .map(|file| (file.to_owned(), std::fs::read_to_string(Path::new(folder).join(file)).unwrap()))
        .collect()
}

#[test]
fn the_table_goes_one_way() {
    for (at, (part, list)) in ALLOWED.iter().enumerate() {
        let above: Vec<&str> = ALLOWED[..at].iter().map(|(part, _)| *part).collect();
        for used in *list {
            assert!(above.contains(used), "{part} uses {used}, which is not above it");
        }
    }
}

#[test]
fn no_files_use_each_other() {
    let tree = tree();
    let found = circles(tree.arrows());
    println!(
        "files of src/: {}; files in circles: {}",
        tree.files().count(),
        found.iter().map(Vec::len).sum::<usize>()
    );
    let named: Vec<String> = found.iter().map(|circle| circle.join(", ")).collect();
    assert!(named.is_empty(), "files that use each other:\n{}", named.join("\n"));
}

#[test]
fn paths_are_followed_as_the_compiler_does() {
    let tree = Tree::of(&[
        ("lib.rs", "mod a;\nmod b;\npub use a::One;\n"),
        ("a/mod.rs", "mod c;\npub use c::{One, self as other};\n"),
        ("a/c.rs", "use super::super::b::Two; // use crate::a::Three;\nfn f() { crate::b::g() }\n"),
        ("b.rs", "use crate::a::{c::One, Four};\n#[cfg(test)]\nmod tests {\n    use crate::lib;\n}\n"),
    ]);
    let arrows: Vec<(&str, &str)> = tree.arrows().collect();
    assert_eq!(
        arrows,
        [("a/c.rs", "b.rs"), ("a/mod.rs", "a/c.rs"), ("b.rs", "a/c.rs"), ("b.rs", "a/mod.rs"), ("lib.rs", "a/mod.rs")]
    );
    assert_eq!(circles(tree.arrows()), [["a/c.rs", "b.rs", "a/mod.rs"].map(str::to_string).to_vec()].map(sorted));
}

fn sorted(mut files: Vec<String>) -> Vec<String> {
    files.sort();
    files
}
