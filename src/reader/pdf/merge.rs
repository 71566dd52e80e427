//! Puts the blocks of two readings into one order.

use crate::model::document::Node;

/// Text that no tag claims goes before the first block that is lower or on a later page.
pub fn in_place(nodes: Vec<Node>, orphans: Vec<Node>) -> Vec<Node> {
    // The lowest position so far only gets lower, so the first node below an orphan is found by binary search.
    let mut lowest = Vec::with_capacity(nodes.len());
    for node in &nodes {
        let before = lowest.last().copied().unwrap_or_default();
        lowest.push(top_of(node).map_or(before, |place| if is_below(place, before) { place } else { before }));
    }
    let mut placed: Vec<(usize, (u32, f32), Node)> = orphans
        .into_iter()
        .filter_map(|orphan| {
            let place = top_of(&orphan)?;
            Some((lowest.partition_point(|low| !is_below(*low, place)), place, orphan))
        })
        .collect();
    placed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.0.cmp(&b.1.0)).then(b.1.1.total_cmp(&a.1.1)));
    let mut orphans = placed.into_iter().peekable();
    let mut merged = Vec::with_capacity(nodes.len() + orphans.len());
    for (index, node) in nodes.into_iter().enumerate() {
        merged.extend(std::iter::from_fn(|| orphans.next_if(|(at, ..)| *at <= index)).map(|(.., orphan)| orphan));
        merged.push(node);
    }
    merged.extend(orphans.map(|(.., orphan)| orphan));
    merged
}

/// Whether a place, page and height, comes after another one.
fn is_below(place: (u32, f32), other: (u32, f32)) -> bool {
    place.0 > other.0 || place.0 == other.0 && place.1 < other.1
}

/// Page (from 1) and first baseline of a node's first block.
fn top_of(node: &Node) -> Option<(u32, f32)> {
    match node {
        Node::Text(block) => Some((block.place.page?, block.frame?.y1)),
        Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).find_map(top_of),
    }
}
