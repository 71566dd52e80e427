//! A run over the inputs: workers read them side by side; what comes of each is written, and told, in their order.

mod interrupt;
mod pool;
mod progress;
mod run;
mod start;
mod tally;

pub use start::run;
