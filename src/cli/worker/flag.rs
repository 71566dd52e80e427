//! How the program knows that it is a worker.

/// The hidden first argument of a worker.
pub const FLAG: &str = "--worker";
