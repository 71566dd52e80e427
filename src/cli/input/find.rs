//! The arguments as inputs: files, folders with their subfolders, and patterns that no shell has expanded.

use super::bytes::reason;
use super::entry::Input;
use super::extensions::{EXTENSIONS, is_report};
use super::pattern;
use crate::cli::message::shown;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The inputs that these paths name, in order; those in a folder are sorted by name.
///
/// Files in the output folder are not inputs: the next run would read its own results.
pub fn inputs<'p>(paths: impl IntoIterator<Item = &'p Path>, output: Option<&Path>) -> Vec<Input> {
    let output = output.and_then(|folder| fs::canonicalize(folder).ok());
    let of_path = |path: &Path| match path.to_str() {
        Some(address) if !path.exists() && is_address(address) => vec![Input::wrong(path, unvisited(address))],
        Some(pattern) if !path.exists() && pattern::is_pattern(pattern) => matching(path, pattern, output.as_deref()),
        _ => named(path, output.as_deref()),
    };
    paths.into_iter().flat_map(of_path).collect()
}

/// Whether it is a web address rather than a path.
fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https", "ftp", "file"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

fn unvisited(address: &str) -> String {
    if address.to_lowercase().starts_with("file:") {
        return "this is an address, not a path; give the path without file://".to_owned();
    }
    "this is a web address, and the program uses no network; download the report first, in a browser or with curl -LO, and \
     give its file"
        .to_owned()
}

/// The same for the paths in a list, which are names, not patterns.
pub fn listed(paths: &[PathBuf], output: Option<&Path>) -> Vec<Input> {
    let output = output.and_then(|folder| fs::canonicalize(folder).ok());
    paths.iter().flat_map(|path| of_list(path, output.as_deref())).collect()
}

/// A list is never meant to name the whole disk.
fn of_list(path: &Path, output: Option<&Path>) -> Vec<Input> {
    if let Some(address) = path.to_str().filter(|text| !path.exists() && is_address(text)) {
        return vec![Input::wrong(path, unvisited(address))];
    }
    if path.has_root() && path.parent().is_none() {
        let problem = "this is the root of the disk, so it was not searched; name the folder in it".to_owned();
        return vec![Input::wrong(path, problem)];
    }
    named(path, output)
}

fn named(path: &Path, output: Option<&Path>) -> Vec<Input> {
    if path.is_dir() { in_folder(path, output) } else { vec![Input::new(path)] }
}

fn in_folder(folder: &Path, output: Option<&Path>) -> Vec<Input> {
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || is_wanted(entry, output));
    let found: Vec<Input> = entries.filter_map(|entry| from_entry(folder, entry)).collect();
    if found.is_empty() {
        let problem =
            format!("this folder contains no reports (files ending in .{}); check the path", EXTENSIONS.join(", ."));
        return vec![Input::wrong(folder, problem)];
    }
    found
}

/// Not hidden, and not the output folder.
fn is_wanted(entry: &DirEntry, output: Option<&Path>) -> bool {
    let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    let own = || output.is_some_and(|output| fs::canonicalize(entry.path()).is_ok_and(|path| path == output));
    !(hidden || entry.file_type().is_dir() && own())
}

fn from_entry(folder: &Path, entry: walkdir::Result<DirEntry>) -> Option<Input> {
    match entry {
        Ok(entry) if entry.file_type().is_dir() || !is_report(entry.path()) => None,
        Ok(entry) => {
            let place = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            Some(Input::in_folder(entry.path(), place))
        }
        Err(error) => {
            let path = error.path().unwrap_or(folder);
            // A broken link matters only where a report should be.
            (path.is_dir() || !path.is_symlink() || is_report(path)).then(|| Input::wrong(path, problem(&error)))
        }
    }
}

fn problem(error: &walkdir::Error) -> String {
    match error.loop_ancestor() {
        Some(ancestor) => format!("this link leads back to {}; it was not followed", shown(ancestor)),
        None => match error.io_error() {
            Some(cause) => reason(cause),
            None => "it could not be read; check its permissions".to_owned(),
        },
    }
}

fn matching(path: &Path, pattern: &str, output: Option<&Path>) -> Vec<Input> {
    let found: Vec<Input> = pattern::matching(pattern)
        .into_iter()
        .flat_map(|found| match found {
            Ok(path) => named(&path, output),
            Err(error) => vec![Input::wrong(error.path().unwrap_or(path), problem(&error))],
        })
        .collect();
    if found.is_empty() {
        return vec![Input::wrong(path, "no file matches this pattern; check it".to_owned())];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use ofsted_extract::limits::Limits;
    use tempfile::TempDir;

    fn tree() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b/2019/fenmoor.PDF", "b/a.txt", "b/.hidden.pdf", "b/notes.docx", "b/out/a.txt", "c/empty/x.csv"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    fn names(inputs: &[Input], root: &Path) -> Vec<String> {
        let name = |input: &Input| input.path().unwrap().strip_prefix(root).unwrap().to_string_lossy().into_owned();
        inputs.iter().map(name).collect()
    }

    #[test]
    fn folders_are_walked_in_order_without_hidden_files_and_the_output() {
        let tree = tree();
        let found = inputs([tree.path().join("b").as_path()], Some(&tree.path().join("b/out")));
        assert_eq!(names(&found, tree.path()), ["b/2019/fenmoor.PDF", "b/a.txt"]);
        assert_eq!(found[0].output("json"), Path::new("2019/fenmoor.json"));
    }

    #[test]
    fn a_folder_without_reports_is_reported() {
        let tree = tree();
        let found = inputs([tree.path().join("c").as_path()], None);
        assert!(found[0].bytes(&Limits::default()).unwrap_err().contains("this folder contains no reports"));
    }

    #[test]
    fn patterns_that_the_shell_left_are_expanded() {
        let tree = tree();
        let found = inputs([tree.path().join("b/*.txt").as_path()], None);
        assert_eq!(names(&found, tree.path()), ["b/a.txt"]);
        fs::write(tree.path().join("b/.hidden.txt"), "x").unwrap();
        assert_eq!(inputs([tree.path().join("b/*.txt").as_path()], None).len(), 1, "shells leave hidden files out");
        let named = listed(&[tree.path().join("b/*.txt")], None);
        assert!(named[0].bytes(&Limits::default()).unwrap_err().contains("no such file"), "a list has no patterns");
        let none = inputs([tree.path().join("b/*.pdfx").as_path()], None);
        assert!(none[0].bytes(&Limits::default()).unwrap_err().contains("no file matches this pattern"));
    }

    #[test]
    fn a_list_does_not_name_the_whole_disk() {
        let found = listed(&[PathBuf::from(std::path::MAIN_SEPARATOR_STR)], None);
        assert!(found[0].bytes(&Limits::default()).unwrap_err().contains("root of the disk"));
        assert_eq!(found.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nothing_is_missed_only_where_a_report_should_be() {
        let tree = tree();
        for name in ["gone.pdf", "gone.docx"] {
            std::os::unix::fs::symlink("nowhere", tree.path().join("b").join(name)).unwrap();
        }
        let found = inputs([tree.path().join("b").as_path()], None);
        let told = found.iter().filter(|input| input.problem.is_some());
        assert_eq!(told.map(|input| input.path.file_name().unwrap()).collect::<Vec<_>>(), ["gone.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_loop_of_links_is_reported_and_left() {
        let tree = tree();
        std::os::unix::fs::symlink(tree.path().join("b"), tree.path().join("b/loop")).unwrap();
        let found = inputs([tree.path().join("b").as_path()], None);
        let told: Vec<String> = found.iter().filter_map(|input| input.problem.clone()).collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("this link leads back to"), "{told:?}");
    }
}
