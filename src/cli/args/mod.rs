//! The arguments. The lists of formats, tables and warnings come from their own tables, so the help is always complete.

mod rules;
#[cfg(test)]
mod tests;
mod values;

use super::limits::{LimitArgs, WorkerArgs};
use super::listing::{List, Listing};
use clap::{ArgAction, ArgGroup, Error, Parser, ValueEnum};
use clap_complete::Shell;
use ofsted_extract::emitter::{self, FORMATS, Format, Table};
use ofsted_extract::framework::Framework;
use ofsted_extract::model::code::Explanation;
use ofsted_extract::{Options, ReaderChoice};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::thread;
use values::{CodeParser, formats, frameworks, layouts, lists, tables};

const EXAMPLES: &str = "\
Examples:
  ofsted-extract report.pdf                       the whole record as JSON
  ofsted-extract -o reports.xlsx reports/         every table of a folder of reports, for Excel
  ofsted-extract -o reports.html reports/         the same reports as a web page
  ofsted-extract -o judgements.csv reports/*.pdf  every judgement as a row
  ofsted-extract -f jsonl reports/*.pdf | jq .provider.name

Exit status: 0 every input was read; 1 an input or output failed, or --strict found a warning; 2 incorrect usage; 130 interrupted.";

/// Turn Ofsted inspection reports into JSON, tables, text or a web page
#[derive(Debug, Parser)]
#[command(version, disable_help_flag = true, arg_required_else_help = true, after_help = EXAMPLES, group = ArgGroup::new("form").args(["json", "csv", "xlsx", "html", "chunks", "format"]))]
pub struct Args {
    /// How the program is started again as a worker; if empty, by its own executable
    #[arg(skip)]
    pub program: Vec<OsString>,

    /// Reports to read, or folders of reports; - means standard input
    #[arg(value_name = "INPUT", required_unless_present_any = ["list", "explain", "files_from", "schema", "completions", "man"])]
    pub inputs: Vec<PathBuf>,

    /// Also read the files in this list, one path per line; - means standard input
    #[arg(long, value_name = "LIST")]
    pub files_from: Option<PathBuf>,

    /// Read reports attached to PDFs and saved e-mails, too, as inputs of their own
    #[arg(long)]
    pub attachments: bool,

    /// Take links and publication dates from this CSV file (columns file, sha256 or report_id; and link, published or both)
    #[arg(long, value_name = "LIST")]
    pub sources: Option<PathBuf>,

    /// Apply the corrections in this CSV file (columns report_id, field, value, reason, printed)
    #[arg(long, value_name = "LIST")]
    pub corrections: Option<PathBuf>,

    /// Add the local authorities in this CSV file (columns name, gss_code, la_code, ofsted_urn, region), or replace built-in ones of the same name
    #[arg(long, value_name = "LIST")]
    pub authorities: Option<PathBuf>,

    /// Write whole records as JSON (the default)
    #[arg(long)]
    json: bool,

    /// Write one table as CSV (see --table)
    #[arg(long)]
    csv: bool,

    /// Write a workbook with every table; needs -o
    #[arg(long)]
    xlsx: bool,

    /// Write one web page
    #[arg(long)]
    html: bool,

    /// Write the sections as JSON Lines, for search indexes and embeddings
    #[arg(long)]
    chunks: bool,

    /// Write this format [default: the one that the output's name ends in, or json]
    #[arg(short, long, value_parser = formats(), ignore_case = true)]
    format: Option<&'static Format>,

    /// Table to write, with csv, xlsx or parquet [default: judgements, or every table when writing a folder or workbook]
    #[arg(short, long, value_parser = tables(), ignore_case = true)]
    table: Option<&'static Table>,

    /// Write the columns of another file, with csv, xlsx or parquet; d2i is the history file that councils share
    #[arg(long, value_name = "LAYOUT", value_parser = layouts(), ignore_case = true, conflicts_with = "table")]
    columns: Option<&'static Table>,

    /// Write to this file, whose name decides the format (reports.xlsx, reports.html, judgements.csv), or to files in PATH if it is a folder or ends in /
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// Skip inputs that have not changed since the last run with the same output folder
    #[arg(long)]
    pub incremental: bool,

    /// Leave out copies: inputs with the same bytes as an earlier one
    #[arg(long)]
    pub unique: bool,

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
    #[arg(long, value_enum, default_value_t, ignore_case = true)]
    reader: Reader,

    /// Use this framework's rules, whatever the document's title says
    #[arg(long, value_name = "CODE", value_parser = frameworks(), ignore_case = true)]
    framework: Option<&'static Framework>,

    /// JSON: add the box around each value's words, in points from the lower left corner of the page
    #[arg(long)]
    evidence: bool,

    /// CSV: do not put an apostrophe before cells that a spreadsheet would run as a formula
    #[arg(long)]
    pub raw_cells: bool,

    /// List the available frameworks, tables, formats or warnings, and exit
    #[arg(long, value_name = "WHAT", value_parser = lists(), ignore_case = true, exclusive = true)]
    list: Option<&'static List>,

    /// Explain a warning code, and exit
    #[arg(long, value_name = "CODE", value_parser = CodeParser, hide_possible_values = true, exclusive = true)]
    explain: Option<&'static Explanation>,

    /// Print the JSON Schema of a record, and exit
    #[arg(long, exclusive = true)]
    schema: bool,

    /// Print completions for a shell, and exit
    #[arg(long, value_name = "SHELL", ignore_case = true, exclusive = true)]
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
    Args::try_parse_from(arguments).and_then(rules::check)
}

impl Args {
    /// The output's format.
    pub fn format(&self) -> &'static Format {
        self.asked_format().or_else(|| rules::format_of_output(self)).unwrap_or(&FORMATS[0])
    }

    /// The format that an option asks for.
    fn asked_format(&self) -> Option<&'static Format> {
        let flags =
            [(self.json, "json"), (self.csv, "csv"), (self.xlsx, "xlsx"), (self.html, "html"), (self.chunks, "chunks")];
        let name = flags.into_iter().find(|(given, _)| *given).map(|(_, name)| name);
        self.format.or_else(|| name.and_then(emitter::format))
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

    /// The lists that are read, none of which may be written to.
    pub fn lists(&self) -> impl Iterator<Item = &Path> {
        [&self.files_from, &self.sources, &self.corrections, &self.authorities]
            .into_iter()
            .flatten()
            .map(PathBuf::as_path)
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
