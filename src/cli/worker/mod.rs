//! The process in which inputs are read: whatever a hostile file does to it, the run goes on.
//!
//! The program starts itself with [`FLAG`]; job and requests come on standard input, answers go to standard output.
//! Panics are caught here; what can't be caught (a stack overflow, memory at its limit) or doesn't end costs this process
//! only, and [`handle`] tells how it ended.

pub mod handle;
pub mod job;
pub mod limits;
pub mod protocol;

use job::{Job, Renderer};
use ofsted_extract::Options;
use protocol::{Answer, Request};
use std::any::Any;
use std::io::{self, BufReader, BufWriter};
use std::panic::{self, AssertUnwindSafe};
use std::thread;

/// The hidden first argument of a worker.
pub const FLAG: &str = "--worker";
/// Enough for the deepest nesting that the limits let through.
const STACK: usize = 16 << 20;

/// Serves requests until standard input ends; false if it could not.
pub fn main() -> bool {
    // The reason comes with the answer.
    panic::set_hook(Box::new(|_| {}));
    let serving = thread::Builder::new().stack_size(STACK).spawn(serve);
    // Whoever asks sees the end of the pipe and this status; there is nobody else to tell.
    serving.is_ok_and(|serving| matches!(serving.join(), Ok(Ok(()))))
}

fn serve() -> io::Result<()> {
    let mut requests = BufReader::new(io::stdin());
    let mut answers = BufWriter::new(io::stdout());
    let job: Job = protocol::receive(&mut requests)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    limits::set_memory(job.memory);
    let watch = limits::Watch::start(job.seconds);
    let renderer = Renderer::new(&job);
    while let Some(request) = Request::receive(&mut requests)? {
        watch.begin();
        let answer = answer(request, &job.options, &renderer);
        watch.end();
        answer.send(&mut answers)?;
    }
    Ok(())
}

fn answer(request: Request, options: &Options, renderer: &Renderer) -> Answer {
    let read = || ofsted_extract::extract(&request.name, request.bytes, options);
    match panic::catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(reports)) => renderer.render(&reports).unwrap_or_else(|error| Answer::Refused(error.to_string())),
        Ok(Err(error)) => Answer::Refused(error.to_string()),
        Err(cause) => Answer::Refused(crash(cause.as_ref())),
    }
}

fn crash(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    format!("the program failed on it ({}); please report this with the file", text.unwrap_or("no reason given"))
}
