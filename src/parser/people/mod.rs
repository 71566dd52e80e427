//! Who inspected: the title block's lead inspector, the team at the end of a report, the
//! inspectors whom a letter names in its first paragraph.

mod columns;
mod label;
mod names;
mod office;
mod person;
mod team;
mod unread;

pub use columns::people_apart;
pub use label::is_labelled as is_label;
pub use names::people_of_list;
pub use office::is_office;
pub use person::{is_honour, plain_name, unglued};
pub use team::{inspection_team, inspector_below, inspectors_in_prose, lead_inspectors, unread_in_prose};
pub use unread::{unread_elsewhere, unread_in_section};
