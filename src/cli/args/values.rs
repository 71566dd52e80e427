//! Values that are names in one of the program's tables. Upper and lower case are the same.

use crate::cli::listing::{LISTS, List};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};
use ofsted_extract::emitter::table::LAYOUTS;
use ofsted_extract::emitter::{self, FORMATS, Format, TABLES, Table};
use ofsted_extract::framework::{FRAMEWORKS, Framework};
use ofsted_extract::model::code::{CODES, Explanation};
use std::ffi::OsStr;

/// A parser for the names in a table; it returns the line with that name.
macro_rules! named {
    ($parser:ident, $lines:expr, $type:ty, $name:ident, $help:ident) => {
        pub(super) fn $parser() -> impl TypedValueParser<Value = &'static $type> {
            let value = |line: &&'static $type| PossibleValue::new(line.$name).help(line.$help);
            let is = |name: &str, line: &&&'static $type| line.$name.eq_ignore_ascii_case(name);
            PossibleValuesParser::new($lines.iter().map(|line| value(&&*line))).try_map(move |name| {
                $lines.iter().map(|line| &*line).find(|line| is(&name, &line)).ok_or("unknown name")
            })
        }
    };
}

named!(tables, TABLES, Table, name, description);
named!(layouts, LAYOUTS, Table, name, description);
named!(lists, LISTS, List, name, description);

/// Formats, also by the endings of their files.
pub(super) fn formats() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &'static Format| {
        PossibleValue::new(format.name)
            .aliases(format.endings().filter(|ending| *ending != format.name))
            .help(format.description)
    };
    PossibleValuesParser::new(FORMATS.iter().map(value)).try_map(|name| emitter::format(&name).ok_or("unknown format"))
}

pub(super) fn frameworks() -> impl TypedValueParser<Value = &'static Framework> {
    let value = |line: &&'static Framework| PossibleValue::new(line.code).help(line.name);
    let find = |name: String| FRAMEWORKS.iter().copied().find(|line| line.code.eq_ignore_ascii_case(&name));
    PossibleValuesParser::new(FRAMEWORKS.iter().map(value)).try_map(move |name| find(name).ok_or("unknown code"))
}

/// Warning codes: too many to list all of them after a slip of the finger.
#[derive(Debug, Clone)]
pub(super) struct CodeParser;

impl TypedValueParser for CodeParser {
    type Value = &'static Explanation;

    fn parse_ref(&self, command: &Command, _: Option<&Arg>, value: &OsStr) -> Result<Self::Value, Error> {
        let name = value.to_string_lossy().to_lowercase();
        CODES.iter().find(|line| line.name == name).ok_or_else(|| {
            let message =
                format!("there is no warning code {name:?}{}; --list warnings shows all of them\n", like(&name));
            Error::raw(ErrorKind::InvalidValue, message).with_cmd(command)
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(CODES.iter().map(|line| PossibleValue::new(line.name).help(line.text))))
    }
}

/// The codes that somebody may have meant: those that have the word in them, or else the nearest.
fn like(name: &str) -> String {
    const MOST: usize = 3;
    const NEAR: f64 = 0.7;
    let with_word: Vec<&str> =
        CODES.iter().map(|line| line.name).filter(|code| code.contains(name)).take(MOST).collect();
    let by_likeness = |code: &&str| (strsim::jaro(name, code) * 1000.0) as u32;
    let nearest =
        CODES.iter().map(|line| line.name).max_by_key(by_likeness).filter(|code| strsim::jaro(name, code) > NEAR);
    let meant = if with_word.is_empty() || name.is_empty() { nearest.into_iter().collect() } else { with_word };
    if meant.is_empty() { String::new() } else { format!("; did you mean {}?", meant.join(" or ")) }
}
