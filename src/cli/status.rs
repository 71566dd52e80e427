//! The exit status.

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Every input was read.
    Success = 0,
    /// An input could not be read, an output failed or, with `--strict`, a report has a warning.
    Failure = 1,
    /// The command line is wrong; nothing was read.
    Usage = 2,
    /// It was interrupted; files that were written are complete. As in shells, 128 plus the signal's number.
    Interrupted = 130,
}
