//! `--list` and `--explain`: the program's own tables.

use ofsted_extract::diagnostic::{CODES, Explanation, Severity};
use ofsted_extract::emitter::{FORMATS, TABLES};
use ofsted_extract::framework::FRAMEWORKS;
use std::io::{self, Write};

/// Something that `--list` can show.
#[derive(Debug)]
pub struct List {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is.
    pub description: &'static str,
    print: fn(&mut dyn Write) -> io::Result<()>,
}

/// Everything that `--list` can show.
pub const LISTS: &[List] = &[
    List { name: "frameworks", description: "inspection frameworks that are read", print: frameworks },
    List { name: "tables", description: "tables with their columns", print: tables },
    List { name: "formats", description: "formats of the output", print: formats },
    List { name: "warnings", description: "codes of the warnings", print: warnings },
];

/// What to print instead of reading anything.
#[derive(Debug, Clone, Copy)]
pub enum Listing {
    /// A whole list.
    All(&'static List),
    /// One warning's explanation.
    Code(&'static Explanation),
}

impl Listing {
    /// Prints it.
    pub fn print(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Listing::All(list) => (list.print)(out)?,
            Listing::Code(line) => writeln!(out, "{} ({})\n\n{}", line.name, severity(line), line.text)?,
        }
        out.flush()
    }
}

fn frameworks(out: &mut dyn Write) -> io::Result<()> {
    FRAMEWORKS.iter().try_for_each(|framework| {
        let untried = if framework.tested { "" } else { " (not tried on real reports)" };
        writeln!(out, "{:<18} {:<8} {}{untried}", framework.code, framework.years, framework.name)
    })
}

fn tables(out: &mut dyn Write) -> io::Result<()> {
    for table in TABLES {
        writeln!(out, "{}: {}", table.name, table.description)?;
        for column in table.columns {
            writeln!(out, "  {:<18} {}", column.name, column.description)?;
        }
    }
    Ok(())
}

fn formats(out: &mut dyn Write) -> io::Result<()> {
    FORMATS.iter().try_for_each(|format| writeln!(out, "{:<6} {}", format.name, format.description))
}

fn warnings(out: &mut dyn Write) -> io::Result<()> {
    CODES.iter().try_for_each(|line| writeln!(out, "{:<24} {:<8} {}", line.name, severity(line), line.text))
}

fn severity(line: &Explanation) -> &'static str {
    match line.severity {
        Severity::Notice => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
