//! What the program does: act as a worker, list what it can do, or run over the inputs.

use super::args::{self, Args};
use super::message::Messages;
use super::output::is_broken_pipe;
use super::status::Status;
use super::worker::PLEASE_REPORT;
use super::{batch, show, worker};
use anyhow::Error;
use std::ffi::OsString;
use std::process::ExitCode;
use std::{io, panic};

/// Runs the program with these arguments, of which the first is the program's name, and returns its exit status. It
/// changes things that belong to the whole process: the panic hook, signal handlers and, as a worker, limits.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     ofsted_extract::cli::run(std::env::args_os())
/// }
/// ```
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    run_as(&[], args).into()
}

/// Runs the program where it isn't an executable of its own: `program` is the command by which it can be started again
/// as a worker, such as `python -m ofsted_extract`. If it is empty, the running executable is started again. Returns the
/// exit status as a number, which an [`ExitCode`] doesn't give away.
pub fn run_as(program: &[OsString], args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    if args.get(1).is_some_and(|first| first == worker::FLAG) {
        let status = if worker::main() { Status::Success } else { Status::Failure };
        return status as u8;
    }
    // A library's last words are of no use to anybody; the worker's reader has a message of its own.
    panic::set_hook(Box::new(|_| {}));
    let status = panic::catch_unwind(|| parse_and_run(program, &args)).unwrap_or_else(|_| {
        Messages::new(false).error(&format!("the program failed{PLEASE_REPORT}"));
        Status::Failure
    });
    status as u8
}

fn parse_and_run(program: &[OsString], args: &[OsString]) -> Status {
    match args::parse(args) {
        Ok(mut args) => {
            args.program = program.to_vec();
            answer(&args)
        }
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
