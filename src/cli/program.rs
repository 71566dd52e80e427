//! What the program does: act as a worker, list what it can do, or run over the inputs.

use super::args::{self, Args};
use super::message::Messages;
use super::output::is_broken_pipe;
use super::status::Status;
use super::worker::PLEASE_REPORT;
use super::{batch, show, worker};
use anyhow::Error;
use std::{io, panic};

/// Runs the program with the process's own arguments.
pub fn main() -> Status {
    if std::env::args_os().nth(1).is_some_and(|first| first == worker::FLAG) {
        return if worker::main() { Status::Success } else { Status::Failure };
    }
    // A library's last words are of no use to anybody; the worker's reader has a message of its own.
    panic::set_hook(Box::new(|_| {}));
    panic::catch_unwind(run).unwrap_or_else(|_| {
        Messages::new(false).error(&format!("the program failed{PLEASE_REPORT}"));
        Status::Failure
    })
}

fn run() -> Status {
    match args::parse(std::env::args_os()) {
        Ok(args) => answer(&args),
        Err(error) => {
            // If even this can't be printed, there is nothing left to do.
            let _ = error.print();
            if error.use_stderr() { Status::Usage } else { Status::Success }
        }
    }
}

fn answer(args: &Args) -> Status {
    let messages = Messages::new(args.quiet);
    if let Some(listing) = args.listing() {
        return status_of_printing(show::print(listing, &mut io::stdout().lock()).map_err(Error::from), messages);
    }
    batch::run(args, messages)
}

fn status_of_printing(result: Result<(), Error>, messages: Messages) -> Status {
    match result {
        Err(error) if !is_broken_pipe(&error) => {
            messages.error(&format!("{error:#}"));
            Status::Failure
        }
        _ => Status::Success,
    }
}
