//! The worker's side: it reads requests, reads and renders inputs, and sends answers.

use super::attached;
use super::fault::failed;
use super::job::{Job, Renderer};
use super::limits;
use super::opened::Opened;
use super::protocol::{self, Answer, Request, Wish};
use crate::cli::foreign;
use ofsted_extract::Options;
use std::any::Any;
use std::fmt::Display;
use std::io::{self, BufReader, BufWriter, Write};
use std::panic::{self, AssertUnwindSafe};

/// Enough for the deepest nesting that the limits allow.
#[cfg(not(unix))]
const STACK: usize = 16 << 20;

/// Serves requests until standard input ends; false if it could not.
pub fn main() -> bool {
    // The reason comes with the answer.
    panic::set_hook(Box::new(|_| {}));
    let served = on_large_stack(serve);
    if served.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::OutOfMemory) {
        // As Rust says where memory can't be asked for.
        let _ = writeln!(io::stderr(), "memory allocation of a request failed");
    }
    // The other side sees the end of the pipe and this status; there is nobody else to report to.
    served.is_ok()
}

/// The first thread of a Unix process has a large stack and the faster heap.
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
    job.given.use_authorities();
    let renderer = Renderer::new(&job);
    let mut opened = Opened::default();
    while let Some(request) = Request::receive(&mut requests)? {
        watch.begin();
        let answer = answer(request, &job.options, &renderer, &mut opened);
        watch.end();
        answer.send(&mut answers)?;
    }
    Ok(())
}

fn answer(request: Request, options: &Options, renderer: &Renderer, opened: &mut Opened) -> Answer {
    panic::catch_unwind(AssertUnwindSafe(|| fulfil(request, options, renderer, opened)))
        .unwrap_or_else(|cause| Answer::Refused(crash(cause.as_ref())))
}

fn fulfil(request: Request, options: &Options, renderer: &Renderer, opened: &mut Opened) -> Answer {
    let Request { name, inside, wish, content } = request;
    if wish == Wish::Attachments {
        let options = &attached::options(options, inside.len());
        return attached::files(content, &inside, options, opened).map_or_else(Answer::Refused, Answer::Attachments);
    }
    let bytes = match attached::bytes(content, &inside, &options.limits, opened) {
        Ok(bytes) => bytes,
        Err(reason) => return Answer::Refused(reason),
    };
    let options = &attached::options(options, inside.len());
    let records = match wish {
        Wish::Attachments | Wish::Pages => return foreign::pages(&bytes).map_or_else(Answer::Refused, Answer::Pages),
        Wish::Read => ofsted_extract::extract(&name, &bytes, options),
        Wish::Verify(pages) => {
            let pages = pages.as_deref().map_err(String::as_str);
            ofsted_extract::extract_verified(&name, &bytes, options, pages)
        }
    };
    let refused = |error: &dyn Display| Answer::Refused(error.to_string());
    match records {
        Ok(reports) => renderer.render(reports).unwrap_or_else(|error| refused(&error)),
        Err(error) => refused(&error),
    }
}

fn crash(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    failed(&text.unwrap_or("no reason given"))
}
