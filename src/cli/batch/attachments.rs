//! The reports in zip archives and, with `--attachments`, those attached to PDFs and mails: inputs of their own.

use super::left::{left_in_archive, left_in_mail, no_reports};
use super::pool::{self, NoRoom};
use crate::cli::input::Input;
use crate::cli::message::Messages;
use crate::cli::worker::handle::Worker;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, AttachedFiles, Content, Holder, Wish};
use ofsted_extract::model::attachment::MOST_DEPTH;
use std::fs::File;

/// The inputs, each with the reports in it or attached to it. A mail or zip with reports is no report itself; one without
/// is refused when it is read, but a zip that was only found in a folder is left.
pub fn with_inner(inputs: Vec<Input>, job: &Job, messages: Messages) -> Vec<Input> {
    let mut search = Search { job, messages, worker: None, all: Vec::with_capacity(inputs.len()), barren: Vec::new() };
    inputs.into_iter().for_each(|input| search.add(input, 0));
    let Search { worker, mut all, barren, .. } = search;
    worker.map(Worker::end).unwrap_or_default();
    if all.is_empty() {
        all = barren;
    }
    all
}

struct Search<'j> {
    job: &'j Job,
    messages: Messages,
    worker: Option<Worker>,
    all: Vec<Input>,
    /// Zips found in folders that hold no reports.
    barren: Vec<Input>,
}

impl Search<'_> {
    /// An input that lies in so many zips.
    fn add(&mut self, input: Input, depth: usize) {
        let is_archive = input.is_archive();
        let asked = is_archive || self.job.options.attachments && (depth > 0 || input.inside().is_empty());
        if !asked || depth >= MOST_DEPTH {
            self.all.push(input);
            return;
        }
        match self.attached_to(&input) {
            Ok(files) if files.holder == Holder::Archive => self.add_packed(input, files, depth),
            Ok(files) => self.add_attached(input, files, depth),
            Err(reason) if is_archive => self.all.push(input.refused(reason)),
            Err(reason) => {
                let message = format!("{}: what is attached to it was not read: {reason}", input.shown());
                self.messages.notice(&message);
                self.all.push(input);
            }
        }
    }

    fn add_packed(&mut self, input: Input, files: AttachedFiles, depth: usize) {
        let AttachedFiles { reports, unread, .. } = files;
        if reports.is_empty() {
            let reason = no_reports(&unread);
            if input.is_found() || depth > 0 {
                self.messages.notice(&format!("{}: {reason}", input.shown()));
                self.barren.push(input.refused(reason));
            } else {
                self.all.push(input.refused(reason));
            }
            return;
        }
        if !unread.is_empty() {
            self.messages.notice(&format!("{}: {}", input.shown(), left_in_archive(&unread)));
        }
        for report in reports {
            self.add(input.attachment(&report.inside, &report.names, report.stamp.as_deref()), depth + 1);
        }
    }

    fn add_attached(&mut self, input: Input, files: AttachedFiles, depth: usize) {
        let AttachedFiles { reports, unread, holder } = files;
        if !unread.is_empty() {
            self.messages.notice(&format!("{}: {}", input.shown(), left_in_mail(&unread)));
        }
        let attached: Vec<Input> =
            reports.into_iter().map(|report| input.attachment(&report.inside, &report.names, None)).collect();
        self.all.extend((holder == Holder::Report || attached.is_empty()).then_some(input));
        for report in attached {
            // What is attached to these has been found already.
            if report.is_archive() { self.add(report, depth + 1) } else { self.all.push(report) }
        }
    }

    /// A file that can't be opened has none; that it can't is reported when it is read itself. A pipe can be read only
    /// once.
    fn attached_to(&mut self, input: &Input) -> Result<AttachedFiles, String> {
        if !input.is_regular() {
            return Ok(AttachedFiles::default());
        }
        let content = match input.readable_path() {
            Some(path) if File::open(path).is_err() => return Ok(AttachedFiles::default()),
            Some(path) => Content::File(path.to_owned()),
            None => match input.bytes(&self.job.options.limits) {
                Ok(bytes) => Content::Bytes(bytes),
                Err(_) => return Ok(AttachedFiles::default()),
            },
        };
        match pool::ask(&mut self.worker, input, &Wish::Attachments, &content, self.job) {
            Ok(Answer::Attachments(files)) => Ok(files),
            Ok(Answer::Refused(reason)) | Err(NoRoom(reason)) => Err(reason),
            Ok(Answer::Read(_) | Answer::Pages(_)) => Ok(AttachedFiles::default()),
        }
    }
}
