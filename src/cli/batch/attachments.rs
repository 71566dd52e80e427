//! With `--attachments`: the reports attached to each input are inputs of their own, after it.

use super::pool::{self, NoRoom};
use crate::cli::input::Input;
use crate::cli::message::{Messages, shown};
use crate::cli::worker::handle::Worker;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, AttachedFiles, Content, Wish};
use std::fs::File;
use std::path::Path;

/// The inputs, each with the reports attached to it. A mail with reports is no report itself; one without is refused when
/// it is read.
pub fn with_attachments(inputs: Vec<Input>, job: &Job, messages: Messages) -> Vec<Input> {
    let mut worker = None;
    let mut all = Vec::with_capacity(inputs.len());
    for input in inputs {
        let AttachedFiles { reports, unread, in_mail } =
            attached_to(&input, &mut worker, job).unwrap_or_else(|reason| {
                messages.notice(&format!("{}: what is attached to it was not read: {reason}", input.shown()));
                AttachedFiles::default()
            });
        if !unread.is_empty() {
            messages.notice(&left(&input, &unread));
        }
        let attached: Vec<Input> =
            reports.into_iter().map(|report| input.attachment(report.inside, &report.names)).collect();
        all.extend((!in_mail || attached.is_empty()).then_some(input));
        all.extend(attached);
    }
    worker.map(Worker::end).unwrap_or_default();
    all
}

/// No record names what else is attached to a mail.
fn left(input: &Input, unread: &[String]) -> String {
    const MOST_NAMED: usize = 20;
    let names: Vec<String> = unread.iter().take(MOST_NAMED).map(|name| shown(Path::new(name))).collect();
    let more = match unread.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "{}: attached, but not read: {}{more}; save them as files if there are reports among them",
        input.shown(),
        names.join(", ")
    )
}

/// A file that can't be opened has none; that it can't is reported when it is read itself. A pipe can be read only once.
fn attached_to(input: &Input, worker: &mut Option<Worker>, job: &Job) -> Result<AttachedFiles, String> {
    if !input.is_regular() {
        return Ok(AttachedFiles::default());
    }
    let content = match input.readable_path() {
        Some(path) if File::open(path).is_err() => return Ok(AttachedFiles::default()),
        Some(path) => Content::File(path.to_owned()),
        None => match input.bytes(&job.options.limits) {
            Ok(bytes) => Content::Bytes(bytes),
            Err(_) => return Ok(AttachedFiles::default()),
        },
    };
    match pool::ask(worker, input, &Wish::Attachments, &content, job) {
        Ok(Answer::Attachments(files)) => Ok(files),
        Ok(Answer::Refused(reason)) | Err(NoRoom(reason)) => Err(reason),
        Ok(Answer::Read(_) | Answer::Pages(_)) => Ok(AttachedFiles::default()),
    }
}
