//! The dates that were read.

use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::report::Period;
use crate::model::warning::Warning;

/// One or more printed dates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// Every period; empty if the dates can't be read or contradict each other.
    pub periods: Vec<Period>,
    /// The first start: `2019-02-25`, or `2014-02` if only a month is printed.
    pub start: Option<String>,
    /// The last end.
    pub end: Option<String>,
    /// The words on the page.
    pub printed: String,
    /// Where they begin in the text that was read, in bytes.
    pub at: usize,
    /// Where they are printed, if the text was read from lines.
    pub place: Place,
    /// What is doubtful: unreadable, contradictory or inferred.
    pub doubts: Vec<Warning>,
}

impl Dates {
    pub(super) fn unreadable(printed: &str, message: &str) -> Self {
        let doubts = vec![doubt(Code::DatesUnreadable, message, printed)];
        Dates { printed: printed.to_owned(), doubts, ..Dates::default() }
    }

    pub(super) fn doubt(&mut self, code: Code, message: &str) {
        let doubt = doubt(code, message, &self.printed);
        self.doubts.push(doubt);
    }
}

pub(super) fn doubt(code: Code, message: &str, printed: &str) -> Warning {
    Warning::new(code, message).printed([printed])
}
