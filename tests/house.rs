//! Rules of the repository that no compiler knows.

use ofsted_extract::stages::AUTHORITIES;
use std::fs;
use std::path::{Path, PathBuf};

/// An authority whose name is also a word of every report reader.
const ALSO_A_WORD: &str = "Reading";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the repository, without what git, cargo and npm keep there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() && ![".git", "target", "node_modules"].iter().any(|kept| path.ends_with(kept)) {
            found.extend(files(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    String::from_utf8_lossy(&fs::read(path).expect("a file")).into_owned()
}

/// Places of a text in files, as "FILE:LINE TEXT".
fn places(paths: &[PathBuf], is: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        for (number, line) in text(path).lines().enumerate() {
            found.extend(is(line).map(|what| format!("{}:{} {what}", path.display(), number + 1)));
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line.match_indices(word).any(|(start, _)| {
        !letter(line[..start].chars().next_back()) && !letter(line[start + word.len()..].chars().next())
    })
}

#[test]
fn authorities_are_named_in_their_table_only() {
    let mut paths = files(&root().join("src"));
    paths.retain(|path| {
        !["authorities.rs", "lookup.rs"].iter().any(|name| path.ends_with(format!("parser/provider/{name}")))
    });
    let named = |line: &str| {
        let mut names = AUTHORITIES.iter().map(|authority| authority.name.as_ref()).filter(|name| *name != ALSO_A_WORD);
        names.find(|name| has_word(line, name)).map(str::to_owned)
    };
    assert_eq!(places(&paths, named), [""; 0]);
}

#[test]
fn nothing_is_left_to_be_done() {
    let marks = ["todo", "unimplemented"].map(|name| format!("{name}!("));
    let stub = |line: &str| marks.iter().find(|mark| line.contains(*mark)).cloned();
    assert_eq!(places(&files(&root().join("src")), stub), [""; 0]);
}

#[test]
fn nothing_but_the_checks_knows_what_lies_beside_the_repository() {
    let beside = ["..", "shared"].join("/");
    let mut paths = files(root());
    paths.retain(|path| !path.ends_with(".ci/run"));
    assert_eq!(places(&paths, |line| line.contains(&beside).then(String::new)), [""; 0]);
}

#[test]
fn no_file_of_the_sources_is_long() {
    const MOST_LINES: usize = 400;
    let long = |path: &PathBuf| text(path).lines().count() > MOST_LINES;
    let rust = files(&root().join("src")).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let found: Vec<PathBuf> = rust.filter(long).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn every_fixture_is_listed() {
    let list = text(&root().join("fixtures/README.md"));
    let listed: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()).collect();
    let is_listed = |name: &str| {
        let stem = name.split('.').next().unwrap_or(name);
        listed.contains(&stem)
            || listed.iter().any(|l| l.strip_suffix('*').is_some_and(|start| stem.starts_with(start)))
    };
    let names =
        files(&root().join("fixtures")).into_iter().filter_map(|path| path.file_name()?.to_str().map(str::to_owned));
    let unlisted: Vec<String> = names.filter(|name| name != "README.md" && !is_listed(name)).collect();
    assert_eq!(unlisted, [""; 0]);
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = text(&root().join("Cargo.toml"));
    let reasons = text(&root().join("docs/dependencies.md"));
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        inside = if line.starts_with('[') { line.contains("dependencies]") } else { inside };
        names.extend(line.split_once(" = ").filter(|_| inside).map(|(name, _)| name));
    }
    assert!(names.len() > 20, "{names:?}");
    let missing: Vec<_> = names.iter().filter(|name| !reasons.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "docs/dependencies.md has no {missing:?}");
}
