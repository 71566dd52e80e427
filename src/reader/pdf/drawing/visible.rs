//! Which of a page's texts can be seen.

use super::area::{Area, contains, overlap, size, union};
use super::hidden::{Hidden, Why};
use super::values::{Ink, Paint, PaintKind, Text, core, hides, is_outside, is_over, touches};
use super::{doubled, glyphs};
use crate::reader::pdf::page::{Marked, PageText};
use crate::words::is_blank;
use std::ops::Range;

/// Glyphs of this opacity or less can't be seen.
const TRANSPARENT: f32 = 0.02;
/// Type smaller than this, in points, can't be read on paper.
const SMALLEST: f32 = 1.5;
/// Colours whose components differ by no more than this are one.
const SAME_COLOR: i32 = 8;
/// A picture that covers this part of the page is a scan; text under it is its recognised text.
const SCAN: f32 = 0.5;
/// Boxes thinner than this, in points, are lines: they hide no text.
const THINNEST: f32 = 3.0;
/// Texts of which more than this part of the shorter one is over the other are printed over each other.
const OVERPRINT: f32 = 0.3;
/// How many runs of an annotation are compared with a page's.
const MOST_OVER: usize = 64;
/// A page has some dozens of boxes and pictures, a map or a chart some thousands.
const MOST_PAINTS: usize = 4096;
/// How many colours of boxes are compared first.
const MOST_COLORS: usize = 16;
/// How many texts and boxes of a page are compared.
const MOST_COMPARED: usize = 2_000_000;

#[derive(Debug, Clone, Copy)]
struct Drawn {
    paint: Paint,
    /// How many texts are drawn before.
    at: usize,
}

/// How closely a page's texts must be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether some may be drawn over others.
    overlaps: bool,
    /// Whether each glyph's place is needed.
    pub by_glyph: bool,
}

/// What is drawn on a page, in order.
#[derive(Debug)]
pub struct Drawing {
    page: Area,
    texts: Vec<Text>,
    paints: Vec<Drawn>,
    /// Whether there are more boxes and pictures than were kept.
    more: bool,
    /// The colours of boxes, as far as they are few.
    colors: Vec<u32>,
    /// Whether there is a picture of nearly the whole page.
    scanned: bool,
}

impl Drawing {
    /// For a page of which this area is shown.
    pub fn new(page: Area) -> Self {
        Drawing { page, texts: Vec::new(), paints: Vec::new(), more: false, colors: Vec::new(), scanned: false }
    }

    /// Makes room for this many texts.
    pub fn reserve(&mut self, texts: usize) {
        self.texts.reserve(texts);
    }

    /// Adds the text of the page's next run.
    pub fn text(&mut self, text: Text) {
        self.texts.push(text);
    }

    /// The runs from this one on are replaced by one in their place.
    pub fn join(&mut self, first: usize) {
        let around = self.texts.iter().skip(first).map(|text| text.area).reduce(union);
        self.texts.truncate(first.saturating_add(1));
        if let (Some(text), Some(around)) = (self.texts.get_mut(first), around) {
            text.area = around;
        }
    }

    /// Texts that were invisible, from this run on, are now seen: they cut what is painted to their shape.
    pub fn reveal(&mut self, first: usize) {
        self.texts.iter_mut().skip(first).for_each(|text| text.ink = Ink { color: None, opacity: 1.0 });
    }

    /// How many texts there are.
    pub fn count(&self) -> usize {
        self.texts.len()
    }

    /// Adds a box or picture.
    pub fn paint(&mut self, mut paint: Paint) {
        paint.area = overlap(paint.area, self.page);
        let [x0, y0, x1, y1] = paint.area;
        // a picture of no area may be a dot or a sign, but hides nothing
        let thin = !(x1 - x0 >= THINNEST && y1 - y0 >= THINNEST);
        if thin {
            return;
        }
        self.scanned |= matches!(paint.kind, PaintKind::Picture(_)) && size(paint.area) > SCAN * size(self.page);
        if let PaintKind::Box(color) = paint.kind
            && !self.colors.contains(&color)
            && self.colors.len() < MOST_COLORS
        {
            self.colors.push(color);
        }
        if self.paints.len() < MOST_PAINTS {
            self.paints.push(Drawn { paint, at: self.texts.len() });
        } else {
            self.more = true;
        }
    }

    /// How closely the texts must be looked at.
    pub fn look(&self, page: &PageText) -> Look {
        let overlaps = doubled::may_overlap(page);
        Look { overlaps, by_glyph: self.needs_glyphs(page, overlaps) }
    }

    /// Whether some texts are drawn over each other in parts, or a box or picture is drawn over some.
    fn needs_glyphs(&self, page: &PageText, overlaps: bool) -> bool {
        let is_under = |index: usize| {
            let Some(text) = self.texts.get(index) else { return false };
            let hides = |drawn: &Drawn| hides(drawn.paint.kind) && touches(drawn.paint.area, text);
            self.later(index).iter().any(hides)
                && !self.is_under_scan(index)
                && self.may_be_seen(index)
                && page.runs.get(index).is_some_and(|run| !is_blank(page.str(run)))
        };
        (0..self.texts.len()).any(is_under)
            || overlaps && doubled::overlap_in_parts(page, |index| self.may_be_seen(index))
    }

    /// Empties the runs that can't be seen and those that repeat another one, and returns the former. With the
    /// page's glyphs, parts of runs too.
    pub fn settle(&self, page: &mut PageText, look: Look) -> Vec<Hidden> {
        let texts = 0..self.texts.len().min(page.runs.len());
        let whys: Vec<(usize, Why)> = texts.filter_map(|index| Some((index, self.why(index)?))).collect();
        let whys = whys.into_iter().filter(|(_, why)| *why != Why::Covered || !look.by_glyph);
        let mut hidden: Vec<_> = whys.map(|(index, why)| (index, why, empty(page, index))).collect();
        if look.by_glyph {
            let is_covered = |index: usize, [x0, y0, x1, y1]: Area| {
                let (x, y) = ((x0 + x1) / 2.0, (y0 + y1) / 2.0);
                let covers = |drawn: &Drawn| hides(drawn.paint.kind) && contains(drawn.paint.area, x, y);
                !self.is_under_scan(index) && self.later(index).iter().any(covers)
            };
            let parts = glyphs::take_out(page, is_covered);
            hidden.extend(parts.into_iter().map(|(index, text)| (index, Why::Covered, text)));
        } else if look.overlaps {
            doubled::take_out(page);
        }
        hidden.sort_by_key(|(index, ..)| *index);
        self.report(page, hidden)
    }

    /// Neighbouring hidden texts as one; what is printed over covered ones takes their place in the tags.
    fn report(&self, page: &mut PageText, hidden: Vec<(usize, Why, String)>) -> Vec<Hidden> {
        let mut found: Vec<(Option<usize>, Hidden)> = Vec::new();
        for (index, why, text) in hidden {
            let cover = (why == Why::Covered).then(|| self.cover(index)).flatten();
            let instead = cover.map(|cover| self.instead(page, index, cover)).unwrap_or_default();
            if text.trim().is_empty() {
                continue;
            }
            match found.last_mut() {
                Some((last, group)) if group.why == why && *last == cover => {
                    group.text.push(' ');
                    group.text.push_str(&text);
                    group.instead.push_str(&instead);
                }
                _ => found.push((cover, Hidden { why, text, instead })),
            }
        }
        found.into_iter().map(|(_, hidden)| hidden).collect()
    }

    /// The first box that covers some of a text.
    fn cover(&self, index: usize) -> Option<usize> {
        let text = self.texts.get(index)?;
        let first = self.paints.partition_point(|drawn| drawn.at <= index);
        let covers = |drawn: &Drawn| hides(drawn.paint.kind) && touches(drawn.paint.area, text);
        Some(first + self.paints.get(first..)?.iter().position(covers)?)
    }

    /// The words printed over a covered text, behind its cover; those outside the tags take its place in them.
    fn instead(&self, page: &mut PageText, index: usize, cover: usize) -> String {
        let (Some(text), Some(drawn)) = (self.texts.get(index), self.paints.get(cover)) else { return String::new() };
        let Some((marked, stream)) = page.runs.get(index).map(|run| (run.marked, run.stream)) else {
            return String::new();
        };
        let area = overlap(text.area, drawn.paint.area);
        let mut words = String::new();
        for (over, other) in self.texts.iter().enumerate().skip(drawn.at.max(index + 1)) {
            let meets = overlap(other.area, area);
            if meets[0] >= meets[2] || meets[1] >= meets[3] {
                continue;
            }
            let Some(range) = page.runs.get(over).map(|run| run.text.clone()) else { break };
            words.push_str(page.text.get(range.start as usize..range.end as usize).unwrap_or_default());
            if let Some(run) = page.runs.get_mut(over).filter(|run| run.marked == Marked::None) {
                (run.marked, run.stream) = (marked, stream);
            }
        }
        words
    }

    /// The words over which these runs are written without hiding them, if so.
    pub fn written_over(&self, page: &PageText, runs: Range<usize>) -> Option<Hidden> {
        let over = self.texts.get(runs.clone()).unwrap_or_default();
        let meets = |a: &Text, b: &Text| {
            let both = overlap(core(a), core(b));
            both[3] > both[1] && both[2] - both[0] > OVERPRINT * (a.area[2] - a.area[0]).min(b.area[2] - b.area[0])
        };
        let below = self.texts.iter().enumerate().take(runs.start);
        let below = below.filter(|(_, text)| over.iter().take(MOST_OVER).any(|over| meets(text, over)));
        let words = |index: usize| page.runs.get(index).map(|run| page.str(run)).unwrap_or_default();
        let text: String = below.map(|(index, _)| words(index)).collect();
        let instead: String = runs.map(words).collect();
        let are_words = [&text, &instead].iter().all(|words| words.chars().any(char::is_alphanumeric));
        are_words.then_some(Hidden { why: Why::Covered, text, instead })
    }

    /// Whether most of the page's text was recognised in a picture of it: it has no ink, or the picture is over it.
    pub fn is_recognised(&self, page: &PageText) -> bool {
        let is_laid = |index: usize| {
            let invisible = self.texts.get(index).is_some_and(|text| text.ink.opacity <= TRANSPARENT);
            invisible || self.is_under_scan(index)
        };
        let lengths = page.runs.iter().map(|run| run.text.end.saturating_sub(run.text.start));
        let (mut all, mut laid) = (0u64, 0u64);
        for (index, length) in lengths.enumerate().filter(|_| self.scanned) {
            all += u64::from(length);
            laid += if is_laid(index) { u64::from(length) } else { 0 };
        }
        laid * 2 > all
    }

    /// Whether nothing but a box or a picture may hide a text.
    fn may_be_seen(&self, index: usize) -> bool {
        self.why(index).is_none_or(|why| why == Why::Covered)
    }

    /// Why a text can't be seen, if so.
    fn why(&self, index: usize) -> Option<Why> {
        let text = *self.texts.get(index)?;
        if !text.on {
            return Some(Why::Layer);
        }
        if is_outside(&text, text.clip) || is_outside(&text, self.page) {
            return Some(Why::Outside);
        }
        if text.ink.opacity <= TRANSPARENT {
            return (!self.is_on_picture(&text)).then_some(Why::Invisible);
        }
        if self.is_covered(index, &text) {
            return Some(Why::Covered);
        }
        if text.size < SMALLEST {
            return Some(Why::Tiny);
        }
        self.has_color_of_ground(index, &text).then_some(Why::Ground)
    }

    fn is_on_picture(&self, text: &Text) -> bool {
        let is_picture = |drawn: &&Drawn| matches!(drawn.paint.kind, PaintKind::Picture(_));
        self.scanned || self.paints.iter().filter(is_picture).any(|drawn| touches(drawn.paint.area, text))
    }

    fn is_covered(&self, index: usize, text: &Text) -> bool {
        let covers = self.later(index).iter().any(|drawn| hides(drawn.paint.kind) && is_over(drawn.paint.area, text));
        covers && !self.is_under_scan(index)
    }

    /// Text under a picture of the whole page is what was recognised in it.
    fn is_under_scan(&self, index: usize) -> bool {
        let scan = |drawn: &Drawn| {
            matches!(drawn.paint.kind, PaintKind::Picture(_)) && size(drawn.paint.area) > SCAN * size(self.page)
        };
        self.scanned && self.later(index).iter().any(scan)
    }

    /// Whether a text has the colour of what is under it: the last box that is, or the paper. If other things are
    /// there too, it may be seen.
    fn has_color_of_ground(&self, index: usize, text: &Text) -> bool {
        const PAPER: u32 = 0xFF_FF_FF;
        let Some(color) = text.ink.color.filter(|_| !self.more) else { return false };
        let may_match = self.colors.len() == MOST_COLORS || self.colors.iter().any(|ground| is_same(*ground, color));
        if !may_match && !is_same(PAPER, color) {
            return false;
        }
        for drawn in self.earlier(index).iter().rev() {
            if !touches(drawn.paint.area, text) {
                continue;
            }
            match drawn.paint.kind {
                PaintKind::Box(ground) if is_same(ground, color) => {
                    if is_over(drawn.paint.area, text) {
                        return true;
                    }
                }
                _ => return false,
            }
        }
        is_same(PAPER, color)
    }

    /// What is painted after a text, as far as the limit allows.
    fn later(&self, index: usize) -> &[Drawn] {
        if self.paints.last().is_none_or(|last| last.at <= index) {
            return &[];
        }
        let first = self.paints.partition_point(|drawn| drawn.at <= index);
        let all = self.paints.get(first..).unwrap_or_default();
        if self.compares_too_many() { &[] } else { all }
    }

    fn earlier(&self, index: usize) -> &[Drawn] {
        let end = self.paints.partition_point(|drawn| drawn.at <= index);
        if self.compares_too_many() { &[] } else { self.paints.get(..end).unwrap_or_default() }
    }

    fn compares_too_many(&self) -> bool {
        self.texts.len().saturating_mul(self.paints.len()) > MOST_COMPARED
    }
}

/// Empties a run, which keeps its place in the marked content, and returns its characters.
fn empty(page: &mut PageText, index: usize) -> String {
    let text = page.runs.get(index).map(|run| page.str(run).to_owned()).unwrap_or_default();
    if let Some(run) = page.runs.get_mut(index) {
        run.text.end = run.text.start;
    }
    text
}

fn is_same(a: u32, b: u32) -> bool {
    [16, 8, 0].iter().all(|shift| ((a >> shift & 0xFF) as i32 - (b >> shift & 0xFF) as i32).abs() <= SAME_COLOR)
}
