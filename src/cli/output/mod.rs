//! Where the records go: one stream for the whole run, or one file per input.

mod open;
mod per_input;
mod plan;
mod sink;
mod stream;
pub mod target;
mod whole_run;

pub use open::open;
pub use plan::Plan;
pub use sink::{Failure, Output, is_broken_pipe};
