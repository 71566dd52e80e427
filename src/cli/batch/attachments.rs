//! With `--attachments`: the reports attached to each input are inputs of their own, after it.

use super::pool;
use crate::cli::input::Input;
use crate::cli::worker::handle::Worker;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, Content, Wish};

/// The inputs, each with the reports attached to it.
pub fn with_attachments(inputs: Vec<Input>, job: &Job) -> Vec<Input> {
    let mut worker = None;
    let mut all = Vec::with_capacity(inputs.len());
    for input in inputs {
        let attached = attached_to(&input, &mut worker, job);
        all.push(input);
        all.extend(attached);
    }
    worker.map(Worker::end).unwrap_or_default();
    all
}

/// A file that can't be opened has none; that it can't is reported when it is read itself. A pipe can be read only once.
fn attached_to(input: &Input, worker: &mut Option<Worker>, job: &Job) -> Vec<Input> {
    if !input.is_regular() {
        return Vec::new();
    }
    let content = match input.readable_path() {
        Some(path) => Content::File(path.to_owned()),
        None => match input.bytes(&job.options.limits) {
            Ok(bytes) => Content::Bytes(bytes),
            Err(_) => return Vec::new(),
        },
    };
    match pool::ask(worker, input, &Wish::Attachments, &content, job) {
        Ok(Answer::Attachments(reports)) => {
            reports.into_iter().map(|report| input.attachment(report.inside, &report.names)).collect()
        }
        _ => Vec::new(),
    }
}
