//! What a run has done so far.

use std::time::Instant;

/// Counts of a run's inputs.
#[derive(Debug)]
pub struct Tally {
    begun: Instant,
    /// Inputs read and written.
    pub read: usize,
    /// Those with something worse than a notice.
    pub with_warnings: usize,
    /// Those whose output comes from the last run.
    pub unchanged: usize,
    /// Those that are copies and were left out.
    pub left_out: usize,
    /// Inputs that were not read, and outputs that were not written.
    pub failed: usize,
}

impl Default for Tally {
    fn default() -> Self {
        Tally { begun: Instant::now(), read: 0, with_warnings: 0, unchanged: 0, left_out: 0, failed: 0 }
    }
}

impl Tally {
    /// An input was read.
    pub fn count_read(&mut self, with_warnings: bool) {
        self.read += 1;
        self.with_warnings += usize::from(with_warnings);
    }

    /// Inputs that are finished.
    pub fn inputs(&self) -> usize {
        self.read + self.failed
    }

    /// "257 read (4 with warnings), 1 failed, 2.3 seconds".
    pub fn summary(&self) -> String {
        let Tally { read, with_warnings, failed, .. } = self;
        let unchanged = match self.unchanged {
            0 => String::new(),
            inputs => format!(", {inputs} of them unchanged since the last run"),
        };
        let left_out = match self.left_out {
            0 => String::new(),
            1 => ", 1 of them a copy that was left out".to_owned(),
            inputs => format!(", {inputs} of them copies that were left out"),
        };
        let seconds = self.begun.elapsed().as_secs_f64();
        format!(
            "{read} read ({with_warnings} with warnings){unchanged}{left_out}, {failed} failed, {seconds:.1} seconds"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_inputs() {
        let mut tally = Tally::default();
        [true, false, false].into_iter().for_each(|warned| tally.count_read(warned));
        tally.failed += 1;
        assert!(tally.summary().starts_with("3 read (1 with warnings), 1 failed, 0."), "{}", tally.summary());
        assert_eq!(tally.inputs(), 4);
    }
}
