//! A run over the inputs: workers read them side by side; the results are written and reported in their order.

mod interrupt;
mod pool;
mod progress;
mod run;
mod start;
mod tally;

pub use start::run;
