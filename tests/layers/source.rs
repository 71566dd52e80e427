//! The files of `src/` as modules, and the paths by which one uses another.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module's path, without `crate`.
type Module = Vec<String>;

/// The files, with what each of them uses.
pub struct Tree {
    /// By module: the file, relative to `src/`.
    modules: BTreeMap<Module, String>,
    arrows: BTreeSet<(String, String)>,
}

impl Tree {
    /// Every `.rs` file in `src`, except files of tests.
    pub fn read(src: &Path) -> Self {
        let mut texts = Vec::new();
        collect(src, src, &mut texts);
        let borrowed: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Tree::of(&borrowed)
    }

    /// Files by name and text.
    pub fn of(texts: &[(&str, &str)]) -> Self {
        let modules = texts.iter().map(|(name, _)| (module(name), name.to_string())).collect();
        let mut tree = Tree { modules, arrows: BTreeSet::new() };
        for (name, text) in texts {
            for path in paths(text) {
                let to = tree.target(&module(name), &path).filter(|to| to != name);
                tree.arrows.extend(to.map(|to| (name.to_string(), to)));
            }
        }
        tree
    }

    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.modules.values().map(String::as_str)
    }

    pub fn arrows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.arrows.iter().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    /// The file of the innermost module that a path names, seen from a module.
    fn target(&self, from: &Module, path: &[String]) -> Option<String> {
        let (mut at, mut rest) = (from.clone(), path);
        match rest.first()?.as_str() {
            "crate" => (at, rest) = (Vec::new(), &rest[1..]),
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|name| name == "super") {
                    at.pop()?;
                    rest = &rest[1..];
                }
            }
            child => {
                at.push(child.to_string());
                self.modules.get(&at)?;
                rest = &rest[1..];
            }
        }
        for name in rest {
            at.push(name.clone());
            if !self.modules.contains_key(&at) {
                at.pop();
                break;
            }
        }
        self.modules.get(&at).cloned()
    }
}

fn collect(src: &Path, folder: &Path, texts: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(src, &path, texts);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            let name = path.strip_prefix(src).expect("below src").to_string_lossy().replace('\\', "/");
            texts.push((name, fs::read_to_string(&path).expect("a file")));
        }
    }
}

/// "parser/dates/mod.rs" is the module parser::dates. The program's root is a separate crate: its modules are in
/// `cli`, and `main.rs` doesn't belong to the library.
fn module(name: &str) -> Module {
    let stem = name.strip_suffix(".rs").unwrap_or(name);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_string).collect() }
}

/// The paths in a file's `use` lines and code, without comments and the tests module at its end.
fn paths(text: &str) -> Vec<Vec<String>> {
    let shipped = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let code: String = shipped.lines().map(|line| without_comment(line).to_string() + "\n").collect();
    let children: BTreeSet<&str> = code.lines().filter_map(declared).collect();
    let mut found = Vec::new();
    let mut inline = String::new();
    let mut rest = code.as_str();
    while let Some(at) = find_use(rest) {
        inline.push_str(&rest[..at]);
        let body = &rest[at..];
        let end = body.find(';').map_or(body.len(), |end| end + 1);
        let tree = body[..end].trim_start().trim_start_matches("use ").trim_end_matches(';');
        expand(&tight(tree), &mut Vec::new(), &mut found);
        rest = &body[end..];
    }
    inline.push_str(rest);
    found.extend(in_code(&inline, &children));
    found.retain(|path| {
        let first = path.first().map_or("", String::as_str);
        matches!(first, "crate" | "self" | "super") || children.contains(first)
    });
    found
}

fn without_comment(line: &str) -> &str {
    let start = line.trim_start();
    if start.starts_with("//") { "" } else { line.find(" // ").map_or(line, |at| &line[..at]) }
}

/// "pub(crate) mod dates;" declares dates.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim().strip_suffix(';')?;
    let (before, name) = line.rsplit_once("mod ")?;
    (before.is_empty() || before.starts_with("pub")).then_some(name)
}

/// Where the next `use` begins, after its visibility.
fn find_use(code: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = code[from..].find("use ").map(|at| from + at) {
        let line = code[..at].rsplit('\n').next().unwrap_or("").trim();
        if line.is_empty() || line == "pub" || line.starts_with("pub(") {
            return Some(at);
        }
        from = at + 4;
    }
    None
}

/// A tree with white space only around `as`.
fn tight(tree: &str) -> String {
    let spaced = tree.split_whitespace().collect::<Vec<_>>().join(" ");
    ["{ ", " }", ", ", ",}"].iter().zip(["{", "}", ",", "}"]).fold(spaced, |text, (from, to)| text.replace(from, to))
}

/// Every path of a tree such as `a::{b, c::{self, d}}`, written without spaces.
fn expand(tree: &str, before: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let depth = before.len();
    let mut rest = tree;
    while let Some(at) = rest.find("::") {
        if rest.find('{').is_some_and(|brace| brace < at) {
            break;
        }
        before.push(rest[..at].to_string());
        rest = &rest[at + 2..];
    }
    match rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        Some(inner) => pieces(inner).into_iter().for_each(|piece| expand(piece, before, found)),
        None => {
            let name = rest.split(" as ").next().unwrap_or(rest);
            let mut path = before.clone();
            path.extend((name != "self").then(|| name.to_string()));
            found.push(path);
        }
    }
    before.truncate(depth);
}

/// The pieces between commas outside braces.
fn pieces(tree: &str) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&tree[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&tree[from..]);
    found.retain(|piece| !piece.is_empty());
    found
}

/// Paths such as `crate::a::b` or `child::f` in code.
fn in_code(code: &str, children: &BTreeSet<&str>) -> Vec<Vec<String>> {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let tokens = code.split(|c: char| !word(c)).filter(|token| token.contains("::"));
    let paths = tokens.map(|token| token.split("::").map(str::to_string).collect::<Vec<_>>());
    paths
        .filter(|path| {
            let first = path[0].as_str();
            matches!(first, "crate" | "super" | "self") || children.contains(first)
        })
        .collect()
}
