//! Lists under the forms' headings, such as recommendations and strengths: where they end, and their items.

pub mod entries;
pub mod form;
pub mod statements;
