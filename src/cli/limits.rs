//! The limits on the command line. Names, defaults and help come from the library's table.

use clap::Args;
use ofsted_extract::limits::{Beyond, Limits, MAX_DEPTH, Measure};

/// A report takes a few hundredths of a second; without optimisation everything takes longer.
pub const SECONDS: u64 = if cfg!(debug_assertions) { 60 } else { 5 };

/// What a worker may use of memory.
pub const MEMORY: u64 = 256 << 20;

const LEAST_MEMORY: u64 = 64 << 20;

const UNITS: &[(&str, u64)] = &[
    ("kib", 1 << 10),
    ("mib", 1 << 20),
    ("gib", 1 << 30),
    ("kb", 1_000),
    ("mb", 1_000_000),
    ("gb", 1_000_000_000),
    ("b", 1),
    ("", 1),
];

/// How much of an input is read.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits")]
pub struct LimitArgs {
    #[arg(long, value_name = "SIZE", value_parser = size, help = help("Largest input accepted", Measure::Bytes))]
    max_bytes: Option<u64>,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), help = help("Most pages of a PDF to read", Measure::Pages))]
    max_pages: Option<u64>,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MAX_DEPTH), help = help("Deepest nesting of tags to read", Measure::Depth))]
    max_depth: Option<u64>,

    #[arg(long, value_name = "SIZE", value_parser = size, help = help("Most data to unpack from a PDF", Measure::Inflated))]
    max_inflated: Option<u64>,
}

/// What the process that reads an input may use.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits")]
pub struct WorkerArgs {
    /// Give up on an input after this many seconds
    #[arg(long, value_name = "N", default_value_t = SECONDS, value_parser = clap::value_parser!(u64).range(1..))]
    pub max_seconds: u64,

    /// Give up on an input that needs more memory than this (Unix)
    #[arg(long, value_name = "SIZE", default_value = "256MiB", value_parser = memory)]
    pub max_memory: u64,
}

impl LimitArgs {
    /// The library's limits.
    pub fn limits(&self) -> Limits {
        let default = Limits::default();
        Limits {
            bytes: self.max_bytes.unwrap_or(default.bytes),
            pages: self.max_pages.unwrap_or(default.pages),
            depth: self.max_depth.unwrap_or(default.depth),
            inflated: self.max_inflated.unwrap_or(default.inflated),
        }
    }
}

/// "Most pages of a PDF to read; the rest is left out [default: 5,000]".
fn help(limits: &str, measure: Measure) -> String {
    let limit = measure.limit();
    let beyond = match limit.beyond {
        Beyond::Refused => "",
        Beyond::Unread => "; the rest is left out",
        Beyond::Either => "; the rest is left out, or the file refused",
    };
    format!("{limits}{beyond} [default: {}]", limit.shown(limit.default))
}

/// The program itself needs some memory.
fn memory(text: &str) -> Result<u64, String> {
    size(text)
        .and_then(|bytes| if bytes < LEAST_MEMORY { Err("at least 64MiB is needed".to_owned()) } else { Ok(bytes) })
}

/// A size such as "64MiB", "64 MB" or "67108864".
fn size(text: &str) -> Result<u64, String> {
    let text = text.trim().to_ascii_lowercase();
    let (number, unit) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let factor = UNITS.iter().find(|(name, _)| *name == unit.trim()).map(|(_, factor)| *factor);
    let bytes = number.parse::<u64>().ok().zip(factor).and_then(|(number, factor)| number.checked_mul(factor));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(|| "expected a size such as 64MiB, 64MB or 67108864".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units_or_none() {
        assert_eq!(size("64MiB"), Ok(64 << 20));
        assert_eq!(size("64 mb"), Ok(64_000_000));
        assert_eq!(size("67108864"), Ok(64 << 20));
        for wrong in ["", "MiB", "64 pages", "-1", "0", "99999999999GiB", "6.4MB"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn options_are_named_as_in_the_table() {
        use clap::{CommandFactory, Parser};
        #[derive(Parser)]
        struct Only {
            #[command(flatten)]
            limits: LimitArgs,
        }
        let command = Only::command();
        let named: Vec<&str> = command.get_arguments().filter_map(|argument| argument.get_long()).collect();
        let listed: Vec<&str> = ofsted_extract::limits::LIMITS.iter().filter_map(|limit| limit.option).collect();
        assert_eq!(named, listed);
        let set = Only::parse_from(["x", "--max-pages", "7", "--max-inflated", "1MiB"]).limits.limits();
        assert_eq!(set, Limits { pages: 7, inflated: 1 << 20, ..Limits::default() });
    }
}
