//! The arguments. The lists of formats, tables and warnings come from their own tables, so the help is always complete.

use super::limits::{LimitArgs, WorkerArgs};
use super::listing::{LISTS, List, Listing};
use super::output::target::{is_folder, is_standard};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{ArgAction, ArgGroup, CommandFactory, Error, Parser, ValueEnum};
use clap_complete::Shell;
use ofsted_extract::emitter::table::LAYOUTS;
use ofsted_extract::emitter::{self, FORMATS, Format, TABLES, Table};
use ofsted_extract::framework::{self, FRAMEWORKS, Framework};
use ofsted_extract::model::code::{CODES, Explanation};
use ofsted_extract::{Options, ReaderChoice};
use std::ffi::OsString;
use std::path::PathBuf;
use std::thread;

const EXAMPLES: &str = "\
Examples:
  ofsted-extract report.pdf                               the whole record as JSON
  ofsted-extract --csv -o judgements.csv reports/*.pdf    every judgement as a row
  ofsted-extract --format xlsx -o reports.xlsx reports/   every table of a folder of reports, for Excel
  ofsted-extract --format jsonl reports/*.pdf | jq .provider.name

Exit status: 0 every input was read; 1 an input or output failed, or --strict found a warning; 2 incorrect usage; 130 interrupted.";

/// Turn Ofsted inspection reports into JSON, tables, text or a web page
#[derive(Debug, Parser)]
#[command(version, disable_help_flag = true, after_help = EXAMPLES, group = ArgGroup::new("form").args(["json", "csv", "format"]))]
pub struct Args {
    /// Reports to read, or folders of reports; - means standard input
    #[arg(value_name = "INPUT", required_unless_present_any = ["list", "explain", "files_from", "schema", "completions", "man"])]
    pub inputs: Vec<PathBuf>,

    /// Also read the files in this list, one path per line; - means standard input
    #[arg(long, value_name = "LIST")]
    pub files_from: Option<PathBuf>,

    /// Read reports attached to PDFs and saved mails as inputs of their own
    #[arg(long)]
    pub attachments: bool,

    /// Write whole records as JSON (the default)
    #[arg(long)]
    json: bool,

    /// Write one table as CSV (see --table)
    #[arg(long)]
    csv: bool,

    /// Write this format
    #[arg(long, value_parser = formats())]
    format: Option<&'static Format>,

    /// Table to write, with --csv or xlsx [default: judgements, or every table when writing a folder or workbook]
    #[arg(long, value_parser = tables())]
    table: Option<&'static Table>,

    /// Write the columns that another program expects, with --csv or xlsx
    #[arg(long, value_name = "LAYOUT", value_parser = layouts(), conflicts_with = "table")]
    columns: Option<&'static Table>,

    /// Write to this file, or to files in PATH if it is a folder or ends in /
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// Skip inputs that have not changed since the last run into the same folder
    #[arg(long)]
    pub incremental: bool,

    /// Number of reports to read at once [default: one per core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,

    /// Show errors only
    #[arg(short, long)]
    pub quiet: bool,

    /// Exit with status 1 if any report has a warning or an error
    #[arg(long)]
    pub strict: bool,

    /// Read every PDF three ways (by tags, by layout, with another library) and warn where they differ
    #[arg(long)]
    pub verify: bool,

    /// How to read PDFs
    #[arg(long, value_enum, default_value_t)]
    reader: Reader,

    /// Use this framework's rules, whatever the document's title says
    #[arg(long, value_name = "CODE", value_parser = frameworks())]
    framework: Option<&'static Framework>,

    /// JSON: add the box around each value's words, in points from the lower left corner of the page
    #[arg(long)]
    evidence: bool,

    /// CSV: do not put an apostrophe before cells that a spreadsheet would run as a formula
    #[arg(long)]
    pub raw_cells: bool,

    /// List the available frameworks, tables, formats or warnings, and exit
    #[arg(long, value_name = "WHAT", value_parser = lists(), exclusive = true)]
    list: Option<&'static List>,

    /// Explain a warning code, and exit
    #[arg(long, value_name = "CODE", value_parser = codes(), hide_possible_values = true, exclusive = true)]
    explain: Option<&'static Explanation>,

    /// Print the JSON Schema of a record, and exit
    #[arg(long, exclusive = true)]
    schema: bool,

    /// Print completions for a shell, and exit
    #[arg(long, value_name = "SHELL", exclusive = true)]
    completions: Option<Shell>,

    /// Print the manual page (roff), and exit
    #[arg(long, exclusive = true)]
    man: bool,

    /// Print this help
    #[arg(short, long, action = ArgAction::HelpShort)]
    help: Option<bool>,

    // Last, because their heading applies to everything that follows.
    #[command(flatten)]
    limits: LimitArgs,

    #[command(flatten)]
    pub worker: WorkerArgs,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Reader {
    /// By tags where they are usable, otherwise by layout
    #[default]
    Auto,
    /// By tags only
    Tags,
    /// By layout only
    Layout,
}

/// The arguments, the program's name first.
pub fn parse(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Args, Error> {
    Args::try_parse_from(arguments).and_then(check)
}

impl Args {
    /// The output's format.
    pub fn format(&self) -> &'static Format {
        let name = if self.csv { "csv" } else { "json" };
        self.format.or_else(|| emitter::format(name)).unwrap_or(&FORMATS[0])
    }

    /// The only table to write, if the user asked for one.
    pub fn table(&self) -> Option<&'static Table> {
        self.columns.or(self.table)
    }

    /// The library's options.
    pub fn options(&self) -> Options {
        let reader = match self.reader {
            Reader::Auto => ReaderChoice::Auto,
            Reader::Tags => ReaderChoice::Tags,
            Reader::Layout => ReaderChoice::Layout,
        };
        Options {
            reader,
            framework: self.framework,
            limits: self.limits.limits(),
            evidence: self.evidence,
            attachments: self.attachments,
        }
    }

    /// How many reports are read at once.
    pub fn jobs(&self) -> usize {
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        self.jobs.map_or_else(cores, usize::from)
    }

    /// What to print instead of reading anything.
    pub fn listing(&self) -> Option<Listing> {
        let shown = self.list.map(Listing::All).or(self.explain.map(Listing::Code));
        let shown = shown.or(self.completions.map(Listing::Completions));
        shown.or(self.schema.then_some(Listing::Schema)).or(self.man.then_some(Listing::Man))
    }
}

/// What the parser's own rules can't say.
fn check(args: Args) -> Result<Args, Error> {
    if let (Some(_), false) = (args.table(), args.format().tabular) {
        let option = if args.columns.is_some() { "--columns" } else { "--table" };
        let format = args.format().name;
        return Err(conflict(format!(
            "{option} needs --csv or --format xlsx: {format} holds whole records, not tables"
        )));
    }
    if args.format().workbook && is_standard(args.output.as_deref()) {
        let format = args.format().name;
        return Err(conflict(format!("{format} is not text, so it needs a file: for example -o reports.{format}")));
    }
    if args.incremental && !args.output.as_deref().is_some_and(is_folder) {
        let message = "--incremental needs -o FOLDER/, where it keeps the log for the next run";
        return Err(Args::command().error(ErrorKind::MissingRequiredArgument, message));
    }
    if args.evidence && !args.format().evidence {
        let format = args.format().name;
        return Err(conflict(format!("--evidence needs --json or --format jsonl: {format} cannot hold boxes")));
    }
    if args.attachments && args.inputs.iter().any(|input| input.as_os_str() == "-") {
        return Err(conflict("--attachments reads its inputs more than once; give a file instead of -".to_owned()));
    }
    let paths = args.inputs.iter().chain(&args.files_from);
    if paths.filter(|input| input.as_os_str() == "-").count() > 1 {
        return Err(conflict("- is given more than once, but standard input can be read only once".to_owned()));
    }
    Ok(args)
}

fn conflict(message: String) -> Error {
    Args::command().error(ErrorKind::ArgumentConflict, message)
}

/// A parser for the names in a table; it returns the line with that name.
macro_rules! named {
    ($name:ident, $lines:expr, $type:ty, $help:ident) => {
        fn $name() -> impl TypedValueParser<Value = &'static $type> {
            let value = |line: &'static $type| PossibleValue::new(line.name).help(line.$help);
            PossibleValuesParser::new($lines.iter().map(value))
                .try_map(|name| $lines.iter().find(|line| line.name == name).ok_or("unknown name"))
        }
    };
}

fn frameworks() -> impl TypedValueParser<Value = &'static Framework> {
    let value = |line: &&'static Framework| PossibleValue::new(line.code).help(line.name);
    PossibleValuesParser::new(FRAMEWORKS.iter().map(value))
        .try_map(|code| framework::by_code(&code).ok_or("unknown code"))
}

named!(formats, FORMATS, Format, description);
named!(tables, TABLES, Table, description);
named!(layouts, LAYOUTS, Table, description);
named!(lists, LISTS, List, description);
named!(codes, CODES, Explanation, text);

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Args, Error> {
        super::parse(["ofsted-extract"].into_iter().chain(arguments.split(' ')))
    }

    #[test]
    fn the_parser_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn the_default_is_json() {
        assert_eq!(parse("a.pdf").unwrap().format().name, "json");
        assert_eq!(parse("--csv a.pdf").unwrap().format().name, "csv");
        assert_eq!(parse("--format jsonl a.pdf").unwrap().format().name, "jsonl");
    }

    #[test]
    fn tables_need_a_format_that_has_them() {
        assert!(parse("--table reports a.pdf").unwrap_err().to_string().contains("--table needs --csv"));
        assert!(parse("--table reports --format jsonl a.pdf").is_err());
        assert_eq!(parse("--table reports --csv a.pdf").unwrap().table().unwrap().name, "reports");
        assert_eq!(parse("--columns d2i --csv a.pdf").unwrap().table().unwrap().name, "d2i");
        assert!(parse("--columns d2i a.pdf").unwrap_err().to_string().contains("--columns needs --csv"));
        assert!(parse("--columns d2i --table reports --csv a.pdf").is_err());
    }

    #[test]
    fn a_workbook_needs_a_file() {
        for wrong in ["--format xlsx a.pdf", "--format xlsx -o - a.pdf"] {
            assert!(parse(wrong).unwrap_err().to_string().contains("-o reports.xlsx"));
        }
        assert!(parse("--format xlsx -o out.xlsx a.pdf").is_ok());
    }

    #[test]
    fn evidence_needs_whole_records() {
        assert!(parse("--evidence --csv a.pdf").unwrap_err().to_string().contains("--evidence needs --json"));
        assert!(parse("--evidence --format jsonl a.pdf").unwrap().options().evidence);
        assert!(parse("--evidence a.pdf").is_ok());
    }

    #[test]
    fn two_formats_are_one_too_many() {
        assert_eq!(parse("--json --csv a.pdf").unwrap_err().kind(), ErrorKind::ArgumentConflict);
    }

    #[test]
    fn standard_input_can_be_read_once() {
        assert!(parse("- -").is_err());
        assert!(parse("-").is_ok());
    }
}
