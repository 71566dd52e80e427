//! The program: arguments, inputs, outputs, messages, exit status. Needs the feature `cli`.
//!
//! The library itself opens no files and prints nothing; everything that does is here. Other languages' packages start
//! the program with [`run_as`], and read single inputs in a process apart with [`Isolated`].

mod args;
mod batch;
mod file;
mod foreign;
mod given;
mod incremental;
mod input;
mod isolated;
mod limits;
mod listing;
mod message;
mod output;
mod program;
mod show;
mod status;
mod worker;

pub use isolated::{Content, Isolated};
pub use program::{run, run_as};
