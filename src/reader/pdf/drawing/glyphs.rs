//! Parts of runs that are covered or drawn twice, glyph by glyph.

use super::area::Area;
use super::doubled::is_same_place;
use crate::reader::pdf::page::{PageText, PlacedGlyph};
use rustc_hash::FxHashMap;

/// Glyphs within this many points are compared.
const CELL: f32 = 2.0;
/// So many of a letter fit into a square of that side; of dust, no more are compared.
const MOST_IN_CELL: usize = 32;

/// What becomes of a glyph.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Kept,
    Covered,
    Doubled,
}

/// Glyphs by their text and place.
#[derive(Default)]
struct Places {
    /// A number for each text, so that a place is looked up without copying it.
    texts: FxHashMap<String, u32>,
    glyphs: FxHashMap<(u32, i32, i32), Vec<Area>>,
}

/// Takes covered glyphs and those that repeat another one out of the runs. Returns each run that had covered glyphs
/// with their text.
pub fn take_out(page: &mut PageText, is_covered: impl Fn(usize, Area) -> bool) -> Vec<(usize, String)> {
    let all: Vec<Vec<(String, PlacedGlyph)>> = (0..page.runs.len()).map(|index| glyphs_of(page, index)).collect();
    let (mut seen, mut kept) = (Places::default(), Places::default());
    for (index, glyphs) in all.iter().enumerate() {
        for (text, glyph) in glyphs.iter().filter(|(_, glyph)| !is_covered(index, glyph.frame)) {
            seen.takes(text, glyph.frame);
        }
    }
    let mut covered = Vec::new();
    for (index, glyphs) in all.iter().enumerate() {
        // what is covered and drawn anew can be seen; single letters may come to the same place by chance
        let inked = glyphs.iter().filter(|(text, glyph)| !text.trim().is_empty() && is_covered(index, glyph.frame));
        let (again, other): (Vec<_>, Vec<_>) = inked.partition(|(text, glyph)| seen.has(text, glyph.frame));
        let anew = again.len() > other.len();
        let fate = |(text, glyph): &(String, PlacedGlyph)| match is_covered(index, glyph.frame)
            && !(anew && seen.has(text, glyph.frame))
        {
            true => Fate::Covered,
            false if kept.takes(text, glyph.frame) => Fate::Kept,
            false => Fate::Doubled,
        };
        let fates: Vec<Fate> = glyphs.iter().map(fate).collect();
        let inked = || glyphs.iter().zip(&fates).filter(|((text, _), _)| !text.trim().is_empty());
        if inked().all(|(_, fate)| *fate == Fate::Kept) {
            continue;
        }
        let hidden = glyphs.iter().zip(&fates).filter(|(_, fate)| **fate == Fate::Covered);
        let hidden: String = hidden.map(|((text, _), _)| text.as_str()).collect();
        if !hidden.trim().is_empty() {
            covered.push((index, hidden));
        }
        let is_left = inked().any(|(_, fate)| *fate == Fate::Kept);
        rewrite(page, index, is_left.then(|| glyphs.iter().zip(&fates)));
    }
    covered
}

impl Places {
    /// Keeps a glyph, unless the same one is at this place.
    fn takes(&mut self, text: &str, frame: Area) -> bool {
        let key = text.trim();
        let number = self.texts.get(key).copied();
        if number.is_some_and(|number| self.is_near(number, frame)) {
            return false;
        }
        if !key.is_empty() && frame.iter().all(|side| side.is_finite()) {
            let new = self.texts.len() as u32;
            let number = number.unwrap_or_else(|| *self.texts.entry(key.to_owned()).or_insert(new));
            let (column, line) = cell(frame);
            let here = self.glyphs.entry((number, column, line)).or_default();
            here.extend((here.len() < MOST_IN_CELL).then_some(frame));
        }
        true
    }

    fn has(&self, text: &str, frame: Area) -> bool {
        self.texts.get(text.trim()).is_some_and(|number| self.is_near(*number, frame))
    }

    fn is_near(&self, number: u32, frame: Area) -> bool {
        let (column, line) = cell(frame);
        let mut near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y)));
        near.any(|(x, y)| {
            let place = (number, column.saturating_add(x), line.saturating_add(y));
            self.glyphs.get(&place).is_some_and(|here| here.iter().any(|other| is_same_place(frame, *other)))
        })
    }
}

fn cell([x0, y0, ..]: Area) -> (i32, i32) {
    ((x0 / CELL).round() as i32, (y0 / CELL).round() as i32)
}

/// A run's glyphs with their text and the spaces behind it.
fn glyphs_of(page: &PageText, index: usize) -> Vec<(String, PlacedGlyph)> {
    let (Some(run), Some(glyphs)) = (page.runs.get(index), &page.glyphs) else { return Vec::new() };
    let first = glyphs.partition_point(|glyph| glyph.at < run.text.start);
    let own = glyphs.get(first..).unwrap_or_default();
    let own = own.get(..own.partition_point(|glyph| glyph.at < run.text.end)).unwrap_or_default();
    let ends = own.iter().skip(1).map(|glyph| glyph.at).chain([run.text.end]);
    let text = |glyph: &PlacedGlyph, end: u32| page.text.get(glyph.at as usize..end as usize).unwrap_or("").to_owned();
    own.iter().zip(ends).map(|(glyph, end)| (text(glyph, end), *glyph)).collect()
}

/// Gives a run the text of the glyphs that are kept, behind the page's other text; none if all are gone.
fn rewrite<'g>(
    page: &mut PageText,
    index: usize,
    kept: Option<impl Iterator<Item = (&'g (String, PlacedGlyph), &'g Fate)>>,
) {
    let start = page.text.len() as u32;
    let mut ends: Option<(f32, f32)> = None;
    let mut gap = false;
    for ((text, glyph), fate) in kept.into_iter().flatten() {
        if *fate != Fate::Kept {
            gap |= *fate == Fate::Covered;
            continue;
        }
        if std::mem::take(&mut gap) && ends.is_some() && !page.text.ends_with(' ') {
            page.text.push(' ');
        }
        let at = page.text.len() as u32;
        page.text.push_str(text);
        page.glyphs.iter_mut().for_each(|glyphs| glyphs.push(PlacedGlyph { at, ..*glyph }));
        let x0 = ends.map_or(glyph.frame[0], |(x0, _)| x0);
        ends = Some((x0, glyph.frame[2]));
    }
    let end = page.text.len() as u32;
    if let Some(run) = page.runs.get_mut(index) {
        run.text = start..end;
        if let Some((x0, x1)) = ends {
            (run.x0, run.x1) = (x0, x1);
        }
    }
}
