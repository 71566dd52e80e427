//! Turns lines into paragraphs: by leading, indentation, type, labels, and whether a line was broken early.

use super::grid::RuledLine;
use super::lines::RunLine;
use super::spread::Spread;
use super::swapped;
use crate::model::document::Role;
use crate::reader::block::{is_bullet, split_label};
use rustc_hash::FxHashMap;

/// Left edges closer than this, in points, are the same.
const SAME_EDGE: f32 = 3.0;
/// The widest indentation within a paragraph, in points.
const INDENT: f32 = 45.0;
/// Sizes closer than this are the same.
const SAME_SIZE: f32 = 0.8;
/// Within a sentence, they may differ by this part of the larger one: browsers enlarge lines of fonts they replace.
const WITHIN_SIZE: f32 = 0.13;
/// The same below the first line of an item, which is as large as its bullet.
const LABEL_SIZE: f32 = 0.3;
/// The text of an item hangs up to so many sizes to the right of where it begins behind a narrower label in another font.
const LABEL_WIDTH: f32 = 0.8;
/// The leading of type whose own leading isn't known, in sizes.
const LEADING: f32 = 1.35;
/// Type larger than the body's by this much, in points, belongs to a heading.
const LARGER: f32 = 1.5;

/// The largest leading within a sentence, in sizes: bullets in other fonts push lines apart.
const WITHIN_SENTENCE: f32 = 1.5;
/// White space at the end of a line, in parts of the column's width, into which any next word would have fitted.
const ROOM: f32 = 0.2;
/// The same after the end of a sentence.
const ROOM_AFTER_SENTENCE: f32 = 0.12;

/// The minimum for both, in parts of the size.
const LEAST_ROOM: f32 = 0.4;
/// A space's width in parts of the size.
const SPACE: f32 = 0.3;
/// Lines with more characters than this belong to the body, and show where its right margin is.
const BODY_LINE: u32 = 50;
/// Lines with more characters than this show the leading to the next one.
const FULL_LINE: u32 = 40;
/// This many in a hundred body lines end before the right margin.
const RIGHT_PERCENTILE: usize = 98;
/// Plausible leadings, in sizes.
const LEADINGS: std::ops::Range<f32> = 0.8..2.6;
/// This many in a hundred steps within sentences are not larger than the leading, if there are enough; and the
/// largest leading that they can show, in sizes.
const STEP_PERCENTILE: usize = 95;
const ENOUGH_STEPS: usize = 20;
const WIDEST_STEP: f32 = 2.0;
/// How much larger than the leading a step may be: a factor, and points.
const LEADING_SLACK: f32 = 1.08;
const LEADING_MARGIN: f32 = 0.6;
/// The largest step within a paragraph is at least this, in sizes.
const LEAST_STEP: f32 = 1.2;
/// A dash before a gap wider than this, in sizes, is a label.
const DASH_GAP: f32 = 0.9;

/// Rows of a table whose rules are lost begin with so many words that are the same.
const ALIKE: usize = 4;
/// A border extends at least this far beyond the text, in points: Word's cells have 5.4.
const BORDER: f32 = 2.0;
/// No more horizontal lines than this are looked at between two lines of text.
const MOST_BETWEEN: usize = 20;

/// How a document typesets its text.
#[derive(Debug, Default)]
pub struct Setting {
    /// The body's size.
    pub body: f32,
    /// Right end of the longest lines of body text, in points.
    pub right: f32,
    leading: FxHashMap<i32, f32>,
    /// Where lines were set anew in groups.
    pub(super) spread: Option<Spread>,
}

fn size_key(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

impl Setting {
    /// Measured on the lines of all pages, each page from the top.
    pub fn measure(pages: &[Vec<&RunLine>]) -> Setting {
        let mut sizes: FxHashMap<i32, u32> = FxHashMap::default();
        let mut steps: FxHashMap<i32, FxHashMap<i32, u32>> = FxHashMap::default();
        let mut ends = Vec::new();
        let mut within: FxHashMap<i32, Vec<f32>> = FxHashMap::default();
        for lines in pages {
            for line in lines {
                *sizes.entry(size_key(line.size)).or_default() += line.chars;
                if line.chars > BODY_LINE {
                    ends.push(line.x1);
                }
            }
            for pair in lines.windows(2).filter(|p| p[0].chars > FULL_LINE && p[0].size == p[1].size) {
                let step = ((pair[0].y - pair[1].y) * 2.0).round() as i32;
                *steps.entry(size_key(pair[0].size)).or_default().entry(step).or_default() += 1;
                if pair[1].begins_small() && !pair[0].ends_sentence() {
                    within.entry(size_key(pair[0].size)).or_default().push(step as f32 / 2.0);
                }
            }
        }
        let body = most(&sizes).map_or(12.0, |key| key as f32 / 2.0);
        ends.sort_by(f32::total_cmp);
        let right = ends.get(ends.len() * RIGHT_PERCENTILE / 100).or(ends.last()).copied().unwrap_or(f32::MAX);
        let tight = steps.get(&size_key(body)).and_then(most).map_or(0.0, |step| step as f32 / 2.0);
        let usual = |(size, counts): (i32, FxHashMap<i32, u32>)| {
            let uneven = within.get_mut(&size).and_then(|steps| widest(steps, size as f32 / 2.0));
            Some((size, (most(&counts)? as f32 / 2.0).max(uneven.unwrap_or(0.0))))
        };
        let leading = steps.into_iter().filter_map(usual).collect();
        Setting { body, right, leading, spread: Spread::measure(pages, tight) }
    }

    /// The largest step between two lines of a paragraph of this size.
    fn step(&self, size: f32) -> f32 {
        let known = self.leading.get(&size_key(size)).copied();
        known.filter(|l| LEADINGS.contains(&(l / size))).map_or(LEADING * size, |l| l * LEADING_SLACK + LEADING_MARGIN)
    }

    fn is_larger(&self, line: &RunLine) -> bool {
        line.size > self.body + LARGER
    }
}

/// The largest step but for a few from one line of a sentence to the next: programs that place every line on whole
/// pixels have several.
fn widest(steps: &mut Vec<f32>, size: f32) -> Option<f32> {
    steps.retain(|step| *step < WIDEST_STEP * size);
    steps.sort_by(f32::total_cmp);
    steps.get(steps.len() * STEP_PERCENTILE / 100).copied().filter(|_| steps.len() >= ENOUGH_STEPS)
}

fn most(counts: &FxHashMap<i32, u32>) -> Option<i32> {
    counts.iter().max_by_key(|(value, count)| (**count, -**value)).map(|(value, _)| *value)
}

/// Lines that form one block.
#[derive(Debug, Default)]
pub struct ParagraphLines {
    /// From the top.
    pub lines: Vec<RunLine>,
    /// Whether it begins with a bullet or number.
    pub labelled: bool,
}

impl ParagraphLines {
    /// What it is, according to its label.
    pub fn role(&self) -> Role {
        if self.labelled { Role::ListItem } else { Role::Paragraph }
    }
}

/// Joins the lines of one column with the given right end; `rules` are the page's horizontal lines, from the bottom.
pub fn paragraphs(lines: Vec<RunLine>, right: f32, setting: &Setting, rules: &[RuledLine]) -> Vec<ParagraphLines> {
    let mut paragraphs: Vec<ParagraphLines> = Vec::new();
    for line in swapped::in_order(lines) {
        match paragraphs.last_mut() {
            Some(open) if continues(open, &line, right, setting) && !ruled_off(open, &line, rules) => {
                open.lines.push(line);
            }
            _ => paragraphs.push(ParagraphLines { labelled: is_labelled(&line), lines: vec![line] }),
        }
    }
    paragraphs
}

/// Whether the border of a table's row is between the paragraph and the line: it is longer than both, unlike an
/// underline.
fn ruled_off(open: &ParagraphLines, line: &RunLine, rules: &[RuledLine]) -> bool {
    let Some(last) = open.lines.last() else { return false };
    let below = rules.partition_point(|rule| rule.at <= line.y);
    let between = rules.iter().skip(below).take_while(|rule| rule.at < last.y).take(MOST_BETWEEN);
    let (left, right) = (last.x0.min(line.x0) - BORDER, last.x1.max(line.x1) + BORDER);
    between.into_iter().any(|rule| rule.from < left && rule.to > right)
}

/// Whether a line begins with a label; a dash or "o" only before a gap.
fn is_labelled(line: &RunLine) -> bool {
    let text = line.text.trim_start();
    if split_label(text, false).0.is_some() {
        return true;
    }
    let gap = line.second.is_some_and(|x| x - line.x0 > DASH_GAP * line.size);
    gap && text.starts_with(['-', '–', '—', 'o', '*']) && split_label(text, true).0.is_some()
}

fn continues(open: &ParagraphLines, line: &RunLine, right: f32, setting: &Setting) -> bool {
    let Some(last) = open.lines.last() else { return false };
    let gap = last.y - line.y;
    let size = last.size.max(line.size);
    let within = at_text_edge(open, line)
        && (line.begins_small() && (!last.ends_sentence() || opens_bracket(last)) || wraps_label(open, line, right));
    let step = setting.step(size).max(if within { WITHIN_SENTENCE } else { LEAST_STEP } * size);
    let enlarged = if open.labelled && open.lines.len() == 1 && line.begins_small() { LABEL_SIZE } else { WITHIN_SIZE };
    let same_size = if within { SAME_SIZE.max(enlarged * size) } else { SAME_SIZE };
    let spread = || at_text_edge(open, line) && setting.spread.is_some_and(|spread| spread.goes_on(&open.lines, line));
    // the first line of an item is its own group, nearer or farther than it was printed
    let grouped = !open.labelled || open.lines.len() > 1;
    let parts = grouped && last.ends_sentence() && setting.spread.is_some_and(|spread| spread.is_wide(gap));
    if (last.size - line.size).abs() > same_size || gap <= 0.0 || (gap > step || parts) && !spread() {
        return false;
    }
    if !same_weight(last, line) || starts_item(open, line) || begins_alike(open, line) {
        return false;
    }
    aligned(open, line, setting) && (!broken_early(open, last, line, right) || goes_on(open, last, line, setting))
}

/// Whether a line goes on below the first one of an item, which is full and hasn't ended: a browser that shows the label
/// in another font enlarges the line.
fn wraps_label(open: &ParagraphLines, line: &RunLine, right: f32) -> bool {
    let [first] = open.lines.as_slice() else { return false };
    open.labelled && !first.ends_sentence() && !is_labelled(line) && !broken_early(open, first, line, right)
}

/// Whether a bracket is still open at the end of a line.
fn opens_bracket(line: &RunLine) -> bool {
    line.text.rfind('(') > line.text.rfind(')')
}

fn same_weight(last: &RunLine, line: &RunLine) -> bool {
    last.is_bold() == line.is_bold()
        || last.bold > 0 && line.bold > 0 && !last.is_bold()
        || last.is_bold() && line.bold > 0 && line.begins_small()
}

/// A label begins an item, unless it is a number within a sentence at the text's own edge.
fn starts_item(open: &ParagraphLines, line: &RunLine) -> bool {
    if !is_labelled(line) {
        return false;
    }
    let bullet = line.text.trim_start().starts_with(is_bullet);
    let ended = open.lines.last().is_some_and(RunLine::ends_sentence);
    bullet || ended || !at_text_edge(open, line)
}

/// Whether a line begins another row of a table whose rules are lost: after an end, with the words that the paragraph
/// began with, as in "The local area partnership should".
fn begins_alike(open: &ParagraphLines, line: &RunLine) -> bool {
    let ended = open.lines.last().is_some_and(RunLine::ends_sentence);
    let first = |line: &RunLine| line.text.split_whitespace().take(ALIKE).collect::<Vec<_>>().join(" ").to_lowercase();
    let long = line.text.split_whitespace().count() >= ALIKE;
    ended && long && !line.begins_small() && open.lines.first().is_some_and(|begin| first(begin) == first(line))
}

/// Whether a line begins where the paragraph's text does.
fn at_text_edge(open: &ParagraphLines, line: &RunLine) -> bool {
    let Some(first) = open.lines.first() else { return false };
    let edge = match open.lines.get(1) {
        Some(second) => second.x0,
        // the label and its text are one run, and the text hangs somewhere to the right
        None if open.labelled && first.second.is_none() => line.x0.clamp(first.x0, first.x0 + INDENT),
        // a browser shows a label in another font and width than the one that the text was placed for
        None if open.labelled => {
            let second = first.second.unwrap_or(first.x0);
            line.x0.clamp(second - SAME_EDGE, second + SAME_EDGE.max(LABEL_WIDTH * first.size))
        }
        None => first.x0,
    };
    (line.x0 - edge).abs() < SAME_EDGE
}

fn aligned(open: &ParagraphLines, line: &RunLine, setting: &Setting) -> bool {
    let Some(first) = open.lines.first() else { return false };
    let centred = |a: &RunLine, b: &RunLine| (a.x0 + a.x1 - b.x0 - b.x1).abs() < 2.0 * SAME_EDGE;
    if at_text_edge(open, line) || centred(first, line) && setting.is_larger(line) {
        return true;
    }
    match open.lines.get(1) {
        Some(second) => centred(first, second) && centred(second, line) && (first.x0 - second.x0).abs() > SAME_EDGE,
        None if open.labelled => line.x0 > first.x0 - SAME_EDGE && line.x0 < first.x0 + INDENT,
        None => (line.x0 - first.x0).abs() < INDENT,
    }
}

/// Whether the next line's first word would easily have fitted on the line before. Right margins differ from
/// paragraph to paragraph, so a line that is nearly full proves nothing.
fn broken_early(open: &ParagraphLines, last: &RunLine, line: &RunLine, right: f32) -> bool {
    let room = right - last.x1 - SPACE * last.size - line.first_word();
    let width = right - open.lines.first().map_or(last.x0, |first| first.x0.min(last.x0));
    let share = if last.ends_sentence() { ROOM_AFTER_SENTENCE } else { ROOM };
    room > (share * width).max(LEAST_ROOM * last.size)
}

/// Lines that were broken by hand but belong together: wrapped headings, and sentences that continue.
fn goes_on(open: &ParagraphLines, last: &RunLine, line: &RunLine, setting: &Setting) -> bool {
    let ended = last.ends_sentence();
    let tight = last.y - line.y < LEADING * line.size;
    tight && at_text_edge(open, line) && (line.begins_small() && !ended || setting.is_larger(line))
}
