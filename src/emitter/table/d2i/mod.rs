//! The fifteen columns of the community's history file, in its words.

mod derived;
mod table;

pub(super) use table::TABLE;
