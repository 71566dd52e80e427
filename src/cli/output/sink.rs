//! What receives the records.

use crate::cli::input::Input;
use crate::cli::worker::protocol::Rendered;
use anyhow::{Error, Result};
use std::io;

/// Receives the records of one input after another.
pub trait Output {
    /// Writes the records of one input.
    fn write(&mut self, input: &Input, reports: &[Rendered]) -> Result<(), Failure>;

    /// Keeps what the last run wrote for an input; no other input may overwrite it.
    fn leave(&mut self, _input: &Input) -> Result<(), Failure> {
        Ok(())
    }

    /// Completes the output; only now do its files appear. `unique` tells whether every report was written once.
    ///
    /// Returns notes about it, one sentence each.
    fn finish(self: Box<Self>, unique: bool) -> Result<Vec<String>>;
}

/// Why an input's records were not written.
#[derive(Debug)]
pub enum Failure {
    /// The other inputs can still be written.
    OfInput(Error),
    /// Nothing more can be written.
    OfRun(Error),
}

/// Whether the reader of the output has gone away, which is not an error.
pub fn is_broken_pipe(error: &Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.into_iter().any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
