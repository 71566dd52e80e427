//! The lines of a scan: text recognition writes words line by line, from left to right.

use crate::reader::pdf::page::{PageText, Run};
use std::ops::Range;

/// Words whose baselines are closer than this, in parts of the size, are on one line.
const SAME_LINE: f32 = 0.45;

/// Whether two words are on one line.
pub(super) fn on_one_line(a: &Run, b: &Run) -> bool {
    (a.y - b.y).abs() < SAME_LINE * a.size.max(b.size)
}

/// The lines of a page as ranges of its runs; a line ends also where the next word is further left.
pub(super) fn lines(page: &PageText) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (index, pair) in (1..).zip(page.runs.windows(2)) {
        if let [last, run] = pair
            && !(on_one_line(last, run) && run.x0 > last.x0)
        {
            lines.push(start..index);
            start = index;
        }
    }
    if start < page.runs.len() {
        lines.push(start..page.runs.len());
    }
    lines
}

/// A line's words.
pub(super) fn text(page: &PageText, line: &Range<usize>) -> String {
    let runs = page.runs.get(line.clone()).unwrap_or_default();
    runs.iter().map(|run| page.str(run)).collect()
}
