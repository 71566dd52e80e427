//! Parts of runs that are covered or drawn twice, glyph by glyph.

use super::area::Area;
use super::doubled::is_same_place;
use crate::reader::pdf::page::{PageText, PlacedGlyph};
use rustc_hash::FxHashMap;

/// Glyphs within this many points are compared.
const CELL: f32 = 2.0;

/// What becomes of a glyph.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Kept,
    Covered,
    Doubled,
}

/// Glyphs by their text and place.
type Places = FxHashMap<(String, i32, i32), Vec<Area>>;

/// Takes covered glyphs and those that repeat another one out of the runs; returns each run's covered text. Glyphs are
/// measured from a corner that is this far from the one of the runs.
pub fn take_out(page: &mut PageText, corner: (f32, f32), is_covered: impl Fn(usize, Area) -> bool) -> Vec<(usize, String)> {
    let mut places = Places::default();
    let mut covered = Vec::new();
    for index in 0..page.runs.len() {
        let glyphs = glyphs_of(page, index);
        let fate = |(text, glyph): &(String, PlacedGlyph)| {
            let [x0, y0, x1, y1] = glyph.frame;
            if is_covered(index, [x0 + corner.0, y0 + corner.1, x1 + corner.0, y1 + corner.1]) {
                Fate::Covered
            } else if is_doubled(&mut places, text, glyph.frame) {
                Fate::Doubled
            } else {
                Fate::Kept
            }
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
        rewrite(page, index, corner.0, is_left.then_some((glyphs, fates)));
    }
    covered
}

/// Whether the same glyph was kept at this place; if not, it is kept.
fn is_doubled(places: &mut Places, text: &str, frame: Area) -> bool {
    let key = text.trim();
    if key.is_empty() || !frame.iter().all(|side| side.is_finite()) {
        return false;
    }
    let cell = |side: f32| (side / CELL).round() as i32;
    let (column, line) = (cell(frame[0]), cell(frame[1]));
    let mut near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y)));
    let doubled = near.any(|(x, y)| {
        let here = places.get(&(key.to_owned(), column.saturating_add(x), line.saturating_add(y)));
        here.is_some_and(|here| here.iter().any(|other| is_same_place(frame, *other)))
    });
    if !doubled {
        places.entry((key.to_owned(), column, line)).or_default().push(frame);
    }
    doubled
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
fn rewrite(page: &mut PageText, index: usize, corner: f32, kept: Option<(Vec<(String, PlacedGlyph)>, Vec<Fate>)>) {
    let start = page.text.len() as u32;
    let mut ends: Option<(f32, f32)> = None;
    let mut gap = false;
    for ((text, glyph), fate) in kept.into_iter().flat_map(|(glyphs, fates)| glyphs.into_iter().zip(fates)) {
        if fate != Fate::Kept {
            gap |= fate == Fate::Covered;
            continue;
        }
        if std::mem::take(&mut gap) && ends.is_some() && !page.text.ends_with(' ') {
            page.text.push(' ');
        }
        let at = page.text.len() as u32;
        page.text.push_str(&text);
        page.glyphs.iter_mut().for_each(|glyphs| glyphs.push(PlacedGlyph { at, ..glyph }));
        let x0 = ends.map_or(glyph.frame[0], |(x0, _)| x0);
        ends = Some((x0, glyph.frame[2]));
    }
    let end = page.text.len() as u32;
    if let Some(run) = page.runs.get_mut(index) {
        run.text = start..end;
        if let Some((x0, x1)) = ends {
            (run.x0, run.x1) = (x0 + corner, x1 + corner);
        }
    }
}
