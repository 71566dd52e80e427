//! Files that use each other, directly or through others: strongly connected components of more than one file.

use std::collections::{BTreeMap, BTreeSet};

type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The circles, each with its files in order.
pub fn circles<'a>(arrows: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Vec<String>> {
    let mut graph: Graph = BTreeMap::new();
    for (from, to) in arrows {
        graph.entry(from).or_default().insert(to);
    }
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (*file, reached(&graph, file))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (file, reached) in reach.iter().filter(|(file, reached)| reached.contains(*file)) {
        let back = |other: &&&str| reach.get(**other).is_some_and(|from| from.contains(file));
        found.insert(reached.iter().filter(back).map(|other| other.to_string()).collect());
    }
    found.into_iter().collect()
}

/// Every file that can be reached from this one.
fn reached<'a>(graph: &Graph<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = vec![from];
    while let Some(file) = open.pop() {
        for next in graph.get(file).into_iter().flatten() {
            if seen.insert(*next) {
                open.push(next);
            }
        }
    }
    seen
}
