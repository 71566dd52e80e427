//! Printed dates, read as ISO 8601.
//!
//! The forms found in title blocks and letters: "25 February to 8 March 2019",
//! "9–24 November 2017", "18 Feb 2014", "26th February", "11/08/2015" (day first),
//! "15, 16 and 21 July", "between 6 and 8 October 2020", "8 to 12 July 2019 and 7 to 8
//! August 2019", "Monday 3 June 2019", "February 2014" (a month only: `2014-02`).

mod found;
mod label;
mod points;
mod prose;
mod read;
mod span;
#[cfg(test)]
mod tests;
mod token;
mod weekday;
mod years;

pub use found::Dates;
pub use label::{find_inspection_dates, inspection_dates, publication_date, publication_undated};
pub use prose::visit_dates_in_prose;
pub use read::{in_running_line, parse_date, parse_span};
pub use weekday::wrong_weekdays;
