//! Writes the text form with every word where the page has it, as `pdftotext -layout` prints a page.

use super::layout::{Laid, Page, Run};
use super::metrics::width;

/// Points that a column of the text stands for.
const COLUMN: f32 = 4.6;
const LEFT: f32 = 72.0;
/// Lines nearer than this are one line.
const LINE: f32 = 5.0;

/// Every page, each followed by a form feed.
pub fn write(laid: &Laid) -> String {
    laid.pages.iter().map(|page| page_text(page) + "\u{c}").collect()
}

fn page_text(page: &Page) -> String {
    let mut runs: Vec<&Run> = page.runs.iter().filter(|run| !run.text.trim().is_empty()).collect();
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut out = String::new();
    let mut above: Option<f32> = None;
    while let Some(first) = runs.first() {
        let y = first.y;
        let mut line: Vec<&Run> = runs.iter().copied().take_while(|run| y - run.y < LINE).collect();
        runs.drain(..line.len());
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
        let blank = above.is_some_and(|above| above - y > 19.0);
        out.push_str(if blank { "\n" } else { "" });
        out.push_str(line_text(&line).trim_end());
        out.push('\n');
        above = line.last().map(|run| run.y.min(y));
    }
    out
}

fn line_text(line: &[&Run]) -> String {
    let (mut out, mut end) = (String::new(), 0.0);
    for run in line {
        let column = ((run.x - LEFT).max(0.0) / COLUMN).round() as usize;
        let used = out.trim_end().chars().count();
        // Pieces of one word follow each other; a cell begins in its column, or two spaces on.
        if out.is_empty() || run.x - end > 1.0 {
            let gap = if run.x - end < 8.0 { 0 } else { 2 };
            let pad = column.max(used + if used > 0 { gap } else { 0 });
            let text = out.trim_end().to_owned();
            out = if gap == 0 && used > 0 { out } else { format!("{text:<pad$}") };
        }
        out.push_str(&run.text);
        end = run.x + width(run.face, run.size, &run.text);
    }
    out
}
