//! What is left of the limits while one input is read, which limits were reached, and what was found damaged.

use crate::limits::{LIMITS, Limits, Measure};
use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::reader::damage::{Damage, Part};
use crate::reader::error::Error;

/// The limits of one input, counted down.
#[derive(Debug)]
pub struct Budget {
    limits: Limits,
    left: [u64; LIMITS.len()],
    /// Which limits were reached, and on which page first.
    reached: Vec<(Measure, Option<u32>)>,
    damage: Damage,
    /// The page that is being read, from 1.
    pub page: Option<u32>,
}

impl Budget {
    /// Nothing used yet.
    pub fn new(limits: &Limits) -> Self {
        let left = std::array::from_fn(|index| LIMITS[index].amount(limits));
        Budget { limits: *limits, left, reached: Vec::new(), damage: Damage::default(), page: None }
    }

    /// How much of it is left.
    pub fn left(&self, measure: Measure) -> u64 {
        self.left[measure as usize]
    }

    /// Takes an amount; if there isn't that much, returns false, and nothing is left.
    #[inline]
    pub fn take(&mut self, measure: Measure, amount: u64) -> bool {
        match self.left(measure).checked_sub(amount) {
            Some(left) => self.left[measure as usize] = left,
            None => self.exhaust(measure),
        }
        self.left(measure) > 0 || !self.is_reached(measure)
    }

    /// Notes that the limit was reached: there was more to read.
    pub fn exhaust(&mut self, measure: Measure) {
        self.left[measure as usize] = 0;
        self.note(measure);
    }

    /// Notes that the limit was reached, though others may fit: one branch that is too deep doesn't stop the next.
    pub fn note(&mut self, measure: Measure) {
        if !self.is_reached(measure) {
            self.reached.push((measure, self.page));
        }
    }

    /// Notes a damaged part of the page that is being read, or of the file.
    pub fn damaged(&mut self, part: Part) {
        self.damage.note(part, self.page);
    }

    /// Notes a damaged part that matters on this page.
    pub fn damaged_on(&mut self, page: u32, part: Part) {
        self.damage.note(part, Some(page));
    }

    fn is_reached(&self, measure: Measure) -> bool {
        self.reached.iter().any(|(reached, _)| *reached == measure)
    }

    /// The error for a file that can't be read within the limit.
    pub fn beyond(&self, measure: Measure) -> Error {
        let limit = measure.limit();
        Error::BeyondLimit { what: limit.what, most: limit.shown(limit.amount(&self.limits)), advice: limit.advice() }
    }

    /// As much of a text as may be read.
    pub fn cut<'t>(&mut self, text: &'t str) -> &'t str {
        let most = self.left(Measure::Text) as usize;
        let boundary = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let mut cut = &text[..boundary];
        if cut.len() < text.len() {
            self.exhaust(Measure::Text);
        }
        for (measure, counts) in [(Measure::Lines, ends_line as fn(&[u8], usize) -> bool), (Measure::Separators, parts)]
        {
            let bytes = cut.as_bytes();
            let mut counted = (0..bytes.len()).filter(|at| counts(bytes, *at));
            if let Some(end) = counted.nth(self.left(measure) as usize) {
                cut = &cut[..end];
                self.exhaust(measure);
            }
        }
        cut
    }

    /// A warning for each limit that was reached and each damaged part.
    pub fn warnings(&self) -> Vec<Warning> {
        let warning = |(measure, page): &(Measure, Option<u32>)| {
            let limit = measure.limit();
            let amount = limit.shown(limit.amount(&self.limits));
            let place = page.map_or(String::new(), |page| format!(" (reached on page {page})"));
            let message = format!(
                "the {} is larger than the limit of {amount}{place}; the rest was not read; {}",
                limit.what,
                limit.advice()
            );
            Warning::new(Code::LimitReached, message).at(Place { page: *page, ..Place::default() })
        };
        self.reached.iter().map(warning).chain(self.damage.warnings()).collect()
    }
}

/// Line ends and page ends; CR LF is one.
fn ends_line(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b'\n' | b'\x0C') || bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')
}

/// Tabs, pipes, and where a gap between columns ends.
fn parts(bytes: &[u8], at: usize) -> bool {
    let gap = || at > 1 && bytes[at] != b' ' && bytes[at - 1] == b' ' && bytes[at - 2] == b' ';
    matches!(bytes[at], b'\t' | b'|') || bytes[at].is_ascii() && gap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_lines_and_cells() {
        let cut = |text: &str| {
            let mut budget = Budget::new(&Limits::default());
            let length = budget.cut(text).len();
            (length, budget.warnings().len())
        };
        assert_eq!(cut("a\r\nb\tc"), (6, 0));
        assert_eq!(cut(&"a\r\n".repeat(100_001)), (300_002, 1));
        assert_eq!(cut(&"a\t".repeat(300_001)), (600_001, 1));
        assert_eq!(cut(&"a  ".repeat(300_005)).1, 1);
    }

    #[test]
    fn a_limit_is_the_most_that_is_still_read() {
        let mut budget = Budget::new(&Limits { pages: 2, ..Limits::default() });
        assert!(budget.take(Measure::Pages, 2));
        assert!(budget.warnings().is_empty());
        budget.page = Some(3);
        assert!(!budget.take(Measure::Pages, 1));
        assert!(!budget.take(Measure::Pages, 1), "once reached, it stays so");
        let warnings = budget.warnings();
        let expected = "the number of pages in the PDF is larger than the limit of 2 (reached on page 3); the rest was not \
                        read; raise --max-pages if you trust the file";
        assert_eq!(warnings.iter().map(|w| w.message.as_str()).collect::<Vec<_>>(), [expected]);
        assert_eq!(warnings[0].place.page, Some(3));
    }
}
