//! The results of each input: written, reported and counted.

use super::interrupt;
use super::pool::{self, End, InputOutcome, Shared, Taker};
use super::progress::Progress;
use super::repeats::Repeats;
use super::tally::Tally;
use crate::cli::given::Used;
use crate::cli::incremental::{Memory, Sequence};
use crate::cli::input::Input;
use crate::cli::message::Messages;
use crate::cli::output::{Failure, Output, is_broken_pipe};
use crate::cli::status::Status;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, Rendered};
use anyhow::{Error, Result};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process;
use std::sync::mpsc;

/// A run over these inputs.
pub struct Run<'r> {
    shared: Shared<'r>,
    strict: bool,
    progress: Progress,
    tally: Tally,
    /// The rows of the caller's lists that were about some input.
    used: Used,
    repeats: Repeats,
    /// The inputs so far, as long as each of them can be recognised again.
    sequence: Option<Sequence>,
}

impl<'r> Run<'r> {
    /// A run that has not begun.
    pub fn new(
        inputs: &'r [Input],
        job: &'r Job,
        memory: Option<&'r Memory>,
        strict: bool,
        messages: Messages,
    ) -> Self {
        let progress = Progress::new(inputs.len(), messages);
        Run {
            shared: Shared { inputs, job, memory },
            strict,
            progress,
            tally: Tally::default(),
            used: Used::default(),
            repeats: Repeats::default(),
            sequence: Some(Sequence::default()),
        }
    }

    /// Reads nothing, because nothing has changed; the last run's warnings are reported again.
    pub fn report_unchanged(&mut self) -> Status {
        let Shared { inputs, memory, .. } = self.shared;
        for (index, input) in inputs.iter().enumerate() {
            let reports = memory.map(|memory| memory.reports(input)).unwrap_or_default();
            self.tally.unchanged += 1;
            self.used.note(index, memory.map_or(&[][..], |memory| memory.used(input)).iter().copied());
            self.note(index, &reports);
            self.report(input, &serious(&reports));
        }
        self.end()
    }

    /// Reads every input; `files` are the files that hold the results of all inputs together.
    pub fn read_all(&mut self, output: Box<dyn Output>, workers: usize, files: Vec<PathBuf>) -> Status {
        let events = mpsc::channel();
        interrupt::on_interrupt(events.0.clone());
        let shared = self.shared;
        let mut writing = Writing { run: self, output: Some(output) };
        let end = pool::run_workers(shared, workers, events, &mut writing);
        let output = writing.output.take();
        self.progress.end();
        match (end, output) {
            (End::Interrupted, _) => return Status::Interrupted,
            (End::Complete, Some(output)) => self.finish(output, files),
            _ => {}
        }
        self.end()
    }

    fn take(&mut self, index: usize, outcome: &InputOutcome, output: &mut dyn Output) -> ControlFlow<()> {
        let input = &self.shared.inputs[index];
        self.sequence = self.sequence.take().zip(outcome.digest).map(|(sequence, digest)| sequence.then(input, digest));
        let reports = match &outcome.answer {
            Answer::Read(reports) => {
                self.used.note(index, reports.iter().flat_map(|report| report.used.iter().copied()));
                reports
            }
            Answer::Refused(reason) => {
                self.fail(&format!("{}: {reason}", input.shown()));
                return ControlFlow::Continue(());
            }
            // Nobody asks for these here.
            Answer::Pages(_) | Answer::Attachments(_) => return ControlFlow::Continue(()),
        };
        let wanted = !self.note(index, reports);
        match self.write(input, outcome, reports, output, wanted) {
            Ok(()) => {
                self.tally.unchanged += usize::from(outcome.unchanged);
                self.report(input, &serious(reports));
            }
            Err(Failure::OfInput(error)) => self.output_failed(&error),
            Err(Failure::OfRun(error)) => {
                self.output_failed(&error);
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }

    /// Notes which documents and inspections an input holds, and returns whether it must be left out.
    fn note(&mut self, index: usize, reports: &[Rendered]) -> bool {
        let left_out = self.repeats.note(index, reports) && self.shared.job.unique;
        self.tally.left_out += usize::from(left_out);
        left_out
    }

    /// Writes what was read, if it is wanted, and logs it for the next run, unless the last run already did.
    fn write(
        &self,
        input: &Input,
        outcome: &InputOutcome,
        reports: &[Rendered],
        output: &mut dyn Output,
        wanted: bool,
    ) -> Result<(), Failure> {
        let memory = self.shared.memory;
        let has_output = memory.is_some_and(Memory::has_outputs);
        match wanted {
            true if outcome.unchanged && has_output => return output.leave(input),
            true => output.write(input, reports)?,
            // A log entry would be about a file that was not written.
            false if has_output => return Ok(()),
            false => {}
        }
        match memory.zip(outcome.digest).filter(|_| !outcome.unchanged) {
            Some((memory, digest)) => memory.keep(input, digest, &outcome.answer).map_err(Failure::OfRun),
            None => Ok(()),
        }
    }

    fn finish(&mut self, output: Box<dyn Output>, files: Vec<PathBuf>) {
        let unique = self.shared.job.unique || !self.repeats.has_copies();
        let finished = output.finish(unique).and_then(|notices| {
            let memory = self.shared.memory.zip(self.sequence.as_ref()).filter(|_| self.tally.failed == 0);
            memory.map_or(Ok(()), |(memory, sequence)| memory.complete(sequence, &files))?;
            Ok(notices)
        });
        match finished {
            Ok(notices) => notices.iter().for_each(|notice| self.progress.notice(notice)),
            Err(error) => self.output_failed(&error),
        }
    }

    /// Reports anything worse than a notice.
    fn report(&mut self, input: &Input, serious: &[String]) {
        self.tally.count_read(!serious.is_empty());
        if !serious.is_empty() {
            self.progress.notice(&format!("{}: {}", input.shown(), counted(serious)));
        }
    }

    fn fail(&mut self, text: &str) {
        self.progress.error(text);
        self.tally.failed += 1;
    }

    fn output_failed(&mut self, error: &Error) {
        if !is_broken_pipe(error) {
            self.fail(&format!("{error:#}"));
        }
    }

    fn interrupted(&self) {
        let (done, inputs) = (self.tally.inputs(), self.shared.inputs.len());
        self.progress.end();
        self.progress.error(&format!("interrupted after {done} of {inputs} inputs; every file written is complete"));
    }

    fn end(&self) -> Status {
        let Shared { inputs, job, .. } = self.shared;
        for notice in job.given.notices(&self.used) {
            self.progress.notice(&notice);
        }
        if inputs.len() > 1 {
            let repeats = self.repeats.notices(inputs, job.unique);
            repeats.iter().for_each(|notice| self.progress.notice(notice));
            self.progress.notice(&self.tally.summary());
        }
        let failed = self.tally.failed > 0 || self.strict && self.tally.with_warnings > 0;
        if failed { Status::Failure } else { Status::Success }
    }
}

/// A run whose answers are written.
struct Writing<'w, 'r> {
    run: &'w mut Run<'r>,
    output: Option<Box<dyn Output>>,
}

impl Taker for Writing<'_, '_> {
    fn take(&mut self, index: usize, outcome: InputOutcome) -> ControlFlow<()> {
        let Some(output) = self.output.as_deref_mut() else { return ControlFlow::Break(()) };
        let flow = self.run.take(index, &outcome, output);
        self.run.progress.step();
        flow
    }

    fn interrupted(&mut self) {
        // Incomplete files are removed with the output.
        self.output = None;
        self.run.interrupted();
        process::exit(Status::Interrupted as i32);
    }
}

/// Codes of everything worse than a notice.
fn serious(reports: &[Rendered]) -> Vec<String> {
    reports.iter().flat_map(|report| report.serious.clone()).collect()
}

/// "2 warnings (grade-conflict)": each code once.
fn counted(codes: &[String]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for code in codes {
        if !names.contains(&code.as_str()) {
            names.push(code);
        }
    }
    let noun = if codes.len() == 1 { "warning" } else { "warnings" };
    format!("{} {noun} ({})", codes.len(), names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_once() {
        assert_eq!(counted(&["grade-conflict", "grade-conflict"].map(String::from)), "2 warnings (grade-conflict)");
        assert_eq!(counted(&["dates-missing".into()]), "1 warning (dates-missing)");
    }
}
