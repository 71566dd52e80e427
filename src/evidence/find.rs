//! Finds the letters that print given words.

use crate::model::glyph::Glyph;
use crate::model::place::Place;
use crate::model::trace::{BlockSpan, Trace};
use std::cell::Cell;
use std::ops::Range;

/// A piece may continue in any of the next blocks, up to this many: notes and tables may separate a paragraph's halves.
const AHEAD: usize = 24;
/// Words that are not in the anchor's block are looked for in this many blocks before and after it.
const NEAR: usize = 4;
/// No value is divided into more pieces than this.
const PIECES: usize = 64;
/// The largest number of letters examined for a record; real reports need a hundredth of it.
const EFFORT: u64 = 1_000_000_000;

/// Where words may begin and end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bounds {
    /// Only at whole words.
    Words,
    /// Anywhere.
    Any,
}

/// Pieces of a trace's letters.
type LetterSpans = Vec<Range<usize>>;

/// Finds a record's words in a document's letters.
pub(super) struct Finder<'t> {
    pub(super) trace: &'t Trace,
    effort: Cell<u64>,
}

impl<'t> Finder<'t> {
    pub(super) fn new(trace: &'t Trace) -> Self {
        Finder { trace, effort: Cell::new(EFFORT) }
    }

    /// Uses up the effort for this many letters; false once a hostile document has used it all. Then no more is found.
    pub(super) fn spend(&self, letters: usize) -> bool {
        let left = self.effort.get().saturating_sub(letters as u64);
        self.effort.set(left);
        left > 0
    }

    /// The letters that print these words at this place; `None` if they are not found, or not with certainty.
    pub(super) fn find_letters(&self, wanted: &[char], place: Place) -> Option<Vec<Glyph>> {
        if wanted.is_empty() {
            return None;
        }
        let anchored = place.anchor.block.and_then(|block| self.anchored(wanted, block as usize, place));
        if let Some(spans) = anchored.or_else(|| self.only_on_page(wanted, place.page?)) {
            let letters = spans.into_iter().filter_map(|span| self.trace.letters.get(span));
            return Some(letters.flatten().copied().collect());
        }
        self.only_shown(wanted, place.page?)
    }

    fn anchored(&self, wanted: &[char], block: usize, place: Place) -> Option<LetterSpans> {
        let front = self.trace.blocks.get(block)?.range.start;
        let behind = front + place.anchor.letters as usize;
        self.in_block(wanted, block, behind, Bounds::Words)
            .or_else(|| self.in_block(wanted, block, front, Bounds::Words))
            .or_else(|| self.in_block(wanted, block, front, Bounds::Any))
            .or_else(|| self.near(wanted, block))
    }

    /// The first place in a block, from this letter on, where the words begin.
    fn in_block(&self, wanted: &[char], block: usize, from: usize, bounds: Bounds) -> Option<LetterSpans> {
        let end = self.trace.blocks.get(block)?.range.end;
        (from..end).find_map(|at| self.follow(wanted, block, at, bounds))
    }

    /// In the nearest of the surrounding blocks, earlier ones first: labels come before or above their grades.
    fn near(&self, wanted: &[char], block: usize) -> Option<LetterSpans> {
        let around = (1..=NEAR).flat_map(|step| [block.checked_sub(step), Some(block + step)]).flatten();
        let front = |other: usize| self.trace.blocks.get(other).map(|block| block.range.start);
        around
            .filter_map(|other| Some((other, front(other)?)))
            .find_map(|(other, front)| self.in_block(wanted, other, front, Bounds::Words))
    }

    fn only_on_page(&self, wanted: &[char], page: u32) -> Option<LetterSpans> {
        let blocks = self.trace.on_page(page);
        let starts = blocks.flat_map(|(index, block)| block.range.clone().map(move |at| (index, at)));
        only(starts.filter_map(|(block, at)| self.follow(wanted, block, at, Bounds::Words)))
    }

    /// In everything shown on the page, including headers and footers.
    fn only_shown(&self, wanted: &[char], page: u32) -> Option<Vec<Glyph>> {
        let shown = &self.trace.shown;
        let shown = shown.get(shown.partition_point(|letter| letter.page < page)..)?;
        let shown = shown.get(..shown.partition_point(|letter| letter.page == page))?;
        only(shown.windows(wanted.len()).filter(|letters| self.begin_alike(letters, wanted) == wanted.len()))
            .map(<[Glyph]>::to_vec)
    }

    /// How many letters both have in common at the start; 0 when the effort is used up.
    fn begin_alike(&self, letters: &[Glyph], wanted: &[char]) -> usize {
        let alike = letters.iter().zip(wanted).take_while(|(letter, wanted)| letter.character == **wanted).count();
        if self.spend(alike + 1) { alike } else { 0 }
    }

    /// The words from this letter of a block on, as far as they continue over whole blocks.
    fn follow(&self, wanted: &[char], block: usize, at: usize, bounds: Bounds) -> Option<LetterSpans> {
        let mut spans = Vec::new();
        let starts = bounds == Bounds::Any || self.trace.letters.get(at)?.begins_word;
        (starts && self.step(wanted, block, at, bounds, &mut spans)).then_some(spans)
    }

    fn step(&self, wanted: &[char], block: usize, at: usize, bounds: Bounds, spans: &mut LetterSpans) -> bool {
        let Some(BlockSpan { range, .. }) = self.trace.blocks.get(block) else { return false };
        let here = self.trace.letters.get(at..range.end).unwrap_or_default();
        let length = here.len().min(wanted.len());
        if length == 0 || spans.len() > PIECES || self.begin_alike(here, wanted) < length {
            return false;
        }
        spans.push(at..at + length);
        let rest = &wanted[length..];
        let ends = || bounds == Bounds::Any || here.get(length).is_none_or(|next| next.begins_word);
        let goes_on = |(next, at)| self.step(rest, next, at, bounds, spans);
        if if rest.is_empty() { ends() } else { self.next_starts(block).any(goes_on) } {
            return true;
        }
        spans.pop();
        false
    }

    /// Where the words of the next blocks begin: after their labels, or with them.
    fn next_starts(&self, block: usize) -> impl Iterator<Item = (usize, usize)> {
        let blocks = self.trace.blocks.iter().enumerate().skip(block);
        let last_page = self.trace.blocks.get(block).map_or(0, |b| b.page.saturating_add(2));
        let near = blocks.skip(1).take(AHEAD).filter(move |(_, next)| next.page <= last_page);
        near.flat_map(|(index, BlockSpan { range, label, .. })| {
            let with_label = (*label > 0).then_some((index, range.start));
            [Some((index, range.start + label)), with_label].into_iter().flatten()
        })
    }
}

/// The only item, if there is exactly one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}
