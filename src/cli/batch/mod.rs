//! A run over the inputs: workers read them side by side; what comes of each is written, and told, in their order.

mod interrupt;
mod pool;
mod progress;
mod tally;

use super::args::Args;
use super::input::{Input, find, list};
use super::message::{Messages, shown};
use super::output::{Failure, Output, Plan, is_broken_pipe};
use super::status::Status;
use super::worker::job::Job;
use super::worker::protocol::{Answer, Rendered};
use anyhow::{Error, Result};
use pool::End;
use progress::Progress;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use tally::Tally;

/// Reads the inputs in their order.
pub fn run(args: &Args, messages: Messages) -> Status {
    let (inputs, folders) = match inputs(args) {
        Ok(found) => found,
        Err(error) => {
            messages.error(&format!("{error:#}"));
            return Status::Failure;
        }
    };
    let plan = Plan::new(args, &inputs);
    if let Some(path) = plan.overwritten_input() {
        messages.error(&format!("{}: it is both an input and the output; choose another output", shown(&path)));
        return Status::Usage;
    }
    if let Some(folder) = plan.mixed_folder(&folders) {
        let (folder, format) = (shown(&folder), args.format().name);
        messages.error(&format!(
            "{folder}: the next run would take the {format} written there for reports; choose another folder, or one below it"
        ));
        return Status::Usage;
    }
    let job = plan.job(args);
    let progress = Progress::new(inputs.len(), messages);
    let mut run = Run { strict: args.strict, progress, tally: Tally::default() };
    match plan.open() {
        Ok(output) => run.all(&inputs, args.jobs(), &job, output),
        Err(error) => {
            run.output_failed(&error);
            run.status()
        }
    }
}

/// The inputs, and the folders among their paths.
fn inputs(args: &Args) -> Result<(Vec<Input>, Vec<PathBuf>)> {
    let listed = args.files_from.as_deref().map(list::paths).transpose()?.unwrap_or_default();
    let paths: Vec<&Path> = args.inputs.iter().chain(&listed).map(AsRef::as_ref).collect();
    let folders = paths.iter().filter(|path| path.is_dir()).map(|path| path.to_path_buf()).collect();
    Ok((find::inputs(paths, args.output.as_deref().filter(|path: &&Path| path.is_dir())), folders))
}

struct Run {
    strict: bool,
    progress: Progress,
    tally: Tally,
}

impl Run {
    fn all(&mut self, inputs: &[Input], workers: usize, job: &Job, mut output: Box<dyn Output>) -> Status {
        let (sender, receiver) = mpsc::channel();
        interrupt::on_interrupt(sender.clone());
        let end = pool::run(inputs, workers, job, (sender, receiver), |index, answer| {
            let flow = self.take(&inputs[index], answer, output.as_mut());
            self.progress.step();
            flow
        });
        self.progress.end();
        match end {
            End::Interrupted => return self.interrupted(inputs.len()),
            End::Complete => self.finish(output),
            End::Stopped => {}
        }
        if inputs.len() > 1 {
            self.progress.notice(&self.tally.summary());
        }
        self.status()
    }

    fn take(&mut self, input: &Input, answer: Answer, output: &mut dyn Output) -> ControlFlow<()> {
        let reports = match answer {
            Answer::Read(reports) => reports,
            Answer::Refused(reason) => {
                self.fail(&format!("{}: {reason}", input.shown()));
                return ControlFlow::Continue(());
            }
        };
        match output.write(input, &reports) {
            Ok(()) => self.read(input, &reports),
            Err(Failure::OfInput(error)) => self.output_failed(&error),
            Err(Failure::OfRun(error)) => {
                self.output_failed(&error);
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }

    fn finish(&mut self, output: Box<dyn Output>) {
        match output.finish() {
            Ok(notices) => notices.iter().for_each(|notice| self.progress.notice(notice)),
            Err(error) => self.output_failed(&error),
        }
    }

    fn read(&mut self, input: &Input, reports: &[Rendered]) {
        let codes: Vec<&str> = reports.iter().flat_map(|report| &report.serious).map(String::as_str).collect();
        self.tally.read(!codes.is_empty());
        if !codes.is_empty() {
            self.progress.notice(&format!("{}: {}", input.shown(), counted(&codes)));
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

    fn interrupted(&self, inputs: usize) -> Status {
        let read = self.tally.inputs();
        self.progress.error(&format!("interrupted after {read} of {inputs}; what is written is whole"));
        Status::Interrupted
    }

    fn status(&self) -> Status {
        let failed = self.tally.failed > 0 || self.strict && self.tally.with_warnings > 0;
        if failed { Status::Failure } else { Status::Success }
    }
}

/// "2 warnings (grade-conflict)": each code once.
fn counted(codes: &[&str]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for code in codes {
        if !names.contains(code) {
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
        assert_eq!(counted(&["grade-conflict", "grade-conflict"]), "2 warnings (grade-conflict)");
        assert_eq!(counted(&["dates-missing"]), "1 warning (dates-missing)");
    }
}
