//! What the parser's own rules can't say.

use super::Args;
use crate::cli::output::target::{is_folder, is_standard};
use clap::error::ErrorKind;
use clap::{CommandFactory, Error};
use ofsted_extract::emitter::{self, Format};
use std::path::Path;

/// Endings of files that no format has, each with the format to use instead.
const NO_FORMATS: &[(&str, &str)] = &[
    ("xls", "xlsx"),
    ("xlsm", "xlsx"),
    ("ods", "xlsx"),
    ("tsv", "csv"),
    ("xml", "json"),
    ("yaml", "json"),
    ("yml", "json"),
    ("doc", "markdown"),
    ("docx", "markdown"),
    ("pdf", "html"),
];

/// A rule: what is wrong with the arguments, if anything.
type Rule = fn(&Args) -> Result<(), Error>;

const RULES: &[Rule] = &[
    one_format,
    a_known_ending,
    tables_need_a_format,
    bytes_need_a_file,
    a_log_needs_a_folder,
    boxes_need_records,
    input_once,
];

/// The arguments, if they keep to the rules.
pub(super) fn check(args: Args) -> Result<Args, Error> {
    RULES.iter().try_for_each(|rule| rule(&args))?;
    Ok(args)
}

/// The ending of the output file, in lower case.
fn ending(args: &Args) -> Option<String> {
    let path = args.output.as_deref().filter(|path| !is_standard(Some(path)) && !is_folder(path))?;
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

/// The format that the output's name stands for.
pub(super) fn format_of_output(args: &Args) -> Option<&'static Format> {
    ending(args).and_then(|ending| emitter::format_of_ending(&ending))
}

fn shown(path: Option<&Path>) -> String {
    path.map(|path| path.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A file's name that stands for another format than the one asked for would mislead whoever opens it.
fn one_format(args: &Args) -> Result<(), Error> {
    let (Some(asked), Some(named)) = (args.asked_format(), format_of_output(args)) else { return Ok(()) };
    let fits = ending(args).is_some_and(|ending| asked.endings().any(|own| own == ending));
    if fits || asked.name == named.name {
        return Ok(());
    }
    let (path, asked, named) = (shown(args.output.as_deref()), asked.name, named.name);
    Err(conflict(format!(
        "-o {path} is a name for {named}, but the format asked for is {asked}; change one of the two"
    )))
}

/// JSON under the name of another program's file could not be opened by that program.
fn a_known_ending(args: &Args) -> Result<(), Error> {
    let Some(ending) = ending(args).filter(|_| args.asked_format().is_none()) else { return Ok(()) };
    let Some((_, instead)) = NO_FORMATS.iter().find(|(name, _)| *name == ending) else { return Ok(()) };
    Err(conflict(format!(
        "{} can't be written as .{ending}; --format {instead} may be what you want, in a file ending in .{}",
        shown(args.output.as_deref()),
        emitter::format(instead).map_or("", |format| format.extension)
    )))
}

fn tables_need_a_format(args: &Args) -> Result<(), Error> {
    if args.table().is_none() || args.format().tabular {
        return Ok(());
    }
    let option = if args.columns.is_some() { "--columns" } else { "--table" };
    let format = args.format().name;
    Err(conflict(format!("{option} needs --csv, --xlsx or --format parquet: {format} holds whole records, not tables")))
}

fn bytes_need_a_file(args: &Args) -> Result<(), Error> {
    if !(args.format().binary && is_standard(args.output.as_deref())) {
        return Ok(());
    }
    let format = args.format().name;
    Err(conflict(format!("{format} is not text, so it needs a file: for example -o reports.{format}")))
}

fn a_log_needs_a_folder(args: &Args) -> Result<(), Error> {
    if !args.incremental || args.output.as_deref().is_some_and(is_folder) {
        return Ok(());
    }
    let message = "--incremental needs -o FOLDER/, where it keeps the log for the next run";
    Err(Args::command().error(ErrorKind::MissingRequiredArgument, message))
}

fn boxes_need_records(args: &Args) -> Result<(), Error> {
    if !args.evidence || args.format().evidence {
        return Ok(());
    }
    let format = args.format().name;
    Err(conflict(format!("--evidence needs --json or --format jsonl: {format} cannot hold boxes")))
}

fn input_once(args: &Args) -> Result<(), Error> {
    if args.attachments && args.inputs.iter().any(|input| input.as_os_str() == "-") {
        return Err(conflict("--attachments reads its inputs more than once; give a file instead of -".to_owned()));
    }
    let paths = args.inputs.iter().chain(&args.files_from);
    if paths.filter(|input| input.as_os_str() == "-").count() > 1 {
        return Err(conflict("- is given more than once, but standard input can be read only once".to_owned()));
    }
    Ok(())
}

fn conflict(message: String) -> Error {
    Args::command().error(ErrorKind::ArgumentConflict, message)
}
