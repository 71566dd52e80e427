//! What `--list` can show, and what else the program can print about itself.

use clap_complete::Shell;
use ofsted_extract::emitter::table::LAYOUTS;
use ofsted_extract::emitter::{FORMATS, TABLES, Table};
use ofsted_extract::framework::FRAMEWORKS;
use ofsted_extract::model::code::{CODES, Explanation, Severity};
use std::io::{self, Write};

/// Something that `--list` can show.
#[derive(Debug)]
pub struct List {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is.
    pub description: &'static str,
    /// Prints it.
    pub print: fn(&mut dyn Write) -> io::Result<()>,
}

/// Everything that `--list` can show.
pub const LISTS: &[List] = &[
    List { name: "frameworks", description: "inspection frameworks", print: frameworks },
    List { name: "tables", description: "tables and their columns", print: tables },
    List { name: "formats", description: "output formats", print: formats },
    List { name: "warnings", description: "warning codes", print: warnings },
];

/// What to print instead of reading anything.
#[derive(Debug, Clone, Copy)]
pub enum Listing {
    /// A whole list.
    All(&'static List),
    /// One warning's explanation.
    Code(&'static Explanation),
    /// The JSON Schema of a record.
    Schema,
    /// Completions for a shell.
    Completions(Shell),
    /// The manual page.
    Man,
}

fn frameworks(out: &mut dyn Write) -> io::Result<()> {
    FRAMEWORKS.iter().try_for_each(|framework| {
        let untested = if framework.tested_on > 0 { "" } else { " (not tested on real reports)" };
        writeln!(out, "{:<20} {:<8} {}{untested}", framework.code, framework.years, framework.name)
    })
}

fn tables(out: &mut dyn Write) -> io::Result<()> {
    TABLES.iter().try_for_each(|table| columns(out, table, ""))?;
    LAYOUTS.iter().try_for_each(|table| columns(out, table, " (--columns)"))
}

fn columns(out: &mut dyn Write, table: &Table, how: &str) -> io::Result<()> {
    writeln!(out, "{}{how}: {}", table.name, table.description)?;
    let width = table.described().map(|column| column.name.len()).max().unwrap_or(0);
    table.described().try_for_each(|column| {
        writeln!(out, "  {:<width$} {:<8} {}", column.name, column.kind.name(), column.description)
    })
}

fn formats(out: &mut dyn Write) -> io::Result<()> {
    FORMATS.iter().try_for_each(|format| writeln!(out, "{:<9} {}", format.name, format.description))
}

fn warnings(out: &mut dyn Write) -> io::Result<()> {
    CODES.iter().try_for_each(|line| writeln!(out, "{:<24} {:<8} {}", line.name, severity(line), line.text))
}

/// A severity's name.
pub fn severity(line: &Explanation) -> &'static str {
    match line.severity {
        Severity::Notice => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
