//! Words in their own place: a run whose tag is in another block than the line it is printed in. Word sometimes gives
//! half of a word to the neighbouring item, or uses a marked-content id twice on a page.

use super::super::page::{Marked, PageText, Run};
use super::super::structure::{ContentId, ElementKind, Kid, Tree};
use crate::reader::block::is_label;
use crate::words::letters as letters_of;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

/// Baselines that differ by less than this part of the font size are one line.
const SAME_LINE: f32 = 0.2;
/// Runs of a line that are nearer than this part of the font size are one text; columns are further apart.
const NEAR: f32 = 0.4;
/// A line of a report has some dozens of runs, and a page a few strays; more are left as they are tagged.
const MOST_RUNS: usize = 1000;
const MOST_MOVES: usize = 200;
/// A page counts its marked content from 0, with a few empty pieces; ids beyond this many for a run are left alone.
const IDS_PER_RUN: usize = 16;

/// Runs of marked content, as indices into their page's runs.
#[derive(Default)]
pub struct Content {
    /// The runs of each piece.
    pub runs: FxHashMap<ContentId, SmallVec<[u32; 4]>>,
    /// Pieces under an ActualText that only repeats what is shown, and from or to which a run was moved.
    pub as_shown: FxHashSet<ContentId>,
}

/// Moves every run that is printed within a line of another block to the content beside which it is printed.
pub fn mend(tree: &Tree, pages: &[PageText], content: &mut Content) {
    let mut mender = Mender {
        tree,
        pages,
        owners: owners(tree, pages),
        content,
        repeating: FxHashSet::default(),
        lengths: Lengths::default(),
        tried: 0,
    };
    for (number, page) in (0u32..).zip(pages) {
        if !has_strays(page, number, &mender.owners) {
            continue;
        }
        mender.begin(page, number);
        for line in &mut lines(page, number, &mender.owners) {
            if line.len() < MOST_RUNS && line.windows(2).any(|pair| !pair[0].owner.is(pair[1].owner)) {
                mender.labelled(line, page);
                mender.line(line, page);
            }
        }
    }
}

struct Mender<'d> {
    tree: &'d Tree,
    pages: &'d [PageText],
    owners: Owners,
    content: &'d mut Content,
    /// Elements whose ActualText is known to repeat what is shown.
    repeating: FxHashSet<usize>,
    /// How much text each block has on the page.
    lengths: Lengths,
    /// How many runs were moved, or tried to, on the page.
    tried: usize,
}

/// A run with the block that its tag puts it in.
#[derive(Clone, Copy)]
struct Owned<'p> {
    index: u32,
    run: &'p Run,
    id: ContentId,
    owner: Owner,
}

impl Owned<'_> {
    /// Whether it is in another block, but not in another cell of a table.
    fn may_move_to(&self, owner: Owner) -> bool {
        !self.owner.is(owner) && self.owner.cell == owner.cell
    }
}

/// A block, and the table cell around it: the cells of a row are printed side by side.
#[derive(Clone, Copy)]
struct Owner {
    block: usize,
    cell: Option<usize>,
    /// The element whose ActualText replaces the content.
    actual: Option<usize>,
}

impl Owner {
    /// Whether both are the same block.
    fn is(self, other: Owner) -> bool {
        self.block == other.block
    }
}

/// The block of each piece of content of the pages themselves, by page and MCID.
struct Owners(Vec<OfPage>);

/// The blocks of a page's content by MCID, up to a largest one.
#[derive(Default)]
struct OfPage {
    most: usize,
    blocks: Vec<Option<Owner>>,
}

impl Owners {
    fn get(&self, page: u32, run: &Run) -> Option<Owner> {
        let Marked::Id(mcid) = run.marked else { return None };
        let of_page = self.0.get(page as usize).filter(|_| run.stream == 0)?;
        *of_page.blocks.get(usize::try_from(mcid).ok()?)?
    }

    fn set(&mut self, id: ContentId, owner: Owner) {
        let (Ok(mcid), Some(of_page)) = (usize::try_from(id.mcid), self.0.get_mut(id.page as usize)) else { return };
        if id.stream != 0 || mcid > of_page.most {
            return;
        }
        if of_page.blocks.len() <= mcid {
            of_page.blocks.resize(mcid + 1, None);
        }
        of_page.blocks[mcid].get_or_insert(owner);
    }
}

/// Whether two runs that follow each other in a line are in different blocks: as on few pages. Word shows its runs in
/// the order of the text, whatever their tags.
fn has_strays(page: &PageText, number: u32, owners: &Owners) -> bool {
    page.runs.windows(2).any(|pair| {
        let [a, b] = pair else { return false };
        a.marked != b.marked
            && on_line(a, b)
            && owners.get(number, a).zip(owners.get(number, b)).is_some_and(|(a, b)| !a.is(b) && a.cell == b.cell)
    })
}

/// The block of each piece of content; a label and what it labels are one block.
fn owners(tree: &Tree, pages: &[PageText]) -> Owners {
    let of_page = |page: &PageText| OfPage { most: IDS_PER_RUN * (page.runs.len() + 1), ..OfPage::default() };
    let mut owners = Owners(pages.iter().map(of_page).collect());
    let mut open: Vec<(usize, Owner, bool)> =
        tree.roots.iter().map(|root| (*root, Owner { block: *root, cell: None, actual: None }, false)).collect();
    while let Some((index, around, in_item)) = open.pop() {
        let Some(element) = tree.elements.get(index) else { continue };
        let (owner, in_item) = match element.kind {
            ElementKind::Inline => (around, in_item),
            ElementKind::Label | ElementKind::Block if in_item => (around, true),
            ElementKind::Cell(_) => (Owner { block: index, cell: Some(index), ..around }, false),
            kind => (Owner { block: index, ..around }, kind == ElementKind::Item),
        };
        let owner = Owner { actual: owner.actual.or(element.actual.is_some().then_some(index)), ..owner };
        for kid in &element.kids {
            match kid {
                Kid::Element(kid) => open.push((*kid, owner, in_item)),
                Kid::Content(id) => owners.set(*id, owner),
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
            Some(Owned { index, run, id, owner: owners.get(number, run)? })
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

impl Mender<'_> {
    fn begin(&mut self, page: &PageText, number: u32) {
        self.tried = 0;
        self.lengths.clear();
        for run in &page.runs {
            if let Some(owner) = self.owners.get(number, run) {
                *self.lengths.entry(owner.block).or_default() += length(page, run);
            }
        }
    }

    /// A line behind a bullet or number belongs to its item, whose other lines are below.
    fn labelled(&mut self, line: &mut [Owned], page: &PageText) {
        let Some((label, text)) = line.split_first_mut() else { return };
        let owner = label.owner;
        let strayed = |o: &Owned| o.may_move_to(owner);
        let blank = |o: &Owned| length(page, o.run) == 0;
        if !is_label(page.str(label.run).trim()) || !text.iter().all(|o| blank(o) || strayed(o)) {
            return;
        }
        let mut last = *label;
        for stray in text.iter_mut().filter(|o| strayed(o)) {
            if self.move_run(stray, last, true) {
                last = *stray;
            }
        }
    }

    /// A run in the middle of another block's line belongs to it, if the rest of its own block is elsewhere.
    fn line(&mut self, line: &mut [Owned], page: &PageText) {
        let lengths = lengths(line, page);
        let Some(most) = line.iter().map(|o| o.owner).max_by_key(|owner| lengths.get(&owner.block)) else { return };
        // its block has more text above or below than in this line
        let elsewhere = |o: &Owned, all: &Lengths| {
            let of = |lengths: &Lengths| lengths.get(&o.owner.block).copied().unwrap_or(0);
            of(all) > 2 * of(&lengths)
        };
        for at in 0..line.len() {
            let mut stray = line[at];
            if !stray.may_move_to(most) || length(page, stray.run) == 0 || !elsewhere(&stray, &self.lengths) {
                continue;
            }
            let left = at.checked_sub(1).map(|i| line[i]).filter(|o| is_near(o.run, stray.run));
            let right = line.get(at + 1).copied().filter(|o| is_near(stray.run, o.run));
            let beside = left.map(|o| (o, true)).into_iter().chain(right.map(|o| (o, false)));
            if let Some((beside, after)) = beside.into_iter().find(|(o, _)| o.owner.is(most))
                && self.move_run(&mut stray, beside, after)
            {
                line[at] = stray;
            }
        }
    }

    /// Moves a run, unless ActualText says something else than what is shown.
    fn move_run(&mut self, stray: &mut Owned, beside: Owned, after: bool) -> bool {
        self.tried += 1;
        if self.tried > MOST_MOVES {
            return false;
        }
        let replaced: Vec<usize> = [stray.owner, beside.owner].iter().filter_map(|owner| owner.actual).collect();
        if !replaced.iter().all(|element| self.repeats(*element)) {
            return false;
        }
        for element in replaced {
            self.repeating.insert(element);
            self.content
                .as_shown
                .extend(self.tree.elements.get(element).iter().flat_map(|e| self.tree.content_below(e)));
        }
        if let Some(own) = self.content.runs.get_mut(&stray.id) {
            own.retain(|index| *index != stray.index);
        }
        let runs = self.content.runs.entry(beside.id).or_default();
        let at = runs.iter().position(|index| *index == beside.index).map_or(runs.len(), |at| at + usize::from(after));
        runs.insert(at, stray.index);
        (stray.id, stray.owner) = (beside.id, beside.owner);
        true
    }

    /// Whether an element's ActualText says what its content shows.
    fn repeats(&self, index: usize) -> bool {
        if self.repeating.contains(&index) {
            return true;
        }
        let Some(element) = self.tree.elements.get(index) else { return false };
        let ids = self.tree.content_below(element);
        let runs = ids.iter().filter_map(|id| Some((self.pages.get(id.page as usize)?, self.content.runs.get(id)?)));
        let shown = runs.flat_map(|(page, runs)| {
            runs.iter().filter_map(|index| page.runs.get(*index as usize)).flat_map(|run| letters_of(page.str(run)))
        });
        element.actual.as_deref().is_some_and(|actual| letters_of(actual).eq(shown))
    }
}

/// How much text each block has, by its index.
type Lengths = FxHashMap<usize, usize>;

fn lengths(line: &[Owned], page: &PageText) -> Lengths {
    let mut lengths = Lengths::default();
    line.iter().for_each(|o| *lengths.entry(o.owner.block).or_default() += length(page, o.run));
    lengths
}

fn length(page: &PageText, run: &Run) -> usize {
    page.str(run).trim().len()
}

fn is_near(left: &Run, right: &Run) -> bool {
    (right.x0 - left.x1).abs() < NEAR * left.size.max(right.size)
}
