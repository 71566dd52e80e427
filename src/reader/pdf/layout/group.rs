//! Groups runs by their baseline: what is on one printed line.

use crate::reader::pdf::page::Run;

/// Baselines closer than this part of the larger size are one line: raised marks, mixed sizes.
const SAME_LINE: f32 = 0.45;
/// A footnote mark has up to this many bytes and is raised by less than this part of the size.
const MARK: u32 = 4;
const MARK_RISE: f32 = 0.65;
/// A footnote mark is smaller than this part of the size next to it.
const MARK_SIZE: f32 = 0.8;
/// Words smaller than this part of the other's size are on the same line only if their baselines are this near.
const OTHER_SIZE: f32 = 0.6;
const OTHER_LINE: f32 = 0.25;
/// An estimate of a space's width in parts of the size, for runs that begin or end in spaces.
const SPACE_WIDTH: f32 = 0.28;
/// How many outer spaces of a run its ends are moved by.
const MOST_SPACES: usize = 80;
/// Runs whose baselines differ by more than this part of the size, and that are over each other by more than so many
/// sizes, are of two lines.
const UNEVEN: f32 = 0.05;
const OVER: f32 = 2.0;
/// How many runs of a line are compared with another.
const RUNS_LOOKED_AT: usize = 64;

/// Runs whose baselines are about the same.
pub(super) struct Group<'p> {
    /// Baseline of the largest run.
    pub(super) y: f32,
    /// Size of the largest run.
    size: f32,
    /// The runs with their indices on the page.
    pub(super) runs: Vec<(u32, &'p Run)>,
    /// Bytes of text in its runs.
    length: u32,
}

impl<'p> Group<'p> {
    /// The first run of a line.
    pub(super) fn new(index: u32, run: &'p Run) -> Self {
        Group { y: run.y, size: run.size, runs: vec![(index, run)], length: length(run) }
    }

    /// A raised mark is higher above its line than lines of the same type can differ.
    pub(super) fn takes(&self, run: &Run) -> bool {
        let (small, large) = (self.size.min(run.size), self.size.max(run.size));
        // runs come from the top, so a mark above its line is there before it
        let raised = run.size > self.size && self.length <= MARK;
        let reach = if small < MARK_SIZE * large && raised {
            MARK_RISE * large
        } else if small < OTHER_SIZE * large && length(run).min(self.length) > MARK {
            OTHER_LINE * small
        } else {
            SAME_LINE * small
        };
        (self.y - run.y).abs() < reach && !self.is_under(run)
    }

    /// Words over each other are two lines, however near their baselines are.
    fn is_under(&self, run: &Run) -> bool {
        let width = OVER * run.size;
        let over = |other: &Run| other.x1.min(run.x1) - other.x0.max(run.x0) > width && length(other) > MARK;
        let uneven = |other: &Run| (other.y - run.y).abs() > UNEVEN * run.size;
        length(run) > MARK && self.runs.iter().rev().take(RUNS_LOOKED_AT).any(|(_, other)| uneven(other) && over(other))
    }

    pub(super) fn add(&mut self, index: u32, run: &'p Run) {
        if run.size > self.size {
            (self.y, self.size) = (run.y, run.size);
        }
        self.runs.push((index, run));
        self.length = self.length.saturating_add(length(run));
    }
}

/// Bytes of a run's text.
fn length(run: &Run) -> u32 {
    run.text.end.saturating_sub(run.text.start)
}

/// Spaces, and those at which no line may be broken, with which browsers fill their lines.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

/// The left and right end of a run without its outer spaces.
pub(super) fn inked(run: &Run, text: &str) -> (f32, f32) {
    let all = text.chars().count();
    let spaces = |trimmed: &str| (all - trimmed.chars().count()).min(MOST_SPACES) as f32 * SPACE_WIDTH * run.size;
    let x0 = (run.x0 + spaces(text.trim_start_matches(is_space))).min(run.x1);
    (x0, (run.x1 - spaces(text.trim_end_matches(is_space))).max(x0))
}
