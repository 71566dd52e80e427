//! The start of a run: finding its inputs and planning its output.

use super::attachments::with_inner;
use super::run::Run;
use crate::cli::args::Args;
use crate::cli::given::Given;
use crate::cli::incremental::Memory;
use crate::cli::input::{Input, find, list};
use crate::cli::message::{Messages, shown};
use crate::cli::output::{self, Plan};
use crate::cli::status::Status;
use crate::cli::worker::job::Job;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Reads the inputs in order.
pub fn run(args: &Args, messages: Messages) -> Status {
    try_run(args, messages).unwrap_or_else(|error| {
        messages.error(&format!("{error:#}"));
        Status::Failure
    })
}

/// An error here means that no input was read.
fn try_run(args: &Args, messages: Messages) -> Result<Status> {
    let given = Given::read(args)?;
    let (inputs, folders) = inputs(args)?;
    if inputs.is_empty() {
        bail!("the list contains no paths, so nothing was read or written; check how it was made");
    }
    if inputs.iter().filter(|input| input.path().is_none()).count() > 1 {
        messages.error("- is given more than once, but standard input can be read only once");
        return Ok(Status::Usage);
    }
    let job = Plan::new(args, &inputs).job(args);
    let inputs = with_inner(inputs, &job, messages);
    let plan = Plan::new(args, &inputs);
    if let Some(path) = plan.overwritten_input() {
        messages.error(&format!("{}: this is both an input and the output; choose another output", shown(&path)));
        return Ok(Status::Usage);
    }
    if let Some(folder) = plan.mixed_folder(&folders) {
        let (folder, format) = (shown(&folder), args.format().name);
        messages.error(&format!(
            "{folder}: the next run would read the {format} files written there as reports; choose another folder"
        ));
        return Ok(Status::Usage);
    }
    let job = Job { given, ..plan.job(args) };
    let memory = memory(args, &plan, &job)?;
    let files = plan.file_names();
    let mut run = Run::new(&inputs, &job, memory.as_ref(), args.strict, messages);
    if memory.as_ref().is_some_and(|memory| memory.is_complete(&inputs, &files, &job.options.limits)) {
        return Ok(run.report_unchanged());
    }
    Ok(run.read_all(output::open(plan)?, args.jobs(), files))
}

/// The inputs, and the folders among their paths.
fn inputs(args: &Args) -> Result<(Vec<Input>, Vec<PathBuf>)> {
    let listed = args.files_from.as_deref().map(list::listed_paths).transpose()?.unwrap_or_default();
    let folders = args.inputs.iter().chain(&listed).filter(|path| path.is_dir()).cloned().collect();
    let output = args.output.as_deref().filter(|path| path.is_dir());
    let mut inputs = find::inputs(args.inputs.iter().map(AsRef::as_ref), output);
    inputs.extend(find::listed(&listed, output));
    Ok((inputs, folders))
}

/// What the last run left in the folder, with `--incremental`.
fn memory(args: &Args, plan: &Plan, job: &Job) -> Result<Option<Memory>> {
    let folder = plan.folder().filter(|_| args.incremental);
    folder.map(|folder| Memory::open(folder, job, plan.own_extension())).transpose()
}
