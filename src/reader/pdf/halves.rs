//! Two pages side by side on a sheet, as "two pages per sheet" and scanned spreads have them: each half is read as a
//! page. What is read keeps the number of the sheet, which is the page that a viewer shows.

use super::furniture::in_margin;
use super::page::{Half, PageText, Rule, Run};
use crate::model::code::Code;
use crate::model::document::{Document, Node};
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::is_blank;
use rustc_hash::{FxHashMap, FxHashSet};

/// A sheet is wider than this many times its height.
const WIDE: f32 = 1.2;
/// Text across the middle, as of a stamp on the sheet, is at most this share of the letters; on an imposed sheet the
/// same goes for text that belongs to neither page.
const MOST_ACROSS: f32 = 0.03;
/// Running lines of both pages differ by less than this in height and in their distance from the edge, in points.
const SAME_PLACE: f32 = 3.0;
/// A running line has at least this many letters; a page number stands alone.
const RUNNING: usize = 4;
/// A page of prose has this many lines of this many bytes; baselines within so many points are one line.
const ENOUGH_LINES: usize = 10;
const LONG_LINE: usize = 45;
const SAME_LINE: f32 = 2.0;
/// Height of an ordinary page, in points: halves are read in its size, as all distances are measured in it.
const ORDINARY_HEIGHT: f32 = 842.0;
/// No more running lines of a page than this are compared.
const MOST_RUNNING: usize = 60;

/// How a sheet shows that it holds two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// It is one page.
    Page,
    /// There is white space in the middle, but nothing else shows it.
    Parted,
    /// Each half is drawn by itself, or has its own running lines.
    TwoPages,
}

/// Divides sheets that hold two pages; other pages are returned as they are.
pub fn part(pages: Vec<PageText>) -> Vec<PageText> {
    let sheets: Vec<Sheet> = pages.iter().map(sheet).collect();
    let count = |kind: Sheet| sheets.iter().filter(|sheet| **sheet == kind).count();
    let two = count(Sheet::TwoPages);
    if two == 0 {
        return pages;
    }
    let least = if two >= count(Sheet::Parted) { Sheet::Parted } else { Sheet::TwoPages };
    let divided = |sheet: &Sheet| *sheet == Sheet::TwoPages || *sheet == least;
    let mut parted = Vec::with_capacity(2 * pages.len());
    for ((number, page), sheet) in (0u32..).zip(pages).zip(&sheets) {
        if divided(sheet) {
            let halves = [false, true].map(|right| half_of(&page, Half { sheet: number, right }));
            parted.extend(halves.into_iter().filter(|half| half.half.is_some_and(|h| !h.right) || !half.is_blank()));
        } else {
            parted.push(PageText { half: Some(Half { sheet: number, right: false }), ..page });
        }
    }
    parted
}

/// Gives what was read the numbers of the sheets, and says so.
pub fn renumber(document: &mut Document, pages: &[PageText]) {
    let Some(first) = pages.iter().filter_map(|page| page.half).find(|half| half.right) else { return };
    let half = |page: u32| pages.get(page.checked_sub(1)? as usize)?.half;
    document.nodes.iter_mut().for_each(|node| renumber_node(node, &half));
    for line in &mut document.furniture {
        line.page = half(line.page).map_or(line.page, |half| half.sheet + 1);
    }
    let message = "the PDF's sheets hold two pages each; they were read one after the other, the left one first";
    document.warnings.push(Warning::new(Code::TwoPagesOnSheet, message).at(Place::on_page(first.sheet + 1)));
}

fn renumber_node(node: &mut Node, half: &impl Fn(u32) -> Option<Half>) {
    match node {
        Node::Text(block) => {
            let sheet = |page: u32| half(page).map_or(page, |half| half.sheet + 1);
            let end = block.page_end.or(block.place.page);
            block.leaf = end.and_then(half).map_or(block.leaf, |half| u8::from(half.right));
            block.place.page = block.place.page.map(sheet);
            block.page_end = block.page_end.map(sheet);
            block.letters.iter_mut().for_each(|letter| letter.page = sheet(letter.page));
        }
        Node::Table(table) => {
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.flat_map(|cell| &mut cell.nodes).for_each(|node| renumber_node(node, half));
        }
    }
}

fn sheet(page: &PageText) -> Sheet {
    let runs: Vec<&Run> = page.runs.iter().filter(|run| !is_blank(page.str(run))).collect();
    if page.width < WIDE * page.height || runs.is_empty() {
        return Sheet::Page;
    }
    let middle = page.width / 2.0;
    let length = |run: &Run| page.str(run).trim().len();
    let all: usize = runs.iter().map(|run| length(run)).sum();
    let is_few = |number: usize| number as f32 <= MOST_ACROSS * all as f32;
    if !is_few(runs.iter().filter(|run| run.x0 < middle && run.x1 > middle).map(|run| length(run)).sum()) {
        return Sheet::Page;
    }
    let (left, right): (Vec<&Run>, Vec<&Run>) = runs.iter().partition(|run| run.x0 + run.x1 < page.width);
    let forms = |runs: &[&Run]| runs.iter().map(|run| run.stream).filter(|s| *s != 0).collect::<FxHashSet<u32>>();
    let loose: usize = runs.iter().filter(|run| run.stream == 0).map(|run| length(run)).sum();
    let imposed = is_few(loose) && forms(&left).is_disjoint(&forms(&right));
    if left.is_empty() || right.is_empty() {
        return if imposed { Sheet::Parted } else { Sheet::Page };
    }
    if imposed || has_running_lines(page, &left, &right) {
        return Sheet::TwoPages;
    }
    let ruled = page.rules.iter().any(|rule| rule.x0 < middle && rule.x1 > middle);
    match (ruled, is_prose(page, &left) && is_prose(page, &right)) {
        (true, _) => Sheet::Page,
        (false, true) => Sheet::TwoPages,
        (false, false) => Sheet::Parted,
    }
}

/// Whether many lines are as long as those of a page; those of a table's columns are short.
fn is_prose(page: &PageText, runs: &[&Run]) -> bool {
    let mut lengths: FxHashMap<i32, usize> = FxHashMap::default();
    for run in runs {
        *lengths.entry((run.y / SAME_LINE).round() as i32).or_default() += page.str(run).trim().len();
    }
    lengths.values().filter(|length| **length >= LONG_LINE).count() >= ENOUGH_LINES
}

/// Whether both halves have the same line in the same place of their margins, or page numbers that follow each other.
fn has_running_lines(page: &PageText, left: &[&Run], right: &[&Run]) -> bool {
    let in_margin = |run: &&&Run| in_margin(run.y, page.height);
    let lines = |runs: &[&Run]| -> Vec<(f32, f32, String)> {
        let line = |run: &&Run| (run.x0, run.y, page.str(run).trim().to_string());
        runs.iter().filter(in_margin).take(MOST_RUNNING).map(line).collect()
    };
    let (left, right) = (lines(left), lines(right));
    let middle = page.width / 2.0;
    let alike = |a: &(f32, f32, String), b: &(f32, f32, String)| {
        let bare = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let same = bare(&a.2) == bare(&b.2) && bare(&a.2).len() >= RUNNING;
        let number = |text: &str| text.parse::<u32>().ok().filter(|n| *n < 1000);
        let next = number(&a.2).is_some_and(|n| number(&b.2) == Some(n + 1));
        let level = (a.1 - b.1).abs() < SAME_PLACE;
        level && (next || same && (b.0 - a.0 - middle).abs() < SAME_PLACE)
    };
    left.iter().any(|a| right.iter().any(|b| alike(a, b)))
}

/// One half of a sheet, as large as an ordinary page.
fn half_of(page: &PageText, half: Half) -> PageText {
    let (middle, scale) = (page.width / 2.0, ORDINARY_HEIGHT / page.height.max(1.0));
    let edge = if half.right { middle } else { 0.0 };
    let x = |x: f32| (x - edge) * scale;
    let own = |x0: f32, x1: f32| (x0 + x1 >= page.width) == half.right;
    let run = |run: &Run| Run {
        x0: x(run.x0),
        x1: x(run.x1),
        y: run.y * scale,
        y1: run.y1 * scale,
        size: run.size * scale,
        ..run.clone()
    };
    let rule = |r: &Rule| Rule { x0: x(r.x0), x1: x(r.x1), y0: r.y0 * scale, y1: r.y1 * scale };
    PageText {
        runs: page.runs.iter().filter(|run| own(run.x0, run.x1)).map(run).collect(),
        rules: page.rules.iter().filter(|rule| own(rule.x0, rule.x1)).map(rule).collect(),
        text: page.text.clone(),
        width: middle * scale,
        height: ORDINARY_HEIGHT,
        glyphs: page.glyphs.clone(),
        stamps: if half.right { Vec::new() } else { page.stamps.clone() },
        half: Some(half),
        recognised: page.recognised,
        ..PageText::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;
    use crate::reader::pdf::page::Marked;

    /// A landscape sheet with these runs: form XObject, left end, baseline, text in 8 points.
    fn sheet_of(runs: &[(u32, f32, f32, &str)]) -> PageText {
        let mut page = PageText { width: 842.0, height: 595.0, ..PageText::default() };
        for (stream, x0, y, text) in runs {
            let start = page.text.len() as u32;
            page.text.push_str(text);
            let (x0, x1, y, stream) = (*x0, *x0 + 4.0 * text.len() as f32, *y, *stream);
            let text = start..page.text.len() as u32;
            let (marked, turn, size, font, color) = (Marked::None, 0.0, 8.0, 0, 0);
            page.runs.push(Run { marked, stream, text, x0, x1, y, y1: y, turn, size, font, color });
        }
        page
    }

    fn texts(pages: &[PageText]) -> Vec<Vec<&str>> {
        pages.iter().map(|page| page.runs.iter().map(|run| page.str(run)).collect()).collect()
    }

    #[test]
    fn halves_of_a_scanned_spread_are_scans() {
        let sheet = PageText { recognised: true, ..sheet_of(&[(3, 60.0, 500.0, LEFT), (4, 481.0, 500.0, RIGHT)]) };
        let halves = part(vec![sheet]);
        assert!(halves.len() == 2 && halves.iter().all(|half| half.recognised));
    }

    const LEFT: &str = "Children in Fenmoor are safe.";
    const RIGHT: &str = "Leaders know what to do.";

    #[test]
    fn two_forms_side_by_side_are_two_pages() {
        let pages = part(vec![
            sheet_of(&[(5, 40.0, 500.0, LEFT), (6, 461.0, 500.0, RIGHT)]),
            sheet_of(&[(7, 40.0, 500.0, LEFT)]),
        ]);
        assert_eq!(texts(&pages), [[LEFT], [RIGHT], [LEFT]]);
        let place = |run: &Run| [run.x0, run.y, run.size].map(|v| v.round());
        assert_eq!(place(&pages[1].runs[0]), [57.0, 708.0, 11.0]);
        assert_eq!((pages[1].width.round(), pages[2].half), (596.0, Some(Half { sheet: 1, right: false })));
    }

    #[test]
    fn running_lines_on_both_sides_show_two_pages() {
        for (left, right) in [("Fenmoor report, page 4", "Fenmoor report, page 5"), ("4", "5")] {
            let flat =
                [(0, 40.0, 300.0, LEFT), (0, 461.0, 300.0, RIGHT), (0, 40.0, 20.0, left), (0, 461.0, 20.0, right)];
            assert_eq!(part(vec![sheet_of(&flat)]).len(), 2);
        }
    }

    #[test]
    fn long_lines_on_both_sides_show_two_pages() {
        let line = "Children in Fenmoor are safe, and leaders know what to do";
        let prose = |words: &'static str| {
            let at = |n: u16| 500.0 - 12.0 * f32::from(n);
            let lines = (0..12).flat_map(|n| [(0, 40.0, at(n), words), (0, 461.0, at(n), words)]);
            sheet_of(&lines.collect::<Vec<_>>())
        };
        assert_eq!(part(vec![prose(line)]).len(), 2);
        assert_eq!(part(vec![prose("Leaders will visit")]).len(), 1);
        let mut ruled = prose(line);
        ruled.rules.push(Rule { x0: 40.0, x1: 800.0, y0: 510.0, y1: 510.5 });
        assert_eq!(part(vec![ruled]).len(), 1);
    }

    #[test]
    fn landscape_pages_with_columns_stay() {
        let columns = sheet_of(&[(0, 40.0, 300.0, LEFT), (0, 461.0, 300.0, RIGHT), (0, 40.0, 20.0, "4")]);
        let across = sheet_of(&[(0, 380.0, 300.0, LEFT), (0, 461.0, 500.0, RIGHT)]);
        assert_eq!(part(vec![columns, across]).len(), 2);
    }

    #[test]
    fn what_is_read_has_the_number_of_its_sheet() {
        let pages = part(vec![sheet_of(&[(5, 40.0, 500.0, LEFT), (6, 461.0, 500.0, RIGHT)])]);
        let block = |page| Node::Text(Block { place: Place::on_page(page), page_end: Some(page), ..Block::default() });
        let mut document = Document { nodes: vec![block(1), block(2)], ..Document::default() };
        renumber(&mut document, &pages);
        let places = document.nodes.iter().map(|node| match node {
            Node::Text(block) => (block.place.page, block.page_end, block.leaf),
            Node::Table(_) => (None, None, 0),
        });
        assert_eq!(places.collect::<Vec<_>>(), [(Some(1), Some(1), 0), (Some(1), Some(1), 1)]);
        assert_eq!(document.warnings[0].code, Code::TwoPagesOnSheet);
    }
}
