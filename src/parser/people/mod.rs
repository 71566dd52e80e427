//! Who inspected: the title block's lead inspector, the team at the end of a report, the
//! inspectors whom a letter names in its first paragraph.

mod label;
mod names;
mod team;

pub use names::{is_honour, is_office, people_of_list, plain_name, unglued};
pub use team::{inspection_team, inspectors_in_prose, lead_inspectors};
