//! What takes the records.

use crate::cli::input::Input;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Error, Result};
use std::io;

/// Takes the records of one input after another.
pub trait Output {
    /// Writes the records of one input.
    fn write(&mut self, input: &Input, reports: &[Rendered]) -> Result<(), Failure>;

    /// Leaves what the last run has written of an input, which no other input may overwrite.
    fn leave(&mut self, _input: &Input) -> Result<(), Failure> {
        Ok(())
    }

    /// Completes the output; only now are its files seen.
    ///
    /// Gives what is good to know of it, a sentence each.
    fn finish(self: Box<Self>) -> Result<Vec<String>>;
}

/// Why an input's records were not written.
#[derive(Debug)]
pub enum Failure {
    /// The other inputs can still be written.
    OfInput(Error),
    /// Nothing more can be written.
    OfRun(Error),
}

/// Whether whoever read the output has gone, which is no error.
pub fn is_broken_pipe(error: &Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.into_iter().any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
