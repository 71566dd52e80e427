//! The first line of a paragraph that is printed below its second: a program that sets a page anew and moves one of
//! them prints the other over the paragraph above.

use super::lines::RunLine;

/// Lines closer than this part of the size are printed over each other.
const OVER: f32 = 0.75;
/// Left edges closer than this, in points, are the same.
const SAME_EDGE: f32 = 3.0;

/// The lines of a column in the order of their words.
pub(super) fn in_order(mut lines: Vec<RunLine>) -> Vec<RunLine> {
    for at in 1..lines.len() {
        let Some([above, second, first]) = lines.get(at - 1..at + 2) else { break };
        if !is_swapped(above, second, first) {
            continue;
        }
        let step = first.y - second.y;
        lines.swap(at, at + 1);
        if let Some(second) = lines.get_mut(at + 1) {
            // below the first, as far as it was above
            second.y += 2.0 * step;
        }
    }
    lines
}

/// Whether the middle one of three lines is over the one above it and goes on from the one below it.
fn is_swapped(above: &RunLine, second: &RunLine, first: &RunLine) -> bool {
    let gap = above.y - second.y;
    let over = gap > 0.0 && gap < OVER * above.size.min(second.size) && second.x0 < above.x1 && above.x0 < second.x1;
    let goes_on = above.ends_sentence() && second.begins_small() && !first.ends_sentence() && !first.begins_small();
    over && goes_on && (second.x0 - first.x0).abs() < SAME_EDGE && first.x1 > second.x0
}
