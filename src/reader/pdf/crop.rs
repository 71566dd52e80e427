//! What is shown of a page: its crop box (ISO 32000-1 §14.11.2). Two pages cut from one spread have the same content.

use super::page::{PageText, Run};

/// Text is on the page if the middle of its baseline is at most this far outside, in points: descenders, rounding.
const BEYOND: f32 = 5.0;

/// Leaves out text and rules outside of the page, whose lower left corner is the origin, and counts the characters.
pub fn drop_outside(page: &mut PageText) {
    let (width, height) = (page.width, page.height);
    if width <= 0.0 || height <= 0.0 {
        return;
    }
    let off = |v: f32, most: f32| v < -BEYOND || v > most + BEYOND;
    let outside = |run: &Run| off((run.x0 + run.x1) / 2.0, width) || off((run.y + run.y1) / 2.0, height);
    if !page.runs.iter().any(outside) {
        return;
    }
    let (gone, kept): (Vec<Run>, Vec<Run>) = std::mem::take(&mut page.runs).into_iter().partition(outside);
    page.runs = kept;
    let letters = |run: &Run| page.str(run).chars().filter(|c| !c.is_whitespace()).count() as u32;
    page.outside = gone.iter().map(letters).sum();
    page.rules.retain(|r| !off((r.x0 + r.x1) / 2.0, width) && !off((r.y0 + r.y1) / 2.0, height));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::page::{Marked, Rule};

    #[test]
    fn the_other_half_of_a_spread_is_not_on_the_page() {
        let mut page = PageText { width: 595.0, height: 842.0, text: "left right".into(), ..PageText::default() };
        for (text, x) in [(0..4, 70.0), (5..10, 665.0)] {
            let (marked, stream, size, font, color) = (Marked::None, 0, 12.0, 0, 0);
            let (x0, x1, y, y1, turn) = (x, x + 30.0, 700.0, 700.0, 0.0);
            page.runs.push(Run { marked, stream, text, x0, x1, y, y1, turn, size, font, color });
            page.rules.push(Rule { x0: x, y0: 690.0, x1: x + 30.0, y1: 691.0 });
        }
        drop_outside(&mut page);
        assert_eq!(page.runs.iter().map(|run| page.str(run)).collect::<Vec<_>>(), ["left"]);
        assert_eq!((page.outside, page.rules.len()), (5, 1));
    }
}
