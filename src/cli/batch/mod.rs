//! A run over the inputs: workers read them in parallel; the results are written and reported in order.

mod attachments;
mod interrupt;
mod left;
mod pool;
mod progress;
mod queue;
mod repeats;
mod run;
mod start;
mod tally;

pub use pool::ask;
pub use start::run;
