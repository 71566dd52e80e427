//! The process in which inputs are read: whatever a hostile file does to it, the run goes on.
//!
//! The program starts itself with [`FLAG`]; job and requests come on standard input, answers go to standard output.
//! Panics are caught here; what can't be caught (a stack overflow, memory at its limit) or doesn't end costs this process
//! only, and [`handle`] tells how it ended.

pub mod handle;
pub mod job;
pub mod limits;
pub mod protocol;

use super::{foreign, input};
use job::{Job, Renderer};
use ofsted_extract::Options;
use protocol::{Answer, Content, Request, Wish};
use std::any::Any;
use std::fmt::Display;
use std::io::{self, BufReader, BufWriter};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

/// The hidden first argument of a worker.
pub const FLAG: &str = "--worker";
/// What to do where the fault is the program's own.
pub const PLEASE_REPORT: &str = "; please report this with the file";
/// Enough for the deepest nesting that the limits let through.
#[cfg(not(unix))]
const STACK: usize = 16 << 20;

/// Serves requests until standard input ends; false if it could not.
pub fn main() -> bool {
    // The reason comes with the answer.
    panic::set_hook(Box::new(|_| {}));
    // Whoever asks sees the end of the pipe and this status; there is nobody else to tell.
    on_large_stack(serve).is_ok()
}

/// The first thread of a Unix process has a large stack, and the faster heap.
#[cfg(unix)]
fn on_large_stack(serve: fn() -> io::Result<()>) -> io::Result<()> {
    serve()
}

#[cfg(not(unix))]
fn on_large_stack(serve: fn() -> io::Result<()>) -> io::Result<()> {
    let serving = std::thread::Builder::new().stack_size(STACK).spawn(serve)?;
    serving.join().unwrap_or(Err(io::ErrorKind::Other.into()))
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
    panic::catch_unwind(AssertUnwindSafe(|| fulfil(request, options, renderer)))
        .unwrap_or_else(|cause| Answer::Refused(crash(cause.as_ref())))
}

fn fulfil(request: Request, options: &Options, renderer: &Renderer) -> Answer {
    let Request { name, wish, content } = request;
    let bytes = match content {
        Content::Bytes(bytes) => bytes,
        Content::File(path) => match input::read(Path::new(&path), &options.limits) {
            Ok(bytes) => bytes,
            Err(reason) => return Answer::Refused(reason),
        },
    };
    let records = match wish {
        Wish::Pages => return foreign::pages(&bytes).map_or_else(Answer::Refused, Answer::Pages),
        Wish::Read => ofsted_extract::extract(&name, bytes, options),
        Wish::Verify(pages) => {
            let pages = pages.as_deref().map_err(String::as_str);
            ofsted_extract::extract_verified(&name, bytes, options, pages)
        }
    };
    let refused = |error: &dyn Display| Answer::Refused(error.to_string());
    match records {
        Ok(reports) => renderer.render(&reports).unwrap_or_else(|error| refused(&error)),
        Err(error) => refused(&error),
    }
}

fn crash(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    failed(&text.unwrap_or("no reason given"))
}

/// Nothing that a file holds should make the program fail.
fn failed(why: &dyn Display) -> String {
    format!("the program failed on it ({why}){PLEASE_REPORT}")
}
