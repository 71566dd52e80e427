//! Patterns that no shell has expanded, as on Windows or in quotes.

use globset::{GlobBuilder, GlobMatcher};
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What begins a part of a pattern that is not a plain name.
const SPECIAL: [char; 3] = ['*', '?', '['];

/// Whether this may be a pattern.
pub fn is_pattern(text: &str) -> bool {
    text.contains(SPECIAL)
}

/// A part of a pattern between two separators.
enum Part {
    /// `**`: folders of any depth, or none.
    Folders,
    /// One name.
    Name { names: GlobMatcher, hidden: bool },
}

impl Part {
    fn new(text: &str) -> Option<Part> {
        if text == "**" {
            return Some(Part::Folders);
        }
        let glob =
            GlobBuilder::new(&without_braces(text)).literal_separator(true).backslash_escape(false).build().ok()?;
        let sound = !text.contains("**");
        sound.then(|| Part::Name { names: glob.compile_matcher(), hidden: text.starts_with('.') })
    }

    /// As in shells, a name that begins with a dot needs a pattern that does.
    fn fits(&self, name: &OsStr) -> bool {
        match self {
            Part::Folders => !is_hidden(name),
            Part::Name { names, hidden } => (*hidden || !is_hidden(name)) && names.is_match(Path::new(name)),
        }
    }
}

/// Braces are only letters.
fn without_braces(text: &str) -> String {
    let mut in_class = false;
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        in_class = if in_class { letter != ']' } else { letter == '[' };
        match letter {
            '{' | '}' if !in_class => plain.extend(['[', letter, ']']),
            _ => plain.push(letter),
        }
    }
    plain
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// What matches a pattern, sorted by name in each folder; names need not be Unicode.
pub fn matching(pattern: &str) -> Vec<walkdir::Result<PathBuf>> {
    let Some((base, parts)) = split(pattern) else { return Vec::new() };
    let here = base.as_os_str().is_empty();
    let walk = WalkDir::new(if here { Path::new(".") } else { &base }).follow_links(true).sort_by_file_name();
    let depth = if parts.iter().any(|part| matches!(part, Part::Folders)) { usize::MAX } else { parts.len() };
    let only_folders = pattern.ends_with(std::path::is_separator);
    let walk = walk.min_depth(1).max_depth(depth).into_iter().filter_entry(|entry| may_lead(&parts, entry));
    let found = walk.filter(|entry| match entry {
        Ok(entry) => {
            let names: Vec<&OsStr> = names_below(entry);
            (!only_folders || entry.file_type().is_dir()) && fit(&parts, &names)
        }
        // The folder where the pattern begins may not be there.
        Err(error) => error.depth() > 0,
    });
    let plain = |path: &Path| if here { path.strip_prefix(".").unwrap_or(path).to_owned() } else { path.to_owned() };
    found.map(|entry| entry.map(|entry| plain(entry.path()))).collect()
}

/// The folder before the first part that isn't a plain name, and the parts from there on.
fn split(pattern: &str) -> Option<(PathBuf, Vec<Part>)> {
    let components: Vec<Component> = Path::new(pattern).components().collect();
    let text = |component: &Component| component.as_os_str().to_string_lossy().into_owned();
    let first = components.iter().position(|component| is_pattern(&text(component)))?;
    let (plain, rest) = components.split_at_checked(first)?;
    let part = |component: &Component| match component {
        Component::Normal(name) => Part::new(&name.to_string_lossy()),
        _ => None,
    };
    Some((plain.iter().collect(), rest.iter().map(part).collect::<Option<Vec<Part>>>()?))
}

/// The names of an entry and of the folders above it, up to where the walk began.
fn names_below(entry: &DirEntry) -> Vec<&OsStr> {
    let mut names: Vec<&OsStr> = entry.path().iter().rev().take(entry.depth()).collect();
    names.reverse();
    names
}

/// Whether an entry may match, or contain what does.
fn may_lead(parts: &[Part], entry: &DirEntry) -> bool {
    let Some(part) = entry.depth().checked_sub(1) else { return true };
    let folders = parts.iter().position(|part| matches!(part, Part::Folders));
    match folders.filter(|folders| *folders <= part) {
        Some(_) => parts.iter().any(|part| part.fits(entry.file_name())),
        None => parts.get(part).is_some_and(|part| part.fits(entry.file_name())),
    }
}

/// Whether names fit the parts, each in its turn. Only the last `**` is ever tried again, so this can't explode.
fn fit(parts: &[Part], names: &[&OsStr]) -> bool {
    let (mut part, mut name) = (0, 0);
    let mut again: Option<(usize, usize)> = None;
    while name < names.len() {
        match (parts.get(part), names.get(name)) {
            (Some(Part::Folders), _) => {
                again = Some((part + 1, name));
                part += 1;
            }
            (Some(one), Some(own)) if one.fits(own) => (part, name) = (part + 1, name + 1),
            _ => match again.filter(|(_, from)| names.get(*from).is_some_and(|own| !is_hidden(own))) {
                Some((next, from)) => {
                    again = Some((next, from + 1));
                    (part, name) = (next, from + 1);
                }
                None => return false,
            },
        }
    }
    parts.get(part..).unwrap_or_default().iter().all(|part| matches!(part, Part::Folders))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::TempDir;

    fn tree(names: &[&str]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    fn found(root: &Path, pattern: &str) -> Vec<String> {
        let found = matching(root.join(pattern).to_str().unwrap());
        let path = |found: walkdir::Result<PathBuf>| found.unwrap().strip_prefix(root).unwrap().to_owned();
        found.into_iter().map(|found| path(found).to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn stars_stay_in_their_folder_and_double_stars_do_not() {
        let tree = tree(&["a.txt", "b/a.txt", "b/c/a.txt", "b/c/[x].txt", "d/{a}.txt"]);
        assert_eq!(found(tree.path(), "*.txt"), ["a.txt"]);
        assert_eq!(found(tree.path(), "*/a.txt"), ["b/a.txt"]);
        assert_eq!(found(tree.path(), "**/a.txt"), ["a.txt", "b/a.txt", "b/c/a.txt"]);
        assert_eq!(found(tree.path(), "b/**/*.txt"), ["b/a.txt", "b/c/[x].txt", "b/c/a.txt"]);
        assert_eq!(found(tree.path(), "*/c/[[]x*"), ["b/c/[x].txt"]);
        assert_eq!(found(tree.path(), "d/{?}.txt"), ["d/{a}.txt"]);
        assert_eq!(found(tree.path(), "[!b]/*.txt"), ["d/{a}.txt"]);
        assert_eq!(found(tree.path(), "b*"), ["b"]);
    }

    #[test]
    fn what_is_no_pattern_matches_nothing() {
        let tree = tree(&["a.txt"]);
        assert_eq!(found(tree.path(), "a**b/*"), [""; 0]);
        assert_eq!(found(tree.path(), "[a"), [""; 0]);
        assert_eq!(found(tree.path(), "none/*.txt"), [""; 0]);
        assert_eq!(found(tree.path(), "A*.txt"), [""; 0], "letters keep their case");
        assert_eq!(found(tree.path(), "*.txt/"), [""; 0], "a file is no folder");
    }

    #[test]
    fn hidden_names_need_a_dot_in_the_pattern() {
        let tree = tree(&[".hidden/a.txt", "b/.a.txt", "b/a.txt"]);
        assert_eq!(found(tree.path(), "*/*.txt"), ["b/a.txt"]);
        assert_eq!(found(tree.path(), "**/*.txt"), ["b/a.txt"]);
        assert_eq!(found(tree.path(), "*/.a*"), ["b/.a.txt"]);
        assert_eq!(found(tree.path(), ".h*/*"), [".hidden/a.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn names_need_not_be_unicode() {
        use std::os::unix::ffi::OsStrExt;
        let tree = tree(&["b/a.txt"]);
        let other = tree.path().join(OsStr::from_bytes(b"caf\xe9"));
        fs::create_dir(&other).unwrap();
        fs::write(other.join("a.txt"), "x").unwrap();
        assert_eq!(matching(tree.path().join("*/a.txt").to_str().unwrap()).len(), 2);
    }
}
