//! The command line: arguments, inputs, outputs, messages, exit status.

mod args;
mod batch;
mod file;
mod foreign;
mod given;
mod incremental;
mod input;
mod limits;
mod listing;
mod message;
mod output;
mod program;
mod show;
mod status;
mod worker;

pub use program::main;
