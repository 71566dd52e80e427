//! Words in their own place: a run whose tag is in another block than the line it is printed in. Word sometimes gives
//! half of a word to the neighbouring item, or uses a marked-content id twice on a page.

use super::super::page::{Marked, PageText, Run};
use super::super::structure::{ContentId, ElementKind, Kid, Tree};
use crate::reader::block::is_label;
use rustc_hash::FxHashMap;

/// Baselines that differ by less than this part of the font size are one line.
const SAME_LINE: f32 = 0.2;
/// Runs of a line that are nearer than this part of the font size are one text; columns are further apart.
const NEAR: f32 = 0.4;

/// The runs of each piece of marked content, as indices into its page's runs.
pub type Content = FxHashMap<ContentId, Vec<u32>>;

/// Moves every run that is printed within a line of another block to the content beside which it is printed.
pub fn mend(tree: &Tree, pages: &[PageText], content: &mut Content) {
    let owners = owners(tree);
    for (number, page) in (0u32..).zip(pages) {
        let mut lines = lines(page, number, &owners);
        for line in &mut lines {
            if line.windows(2).any(|pair| pair[0].owner != pair[1].owner) {
                mend_labelled(line, page, content);
                mend_line(line, page, number, &owners, content);
            }
        }
    }
}

/// A run with the block that its tag puts it in.
#[derive(Clone, Copy)]
struct Owned<'p> {
    index: u32,
    run: &'p Run,
    id: ContentId,
    owner: Owner,
}

/// A block, and the table cell around it: the cells of a row are printed side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Owner {
    block: usize,
    cell: Option<usize>,
}

type Owners = FxHashMap<ContentId, Owner>;

/// The block of each piece of content; a label and what it labels are one block. What ActualText replaces is left alone.
fn owners(tree: &Tree) -> Owners {
    let mut owners = Owners::default();
    let mut open: Vec<(usize, Owner, bool)> =
        tree.roots.iter().map(|root| (*root, Owner { block: *root, cell: None }, false)).collect();
    while let Some((index, around, in_item)) = open.pop() {
        let Some(element) = tree.elements.get(index).filter(|element| element.actual.is_none()) else { continue };
        let (owner, in_item) = match element.kind {
            ElementKind::Inline => (around, in_item),
            ElementKind::Label | ElementKind::Block if in_item => (around, true),
            ElementKind::Cell(_) => (Owner { block: index, cell: Some(index) }, false),
            kind => (Owner { block: index, ..around }, kind == ElementKind::Item),
        };
        for kid in &element.kids {
            match kid {
                Kid::Element(kid) => open.push((*kid, owner, in_item)),
                Kid::Content(id) => {
                    owners.entry(*id).or_insert(owner);
                }
            }
        }
    }
    owners
}

/// The tagged runs of a page in lines, each from left to right.
fn lines<'p>(page: &'p PageText, number: u32, owners: &Owners) -> Vec<Vec<Owned<'p>>> {
    let mut runs: Vec<Owned> = (0u32..)
        .zip(&page.runs)
        .filter_map(|(index, run)| {
            let Marked::Id(mcid) = run.marked else { return None };
            let id = ContentId { page: number, stream: run.stream, mcid };
            Some(Owned { index, run, id, owner: *owners.get(&id)? })
        })
        .collect();
    runs.sort_by(|a, b| b.run.y.total_cmp(&a.run.y));
    let mut lines: Vec<Vec<Owned>> = Vec::new();
    for owned in runs {
        match lines.last_mut() {
            Some(line) if line.first().is_some_and(|first| on_line(first.run, owned.run)) => line.push(owned),
            _ => lines.push(vec![owned]),
        }
    }
    lines.iter_mut().for_each(|line| line.sort_by(|a, b| a.run.x0.total_cmp(&b.run.x0)));
    lines
}

fn on_line(a: &Run, b: &Run) -> bool {
    (a.y - b.y).abs() < SAME_LINE * a.size.max(b.size)
}

/// A line behind a bullet or number belongs to its item, whose other lines are below.
fn mend_labelled(line: &mut [Owned], page: &PageText, content: &mut Content) {
    let Some((label, text)) = line.split_first_mut() else { return };
    let owner = label.owner;
    let strayed = |o: &Owned| o.owner != owner && o.owner.cell == owner.cell;
    let blank = |o: &Owned| length(page, o.run) == 0;
    if !is_label(page.str(label.run).trim()) || !text.iter().all(|o| blank(o) || strayed(o)) {
        return;
    }
    let mut last = *label;
    for stray in text.iter_mut().filter(|o| strayed(o)) {
        move_run(content, *stray, last, true);
        *stray = Owned { id: last.id, owner, ..*stray };
        last = *stray;
    }
}

fn mend_line(line: &mut [Owned], page: &PageText, number: u32, owners: &Owners, content: &mut Content) {
    let count = |owner: Owner| line.iter().filter(|o| o.owner == owner).map(|o| length(page, o.run)).sum::<usize>();
    let most = line.iter().map(|o| o.owner).max_by_key(|owner| count(*owner));
    let Some(most) = most else { return };
    let is_stray = |o: &Owned| o.owner != most && o.owner.cell == most.cell && length(page, o.run) > 0;
    let strays: Vec<usize> = (0..line.len()).filter(|at| is_stray(&line[*at])).collect();
    let elsewhere = |owned: &Owned| has_other_lines(owned, page, number, owners);
    for at in strays {
        let stray = line[at];
        if !elsewhere(&stray) {
            continue;
        }
        let left = at.checked_sub(1).map(|i| line[i]).filter(|o| o.owner == most && is_near(o.run, stray.run));
        let right = line.get(at + 1).copied().filter(|o| o.owner == most && is_near(stray.run, o.run));
        let Some((beside, after)) = left.map(|o| (o, true)).or(right.map(|o| (o, false))) else { continue };
        move_run(content, stray, beside, after);
        line[at] = Owned { id: beside.id, owner: most, ..stray };
    }
}

fn length(page: &PageText, run: &Run) -> usize {
    page.str(run).trim().len()
}

/// Whether its block has more text above or below than in this line.
fn has_other_lines(owned: &Owned, page: &PageText, number: u32, owners: &Owners) -> bool {
    let (mut here, mut others) = (0, 0);
    for run in &page.runs {
        let Marked::Id(mcid) = run.marked else { continue };
        if owners.get(&ContentId { page: number, stream: run.stream, mcid }) == Some(&owned.owner) {
            *(if on_line(owned.run, run) { &mut here } else { &mut others }) += length(page, run);
        }
    }
    others > here
}

fn is_near(left: &Run, right: &Run) -> bool {
    (right.x0 - left.x1).abs() < NEAR * left.size.max(right.size)
}

fn move_run(content: &mut Content, stray: Owned, beside: Owned, after: bool) {
    if let Some(own) = content.get_mut(&stray.id) {
        own.retain(|index| *index != stray.index);
    }
    let Some(runs) = content.get_mut(&beside.id) else { return };
    let at = runs.iter().position(|index| *index == beside.index).map_or(runs.len(), |at| at + usize::from(after));
    runs.insert(at, stray.index);
}
