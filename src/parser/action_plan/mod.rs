//! Action plans and improvement plans: tables of what is done about an inspection's findings. Councils draw them
//! up in their own forms, so the printed header alone says which column is what.

mod cells;
mod header;
mod inspection;
mod plan;
mod rows;
#[cfg(test)]
mod tests;

pub use inspection::{About, about};
pub use plan::{is_plan, read};
