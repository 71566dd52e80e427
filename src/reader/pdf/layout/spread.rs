//! Lines that a program set anew in groups: each group stands where it was printed, and its lines stand closer than they
//! did. So the white below a group grows with its lines, and within a paragraph it differs from group to group; only
//! from the first line of a group to the next group's is the mean step the printed leading.

use super::lines::RunLine;

/// A step is wider than those within a group if it is larger by this factor, and these points.
const WIDER: f32 = 1.08;
const MARGIN: f32 = 0.6;
/// The printed leading is larger than the one in a group by at least so many points.
const LARGER: f32 = 1.0;
/// A wider step, in sizes, has room for another line.
const WIDEST: f32 = 2.4;
/// Mean steps that differ by less than this are the same: browsers place lines on whole pixels.
const SAME: f32 = 0.5;
/// Left edges and sizes closer than this, in points, are the same.
const SAME_EDGE: f32 = 3.0;
const SAME_SIZE: f32 = 0.8;
/// So many groups that go on in the middle of a sentence show the leading, if three of four of them agree.
const ENOUGH: usize = 6;

/// How a document's lines were set anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    /// The step within a group.
    tight: f32,
    /// The printed leading.
    leading: f32,
}

impl Spread {
    /// Measured on the lines of all pages, if their usual step is `tight`.
    pub(super) fn measure(pages: &[Vec<&RunLine>], tight: f32) -> Option<Spread> {
        let mut means: Vec<f32> = pages.iter().flat_map(|lines| means(lines, tight)).collect();
        means.sort_by(f32::total_cmp);
        let leading = *means.get(means.len() / 2)?;
        let agree = means.iter().filter(|mean| (**mean - leading).abs() < SAME).count();
        let enough = agree >= ENOUGH && agree * 4 >= means.len() * 3;
        (enough && leading > tight + LARGER).then_some(Spread { tight, leading })
    }

    /// Whether a line at the text's edge is where the next group of the paragraph was printed.
    pub(super) fn goes_on(&self, open: &[RunLine], line: &RunLine) -> bool {
        let (Some(last), count) = (open.last(), self.group(open)) else { return false };
        let first = open.get(open.len().saturating_sub(count)).unwrap_or(last);
        let mean = (first.y - line.y) / count as f32;
        (mean - self.leading).abs() < SAME
    }

    /// Whether a step is wider than those within a group.
    pub(super) fn is_wide(&self, step: f32) -> bool {
        is_wide(step, self.tight)
    }

    /// Number of the lines in the last group.
    fn group(&self, open: &[RunLine]) -> usize {
        let close = |pair: &&[RunLine]| matches!(pair, [above, below] if !is_wide(above.y - below.y, self.tight));
        1 + open.windows(2).rev().take_while(close).count()
    }
}

/// The mean steps from group to group on a page, where a sentence goes on. A group begins after a step that is wide, but
/// has no room for a line: the first line of an item may have its label beside it, and isn't among these.
fn means(lines: &[&RunLine], tight: f32) -> Vec<f32> {
    let mut means = Vec::new();
    let mut start: Option<(usize, f32)> = None;
    for (at, pair) in (1..).zip(lines.windows(2)) {
        let [last, line] = pair else { continue };
        let step = last.y - line.y;
        let same = (last.size - line.size).abs() < SAME_SIZE && (last.x0 - line.x0).abs() < SAME_EDGE && step > 0.0;
        if same && !is_wide(step, tight) {
            continue;
        }
        let near = same && step < WIDEST * line.size;
        if let Some((first, y)) = start.filter(|_| near && line.begins_small() && !last.ends_sentence()) {
            means.push((y - line.y) / (at - first) as f32);
        }
        start = near.then_some((at, line.y));
    }
    means
}

fn is_wide(step: f32, tight: f32) -> bool {
    step > tight * WIDER + MARGIN
}
