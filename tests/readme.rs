//! Compares README.md with the program: `UPDATE_README=1 cargo test --test readme` regenerates its outputs and tables.

mod readme {
    pub mod console;
    pub mod tables;
}

use std::fs;
use std::path::Path;

#[test]
fn the_readme_shows_what_the_program_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path).expect("README.md").replace("\r\n", "\n");
    let renewed = readme::tables::renewed(&readme::console::renewed(&text));
    if std::env::var_os("UPDATE_README").is_some() {
        return fs::write(path, renewed).expect("README.md can be written");
    }
    let stale = text.lines().zip(renewed.lines()).find(|(old, new)| old != new);
    assert_eq!(stale, None, "README.md is stale: run UPDATE_README=1 cargo test --test readme, and read what changed");
    assert_eq!(text, renewed);
}
