//! What the program prints about itself: `--list`, `--explain`, `--schema`, `--completions`, `--man`.

use super::args::Args;
use super::listing::{Listing, severity};
use clap::CommandFactory;
use clap_complete::Shell;
use ofsted_extract::emitter::schema;
use std::io::{self, Write};

/// Prints what was asked for.
pub fn print(listing: Listing, out: &mut dyn Write) -> io::Result<()> {
    match listing {
        Listing::All(list) => (list.print)(out)?,
        Listing::Code(line) => writeln!(out, "{} ({})\n\n{}", line.name, severity(line), line.text)?,
        Listing::Schema => writeln!(out, "{:#}", schema::schema())?,
        Listing::Completions(shell) => out.write_all(&completions(shell))?,
        Listing::Man => clap_mangen::Man::new(Args::command()).render(out)?,
    }
    out.flush()
}
/// Generated first and written afterwards: the generator doesn't expect that a pipe may break.
fn completions(shell: Shell) -> Vec<u8> {
    let mut made = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), env!("CARGO_PKG_NAME"), &mut made);
    made
}
