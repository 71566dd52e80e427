//! Compares `fixtures/` with its source: `UPDATE_FIXTURES=1 cargo test --test fixtures_made` regenerates it.

mod fixture_maker;

use std::path::Path;

#[test]
fn the_committed_files_are_those_that_the_source_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut stale = Vec::new();
    for (name, bytes) in fixture_maker::all() {
        let path = folder.join(&name);
        if update {
            std::fs::write(&path, &bytes).expect("the folder can be written");
        }
        if std::fs::read(&path).ok().as_deref() != Some(&bytes) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "these differ from their source, run with UPDATE_FIXTURES=1: {stale:#?}");
}
