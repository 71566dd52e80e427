//! Letters to boxes with the words in them.

use super::find::Finder;
use crate::model::glyph::{Glyph, union};
use crate::words;
use serde_json::{Value, json};

/// Letters are on one line if their lower edges are closer than this part of their height.
const SAME_LINE: f32 = 0.6;

/// Words in a box.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct EvidenceEntry {
    /// Physical page, from 1.
    pub(super) page: u32,
    /// The words.
    pub(super) printed: String,
    /// See [`Glyph::frame`].
    pub(super) frame: [f32; 4],
}

impl EvidenceEntry {
    pub(super) fn into_json(self) -> Value {
        let frame = self.frame.map(|edge| (f64::from(edge) * 100.0).round() / 100.0);
        json!({"page": self.page, "printed": self.printed, "box": frame})
    }
}

/// A box for every page on which these words are printed or, if it would contain other words too, for every line.
pub(super) fn entries(finder: &Finder<'_>, words: &str, letters: &[Glyph], whole: bool) -> Vec<EvidenceEntry> {
    let mut rest = words.trim();
    let mut found = Vec::new();
    for page in letters.chunk_by(|a, b| a.page == b.page) {
        let shared = !whole && holds_others(finder, page);
        let lines: Vec<&[Glyph]> = if shared { page.chunk_by(same_line).collect() } else { vec![page] };
        for line in lines {
            let (printed, after) = split(rest, line.len());
            rest = after;
            let Some(frame) = frame(line) else { continue };
            found.push(EvidenceEntry { page: line.first().map_or(0, |l| l.page), printed: printed.to_string(), frame });
        }
    }
    found
}

fn frame(letters: &[Glyph]) -> Option<[f32; 4]> {
    letters.iter().map(|letter| letter.frame).reduce(union).filter(|frame| frame.iter().all(|edge| edge.is_finite()))
}

/// Whether two letters, one after the other, are on one line: the second is no lower and not further left.
fn same_line(a: &Glyph, b: &Glyph) -> bool {
    let height = a.frame[3] - a.frame[1];
    (a.frame[1] - b.frame[1]).abs() < SAME_LINE * height && b.frame[0] >= a.frame[0] - height
}

/// Whether the box around these letters contains other words of the document, apart from labels such as "12.".
fn holds_others(finder: &Finder<'_>, letters: &[Glyph]) -> bool {
    let Some(frame) = frame(letters) else { return false };
    let page = letters.first().map_or(0, |letter| letter.page);
    // text that continues from the previous page is in a block of that page
    let blocks = finder.trace.on_page(page.saturating_sub(1)).chain(finder.trace.on_page(page));
    let mut inside = 0;
    for (_, block) in blocks {
        let words = block.range.start + block.label..block.range.end;
        let words = finder.trace.letters.get(words).unwrap_or_default();
        finder.spend(words.len());
        inside += words.iter().filter(|letter| letter.page == page && is_inside(letter, frame)).count();
    }
    inside > letters.len()
}

fn is_inside(letter: &Glyph, [x0, y0, x1, y1]: [f32; 4]) -> bool {
    let [a, b, c, d] = letter.frame;
    let (x, y) = ((a + c) / 2.0, (b + d) / 2.0);
    x > x0 && x < x1 && y > y0 && y < y1
}

/// The words up to this many letters, with the signs after the last one, and the rest.
fn split(words: &str, letters: usize) -> (&str, &str) {
    let mut count = 0;
    let mut end = words.len();
    for (at, c) in words.char_indices() {
        if count >= letters && (c.is_whitespace() || c.is_alphanumeric()) {
            end = at;
            break;
        }
        count += words::letters(c.encode_utf8(&mut [0; 4])).count();
    }
    let (printed, rest) = words.split_at(end);
    (printed.trim(), rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn words_are_cut_behind_the_signs_of_the_last_letter() {
        assert_eq!(split("Good, or better.", 4), ("Good,", "or better."));
        assert_eq!(split("Good, or better.", 6), ("Good, or", "better."));
        assert_eq!(split("(“Good”)", 9), ("(“Good”)", ""));
    }
}
