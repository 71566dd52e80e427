//! Signs that no report prints: borders of tables and boxes, read as bars, and dust.

use super::lines::on_one_line;
use crate::reader::pdf::page::{PageText, Run};

/// Takes out words that are nothing but such signs, bars at the front of other words, and a dash between a paragraph's
/// number and its text.
pub(super) fn take_out(page: &mut PageText) {
    for index in 0..page.runs.len() {
        let Some(run) = page.runs.get(index) else { return };
        let text = page.str(run);
        let bars = text.len() - text.trim_start_matches(is_bar).len();
        let left = text.trim();
        let dash = left.chars().all(|c| matches!(c, '—' | '–' | '-' | '_' | '~')) && !left.is_empty();
        let range = match () {
            () if left.chars().all(is_bar) || dash && is_behind_number(page, index) => 0..0,
            () => run.text.start + bars as u32..run.text.end,
        };
        if let Some(run) = page.runs.get_mut(index) {
            run.text = range;
        }
    }
    page.runs.retain(|run| run.text.start < run.text.end);
}

fn is_bar(c: char) -> bool {
    matches!(c, '|' | '¦')
}

fn is_behind_number(page: &PageText, index: usize) -> bool {
    let before = |run: &Run| page.runs.get(index).is_some_and(|own| on_one_line(run, own) && run.x0 < own.x0);
    let number = index.checked_sub(1).and_then(|at| page.runs.get(at)).filter(|run| before(run));
    number.is_some_and(|run| {
        let text = page.str(run).trim();
        text.ends_with(['.', ')']) && text.starts_with(|c: char| c.is_ascii_digit())
    })
}
