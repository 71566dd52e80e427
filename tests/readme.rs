//! Compares README.md and docs/ with the program: `UPDATE_README=1 cargo test --test readme` regenerates their outputs and
//! tables.

mod readme {
    pub mod console;
    pub mod tables;
}

use std::fs;
use std::path::{Path, PathBuf};

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).expect("docs").map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<PathBuf> = docs.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    // The recipes have commands of other programs, too; a script of their own runs them.
    pages.retain(|path| !path.ends_with("recipes.md"));
    pages.push(root.join("README.md"));
    pages.sort();
    pages
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a page").replace("\r\n", "\n")
}

#[test]
fn the_pages_show_what_the_program_does() {
    for path in pages() {
        let text = text(&path);
        let renewed = readme::tables::renewed(&readme::console::renewed(&text));
        if std::env::var_os("UPDATE_README").is_some() {
            fs::write(&path, renewed).expect("the page can be written");
            continue;
        }
        let stale = text.lines().zip(renewed.lines()).find(|(old, new)| old != new);
        let name = path.display();
        assert_eq!(stale, None, "{name} is stale: run UPDATE_README=1 cargo test --test readme, and read what changed");
        assert_eq!(text, renewed, "{name}");
    }
}

#[test]
fn every_table_of_the_program_is_on_one_page() {
    let all: String = pages().iter().map(|path| text(path)).collect();
    for name in readme::tables::names() {
        assert_eq!(all.matches(&format!("<!-- {name} -->\n")).count(), 1, "{name}");
    }
}

#[test]
fn the_readme_is_short_enough_to_be_read() {
    let readme = pages().into_iter().find(|path| path.ends_with("README.md")).expect("README.md");
    assert!(text(&readme).lines().count() <= 150);
}
