//! Lists under the forms' headings, such as recommendations and strengths: where they end, and their items.

pub(super) mod entries;
pub(super) mod form;
pub(super) mod statements;
