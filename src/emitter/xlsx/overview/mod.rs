//! The first sheet: each inspected body with the grades of its latest graded inspection, and its latest report.

mod fact;
mod rows;
mod sheet;

pub(super) use fact::fact;
pub(super) use sheet::Overview;
