//! Action plans and improvement plans: tables of what will be done about an inspection's findings. Councils design
//! their own forms, so only the printed header shows what each column holds.

mod cells;
mod header;
mod inspection;
mod plan;
mod rows;
#[cfg(test)]
mod tests;

pub use inspection::{About, about};
pub use plan::{is_plan, read_plan};
