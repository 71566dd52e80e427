//! Watermarks and stamps: text that other programs put on the pages of a finished report. It is no part of the report.
//!
//! Such text lies across the page, or is large and light, or is printed outside of the tags. It is taken out before
//! the pages are read, so that no reader makes a heading of it.

use super::facing::quarter;
use super::furniture::in_margin;
use super::page::{Marked, PageText, Run};
use crate::model::code::Code;
use crate::model::document::Furniture;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::{fold, is_blank, key, trimmed};
use rustc_hash::{FxHashMap, FxHashSet};

/// A page is tagged if at least this share of its text has a marked-content id.
const TAGGED: f32 = 0.5;
/// Type is large from this many times the body's size: headings of reports reach one and a half.
const LARGE: f32 = 1.6;
/// Type is light if its darkest component is in this range: black is 0, white on a coloured box 255.
const LIGHT: std::ops::RangeInclusive<u32> = 0x80..=0xF4;
/// The part of the page's width, at the left and at the right, where sideways stamps are printed.
const SIDE: f32 = 0.11;
/// Large type on this many pages, at the same place, is no heading; on shorter files on all.
const ENOUGH_PAGES: usize = 3;
/// Text crosses large type if it is inside of this part of its height, in sizes.
const HEIGHT: std::ops::Range<f32> = -0.1..0.6;
/// A mark crosses at least this many other runs.
const CROSSED: usize = 2;
/// No more large runs of a page than this are compared with the others.
const MOST_LARGE: usize = 50;

/// Words that people print across a report or stamp on it; a mark consists of nothing else.
const MARK_WORDS: [&str; 22] = [
    "and",
    "classified",
    "confidential",
    "confidentiality",
    "copy",
    "draft",
    "embargo",
    "embargoed",
    "exempt",
    "for",
    "information",
    "not",
    "official",
    "only",
    "private",
    "protect",
    "protected",
    "publication",
    "restricted",
    "sensitive",
    "specimen",
    "superseded",
];
/// One of them says little: these must not stand alone.
const WEAK_WORDS: [&str; 6] = ["and", "for", "information", "not", "only", "publication"];

/// What a stamp in the margin begins with, before a number or name of its own.
const STAMPS: [&str; 8] = [
    "agenda item",
    "agenda page",
    "downloaded by",
    "downloaded from",
    "page",
    "printed by",
    "printed from",
    "printed on",
];
/// Longest stamp in the margin, in bytes.
const LONGEST_STAMP: usize = 120;
/// This many different stamps are quoted.
const MOST_QUOTED: usize = 5;
/// The digits of a Bates number, at least.
const BATES_DIGITS: usize = 4;

/// How a run got on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Text of the report.
    Own,
    /// Perhaps not: it depends on where else it is.
    Suspect,
    /// A watermark or stamp.
    Stamp,
}

/// Takes watermarks and stamps out of the pages; each page keeps their words apart. `tagged` says whether the file has
/// a structure tree.
pub fn take_out(pages: &mut [PageText], tagged: bool) {
    let body = body_size(pages);
    let tagged: Vec<bool> = pages.iter().map(|page| tagged && is_tagged(page)).collect();
    let mut suspects: Vec<(usize, usize)> = Vec::new();
    let mut stamps: Vec<(usize, usize)> = Vec::new();
    for (number, (page, tagged)) in pages.iter().zip(&tagged).enumerate() {
        for (index, run) in page.runs.iter().enumerate() {
            match judge(page, run, *tagged, body) {
                Kind::Own => {}
                Kind::Suspect => suspects.push((number, index)),
                Kind::Stamp => stamps.push((number, index)),
            }
        }
    }
    stamps.extend(confirmed(pages, &tagged, body, &suspects));
    stamps.sort_unstable();
    for of_page in stamps.chunk_by(|a, b| a.0 == b.0) {
        let Some(page) = of_page.first().and_then(|(number, _)| pages.get_mut(*number)) else { continue };
        move_out(page, &of_page.iter().map(|(_, index)| *index).collect());
    }
    pages.iter_mut().for_each(lay_sideways);
}

/// The words of the stamps.
pub fn furniture(pages: &[PageText]) -> Vec<Furniture> {
    let of_page = |(page, text): (u32, &PageText)| {
        let lines = text.stamps.clone();
        lines.into_iter().map(move |text| Furniture { page, text, stamp: true })
    };
    (1u32..).zip(pages).flat_map(of_page).collect()
}

/// A notice that says which words were left out; a page number outside of the tags has none.
pub fn notice(pages: &[PageText]) -> Option<Warning> {
    let mut seen = FxHashSet::default();
    let bare = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let has_words = |page: &&PageText| page.stamps.iter().any(|text| !bare(text).is_empty());
    let stamps = pages.iter().flat_map(|page| &page.stamps);
    let new = |text: &&String| !bare(text).is_empty() && seen.insert(bare(text));
    let words: Vec<&String> = stamps.filter(new).take(MOST_QUOTED).collect();
    let on = pages.iter().filter(has_words).count();
    let first = (1u32..).zip(pages).find(|(_, page)| has_words(page))?.0;
    let message = format!("text printed over {on} pages, as watermarks and stamps are, was left out");
    Some(Warning::new(Code::StampLeftOut, message).at(Place::on_page(first)).printed(words))
}

/// The size of most of the text.
fn body_size(pages: &[PageText]) -> f32 {
    let mut sizes: FxHashMap<i32, usize> = FxHashMap::default();
    for page in pages {
        // runs of one size follow each other
        for alike in page.runs.chunk_by(|a, b| a.size == b.size) {
            let length: usize = alike.iter().filter(|run| run.turn == 0.0).map(|run| run.text.len()).sum();
            if let Some(run) = alike.first().filter(|_| length > 0) {
                *sizes.entry((run.size * 2.0).round() as i32).or_default() += length;
            }
        }
    }
    sizes.iter().max_by_key(|(size, length)| (**length, -**size)).map_or(12.0, |(size, _)| *size as f32 / 2.0)
}

fn is_tagged(page: &PageText) -> bool {
    let (mut all, mut with_id) = (0, 0);
    for run in &page.runs {
        let length = trimmed(page.str(run)).len();
        all += length;
        with_id += if matches!(run.marked, Marked::Id(_)) { length } else { 0 };
    }
    with_id as f32 >= TAGGED * all as f32
}

/// What a run is by itself.
fn judge(page: &PageText, run: &Run, tagged: bool, body: f32) -> Kind {
    if run.marked == Marked::Artifact {
        return Kind::Own;
    }
    let loose = tagged && run.marked == Marked::None;
    let large = run.size > LARGE * body;
    match quarter(run.turn) {
        Some((0, _)) if tagged && !loose => return Kind::Own,
        Some((0, _)) if !loose && !large => return Kind::Own,
        _ => {}
    }
    let text = page.str(run);
    if is_blank(text) {
        return Kind::Own;
    }
    match quarter(run.turn) {
        None => Kind::Stamp,
        Some((1..=3, _)) if tagged && !loose => Kind::Own,
        Some((1..=3, _)) if at_side(page, run) => Kind::Stamp,
        Some((0, _)) if loose && in_margin(run.y, page.height) || is_mark(text) => Kind::Stamp,
        _ => Kind::Suspect,
    }
}

fn at_side(page: &PageText, run: &Run) -> bool {
    let x = (run.x0 + run.x1) / 2.0;
    x < SIDE * page.width || x > (1.0 - SIDE) * page.width || in_margin(run.y, page.height)
}

/// Whether a line in the margin is a stamp, by its words.
pub fn is_stamp(text: &str) -> bool {
    if text.len() > LONGEST_STAMP {
        return false;
    }
    let words = key(text);
    let bare = |words: &str| words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let begins = |stamp: &&str| words.strip_prefix(*stamp).filter(|rest| rest.starts_with(' '));
    match STAMPS.iter().find_map(|stamp| Some((*stamp, begins(stamp)?))) {
        Some(("page", rest)) => bare(&rest.replace(" of ", " ")),
        Some(_) => true,
        None => is_mark(text) || is_bates_number(&words),
    }
}

/// Letters and then a long number, as law firms number every page of their files.
fn is_bates_number(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let letters = words.len() - digits.len();
    (1..=12).contains(&letters)
        && digits.len() >= BATES_DIGITS
        && digits.starts_with('0')
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_mark(text: &str) -> bool {
    let words = key(text);
    let mut strong = false;
    let known = words.split(' ').all(|word| {
        strong |= !WEAK_WORDS.contains(&word);
        MARK_WORDS.contains(&word)
    });
    known && strong
}

/// Those of the suspects that are printed at the same place of other pages, or across other text.
fn confirmed(pages: &[PageText], tagged: &[bool], body: f32, suspects: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let run_of = |(number, index): &(usize, usize)| {
        let page = pages.get(*number)?;
        Some((page, page.runs.get(*index)?))
    };
    let mut on: FxHashMap<(String, i32, i32), Vec<usize>> = FxHashMap::default();
    for suspect in suspects {
        let Some((page, run)) = run_of(suspect) else { continue };
        on.entry(place_key(page, run)).or_default().push(suspect.0);
    }
    on.values_mut().for_each(|numbers| numbers.dedup());
    let enough = ENOUGH_PAGES.max(pages.len() / 2).min(pages.len()).max(2);
    let mut looks = FxHashMap::<usize, usize>::default();
    let mut is_stamp = |suspect: &(usize, usize)| {
        let (page, run) = run_of(suspect)?;
        let times = on.get(&place_key(page, run)).map_or(0, Vec::len);
        let outside = tagged.get(suspect.0) == Some(&true) && run.marked == Marked::None;
        let (large, light) = (run.size > LARGE * body, is_light(run.color));
        if outside && times > 1 || large && times >= enough || quarter(run.turn).is_some_and(|q| q.0 > 0) && times > 1 {
            return Some(true);
        }
        let look = looks.entry(suspect.0).or_default();
        *look += 1;
        Some(large && (light || times > 1) && *look <= MOST_LARGE && crosses(page, run))
    };
    suspects.iter().filter(|suspect| is_stamp(suspect) == Some(true)).copied().collect()
}

/// The words without their digits, and the place.
fn place_key(page: &PageText, run: &Run) -> (String, i32, i32) {
    let bare = page.str(run).chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    (bare, (run.x0 / 2.0).round() as i32, (run.y / 2.0).round() as i32)
}

fn is_light(color: u32) -> bool {
    [color >> 16, color >> 8 & 0xFF, color & 0xFF].into_iter().min().is_some_and(|least| LIGHT.contains(&least))
}

/// Whether other text, not the same drawn twice, is printed through it.
fn crosses(page: &PageText, run: &Run) -> bool {
    let text = page.str(run).trim();
    let through = |other: &&Run| {
        let middle = other.y + 0.25 * other.size - run.y;
        other.x0 < run.x1
            && other.x1 > run.x0
            && HEIGHT.contains(&(middle / run.size))
            && other.size < run.size
            && !page.str(other).trim().is_empty()
            && page.str(other).trim() != text
    };
    page.runs.iter().filter(through).take(CROSSED).count() == CROSSED
}

/// Removes these runs; those that follow each other make one line.
fn move_out(page: &mut PageText, indices: &FxHashSet<usize>) {
    let mut last: Option<(usize, f32)> = None;
    let mut lines: Vec<String> = Vec::new();
    for (index, run) in page.runs.iter().enumerate().filter(|(index, _)| indices.contains(index)) {
        let text = page.str(run);
        let goes_on = last.is_some_and(|(before, turn)| before + 1 == index && (turn - run.turn).abs() < 1.0);
        match lines.last_mut().filter(|_| goes_on) {
            // a letter for each run is one word
            Some(line) if text.chars().count() == 1 => line.push_str(text),
            Some(line) => *line = format!("{line} {text}"),
            None => lines.push(text.to_string()),
        }
        last = Some((index, run.turn));
    }
    // the runs keep their places: others are found by their number
    for index in indices {
        if let Some(run) = page.runs.get_mut(*index) {
            run.text.end = run.text.start;
        }
    }
    page.stamps = lines.iter().map(|line| fold(line)).filter(|line| !line.is_empty()).collect();
}

/// Sideways text that stays, as in the header of a table, is read at the place where it begins from the top.
fn lay_sideways(page: &mut PageText) {
    let sideways = |run: &&mut Run| run.marked != Marked::Artifact && quarter(run.turn).is_some_and(|q| q.0 > 0);
    for run in page.runs.iter_mut().filter(sideways) {
        let top = run.y.max(run.y1);
        let x0 = run.x0.min(run.x1);
        let up = if run.y == run.y1 { 0.0 } else { run.size };
        (run.x0, run.x1) = (x0, (x0 + run.size).max(run.x1));
        (run.y, run.y1, run.turn) = (top - up, top - up, 0.0);
    }
}

#[cfg(test)]
mod tests;
