//! Rules of the repository that the compiler can't check.

use ofsted_extract::stages::AUTHORITIES;
use std::fs;
use std::path::{Path, PathBuf};

/// An authority whose name is also an ordinary word.
const ALSO_A_WORD: &str = "Reading";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file in a folder and its subfolders, except those that git, cargo and npm keep there.
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

/// The lines of these files in which something was found, as "FILE:LINE TEXT".
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
fn only_the_checks_use_files_outside_the_repository() {
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
        names.extend(line.split_once(" = ").filter(|_| inside && !line.starts_with('[')).map(|(name, _)| name));
    }
    assert!(names.len() > 20, "{names:?}");
    names.sort_unstable();
    names.dedup();
    let listed: Vec<&str> = reasons.lines().filter_map(|line| line.strip_prefix('|')?.split('|').next()).collect();
    let count = |name: &str| listed.iter().filter(|crates| crates.contains(&format!("`{name}`"))).count();
    let wrong: Vec<_> = names.iter().map(|name| (*name, count(name))).filter(|(_, count)| *count != 1).collect();
    assert!(wrong.is_empty(), "docs/dependencies.md must list each crate once, but has: {wrong:?}");
}

#[test]
fn every_path_in_the_docs_exists() {
    let mut pages = files(&root().join("docs"));
    pages.push(root().join("README.md"));
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
    let part_of_path = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    let missing = |line: &str| {
        let mut words = line.split(|c| !part_of_path(c)).map(|word| word.trim_end_matches('.'));
        words.find(|word| is_source(word) && !root().join(word).exists()).map(str::to_owned)
    };
    let lines =
        |page: &PathBuf| text(page).lines().filter(|line| line.split(|c| !part_of_path(c)).any(is_source)).count();
    assert!(pages.iter().map(lines).sum::<usize>() > 10, "the docs name no paths");
    assert_eq!(places(&pages, missing), [""; 0]);
}

#[test]
fn every_link_between_the_pages_leads_somewhere() {
    let mut pages = files(&root().join("docs"));
    pages.extend(
        ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", "CHANGELOG.md"].map(|name| root().join(name)),
    );
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
    let mut links = 0;
    for page in &pages {
        let folder = page.parent().expect("a folder");
        for link in text(page).split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next().map(str::to_owned)) {
            if link.is_empty() || link.starts_with("http") {
                continue;
            }
            links += 1;
            assert!(folder.join(&link).exists(), "{}: {link}", page.display());
        }
    }
    assert!(links > 15, "the pages have no links");
}

fn is_source(word: &str) -> bool {
    ["src/", "tests/"].iter().any(|folder| word.starts_with(folder))
}
